import type { Calendar, HalfDay, WeekHours } from './book.ts';
import { holidayOn } from './calendar.ts';
import { addDays, civilOf, type Day, dayOf, parseDay, weekday } from './civil-date.ts';

export type { WeekHours } from './book.ts';

/** Days somebody is away, first and last included, both `YYYY-MM-DD` in Paris. */
export interface Absence {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  /** `afternoon`: the morning of the first day is worked. */
  readonly fromHalf: HalfDay;
  /** `morning`: the afternoon of the last day is worked. */
  readonly untilHalf: HalfDay;
  /** Value of the list `absence-kinds`; nobody's business but the person's and their leader's. */
  readonly kind: string;
  /** Who is called on meanwhile. Cover moves work, never rights. */
  readonly cover: string | null;
}

/** An appointment that stands: booked, neither held, missed nor cancelled. Wall clock of Paris. */
export interface BookedSlot {
  readonly id: string;
  readonly case: string;
  readonly partner: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
}

/** What is known of somebody's time. */
export interface Agenda {
  readonly person: string;
  /** Own hours; null: those of the book. */
  readonly hours: WeekHours | null;
  readonly absences: readonly Absence[];
  readonly appointments: readonly BookedSlot[];
}

/** A stretch of one day in minutes after midnight, the end excluded. */
export type Stretch = readonly [from: number, until: number];

const DAY_MINUTES = 24 * 60;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes after midnight of `HH:MM`; null for anything else. */
export function minutesOf(time: string): number | null {
  const parts = TIME.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** `HH:MM` of minutes after midnight, `24:00` included. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Monday of the week a date is in. Throws RangeError when the text is not a date. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekday(parseDay(date) ?? 0));

/** Number of the ISO week a date is in: the week that holds 4 January is the first. Throws RangeError on no date. */
export function isoWeek(date: string): number {
  const thursday = parseDay(addDays(mondayOf(date), 3)) ?? 0;
  const { year } = civilOf(thursday);
  return Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
}

/** The agenda as it is once one appointment is taken out of it: what a move is weighed against. */
export const without = (agenda: Agenda, appointment: string): Agenda => ({
  ...agenda,
  appointments: agenda.appointments.filter((slot) => slot.id !== appointment),
});

/** The part of a day an absence takes, or null when it does not touch it. Half-days meet at the calendar's noon. */
export function absentOn(absence: Absence, day: string, noon: number): Stretch | null {
  if (day < absence.from || day > absence.until) return null;
  const from = day === absence.from && absence.fromHalf === 'afternoon' ? noon : 0;
  const until = day === absence.until && absence.untilHalf === 'morning' ? noon : DAY_MINUTES;
  return from < until ? [from, until] : null;
}

/** Who covers a person on a day: the cover of the first absence that takes all or a part of it, else null. */
export function coverOn(agenda: Agenda, day: string, noon: number): string | null {
  return agenda.absences.find((absence) => absence.cover !== null && absentOn(absence, day, noon))?.cover ?? null;
}

/** The minutes an appointment takes. Throws RangeError on a slot that is not on the clock: the journal holds none. */
export function takenBy(slot: Pick<BookedSlot, 'id' | 'time' | 'minutes'>): Stretch {
  const from = minutesOf(slot.time);
  if (from === null) throw new RangeError(`appointment ${slot.id} at ${slot.time}: not a time`);
  return [from, from + slot.minutes];
}

/** When an appointment ends: at `00:00` of the next day when it fills the last hour of its own. */
export function endOf(slot: Pick<BookedSlot, 'id' | 'day' | 'time' | 'minutes'>): { day: string; time: string } {
  const until = takenBy(slot)[1];
  return until < DAY_MINUTES
    ? { day: slot.day, time: clockOf(until) }
    : { day: addDays(slot.day, 1), time: clockOf(until - DAY_MINUTES) };
}

export const overlap = (one: Stretch, other: Stretch): boolean => one[0] < other[1] && other[0] < one[1];

/** Sorts stretches and makes one of those that touch: 09:00-10:00 and 10:00-12:00 hold an appointment at 09:30. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((left, right) => left[0] - right[0])) {
    const last = result.at(-1);
    if (last && stretch[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], stretch[1])];
    else result.push(stretch);
  }
  return result;
}

/**
 * Hours of work of a day, in order and apart; absences and appointments are not looked at. Own hours may say that
 * somebody works on Saturday; nobody receives on a national holiday.
 */
export function workedOn(agenda: Agenda, day: Day, calendar: Calendar): readonly Stretch[] {
  if (holidayOn(calendar, day)) return [];
  return joined((agenda.hours ?? calendar.workingHours)[weekday(day)] ?? []);
}

function cut(stretch: Stretch, taken: Stretch): Stretch[] {
  if (!overlap(stretch, taken)) return [stretch];
  const before: Stretch = [stretch[0], taken[0]];
  const after: Stretch = [taken[1], stretch[1]];
  return [before, after].filter(([from, until]) => from < until);
}

/** What is left of some stretches once others are taken out. */
export const minus = (stretches: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] =>
  taken.reduce((left, busy) => left.flatMap((stretch) => cut(stretch, busy)), stretches);

/** Stretches of a working day that are neither absent nor taken, in order; none on a text that is not a date. */
export function freeOn(agenda: Agenda, date: string, calendar: Calendar): readonly Stretch[] {
  const day = parseDay(date);
  if (day === null) return [];
  const absent = agenda.absences.flatMap((absence) => {
    const part = absentOn(absence, date, calendar.noon);
    return part ? [part] : [];
  });
  const taken = agenda.appointments.filter((slot) => slot.day === date).map(takenBy);
  return minus(workedOn(agenda, day, calendar), [...absent, ...taken]);
}
