import type { Sql } from '../db/pool.ts';
import type { Action, CaseType } from '../policy/book.ts';
import { type Books, decide, type Verdict } from '../policy/decide.ts';
import { singleKeyOf } from '../policy/decide-open.ts';
import type { CaseState, Situation } from '../policy/facts.ts';
import { reason, type Reason } from '../policy/reason.ts';

/** An open case there may be only one of. */
export interface OpenCase {
  readonly id: string;
  readonly singleKey: string;
}

/** The open cases of a partner that forbid a second one of their kind. */
export async function openBeside(sql: Sql, partner: string): Promise<OpenCase[]> {
  return sql.sql(
    `select id, single_key as "singleKey" from cases
     where partner = $1 and closed_on is null and single_key is not null order by id`,
    [partner],
  );
}

/** What an action would make there be an open one of: its child, or the closed case itself; null when neither. */
function keyItOpens(books: Books, type: CaseType, action: Action, state: CaseState): string | null {
  const child = action.opens && books.law.caseTypes.get(action.opens.type);
  if (child) return singleKeyOf(child, state);
  const reopens = state.closedOn !== null && type.states.get(action.to ?? state.state)?.end !== true;
  return reopens ? state.singleKey : null;
}

function actionOf(books: Books, state: CaseState, name: string): { type: CaseType; action: Action } | null {
  const type = books.pinned.caseTypes.get(state.type);
  const action = type?.actions.get(name);
  return type && action ? { type, action } : null;
}

/** Whether what stands beside the case bears on the action at all: most actions need not ask. */
export function looksBeside(books: Books, state: CaseState, name: string): boolean {
  const known = actionOf(books, state, name);
  return known !== null && keyItOpens(books, known.type, known.action, state) !== null;
}

function weighBeside(books: Books, state: CaseState, name: string, beside: readonly OpenCase[]): Reason[] {
  const known = actionOf(books, state, name);
  const key = known && keyItOpens(books, known.type, known.action, state);
  const other = key ? beside.find((one) => one.singleKey === key && one.id !== state.id) : undefined;
  if (!known || !other) return [];
  const message = {
    fr: `Le dossier ${other.id} est déjà ouvert pour ce contrat.`,
    en: `Case ${other.id} is already open for this contract.`,
  };
  return [reason('already-open', false, message, known.action.source, { read: other.id })];
}

/**
 * The decision on an action, asked or done: the book's, and that of the cases open beside this one, which no form can
 * lift.
 */
export function decideBeside(
  books: Books,
  situation: Situation,
  request: Parameters<typeof decide>[2],
  beside: readonly OpenCase[],
): Verdict {
  const verdict = decide(books, situation, request);
  const failed = weighBeside(books, situation.case, request.action, beside);
  if (failed.length === 0) return verdict;
  return {
    ...verdict,
    allowed: false,
    completable: false,
    conditions: [...verdict.conditions, ...failed],
    effect: null,
  };
}
