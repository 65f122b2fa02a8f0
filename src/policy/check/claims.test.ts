import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf } from '../../../test/kit/salon.ts';
import { loadBook } from '../../books/read-book.ts';
import type { Book, Kinship, Relation, Value } from '../book.ts';
import { allHold } from '../conditions.ts';
import { type ActionEffect, decide } from '../decide.ts';
import { decideOpen } from '../decide-open.ts';
import { type CaseState, NOTHING_AROUND, readFact, type Relative, type Situation } from '../facts.ts';
import { formFields } from '../propose.ts';
import { checkClaims } from './claims.ts';

const TODAY = '2026-06-15';

/** One case and what is known of its partner: a place on a walk. */
interface Place {
  readonly case: CaseState;
  readonly status: Value;
}

/** Every way out of a few values. */
function* combinations(choices: readonly (readonly [string, readonly Value[]])[]): Generator<Record<string, Value>> {
  const [first, ...rest] = choices;
  if (!first) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) for (const more of combinations(rest)) yield { [name]: value, ...more };
}

const WORDS: readonly Value[] = [null, 'x', 'y'];

/** Every case of a type that differs in what its pages can tell apart. */
function* placesOf(book: Book, type: string): Generator<Place> {
  const states = [...(book.caseTypes.get(type)?.states.keys() ?? [])];
  const all = combinations([
    ['a', WORDS],
    ['b', WORDS],
    ['state', states],
    ['status', WORDS],
    ['awaiting', [null, 'agent', 'lead']],
  ]);
  for (const { state, status, awaiting, ...fields } of all) {
    const id = `${type}-1`;
    const more = { id, type, product: 'basic', state: String(state), awaiting: awaiting as string | null, fields };
    yield { case: caseOf({ ...more, letters: [] }), status: status ?? null };
  }
}

/** Everything one person could do, tried with the very function that decides. */
class Walk {
  readonly #book: Book;
  readonly #roles: readonly string[];
  readonly #ties: readonly (readonly Relation[])[];

  constructor(book: Book, roles: readonly string[], as: Relation | undefined) {
    this.#book = book;
    this.#roles = roles;
    this.#ties = as === undefined ? [[], ['owner']] : [[as]];
  }

  #decide(on: CaseState, status: Value, action: string, set: Record<string, Value>, family: readonly Relative[] = []) {
    return this.#ties.flatMap((relations): ActionEffect[] => {
      const situation: Situation = {
        case: on,
        actor: { email: 'lea@exemple.fr', name: 'Léa', roles: this.#roles },
        relations,
        contact: { calls: [], numbers: { salon: true, pro: true } },
        today: TODAY,
        around: { ...NOTHING_AROUND, partner: { status }, family: family.map((one) => ({ ...one, relations })) },
      };
      const { effect } = decide({ pinned: this.#book, law: this.#book }, situation, { action, set });
      return effect ? [effect] : [];
    });
  }

  #forms(type: string, action: string): Record<string, Value>[] {
    const known = this.#book.caseTypes.get(type)?.actions.get(action);
    const names = known ? formFields(this.#book, known) : [];
    const all = combinations(names.map((name) => [name, [...WORDS, 'kept']] as const));
    return [...all].map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== 'kept')));
  }

  #after({ case: state, status }: Place, effect: ActionEffect): Place {
    const { change, to, awaiting, changes } = effect;
    return {
      case: { ...state, fields: { ...state.fields, ...change.set }, state: to, awaiting },
      status: changes && 'status' in changes.set ? (changes.set['status'] ?? null) : status,
    };
  }

  #child({ case: state }: Place, status: Value, opens: NonNullable<ActionEffect['opens']>): Place[] {
    const request = {
      type: opens.type,
      partner: 'P',
      product: state.product,
      contract: null,
      owner: null,
      given: {},
      known: opens.set,
      parent: state,
      alreadyOpen: null,
      partnerProducts: [state.product],
      around: { partner: { status }, contract: {} },
    };
    const actor = { email: 'lea@exemple.fr', name: 'Léa', roles: this.#roles };
    return this.#ties.flatMap((relations) => {
      const books = { pinned: this.#book, law: this.#book };
      const { event } = decideOpen(books, { ...request, relations }, actor, TODAY, false);
      if (!event) return [];
      const opened = caseOf({ id: 'C', type: event.type, product: state.product, state: event.state, letters: [] });
      return [{ case: { ...opened, fields: event.set, parentType: state.type }, status }];
    });
  }

  /** What can be done next on the case itself, on a case beside it, or by an action beside it that takes it along. */
  *steps(place: Place): Generator<[name: string, after: Place]> {
    const { case: state, status } = place;
    const type = this.#book.caseTypes.get(state.type);
    for (const action of type?.actions.keys() ?? []) {
      for (const set of this.#forms(state.type, action)) {
        for (const effect of this.#decide(state, status, action, set)) {
          const after = this.#after(place, effect);
          yield [`${state.type}.${action}`, after];
          const over = type?.states.get(state.state)?.end === true;
          if (effect.opens && !over) {
            for (const child of this.#child(place, after.status, effect.opens)) yield [`opens`, child];
          }
        }
      }
    }
    yield* this.#beside(place);
  }

  *#beside({ case: state, status }: Place): Generator<[string, Place]> {
    const kin: readonly Kinship[] = ['child', 'parent', 'sibling'];
    for (const other of this.#book.caseTypes.values()) {
      for (const action of other.actions.values()) {
        if (!action.changes && action.also.length === 0) continue;
        for (const there of placesOf(this.#book, other.id)) {
          if (there.status !== status) continue;
          const beside = { ...there.case, id: 'beside' };
          for (const set of this.#forms(other.id, action.id)) {
            const family = action.also.length === 0 ? [undefined] : kin;
            for (const one of family) {
              const relative = { kin: one ?? 'sibling', case: state, pinned: this.#book, relations: [] } as const;
              for (const effect of this.#decide(beside, status, action.id, set, one ? [relative] : [])) {
                const after = this.#after({ case: beside, status }, effect);
                yield ['beside', { case: state, status: after.status }];
                for (const also of effect.also) {
                  const moved = this.#after({ case: state, status: after.status }, also.effect);
                  yield [`${state.type}.${also.action}`, moved];
                }
              }
            }
          }
        }
      }
    }
  }
}

const keyOf = ({ case: one, status }: Place): string =>
  JSON.stringify([one.type, one.state, one.awaiting, one.fields['a'], one.fields['b'], one.parentType, status]);

/** A walk on which somebody does what the claim says nobody can, found by doing; null when there is none. */
function walked(book: Book): string[] | null {
  const [{ never }] = book.claims as [Book['claims'][number]];
  const roles = never.actor === undefined ? [...book.roles.keys()] : [never.actor];
  const walk = new Walk(book, roles, never.as);
  const starts = [...book.caseTypes.keys()]
    .flatMap((type) => [...placesOf(book, type)])
    .filter(({ case: one, status }) => {
      const scene = { case: one, today: TODAY, around: { partner: { status }, contract: {} } };
      return allHold(never.when, (name) => readFact(scene, name));
    });
  const seen = new Map<string, string[]>(starts.map((place) => [keyOf(place), [keyOf(place)]]));
  for (const queue = [...starts]; queue.length > 0;) {
    const place = queue.shift()!;
    const path = seen.get(keyOf(place)) ?? [];
    for (const [name, after] of walk.steps(place)) {
      const key = keyOf(after);
      const longer = [...path, `${name} ${key}`];
      if (name === `${never.case}.${never.action}`) return longer;
      if (seen.has(key)) continue;
      seen.set(key, longer);
      queue.push(after);
    }
  }
  return null;
}

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

const aType = fc.record({
  actions: fc.array(anAction, { minLength: 1, maxLength: 2 }),
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
    change: fc.boolean(),
  })
  .map(({ types, right, factRight, claim, when, change }) => {
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
          const more = nth === 0 ? [] : also ? [`also: [ { on: siblings, type: ${other}, do: act0 } ]`] : opens;
          return [`  act${nth}:`, ...[...alone, ...more].map((line) => `    ${line}`)].join('\n');
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

const tally = { held: 0, broken: 0 };

describe('a claim said to hold', () => {
  test('is broken by no walk at all', () => {
    fc.assert(
      fc.property(aBook, (text) => {
        const book = bookOf(text);
        const [{ never }] = book.claims as [Book['claims'][number]];
        if (checkClaims(book).length > 0) {
          tally.broken += 1;
          return;
        }
        tally.held += 1;
        const claims = never.change === undefined ? [book] : changesIn(book);
        for (const one of claims) expect({ text, walk: walked(one) }).toEqual({ text, walk: null });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
    if (process.env['RUNS']) console.log(tally);
  });
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
