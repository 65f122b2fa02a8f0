import type { AbsenceRow, CallRow, CaseRow, ContractRow, LetterRow, PartnerRow } from '../db/rows.ts';
import type { Sql } from '../db/pool.ts';
import { addDays } from '../policy/civil-date.ts';
import {
  type Actor,
  type Around,
  type CallFact,
  type CaseState,
  type ContactFacts,
  NOTHING_AROUND,
} from '../policy/facts.ts';
import type { Fields, Relation } from '../policy/book.ts';
import { caseOfRow } from './case-row.ts';
import type { RowCache } from './context.ts';
import { absencesToday } from './covering.ts';

/** Calls older than this can count for no evidence rule; reading them would only cost. Days. */
const CALL_MEMORY = 400;

/** A case with all that deciding about it needs. */
export interface CaseFile {
  readonly state: CaseState;
  readonly partner: PartnerRow;
  readonly contract: ContractRow | null;
  readonly calls: readonly CallRow[];
}

/** Facts of a partner as of a day: what holds, and what was planned and has come. */
export const partnerFacts = (partner: PartnerRow, today: string): Fields => ({
  ...partner.facts,
  ...Object.fromEntries(partner.planned.filter(({ on }) => on <= today).map(({ fact, value }) => [fact, value])),
  name: partner.name,
  manager: partner.manager,
  onboardingManager: partner.onboarding_manager,
  domainName: partner.domain_name,
});

/** Facts of a contract as conditions name them. */
export const contractFacts = (contract: ContractRow | null): Fields =>
  contract === null
    ? {}
    : {
        signedOn: contract.signed_on,
        liveOn: contract.live_on,
        commitmentEndsOn: contract.commitment_ends_on,
        monthlyCents: contract.monthly_cents,
      };

/** What a case does not say itself, its family and agendas aside. */
export const aroundOf = (partner: PartnerRow, contract: ContractRow | null, today: string): Around => ({
  ...NOTHING_AROUND,
  partner: partnerFacts(partner, today),
  contract: contractFacts(contract),
});

/** A call as evidence rules see it. */
export const callFact = (row: CallRow): CallFact => ({
  day: row.day,
  time: row.time,
  number: row.number,
  result: row.result,
  byRoles: row.caller_roles,
});

/** What is known of reaching a partner; withdrawn calls are left out. */
export function contactOf(partner: PartnerRow, calls: readonly CallRow[]): ContactFacts {
  return {
    calls: calls.filter((call) => !call.withdrawn).map(callFact),
    numbers: { salon: partner.salon_phone !== null, pro: partner.pro_phone !== null },
  };
}

/** How an actor stands to a case they would open on a partner: it will belong to the partner's manager. */
export function relationsToPartner(actor: Actor, partner: PartnerRow): Relation[] {
  const relations: Relation[] = ['author', 'treated-by'];
  if (partner.manager === actor.email) relations.push('owner', 'partner-manager');
  if (partner.past_managers.includes(actor.email)) relations.push('past-owner');
  return relations;
}

/** How an actor stands to a case; separation of duty looks at the partner's manager and every past owner. */
export function relationsOf(actor: Actor, state: CaseState, partner: PartnerRow): Relation[] {
  const relations: Relation[] = [];
  if (state.owner === actor.email) relations.push('owner');
  if (partner.manager === actor.email) relations.push('partner-manager');
  if (state.pastOwners.includes(actor.email) || partner.past_managers.includes(actor.email))
    relations.push('past-owner');
  if (state.author === actor.email) relations.push('author');
  if (state.treatedBy.includes(actor.email)) relations.push('treated-by');
  if (state.requester === actor.email) relations.push('requester');
  return relations;
}

/** Row of a case with all that deciding about it needs. */
export interface CaseFileRow {
  readonly case: CaseRow;
  readonly partner: PartnerRow;
  readonly contract: ContractRow | null;
  readonly calls: readonly CallRow[];
}

/** What a statement selects of a case `c` and its partner `p`; the parameter is the day of the earliest call that counts. */
export const caseFileColumns = (since: string): string => `to_jsonb(c) as "case", to_jsonb(p) as partner,
  (select to_jsonb(t) from contract t where t.id = c.contract) as contract,
  (select coalesce(jsonb_agg(to_jsonb(k) order by k.day, k.time), '[]'::jsonb)
   from call k where k.partner = c.partner and k.day >= ${since}) as calls`;

/** Day of the earliest call that may count today. */
export const callsSince = (today: string): string => addDays(today, -CALL_MEMORY);

export const caseFileOf = ({ case: row, ...rest }: CaseFileRow): CaseFile => ({ ...rest, state: caseOfRow(row) });

/** Reads a case, its partner and the calls that may count, in one statement; null when there is no such case. */
export async function loadCase(sql: Sql, today: string, id: string, rows?: RowCache): Promise<CaseFile | null> {
  const found = await sql.sql<CaseFileRow & { absences: AbsenceRow[] }>(
    `select ${caseFileColumns('$2')}, ${absencesToday(['c.owner', 'p.manager'], '$3')}
     from cases c join partner p on p.id = c.partner where c.id = $1`,
    [id, callsSince(today), today],
  );
  const row = found[0];
  if (!row) return null;
  rows?.put('cases', id, row.case);
  rows?.put('partner', row.partner.id, row.partner);
  for (const absence of row.absences) rows?.put('absence', absence.id, absence);
  return caseFileOf(row);
}

/** A partner with its contracts, cases and calls. */
export interface PartnerFile {
  readonly partner: PartnerRow;
  readonly contracts: readonly ContractRow[];
  readonly cases: readonly CaseState[];
  readonly calls: readonly CallRow[];
}

/** Reads a partner and what belongs to it, in one statement; null when there is no such partner. */
export async function loadPartner(sql: Sql, today: string, id: string, rows?: RowCache): Promise<PartnerFile | null> {
  const found = await sql.sql<{
    partner: PartnerRow;
    contracts: ContractRow[];
    cases: CaseRow[];
    calls: CallRow[];
    absences: AbsenceRow[];
  }>(
    `select to_jsonb(p) as partner,
       (select coalesce(jsonb_agg(to_jsonb(t) order by t.product), '[]'::jsonb) from contract t where t.partner = p.id) as contracts,
       (select coalesce(jsonb_agg(to_jsonb(c) order by c.opened_on, c.id), '[]'::jsonb) from cases c where c.partner = p.id) as cases,
       (select coalesce(jsonb_agg(to_jsonb(k) order by k.day, k.time), '[]'::jsonb)
        from call k where k.partner = p.id and k.day >= $2) as calls,
       ${absencesToday(['p.manager'], '$3')}
     from partner p where p.id = $1`,
    [id, callsSince(today), today],
  );
  const row = found[0];
  if (!row) return null;
  rows?.put('partner', id, row.partner);
  for (const contract of row.contracts) rows?.put('contract', contract.id, contract);
  for (const one of row.cases) rows?.put('cases', one.id, one);
  for (const call of row.calls) rows?.put('call', call.id, call);
  for (const absence of row.absences) rows?.put('absence', absence.id, absence);
  return { partner: row.partner, contracts: row.contracts, cases: row.cases.map(caseOfRow), calls: row.calls };
}

/** Reads a letter; null when there is none of that id. */
export async function loadLetter(sql: Sql, id: string, rows?: RowCache): Promise<LetterRow | null> {
  const found = await sql.sql<{ letter: LetterRow }>('select to_jsonb(l) as letter from letter l where id = $1', [id]);
  const letter = found[0]?.letter ?? null;
  if (letter) rows?.put('letter', id, letter);
  return letter;
}

/** Ids of all cases of a partner: a letter may join one that is closed. */
export async function casesOf(sql: Sql, partner: string): Promise<string[]> {
  const rows = await sql.sql<{ id: string }>('select id from cases where partner = $1', [partner]);
  return rows.map((row) => row.id);
}

/** Ids of the open cases of a partner: commands that may touch them lock them with the partner. */
export async function openCasesOf(sql: Sql, partner: string): Promise<string[]> {
  const rows = await sql.sql<{ id: string }>('select id from cases where partner = $1 and closed_on is null', [
    partner,
  ]);
  return rows.map((row) => row.id);
}
