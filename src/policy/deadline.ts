import type { Calendar, DateResultSource, Deadline, DeadlineRow, Source, Text } from './book.ts';
import { workingDayFinder } from './calendar.ts';
import { type Day, firstOfMonth, monthNumber, weekday } from './civil-date.ts';
import { type DateResult, namesIn, parseDateResult } from './date-result.ts';
import {
  compileResult,
  type DateFunction,
  type DayFields,
  EMPTY,
  evaluateResult,
  isDay,
  MISSING,
} from './evaluate-result.ts';

export interface CompiledResult {
  readonly result: DateResult;
  readonly source: DateResultSource;
  readonly dayOf: DateFunction;
}

export interface CompiledRow {
  readonly row: DeadlineRow;
  readonly actBy: CompiledResult;
  readonly ped: CompiledResult | null;
  /** The act-by date is counted from the PED, so the PED comes first. */
  readonly pedFirst: boolean;
}

export interface CompiledDeadline {
  readonly deadline: Deadline;
  readonly calendar: Calendar;
  readonly rows: readonly CompiledRow[];
  /** Row for each kind of day (see `dayClass`), or `NO_ROW`, `TWO_ROWS`. */
  readonly rowOf: Int16Array;
  readonly workBy: (day: Day) => Day;
}

export interface DeadlineResults {
  readonly row: DeadlineRow;
  /** Last day to save the client or record the loss. */
  readonly actBy: Day;
  /** Last day billed, inclusive; null when the rule gives none or a date it needs is not known. */
  readonly ped: Day | null;
}

export interface DeadlineDates extends DeadlineResults {
  /** Last working day on or before act-by. */
  readonly workBy: Day;
}

export type DeadlinePart = 'actBy' | 'ped';

/** Why a deadline gives no dates: none of these happens with a book that passed its check, but `empty-field`. */
export type DeadlineFault =
  | { readonly fault: 'no-row' | 'two-rows' | 'outside-horizon'; readonly source: Source }
  | {
      readonly fault: 'missing-day';
      readonly part: DeadlinePart;
      /** The day that does not exist, `YYYY-MM-DD`. */
      readonly day: string;
      readonly source: Source;
    }
  | {
      readonly fault: 'empty-field';
      readonly part: DeadlinePart;
      readonly field: string;
      readonly source: Source;
    };

export const NO_ROW = -1;
export const TWO_ROWS = -2;
export const DAY_CLASSES = 12 * 31 * 7;

const classOf = (month: number, dayOfMonth: number, dayOfWeek: number): number =>
  ((month - 1) * 31 + dayOfMonth - 1) * 7 + dayOfWeek - 1;

/** Rows tell days apart by month, day of month and weekday only: the class of a day is that triple. */
export function dayClass(day: Day): number {
  const month = monthNumber(day);
  return classOf((((month % 12) + 12) % 12) + 1, day - firstOfMonth(month) + 1, weekday(day));
}

const within = (ranges: readonly (readonly [number, number])[] | undefined, value: number) =>
  !ranges || ranges.some(([first, last]) => value >= first && value <= last);

/** Indexes of the rows that claim each class of days; a sound rule has exactly one everywhere. */
export function rowsByClass(rows: readonly DeadlineRow[]): readonly (readonly number[])[] {
  const claims: number[][] = Array.from({ length: DAY_CLASSES }, () => []);
  rows.forEach((row, index) => {
    for (let month = 1; month <= 12; month++) {
      if (!within(row.month, month)) continue;
      for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
        if (!within(row.dayOfMonth, dayOfMonth)) continue;
        for (let number = 1; number <= 7; number++) {
          if (row.weekday && !row.weekday.includes(number)) continue;
          claims[classOf(month, dayOfMonth, number)]!.push(index);
        }
      }
    }
  });
  return claims;
}

export interface ResultProblem {
  readonly part: DeadlinePart;
  readonly source: DateResultSource;
  readonly message: Text;
  readonly suggestion: string | null;
}

type ReadRow = { readonly actBy: DateResult; readonly ped: DateResult | null };

/** Reads the results of a row, or says what is wrong with them. */
export function readRow(row: DeadlineRow): ReadRow | { readonly problems: readonly ResultProblem[] } {
  const problems: ResultProblem[] = [];
  const read = (part: DeadlinePart, source: DateResultSource): DateResult | null => {
    const parsed = parseDateResult(source.text);
    if (!parsed.ok) {
      problems.push({ part, source, message: parsed.error, suggestion: parsed.suggestion });
      return null;
    }
    if (namesIn(parsed.result).includes(part)) {
      const fr = `${part} ne peut pas se compter depuis lui-même.`;
      const en = `${part} cannot be counted from itself.`;
      problems.push({ part, source, message: { fr, en }, suggestion: null });
    }
    return parsed.result;
  };
  const actBy = read('actBy', row.actBy);
  const ped = row.ped ? read('ped', row.ped) : null;
  if (actBy && ped && namesIn(actBy).includes('ped') && namesIn(ped).includes('actBy')) {
    const fr = 'actBy et ped se comptent l’un depuis l’autre.';
    const en = 'actBy and ped are counted from each other.';
    problems.push({ part: 'ped', source: row.ped!, message: { fr, en }, suggestion: null });
  }
  return actBy && problems.length === 0 ? { actBy, ped } : { problems };
}

function compileRow(row: DeadlineRow, calendar: Calendar): CompiledRow {
  const read = readRow(row);
  if ('problems' in read) {
    const { page, line } = row.source;
    throw new Error(`${page}:${line}: ${read.problems.map(({ message }) => message.en).join(' ')}`);
  }
  const compile = (result: DateResult, source: DateResultSource): CompiledResult => ({
    result,
    source,
    dayOf: compileResult(result, source.rounding, calendar),
  });
  return {
    row,
    actBy: compile(read.actBy, row.actBy),
    ped: read.ped && row.ped ? compile(read.ped, row.ped) : null,
    pedFirst: namesIn(read.actBy).includes('ped'),
  };
}

/** Prepares a deadline for evaluation. Throws on a date result that cannot be read: check the book first. */
export function compileDeadline(deadline: Deadline, calendar: Calendar): CompiledDeadline {
  const rowOf = new Int16Array(DAY_CLASSES);
  rowsByClass(deadline.rows).forEach((rows, index) => {
    rowOf[index] = rows.length === 1 ? rows[0]! : rows.length === 0 ? NO_ROW : TWO_ROWS;
  });
  return {
    deadline,
    calendar,
    rows: deadline.rows.map((row) => compileRow(row, calendar)),
    rowOf,
    workBy: workingDayFinder(calendar),
  };
}

/** Whether a rule that states its years says nothing for a given day. */
export const outsideHorizon = ({ horizon }: Deadline, given: Day): boolean => {
  if (!horizon) return false;
  const year = Math.floor(monthNumber(given) / 12);
  return year < horizon[0] || year > horizon[1];
};

function faultOf(
  compiled: CompiledDeadline,
  part: DeadlinePart,
  { result, source }: CompiledResult,
  given: Day,
  fields: DayFields,
  other: Day,
): DeadlineFault {
  const { calendar } = compiled;
  const { rounding } = source;
  const outcome = evaluateResult(result, { given, fields, other, rounding, calendar });
  if ('missing' in outcome) {
    return { fault: 'missing-day', part, day: outcome.missing, source: source.source };
  }
  const field = 'empty' in outcome ? outcome.empty : part;
  return { fault: 'empty-field', part, field, source: source.source };
}

/**
 * The results of a deadline for a given day, without the comfort date: act-by and PED as civil dates, or the
 * fault that prevents them. A PED that needs an unknown date is null; an act-by date that does is a fault.
 */
export function evaluateResults(
  compiled: CompiledDeadline,
  given: Day,
  fields: DayFields,
): DeadlineResults | DeadlineFault {
  const { deadline } = compiled;
  if (outsideHorizon(deadline, given)) return { fault: 'outside-horizon', source: deadline.source };
  const index = compiled.rowOf[dayClass(given)]!;
  if (index < 0) {
    return { fault: index === NO_ROW ? 'no-row' : 'two-rows', source: deadline.source };
  }
  const row = compiled.rows[index]!;
  let ped = row.pedFirst && row.ped ? row.ped.dayOf(given, fields, EMPTY) : EMPTY;
  const actBy = row.actBy.dayOf(given, fields, ped);
  if (row.ped && !row.pedFirst && isDay(actBy)) ped = row.ped.dayOf(given, fields, actBy);
  if (row.ped && ped === MISSING) return faultOf(compiled, 'ped', row.ped, given, fields, actBy);
  if (!isDay(actBy)) return faultOf(compiled, 'actBy', row.actBy, given, fields, ped);
  return { row: row.row, actBy, ped: ped === EMPTY ? null : ped };
}

/** Dates of a deadline for a given day (civil dates, Europe/Paris): act-by, PED and work-by, or the fault. */
export function evaluateDeadline(
  compiled: CompiledDeadline,
  given: Day,
  fields: DayFields,
): DeadlineDates | DeadlineFault {
  const found = evaluateResults(compiled, given, fields);
  if ('fault' in found) return found;
  const { row, actBy, ped } = found;
  return { row, actBy, ped, workBy: compiled.workBy(actBy) };
}
