import {
  type Absence,
  absentOn,
  type Agenda,
  type BookedSlot,
  clockOf,
  freeOn,
  minutesOf,
  overlap,
  type Stretch,
  takenBy,
  workedOn,
} from './agenda.ts';
import type { Calendar, Text } from './book.ts';
import { holidayOn } from './calendar.ts';
import { addDays, type Day, formatDay, parseDay } from './civil-date.ts';
import { longDate, plainDate, wordsOf } from './date-words.ts';
import { reason, type Reason } from './reason.ts';

/** Where an appointment may be put: a start that leaves room for all its minutes. */
export interface Slot {
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
}

/** Slots are offered at round times this many minutes apart; any other minute may still be asked for. */
export const SLOT_STEP = 30;
/** How far a refusal looks for the next free slot, in days. */
const NEXT_WITHIN = 60;

/** Fields of a case that an appointment is made of: changing one of them may lift the refusal. */
const SLOT_FIELDS = ['appointmentOn', 'appointmentAt', 'appointmentWith'];

function startsIn([from, until]: Stretch, minutes: number): readonly number[] {
  const starts: number[] = [];
  // A stretch that begins at 09:10 offers 09:10 first, so that no gap is lost to the round times.
  for (let at = from; at + minutes <= until; at = (Math.floor(at / SLOT_STEP) + 1) * SLOT_STEP) starts.push(at);
  return starts;
}

function* slots(agenda: Agenda, from: string, until: string, minutes: number, calendar: Calendar): Generator<Slot> {
  const [first, last] = [parseDay(from), parseDay(until)];
  if (first === null || last === null || minutes <= 0) return;
  for (let at: Day = first; at <= last; at++) {
    const day = formatDay(at);
    for (const stretch of freeOn(agenda, day, calendar)) {
      for (const start of startsIn(stretch, minutes)) yield { day, time: clockOf(start), minutes };
    }
  }
}

/** Where an appointment of so many minutes fits between two days, both included, in order of time. */
export const freeSlots = (
  agenda: Agenda,
  from: string,
  until: string,
  minutes: number,
  calendar: Calendar,
): readonly Slot[] => [...slots(agenda, from, until, minutes, calendar)];

/** The first free slot from a day on, at `time` or later on that day; null when there is none within two months. */
export function nextSlot(agenda: Agenda, from: string, time: string, minutes: number, calendar: Calendar): Slot | null {
  if (parseDay(from) === null) return null;
  for (const slot of slots(agenda, from, addDays(from, NEXT_WITHIN), minutes, calendar)) {
    if (slot.day > from || slot.time >= time) return slot;
  }
  return null;
}

const stretchText = ([from, until]: Stretch): Text => ({
  fr: `de ${clockOf(from)} à ${clockOf(until)}`,
  en: `from ${clockOf(from)} to ${clockOf(until)}`,
});

/** « de 09:00 à 12:30 et de 14:00 à 18:00 » */
export function stretchesInWords(stretches: readonly Stretch[]): Text {
  const said = stretches.map(stretchText);
  return { fr: said.map(({ fr }) => fr).join(' et '), en: said.map(({ en }) => en).join(' and ') };
}

function notWorking(agenda: Agenda, day: Day, calendar: Calendar): Text {
  const date = longDate(day);
  const holiday = holidayOn(calendar, day);
  if (holiday) {
    return { fr: `Le ${date.fr} est férié (${holiday.fr}).`, en: `${date.en} is a holiday (${holiday.en}).` };
  }
  const worked = workedOn(agenda, day, calendar);
  if (worked.length === 0) {
    return {
      fr: `Pas de rendez-vous le ${date.fr}, jour non travaillé.`,
      en: `No appointments on ${date.en}: a day off.`,
    };
  }
  const hours = stretchesInWords(worked);
  return {
    fr: `Le ${date.fr}, les rendez-vous se prennent ${hours.fr}.`,
    en: `On ${date.en}, appointments are taken ${hours.en}.`,
  };
}

/** « du 21 au 25 novembre », or the half of a single day. */
function absenceInWords({ from, until, fromHalf, untilHalf }: Absence): Text {
  const [first, last] = [wordsOf(from), wordsOf(until)];
  if (from !== until) return { fr: `du ${first.fr} au ${last.fr}`, en: `from ${first.en} to ${last.en}` };
  if (untilHalf === 'morning') return { fr: `le matin du ${first.fr}`, en: `on the morning of ${first.en}` };
  if (fromHalf === 'afternoon') return { fr: `l’après-midi du ${first.fr}`, en: `on the afternoon of ${first.en}` };
  return { fr: `le ${first.fr}`, en: `on ${first.en}` };
}

/** The reason of an absence stays private: only its dates and who covers are said. */
function absent(agenda: Agenda, day: string, stretch: Stretch, noon: number): Text | null {
  const found = agenda.absences.find((absence) => {
    const part = absentOn(absence, day, noon);
    return part !== null && overlap(part, stretch);
  });
  if (!found) return null;
  const when = absenceInWords(found);
  const cover = found.cover
    ? { fr: `\u202f; remplacement\u00a0: ${found.cover}`, en: `; covered by ${found.cover}` }
    : { fr: '', en: '' };
  return { fr: `Absence ${when.fr}${cover.fr}.`, en: `Absent ${when.en}${cover.en}.` };
}

function taken(slot: BookedSlot): Text {
  const stretch = stretchText(takenBy(slot));
  return {
    fr: `Créneau déjà pris ${stretch.fr} par un autre rendez-vous (dossier ${slot.case}).`,
    en: `The slot is already taken ${stretch.en} by another appointment (case ${slot.case}).`,
  };
}

/** What stands in the way of a slot, or null when it is free. */
function clash(agenda: Agenda, day: Day, stretch: Stretch, calendar: Calendar): Text | null {
  const worked = workedOn(agenda, day, calendar).some(([from, until]) => from <= stretch[0] && stretch[1] <= until);
  if (!worked) return notWorking(agenda, day, calendar);
  const date = formatDay(day);
  const away = absent(agenda, date, stretch, calendar.noon);
  if (away) return away;
  const other = agenda.appointments.find((slot) => slot.day === date && overlap(takenBy(slot), stretch));
  return other ? taken(other) : null;
}

function nextInWords(slot: Slot | null): Text {
  if (!slot) return { fr: '', en: '' };
  const date = longDate(parseDay(slot.day) ?? 0);
  return {
    fr: ` Prochain créneau libre\u00a0: ${date.fr} à ${slot.time}.`,
    en: ` Next free slot: ${date.en} at ${slot.time}.`,
  };
}

/**
 * Whether an appointment of so many minutes may stand at a day and time of the Paris wall clock: the one reason, passed
 * or failed, with what clashes and the next free slot. A move is weighed against the agenda `without` what moves.
 */
export function weighSlot(agenda: Agenda, day: string, time: string, minutes: number, calendar: Calendar): Reason {
  const read = `${day} ${time}`;
  const [date, start] = [parseDay(day), minutesOf(time)];
  if (date === null || start === null || minutes <= 0) {
    const message = {
      fr: `«\u00a0${read}\u00a0» n’est pas une date et une heure.`,
      en: `“${read}” is not a date and time.`,
    };
    return reason('slot', false, message, calendar.source, { read, fields: SLOT_FIELDS });
  }
  const stretch: Stretch = [start, start + minutes];
  const found = clash(agenda, date, stretch, calendar);
  if (found) {
    const next = nextInWords(nextSlot(agenda, day, time, minutes, calendar));
    const message = { fr: found.fr + next.fr, en: found.en + next.en };
    return reason('slot', false, message, calendar.source, { read, fields: SLOT_FIELDS });
  }
  const words = { when: plainDate(date), hours: stretchText(stretch) };
  const message = {
    fr: `Le créneau est libre\u00a0: ${words.when.fr}, ${words.hours.fr}.`,
    en: `The slot is free: ${words.when.en}, ${words.hours.en}.`,
  };
  return reason('slot', true, message, calendar.source, { read });
}
