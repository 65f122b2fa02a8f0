import type { Pool } from '../db/pool.ts';
import { SHADOW_TABLES, type ShadowTable } from '../db/rows.ts';
import { checkChain } from '../journal/check-chain.ts';
import { sequence } from '../journal/sequencer.ts';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import type { Door } from './execute.ts';
import { type Happened, project, type ReadRow } from './project.ts';
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
const PAGE = 2000;

type Rows = Map<ShadowTable, Map<string, object>>;

interface Replayed {
  readonly rows: Rows;
  readonly events: number;
  readonly problems: readonly Problem[];
}

/** Replays the whole journal, in commit order, into rows held in memory. */
async function replay(pool: Pool): Promise<Replayed> {
  const rows: Rows = new Map(SHADOW_TABLES.map((table) => [table, new Map()]));
  const read: ReadRow = <Row extends object>(table: ShadowTable, key: string) => rows.get(table)?.get(key) as Row | undefined;
  const stuck = new Map<string, Problem>();
  let events = 0;
  for (let position = 0; ; ) {
    const page = await pool.sql<Happened & { position: number }>(
      `select s.position, e.stream, e.version, e.type, e.actor, e.data,
         to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from sequence s join event e on e.stream = s.stream and e.version = s.version
       where s.position > $1 order by s.position limit ${PAGE}`,
      [position],
    );
    for (const happened of page) {
      // What follows an event that makes no sense makes none either: the first of its stream is the one to look at.
      if (stuck.has(happened.stream)) continue;
      try {
        for (const change of project(happened, read)) rows.get(change.table)?.set(change.key, change.row);
      } catch (error) {
        stuck.set(happened.stream, stuckAt(happened, error));
      }
    }
    events += page.length;
    const last = page.at(-1);
    if (!last) return { rows, events, problems: [...stuck.values()] };
    position = last.position;
  }
}

const stuckAt = ({ stream, version }: Happened, error: unknown): Problem => ({
  code: 'replay-fails',
  message: `${stream} ${version} cannot be replayed: ${error instanceof Error ? error.message : String(error)}`,
});

/** Instants differ in writing between a replay and the database; everything else must be equal to the letter. */
const INSTANTS = new Set(['logged_at', 'published_at']);

function comparable(row: object): string {
  const plain: Record<string, Json> = {};
  for (const [name, value] of Object.entries(row)) {
    if (INSTANTS.has(name)) plain[name] = String(value).replace(/(\.\d+)?(Z|\+00:00)$/, (_, ms: string | undefined) => `${(ms ?? '.').padEnd(4, '0')}Z`);
    else plain[name] = value as Json;
  }
  return canonicalJson(plain);
}

async function compareTable(pool: Pool, table: ShadowTable, expected: Map<string, object>): Promise<Problem[]> {
  const key = keyColumn(table);
  const found = await pool.sql<{ key: string; row: object }>(`select ${key}::text as key, to_jsonb(t) as row from ${table} t`);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { key: id, row } of found) {
    seen.add(id);
    const replayed = expected.get(id);
    if (!replayed) problems.push({ code: 'row-without-event', message: `${table} ${id} is in no event of the journal` });
    else if (comparable(replayed) !== comparable(row)) {
      problems.push({ code: 'row-differs', message: `${table} ${id} is not what the journal says` });
    }
  }
  for (const id of expected.keys()) {
    if (!seen.has(id)) problems.push({ code: 'row-missing', message: `${table} ${id} is in the journal and not in its table` });
  }
  return problems;
}

/**
 * Replays the journal and compares: the chain is whole, and every row is what the events say. Events that have no
 * position yet get one first. Nothing is repaired.
 */
export async function verify(door: Door): Promise<Verdict> {
  const { pool } = door;
  while ((await sequence(pool)) > 0);
  const problems: Problem[] = (await checkChain(pool)).map((found) => ({ code: found.code, message: found.message }));
  const { rows, events, problems: stuck } = await replay(pool);
  problems.push(...stuck);
  for (const table of SHADOW_TABLES) problems.push(...(await compareTable(pool, table, rows.get(table) ?? new Map())));
  return { ok: problems.length === 0, events, problems: problems.slice(0, MAX_PROBLEMS) };
}
