import type { Book, Condition, Relation, Source, Value } from './book.ts';
import { domainsOf, fieldsRead, type World, worldsOf } from './check/worlds.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { deedsOfCase } from './role-matrix/actions.ts';
import { type Circumstance, MATRIX_DAY } from './role-matrix/circumstance.ts';
import type { Deed } from './role-matrix/deed.ts';
import { deedsOfDesk, deedsOfFields, deedsOfPartner } from './role-matrix/rights.ts';

/** One answer of the matrix: may somebody with this role alone do it, in this circumstance? */
export interface Cell {
  readonly deed: Deed;
  readonly circumstance: Circumstance;
  readonly role: string;
  readonly may: boolean;
  /** What was weighed of authority, passed and failed; empty only where no page guards the value. */
  readonly reasons: readonly Reason[];
}

/** Authority is who may and when; forms, evidence and papers are other matters. */
export const AUTHORITY: readonly ReasonCode[] = ['role', 'separation', 'state'];

const isValue = (field: string, value: Value, source: Source): Condition =>
  value === null ? { field, test: 'empty', value: true, source } : { field, test: 'is', value, source };

/** Conditions that tell the circumstances of a deed apart: those of its rows, and the values that rights guard. */
export const conditionsOf = (deed: Deed): readonly Condition[] => [
  ...deed.rows.flatMap((row) => row.when),
  ...deed.guards.flatMap(({ field, values, source }) => values.map((value) => isValue(field, value, source))),
];

/** Relations that tell the circumstances of a deed apart, in the order of the page. */
export const relationsOf = (deed: Deed): readonly Relation[] => [
  ...new Set(deed.rows.flatMap((row) => [...row.only, ...row.not])),
];

/**
 * Every way to stand to a case that matters to a deed. Where relations only bar, each bars alone: standing in no way, in
 * each as alone as can be, and in all of them is all there is to tell.
 */
function waysToStand(deed: Deed): readonly (readonly Relation[])[] {
  const named = relationsOf(deed);
  const subsets = named.reduce<Relation[][]>(
    (found, relation) => [...found, ...found.map((others) => [...others, relation])],
    [[]],
  );
  const ways = subsets.filter((some) => deed.canStand(some, named)).toSorted((a, b) => a.length - b.length);
  if (deed.rows.some((row) => row.only.length > 0)) return ways;
  const alone = named.map((relation) => ways.find((way) => way.includes(relation)));
  return [...new Set([ways.at(0), ...alone, ways.at(-1)])].filter((way) => way !== undefined);
}

/** The worlds that conditions tell apart, as they may be in one state. */
function worldsIn(book: Book, deed: Deed, state: string | null): readonly World[] {
  const conditions = conditionsOf(deed);
  const fields = fieldsRead(conditions);
  const domains = domainsOf(book, deed.type, fields, conditions);
  domains.set('product', fields.has('product') ? deed.products : deed.products.slice(0, 1));
  if (domains.has('today')) domains.set('today', [MATRIX_DAY]);
  if (state !== null) domains.set('state', [state]);
  return [...worldsOf(domains)].filter((world) => deed.canBe(world));
}

function circumstancesOf(book: Book, deed: Deed): readonly Circumstance[] {
  const { states, type } = deed;
  return (states === null ? [null] : [...type.states.keys()]).flatMap((state): readonly Circumstance[] => {
    const worlds = worldsIn(book, deed, state);
    // Where an action does not start, nothing else makes a difference.
    if (state !== null && !states?.includes(state)) {
      return worlds.slice(0, 1).map((world) => ({ state, world, relations: [] }));
    }
    return worlds.flatMap((world) => waysToStand(deed).map((relations) => ({ state, world, relations })));
  });
}

/** Every answer about one deed: each role alone, in every circumstance that may change it. */
export const cellsOf = (book: Book, deed: Deed): readonly Cell[] =>
  circumstancesOf(book, deed).flatMap((circumstance) =>
    [...book.roles.keys()].map((role): Cell => {
      const reasons = deed.weigh(role, circumstance).filter(({ code }) => AUTHORITY.includes(code));
      return { deed, circumstance, role, may: reasons.every(({ ok }) => ok), reasons };
    }),
  );

/** Everything that pages let some do and others not, in the order of the book. */
export function deedsOf(book: Book): readonly Deed[] {
  const types = [...book.caseTypes.values()];
  const [any] = types;
  if (!any) return [];
  return [
    ...types.flatMap((type) => [...deedsOfCase(book, type), ...deedsOfFields(book, type)]),
    ...deedsOfPartner(book, any),
    ...deedsOfDesk(book, any),
  ];
}

/**
 * The role matrix of a book: for every deed its cells, over roles, states, ownership and whatever else decides who may.
 * The answers are the desk's own decisions, asked and not done; no page is known here.
 */
export const roleMatrix = (book: Book): ReadonlyMap<Deed, readonly Cell[]> =>
  new Map(deedsOf(book).map((deed) => [deed, cellsOf(book, deed)]));
