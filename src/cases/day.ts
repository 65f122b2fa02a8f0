import { addDays } from '../policy/civil-date.ts';
import { listApprovals } from './approvals.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { appointmentsOf, type AppointmentItem } from './day-appointments.ts';
import { workFiles, type WorkFile } from './day-files.ts';
import { itemOf, SECTIONS, type DayItem, type DaySection } from './day-items.ts';
import type { Door } from './execute.ts';
import { findPerson } from '../people/people.ts';

/** Somebody's day, most pressing first. */
export interface DayView {
  date: string;
  person: string;
  personName: string;
  /** Absent colleagues whose work is this person's today. */
  covering: { person: string; name: string; until: string }[];
  counts: Record<DaySection, number>;
  items: DayItem[];
  appointments: AppointmentItem[];
}

/** Absences that stand on a day and that somebody covers. */
async function coveredBy({ door, today, nameOf }: Asking, person: string): Promise<DayView['covering']> {
  const rows = await door.pool.sql<{ person: string; until: string }>(
    `select person, max(until_day)::text as until from absence
     where cover = $1 and not withdrawn and from_day <= $2 and until_day >= $2 group by person order by person`,
    [person, today],
  );
  return rows.map((row) => ({ ...row, name: nameOf(row.person) }));
}

const byUrgency = (left: DayItem, right: DayItem): number => {
  const order = SECTIONS.indexOf(left.section) - SECTIONS.indexOf(right.section);
  if (order !== 0) return order;
  // A PED that passed on an open case is worse than any older act-by date: somebody is billed wrongly.
  const worst = Number(right.case.alert === 'ped-passed') - Number(left.case.alert === 'ped-passed');
  if (worst !== 0) return worst;
  const [due, other] = [left.due ?? '9999', right.due ?? '9999'];
  return due === other ? (left.case.id < right.case.id ? -1 : 1) : due < other ? -1 : 1;
};

/**
 * What a person has to do on the day they look: cases that stand in their day by the state and the page, theirs or of
 * those they cover, each once, in its most pressing section; their appointments; what waits for their word. Null when
 * the desk knows nobody of that e-mail. Cover moves work: it is shown, and gives no right.
 */
export async function dayOf(door: Door, look: Look, email: string): Promise<DayView | null> {
  const person = email === look.actor.email ? look.actor : await findPerson(door.pool, email);
  if (!person) return null;
  const asking = await ask(door, { ...look, actor: { email: person.email, name: person.name, roles: person.roles } });
  const covering = await coveredBy(asking, email);
  const people = [email, ...covering.map((one) => one.person)];
  const [files, appointments, waiting] = await Promise.all([
    workFiles(asking, people),
    appointmentsOf(asking, people, addDays(asking.today, 1)),
    listApprovals(door, { ...look, actor: asking.actor }, { limit: 200 }),
  ]);
  const approvals = new Map(waiting.approvals.map((one) => [one.case.id, one]));
  const items = files.flatMap((file: WorkFile) => itemOf(asking, file, approvals.get(file.state.id) ?? null) ?? []);
  const known = new Set(files.map((file) => file.state.id));
  for (const approval of waiting.approvals) {
    if (known.has(approval.case.id)) continue;
    known.add(approval.case.id);
    items.push(approvalItem(approval));
  }
  const counts = Object.fromEntries(
    SECTIONS.map((section) => [section, items.filter((item) => item.section === section).length]),
  ) as Record<DaySection, number>;
  return {
    date: asking.today,
    person: email,
    personName: person.name,
    covering,
    counts,
    items: items.sort(byUrgency),
    appointments,
  };
}

function approvalItem({
  case: summary,
  request,
}: Awaited<ReturnType<typeof listApprovals>>['approvals'][number]): DayItem {
  const [why] = request.answer.conditions;
  return {
    section: 'to-approve',
    case: summary,
    forPerson: null,
    say: `${request.label} — ${request.byName}`,
    action: request.action,
    actionLabel: request.label,
    why: why ? { page: why.page, line: why.line } : null,
    due: null,
    since: request.on,
    call: null,
    request: request.id,
    more: [],
  };
}
