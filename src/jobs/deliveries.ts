import { addHours, type Clock, type Instant } from '../base/clock.ts';
import { putFile } from '../base/files.ts';
import { newId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { CommandOf, Envelope } from '../cases/command.ts';
import { type Door, execute } from '../cases/execute.ts';
import { carryOut } from '../connectors/carry-out.ts';
import { domainName } from '../connectors/domain-name.ts';
import { type Registrar, RegistrarError } from '../connectors/registrar.ts';
import type { Pool } from '../db/pool.ts';
import { inTransaction, type Tx } from '../db/tx.ts';
import { retryAfterSeconds } from './retry.ts';

/** What carrying orders needs. */
export interface Deliverer {
  readonly door: Door;
  /** Null when the environment names none: orders wait, and the case says so. */
  readonly registrar: Registrar | null;
  /** Who tells the desk what came of an order: the desk itself. */
  readonly actor: Envelope['actor'];
  readonly clock: Clock;
  /** Folder of kept files. */
  readonly files: string;
  readonly log: Log;
}

type Order = Parameters<typeof carryOut>[1];

/** An order as an action leaves it in the journal. */
interface Found {
  readonly position: number;
  readonly stream: string;
  readonly ordered: { readonly id: string; readonly to: string; readonly order: Order; readonly target: string };
}

interface Claimed {
  readonly id: string;
  readonly case_id: string;
  readonly work: { readonly order: Order; readonly target: string };
  readonly attempts: number;
  /** What the journal says of it by now. */
  readonly standing: 'ordered' | 'done' | 'failed' | null;
}

type Receipt = Pick<CommandOf<'record-receipt'>, 'ok' | 'note' | 'attachment'>;

const CURSOR = 'deliveries';
/** Positions read in one transaction; few of them hold an order. */
const PAGE = 10_000;
/** A claimed order whose carrier died comes back after this; no call lasts as long. */
const LEASE_HOURS = 0.25;

/**
 * Notes down the orders of the events sequenced since the last time: the place reached and what was found are one
 * transaction, so that no order is lost and none is noted twice. Returns how many there were.
 */
export async function planDeliveries({ door, registrar, clock }: Deliverer): Promise<number> {
  const state = registrar ? 'waiting' : 'not-configured';
  let planned = 0;
  // Most looks find nothing: one read is all they should cost.
  while (await anyUnread(door.pool)) {
    planned += await inTransaction(door.pool, (tx) => planPage(tx, state, clock.now()));
  }
  return planned;
}

async function anyUnread(pool: Pool): Promise<boolean> {
  const [row] = await pool.sql<{ any: boolean }>(
    `select exists (select from sequence
       where position > coalesce((select position from cursor where name = $1), 0)) as "any"`,
    [CURSOR],
  );
  return row?.any === true;
}

async function planPage(tx: Tx, state: string, now: Instant): Promise<number> {
  await tx.sql('insert into cursor (name, position) values ($1, 0) on conflict do nothing', [CURSOR]);
  // The lock keeps a second reader out until this one has moved on.
  const [at] = await tx.sql<{ position: number }>('select position from cursor where name = $1 for update', [CURSOR]);
  // Read on its own and first: what is sequenced meanwhile belongs to the next page.
  const [reach] = await tx.sql<{ last: number }>(
    'select max(position) as last from (select position from sequence where position > $1 order by position limit $2) p',
    [at?.position ?? 0, PAGE],
  );
  const found = await tx.sql<Found>(
    `select s.position, e.stream, e.data -> 'delivers' as ordered
     from sequence s join event e using (stream, version)
     where s.position > $1 and s.position <= $2 and e.type = 'action-taken' and e.data ? 'delivers'
     order by s.position`,
    [at?.position ?? 0, reach?.last],
  );
  for (const { position, stream, ordered } of found) {
    const { id, to, order, target } = ordered;
    const work = { order, target: domainName(target) ?? target };
    await tx.sql(
      `insert into delivery (id, position, case_id, recipient, work, state, next_at)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7) on conflict do nothing`,
      [id, position, stream.slice(stream.indexOf(':') + 1), to, JSON.stringify(work), state, now],
    );
  }
  await tx.sql('update cursor set position = coalesce($2, position) where name = $1', [CURSOR, reach?.last]);
  return found.length;
}

/** Orders noted while there was no registrar begin to count, or stop counting when there is none any more. */
export async function wakeDeliveries({ door, registrar, clock }: Deliverer): Promise<void> {
  const [from, to] = registrar ? ['not-configured', 'waiting'] : ['waiting', 'not-configured'];
  await door.pool.sql('update delivery set state = $2, next_at = $3 where state = $1', [from, to, clock.now()]);
}

/**
 * Carries every order that is due, one after the other, outside of any transaction; the receipt goes through the door.
 * Between the call and the receipt anything may happen: the order is then carried again. Returns how many were tried.
 */
export async function deliverDue(deliverer: Deliverer, signal?: AbortSignal): Promise<number> {
  const { door, registrar, clock } = deliverer;
  if (!registrar) return 0;
  for (let tried = 0; ; tried += 1) {
    const claimed = signal?.aborted ? null : await claim(door.pool, clock.now());
    if (!claimed) return tried;
    await deliver(deliverer, registrar, claimed);
  }
}

/**
 * Takes the next due order for this process. Orders about one name are carried in the order they were given: an older
 * one that waits holds back those after it.
 */
async function claim(pool: Pool, now: Instant): Promise<Claimed | null> {
  const rows = await pool.sql<Claimed>(
    `update delivery d set attempts = attempts + 1, next_at = $2
     where id = (
       select due.id from delivery due
       where due.state = 'waiting' and due.next_at <= $1 and not exists (
         select from delivery older where older.state = 'waiting' and older.recipient = due.recipient
           and older.work ->> 'target' = due.work ->> 'target' and older.position < due.position)
       order by due.next_at, due.position limit 1 for update skip locked)
     returning d.id, d.case_id, d.work, d.attempts,
       (select one ->> 'state' from cases c, jsonb_array_elements(c.deliveries) one
        where c.id = d.case_id and one ->> 'id' = d.id) as standing`,
    [now, addHours(now, LEASE_HOURS)],
  );
  return rows[0] ?? null;
}

async function deliver(deliverer: Deliverer, registrar: Registrar, claimed: Claimed): Promise<void> {
  const { door } = deliverer;
  // The receipt was kept and the row was not: there is nothing left to carry.
  if (claimed.standing === 'done' || claimed.standing === 'failed') return settle(door.pool, claimed, claimed.standing);
  const outcome = await tryOnce(deliverer, registrar, claimed);
  if ('waitSeconds' in outcome) return postpone(deliverer, claimed, outcome);
  await tellReceipt(deliverer, claimed, outcome);
  await settle(door.pool, claimed, outcome.ok ? 'done' : 'failed', outcome.note);
}

async function tryOnce(
  { files, log }: Deliverer,
  registrar: Registrar,
  { work: { order, target }, attempts, id }: Claimed,
): Promise<Receipt | Postponed> {
  try {
    const { zone } = await carryOut(registrar, order, target);
    if (zone === null) return { ok: true, note: null };
    const { sha256: file, size } = await putFile(files, Buffer.from(zone));
    return {
      ok: true,
      note: null,
      attachment: { file, size, name: `${target}.zone.txt`, mediaType: 'text/plain', kind: 'other' },
    };
  } catch (error) {
    if (!(error instanceof RegistrarError)) throw error;
    const { kind, message, retryAfterSeconds: asked } = error;
    const note = `${kind}: ${message}`;
    // A token can be renewed while an order waits; a name that is not there, or a refusal, does not mend by itself.
    const waitSeconds = error.passing || kind === 'unauthorised' ? retryAfterSeconds(attempts, asked) : null;
    log.warn({ delivery: id, order, domain: target, attempts, note, waitSeconds }, 'the registrar did not do it');
    return waitSeconds === null ? { ok: false, note } : { waitSeconds, note };
  }
}

interface Postponed {
  readonly waitSeconds: number;
  readonly note: string;
}

async function postpone({ door, clock }: Deliverer, { id }: Claimed, { waitSeconds, note }: Postponed): Promise<void> {
  const next = addHours(clock.now(), waitSeconds / 3600);
  await door.pool.sql('update delivery set next_at = $2, note = $3 where id = $1', [id, next, note]);
}

async function tellReceipt(deliverer: Deliverer, claimed: Claimed, receipt: Receipt): Promise<void> {
  const { door, actor, clock } = deliverer;
  const command = { kind: 'record-receipt', case: claimed.case_id, delivery: claimed.id, ...receipt } as const;
  const outcome = await execute(door, command, { actor, via: 'system', key: newId(), now: clock.now() });
  if (outcome.refused) throw new Error(`the receipt of ${claimed.id} was refused: ${outcome.reasons[0]?.message.en}`);
}

async function settle(
  pool: Pool,
  { id }: Claimed,
  state: 'done' | 'failed',
  note: string | null = null,
): Promise<void> {
  await pool.sql('update delivery set state = $2, note = $3 where id = $1', [id, state, note]);
}
