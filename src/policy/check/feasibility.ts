import type { Book, Condition, Deadline, EvidenceRule, Finding, Need } from '../book.ts';
import { civilOf, type Day, formatDay } from '../civil-date.ts';
import { longDate, monthName } from '../date-words.ts';
import { compileDeadline, evaluateResults, readRow } from '../deadline.ts';
import { mayBothHold } from './overlap.ts';
import { eachCycleDay } from './scan.ts';

/** Conditions under which a deadline dates a case, its product among them. */
const selection = ({ product, when, source }: Deadline): readonly Condition[] =>
  product === undefined ? when : [...when, { field: 'product', test: 'is', value: product, source }];

const readable = (deadline: Deadline): boolean => deadline.rows.every((row) => !('problems' in readRow(row)));

/** Deadlines an evidence rule must fit: those it names, else those that may date a case it speaks of. */
function deadlinesFor(book: Book, rule: EvidenceRule): readonly Deadline[] {
  return book.deadlines.filter((deadline) =>
    rule.within.length > 0
      ? rule.within.includes(deadline.id)
      : deadline.case === rule.case && mayBothHold(selection(deadline), rule.when),
  );
}

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** With its first call on the given day, the evidence is complete `span` days later: that must not be too late. */
function checkFit(book: Book, rule: EvidenceRule, deadline: Deadline): Finding | null {
  const compiled = compileDeadline(deadline, book.calendar);
  let first: { given: Day; actBy: Day } | null = null;
  let count = 0;
  const months = new Set<number>();
  eachCycleDay((given) => {
    const dates = evaluateResults(compiled, given, {});
    if ('fault' in dates || given + rule.span <= dates.actBy) return;
    const { month } = civilOf(given);
    if (rule.accepts.includes(monthName(month).en.toLowerCase())) return;
    first ??= { given, actBy: dates.actBy };
    months.add(month);
    count++;
  });
  if (!first) return null;
  const { given, actBy } = first as { given: Day; actBy: Day };
  const date = longDate(given);
  const names = [...months].sort((left, right) => left - right).map(monthName);
  return {
    code: 'evidence-infeasible',
    message: {
      fr: `«\u00a0${rule.id}\u00a0» demande ${rule.span} jours, plus que n’en laisse «\u00a0${deadline.id}\u00a0» pour ${count} jours sur 400 ans (${listed(
        names.map(({ fr }) => fr),
        'et',
      )}). Le ${date.fr}, il en reste ${actBy - given}.`,
      en: `“${rule.id}” asks for ${rule.span} days, more than “${deadline.id}” leaves for ${count} days in 400 years (${listed(
        names.map(({ en }) => en),
        'and',
      )}). On ${date.en}, ${actBy - given} are left.`,
    },
    page: rule.source.page,
    line: rule.source.line,
    example: {
      given: formatDay(given),
      deadline: deadline.id,
      actBy: formatDay(actBy),
      daysLeft: actBy - given,
      span: rule.span,
      days: count,
      accepts: names.map(({ en }) => en.toLowerCase()),
    },
  };
}

/** A loss the procedure makes compulsory must never wait for evidence: the calls may never be completed. */
function checkCompulsory(book: Book, deadline: Deadline): readonly Finding[] {
  const { must } = deadline;
  const action = must ? book.caseTypes.get(deadline.case)?.actions.get(must) : undefined;
  if (!action) return [];
  const gates = action.needs.filter(
    (need): need is Need & { kind: 'evidence' } =>
      need.kind === 'evidence' && mayBothHold(selection(deadline), need.when),
  );
  return gates.map(({ evidence, source }) => ({
    code: 'evidence-gates-compulsory-loss',
    message: {
      fr: `«\u00a0${action.id}\u00a0» est obligatoire à l’échéance de «\u00a0${deadline.id}\u00a0»\u00a0: les preuves «\u00a0${evidence}\u00a0» ne peuvent pas l’empêcher.`,
      en: `“${action.id}” is compulsory when “${deadline.id}” falls due: the evidence “${evidence}” cannot stand in its way.`,
    },
    page: source.page,
    line: source.line,
    example: { deadline: deadline.id, action: action.id, evidence },
  }));
}

/**
 * Proves that people can do what the book asks in the time it leaves: an evidence rule ends before the
 * deadline it must fit, but for the months it accepts by name (`accepts: [february]`), and no evidence
 * stands before a compulsory action. Deadlines that cannot be read are left to their own check.
 */
export function checkFeasibility(book: Book): readonly Finding[] {
  const fits = [...book.evidence.values()].flatMap((rule) =>
    deadlinesFor(book, rule)
      .filter(readable)
      .map((deadline) => checkFit(book, rule, deadline))
      .filter((found) => found !== null),
  );
  return [...fits, ...book.deadlines.flatMap((deadline) => checkCompulsory(book, deadline))];
}
