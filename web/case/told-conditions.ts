import type { Reason } from '../api/problem.ts';

/**
 * The conditions of a decision as they can be read out: every failed one, and the passed ones. The book words some
 * for the day they fail alone: of one that holds, that sentence would be false.
 */
export const toldConditions = (conditions: readonly Reason[]): Reason[] =>
  conditions.filter(({ ok, code }) => !ok || code !== 'condition');
