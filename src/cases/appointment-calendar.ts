import { writeCalendar, type CalendarEvent, type CalendarPerson } from '../base/icalendar.ts';
import type { AppointmentRow, CaseRow, ContractRow, PartnerRow } from '../db/rows.ts';
import { endOf } from '../policy/agenda.ts';
import { addDays } from '../policy/civil-date.ts';
import { readFact } from '../policy/facts.ts';
import { caseBlock } from '../policy/template-text.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { caseOfRow } from './case-row.ts';
import type { Door } from './execute.ts';
import { aroundOf } from './load.ts';

/** A file to save or to subscribe to. */
export interface CalendarDocument {
  readonly name: string;
  readonly text: string;
}

interface Found {
  appointment: AppointmentRow;
  case: CaseRow;
  partner: PartnerRow;
  contract: ContractRow | null;
}

/** A calendar shows the last weeks and the coming year; days. */
const FEED = { back: 31, ahead: 366 } as const;

const SELECT = `select to_jsonb(a) as appointment, to_jsonb(c) as "case", to_jsonb(p) as partner,
    (select to_jsonb(t) from contract t where t.id = c.contract) as contract
  from appointment a join cases c on c.id = a.case_id join partner p on p.id = a.partner`;

const WORDS = {
  fr: { appointment: 'Rendez-vous', case: 'Dossier', salonPhone: 'Salon', proPhone: 'Portable', colon: '\u00a0: ' },
  en: { appointment: 'Appointment', case: 'Case', salonPhone: 'Salon', proPhone: 'Mobile', colon: ': ' },
} as const;

/** What the person needs at the appointment: the case, how to reach the salon, and the block the case carries. */
async function descriptionOf(asking: Asking, found: Found): Promise<string> {
  const { door, lang, today, people } = asking;
  const { partner } = found;
  const state = caseOfRow(found.case);
  const book = await door.books.version(door.pool, state.bookVersion);
  const type = book.caseTypes.get(state.type);
  const words = WORDS[lang];
  const around = aroundOf(partner, found.contract, today);
  const block = type && caseBlock(book, type, (name) => readFact({ case: state, today, around }, name), people);
  const phones = [
    partner.salon_phone === null ? [] : [`${words.salonPhone}${words.colon}${partner.salon_phone}`],
    partner.pro_phone === null ? [] : [`${words.proPhone}${words.colon}${partner.pro_phone}`],
  ].flat();
  return [
    `${words.case} ${state.id} (${type?.label[lang] ?? state.type})`,
    ...phones,
    ...(block ? ['', block.text] : []),
  ].join('\n');
}

async function eventOf(asking: Asking, found: Found, attendees: readonly CalendarPerson[]): Promise<CalendarEvent> {
  const { appointment: row, partner } = found;
  const words = WORDS[asking.lang];
  return {
    uid: `${row.id}@preavis`,
    sequence: row.sequence,
    cancelled: row.state === 'cancelled',
    from: { day: row.day, time: row.time },
    until: endOf(row),
    summary: `${words.appointment}${words.colon}${partner.name} (${row.case_id})`,
    description: await descriptionOf(asking, found),
    location: [partner.address, `${partner.postal_code} ${partner.city}`.trim()].filter(Boolean).join(', '),
    organizer: { name: asking.nameOf(row.person), email: row.person },
    attendees,
  };
}

/**
 * One appointment as a calendar file: an invitation while it stands, its withdrawal once it is cancelled, and a plain
 * event after it was held or missed. Null when there is no such appointment.
 */
export async function appointmentCalendar(door: Door, look: Look, id: string): Promise<CalendarDocument | null> {
  const asking = await ask(door, look);
  const [found] = await door.pool.sql<Found>(`${SELECT} where a.id = $1`, [id]);
  if (!found) return null;
  const { appointment, partner } = found;
  const salon = { name: partner.name, email: partner.email ?? '' };
  // Who invites is not enough for an invitation: without an address for the salon, the person alone is asked.
  const asked = partner.email ? salon : { name: asking.nameOf(appointment.person), email: appointment.person };
  const method = { booked: 'REQUEST', cancelled: 'CANCEL', held: 'PUBLISH', missed: 'PUBLISH' } as const;
  const name = `${WORDS[look.lang].appointment} ${appointment.case_id}`;
  const told = method[appointment.state];
  const event = await eventOf(asking, found, told === 'PUBLISH' ? [] : [asked]);
  const text = writeCalendar({ method: told, name, now: look.now, events: [event] });
  return { name: `${appointment.case_id}.ics`, text };
}

/**
 * The appointments of somebody as a calendar to subscribe to, the last month's and the coming year's; those that were
 * cancelled are not in it. Null when the desk does not know the person.
 */
export async function agendaCalendar(door: Door, look: Look, person: string): Promise<CalendarDocument | null> {
  const asking = await ask(door, look);
  if (!asking.people.some(({ email }) => email === person)) return null;
  const rows = await door.pool.sql<Found>(
    `${SELECT} where a.person = $1 and a.day between $2 and $3 and a.state <> 'cancelled' order by a.day, a.time, a.id`,
    [person, addDays(asking.today, -FEED.back), addDays(asking.today, FEED.ahead)],
  );
  const events = await Promise.all(rows.map((found) => eventOf(asking, found, [])));
  const name = asking.nameOf(person);
  const text = writeCalendar({ method: 'PUBLISH', name, now: look.now, events });
  return { name: `${person.replaceAll(/[^\w.-]+/g, '-')}.ics`, text };
}
