import type { Absence, Agenda, WeekHours } from '../policy/agenda.ts';
import type { Calendar } from '../policy/book.ts';
import { nextSlot, type Slot } from '../policy/slots.ts';

/** Minutes an appointment of the demo takes: those of every procedure that has one. */
const MINUTES = 45;

/**
 * The agendas of the demo team as its stories fill them: several stories play at once, so a slot is kept the moment it
 * is found and never given twice.
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

  /** Somebody's own hours and absences, told before any story asks for their time. */
  know(person: string, hours: WeekHours | null, absences: readonly Absence[]): void {
    this.#agendas.set(person, { ...this.#of(person), hours, absences });
  }

  /** Keeps the first slot somebody has from a day and time on. Throws RangeError when two months hold none. */
  take(person: string, from: string, time: string): Slot {
    const agenda = this.#of(person);
    const slot = nextSlot(agenda, from, time, MINUTES, this.#calendar);
    if (!slot) throw new RangeError(`${person} has no time left after ${from}`);
    const kept = { ...slot, id: `${person} ${slot.day} ${slot.time}`, case: '', partner: '' };
    this.#agendas.set(person, { ...agenda, appointments: [...agenda.appointments, kept] });
    return slot;
  }
}
