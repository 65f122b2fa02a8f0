import type { Book, Deadline, Fields, Value } from './book.ts';
import { type Day, formatDay, parseDay } from './civil-date.ts';
import { lastWorkingDayOnOrBefore } from './calendar.ts';
import { allHold, type ReadField } from './conditions.ts';
import { type CompiledDeadline, compileDeadline, evaluateDeadline } from './deadline.ts';
import type { DateOrigin } from './facts.ts';

/** What a deadline rule gives a case: fields to set, drafts among them, the comfort date and the rule's place. */
export interface CaseDates {
  readonly set: Fields;
  readonly firm: Readonly<Record<string, boolean>>;
  readonly workBy: string | null;
  readonly origin: DateOrigin;
  /** The field the rule counts from. */
  readonly given: string;
}

const compiled = new WeakMap<Deadline, CompiledDeadline>();

/** Compiles a deadline once per book; books are immutable. */
export function compiledDeadline(book: Book, deadline: Deadline): CompiledDeadline {
  const known = compiled.get(deadline);
  if (known) return known;
  const made = compileDeadline(deadline, book.calendar);
  compiled.set(deadline, made);
  return made;
}

/** The rule that speaks for a case in its present state, or null: none for the type and product, or its date is not known. */
export function deadlineFor(book: Book, type: string, product: string, read: ReadField): Deadline | null {
  return (
    book.deadlines.find(
      (rule) =>
        rule.case === type &&
        (rule.product === undefined || rule.product === product) &&
        read(rule.given) !== null &&
        allHold(rule.when, read),
    ) ?? null
  );
}

/** Date fields of a case as day numbers, for rules that count from a named field. */
export function dayFields(fields: Fields): Record<string, Day | null> {
  const days: Record<string, Day | null> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') days[name] = parseDay(value);
  }
  return days;
}

/** Last working day on or before an act-by date, by the desk's national calendar. */
export const workByOf = (book: Book, actBy: Value): string | null => {
  const day = typeof actBy === 'string' ? parseDay(actBy) : null;
  return day === null ? null : formatDay(lastWorkingDayOnOrBefore(book.calendar, day).day);
};

/**
 * The dates a case gets from its rule, or null when no rule speaks. A result the rule cannot give
 * (a commitment end that is not known) leaves the field as it is: a person may propose it.
 */
export function datesFor(book: Book, type: string, product: string, fields: Fields, read: ReadField): CaseDates | null {
  const deadline = deadlineFor(book, type, product, read);
  const given = deadline ? parseDay(String(read(deadline.given))) : null;
  if (!deadline || given === null) return null;
  const outcome = evaluateDeadline(compiledDeadline(book, deadline), given, dayFields(fields));
  if ('fault' in outcome) return null;
  const set: Record<string, Value> = { actBy: formatDay(outcome.actBy) };
  const firm: Record<string, boolean> = {};
  if (outcome.ped !== null) {
    set['ped'] = formatDay(outcome.ped);
    firm['ped'] = deadline.firm['ped'] === undefined;
  }
  return {
    set,
    firm,
    workBy: formatDay(outcome.workBy),
    origin: { deadline: deadline.id, page: outcome.row.source.page, line: outcome.row.source.line },
    given: deadline.given,
  };
}
