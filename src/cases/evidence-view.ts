import type { CallRow, PartnerRow } from '../db/rows.ts';
import type { Book, EvidenceRule } from '../policy/book.ts';
import { formatDay, parseDay } from '../policy/civil-date.ts';
import { evaluateEvidence } from '../policy/evidence.ts';
import { contactOf } from './load.ts';
import type { Lang } from './words.ts';

export interface EvidenceView {
  rule: string;
  label: string;
  page: string;
  line: number;
  eligible: boolean;
  missing: string[];
  cells: {
    half: 'morning' | 'afternoon';
    number: 'salon' | 'pro';
    status: 'done' | 'missing' | 'waived';
    attempt: { day: string; time: string; result: string } | null;
  }[];
  firstAttempt: string | null;
  oldEnough: boolean;
  recentEnough: boolean;
  earliest: string | null;
  span: number;
  daysSinceFirst: number | null;
}

const STATUS = { filled: 'done', missing: 'missing', waived: 'waived' } as const;

/** The rule that says when this kind of case may be closed without contact; else the first rule of the book, as information. */
export const evidenceRule = (book: Book, type: string | null): EvidenceRule | null => {
  // Rules that ask for certain roles are for special moments; the plain one is what the grid shows.
  const rules = [...book.evidence.values()].sort((left, right) => left.triedBy.length - right.triedBy.length);
  return rules.find((rule) => rule.case === type) ?? rules[0] ?? null;
};

/** The evidence grid of a partner on a civil day. */
export function viewEvidence(
  book: Book,
  rule: EvidenceRule,
  partner: PartnerRow,
  calls: readonly CallRow[],
  asOf: string,
  lang: Lang,
): EvidenceView {
  const day = parseDay(asOf);
  if (day === null) throw new RangeError(`${asOf} is not a civil date`);
  const found = evaluateEvidence(rule, contactOf(partner, calls), day, book.calendar);
  return {
    rule: rule.id,
    label: rule.label[lang],
    page: rule.source.page,
    line: rule.source.line,
    eligible: found.eligible,
    missing: [...found.missing],
    cells: found.grid.map((cell) => ({
      half: cell.half,
      number: cell.number,
      status: STATUS[cell.state],
      attempt: cell.attempt ? { day: cell.attempt.day, time: cell.attempt.time, result: cell.attempt.result } : null,
    })),
    firstAttempt: found.firstAttempt === null ? null : formatDay(found.firstAttempt),
    oldEnough: found.oldEnough,
    recentEnough: found.recentEnough,
    earliest: formatDay(found.earliest),
    span: rule.span,
    daysSinceFirst: found.firstAttempt === null ? null : day - found.firstAttempt,
  };
}
