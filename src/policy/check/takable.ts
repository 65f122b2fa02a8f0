import type { Action, Book, CaseType, WhoRow } from '../book.ts';
import type { Trace } from '../compile/place.ts';
import { type Domains, findWorld } from './worlds.ts';

/** Why nobody ever passes a row of "who may". */
export type Obstacle = 'no-role' | 'unknown-role' | 'contradictory-relations' | 'condition-never-true';

const isKnown = (book: Book, trace: Trace, role: string): boolean =>
  book.roles.has(role) || !trace.has('role') || trace.dropped('role', role);

/** What keeps everybody from passing a row, or null when somebody can. `only` narrows the situation. */
export function obstacleOf(
  book: Book,
  trace: Trace,
  type: CaseType | undefined,
  row: WhoRow,
  only: Domains = new Map(),
): Obstacle | null {
  if (row.roles.length === 0) return 'no-role';
  if (!row.roles.some((role) => isKnown(book, trace, role))) return 'unknown-role';
  if (row.only.length > 0 && row.only.every((relation) => row.not.includes(relation))) return 'contradictory-relations';
  if (type && findWorld(book, type, row.when, only) === null) return 'condition-never-true';
  return null;
}

/** Whether some role can take the action from a state, its needs aside. */
export const mayBeTaken = (book: Book, trace: Trace, type: CaseType, action: Action, state: string): boolean =>
  action.from.includes(state) &&
  action.who.some((row) => {
    const only = new Map([
      ['state', [state]],
      ['product', action.products],
    ]);
    return obstacleOf(book, trace, type, row, only) === null;
  });
