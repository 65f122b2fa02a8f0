import type { Book, CaseType, Condition, FieldDefinition, Value } from '../book.ts';
import { addDays, formatDay, parseDay } from '../civil-date.ts';
import { allHold, factDayOf } from '../conditions.ts';
import { definitionOf } from './fact-definition.ts';

/** A situation as conditions can tell it apart: values of fields and desk facts, everything else left out. */
export type World = Readonly<Record<string, Value>>;

/** For each field, the values that stand for all the others: conditions cannot tell more of them apart. */
export type Domains = ReadonlyMap<string, readonly Value[]>;

/** Above this many situations a search gives up; books people write stay far below. */
export const MOST_WORLDS = 200_000;

const SOME_DAY = '2026-06-15';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const COMPARISONS = ['before', 'onOrBefore', 'after', 'onOrAfter'];

const isComparison = ({ test }: Condition): boolean => COMPARISONS.includes(test);

/** The field a date is compared with, when it is compared with one. */
const operandOf = (condition: Condition): string | null =>
  isComparison(condition) && typeof condition.value === 'string' && !DATE.test(condition.value)
    ? factDayOf(condition.value).field
    : null;

/** Days that comparisons add to fields: values this far apart tell them from each other. */
const offsetsIn = (conditions: readonly Condition[]): number[] =>
  conditions.flatMap((condition) =>
    operandOf(condition) === null ? [] : [factDayOf(String(condition.value)).days].filter((days) => days !== 0),
  );

/** Fields and facts that conditions read. */
export const fieldsRead = (conditions: readonly Condition[]): Set<string> =>
  new Set(
    conditions.flatMap((condition) => [condition.field, ...[operandOf(condition)].filter((name) => name !== null)]),
  );

/** Values that conditions name for a field. */
export function mentioned(conditions: readonly Condition[], field: string): Value[] {
  return conditions
    .filter((condition) => condition.field === field && operandOf(condition) === null && condition.test !== 'empty')
    .flatMap((condition) => condition.value as Value | readonly Value[]);
}

/** How far each side of a point values are tried: as many steps as there are fields compared with one another. */
const reachOf = (conditions: readonly Condition[]): number =>
  Math.max(
    1,
    new Set(
      conditions.flatMap((condition) => {
        const other = operandOf(condition);
        return other === null ? [] : [condition.field, other].filter((field) => field !== 'today');
      }),
    ).size,
  );

/** A date and the days beside it. */
function around(text: string, reach = 1): string[] {
  const day = parseDay(text);
  return day === null ? [] : stepsAround(day, reach).map(formatDay);
}

const stepsAround = (point: number, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, nth) => point - reach + nth);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The values mentioned and one more, which stands for every other. */
const withOther = (named: readonly Value[], all: readonly Value[]): Value[] => {
  const other = all.find((value) => !named.includes(value));
  return unique([null, ...named.filter((value) => value !== null), ...(other === undefined ? [] : [other])]);
};

function numbersAround(named: readonly Value[], reach = 1): number[] {
  const points = named.filter((value) => typeof value === 'number');
  const first = Array.from({ length: reach + 1 }, (_, count) => count);
  return unique([...first, ...points.flatMap((point) => stepsAround(point, reach))]);
}

/** Days that `today` and dates may fall on: around every date the conditions name, so that all orders occur. */
function todays(conditions: readonly Condition[]): string[] {
  const dates = conditions
    .flatMap((condition) => condition.value as Value)
    .filter((value) => typeof value === 'string' && DATE.test(value));
  return unique([SOME_DAY, ...dates.flatMap((date) => around(String(date)))]);
}

function fieldDomain(
  book: Book,
  field: FieldDefinition,
  named: readonly Value[],
  days: readonly string[],
  offsets: readonly number[],
  reach: number,
): readonly Value[] {
  switch (field.type) {
    case 'boolean':
      return [null, true, false];
    case 'list':
      return withOther(named, [...(book.lists.get(field.list ?? '')?.values.keys() ?? ['…'])]);
    case 'date':
      return unique([
        null,
        ...days.flatMap((day) => around(day, reach)),
        ...days.flatMap((day) => offsets.flatMap((count) => around(addDays(day, -count), reach))),
      ]);
    case 'number':
    case 'money':
      return [null, ...numbersAround(named, reach)];
    default:
      return withOther(named, ['…']);
  }
}

/** The values worth trying for each field, so that every condition of the list comes out both ways if it can. */
export function domainsOf(
  book: Book,
  type: CaseType,
  fields: Iterable<string>,
  conditions: readonly Condition[],
  alsoNamed: (field: string) => readonly Value[] = () => [],
): Map<string, readonly Value[]> {
  const days = todays(conditions);
  const offsets = unique(offsetsIn(conditions));
  // Only what is tried here together can be compared: other fields have no value in these worlds.
  const names = new Set(fields);
  const reach = reachOf(conditions.filter((one) => [...fieldsRead([one])].every((name) => names.has(name))));
  const domains = new Map<string, readonly Value[]>();
  for (const name of names) {
    const named = unique([...mentioned(conditions, name), ...alsoNamed(name)]);
    const field = definitionOf(book, type, name);
    if (name === 'product') domains.set(name, type.products);
    else if (name === 'state') domains.set(name, [...type.states.keys()]);
    else if (name === 'type') domains.set(name, [type.id]);
    else if (name === 'today') domains.set(name, days);
    else if (name === 'awaiting') domains.set(name, withOther(named, [...book.roles.keys()]));
    else if (name === 'letters')
      domains.set(
        name,
        numbersAround(named).filter((count) => count >= 0),
      );
    else if (name === 'parent') domains.set(name, withOther(named, [...book.caseTypes.keys()]));
    else if (field) domains.set(name, fieldDomain(book, field, named, days, offsets, reach));
  }
  return domains;
}

export const worldCount = (domains: Domains): number =>
  [...domains.values()].reduce((count, values) => count * values.length, 1);

/** Every combination of the values of the domains. */
export function* worldsOf(domains: Domains): Generator<World> {
  const names = [...domains.keys()];
  const world: Record<string, Value> = {};
  function* fill(index: number): Generator<World> {
    const name = names[index];
    if (name === undefined) {
      yield { ...world };
      return;
    }
    for (const value of domains.get(name) ?? []) {
      world[name] = value;
      yield* fill(index + 1);
    }
  }
  yield* fill(0);
}

/**
 * A situation in which all conditions hold, or null when there is none. `only` narrows what some fields may hold.
 * Errs towards yes: conditions with too many situations to try are taken to be possible.
 */
export function findWorld(
  book: Book,
  type: CaseType,
  conditions: readonly Condition[],
  only: Domains = new Map(),
): World | null {
  const domains = domainsOf(book, type, fieldsRead(conditions), conditions);
  for (const [name, values] of only) if (domains.has(name)) domains.set(name, values);
  if (worldCount(domains) > MOST_WORLDS) return {};
  for (const world of worldsOf(domains)) {
    if (allHold(conditions, (name) => world[name] ?? null)) return world;
  }
  return null;
}
