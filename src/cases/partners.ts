import type { CallRow, CaseRow, ContractRow, DomainRow, PartnerRow } from '../db/rows.ts';
import { regionOf } from '../policy/calendar.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { rowOfCase } from './case-row.ts';
import { evidenceRule, type EvidenceView, viewEvidence } from './evidence-view.ts';
import type { Door } from './execute.ts';
import { loadPartner } from './load.ts';
import { type PartnerFactView, partnerFactViews } from './partner-fact-view.ts';
import { literally, searchKey } from './search-key.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';
import { listLabel } from './words.ts';

export interface ContractView {
  id: string;
  product: string;
  productLabel: string;
  signedOn: string | null;
  liveOn: string | null;
  commitmentEndsOn: string | null;
  monthlyCents: number | null;
  openCase: string | null;
}

export interface PartnerSummary {
  id: string;
  name: string;
  address: string;
  postalCode: string;
  city: string;
  siret: string | null;
  manager: string | null;
  managerName: string | null;
  salonPhone: string | null;
  proPhone: string | null;
  contracts: ContractView[];
  /** Other partners of the same name in the same city: linking needs a second look. */
  homonyms: number;
  region: string | null;
}

export interface PartnerView extends PartnerSummary {
  /** Facts the book defines, as they hold today and as they are planned. */
  facts: PartnerFactView[];
  /** Domain names recorded as the partner's, as the registrar last told them. */
  domains: DomainView[];
  cases: CaseSummary[];
  evidence: EvidenceView | null;
  timeline: TimelineEntry[];
}

export interface DomainView {
  fqdn: string;
  registrar: string;
  expiresOn: string | null;
  autorenew: boolean | null;
  status: string[];
  seenAt: string;
}

interface Found {
  partner: PartnerRow;
  contracts: ContractRow[];
  open: Pick<CaseRow, 'id' | 'contract'>[];
  homonyms: number;
}

const COLUMNS = `to_jsonb(p) as partner,
  (select coalesce(jsonb_agg(to_jsonb(t) order by t.product), '[]'::jsonb) from contract t where t.partner = p.id) as contracts,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'contract', c.contract)), '[]'::jsonb)
   from cases c where c.partner = p.id and c.closed_on is null and c.single_key is not null) as open,
  (select count(*)::integer - 1 from partner h where h.search_name = p.search_name and h.search_city = p.search_city) as homonyms`;

function summarizePartner(found: Found, asking: Asking): PartnerSummary {
  const { partner } = found;
  const region = regionOf(asking.book.calendar, partner.postal_code);
  return {
    id: partner.id,
    name: partner.name,
    address: partner.address,
    postalCode: partner.postal_code,
    city: partner.city,
    siret: partner.siret,
    manager: partner.manager,
    managerName: partner.manager === null ? null : asking.nameOf(partner.manager),
    salonPhone: partner.salon_phone,
    proPhone: partner.pro_phone,
    contracts: found.contracts.map((contract) => ({
      id: contract.id,
      product: contract.product,
      productLabel: listLabel(asking.book, 'products', contract.product, asking.lang),
      signedOn: contract.signed_on,
      liveOn: contract.live_on,
      commitmentEndsOn: contract.commitment_ends_on,
      monthlyCents: contract.monthly_cents,
      openCase: found.open.find((one) => one.contract === contract.id)?.id ?? null,
    })),
    homonyms: found.homonyms,
    region: region === null ? null : (asking.book.calendar.regions.get(region)?.label[asking.lang] ?? region),
  };
}

/** Partners by part of a name, city, reference or phone; homonyms come together, told apart by address and SIRET. */
export async function searchPartners(
  door: Door,
  look: Look,
  q: string,
  product: string | undefined,
  limit: number,
): Promise<PartnerSummary[]> {
  const asking = await ask(door, look);
  const key = searchKey(q);
  const digits = q.replaceAll(/\D/g, '');
  const rows = await door.pool.sql<Found>(
    `select ${COLUMNS} from partner p
     where ($1 <> '' and p.id ilike $1 || '%' or ($2 <> '' and (p.search_name || ' ' || p.search_city) like '%' || $2 || '%')
       or (length($3) >= 4 and (replace(p.salon_phone, ' ', '') like '%' || $3 || '%'
         or replace(p.pro_phone, ' ', '') like '%' || $3 || '%' or p.siret like $3 || '%')))
       and ($4::text is null or exists (select from contract t where t.partner = p.id and t.product = $4))
     order by (p.search_name like $2 || '%') desc, p.search_name, p.search_city, p.id limit $5`,
    [literally(q), key, digits, product ?? null, limit],
  );
  return rows.map((row) => summarizePartner(row, asking));
}

/** Partners by reference, in the order given. */
export async function partnersById(asking: Asking, ids: readonly string[]): Promise<PartnerSummary[]> {
  if (ids.length === 0) return [];
  const rows = await asking.door.pool.sql<Found>(
    `select ${COLUMNS} from partner p where p.id = any($1) order by p.id`,
    [ids],
  );
  return rows.map((row) => summarizePartner(row, asking));
}

async function domainsOf(door: Door, partner: string): Promise<DomainView[]> {
  const rows = await door.pool.sql<{ domain: DomainRow }>(
    'select to_jsonb(d) as domain from domain d where partner = $1 order by fqdn',
    [partner],
  );
  return rows.map(({ domain: { fqdn, registrar, expires_on, autorenew, status, seen_at } }) => ({
    fqdn,
    registrar,
    expiresOn: expires_on,
    autorenew,
    status: [...status],
    seenAt: seen_at,
  }));
}

/** A partner with its cases, evidence and calls; null when there is none of that reference. */
export async function showPartner(door: Door, look: Look, id: string): Promise<PartnerView | null> {
  const asking = await ask(door, look);
  const [summary] = await partnersById(asking, [id]);
  const file = await loadPartner(door.pool, asking.today, id);
  if (!summary || !file) return null;
  const calls: readonly CallRow[] = file.calls;
  const rule = evidenceRule(asking.book, null);
  return {
    ...summary,
    facts: partnerFactViews(file.partner, asking),
    domains: await domainsOf(door, id),
    cases: file.cases.map((state) => summarize(rowOfCase(state), file.partner, asking)),
    evidence: rule ? viewEvidence(asking.book, rule, file.partner, calls, asking.today, asking.lang) : null,
    timeline: await timelineOf(asking, { caseId: null, type: undefined, product: '', letters: [], partner: id }),
  };
}

/** The evidence of a partner on a civil day, by the book in force; null when there is no such partner or no rule. */
export async function evidenceOf(door: Door, look: Look, id: string, asOf: string): Promise<EvidenceView | null> {
  const asking = await ask(door, look);
  const file = await loadPartner(door.pool, asOf < asking.today ? asOf : asking.today, id);
  const rule = evidenceRule(asking.book, null);
  return file && rule ? viewEvidence(asking.book, rule, file.partner, file.calls, asOf, asking.lang) : null;
}
