import type { Book, CaseType, Condition, Fields, Relation, Right, Source, Text, Value } from '../book.ts';
import { allHold } from '../conditions.ts';
import { DESK_FACTS } from '../facts.ts';
import { namedIn } from '../filled-in.ts';
import { type Domains, domainsOf, mentioned, MOST_WORLDS, type World, worldCount, worldsOf } from './worlds.ts';

/** A claim about one action of one case type: what every claim comes down to. */
export interface ActionClaim {
  readonly say: Text;
  readonly source: Source;
  readonly never: {
    readonly case: string;
    readonly action: string;
    readonly actor?: string;
    readonly as?: Relation;
    readonly when: readonly Condition[];
  };
}

/**
 * What a claim is proved over: the fields that are followed, what they may hold on each case type, and where every
 * path starts. A field that is not followed may hold anything at any moment.
 */
export interface Landscape {
  readonly domains: ReadonlyMap<string, Domains>;
  readonly starts: readonly { readonly type: string; readonly world: World }[];
}

/** Rights over the fields of a case type. */
export const rightsOn = (book: Book, type: string): Right[] =>
  book.rights.filter((right) => right.field !== undefined && (right.case === undefined || right.case === type));

/** Every condition that decides who may do what on cases of a type, or gates it. */
function conditionsOn(book: Book, type: CaseType): Condition[] {
  const actions = [...type.actions.values()];
  return [
    ...actions.flatMap((action) => action.who.flatMap((row) => row.when)),
    ...actions.flatMap((action) =>
      action.needs.flatMap((need) => (need.kind === 'condition' ? [...need.when, need.condition] : [])),
    ),
    ...rightsOn(book, type.id).flatMap((right) => right.who.flatMap((row) => row.when)),
  ];
}

/** The case types a claim's case may come from, by actions that open one case from another, itself included. */
function ancestry(book: Book, name: string): CaseType[] {
  const found = new Set([name]);
  for (const child of found) {
    for (const parent of book.caseTypes.values()) {
      if ([...parent.actions.values()].some((action) => action.opens?.type === child)) found.add(parent.id);
    }
  }
  return [...found].flatMap((id) => book.caseTypes.get(id) ?? []);
}

/** Everything pages copy from one field to another, by name: a value that tells situations apart in one does in both. */
function copiesOf(book: Book): (field: string) => ReadonlySet<string> {
  const pairs = [...book.caseTypes.values()].flatMap((type) =>
    [...type.actions.values()].flatMap(({ sets, opens, changes }) => [
      ...pairsIn(sets),
      ...pairsIn(opens?.set ?? {}),
      ...pairsIn(changes?.set ?? {}, 'partner.'),
    ]),
  );
  return (field) => {
    const found = new Set([field]);
    for (const one of found) {
      for (const [to, from] of pairs) {
        if (one === to) found.add(from);
        if (one === from) found.add(to);
      }
    }
    return found;
  };
}

const pairsIn = (set: Fields, prefix = ''): [string, string][] =>
  Object.entries(set).flatMap(([name, value]) =>
    namedIn(value).map((from): [string, string] => [`${prefix}${name}`, from]),
  );

/** Values that actions and rights name for a field: conditions may not, yet they tell situations apart. */
function namedElsewhere(book: Book, type: CaseType, field: string): Value[] {
  const everywhere = [...book.caseTypes.values()].flatMap((each) => [...each.actions.values()]);
  const fact = field.startsWith('partner.') ? field.slice('partner.'.length) : null;
  const named = [
    ...[...type.actions.values()].map((action) => action.sets[field]),
    ...everywhere.map(({ opens }) => (opens?.type === type.id ? opens.set[field] : undefined)),
    ...rightsOn(book, type.id).map((right) => (right.field === field ? right.value : undefined)),
    ...everywhere.map(({ changes }) => (fact === null ? undefined : changes?.set[fact])),
    ...book.rights.map((right) => (fact !== null && right.partner === fact ? right.value : undefined)),
  ];
  return named.filter(
    (value): value is Value => value !== undefined && value !== 'today' && namedIn(value).length === 0,
  );
}

/** The landscape of a claim when some fields are followed, or null when it has too many situations to walk. */
export function landscapeOf(book: Book, claim: ActionClaim, followed: ReadonlySet<string>): Landscape | null {
  const { never } = claim;
  const types = ancestry(book, never.case);
  const copies = copiesOf(book);
  // All types share the values that conditions name, so that a carried value means the same in the child.
  const conditions = [...never.when, ...types.flatMap((type) => conditionsOn(book, type))];
  const domains = new Map<string, Domains>();
  const starts: { type: string; world: World }[] = [];
  for (const type of types) {
    const fields = [...followed].filter(
      (name) => name.includes('.') || type.fields.has(name) || DESK_FACTS.some((fact) => fact === name),
    );
    const alsoNamed = (field: string): Value[] =>
      [...copies(field)].flatMap((name) => [
        ...mentioned(conditions, name),
        ...types.flatMap((each) => namedElsewhere(book, each, name)),
      ]);
    const own = domainsOf(book, type, new Set(['product', 'state', ...fields]), conditions, alsoNamed);
    domains.set(type.id, own);
    if (worldCount(own) > MOST_WORLDS) return null;
    // A parent is a start only when it has the fields the claim speaks of.
    if (!never.when.every(({ field }) => own.has(field))) continue;
    for (const world of worldsOf(own)) {
      if (allHold(never.when, (name) => world[name] ?? null)) starts.push({ type: type.id, world });
    }
  }
  return { domains, starts };
}
