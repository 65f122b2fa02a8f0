import { type Agenda, without } from './agenda.ts';
import type { Action, AppointmentEffect, Book, CaseType } from './book.ts';
import type { ReadField } from './conditions.ts';
import type { CaseState } from './facts.ts';
import { reason, type Reason } from './reason.ts';
import { weighSlot } from './slots.ts';

/** What an action does to the agenda of somebody. */
export interface AppointmentOrder extends AppointmentEffect {
  readonly person: string;
  readonly day: string;
  readonly time: string;
}

/** Fields by which a case says its appointment, in every procedure that has one. */
export const APPOINTMENT_FIELDS = { day: 'appointmentOn', time: 'appointmentAt', person: 'appointmentWith' } as const;

/**
 * Weighs what an action does to an agenda, and says what that is. Without the agenda of that person (an example of a
 * page) the hour is not weighed. Other appointments of the same person are in the way; the case's own is not.
 */
export function weighAppointment(
  book: Book,
  type: CaseType,
  action: Action,
  state: CaseState,
  read: ReadField,
  agenda: Agenda | null,
): [Reason[], AppointmentOrder | null] {
  const { appointment } = action;
  if (!appointment) return [[], null];
  const [day, time, person] = [APPOINTMENT_FIELDS.day, APPOINTMENT_FIELDS.time, APPOINTMENT_FIELDS.person].map(read);
  if (typeof day !== 'string' || typeof time !== 'string' || typeof person !== 'string') return [[], null];
  const order = { ...appointment, day, time, person };
  const takes = appointment.act === 'book' || appointment.act === 'move';
  if (!takes || agenda?.person !== person) return [[], order];
  const own = agenda.appointments.find((slot) => slot.case === state.id);
  const found = weighSlot(own ? without(agenda, own.id) : agenda, day, time, appointment.minutes, book.calendar);
  // An hour already on the case is somebody's answer: only one given with the request can be given otherwise.
  const fields = found.fields.filter((name) => type.fields.has(name));
  return [[reason('slot', found.ok, found.message, action.source, { read: found.read, fields })], order];
}
