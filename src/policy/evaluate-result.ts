import type { Calendar, Rounding } from './book.ts';
import { workingDayFinder } from './calendar.ts';
import { addMonths, type Day, endOfMonth, firstOfMonth, formatDate, monthNumber } from './civil-date.ts';
import type { DateResult } from './date-result.ts';

/** Dates of the case by field; null or absent = not known yet. */
export type DayFields = Readonly<Record<string, Day | null>>;

/** Stands for a day when a named date is not known. */
export const EMPTY: Day = -0x80000000;
/** Stands for a day when the calendar has no such day and no rounding says what to take. */
export const MISSING: Day = EMPTY + 1;

export const isDay = (day: Day): boolean => day > MISSING;

/** `other` is the deadline's other result (act-by for PED and the reverse), or `EMPTY`. Integers only. */
export type DateFunction = (given: Day, fields: DayFields, other: Day) => Day;

const OTHER = new Set(['actBy', 'ped']);

function compileBase(from: string | null): DateFunction {
  if (from === null) return (given) => given;
  if (OTHER.has(from)) return (_given, _fields, other) => other;
  return (_given, fields) => fields[from] ?? EMPTY;
}

/** Same day number some months later, rounded as declared; `MISSING` when there is no such day and no rounding. */
export function shiftMonths(day: Day, months: number, rounding: Rounding | undefined): Day {
  const month = monthNumber(day);
  const target = firstOfMonth(month + months) + day - firstOfMonth(month);
  const following = firstOfMonth(month + months + 1);
  if (target < following) return target;
  if (rounding === 'clamp') return following - 1;
  return rounding === 'next' ? following : MISSING;
}

const yearOf = (day: Day): number => Math.floor(monthNumber(day) / 12);

/**
 * First anniversary of `origin` on or after `floor`; the origin itself counts as one, so a term that still
 * runs ends when it was said to. An anniversary its year lacks stays ahead until its month has ended.
 */
function nextAnniversary(origin: Day, floor: Day, rounding: Rounding | undefined): Day {
  if (floor <= origin) return origin;
  const months = (yearOf(floor) - yearOf(origin)) * 12;
  const reached = shiftMonths(origin, months, rounding);
  if (reached >= floor) return reached;
  if (reached === MISSING && endOfMonth(origin, months) >= floor) return MISSING;
  return shiftMonths(origin, months + 12, rounding);
}

/** Moves the date a result counts from; the given day, which most rules count from, is always known. */
function counted(from: string | null, move: (day: Day) => Day): DateFunction {
  if (from === null) return move;
  const base = compileBase(from);
  return (given, fields, other) => {
    const day = base(given, fields, other);
    return isDay(day) ? move(day) : day;
  };
}

/** Turns a result into a function over day numbers. */
export function compileResult(result: DateResult, rounding: Rounding | undefined, calendar: Calendar): DateFunction {
  switch (result.kind) {
    case 'days': {
      const { days } = result;
      return counted(result.from, (day) => day + days);
    }
    case 'end-of-month': {
      const { months } = result;
      return counted(result.from, (day) => endOfMonth(day, months));
    }
    case 'months': {
      const { months } = result;
      return counted(result.from, (day) => shiftMonths(day, months, rounding));
    }
    case 'anniversary': {
      const of = compileBase(result.of);
      const onOrAfter = compileResult(result.onOrAfter, rounding, calendar);
      return (given, fields, other) => {
        const origin = of(given, fields, other);
        if (!isDay(origin)) return origin;
        const floor = onOrAfter(given, fields, other);
        if (!isDay(floor)) return floor;
        return nextAnniversary(origin, floor, rounding);
      };
    }
    case 'working-day': {
      const onOrBefore = compileResult(result.onOrBefore, rounding, calendar);
      const find = workingDayFinder(calendar);
      return (given, fields, other) => {
        const day = onOrBefore(given, fields, other);
        return isDay(day) ? find(day) : day;
      };
    }
  }
}

export interface ResultInputs {
  readonly given: Day;
  readonly fields: DayFields;
  /** The deadline's other result when this one names it. */
  readonly other?: Day | null;
  readonly rounding?: Rounding | undefined;
  readonly calendar: Calendar;
}

export type EvaluatedResult =
  | { readonly day: Day }
  /** Name of the date that is not known. */
  | { readonly empty: string }
  /** The day that does not exist, `YYYY-MM-DD`. */
  | { readonly missing: string };

function shifted(day: Day, months: number): EvaluatedResult {
  const moved = addMonths(day, months);
  if ('day' in moved) return moved;
  const { year, month, dayOfMonth } = moved.missing;
  return { missing: formatDate(year, month, dayOfMonth) };
}

function readBase(from: string | null, inputs: ResultInputs): EvaluatedResult {
  const day = compileBase(from)(inputs.given, inputs.fields, inputs.other ?? EMPTY);
  return isDay(day) ? { day } : { empty: from! };
}

/** Why a result gives no day: finds the innermost date that is unknown or does not exist. */
function whyNoDay(result: DateResult, inputs: ResultInputs): EvaluatedResult {
  if (result.kind === 'working-day') return whyNoDay(result.onOrBefore, inputs);
  if (result.kind === 'anniversary') {
    const origin = readBase(result.of, inputs);
    const floor = evaluateResult(result.onOrAfter, inputs);
    if (!('day' in origin)) return origin;
    if (!('day' in floor)) return floor;
    const months = (yearOf(floor.day) - yearOf(origin.day)) * 12;
    const ahead = endOfMonth(origin.day, months) >= floor.day;
    return shifted(origin.day, ahead ? months : months + 12);
  }
  const base = readBase(result.from, inputs);
  return 'day' in base && result.kind === 'months' ? shifted(base.day, result.months) : base;
}

/** Evaluates a result once, and says why when it gives no day. */
export function evaluateResult(result: DateResult, inputs: ResultInputs): EvaluatedResult {
  const { given, fields, other, rounding, calendar } = inputs;
  const day = compileResult(result, rounding, calendar)(given, fields, other ?? EMPTY);
  return isDay(day) ? { day } : whyNoDay(result, inputs);
}
