import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';
import { lockKeys } from '../db/locks.ts';
import type { Pool } from '../db/pool.ts';
import { inTransaction } from '../db/tx.ts';
import type { Tx } from '../db/tx.ts';
import { genesis, nextCheckpoint } from './event.ts';

const batchSize = 1000;
const idleMs = 200;
// Each round costs a commit of its own: a few commands should share it.
const busyMs = 50;

/**
 * Gives the committed events that wait for one their position: without gaps, in the order they were
 * written, each with a checkpoint over all before it. Returns how many got one. One program at a time
 * does it; for the others there is nothing to do.
 */
export async function sequence(pool: Pool): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await inTransaction(pool, sequenceBatch);
    total += done;
    if (done < batchSize) return total;
  }
}

async function sequenceBatch(tx: Tx): Promise<number> {
  // Held until commit: whoever comes next sees every position given so far.
  const [lock] = await tx.sql<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [lockKeys.sequencer]);
  if (!lock?.got) return 0;
  const [last] = await tx.sql<{ position: number; checkpoint: string }>(
    'select position, checkpoint from sequence order by position desc limit 1',
  );
  const events = await tx.sql<{ stream: string; version: number; hash: string }>(
    `with taken as (
       delete from unsequenced where ordinal in (select ordinal from unsequenced order by ordinal limit $1)
       returning ordinal, stream, version)
     select stream, version, hash from taken join event using (stream, version) order by ordinal`,
    [batchSize],
  );
  if (events.length === 0) return 0;
  let checkpoint = last?.checkpoint ?? genesis;
  const checkpoints = events.map(({ hash }) => (checkpoint = nextCheckpoint(checkpoint, hash)));
  await tx.sql(
    `insert into sequence (position, stream, version, checkpoint)
     select $1 + nr, stream, version, checkpoint
     from unnest($2::text[], $3::integer[], $4::text[]) with ordinality as e(stream, version, checkpoint, nr)`,
    [last?.position ?? 0, events.map((e) => e.stream), events.map((e) => e.version), checkpoints],
  );
  return events.length;
}

/** A sequencer at work. */
export interface Sequencer {
  /** Returns once the batch in hand is done. */
  stop(): Promise<void>;
}

/**
 * Sequences events as they come: every 50 ms while there are any, else it looks every 200 ms. A failure is
 * logged and the next look tries again.
 */
export function startSequencer(pool: Pool, log: Log): Sequencer {
  const stopped = new AbortController();
  const finished = run(pool, log, stopped.signal);
  return {
    stop() {
      stopped.abort();
      return finished;
    },
  };
}

async function run(pool: Pool, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let done = 0;
    try {
      // Most looks find nothing: one read is all they should cost.
      if (await anyWaiting(pool)) done = await sequence(pool);
    } catch (error) {
      if (!signal.aborted) log.warn({ error }, 'events could not be sequenced');
    }
    await pause(done > 0 ? busyMs : idleMs, signal);
  }
}

async function anyWaiting(pool: Pool): Promise<boolean> {
  const [row] = await pool.sql<{ any: boolean }>('select exists (select from unsequenced) as any');
  return row?.any === true;
}
