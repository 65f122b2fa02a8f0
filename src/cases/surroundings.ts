import type { AbsenceRow, AgendaRow, AppointmentRow, CaseRow, LetterRow } from '../db/rows.ts';
import type { Agenda } from '../policy/agenda.ts';
import { APPOINTMENT_FIELDS } from '../policy/appointment.ts';
import type { Value } from '../policy/book.ts';
import type { CaseState, Relative, Situation } from '../policy/facts.ts';
import { personNamed } from '../policy/values.ts';
import {
  agendaFrom,
  OPEN_APPOINTMENTS_SINCE,
  relativesAmong,
  signaturesOf,
  type SignedContract,
  spellingsOf,
} from './around.ts';
import type { Asking } from './asking.ts';
import type { OpenCase } from './beside.ts';
import { aroundOf, type CaseFile, contactOf, relationsOf } from './load.ts';

/** What stands around a case for whoever looks at it: all that any of its actions could reach. */
export interface Surroundings {
  readonly letters: readonly LetterRow[];
  readonly family: readonly Relative[];
  readonly beside: readonly OpenCase[];
  /** By person: of the case's appointment, and of those that waiting proposals name. */
  readonly agendas: ReadonlyMap<string, Agenda>;
  /** Domain names recorded as the partner's. */
  readonly domains: readonly string[];
}

interface Found {
  cases: CaseRow[];
  contracts: SignedContract[];
  letters: LetterRow[];
  agendas: AgendaRow[];
  absences: AbsenceRow[];
  appointments: AppointmentRow[];
  domains: { fqdn: string; partner: string }[];
}

// The partial indexes are found by saying their condition again.
const STATEMENT = `select
  (select coalesce(jsonb_agg(to_jsonb(c) order by c.opened_on, c.id), '[]'::jsonb)
   from cases c where c.partner = any($1)) as cases,
  (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'signedOn', t.signed_on)), '[]'::jsonb)
   from contract t where t.partner = any($1)) as contracts,
  (select coalesce(jsonb_agg(to_jsonb(l) order by l.received_on, l.id), '[]'::jsonb)
   from letter l where l.case_id is not null and l.case_id = any($2)) as letters,
  (select coalesce(jsonb_agg(to_jsonb(a)), '[]'::jsonb) from agenda a where a.person = any($3)) as agendas,
  (select coalesce(jsonb_agg(to_jsonb(b) order by b.from_day, b.id), '[]'::jsonb)
   from absence b where b.person = any($3) and not b.withdrawn and b.until_day >= $4) as absences,
  (select coalesce(jsonb_agg(to_jsonb(p) order by p.day, p.time, p.id), '[]'::jsonb)
   from appointment p where p.person = any($3) and p.state = 'booked' and p.day >= $4) as appointments,
  (select coalesce(jsonb_agg(jsonb_build_object('fqdn', d.fqdn, 'partner', d.partner) order by d.fqdn), '[]'::jsonb)
   from domain d where d.partner = any($1)) as domains`;

const named = (value: Value | undefined): string[] => (typeof value === 'string' ? [personNamed(value)] : []);

/** People whose agenda an action of the case, or a proposal that waits on it, may touch. */
const peopleOf = ({ fields, requests }: CaseState): string[] =>
  [fields, ...requests.map((request) => request.set)].flatMap((set) => named(set[APPOINTMENT_FIELDS.person]));

const unique = (names: readonly string[]): string[] => [...new Set(names)];

const NOTHING_FOUND: Found = {
  cases: [],
  contracts: [],
  letters: [],
  agendas: [],
  absences: [],
  appointments: [],
  domains: [],
};

const NOTHING: Surroundings = { letters: [], family: [], beside: [], agendas: new Map(), domains: [] };

/** Reads what stands around some cases, in one statement for all of them; answers by case. */
export async function loadSurroundings(
  asking: Asking,
  files: readonly Pick<CaseFile, 'state' | 'partner'>[],
): Promise<(id: string) => Surroundings> {
  const { door, actor } = asking;
  const people = unique(files.flatMap(({ state }) => peopleOf(state)));
  const rows = await door.pool.sql<Found>(STATEMENT, [
    unique(files.map(({ partner }) => partner.id)),
    files.map(({ state }) => state.id),
    people,
    OPEN_APPOINTMENTS_SINCE,
  ]);
  const found = rows[0] ?? NOTHING_FOUND;
  const signed = signaturesOf(found.contracts);
  const agendas = new Map(
    people.map((person) => {
      const agenda = found.agendas.find((one) => one.person === person) ?? null;
      const absences = found.absences.filter((one) => one.person === person);
      const appointments = found.appointments.filter((one) => one.person === person);
      return [person, agendaFrom(person, { agenda, absences, appointments })];
    }),
  );
  const all = files.map(async (file): Promise<[string, Surroundings]> => {
    const { state, partner } = file;
    const cases = found.cases.filter((one) => one.partner === partner.id);
    const family = await relativesAmong(door.pool, door.books, file, actor, { cases, signed });
    const beside = cases.flatMap(({ id, closed_on: closed, single_key: singleKey }) =>
      closed === null && singleKey !== null ? [{ id, singleKey }] : [],
    );
    const domains = found.domains.filter((one) => one.partner === partner.id).flatMap(({ fqdn }) => spellingsOf(fqdn));
    return [
      state.id,
      { letters: found.letters.filter((one) => one.case_id === state.id), family, beside, agendas, domains },
    ];
  });
  const byCase = new Map(await Promise.all(all));
  return (id) => byCase.get(id) ?? NOTHING;
}

/**
 * The case as its reader finds it, in the very situation a command of theirs would be decided in. `set` is what the
 * command would give: it may name somebody else's agenda.
 */
export function situationIn(
  file: CaseFile,
  { family, agendas, domains }: Surroundings,
  { actor, today }: Pick<Asking, 'actor' | 'today'>,
  set: CaseState['fields'] = {},
): Situation {
  const { state, partner, contract, calls } = file;
  const [person] = named(set[APPOINTMENT_FIELDS.person] ?? state.fields[APPOINTMENT_FIELDS.person]);
  const agenda = person === undefined ? null : (agendas.get(person) ?? null);
  return {
    case: state,
    actor,
    relations: relationsOf(actor, state, partner),
    contact: contactOf(partner, calls),
    today,
    around: { ...aroundOf(partner, contract, today), family, agenda, domains },
  };
}
