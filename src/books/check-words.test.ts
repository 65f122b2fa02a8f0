import { describe, expect, test } from 'vitest';
import { changed, check, describeSpecimens, foundIn, SMALL, type Specimen } from '../../test/kit/book.ts';

const WORDS: readonly Specimen[] = [
  {
    why: 'a kind of block that does not exist',
    change: ['deadline: reply', 'deadlin: reply'],
    finds: [['unknown-word', 'deadlin: reply', { found: 'deadlin', suggestion: 'deadline' }]],
  },
  {
    why: 'a key that does not exist, which is not also reported missing',
    change: ['promises: [{ daysLeft: { min: 13 } }]', 'promise: [{ daysLeft: { min: 13 } }]'],
    finds: [['unknown-word', 'promise:', { found: 'promise', suggestion: 'promises' }]],
  },
  {
    why: 'a key inside a row of an action',
    change: ['roles: [agent], when: { field', 'role: [agent], when: { field'],
    finds: [['unknown-word', 'role: [agent]', { found: 'role', suggestion: 'roles' }]],
  },
  {
    why: 'a test of a condition written as one map, not a list',
    change: ['{ field: urgent, is: true } }\nnext', '{ field: urgent, si: true } }\nnext'],
    finds: [['unknown-word', 'si: true', { found: 'si', suggestion: 'is' }]],
  },
  {
    why: 'a relation that does not exist',
    change: ['[lead], not: [owner], when', '[lead], not: [ownr], when'],
    finds: [['unknown-word', 'ownr', { found: 'ownr', suggestion: 'owner' }]],
  },
  {
    why: 'a number where days of the month stand',
    change: ['dayOfMonth: 1-15', 'dayOfMonth: 1-45'],
    finds: [['wrong-type', '1-45', { path: 'rows.0.dayOfMonth.0', found: '1-45' }]],
  },
  {
    why: 'a word where a list stands',
    change: [
      'label: { fr: Finir, en: Finish }\n    from: [open, waiting]',
      'label: { fr: Finir, en: Finish }\n    from: open',
    ],
    finds: [['wrong-type', 'from: open', { path: 'actions.finish.from', expected: 'a list', found: 'open' }]],
  },
  {
    why: 'a text where true or false stands',
    change: ['initial: true', 'initial: yes'],
    finds: [['wrong-type', 'initial: yes', { path: 'states.open.initial', found: 'yes' }]],
  },
  {
    why: 'a value that a field of its type cannot hold',
    change: [
      'lines: [ { field: note, label: Note } ]\nwaives: [ { when: { field: urgent, is: true }',
      'lines: [ { field: note, label: Note } ]\nwaives: [ { when: { field: urgent, is: 1 }',
    ],
    finds: [['wrong-type', 'is: 1 }', { expected: 'boolean', found: 1 }]],
  },
  {
    why: 'a rule that lacks a word',
    change: ['serves: finish\n', ''],
    finds: [['missing-word', '\nevidence: silence', { missing: 'serves' }]],
  },
  {
    why: 'an action that lacks who may',
    change: ['    to: waiting\n    who: [ { roles: [agent] } ]', '    to: waiting'],
    finds: [['missing-word', '  wait:', { missing: 'who' }]],
  },
  {
    why: 'no first state',
    change: [', initial: true', ''],
    finds: [['missing-word', 'states:', { missing: 'initial' }]],
  },
  {
    why: 'two first states',
    change: [
      'waiting: { label: { fr: En attente, en: Waiting }',
      'waiting: { label: { fr: En attente, en: Waiting }, initial: true',
    ],
    finds: [['duplicate', '  waiting: {', { name: 'initial' }]],
  },
  {
    why: 'two lists of one name',
    change: ['list: origins\nlabel', 'list: products\nlabel'],
    finds: [
      ['duplicate', 'list: products\nlabel: { fr: Origines', { name: 'products', first: 'desk.md:15' }],
      ['unknown-reference', 'list: origins }', { found: 'origins' }],
    ],
  },
  {
    why: 'a field named like a fact of the desk',
    change: [
      'note: { label: { fr: Note',
      'letters: { label: { fr: N, en: N }, type: number }\n  note: { label: { fr: Note',
    ],
    finds: [['duplicate', 'letters: {', { name: 'letters' }]],
  },
];

const NAMES: readonly Specimen[] = [
  {
    why: 'a role',
    change: ['who: [ { roles: [agent, lead] } ]\n    input', 'who: [ { roles: [agnet, lead] } ]\n    input'],
    finds: [['unknown-reference', 'agnet', { found: 'agnet', suggestion: 'agent' }]],
  },
  {
    why: 'a state',
    change: ['to: done', 'to: doen'],
    finds: [
      ['state-without-exit', '  open: {', null],
      ['state-without-exit', '  waiting: {', null],
      ['state-unreachable', '  done: {', null],
      ['unknown-reference', 'to: doen', { found: 'doen', suggestion: 'done' }],
      ['example-failed', 'allowed: true', null],
    ],
  },
  {
    why: 'a field in a condition',
    change: ['when: { field: origin, isNot:', 'when: { field: orgin, isNot:'],
    finds: [
      ['unknown-reference', 'orgin', { found: 'orgin', suggestion: 'origin' }],
      ['claim-broken', 'claim:', null],
      ['example-failed', 'refused: [role]', null],
    ],
  },
  {
    why: 'a value of a list',
    change: [
      '[lead], not: [owner], when: { field: origin, is: sales-process }',
      '[lead], not: [owner], when: { field: origin, is: sales-proces }',
    ],
    finds: [
      ['unknown-reference', 'is: sales-proces }', { found: 'sales-proces', suggestion: 'sales-process' }],
      ['example-failed', 'refused: [separation]', null],
    ],
  },
  {
    why: 'a list',
    change: ['list: origins }', 'list: origin }'],
    finds: [['unknown-reference', 'list: origin }', { found: 'origin', suggestion: 'origins' }]],
  },
  {
    why: 'a template',
    change: ['- { template: memo }', '- { template: meno }'],
    finds: [['unknown-reference', 'meno', { found: 'meno', suggestion: 'memo' }]],
  },
  {
    why: 'an action in what to do next',
    change: ['action: finish, say', 'action: finnish, say'],
    finds: [['unknown-reference', 'finnish', { found: 'finnish', suggestion: 'finish' }]],
  },
  {
    why: 'a heading',
    change: ['deadline: reply\ncites: "#desk"', 'deadline: reply\ncites: "#dates"'],
    finds: [['unknown-reference', '#dates', { found: '#dates' }]],
  },
  {
    why: 'the owner of a page',
    change: ['owner: lead', 'owner: laed'],
    finds: [['unknown-reference', 'owner: laed', { found: 'laed', suggestion: 'lead' }]],
  },
];

test('nothing is found in the small book the specimens are made from', () => {
  expect(foundIn(SMALL)).toEqual([]);
});

describeSpecimens('words', WORDS);
describeSpecimens('names', NAMES);

const fenced = (kind: string, yaml: string): string => `\`\`\`yaml ${kind}\n${yaml}\n\`\`\`\n`;

const LETTER = fenced(
  'rule',
  `deadline: letter
cites: "#elsewhere"
for: { case: churn, product: wavy, given: receivedOn }
rows: [ { actBy: end of month } ]
must: lose
firm: { ped: [lead] }`,
);

describe('a fragment speaks of things declared elsewhere', () => {
  test('a rule on its own, with examples of dates and of an action it does not know', () => {
    const examples = fenced(
      'examples',
      `- { given: { product: wavy, receivedOn: 2026-10-20 }, then: { actBy: 2026-10-31 } }
- { given: { actor: lead, origin: sales }, when: lose, then: { refused: [role] } }`,
    );
    expect(check({ 'page.md': LETTER + examples })).toEqual([]);
  });

  test('its examples are run all the same', () => {
    const example = fenced('examples', '- { given: { receivedOn: 2026-10-20 }, then: { actBy: 2026-10-30 } }');
    expect(check({ 'page.md': LETTER + example })).toMatchObject([
      {
        code: 'example-failed',
        line: 10,
        example: { expected: { actBy: '2026-10-30' }, got: { actBy: '2026-10-31' } },
      },
    ]);
  });

  test('an example that no rule of the book dates is a finding', () => {
    const example = fenced(
      'examples',
      '- { given: { receivedOn: 2026-10-20, product: pro }, then: { actBy: 2026-10-31 } }',
    );
    expect(check({ 'page.md': LETTER + example })).toMatchObject([
      { code: 'example-failed', example: { got: { actBy: null, deadline: null } } },
    ]);
  });
});

describe('a block that cannot be read is one finding, not one for every use of what it declares', () => {
  test.each<[string, string, string, string]>([
    ['a word', 'label: { fr: Origines, en: Origins }', 'labl: { fr: Origines, en: Origins }', 'unknown-word'],
    ['its YAML', 'label: { fr: Origines, en: Origins }', 'label: { fr: Origines, en: Origins', 'broken-page'],
    ['its kind', 'list: origins\nlabel', 'lits: origins\nlabel', 'unknown-word'],
    ['the roles', 'agent: { label: { fr: Agent, en: Agent } }', 'agent: { label: Agent }', 'wrong-type'],
    ['the whole of the roles', 'roles:\n  agent: {', 'roles:\n  agent: {{', 'broken-page'],
    ['the case type', 'prefix: RQ', 'prefix: 3', 'wrong-type'],
    ['the template', 'lines: [ { field: note, label: Note } ]', 'lines: Note', 'wrong-type'],
    ['the right', 'rights: sales-origin\nfor:', 'rights: sales-origin\nfro:', 'unknown-word'],
    ['the fence', '```yaml rule\ncase-type', '```yaml ruel\ncase-type', 'unknown-word'],
  ])('%s', (_, passage, by, code) => {
    expect(foundIn(changed(SMALL, passage, by)).map((found) => found.code)).toEqual([code]);
  });
});
