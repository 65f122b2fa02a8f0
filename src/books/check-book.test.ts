import { describe, expect, test } from 'vitest';
import { changed, check, lineWith, SMALL } from '../../test/kit/book.ts';

interface Specimen {
  readonly why: string;
  /** A passage of the small book, and what takes its place. */
  readonly change: readonly [string, string];
  /** Everything found: the code, a passage of the line it stands on, and what its example holds. */
  readonly finds: readonly (readonly [code: string, line: string, example: object | null])[];
}

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

const LIFE: readonly Specimen[] = [
  {
    why: 'a state no action leads to',
    change: ['  done: {', '  limbo: { label: { fr: Limbes, en: Limbo }, end: true }\n  done: {'],
    finds: [['state-unreachable', 'limbo', { state: 'limbo', reached: ['open', 'waiting', 'done'], entries: [] }]],
  },
  {
    why: 'an open state nobody can leave',
    change: [
      'label: { fr: Finir, en: Finish }\n    from: [open, waiting]',
      'label: { fr: Finir, en: Finish }\n    from: [open]',
    ],
    finds: [['state-without-exit', '  waiting: {', { state: 'waiting', reached: ['waiting'] }]],
  },
  {
    why: 'an action nobody may take, and the state behind it',
    change: ['to: waiting\n    who: [ { roles: [agent] } ]', 'to: waiting\n    who: []'],
    finds: [
      ['state-unreachable', '  waiting: {', { state: 'waiting', entries: [{ action: 'wait', from: ['open'] }] }],
      ['action-nobody', '  wait:', { action: 'wait', rows: [] }],
    ],
  },
  {
    why: 'an action whose condition is never true',
    change: [
      'who: [ { roles: [agent, lead] } ]\n    input: [origin]',
      'who: [ { roles: [agent], when: [ { field: urgent, is: true }, { field: urgent, empty: true } ] } ]\n    input: [origin]',
    ],
    finds: [['action-nobody', '  set-origin:', { action: 'set-origin', rows: [{ why: 'condition-never-true' }] }]],
  },
  {
    why: 'an action for the owner who is not the owner',
    change: [
      'who: [ { roles: [agent, lead] } ]\n    input: [origin]',
      'who: [ { roles: [lead], only: [owner], not: [owner] } ]\n    input: [origin]',
    ],
    finds: [['action-nobody', '  set-origin:', { rows: [{ why: 'contradictory-relations' }] }]],
  },
  {
    why: 'a condition on a value that nothing writes',
    change: [
      '- { field: receivedOn }',
      '- { condition: { field: checked, is: true }, say: { fr: Non., en: No. } }\n      - { field: receivedOn }',
    ],
    finds: [
      ['gate-impossible', 'condition: {', { action: 'finish', need: { field: 'checked', is: true } }],
      ['example-failed', 'allowed: true', null],
    ],
  },
  {
    why: 'a template for another kind of case',
    change: ['for: { cases: [request] }', 'for: { cases: [] }'],
    finds: [['gate-impossible', 'template: memo }', { action: 'finish', need: { template: 'memo' }, cases: [] }]],
  },
  {
    why: 'evidence that the action it serves does not ask for',
    change: ['serves: finish', 'serves: wait'],
    finds: [['evidence-unused', '\nevidence: silence', { evidence: 'silence', serves: 'wait' }]],
  },
  {
    why: 'two rights that name different people for one value',
    change: [
      'template: memo\nlabel',
      'rights: again\nfor: { case: request, field: origin, value: sales-process }\nwho: [ { roles: [agent] } ]\n```\n\n```yaml rule\ntemplate: memo\nlabel',
    ],
    finds: [['field-author-conflict', 'rights: again', { field: 'origin', says: [['lead'], ['agent']] }]],
  },
];

const PROOFS: readonly Specimen[] = [
  {
    why: 'a claim that the plain action breaks',
    change: ['- { roles: [agent], when: { field: origin, isNot: sales-process } }', '- { roles: [agent] }'],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', start: { case: 'request', origin: 'sales-process' }, path: [{ action: 'finish', set: {} }] },
      ],
      ['example-failed', 'refused: [role]', { expected: { refused: ['role'] } }],
    ],
  },
  {
    why: 'a claim that a detour breaks: change the origin, then finish',
    change: [
      'for: { case: request, field: origin, value: sales-process }',
      'for: { case: request, field: urgent, value: true }',
    ],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', path: [{ action: 'set-origin', set: { origin: 'walk-in' } }, { action: 'finish' }] },
      ],
    ],
  },
  {
    why: 'a claim that a child case breaks: it opens without the origin',
    change: [
      '  finish:\n    label',
      '  again:\n    label: { fr: Rouvrir, en: Again }\n    from: [open]\n    who: [ { roles: [agent] } ]\n    opens: { type: request, carry: [receivedOn] }\n  finish:\n    label',
    ],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', path: [{ action: 'again', opens: 'request' }, { action: 'finish' }] },
      ],
    ],
  },
  {
    why: 'a date example that the rule does not give',
    change: ['then: { actBy: 2026-11-30 }', 'then: { actBy: 2026-11-20 }'],
    finds: [['example-failed', '2026-11-20', { expected: { actBy: '2026-11-20' }, got: { actBy: '2026-11-30' } }]],
  },
  {
    why: 'a decision example that the rules do not give',
    change: [
      'when: finish, then: { allowed: true, state: done }',
      'when: finish, then: { refused: [missing-template] }',
    ],
    finds: [
      [
        'example-failed',
        'note: Oui',
        { expected: { refused: ['missing-template'] }, got: { allowed: true, refused: [] } },
      ],
    ],
  },
  {
    why: 'a day no row covers, and the example on it',
    change: ['dayOfMonth: 16-31', 'dayOfMonth: 16-30'],
    finds: [['day-uncovered', 'deadline: reply', null]],
  },
  {
    why: 'a promise February breaks',
    change: ['min: 13', 'min: 15'],
    finds: [['promise-broken', 'min: 15', null]],
  },
  {
    why: 'a date result that cannot be read, and no example held against it',
    change: ['actBy: end of month + 1', 'actBy: end of mnth + 1'],
    finds: [['bad-date-result', 'end of mnth', null]],
  },
];

function foundIn(text: string): { code: string; line: number; example: unknown }[] {
  return check({ 'desk.md': text }).map(({ code, line, example, page, message }) => {
    expect(page).toBe('desk.md');
    expect(message.fr).not.toBe('');
    expect(message.en).not.toBe(message.fr);
    return { code, line, example };
  });
}

test('nothing is found in the small book the specimens are made from', () => {
  expect(foundIn(SMALL)).toEqual([]);
});

describe.each([
  ['words', WORDS],
  ['names', NAMES],
  ['lifecycle and authority', LIFE],
  ['proofs', PROOFS],
])('%s', (_, specimens) => {
  test.each(specimens)('$why', ({ change, finds }) => {
    const text = changed(SMALL, ...change);
    const expected = finds
      .map(([code, passage, example]) => ({ code, line: lineWith(text, passage), example }))
      .toSorted((a, b) => a.line - b.line);
    const found = foundIn(text);
    expect(found.map(({ code, line }) => [code, line])).toEqual(expected.map(({ code, line }) => [code, line]));
    for (const [index, { example }] of expected.entries()) {
      if (example !== null) expect(found[index]?.example).toMatchObject(example);
    }
  });
});
