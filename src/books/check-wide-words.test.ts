import { describe, expect, test } from 'vitest';
import { changed, foundIn, lineWith } from '../../test/kit/book.ts';
import { WIDE } from '../../test/kit/wide-book.ts';
import { loadBook } from './read-book.ts';

/** A passage of the wide book, what takes its place, and everything that is then found: code, line, part of its example. */
type Row = readonly [
  why: string,
  passage: string,
  by: string,
  finds: readonly (readonly [code: string, line: string, example?: object])[],
];

const NAMES: readonly Row[] = [
  [
    'a partner fact in a condition',
    'field: partner.pageState, isNot: off',
    'field: partner.pageStat, isNot: off',
    [
      ['unknown-reference', 'partner.pageStat,', { suggestion: 'partner.pageState' }],
      ['example-failed', 'partner.pageState: off }'],
    ],
  ],
  [
    'a contract fact in a condition',
    'when: { field: contract.signedOn, empty: false }',
    'when: { field: contract.signed, empty: false }',
    [
      ['unknown-reference', 'contract.signed,'],
      ['example-failed', 'today: 2026-06-17'],
    ],
  ],
  [
    'a day counted from a field nobody knows',
    'onOrBefore: "contract.signedOn + 15 days"',
    'onOrBefore: "contract.signdOn + 15 days"',
    [
      ['unknown-reference', 'contract.signdOn', { suggestion: 'contract.signedOn' }],
      // The line of the condition is that of its need.
      ['gate-impossible', 'contract.signdOn', { action: 'finish' }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'a partner fact in a right',
    'for: { partner: pageState }',
    'for: { partner: pageStates }',
    [['unknown-reference', 'partner: pageStates', { suggestion: 'pageState' }]],
  ],
  [
    'a partner fact in a change',
    'set: { pageState: off, visits: 0 }',
    'set: { pageState: off, visit: 0 }',
    [['unknown-reference', 'visit: 0', { suggestion: 'visits' }]],
  ],
  [
    'a value no such fact holds',
    'set: { pageState: off, visits: 0 }',
    'set: { pageState: of, visits: 0 }',
    [
      ['unknown-reference', 'pageState: of,', { found: 'of' }],
      ['example-failed', 'then: { allowed: true, changes'],
    ],
  ],
  [
    'a number fact given a word',
    'set: { pageState: off, visits: 0 }',
    'set: { pageState: off, visits: none }',
    [['wrong-type', 'visits: none', { expected: 'number' }]],
  ],
  [
    'the day of a change',
    'on: effectiveOn }',
    'on: motive }',
    [['unknown-reference', 'on: motive }', { found: 'motive' }]],
  ],
  [
    'a partner fact in a claim',
    'never: { change: pageState, actor',
    'never: { change: pageStat, actor',
    [['unknown-reference', 'pageStat,', { suggestion: 'pageState' }]],
  ],
  [
    'a type in a need of another case',
    'child: { type: audit, in: [open, closed] }',
    'child: { type: audits, in: [open, closed] }',
    [
      ['unknown-reference', 'type: audits,', { suggestion: 'audit' }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'a state in a need of another case',
    'child: { type: audit, in: [open, closed] }',
    'child: { type: audit, in: [opn, closed] }',
    [
      ['unknown-reference', '[opn, closed]', { suggestion: 'open' }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'a checklist',
    '- { checklist: talk }',
    '- { checklist: tolk }',
    [['unknown-reference', 'checklist: tolk', { suggestion: 'talk' }]],
  ],
  [
    'a field a step is done by',
    'done: { field: argued, is: true }',
    'done: { field: argud, is: true }',
    [
      ['gate-impossible', '- { checklist: talk }', { need: { step: 'argue' } }],
      ['unknown-reference', 'argud', { suggestion: 'argued' }],
      ['example-failed', 'then: { allowed: true, state: sent'],
    ],
  ],
  [
    'an action a step is done by',
    'action: note\n  - { id: argue',
    'action: notes\n  - { id: argue',
    [['unknown-reference', 'action: notes', { suggestion: 'note' }]],
  ],
  [
    'a fact between braces',
    '"{wish} : {partner.name}"',
    '"{wishes} : {partner.name}"',
    [['unknown-reference', 'description: "{wishes}', { found: 'wishes', suggestion: 'wish' }]],
  ],
  [
    'a fact that is a value of its own',
    'comment: "{motive}"',
    'comment: "{motif}"',
    [['unknown-reference', 'comment: "{motif}"', { found: 'motif' }]],
  ],
  [
    'a type in what is done also',
    '{ on: children, type: audit,',
    '{ on: children, type: adit,',
    [['unknown-reference', 'type: adit', { suggestion: 'audit' }]],
  ],
  [
    'an action in what is done also',
    'do: close, set:',
    'do: clos, set:',
    [['unknown-reference', 'do: clos,', { suggestion: 'close' }]],
  ],
  [
    'a field in what is done also',
    'set: { comment: Close }',
    'set: { coment: Close }',
    [
      ['unknown-reference', 'coment', { suggestion: 'comment' }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'a role in who may propose',
    'proposals: [ { roles: [agent], only: [author] } ]',
    'proposals: [ { roles: [agnt], only: [author] } ]',
    [['unknown-reference', 'agnt', { suggestion: 'agent' }]],
  ],
  [
    'in whose day a state stands',
    'works: [lead, author]',
    'works: [lead, autor]',
    [['unknown-reference', 'autor', { suggestion: 'author' }]],
  ],
  [
    'the day of a reminder',
    'on: effectiveOn - 3 days',
    'on: effectivOn - 3 days',
    [['unknown-reference', 'effectivOn', { suggestion: 'effectiveOn' }]],
  ],
  [
    'the state of a reminder',
    'states: [sent]\n    when: { field: motive',
    'states: [snt]\n    when: { field: motive',
    [['unknown-reference', 'states: [snt]', { suggestion: 'sent' }]],
  ],
  [
    'a field that changes',
    'changes: [motive]',
    'changes: [motif]',
    [
      ['unknown-reference', 'changes: [motif]'],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'an appointment without a field to stand in',
    '  appointmentWith: { label: { fr: Avec, en: With }, type: person }\n  appointmentState: { label: { fr: État, en: State }, type: list, list: appointment-states }\nstates:\n  open: { label: { fr: Ouvert,',
    'states:\n  open: { label: { fr: Ouvert,',
    [
      ['unknown-reference', 'carry: [appointmentOn, appointmentAt'],
      ['unknown-reference', 'carry: [appointmentOn, appointmentAt'],
      ['unknown-reference', '  hold:', { found: 'appointmentWith' }],
      ['unknown-reference', '  hold:', { found: 'appointmentState' }],
      ['unknown-reference', 'sets: { appointmentState: held }'],
    ],
  ],
  [
    'an order without a domain to carry it out on',
    '  domain: { label: { fr: Domaine, en: Domain }, type: text }\n',
    '',
    [
      ['unknown-reference', 'input: [motive, argued, wish, domain, effectiveOn]'],
      ['unknown-reference', '  release:', { found: 'domain' }],
      ['unknown-reference', '  read-code:', { found: 'domain' }],
    ],
  ],
];

const WORDS: readonly Row[] = [
  ['a kinship', 'on: children', 'on: cousins', [['unknown-word', 'on: cousins', { found: 'cousins' }]]],
  ['an act on an agenda', 'do: book, minutes', 'do: buk, minutes', [['unknown-word', 'do: buk', { found: 'buk' }]]],
  ['the length of an appointment', 'minutes: 30', 'minutes: 3', [['wrong-type', 'minutes: 3', { found: 3 }]]],
  ['an order', 'do: reset-code', 'do: reset', [['unknown-word', 'do: reset', { found: 'reset' }]]],
  ['to whom an order goes', 'to: registrar', 'to: post', [['unknown-word', 'to: post', { found: 'post' }]]],
  ['what is shown once', 'reveals: auth-code', 'reveals: all', [['unknown-word', 'reveals: all', { found: 'all' }]]],
  ['whose a case is', 'ownedBy: author', 'ownedBy: nobody', [['unknown-word', 'ownedBy: nobody']]],
  [
    'the day of a reminder',
    'on: effectiveOn - 3 days',
    'on: effectiveOn less 3',
    [['wrong-type', 'effectiveOn less 3']],
  ],
  [
    'a relation',
    'only: [owner, treated-by]',
    'only: [owner, treatedby]',
    [['unknown-word', 'treatedby', { suggestion: 'treated-by' }]],
  ],
  [
    'a need that is two needs',
    '- { checklist: talk }',
    '- { checklist: talk, attachment: scan }',
    [['wrong-type', 'attachment: scan']],
  ],
  [
    'a need that is none',
    '- { checklist: talk }',
    '- { when: { field: argued, is: true } }',
    [['missing-word', '- { when: { field: argued, is: true } }']],
  ],
  [
    'a condition on what was that says nothing',
    '\n        say: { fr: Notez d’abord le motif., en: Note the motive first. }',
    '',
    [['missing-word', '- was:', { missing: 'say' }]],
  ],
  [
    'a checklist without a step',
    'steps:\n  - id: ask\n    say: { fr: Demander pourquoi, en: Ask why }\n    help: { fr: Une seule fois., en: Only once. }\n    done: { field: motive, empty: false }\n    action: note\n  - { id: argue, say: { fr: Défendre, en: Argue }, done: { field: argued, is: true } }',
    'steps: []',
    [['wrong-type', 'steps: []']],
  ],
  [
    'a step that is never done',
    ', done: { field: argued, is: true } }',
    ' }',
    [['missing-word', '- { id: argue', { missing: 'done' }]],
  ],
  [
    'a claim on nobody',
    'never: { change: pageState, actor: agent }',
    'never: { change: pageState }',
    [['missing-word', 'never: { change: pageState }']],
  ],
  [
    'a claim on a change and an action',
    'never: { change: pageState, actor: agent }',
    'never: { change: pageState, case: request, action: send, actor: agent }',
    [['wrong-type', 'never: {']],
  ],
  [
    'a right over a field and a fact',
    'for: { partner: pageState }',
    'for: { partner: pageState, field: wish }',
    [['wrong-type', 'for: { partner']],
  ],
];

const PROOFS: readonly Row[] = [
  [
    'a parent that opens no such case',
    '    opens:\n      type: audit\n      carry: [appointmentOn, appointmentAt, appointmentWith, appointmentState]\n      set: { description: "{wish} : {partner.name}", comment: "{motive}", askedOn: today }\n',
    '',
    [
      ['gate-impossible', '- { child: {', { need: { child: 'audit' } }],
      ['gate-impossible', '- parent: {', { need: { parent: 'request' } }],
      ['example-failed', 'then: { allowed: true, state: sent'],
    ],
  ],
  [
    'a condition on what was that never was',
    '- was: { field: motive, empty: false }',
    '- was: { field: appointmentState, is: held }',
    [
      ['gate-impossible', '- was:', { need: { was: { field: 'appointmentState' } } }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'what is done also by nobody who may do both',
    'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [lead] } ]',
    'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [clerk] } ]',
    [
      ['also-nobody', 'also: [ {', { action: 'finish', do: 'close' }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
  [
    'what is done also that goes further itself',
    'do: close, set: { comment: Close }',
    'do: hold',
    [
      ['also-goes-further', 'also: [ {', { do: 'hold', words: ['appointment'] }],
      ['example-failed', 'today: 2026-06-16'],
    ],
  ],
];

test('nothing is found in the wide book the specimens are made from', () => {
  expect(foundIn(WIDE)).toEqual([]);
});

describe.each([
  ['names', NAMES],
  ['words', WORDS],
  ['proofs', PROOFS],
])('%s', (_, rows) => {
  test.each(rows)('%s', (__, passage, by, finds) => {
    const text = changed(WIDE, passage, by);
    const expected = finds
      .map(([code, line, example = {}]) => ({ code, line: lineWith(text, line), example }))
      .toSorted((a, b) => a.line - b.line);
    const found = foundIn(text);
    expect(found.map(({ code, line }) => [code, line])).toEqual(expected.map(({ code, line }) => [code, line]));
    for (const [index, { example }] of expected.entries()) expect(found[index]?.example ?? {}).toMatchObject(example);
  });
});

describe('a fact of the partner that somebody must never change', () => {
  const rights: [string, string] = [
    '  - { roles: [lead] }\n  - { roles: [clerk], when',
    '  - { roles: [lead, agent] }\n  - { roles: [clerk], when',
  ];
  const action: [string, string] = [
    'from: [sent]\n    who: [ { roles: [lead] } ]\n    needs: [ { condition: { field: partner.pageState',
    'from: [sent]\n    who: [ { roles: [lead, agent] } ]\n    needs: [ { condition: { field: partner.pageState',
  ];
  const files: [string, string] = ['who: [ { roles: [clerk] } ]', 'who: [ { roles: [clerk, agent] } ]'];
  // The rights keep them out of every action and of every file; a page that opens both doors is found out.
  test.each<[string, [string, string][], object[]]>([
    ['the rights alone let them in', [rights], []],
    ['an action alone lets them in', [action], []],
    ['an import alone lets them in', [files], []],
    ['an action and the rights', [rights, action], [{ actor: 'agent', path: [{ action: 'switch-off' }] }]],
    ['an import and the rights', [rights, files], [{ actor: 'agent', path: ['import-partners'] }]],
  ])('%s', (_, changes, broken) => {
    const text = changes.reduce((page, [passage, by]) => changed(page, passage, by), WIDE);
    const found = foundIn(text).filter((finding) => finding.code === 'claim-broken');
    expect(found.map(({ line }) => line)).toEqual(broken.map(() => lineWith(text, 'claim: agent-never-switches')));
    for (const [index, example] of broken.entries()) expect(found[index]?.example).toMatchObject(example);
  });
});

describe('what each word becomes', () => {
  const { book } = loadBook({ 'desk.md': WIDE }, 1);
  const request = book.caseTypes.get('request')!;
  const action = (id: string) => request.actions.get(id);

  test('of a kind of case', () => {
    expect(request).toMatchObject({
      ownedBy: 'author',
      open: { requires: ['wish'], who: [{ when: [{ field: 'wish' }] }] },
    });
    expect(book.caseTypes.get('audit')).toMatchObject({ ownedBy: 'partner-manager', reminders: [] });
    expect([...request.states.values()].map((state) => state.works)).toEqual([['owner'], ['lead', 'author'], []]);
  });

  test('of needs', () => {
    expect(action('send')?.needs).toMatchObject([
      { kind: 'checklist', checklist: 'talk' },
      { kind: 'case', kin: 'sibling', type: 'audit', states: ['closed'], when: [{ field: 'argued' }] },
    ]);
    expect(action('finish')?.needs).toMatchObject([
      { kind: 'case', kin: 'child', say: { en: 'Open an audit.' } },
      { kind: 'was', condition: { field: 'motive', test: 'empty', value: false } },
      { kind: 'changes', fields: ['motive'] },
      { kind: 'condition', condition: { test: 'onOrBefore', value: 'contract.signedOn + 15 days' } },
    ]);
    expect(book.caseTypes.get('audit')?.actions.get('hold')?.needs[0]).toMatchObject({
      kin: 'parent',
      states: ['sent'],
    });
  });

  test('of effects', () => {
    const line = lineWith(WIDE, 'also: [ {');
    expect(action('finish')?.also).toEqual([
      {
        kin: 'child',
        type: 'audit',
        action: 'close',
        set: { comment: 'Close' },
        source: { page: 'desk.md', line, anchor: 'desk' },
      },
    ]);
    expect(action('switch-off')?.changes).toMatchObject({ set: { pageState: 'off', visits: 0 }, on: 'effectiveOn' });
    expect(action('book')?.appointment).toEqual({ act: 'book', minutes: 30 });
    expect(book.caseTypes.get('audit')?.actions.get('hold')?.appointment).toEqual({ act: 'hold', minutes: 45 });
    expect(action('release')?.delivers).toEqual({ to: 'registrar', order: 'reset-code' });
    expect(action('read-code')?.reveals).toBe('auth-code');
    expect(action('finish')?.proposals).toMatchObject([{ roles: ['agent'], only: ['author'] }]);
    expect(action('note')).toMatchObject({ also: [], proposals: [] });
    for (const word of ['changes', 'appointment', 'delivers', 'reveals', 'opens'])
      expect(action('note')).not.toHaveProperty(word);
  });

  test('of a reminder', () => {
    expect(request.reminders).toMatchObject([
      { id: 'late', on: 'effectiveOn - 3 days', states: ['sent'], action: 'note', works: ['lead'] },
    ]);
  });

  test('of a checklist, of facts and of who may change them', () => {
    expect(book.checklists.get('talk')).toMatchObject({
      case: 'request',
      when: [{ field: 'wish', test: 'is', value: 'off' }],
      steps: [{ id: 'ask', action: 'note', help: { en: 'Only once.' } }, { id: 'argue' }],
    });
    expect([...book.partnerFacts.keys()]).toEqual(['pageState', 'visits']);
    expect(book.rights.find((right) => right.id === 'page-state')).toMatchObject({
      partner: 'pageState',
      commands: [],
    });
    expect(book.claims[0]?.never).toMatchObject({ change: 'pageState', actor: 'agent' });
  });
});
