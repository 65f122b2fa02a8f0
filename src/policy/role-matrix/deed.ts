import type { CaseType, Fields, Relation, Right, Source, Text, Value, WhoRow } from '../book.ts';
import type { World } from '../check/worlds.ts';
import type { Reason } from '../reason.ts';
import type { Circumstance } from './circumstance.ts';

export type DeedKind = 'open' | 'action' | 'proposal' | 'field' | 'fact' | 'command';

/** A value that rights guard: where it stands, and the values that make a difference. */
export interface Guard {
  readonly field: string;
  readonly values: readonly Value[];
  readonly source: Source;
}

/** What a form writes over what stood before. */
export interface Write {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** Something a page lets some do and others not. */
export interface Deed {
  /** Id of a case type, `partner`, or `desk`. */
  readonly about: string;
  /** `open`, an action, `propose mark-lost`, `set origin = sales-process`, a command of the desk. */
  readonly name: string;
  readonly kind: DeedKind;
  readonly label: Text;
  readonly source: Source;
  /** The case type it is tried on; any will do for what belongs to none. */
  readonly type: CaseType;
  readonly products: readonly string[];
  /** States it starts from; null when no state matters. */
  readonly states: readonly string[] | null;
  /** Every row that may bear on it. */
  readonly rows: readonly WhoRow[];
  readonly guards: readonly Guard[];
  /** For a value: what is written, given what the world says. */
  write?(world: World): Write;
  /** Worlds in which it makes sense. */
  canBe(world: World): boolean;
  /** Ways to stand to a case that can be, among the relations that matter. */
  canStand(relations: readonly Relation[], named: readonly Relation[]): boolean;
  /** Everything weighed for somebody with this role alone: passed and failed. */
  weigh(role: string, circumstance: Circumstance): readonly Reason[];
}

/** Whoever opened a case has treated it. */
export const isConsistent = (relations: readonly Relation[], named: readonly Relation[]): boolean =>
  !relations.includes('author') || relations.includes('treated-by') || !named.includes('treated-by');

export const rowsOf = (rights: readonly Right[]): readonly WhoRow[] => rights.flatMap((right) => right.who);

const isFixed = (value: Value): boolean => value !== 'today' && (typeof value !== 'string' || !value.includes('{'));

/**
 * Guards on what a deed writes by itself: rights speak when the value changes, so what stood before tells
 * circumstances apart. `named` is how conditions name the field.
 */
export function guardsOn(
  written: Fields,
  rightsOn: (field: string) => readonly Right[],
  named: (field: string) => string,
): readonly Guard[] {
  return Object.entries(written).flatMap(([field, after]) => {
    const rights = rightsOn(field);
    const [first] = rights;
    if (!first) return [];
    const valued = rights.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const values = [...new Set([...valued, ...(isFixed(after) ? [after] : [])])];
    return [{ field: named(field), values, source: first.source }];
  });
}
