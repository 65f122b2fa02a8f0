import { minus, minutesOf, type Stretch } from '../../src/policy/agenda.ts';
import type { Agenda, Appointment } from '../api/agenda.ts';

/** Lines of the grid are this many minutes apart. */
export const LINE_MINUTES = 15;
const HOUR = 60;
const DAY_MINUTES = 24 * HOUR;

/** What a part of a day is: free, taken by an appointment, or an absence over working hours. */
export type Part =
  | { readonly kind: 'free' | 'away'; readonly stretch: Stretch }
  | { readonly kind: 'appointment'; readonly stretch: Stretch; readonly appointment: Appointment };

type AgendaDay = Agenda['days'][number];

const stretchOf = (text: string): Stretch => {
  const [from = '', until = ''] = text.split('-');
  return [minutesOf(from) ?? 0, minutesOf(until) ?? DAY_MINUTES];
};

function taken(appointment: Appointment): Stretch {
  const from = minutesOf(appointment.time) ?? 0;
  return [from, Math.min(DAY_MINUTES, from + appointment.minutes)];
}

/** The parts of a day in order of time: free hours, appointments, and what is left of the working hours. */
export function partsOf(day: AgendaDay, appointments: readonly Appointment[]): readonly Part[] {
  const booked = appointments
    .filter((slot) => slot.day === day.day)
    .map((appointment) => ({ kind: 'appointment' as const, stretch: taken(appointment), appointment }));
  const free = day.free.map(stretchOf).flatMap((stretch) =>
    minus(
      [stretch],
      booked.map((part) => part.stretch),
    ),
  );
  const rest = minus(day.worked.map(stretchOf), [...free, ...booked.map((part) => part.stretch)]);
  const parts: Part[] = [
    ...booked,
    ...free.map((stretch) => ({ kind: 'free' as const, stretch })),
    ...rest.map((stretch) => ({ kind: 'away' as const, stretch })),
  ];
  return parts.toSorted((left, right) => left.stretch[0] - right.stretch[0]);
}

/** The hours a week is drawn over: whole hours around all that is in it, a working day when nothing is. */
export function hoursOf(week: readonly (readonly Part[])[]): Stretch {
  const all = week.flat().map((part) => part.stretch);
  if (all.length === 0) return [9 * HOUR, 18 * HOUR];
  const from = Math.min(...all.map(([start]) => start));
  const until = Math.max(...all.map(([, end]) => end));
  return [Math.floor(from / HOUR) * HOUR, Math.ceil(until / HOUR) * HOUR];
}

/** The days worth a column: the working week, and a weekend day when something is in it. */
export const daysShown = (agenda: Agenda): readonly AgendaDay[] =>
  agenda.days.filter(
    ({ day, worked }, nth) => nth < 5 || worked.length > 0 || agenda.appointments.some((slot) => slot.day === day),
  );

/** Lines of the grid a stretch covers, counted from 1 at the first hour drawn. */
export const linesOf = ([from, until]: Stretch, first: number): { from: number; until: number } => ({
  from: Math.floor((from - first) / LINE_MINUTES) + 1,
  until: Math.max(Math.floor((from - first) / LINE_MINUTES) + 2, Math.ceil((until - first) / LINE_MINUTES) + 1),
});
