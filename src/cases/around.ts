import { domainToUnicode } from 'node:url';
import type { BookLibrary } from '../books/library.ts';
import type { Sql } from '../db/pool.ts';
import type { AbsenceRow, AgendaRow, AppointmentRow, CaseRow } from '../db/rows.ts';
import type { Agenda } from '../policy/agenda.ts';
import type { Action, Fields, Kinship } from '../policy/book.ts';
import { APPOINTMENT_FIELDS } from '../policy/appointment.ts';
import type { Actor, Around, CaseState, Relative } from '../policy/facts.ts';
import { personNamed } from '../policy/values.ts';
import { caseOfRow } from './case-row.ts';
import type { RowCache } from './context.ts';
import { aroundOf, type CaseFile, relationsOf } from './load.ts';

/** What of its surroundings an action must know; most actions need nothing. */
export interface Reach {
  readonly family: boolean;
  /** Whose agenda it touches. */
  readonly person: string | null;
  /** Whether it writes facts of the partner, or gives a case to whoever looks after the partner at that moment. */
  readonly partner: boolean;
  /** Whether it, or what is done with it on a case nearby, reaches the registrar about a name of the partner. */
  readonly registrar: boolean;
}

/** Whose agenda a request speaks of: the person it names, else the one the case names. */
function personOf(action: Action, state: CaseState, set: Fields): string | null {
  // A child case that is handed the appointment takes its slot over.
  const hands = action.opens?.carry.includes(APPOINTMENT_FIELDS.person) === true;
  if (!action.appointment && !hands) return null;
  const named = set[APPOINTMENT_FIELDS.person] ?? state.fields[APPOINTMENT_FIELDS.person];
  return typeof named === 'string' ? personNamed(named) : null;
}

/** How far an action reaches beyond its case, by what its page says of it. */
export const reachOf = (action: Action, state: CaseState, set: Fields): Reach => ({
  family: action.also.length > 0 || action.needs.some((need) => need.kind === 'case'),
  person: personOf(action, state, set),
  partner:
    action.changes !== undefined || action.opens !== undefined || (state.closedOn !== null && action.to !== undefined),
  registrar: action.delivers !== undefined || action.reveals !== undefined || action.also.length > 0,
});

/** The day each contract of a partner was last signed, by contract. */
export type Signatures = ReadonlyMap<string, string | null>;

/** A contract as far as its lives are told apart. */
export interface SignedContract {
  readonly id: string;
  readonly signedOn: string | null;
}

export const signaturesOf = (contracts: readonly SignedContract[]): Signatures =>
  new Map(contracts.map(({ id, signedOn }) => [id, signedOn]));

/** Closed before its contract was signed again: what it ended has begun anew, and it tells nothing of that. */
function ofFormerLife(state: CaseState, other: CaseRow, signed: Signatures): boolean {
  const signedOn = signed.get(other.contract ?? state.contract ?? '') ?? null;
  return other.closed_on !== null && signedOn !== null && other.closed_on < signedOn;
}

function kinshipOf(state: CaseState, other: CaseRow, signed: Signatures): Kinship | null {
  if (other.id === state.id) return null;
  if (other.parent === state.id) return 'child';
  if (other.id === state.parent) return 'parent';
  const sameContract = other.contract === state.contract || other.contract === null || state.contract === null;
  return sameContract && !ofFormerLife(state, other, signed) ? 'sibling' : null;
}

/** Those among the cases of a partner that stand near one of them. */
export async function relativesAmong(
  sql: Sql,
  books: BookLibrary,
  file: Pick<CaseFile, 'state' | 'partner'>,
  actor: Actor,
  { cases, signed }: { readonly cases: readonly CaseRow[]; readonly signed: Signatures },
): Promise<Relative[]> {
  const near = cases.flatMap((row) => {
    const kin = kinshipOf(file.state, row, signed);
    return kin === null ? [] : [{ kin, row }];
  });
  return Promise.all(
    near.map(async ({ kin, row }): Promise<Relative> => {
      const other = caseOfRow(row);
      const pinned = await books.version(sql, other.bookVersion);
      return { kin, case: other, pinned, relations: relationsOf(actor, other, file.partner) };
    }),
  );
}

/** The cases near a case: its children, its parent, and the others of the same partner and life of the contract. */
export async function familyOf(
  sql: Sql,
  books: BookLibrary,
  file: CaseFile,
  actor: Actor,
  rows?: RowCache,
): Promise<Relative[]> {
  const { state, partner } = file;
  const found = await sql.sql<{ cases: CaseRow[]; contracts: SignedContract[] }>(
    `select (select coalesce(jsonb_agg(to_jsonb(c) order by c.opened_on, c.id), '[]'::jsonb)
       from cases c where c.partner = $1 and c.id <> $2) as cases,
       (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'signedOn', t.signed_on)), '[]'::jsonb)
        from contract t where t.partner = $1) as contracts`,
    [state.partner, state.id],
  );
  const { cases, contracts } = found[0] ?? { cases: [], contracts: [] };
  const signed = signaturesOf(contracts);
  for (const row of cases) if (kinshipOf(state, row, signed)) rows?.put('cases', row.id, row);
  return relativesAmong(sql, books, { state, partner }, actor, { cases, signed });
}

/** Rows of somebody's time. */
export interface TimeRows {
  readonly agenda: AgendaRow | null;
  readonly absences: readonly AbsenceRow[];
  readonly appointments: readonly AppointmentRow[];
}

/** Somebody's time as decisions read it. */
export const agendaFrom = (person: string, { agenda, absences, appointments }: TimeRows): Agenda => ({
  person,
  hours: agenda?.hours ?? null,
  absences: absences.map((one) => ({
    id: one.id,
    from: one.from_day,
    until: one.until_day,
    fromHalf: one.from_half,
    untilHalf: one.until_half,
    kind: one.kind,
    cover: one.cover,
  })),
  appointments: appointments.map(({ id, case_id: of, partner, day, time, minutes }) => ({
    id,
    case: of,
    partner,
    day,
    time,
    minutes,
  })),
});

/** Somebody's time from a day on: hours, absences and appointments that stand. */
export async function agendaOf(sql: Sql, person: string, from: string, rows?: RowCache): Promise<Agenda> {
  const found = await sql.sql<{ agenda: AgendaRow | null; absences: AbsenceRow[]; appointments: AppointmentRow[] }>(
    `select (select to_jsonb(a) from agenda a where a.person = $1) as agenda,
       (select coalesce(jsonb_agg(to_jsonb(b) order by b.from_day, b.id), '[]'::jsonb)
        from absence b where b.person = $1 and not b.withdrawn and b.until_day >= $2) as absences,
       (select coalesce(jsonb_agg(to_jsonb(p) order by p.day, p.time, p.id), '[]'::jsonb)
        from appointment p where p.person = $1 and p.state = 'booked' and p.day >= $2) as appointments`,
    [person, from],
  );
  const [row = { agenda: null, absences: [], appointments: [] }] = found;
  if (row.agenda) rows?.put('agenda', person, row.agenda);
  for (const absence of row.absences) rows?.put('absence', absence.id, absence);
  for (const appointment of row.appointments) rows?.put('appointment', appointment.id, appointment);
  return agendaFrom(person, row);
}

/** Appointments of the past that nobody has closed yet still count as the case's own. Days. */
export const OPEN_APPOINTMENTS_SINCE = '1900-01-01';

/** A recorded name as the registry writes it and as people do: `xn--caf-dma.fr`, `café.fr`. */
export const spellingsOf = (fqdn: string): string[] => [...new Set([fqdn, domainToUnicode(fqdn)])];

/** Domain names recorded as a partner's. */
async function domainsOf(sql: Sql, partner: string): Promise<string[]> {
  const rows = await sql.sql<{ fqdn: string }>('select fqdn from domain where partner = $1 order by fqdn', [partner]);
  return rows.flatMap(({ fqdn }) => spellingsOf(fqdn));
}

/** What stands around a case, as far as a decision reaches. */
export async function loadAround(
  sql: Sql,
  books: BookLibrary,
  file: CaseFile,
  reach: Pick<Reach, 'family' | 'person' | 'registrar'>,
  look: { readonly actor: Actor; readonly today: string; readonly rows?: RowCache },
): Promise<Around> {
  const [family, agenda, domains] = await Promise.all([
    reach.family ? familyOf(sql, books, file, look.actor, look.rows) : [],
    reach.person === null ? null : agendaOf(sql, reach.person, OPEN_APPOINTMENTS_SINCE, look.rows),
    reach.registrar ? domainsOf(sql, file.state.partner) : null,
  ]);
  return { ...aroundOf(file.partner, file.contract, look.today), family, agenda, domains };
}
