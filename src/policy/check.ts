import type { Book, Finding } from './book.ts';
import { checkAlso } from './check/also.ts';
import { checkAuthority } from './check/authority.ts';
import { checkClaims } from './check/claims.ts';
import { checkDeadlines } from './check/deadlines.ts';
import { checkExamples } from './check/examples.ts';
import { checkFeasibility } from './check/feasibility.ts';
import { checkLifecycle } from './check/lifecycle.ts';
import { checkReferences } from './check/references.ts';
import { checkTemplates } from './check/templates.ts';
import { NO_TRACE, type Trace } from './compile/place.ts';

/** One thing the desk proves about a book. */
type Check = (book: Book, trace: Trace) => readonly Finding[];

/** Everything a book is proved for. A new check is one file and one line here. */
const CHECKS: readonly Check[] = [
  checkReferences,
  checkDeadlines,
  checkFeasibility,
  checkLifecycle,
  checkAuthority,
  checkAlso,
  checkClaims,
  checkTemplates,
  checkExamples,
];

/** More findings than this help nobody: the first ones are mended first. */
export const MOST_FINDINGS = 200;

const inOrder = (a: Finding, b: Finding): number => (a.page === b.page ? a.line - b.line : a.page < b.page ? -1 : 1);

/** The same thing said twice of the same place is said once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, page, line, message } = finding;
    const key = JSON.stringify([code, page, line, message.en]);
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}

/**
 * Proves a compiled book: names, dates over the 400-year cycle, evidence that can be had in time, lifecycles,
 * authority, claims and examples. Takes the findings of compiling it and answers all findings in the order of the
 * pages, at most 200. `trace` is what `compileBook` remembers; without it findings stand at the line of their rule.
 */
export function checkBook(book: Book, compileFindings: readonly Finding[] = [], trace: Trace = NO_TRACE): Finding[] {
  const found = CHECKS.flatMap((check) => check(book, trace));
  return withoutRepeats([...compileFindings, ...found])
    .toSorted(inOrder)
    .slice(0, MOST_FINDINGS);
}
