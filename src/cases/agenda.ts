import type { AbsenceRow, AppointmentRow } from '../db/rows.ts';
import { type Agenda, clockOf, coverOn, endOf, freeOn, type Stretch, without, workedOn } from '../policy/agenda.ts';
import { holidayOn } from '../policy/calendar.ts';
import { addDays, formatDay, parseDay } from '../policy/civil-date.ts';
import { freeSlots, type Slot, weighSlot } from '../policy/slots.ts';
import { type WrittenHours, writeWeekHours } from '../policy/week-hours.ts';
import { decideCommand } from '../policy/who.ts';
import { agendaOf } from './around.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { ABSENCE_KINDS } from './commands/agenda.ts';
import type { Door } from './execute.ts';
import { listLabel, speak, type SpokenReason } from './words.ts';

/** What a person may do to an agenda, and why not. */
export interface AgendaRight {
  command: 'set-hours' | 'record-absence' | 'set-cover';
  allowed: boolean;
  reasons: SpokenReason[];
}

export interface AbsenceView {
  id: string;
  from: string;
  until: string;
  fromHalf: 'morning' | 'afternoon';
  untilHalf: 'morning' | 'afternoon';
  /** Null for those whose business it is not. */
  kind: string | null;
  kindLabel: string | null;
  cover: string | null;
  coverName: string | null;
}

export interface AppointmentView {
  id: string;
  case: string;
  partner: string;
  partnerName: string;
  person: string;
  day: string;
  time: string;
  /** End, on the same clock. */
  until: string;
  minutes: number;
  state: AppointmentRow['state'];
  stateLabel: string;
  /** Why it could no longer be booked where it stands: an absence recorded since, hours that changed. */
  clash: string | null;
}

export interface AgendaDay {
  day: string;
  holiday: string | null;
  /** Hours of work and what is left of them, as `09:00-12:30`. */
  worked: string[];
  free: string[];
  cover: string | null;
}

export interface AgendaView {
  person: string;
  name: string;
  from: string;
  to: string;
  today: string;
  hours: WrittenHours;
  ownHours: boolean;
  days: AgendaDay[];
  absences: AbsenceView[];
  appointments: AppointmentView[];
  rights: AgendaRight[];
}

export interface SlotsView {
  person: string;
  name: string;
  minutes: number;
  slots: Slot[];
  /** Who to ask instead while the person is away, on the first day looked at. */
  cover: { email: string; name: string } | null;
}

/** An agenda is shown for this many days at most. */
export const LONGEST_AGENDA = 62;

const COMMANDS = ['set-hours', 'record-absence', 'set-cover'] as const;

function rightsOn(asking: Asking, person: string): AgendaRight[] {
  const { book, actor, lang } = asking;
  return COMMANDS.map((command) => {
    const conditions = decideCommand(book, command, actor, actor.email === person ? ['self'] : []);
    const failed = conditions.filter((found) => !found.ok);
    return { command, allowed: failed.length === 0, reasons: failed.map((found) => speak(found, lang)) };
  });
}

const written = (stretches: readonly Stretch[]): string[] =>
  stretches.map(([from, until]) => `${clockOf(from)}-${clockOf(until)}`);

function daysOf(asking: Asking, agenda: Agenda, from: string, to: string): AgendaDay[] {
  const { calendar } = asking.book;
  const [first, last] = [parseDay(from) ?? 0, parseDay(to) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const day = formatDay(first + nth);
    return {
      day,
      holiday: holidayOn(calendar, first + nth)?.[asking.lang] ?? null,
      worked: written(workedOn(agenda, first + nth, calendar)),
      free: written(freeOn(agenda, day, calendar)),
      cover: coverOn(agenda, day, calendar.noon),
    };
  });
}

function clashOf(asking: Asking, agenda: Agenda, row: AppointmentRow): string | null {
  if (row.state !== 'booked') return null;
  const others = without(agenda, row.id);
  const weighed = weighSlot(others, row.day, row.time, row.minutes, asking.book.calendar);
  return weighed.ok ? null : weighed.message[asking.lang];
}

async function appointmentsOf(asking: Asking, agenda: Agenda, from: string, to: string): Promise<AppointmentView[]> {
  const { door, book, lang } = asking;
  const rows = await door.pool.sql<{ appointment: AppointmentRow; name: string }>(
    `select to_jsonb(a) as appointment, p.name from appointment a join partner p on p.id = a.partner
     where a.person = $1 and a.day between $2 and $3 and a.state <> 'cancelled' order by a.day, a.time, a.id`,
    [agenda.person, from, to],
  );
  return rows.map(({ appointment: row, name }) => ({
    id: row.id,
    case: row.case_id,
    partner: row.partner,
    partnerName: name,
    person: row.person,
    day: row.day,
    time: row.time,
    until: endOf(row).time,
    minutes: row.minutes,
    state: row.state,
    stateLabel: listLabel(book, 'appointment-states', row.state, lang),
    clash: clashOf(asking, agenda, row),
  }));
}

async function absencesOf(asking: Asking, person: string, from: string, to: string, all: boolean) {
  const { door, book, lang, nameOf } = asking;
  const rows = await door.pool.sql<{ absence: AbsenceRow }>(
    `select to_jsonb(a) as absence from absence a
     where person = $1 and not withdrawn and until_day >= $2 and from_day <= $3 order by from_day, id`,
    [person, from, to],
  );
  return rows.map(({ absence: row }): AbsenceView => ({
    id: row.id,
    from: row.from_day,
    until: row.until_day,
    fromHalf: row.from_half,
    untilHalf: row.until_half,
    kind: all ? row.kind : null,
    kindLabel: all ? listLabel(book, ABSENCE_KINDS, row.kind, lang) : null,
    cover: row.cover,
    coverName: row.cover === null ? null : nameOf(row.cover),
  }));
}

const known = (asking: Asking, person: string): boolean => asking.people.some(({ email }) => email === person);

/**
 * Somebody's time between two days, both included: hours, absences, appointments, what is left, and what the looker may
 * change. Null when the desk does not know the person. The range is cut at `LONGEST_AGENDA` days.
 */
export async function showAgenda(
  door: Door,
  look: Look,
  person: string,
  range: { readonly from: string; readonly to: string },
): Promise<AgendaView | null> {
  const asking = await ask(door, look);
  if (!known(asking, person)) return null;
  const { from } = range;
  const last = addDays(from, LONGEST_AGENDA - 1);
  const to = range.to > last ? last : range.to;
  const agenda = await agendaOf(door.pool, person, from);
  const rights = rightsOn(asking, person);
  // Why somebody is away is theirs, and those who record absences know it already.
  const all = rights.some(({ command, allowed }) => command === 'record-absence' && allowed);
  const [appointments, absences] = await Promise.all([
    appointmentsOf(asking, agenda, from, to),
    absencesOf(asking, person, from, to, all),
  ]);
  return {
    person,
    name: asking.nameOf(person),
    from,
    to,
    today: asking.today,
    hours: writeWeekHours(agenda.hours ?? asking.book.calendar.workingHours),
    ownHours: agenda.hours !== null,
    days: daysOf(asking, agenda, from, to),
    absences,
    appointments,
    rights,
  };
}

/**
 * Where an appointment fits in somebody's agenda between two days, none of it past. `moving` names a case whose own
 * appointment gives its slot up. Null when the desk does not know the person.
 */
export async function findSlots(
  door: Door,
  look: Look,
  person: string,
  wanted: {
    readonly from: string;
    readonly to: string;
    readonly minutes: number;
    readonly moving: string | null;
    readonly limit: number;
  },
): Promise<SlotsView | null> {
  const asking = await ask(door, look);
  if (!known(asking, person)) return null;
  const { book, today, time, nameOf } = asking;
  const from = wanted.from < today ? today : wanted.from;
  const whole = await agendaOf(door.pool, person, from);
  const own = whole.appointments.find((slot) => slot.case === wanted.moving);
  const agenda = own ? without(whole, own.id) : whole;
  const slots = freeSlots(agenda, from, wanted.to, wanted.minutes, book.calendar).filter(
    (slot) => slot.day > today || slot.time > time,
  );
  const cover = coverOn(whole, from, book.calendar.noon);
  return {
    person,
    name: nameOf(person),
    minutes: wanted.minutes,
    slots: slots.slice(0, wanted.limit),
    cover: cover === null ? null : { email: cover, name: nameOf(cover) },
  };
}
