/** Who may not write a value, or take an action, has no way round: none of the words that reach further is one. */
import { describe, expect, test } from 'vitest';
import { changed } from '../../test/kit/book.ts';
import { actorWith, attempt, attemptOpen, caseOf, failing, failure, situationOf, TODAY } from '../../test/kit/salon.ts';
import { WIDE } from '../../test/kit/wide-book.ts';
import { loadBook } from '../books/read-book.ts';
import type { Book, Fields, Relation } from './book.ts';
import { type CaseState, NOTHING_AROUND, type Relative } from './facts.ts';
import { decideProposal, weighOwn, weighRefusal } from './proposals.ts';

/** The comment of an audit, and the wish to be off, are the lead’s to write; the latter never by who asked for it. */
const GUARDS = `
\`\`\`yaml rule
rights: comment
for: { case: audit, field: comment }
who: [ { roles: [lead] } ]
\`\`\`

\`\`\`yaml rule
rights: wish-off
for: { case: request, field: wish, value: off }
who: [ { roles: [lead], not: [requester] } ]
\`\`\`
`;

const bookOf = (...changes: readonly (readonly [passage: string, by: string])[]): Book =>
  loadBook({ 'desk.md': changes.reduce((page, [passage, by]) => changed(page, passage, by), WIDE + GUARDS) }, 1).book;

const request = (more: Partial<CaseState> = {}): CaseState =>
  caseOf({ id: 'RQ-1', type: 'request', product: 'basic', state: 'sent', ...more });
const audit = (book: Book, relations: Relation[] = []): Relative => ({
  kin: 'child',
  case: caseOf({ id: 'AU-1', type: 'audit', product: 'basic' }),
  pinned: book,
  relations,
});

interface Try {
  readonly on?: CaseState;
  readonly as?: readonly Relation[];
  readonly set?: Fields;
  readonly family?: readonly Relative[];
  readonly partner?: Fields;
}

/** Codes of what keeps somebody from an action of the book; nothing when nobody does. */
function barred(book: Book, by: string | readonly string[], action: string, more: Try = {}): string[] {
  const { on = request(), as = [], set = {}, family = [], partner = {} } = more;
  const around = { ...NOTHING_AROUND, family, partner };
  return failing(attempt(action, { by, as, on, set, around, books: { pinned: book, law: book } }));
}

/** The action `note`, anybody’s, that now also does something. */
const noting = (more: string): readonly [string, string] => [
  'who: [ { roles: [agent, lead] } ]\n    input: [motive, argued, wish, domain, effectiveOn]',
  `who: [ { roles: [agent, lead] } ]\n    input: [motive, argued, domain, effectiveOn]\n    ${more}`,
];

describe('a case that is opened', () => {
  test.each([
    ['with a fixed value', 'opens: { type: audit, set: { comment: Vu } }'],
    ['with what another field says', 'opens: { type: audit, set: { comment: "{motive}" } }'],
    ['with a sentence around it', 'opens: { type: audit, set: { comment: "Dit : {motive}" } }'],
  ])('%s', (_, opens) => {
    const book = bookOf(noting(opens));
    expect(barred(book, 'agent', 'note', { set: { motive: 'x' } })).toEqual(['role']);
    expect(barred(book, 'lead', 'note', { set: { motive: 'x' } })).toEqual([]);
  });

  test('with a field carried over', () => {
    const book = bookOf(noting('opens: { type: audit, carry: [comment] }'), [
      '  motive: { label: { fr: Motif',
      '  comment: { label: { fr: C, en: C }, type: text }\n  motive: { label: { fr: Motif',
    ]);
    const on = request({ fields: { comment: 'Vu' } });
    expect(barred(book, 'agent', 'note', { on })).toEqual(['role']);
    expect(barred(book, 'lead', 'note', { on })).toEqual([]);
    // Nothing carried writes nothing.
    expect(barred(book, 'agent', 'note')).toEqual([]);
  });

  test('by what its page writes by itself', () => {
    const book = bookOf([
      '  who: [ { roles: [lead] } ]\nactions:\n  hold:',
      '  who: [ { roles: [agent, lead] } ]\n  sets: { comment: "{partner.name}" }\nactions:\n  hold:',
    ]);
    const open = (by: string) =>
      failing(
        attemptOpen(
          by,
          {
            type: 'audit',
            product: 'basic',
            partnerProducts: ['basic'],
            around: { partner: { name: 'Salon Léa' }, contract: {} },
          },
          { book },
        ),
      );
    expect(open('agent')).toEqual(['role']);
    expect(open('lead')).toEqual([]);
  });
});

describe('a value the action writes by itself', () => {
  test.each([
    ['fixed', 'sets: { wish: off }', {}],
    ['copied from a field', 'sets: { wish: "{motive}" }', { motive: 'off' }],
    ['copied from a fact of the partner', 'sets: { wish: "{partner.pageState}" }', {}],
  ])('%s', (_, sets, set) => {
    const book = bookOf(noting(sets));
    const more = { set, partner: { pageState: 'off' } };
    expect(barred(book, 'agent', 'note', more)).toEqual(['role']);
    expect(barred(book, 'lead', 'note', more)).toEqual([]);
    expect(barred(book, 'lead', 'note', { ...more, as: ['requester'] })).toEqual(['separation']);
  });

  test('leaving the guarded value takes the right too', () => {
    const book = bookOf(noting('sets: { wish: on }'));
    expect(barred(book, 'agent', 'note', { on: request({ fields: { wish: 'off' } }) })).toEqual(['role']);
    expect(barred(book, 'agent', 'note')).toEqual([]);
  });
});

describe('a fact of the partner', () => {
  const SWITCH = (who: string): readonly [string, string] => [
    'who: [ { roles: [lead] } ]\n    needs: [ { condition: { field: partner.pageState',
    `who: [ { roles: ${who} } ]\n    needs: [ { condition: { field: partner.pageState`,
  ];
  const set = { effectiveOn: '2026-12-01' };

  test('is changed by no action whose page forgot whose it is', () => {
    const book = bookOf(SWITCH('[agent, clerk, lead]'));
    expect(barred(book, 'agent', 'switch-off', { set, partner: { pageState: 'on' } })).toEqual(['role']);
    expect(barred(book, 'clerk', 'switch-off', { set, partner: { pageState: 'on' } })).toEqual(['role']);
    expect(barred(book, 'clerk', 'switch-off', { set })).toEqual([]);
    expect(barred(book, 'lead', 'switch-off', { set, partner: { pageState: 'on' } })).toEqual([]);
  });

  test.each([
    ['fixed', 'changes: { set: { pageState: off } }'],
    ['from a field', 'changes: { set: { pageState: "{wish}" } }'],
    ['told again as it is, which undoes what is planned', 'changes: { set: { pageState: "{partner.pageState}" } }'],
  ])('%s', (_, changes) => {
    const book = bookOf(noting(changes));
    const more = { on: request({ fields: { wish: 'off' } }), partner: { pageState: 'on' } };
    expect(barred(book, 'agent', 'note', more)).toEqual(['role']);
    expect(barred(book, 'lead', 'note', more)).toEqual([]);
  });
});

describe('an action on another case', () => {
  test.each<[string, string, string[]]>([
    ['that somebody else may take', 'also: [ { on: children, type: audit, do: close } ]', ['role']],
    [
      'with a value kept from them',
      'also: [ { on: children, type: audit, do: close, set: { comment: Vu } } ]',
      ['role'],
    ],
    [
      'with a value said by the first',
      'also: [ { on: children, type: audit, do: close, set: { comment: "{motive}" } } ]',
      ['role'],
    ],
  ])('%s', (_, also, codes) => {
    const book = bookOf(noting(also));
    const more = { set: { motive: 'x' }, family: [audit(book)] };
    expect(barred(book, 'agent', 'note', more)).toEqual(codes);
    expect(barred(book, 'lead', 'note', more)).toEqual([]);
    // Where there is none to take it on, nothing is asked of anybody.
    expect(barred(book, 'agent', 'note', { ...more, family: [] })).toEqual([]);
    expect(barred(book, 'agent', 'note', { ...more, family: [{ ...audit(book), kin: 'parent' }] })).toEqual([]);
  });

  test('how one stands there counts, not how one stands here', () => {
    const book = bookOf(noting('also: [ { on: children, type: audit, do: close } ]'), [
      'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [lead] } ]',
      'label: { fr: Clore, en: Close }\n    from: [open]\n    to: closed\n    who: [ { roles: [lead], not: [author] } ]',
    ]);
    expect(barred(book, 'lead', 'note', { as: ['author'], family: [audit(book)] })).toEqual([]);
    expect(barred(book, 'lead', 'note', { family: [audit(book, ['author'])] })).toEqual(['separation']);
  });
});

describe('a proposal', () => {
  const book = bookOf();
  const books = { pinned: book, law: book };
  const waiting = { id: 'r1', action: 'finish', set: { motive: 'y' }, note: null, by: 'lea@exemple.fr', on: TODAY };
  const asked = (by: string, requests = [waiting]) =>
    situationOf(
      request({ fields: { motive: 'x' }, requests: requests.map((one) => ({ ...one, by })) }),
      actorWith('lead'),
      {
        around: { ...NOTHING_AROUND, family: [audit(book)] },
      },
    );
  const told = (situation: ReturnType<typeof asked>) => ({
    refuses: weighRefusal(books, situation, situation.case.requests[0] ?? waiting).every(({ ok }) => ok),
    own: weighOwn(situation, situation.case.requests[0] ?? waiting).length > 0,
  });

  test('is not answered by who made it, whatever they have become since', () => {
    expect(told(asked('lea@exemple.fr'))).toEqual({ refuses: false, own: true });
    expect(told(asked('autre@exemple.fr'))).toEqual({ refuses: true, own: false });
  });

  test('keeps who made it from the action itself where the page says so, and there alone', () => {
    const family = [audit(book)];
    const mine = request({ fields: { motive: 'x' }, requests: [waiting] });
    const other = request({ fields: { motive: 'x' }, requests: [{ ...waiting, action: 'release' }] });
    const take = (on: CaseState) => barred(book, 'lead', 'finish', { on, set: { motive: 'y' }, family });
    expect(take(mine)).toEqual(['separation']);
    expect(take(other)).toEqual([]);
    expect(take(request({ fields: { motive: 'x' } }))).toEqual([]);
  });

  test('nor do they write, by that action, what the page keeps from who asked', () => {
    const noted = bookOf(noting('sets: { wish: off }\n    proposals: [ { roles: [agent] } ]'));
    const mine = request({ requests: [{ ...waiting, action: 'note' }] });
    expect(barred(noted, 'lead', 'note', { on: mine })).toEqual(['separation']);
    expect(barred(noted, 'lead', 'note')).toEqual([]);
  });

  test('is made by whom the page lets, standing as it says, and of what they may not do alone', () => {
    const propose = (by: string, as: readonly Relation[]) =>
      decideProposal(books, situationOf(request(), actorWith(by), { relations: as }), { action: 'finish', set: {} })
        .conditions.filter(({ ok }) => !ok)
        .map(({ code }) => code);
    expect(propose('agent', ['author'])).toEqual([]);
    expect(propose('agent', [])).toEqual(['separation']);
    expect(propose('clerk', ['author'])).toEqual(['role']);
    expect(propose('lead', ['author'])).toEqual(['role', 'nothing-asked']);
  });
});

describe('an order to another system', () => {
  const book = bookOf();
  test.each(['release', 'read-code'])('%s is its page’s, and for a domain', (action) => {
    const on = request({ fields: { domain: 'salon.fr' } });
    expect(barred(book, 'agent', action, { on })).toEqual(['role']);
    expect(barred(book, 'lead', action, { on })).toEqual([]);
    expect(barred(book, 'lead', action)).toEqual(['missing-field']);
  });
});

test('the refusal of a right points at the right, wherever the value was to be written', () => {
  const book = bookOf(noting('opens: { type: audit, set: { comment: "{motive}" } }'));
  const verdict = attempt('note', {
    by: 'agent',
    on: request(),
    set: { motive: 'x' },
    books: { pinned: book, law: book },
  });
  const right = book.rights.find(({ id }) => id === 'comment');
  expect(failure(verdict, 'role')).toMatchObject({ page: 'desk.md', line: right?.who[0]?.source.line, who: ['lead'] });
});
