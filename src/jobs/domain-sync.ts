import { addHours, type Instant, parisCivil } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import type { CommandOf } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { domainName } from '../connectors/domain-name.ts';
import type { DomainSummary } from '../connectors/registrar.ts';
import type { Sql } from '../db/pool.ts';
import type { DomainRow } from '../db/rows.ts';
import type { Deliverer } from './deliveries.ts';

type Told = Omit<CommandOf<'record-domain'>, 'kind'>;

/** What a reading of the registrar changed. */
export interface Synced {
  readonly seen: number;
  readonly recorded: number;
  /** Names the desk knew there that are no longer there. */
  readonly gone: number;
}

const CURSOR = 'domain-sync';
const REGISTRAR = 'gandi';
/** Where a name is that the organisation no longer holds. */
const ELSEWHERE = 'elsewhere';
const TAG = /^preavis:(.+)$/;
/** Before anybody works, after the registrar's own night. */
const HOUR = '03:00';

interface Known {
  /** Partners whose CRM page names a domain. */
  readonly byName: ReadonlyMap<string, string>;
  readonly partners: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, DomainRow>;
}

async function readKnown(sql: Sql, tagged: readonly string[]): Promise<Known> {
  const [named, partners, rows] = await Promise.all([
    sql.sql<{ id: string; domain_name: string }>(
      'select id, domain_name from partner where domain_name is not null order by id',
    ),
    sql.sql<{ id: string }>('select id from partner where id = any($1::text[])', [tagged]),
    sql.sql<DomainRow>('select * from domain'),
  ]);
  return {
    byName: new Map(named.map(({ id, domain_name: name }) => [domainName(name) ?? '', id])),
    partners: new Set(partners.map(({ id }) => id)),
    rows: new Map(rows.map((row) => [row.fqdn, row])),
  };
}

const taggedPartner = ({ tags }: DomainSummary): string | null => {
  for (const tag of tags) {
    const partner = TAG.exec(tag)?.[1]?.trim();
    if (partner) return partner;
  }
  return null;
};

/** Whose a name is: the tag at the registrar says it first, then what the desk knows, then the partner's own page. */
function partnerOf(domain: DomainSummary, { byName, partners, rows }: Known): string | null {
  const tagged = taggedPartner(domain);
  if (tagged !== null && partners.has(tagged)) return tagged;
  return rows.get(domain.fqdn)?.partner ?? byName.get(domain.fqdn) ?? null;
}

const toldOf = (domain: DomainSummary, known: Known): Told => ({
  fqdn: domain.fqdn,
  partner: partnerOf(domain, known),
  registrar: REGISTRAR,
  expiresOn: domain.expiresAt === null ? null : parisCivil(domain.expiresAt).day,
  autorenew: domain.autorenew,
  status: domain.status,
});

const goneOf = ({ fqdn, partner, expires_on: expiresOn }: DomainRow): Told => ({
  fqdn,
  partner,
  registrar: ELSEWHERE,
  expiresOn,
  autorenew: null,
  status: [],
});

const same = (row: DomainRow | undefined, told: Told): boolean =>
  row !== undefined &&
  row.partner === told.partner &&
  row.registrar === told.registrar &&
  row.expires_on === told.expiresOn &&
  row.autorenew === told.autorenew &&
  row.status.join() === told.status.join();

/**
 * Reads the organisation's domains and tells the desk what differs from what it knows. Nothing is written at the
 * registrar. Throws RegistrarError when the list cannot be read whole: then nothing is taken for gone.
 */
export async function syncDomains(deliverer: Deliverer): Promise<Synced> {
  const { door, registrar, actor, clock, log } = deliverer;
  if (!registrar) return { seen: 0, recorded: 0, gone: 0 };
  const domains = await registrar.domains();
  const tagged = domains.map(taggedPartner).filter((partner) => partner !== null);
  const known = await readKnown(door.pool, tagged);
  const seen = new Set(domains.map(({ fqdn }) => fqdn));
  const here = [...known.rows.values()].filter((row) => row.registrar === REGISTRAR);
  const lost = here.filter((row) => !seen.has(row.fqdn));
  // A token that lost its rights sees nothing; a company does not lose all its names in one night.
  const believable = domains.length > 0 || here.length === 0;
  if (!believable) log.warn({ known: here.length }, 'the registrar shows no domain at all: none is taken for gone');
  const gone = believable ? lost.map(goneOf) : [];
  const changed = [...domains.map((domain) => toldOf(domain, known)), ...gone].filter(
    (told) => !same(known.rows.get(told.fqdn), told),
  );
  for (const told of changed) {
    const envelope = { actor, via: 'system', key: newId(), now: clock.now() } as const;
    const outcome = await execute(door, { kind: 'record-domain', ...told }, envelope);
    if (outcome.refused) throw new Error(`${told.fqdn} was refused: ${outcome.reasons[0]?.message.en}`);
  }
  return { seen: domains.length, recorded: changed.length - gone.length, gone: gone.length };
}

/** A civil day as a number that grows with it: 20261124. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Whether the night's reading is still to be done: none today though it is past three, or none since yesterday. */
export function syncDue(lastDay: number, now: Instant): boolean {
  const { day, time } = parisCivil(now);
  const today = dayNumber(day);
  if (lastDay >= today) return false;
  return time >= HOUR || lastDay < dayNumber(parisCivil(addHours(now, -24)).day);
}

/** Does the night's reading when it is due; the day it was done is kept, so that a restart does not repeat it. */
export async function syncWhenDue(deliverer: Deliverer): Promise<Synced | null> {
  const { door, registrar, clock, log } = deliverer;
  if (!registrar) return null;
  const [done] = await door.pool.sql<{ position: number }>('select position from cursor where name = $1', [CURSOR]);
  if (!syncDue(done?.position ?? 0, clock.now())) return null;
  const synced = await syncDomains(deliverer);
  await door.pool.sql(
    `insert into cursor (name, position) values ($1, $2)
     on conflict (name) do update set position = greatest(cursor.position, excluded.position)`,
    [CURSOR, dayNumber(parisCivil(clock.now()).day)],
  );
  log.info(synced, 'domains read at the registrar');
  return synced;
}
