import type { Calendar, EvidenceRule, HalfDay, NumberKind } from './book.ts';
import { type Day, formatDay, parseDay } from './civil-date.ts';
import type { CallFact, ContactFacts } from './facts.ts';

/** An exchange that is not a call (an answered mail, a held appointment), on the Paris wall clock. */
export interface OtherContact {
  readonly day: string;
  readonly time: string;
}

export type EvidenceFacts = ContactFacts & { readonly contacts?: readonly OtherContact[] };

export interface EvidenceCell {
  readonly half: HalfDay;
  readonly number: NumberKind;
  readonly state: 'filled' | 'waived' | 'missing';
  /** The first attempt that fills the cell. */
  readonly attempt: CallFact | null;
}

export interface EvidenceOutcome {
  readonly eligible: boolean;
  /** Cells without an attempt, as `morning x salon`, sorted. */
  readonly missing: readonly string[];
  readonly grid: readonly EvidenceCell[];
  /** Day of the first attempt that still counts. */
  readonly firstAttempt: Day | null;
  readonly oldEnough: boolean;
  readonly recentEnough: boolean;
  /** First day the test can be passed on, when the calls still missing are made in time. */
  readonly earliest: Day;
  /** Roles that must have tried and have not. */
  readonly rolesMissing: readonly string[];
}

/** Sorts as time does: both parts have a fixed width. */
const instant = (at: { readonly day: string; readonly time: string }): string => `${at.day} ${at.time}`;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const halfOf = (call: CallFact, calendar: Calendar): HalfDay =>
  minutes(call.time) < calendar.noon ? 'morning' : 'afternoon';

/** Attempts up to `asOf` that no contact has wiped out since, oldest first. */
function standingAttempts(rule: EvidenceRule, facts: EvidenceFacts, asOf: string): readonly CallFact[] {
  const answers = facts.calls.filter((call) => rule.resets.includes(call.result));
  const reset = [...answers, ...(facts.contacts ?? [])]
    .filter((contact) => contact.day <= asOf)
    .reduce((latest, contact) => (instant(contact) > latest ? instant(contact) : latest), '');
  return facts.calls
    .filter((call) => rule.attempts.includes(call.result) && rule.numbers.includes(call.number))
    .filter((call) => call.day <= asOf && instant(call) > reset)
    .sort((left, right) => (instant(left) < instant(right) ? -1 : 1));
}

function gridOf(
  rule: EvidenceRule,
  facts: EvidenceFacts,
  attempts: readonly CallFact[],
  calendar: Calendar,
): readonly EvidenceCell[] {
  return rule.halves.flatMap((half) =>
    rule.numbers.map((number): EvidenceCell => {
      const attempt = attempts.find((call) => call.number === number && halfOf(call, calendar) === half) ?? null;
      const waived = rule.waivesMissingNumber && !facts.numbers[number];
      return { half, number, state: attempt ? 'filled' : waived ? 'waived' : 'missing', attempt };
    }),
  );
}

function parse(day: string): Day {
  const parsed = parseDay(day);
  if (parsed === null) throw new RangeError(`call on ${day}: not a day`);
  return parsed;
}

/**
 * Whether a partner was tried hard enough by `asOf` (a civil date, Europe/Paris) to say they cannot be
 * reached. An answer wipes out the attempts made until that minute; later facts than `asOf` are not looked at.
 * Weekends and holidays count as days: salons open on Saturday.
 */
export function evaluateEvidence(
  rule: EvidenceRule,
  facts: EvidenceFacts,
  asOf: Day,
  calendar: Calendar,
): EvidenceOutcome {
  const attempts = standingAttempts(rule, facts, formatDay(asOf));
  const first = attempts[0];
  const last = attempts.at(-1);
  const firstAttempt = first ? parse(first.day) : null;
  const grid = gridOf(rule, facts, attempts, calendar);
  const missing = grid
    .filter((cell) => cell.state === 'missing')
    .map((cell) => `${cell.half} x ${cell.number}`)
    .sort();
  const oldEnough = firstAttempt !== null && asOf - firstAttempt >= rule.span;
  const recentEnough = last !== undefined && asOf - parse(last.day) < rule.recent;
  const rolesMissing = rule.triedBy.filter((role) => !attempts.some((call) => call.byRoles.includes(role)));
  return {
    eligible: missing.length + rolesMissing.length === 0 && oldEnough && recentEnough,
    missing,
    grid,
    firstAttempt,
    oldEnough,
    recentEnough,
    earliest: Math.max(asOf, (firstAttempt ?? asOf) + rule.span),
    rolesMissing,
  };
}
