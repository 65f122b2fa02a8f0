import type { Book, EvidenceRule, Example, Finding, Value } from '../book.ts';
import { type Day, formatDay, parseDay } from '../civil-date.ts';
import { type EvidenceOutcome, evaluateEvidence } from '../evidence.ts';
import type { CallFact } from '../facts.ts';
import { failed, type Told } from './failed-example.ts';

/** The evidence rule an example speaks of: of the case it names, that of its own page first. */
function ruleFor(book: Book, example: Example): EvidenceRule | undefined {
  const able = [...book.evidence.values()].filter((rule) => example.case === undefined || rule.case === example.case);
  return able.find((rule) => rule.source.page === example.source.page) ?? able[0];
}

const HOURS = { morning: '00:00', afternoon: '23:59' } as const;

/** A call without an answer to every number, in every half of a day, by every role that has to try. */
const callsOn = (rule: EvidenceRule, day: Day): CallFact[] =>
  rule.halves.flatMap((half) =>
    rule.numbers.map((number) => ({
      day: formatDay(day),
      time: HOURS[half],
      number,
      result: rule.attempts[0] ?? '',
      byRoles: rule.triedBy,
    })),
  );

const dayIn = (example: Example, name: string): Day | null => {
  const given: Value = example.given[name] ?? null;
  return typeof given === 'string' ? parseDay(given) : null;
};

/** What the rule says on `today` (else the day of the first attempt) of a partner called on the days given. */
function outcomeOf(book: Book, rule: EvidenceRule, example: Example): EvidenceOutcome | null {
  const first = dayIn(example, 'firstAttempt');
  if (first === null) return null;
  const asOf = dayIn(example, 'today') ?? first;
  const last = dayIn(example, 'lastAttempt') ?? asOf;
  const calls = [...callsOn(rule, first), ...callsOn(rule, last)];
  return evaluateEvidence(rule, { calls, numbers: { salon: true, pro: true } }, asOf, book.calendar);
}

/**
 * Runs an example about evidence: `firstAttempt`, and `lastAttempt` and `today` when they matter, stand for calls to
 * every number in every half of those days. It may expect `eligible` on `today`, and the `earliest` day.
 */
export function checkEvidenceExample(book: Book, example: Example): Finding[] {
  const { eligible, earliest } = example.then;
  const rule = ruleFor(book, example);
  if (!rule || (eligible === undefined && earliest === undefined)) return [];
  const outcome = outcomeOf(book, rule, example);
  const got: Told =
    outcome === null
      ? { firstAttempt: null }
      : {
          ...(eligible === undefined ? {} : { eligible: outcome.eligible }),
          ...(earliest === undefined ? {} : { earliest: formatDay(outcome.earliest) }),
        };
  const expected: Told = {
    ...(eligible === undefined ? {} : { eligible }),
    ...(earliest === undefined ? {} : { earliest }),
  };
  const holds = outcome !== null && Object.entries(expected).every(([word, value]) => got[word] === value);
  return holds ? [] : [failed(example, expected, got)];
}
