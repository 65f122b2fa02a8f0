import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walked } from '../../test/kit/walks.ts';
import type { Book } from '../policy/book.ts';
import { checkClaims } from '../policy/check/claims.ts';
import { loadBook } from './read-book.ts';

const label = '{ fr: Un mot, en: A word }';

/** A row of "who may". */
interface Row {
  roles: string[];
  tie: string;
  when: string | null;
}

const rowText = ({ roles, tie, when }: Row): string =>
  `{ roles: [${roles.join()}]${tie}${when === null ? '' : `, when: ${when}`} }`;

const aCondition = fc
  .tuple(
    fc.constantFrom('a', 'b', 'partner.status', 'awaiting', 'state', 'parent'),
    fc.constantFrom('is', 'isNot', 'empty'),
    fc.constantFrom('x', 'y'),
  )
  .map(([field, verb, value]) => {
    if (verb === 'empty') return `{ field: ${field}, empty: ${value === 'x'} }`;
    const named = (
      { awaiting: ['agent', 'lead'], state: ['open', 'done'], parent: ['first', 'second'] } as Record<string, string[]>
    )[field];
    return `{ field: ${field}, ${verb}: ${named ? named[value === 'x' ? 0 : 1] : value} }`;
  });

const aRow: fc.Arbitrary<Row> = fc.record({
  roles: fc.subarray(['agent', 'lead'], { minLength: 1 }),
  tie: fc.constantFrom('', '', '', ', not: [owner]', ', only: [owner]'),
  when: fc.option(aCondition, { freq: 1 }),
});

const aValue = fc.constantFrom('x', 'y', 'null', '"{a}"', '"{b}"', '"{partner.status}"');
const someValues = fc.dictionary(fc.constantFrom('a', 'b'), aValue, { maxKeys: 2 });
const setText = (set: Record<string, string>): string =>
  `{ ${Object.entries(set)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;

const anAction = fc
  .record({
    from: fc.subarray(['open', 'done'], { minLength: 1 }),
    to: fc.option(fc.constantFrom('open', 'done')),
    who: fc.array(aRow, { minLength: 1, maxLength: 2 }),
    need: fc.option(aCondition, { freq: 1 }),
    input: fc.subarray(['a', 'b']),
    sets: someValues,
    awaits: fc.constantFrom(undefined, undefined, undefined, 'lead', 'nobody'),
    opens: fc.option(
      fc.record({ type: fc.constantFrom('first', 'second'), carry: fc.subarray(['a', 'b']), set: someValues }),
    ),
    status: fc.option(aValue, { freq: 1 }),
  })
  .map((given) => {
    const { from, to, who, need, input, sets, awaits, opens, status } = given;
    const lines = [
      `label: ${label}`,
      `from: [${from.join()}]`,
      ...(to === null ? [] : [`to: ${to}`]),
      `who: [ ${who.map(rowText).join(', ')} ]`,
      ...(need === null ? [] : [`needs: [ { condition: ${need}, say: ${label} } ]`]),
      `input: [${input.join()}]`,
      `sets: ${setText(sets)}`,
      ...(awaits === undefined ? [] : [`awaits: ${awaits}`]),
      ...(status === null ? [] : [`changes: { set: { status: ${status} } }`]),
    ];
    const opening =
      opens === null
        ? []
        : [`opens: { type: ${opens.type}, carry: [${opens.carry.join()}], set: ${setText(opens.set)} }`];
    return { alone: lines, opening };
  });

/** The first action of the first kind: the agent may take it in one situation, and the claim speaks of another. */
const GUARDED = [
  '{ field: a, is: x }',
  '{ field: a, empty: false }',
  '{ field: partner.status, is: x }',
  '{ field: a, isNot: y }',
];
const CLAIMED = [
  '{ field: a, is: y }',
  '{ field: a, empty: true }',
  '{ field: partner.status, is: y }',
  '{ field: a, is: y }',
];

const aType = fc.record({
  actions: fc.array(anAction, { minLength: 2, maxLength: 3 }),
  also: fc.boolean(),
  opening: someValues,
});

/** A small desk of two kinds of cases, and one claim about it. */
const aBook = fc
  .record({
    types: fc.tuple(aType, aType),
    right: fc.option(fc.tuple(fc.constantFrom('', ', value: x'), fc.array(aRow, { minLength: 1, maxLength: 2 }))),
    factRight: fc.option(fc.tuple(fc.constantFrom('', ', value: x'), aRow)),
    claim: fc.constantFrom('actor: agent', 'actor: agent', 'as: owner'),
    when: fc.option(aCondition, { freq: 4 }),
    guarded: fc.option(fc.nat(GUARDED.length - 1), { freq: 3 }),
    change: fc.constantFrom(false, false, true),
  })
  .map(({ types, right, factRight, claim, when: free, guarded, change }) => {
    const when = guarded === null ? free : CLAIMED[guarded]!;
    const blocks = [
      `roles:\n  agent: { label: ${label} }\n  lead: { label: ${label} }`,
      `list: products\nlabel: ${label}\nvalues: { basic: { label: ${label} } }`,
      `list: words\nlabel: ${label}\nvalues: { x: { label: ${label} }, y: { label: ${label} } }`,
      `partner: salon\nfields: { status: { label: ${label}, type: list, list: words } }`,
      ...(right === null
        ? []
        : [`rights: guarded\nfor: { field: a${right[0]} }\nwho: [ ${right[1].map(rowText).join()} ]`]),
      ...(factRight === null
        ? []
        : [`rights: fact\nfor: { partner: status${factRight[0]} }\nwho: [ ${rowText(factRight[1])} ]`]),
      ...types.map(({ actions, also, opening }, at) => {
        const name = ['first', 'second'][at];
        const other = ['second', 'first'][at];
        const texts = actions.map(({ alone, opening: opens }, nth) => {
          // What follows another action goes no further: the first of each kind follows, the second may lead.
          const lines = alone.map((line) =>
            guarded !== null && at + nth === 0 && line.startsWith('who:')
              ? `who: [ { roles: [agent], when: ${GUARDED[guarded]} }, { roles: [lead], not: [owner] } ]`
              : line,
          );
          const more = nth === 0 ? [] : also ? [`also: [ { on: siblings, type: ${other}, do: act0 } ]`] : opens;
          return [`  act${nth}:`, ...[...lines, ...more].map((line) => `    ${line}`)].join('\n');
        });
        return [
          `case-type: ${name}\nlabel: ${label}\nprefix: ${['FI', 'SE'][at]}\nproducts: [basic]`,
          `fields: { a: { label: ${label}, type: list, list: words }, b: { label: ${label}, type: list, list: words } }`,
          `states: { open: { label: ${label}, initial: true }, done: { label: ${label}, end: true } }`,
          `open: { who: [ { roles: [agent, lead] } ], sets: ${setText(opening)} }`,
          `actions:\n${texts.join('\n')}`,
        ].join('\n');
      }),
      `claim: never\nsay: ${label}\nnever: { ${change ? 'change: status' : 'case: first, action: act0'}, ${claim}${
        when === null ? '' : `, when: ${when}`
      } }`,
    ];
    const head = '---\nid: desk\ntitle: { fr: D, en: D }\nowner: lead\n---\n# D {#desk}\n';
    return head + blocks.map((block) => `\n\`\`\`yaml rule\n${block}\n\`\`\`\n`).join('');
  });

const bookOf = (text: string): Book => {
  const { book, findings } = loadBook({ 'desk.md': text }, 1);
  expect(findings).toEqual([]);
  return book;
};

/** One small desk made by hand: the guarded action, and what else may be done. */
interface Made {
  /** Actions beside `act0`, which the agent takes when `a` is x, and the claim forbids when it is y. */
  readonly first: string;
  readonly second?: string;
  readonly right?: string;
  readonly opening?: string;
  readonly who?: string;
  readonly never?: string;
}

const AGENT = `label: ${label}, who: [ { roles: [agent] } ]`;

function made({ first, second = '', right = '', opening = '{}', who, never }: Made): string {
  const type = (name: string, actions: readonly string[]): string =>
    [
      `case-type: ${name}\nlabel: ${label}\nprefix: ${name.slice(0, 2).toUpperCase()}\nproducts: [basic]`,
      `fields: { a: { label: ${label}, type: list, list: words }, b: { label: ${label}, type: list, list: words } }`,
      `states: { open: { label: ${label}, initial: true }, done: { label: ${label}, end: true } }`,
      `open: { who: [ { roles: [agent, lead] } ], sets: ${name === 'first' ? opening : '{}'} }`,
      `actions:\n${actions
        .filter((line) => line !== '')
        .map((line) => `  ${line}`)
        .join('\n')}`,
    ].join('\n');
  const rows = who ?? '{ roles: [agent], when: { field: a, is: x } }, { roles: [lead] }';
  const blocks = [
    `roles:\n  agent: { label: ${label} }\n  lead: { label: ${label} }`,
    `list: products\nlabel: ${label}\nvalues: { basic: { label: ${label} } }`,
    `list: words\nlabel: ${label}\nvalues: { x: { label: ${label} }, y: { label: ${label} } }`,
    `partner: salon\nfields: { status: { label: ${label}, type: list, list: words } }`,
    ...(right === '' ? [] : [`rights: guarded\n${right}`]),
    type('first', [`act0: { label: ${label}, from: [open, done], who: [ ${rows} ] }`, first]),
    type('second', [`act0: { ${AGENT}, from: [open] }`, second]),
    `claim: never\nsay: ${label}\nnever: ${never ?? '{ case: first, action: act0, actor: agent, when: { field: a, is: y } }'}`,
  ];
  const head = '---\nid: desk\ntitle: { fr: D, en: D }\nowner: lead\n---\n# D {#desk}\n';
  return head + blocks.map((block) => `\n\`\`\`yaml rule\n${block}\n\`\`\`\n`).join('');
}

const LEADS = 'for: { case: first, field: a }\nwho: [ { roles: [lead] } ]';
const STATUS = {
  who: '{ roles: [agent], when: { field: partner.status, is: x } }, { roles: [lead] }',
  never: '{ case: first, action: act0, actor: agent, when: { field: partner.status, is: y } }',
};

describe.each<[why: string, holds: boolean, desk: Made]>([
  ['nothing leads there', true, { first: '' }],
  ['the field may be written', false, { first: `act1: { ${AGENT}, from: [open], input: [a] }` }],
  ['a right keeps the field', true, { first: `act1: { ${AGENT}, from: [open], input: [a] }`, right: LEADS }],
  ['the page writes another field over it', false, { first: `act1: { ${AGENT}, from: [open], sets: { a: "{b}" } }` }],
  [
    'the page copies what the form has just been given',
    false,
    { first: `act1: { ${AGENT}, from: [open], input: [b], sets: { a: "{b}" } }` },
  ],
  [
    'a copy is a way to write a guarded value, and the right sees it',
    true,
    { first: `act1: { ${AGENT}, from: [open], input: [b], sets: { a: "{b}" } }`, right: LEADS },
  ],
  [
    'a fact of the partner is copied',
    false,
    { first: `act1: { ${AGENT}, from: [open], sets: { a: "{partner.status}" } }` },
  ],
  [
    'an action of another kind changes the partner',
    false,
    { first: '', second: `act1: { ${AGENT}, from: [open], changes: { set: { status: x } } }`, ...STATUS },
  ],
  [
    'so does one that takes its value from a form',
    false,
    {
      first: '',
      second: `act1: { ${AGENT}, from: [open], input: [b], changes: { set: { status: "{b}" } } }`,
      ...STATUS,
    },
  ],
  [
    'a right over the fact of the partner keeps it',
    true,
    {
      first: '',
      second: `act1: { ${AGENT}, from: [open], changes: { set: { status: x } } }`,
      right: 'for: { partner: status }\nwho: [ { roles: [lead] } ]',
      ...STATUS,
    },
  ],
  [
    'a child opens with what the page of its kind writes',
    false,
    { first: `act1: { ${AGENT}, from: [open], opens: { type: first } }`, opening: '{ a: x }' },
  ],
  [
    'a child is handed a copy',
    false,
    { first: `act1: { ${AGENT}, from: [open], opens: { type: first, set: { a: "{b}" } } }` },
  ],
  [
    'a child keeps what it is handed',
    true,
    { first: `act1: { ${AGENT}, from: [open], opens: { type: first, carry: [a] } }` },
  ],
  [
    'what a closed case opens is another matter',
    true,
    {
      first: `act1: { ${AGENT}, from: [done], opens: { type: first, set: { a: x } } }`,
      never: '{ case: first, action: act0, actor: agent, when: [ { field: a, is: y }, { field: state, is: done } ] }',
    },
  ],
  [
    'another action takes the case along',
    false,
    {
      first: `act1: { ${AGENT}, from: [open], input: [a] }`,
      second: `act1: { ${AGENT}, from: [open], also: [ { on: siblings, type: first, do: act1, set: { a: x } } ] }`,
    },
  ],
  [
    'closing settles who the case waits for',
    false,
    {
      first: `act1: { ${AGENT}, from: [open], to: done }`,
      who: '{ roles: [agent], when: { field: awaiting, empty: true } }',
      never: '{ case: first, action: act0, actor: agent, when: { field: awaiting, is: lead } }',
    },
  ],
  [
    'the day is written where none stood',
    false,
    {
      first: `act1: { ${AGENT}, from: [open], to: done }`,
      who: '{ roles: [agent], when: { field: closedOn, empty: false } }',
      never: '{ case: first, action: act0, actor: agent, when: { field: closedOn, empty: true } }',
    },
  ],
  [
    'one value of a fact is guarded, and a form may give another',
    false,
    {
      first: `act1: { ${AGENT}, from: [open], input: [b], changes: { set: { status: "{b}" } } }`,
      right: 'for: { partner: status, value: y }\nwho: [ { roles: [lead] } ]',
      never: '{ change: status, actor: agent }',
    },
  ],
  [
    'every value of a fact is guarded',
    true,
    {
      first: `act1: { ${AGENT}, from: [open], input: [b], changes: { set: { status: "{b}" } } }`,
      right: 'for: { partner: status }\nwho: [ { roles: [lead] } ]',
      never: '{ change: status, actor: agent }',
    },
  ],
  [
    'two offices of one person, each with half of the way',
    false,
    {
      first: `act1: { label: ${label}, from: [open], input: [a], who: [ { roles: [lead] } ] }`,
      who: '{ roles: [agent], when: { field: a, is: x } }, { roles: [lead], not: [owner], when: { field: a, is: y } }',
      never: '{ case: first, action: act0, as: owner, when: { field: a, is: y } }',
    },
  ],
  [
    'two offices of one person, both kept apart from it',
    true,
    {
      first: `act1: { label: ${label}, from: [open], input: [a], who: [ { roles: [lead], not: [owner] } ] }`,
      who: '{ roles: [agent], when: { field: a, is: x } }, { roles: [lead], not: [owner], when: { field: a, is: y } }',
      never: '{ case: first, action: act0, as: owner, when: { field: a, is: y } }',
    },
  ],
])('%s', (_, holds, desk) => {
  test(holds ? 'the claim holds' : 'the claim is broken', () => {
    const book = bookOf(made(desk));
    expect(checkClaims(book).map(({ code }) => code)).toEqual(holds ? [] : [expect.any(String)]);
    if (holds && book.claims[0]?.never.change === undefined) expect(walked(book)).toBeNull();
  });
});

describe('a claim said to hold', () => {
  test('is broken by no walk at all', () => {
    fc.assert(
      fc.property(aBook, (text) => {
        const book = bookOf(text);
        const [{ never }] = book.claims as [Book['claims'][number]];
        if (checkClaims(book).length > 0) return;
        const claims = never.change === undefined ? [book] : changesIn(book);
        for (const one of claims) expect({ text, walk: walked(one) }).toEqual({ text, walk: null });
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

/** A claim about a change is one about each action that makes it. */
function changesIn(book: Book): Book[] {
  const [claim] = book.claims as [Book['claims'][number]];
  return [...book.caseTypes.values()].flatMap((type) =>
    [...type.actions.values()]
      .filter((action) => action.changes !== undefined)
      .map((action) => {
        const { actor, as, when } = claim.never;
        const never = { ...(actor && { actor }), ...(as && { as }), when, case: type.id, action: action.id };
        return { ...book, claims: [{ ...claim, never }] };
      }),
  );
}
