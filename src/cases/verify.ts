import type { Sql } from '../db/pool.ts';
import { SHADOW_TABLES, type ShadowTable } from '../db/rows.ts';
import { inTransaction } from '../db/tx.ts';
import { checkChain } from '../journal/check-chain.ts';
import { readAll, readUnsequenced } from '../journal/read.ts';
import { sequence } from '../journal/sequencer.ts';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import type { Door } from './execute.ts';
import { project } from './project.ts';
import { type Happened, type ReadRow } from './row-change.ts';
import { keyColumn } from './write.ts';

/** A place where the rows and the journal disagree, or where the journal's chain is broken. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export interface Verdict {
  readonly ok: boolean;
  readonly events: number;
  readonly problems: readonly Problem[];
}

const MAX_PROBLEMS = 100;

type Rows = Map<ShadowTable, Map<string, object>>;

interface Replayed {
  readonly rows: Rows;
  readonly events: number;
  readonly problems: readonly Problem[];
}

/** Committed events in the order they are told: those with a position by it, then those that still wait for one. */
async function* everyEvent(tx: Sql): AsyncGenerator<Happened> {
  for await (const page of readAll(tx)) yield* page;
  for await (const page of readUnsequenced(tx)) yield* page;
}

/** Replays the whole journal into rows held in memory. */
async function replay(sql: Sql): Promise<Replayed> {
  const rows: Rows = new Map(SHADOW_TABLES.map((table) => [table, new Map()]));
  const read: ReadRow = <Row extends object>(table: ShadowTable, key: string) =>
    rows.get(table)?.get(key) as Row | undefined;
  const stuck = new Map<string, Problem>();
  let events = 0;
  for await (const happened of everyEvent(sql)) {
    events += 1;
    // What follows an event that makes no sense makes none either: the first of its stream is the one to look at.
    if (stuck.has(happened.stream)) continue;
    try {
      for (const change of project(happened, read)) rows.get(change.table)?.set(change.key, change.row);
    } catch (error) {
      stuck.set(happened.stream, stuckAt(happened, error));
    }
  }
  return { rows, events, problems: [...stuck.values()] };
}

const stuckAt = ({ stream, version }: Happened, error: unknown): Problem => ({
  code: 'replay-fails',
  message: `${stream} ${version} cannot be replayed: ${error instanceof Error ? error.message : String(error)}`,
});

/** Instants differ in writing between a replay and the database; everything else must be equal to the letter. */
const INSTANTS = new Set(['logged_at', 'published_at', 'changed_at', 'seen_at']);

function comparable(row: object): string {
  const plain: Record<string, Json> = {};
  for (const [name, value] of Object.entries(row)) {
    if (INSTANTS.has(name))
      plain[name] = String(value).replace(
        /(\.\d+)?(Z|\+00:00)$/,
        (_, ms: string | undefined) => `${(ms ?? '.').padEnd(4, '0')}Z`,
      );
    else plain[name] = value as Json;
  }
  return canonicalJson(plain);
}

async function compareTable(sql: Sql, table: ShadowTable, expected: Map<string, object>): Promise<Problem[]> {
  const key = keyColumn(table);
  const found = await sql.sql<{ key: string; row: object }>(
    `select ${key}::text as key, to_jsonb(t) as row from ${table} t`,
  );
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { key: id, row } of found) {
    seen.add(id);
    const replayed = expected.get(id);
    if (!replayed)
      problems.push({ code: 'row-without-event', message: `${table} ${id} is in no event of the journal` });
    else if (comparable(replayed) !== comparable(row)) {
      problems.push({ code: 'row-differs', message: `${table} ${id} is not what the journal says` });
    }
  }
  for (const id of expected.keys()) {
    if (!seen.has(id))
      problems.push({ code: 'row-missing', message: `${table} ${id} is in the journal and not in its table` });
  }
  return problems;
}

/** The rows and the journal as of one moment, so that a desk at work is not taken for a desk in disorder. */
async function compare(tx: Sql): Promise<{ events: number; problems: Problem[] }> {
  const { rows, events, problems } = await replay(tx);
  const found = [...problems];
  for (const table of SHADOW_TABLES) found.push(...(await compareTable(tx, table, rows.get(table) ?? new Map())));
  return { events, problems: found };
}

/**
 * Replays the journal and compares: the chain is whole, and every row is what the events say. Events that have no
 * position yet get one first, unless the desk at work is about to. Nothing is repaired.
 */
export async function verify(door: Door): Promise<Verdict> {
  const { pool } = door;
  await sequence(pool);
  const chain = (await checkChain(pool)).map(({ code, message }): Problem => ({ code, message }));
  const replayed = await inTransaction(pool, compare, { isolation: 'repeatable read', readOnly: true });
  const problems = [...chain, ...replayed.problems];
  return { ok: problems.length === 0, events: replayed.events, problems: problems.slice(0, MAX_PROBLEMS) };
}
