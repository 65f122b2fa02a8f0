import { createLog } from '../../../src/base/log.ts';
import { pause } from '../../../src/base/pause.ts';
import { BookLibrary } from '../../../src/books/library.ts';
import { verify } from '../../../src/cases/verify.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { Pool } from '../../../src/db/pool.ts';
import { type Answer, type Ledger, send, type Sent } from './clients.ts';

/** What a trial found; every list is empty when nothing was lost and nothing happened twice. */
export interface Findings {
  /** Acknowledged, yet without a row in `command`, without its one event, or without the call or letter it made. */
  readonly lost: string[];
  /** Carried out more than once. */
  readonly twice: string[];
  /** Sent again with the same key, and not answered as it should be. */
  readonly badRetries: string[];
  readonly problems: string[];
}

export interface Audit extends Findings {
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Unanswered commands that had been carried out all the same. */
  readonly doneUnanswered: number;
}

async function eventsOf(pool: Pool, sent: readonly Sent[]): Promise<Map<string, number>> {
  const rows = await pool.sql<{ key: string; events: number }>(
    `select w.key, count(e.*)::integer as events
     from unnest($1::text[], $2::text[]) as w(key, type) left join event e on e.command = w.key and e.type = w.type
     group by w.key`,
    [sent.map((one) => one.key), sent.map((one) => one.event)],
  );
  return new Map(rows.map(({ key, events }) => [key, events]));
}

async function missing(pool: Pool, from: string, wanted: readonly string[]): Promise<string[]> {
  const rows = await pool.sql<{ one: string }>(
    `select one from unnest($1::text[]) as w(one) where (select count(*) from ${from} = w.one) <> 1`,
    [wanted],
  );
  return rows.map(({ one }) => one);
}

const idIn = ({ body }: Answer, name: string): string => String(body[name]);

async function lostOf(pool: Pool, kept: readonly { sent: Sent; answer: Answer }[]): Promise<string[]> {
  const events = await eventsOf(
    pool,
    kept.map(({ sent }) => sent),
  );
  const of = (event: Sent['event']) => kept.filter(({ sent }) => sent.event === event);
  const keys = kept.map(({ sent }) => sent.key);
  return [
    ...keys.filter((key) => events.get(key) === 0).map((key) => `no event of ${key}`),
    ...(await missing(pool, 'command c where c.key', keys)).map((key) => `no answer kept for ${key}`),
    ...(
      await missing(
        pool,
        'call c where c.id',
        of('call-logged').map(({ answer }) => idIn(answer, 'call')),
      )
    ).map((id) => `no call ${id}`),
    ...(
      await missing(
        pool,
        'letter l where l.number',
        of('letter-registered').map(({ sent }) => sent.key),
      )
    ).map((id) => `no letter ${id}`),
  ];
}

async function retry(address: string, sent: Sent, before: Answer | null): Promise<string[]> {
  const answer = await send(address, sent);
  if (answer.status >= 300) return [`${sent.event} ${sent.key}: ${answer.status} ${JSON.stringify(answer.body)}`];
  const name = {
    'call-logged': 'call',
    'letter-registered': 'case',
    'note-added': 'version',
    'action-taken': 'version',
  }[sent.event];
  if (!before || idIn(before, name) === idIn(answer, name)) return [];
  return [`${sent.event} ${sent.key}: ${name} was ${idIn(before, name)}, is ${idIn(answer, name)}`];
}

/**
 * Compares what the clients were promised with what a desk that runs again holds: everything acknowledged is there;
 * sent again, an unanswered command acts at most once and an acknowledged one not again; `verify` finds it whole.
 */
export async function audit(
  folder: string,
  address: string,
  { acknowledged, unanswered, refused }: Ledger,
): Promise<Audit> {
  const database = await openDatabase(folder, { role: 'command', log: createLog('error') });
  try {
    const { pool } = database;
    const kept = [...acknowledged.values()];
    const lost = await lostOf(pool, kept);
    const before = await eventsOf(pool, unanswered);
    const badRetries: string[] = refused.map(
      ({ sent, answer }) => `refused: ${sent.event} ${JSON.stringify(answer.body)}`,
    );
    for (const sent of unanswered) badRetries.push(...(await retry(address, sent, null)));
    for (const { sent, answer } of kept.slice(-20)) badRetries.push(...(await retry(address, sent, answer)));
    const all = [...kept.map(({ sent }) => sent), ...unanswered];
    const after = await eventsOf(pool, all);
    const twice = all
      .filter(({ key }) => after.get(key) !== 1)
      .map(({ key, event }) => `${event} ${key}: ${after.get(key)} times`);
    // The sequencer of the program is at work: what it has in hand is in nobody's view.
    for (let waiting = true; waiting; await pause(20)) {
      waiting = (await pool.sql<{ any: boolean }>('select exists (select from unsequenced) as any'))[0]?.any === true;
    }
    const { problems } = await verify({ pool, books: new BookLibrary() });
    return {
      lost,
      twice,
      badRetries,
      problems: problems.map(({ code, message }) => `${code}: ${message}`),
      acknowledged: kept.length,
      unanswered: unanswered.length,
      doneUnanswered: unanswered.filter(({ key }) => before.get(key) === 1).length,
    };
  } finally {
    await database.close();
  }
}
