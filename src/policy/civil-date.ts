/**
 * Civil dates as whole numbers: a `Day` counts days from 1970-01-01 (= 0) in the proleptic Gregorian
 * calendar. No time of day, no time zone: an instant becomes its Europe/Paris date before it gets here.
 */
export type Day = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day that the calendar lacks, such as 31 February. */
export interface MissingDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The Gregorian calendar repeats itself, weekdays included, after this many days. */
export const CYCLE_DAYS = 146_097;
const CYCLE_MONTHS = 4_800;
/** 2000-01-01, where the tabulated cycle begins. */
export const CYCLE_START: Day = 10_957;
const CYCLE_START_MONTH = 2000 * 12;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const COMMON_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// One cycle tabulated: looking a month up costs a third of computing it, and the checker asks a million times.
const monthStart = new Int32Array(CYCLE_MONTHS + 1);
const monthAt = new Int16Array(CYCLE_DAYS);
for (let month = 0, start = 0; month < CYCLE_MONTHS; month++) {
  const length = month % 12 === 1 && isLeapYear(2000 + Math.floor(month / 12)) ? 29 : COMMON_YEAR[month % 12]!;
  monthStart[month] = start;
  monthAt.fill(month, start, start + length);
  start += length;
  monthStart[month + 1] = start;
}

/** Months since January of year 0, e.g. 24309 for October 2025; consecutive months differ by one. */
export function monthNumber(day: Day): number {
  const offset = day - CYCLE_START;
  if (offset >= 0 && offset < CYCLE_DAYS) return CYCLE_START_MONTH + monthAt[offset]!;
  const cycle = Math.floor(offset / CYCLE_DAYS);
  return CYCLE_START_MONTH + cycle * CYCLE_MONTHS + monthAt[offset - cycle * CYCLE_DAYS]!;
}

/** First day of a month given by its `monthNumber`. */
export function firstOfMonth(month: number): Day {
  const offset = month - CYCLE_START_MONTH;
  if (offset >= 0 && offset < CYCLE_MONTHS) return CYCLE_START + monthStart[offset]!;
  const cycle = Math.floor(offset / CYCLE_MONTHS);
  return CYCLE_START + cycle * CYCLE_DAYS + monthStart[offset - cycle * CYCLE_MONTHS]!;
}

const lengthOfMonth = (month: number): number => firstOfMonth(month + 1) - firstOfMonth(month);

/** Days in a month, `month` from 1 to 12. */
export const daysInMonth = (year: number, month: number): number => lengthOfMonth(year * 12 + month - 1);

/** The day of a civil date that exists; use `parseDay` for input that may not. */
export const dayOf = (year: number, month: number, day: number): Day => firstOfMonth(year * 12 + month - 1) + day - 1;

export function civilOf(day: Day): CivilDate {
  const month = monthNumber(day);
  return {
    year: Math.floor(month / 12),
    month: (((month % 12) + 12) % 12) + 1,
    day: day - firstOfMonth(month) + 1,
  };
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; null for anything else and for days the calendar lacks. */
export function parseDay(text: string): Day | null {
  const parts = ISO_DATE.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes a date that may not exist, as `YYYY-MM-DD`. */
export const formatDate = (year: number, month: number, dayOfMonth: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;

/** Writes `YYYY-MM-DD` for years 0 to 9999. */
export function formatDay(day: Day): string {
  const date = civilOf(day);
  return formatDate(date.year, date.month, date.day);
}

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Last day of the month `plus` months after the month of `day`. */
export const endOfMonth = (day: Day, plus = 0): Day => firstOfMonth(monthNumber(day) + plus + 1) - 1;

/**
 * The same day number `months` later (or earlier). Always counted from the origin: two steps of one
 * month are not one step of two, since 31 January has no February counterpart.
 */
export function addMonths(day: Day, months: number): { readonly day: Day } | { readonly missing: MissingDate } {
  const from = monthNumber(day);
  const to = from + months;
  const dayOfMonth = day - firstOfMonth(from) + 1;
  if (dayOfMonth <= lengthOfMonth(to)) return { day: firstOfMonth(to) + dayOfMonth - 1 };
  return { missing: { year: Math.floor(to / 12), month: (((to % 12) + 12) % 12) + 1, dayOfMonth } };
}

/** The same day and month `years` later; 29 February has no counterpart in a common year. */
export const addYears = (day: Day, years: number): ReturnType<typeof addMonths> => addMonths(day, years * 12);

/**
 * A civil date some days later (earlier when negative), both as `YYYY-MM-DD`.
 * Throws RangeError when the text is not a date.
 */
export function addDays(text: string, days: number): string {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is not a civil date`);
  return formatDay(day + days);
}
