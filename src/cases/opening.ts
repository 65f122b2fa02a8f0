import type { Book, CaseType } from '../policy/book.ts';
import { singleKeyOf } from '../policy/decide-open.ts';
import type { CaseState } from '../policy/facts.ts';
import type { Context } from './context.ts';

/**
 * Number of a new case, such as `CR-1042`. A number lost to a refusal or a crash stays unused; what is only asked takes
 * none.
 */
export async function nextCaseId(
  { tx, envelope }: Pick<Context, 'tx' | 'envelope'>,
  book: Book,
  type: string,
): Promise<string> {
  const prefix = book.caseTypes.get(type)?.prefix ?? 'CASE';
  if (envelope.preview) return `${prefix}-?`;
  const rows = await tx.sql<{ number: number }>("select nextval('case_number')::integer as number");
  return `${prefix}-${rows[0]?.number}`;
}

/** The open case that forbids a second one, or null. */
export function alreadyOpen(
  type: CaseType,
  of: { contract: string | null; partner: string },
  cases: readonly CaseState[],
): string | null {
  const key = singleKeyOf(type, of);
  if (key === null) return null;
  return cases.find((one) => one.singleKey === key && one.closedOn === null)?.id ?? null;
}
