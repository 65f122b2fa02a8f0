import type { AppointmentRow } from '../db/rows.ts';
import type { Asking } from './asking.ts';

/** An appointment of a day: today's and tomorrow's, and past ones that nobody closed. */
export interface AppointmentItem {
  id: string;
  case: string;
  partner: string;
  partnerName: string;
  person: string;
  personName: string;
  day: string;
  time: string;
  minutes: number;
  /** It is past, and nobody has said whether it was held. */
  toClose: boolean;
}

/** Appointments of some people that stand until a day, earliest first. */
export async function appointmentsOf(
  { door, today, time, nameOf }: Asking,
  people: readonly string[],
  until: string,
): Promise<AppointmentItem[]> {
  const rows = await door.pool.sql<{ appointment: AppointmentRow; name: string }>(
    `select to_jsonb(a) as appointment, p.name from appointment a join partner p on p.id = a.partner
     where a.person = any($1) and a.state = 'booked' and a.day <= $2 order by a.day, a.time, a.id`,
    [people, until],
  );
  return rows.map(({ appointment: { id, case_id: of, partner, person, day, time: at, minutes }, name }) => ({
    id,
    case: of,
    partner,
    partnerName: name,
    person,
    personName: nameOf(person),
    day,
    time: at,
    minutes,
    toClose: day < today || (day === today && at < time),
  }));
}
