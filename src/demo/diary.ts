import type { Absence, Agenda } from '../policy/agenda.ts';
import type { Calendar, WeekHours } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { nextSlot, type Slot } from '../policy/slots.ts';

/** A time of somebody's that a story asks for. */
export interface Wanted {
  readonly person: string;
  /** The slot is the first one from this day and time on. */
  readonly from: string;
  readonly time: string;
  readonly minutes: number;
  /** The appointment is over by that day: an earlier slot is taken rather than one on it or later. */
  readonly before?: string | undefined;
}

/** How many days back a slot is looked for when those wanted would come too late. */
const BACK = 10;

/**
 * The agendas of the team as the stories fill them: several stories play at once, so a slot is kept the moment it is
 * found and never given twice.
 */
export class Diary {
  readonly #calendar: Calendar;
  readonly #agendas = new Map<string, Agenda>();

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  #of(person: string): Agenda {
    return this.#agendas.get(person) ?? { person, hours: null, absences: [], appointments: [] };
  }

  /** Somebody works at hours of their own. */
  works(person: string, hours: WeekHours): void {
    this.#agendas.set(person, { ...this.#of(person), hours });
  }

  /** Somebody is away, and everybody knew it in time. */
  away(person: string, absence: Absence): void {
    const agenda = this.#of(person);
    this.#agendas.set(person, { ...agenda, absences: [...agenda.absences, absence] });
  }

  #find(agenda: Agenda, { from, time, minutes, before }: Wanted): Slot | null {
    for (let back = 0; back <= BACK; back += 1) {
      const slot = nextSlot(agenda, addDays(from, -back), back === 0 ? time : '00:00', minutes, this.#calendar);
      if (slot && (before === undefined || slot.day < before)) return slot;
    }
    return null;
  }

  /** Keeps a slot for a story. Throws RangeError when the person has none. */
  take(wanted: Wanted): Slot {
    const { person, from } = wanted;
    const agenda = this.#of(person);
    const slot = this.#find(agenda, wanted);
    if (!slot) throw new RangeError(`${person} has no time around ${from}`);
    const kept = { ...slot, id: `${person} ${slot.day} ${slot.time}`, case: '', partner: '' };
    this.#agendas.set(person, { ...agenda, appointments: [...agenda.appointments, kept] });
    return slot;
  }
}
