import type { Calendar, HolidayRule, Text } from './book.ts';
import { civilOf, CYCLE_DAYS, CYCLE_START, type Day, daysInMonth, dayOf, weekday } from './civil-date.ts';
import { weekdayName } from './date-words.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: Text;
}

export interface SkippedDay {
  readonly day: Day;
  /** The weekday's name or the holiday's. */
  readonly why: Text;
}

/** A calendar is refused beyond this many days without work: its rules leave nobody at the desk. */
const LONGEST_CLOSURE = 366;

/** Easter Sunday of a Gregorian year (the anonymous Gregorian computus). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - lunar + 15) % 30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

function dayOfHoliday(rule: HolidayRule, year: number): Day | null {
  if (year < (rule.from ?? year) || year > (rule.until ?? year)) return null;
  if (rule.easter !== undefined) return easterSunday(year) + rule.easter;
  if (!rule.on || rule.on.day > daysInMonth(year, rule.on.month)) return null;
  return dayOf(year, rule.on.month, rule.on.day);
}

/** Holidays of a year by date: the national ones, and those of `region` when one is named. */
export function holidaysOf(calendar: Calendar, year: number, region?: string): readonly Holiday[] {
  const found: Holiday[] = [];
  for (const rule of calendar.holidays) {
    if (rule.regions && (region === undefined || !rule.regions.includes(region))) continue;
    const day = dayOfHoliday(rule, year);
    if (day !== null) found.push({ day, name: rule.name });
  }
  return found.sort((left, right) => left.day - right.day);
}

interface Lookup {
  /** National holidays, year by year as they are asked for. */
  readonly holidays: Map<number, ReadonlyMap<Day, Text>>;
  /** Days to go back to a working day, from 2000 to 2399; -1 = not asked yet. */
  readonly back: Int16Array;
}

const lookups = new WeakMap<Calendar, Lookup>();

function lookupOf(calendar: Calendar): Lookup {
  let lookup = lookups.get(calendar);
  if (!lookup) {
    lookup = { holidays: new Map(), back: new Int16Array(CYCLE_DAYS).fill(-1) };
    lookups.set(calendar, lookup);
  }
  return lookup;
}

function nationalHoliday(calendar: Calendar, lookup: Lookup, day: Day): Text | null {
  const { year } = civilOf(day);
  let names = lookup.holidays.get(year);
  if (!names) {
    names = new Map(holidaysOf(calendar, year).map((holiday) => [holiday.day, holiday.name]));
    lookup.holidays.set(year, names);
  }
  return names.get(day) ?? null;
}

/** The national holiday of a day, weekend or not; null when it is none. */
export const holidayOn = (calendar: Calendar, day: Day): Text | null =>
  nationalHoliday(calendar, lookupOf(calendar), day);

/** Why nobody works on a day by the national calendar: a holiday, a weekend day, or null when they do. */
function closedBecause(calendar: Calendar, lookup: Lookup, day: Day): Text | null {
  const holiday = nationalHoliday(calendar, lookup, day);
  if (holiday) return holiday;
  const number = weekday(day);
  return calendar.weekend.includes(number) ? weekdayName(number) : null;
}

/** A working day is neither a weekend day nor a national holiday; regional holidays matter to calls only. */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean =>
  closedBecause(calendar, lookupOf(calendar), day) === null;

/**
 * The last working day on or before `day`, with the days skipped from `day` backwards and why.
 * Throws when the calendar has no working day within a year.
 */
export function lastWorkingDayOnOrBefore(
  calendar: Calendar,
  day: Day,
): { readonly day: Day; readonly skipped: readonly SkippedDay[] } {
  const lookup = lookupOf(calendar);
  const skipped: SkippedDay[] = [];
  for (let at = day; at > day - LONGEST_CLOSURE; at--) {
    const why = closedBecause(calendar, lookup, at);
    if (why === null) return { day: at, skipped };
    skipped.push({ day: at, why });
  }
  throw new RangeError(`calendar ${calendar.id} has no working day`);
}

/** The same day without the reasons, tabulated: for rules evaluated by the million. */
export function workingDayFinder(calendar: Calendar): (day: Day) => Day {
  const { back } = lookupOf(calendar);
  return (day) => {
    const offset = day - CYCLE_START;
    if (offset < 0 || offset >= CYCLE_DAYS) return lastWorkingDayOnOrBefore(calendar, day).day;
    const known = back[offset]!;
    if (known >= 0) return day - known;
    const found = lastWorkingDayOnOrBefore(calendar, day).day;
    back[offset] = day - found;
    return found;
  };
}

/** The region whose postal codes match, the longest prefix first (`97133` before `971`), or null. */
export function regionOf(calendar: Calendar, postalCode: string): string | null {
  let best: { region: string; length: number } | null = null;
  for (const [region, { postalCodes }] of calendar.regions) {
    for (const prefix of postalCodes) {
      if (prefix.length > (best?.length ?? 0) && postalCode.startsWith(prefix)) {
        best = { region, length: prefix.length };
      }
    }
  }
  return best?.region ?? null;
}
