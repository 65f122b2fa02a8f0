import type { AbsenceRow, AgendaRow, AppointmentRow, DomainRow } from '../db/rows.ts';
import type { AgendaEvent, DomainEvent } from './desk-event.ts';
import { type Happened, need, type ReadRow, type RowChange } from './row-change.ts';

const absenceRow = (row: AbsenceRow): RowChange => ({ table: 'absence', key: row.id, row });
const appointmentRow = (row: AppointmentRow): RowChange => ({ table: 'appointment', key: row.id, row });

/** Rows of somebody's time; `id` is the person. */
export function projectAgenda(id: string, happened: Happened, read: ReadRow): RowChange[] {
  const event = { kind: happened.type, ...(happened.data as object) } as AgendaEvent;
  const before = read<AgendaRow>('agenda', id);
  const agenda: AgendaRow = { person: id, hours: before?.hours ?? null, version: happened.version };
  const moved: RowChange = { table: 'agenda', key: id, row: agenda };
  const changed = { changed_at: happened.at };
  switch (event.kind) {
    case 'hours-set':
      return [{ ...moved, row: { ...agenda, hours: event.hours } }];
    case 'absence-recorded': {
      const { from, until, fromHalf, untilHalf, kind, cover, id: absence } = event.absence;
      const row = {
        id: absence,
        person: id,
        from_day: from,
        until_day: until,
        from_half: fromHalf,
        until_half: untilHalf,
      };
      return [moved, absenceRow({ ...row, kind, cover, withdrawn: false })];
    }
    case 'absence-withdrawn':
      return [moved, absenceRow({ ...need<AbsenceRow>(read, 'absence', event.absence), withdrawn: true })];
    case 'cover-set':
      return [moved, absenceRow({ ...need<AbsenceRow>(read, 'absence', event.absence), cover: event.cover })];
    case 'appointment-booked': {
      const { case: of, id: appointment, partner, day, time, minutes } = event.appointment;
      const row = { id: appointment, person: id, case_id: of, partner, day, time, minutes, state: 'booked' as const };
      return [moved, appointmentRow({ ...row, booked_by: happened.actor.email, sequence: 0, ...changed })];
    }
    case 'appointment-moved': {
      const row = need<AppointmentRow>(read, 'appointment', event.appointment);
      const { day, time, minutes } = event;
      return [moved, appointmentRow({ ...row, day, time, minutes, sequence: row.sequence + 1, ...changed })];
    }
    case 'appointment-handed': {
      const row = need<AppointmentRow>(read, 'appointment', event.appointment);
      return [moved, appointmentRow({ ...row, case_id: event.case, sequence: row.sequence + 1, ...changed })];
    }
    case 'appointment-ended': {
      const row = need<AppointmentRow>(read, 'appointment', event.appointment);
      return [moved, appointmentRow({ ...row, state: event.state, sequence: row.sequence + 1, ...changed })];
    }
  }
}

/** The row of a domain name; `id` is the name itself. */
export function projectDomain(id: string, happened: Happened): RowChange[] {
  const event = happened.data as DomainEvent;
  const row: DomainRow = {
    fqdn: id,
    partner: event.partner,
    registrar: event.registrar,
    expires_on: event.expiresOn,
    autorenew: event.autorenew,
    status: event.status,
    seen_at: happened.at,
    version: happened.version,
  };
  return [{ table: 'domain', key: id, row }];
}
