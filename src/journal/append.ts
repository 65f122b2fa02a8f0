import type { Tx } from '../db/tx.ts';
import { genesis, hashEvent } from './event.ts';
import type { NewEvent, StoredEvent } from './event.ts';

/** Where a stream stands: its last version and the hash of that event. */
export interface Head {
  version: number;
  head: string;
}

/** Events with their places, and where each stream they touch goes from and to. */
export interface Chained {
  events: StoredEvent[];
  heads: { id: string; expected: number; version: number; head: string }[];
}

/** Somebody else wrote to the stream first: read again, decide again. */
export class StreamMoved extends Error {
  constructor(options?: { cause: unknown }) {
    super('a stream was written to by another command', options);
    this.name = 'StreamMoved';
  }
}

/**
 * Locks the given streams for the rest of the transaction, in sorted order so that two commands never
 * wait for each other, and tells where they stand. A stream without events is absent from the answer.
 */
export async function lockStreams(tx: Tx, ids: readonly string[]): Promise<Map<string, Head>> {
  const rows = await tx.sql<Head & { id: string }>(
    'select id, version, head from stream where id = any($1) order by id for update',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, version, head }) => [id, { version, head }]));
}

/** Gives events their version, `prev` and hash from where their streams stand. Pure. */
export function chain(events: readonly NewEvent[], heads: ReadonlyMap<string, Head>): Chained {
  const reached = new Map<string, Head>();
  const chained = events.map((event) => {
    const { version: last, head: prev } = reached.get(event.stream) ?? standing(heads, event.stream);
    const placed = { ...event, version: last + 1 };
    const hash = hashEvent(prev, placed);
    reached.set(event.stream, { version: placed.version, head: hash });
    return { ...placed, prev, hash };
  });
  return {
    events: chained,
    heads: [...reached].map(([id, at]) => ({ id, expected: standing(heads, id).version, ...at })),
  };
}

function standing(heads: ReadonlyMap<string, Head>, id: string): Head {
  return heads.get(id) ?? { version: 0, head: genesis };
}

/** A list of CTEs to put after `with`, so that a caller's own writes share the journal's statement. */
export interface AppendCte {
  text: string;
  /** Two values, numbered from `$(offset + 1)`. */
  params: [string, string];
  /** What the final `select` reads: the number of streams moved, for {@link assertAppended}. */
  moved: string;
}

/**
 * The statement pieces that insert chained events, move their streams' heads and queue them for the
 * sequencer. `offset` is the number of parameters the caller puts before these two.
 */
export function appendCte(offset: number, { events, heads }: Chained): AppendCte {
  const text = `
    new_event as (
      select * from rows from (jsonb_to_recordset($${offset + 1}::jsonb) as (
        stream text, version integer, type text, at timestamptz, actor jsonb, command text, via text,
        "bookVersion" integer, "lawVersion" integer, data jsonb, prev text, hash text)) with ordinality),
    new_head as (
      select * from jsonb_to_recordset($${offset + 2}::jsonb)
        as h(id text, expected integer, version integer, head text)),
    stored_event as (
      insert into event (stream, version, type, at, actor, command, via, book_version, law_version,
        data, prev, hash)
      select stream, version, type, at, actor, command, via, "bookVersion", "lawVersion", data, prev, hash
      from new_event order by ordinality),
    moved_stream as (
      insert into stream (id, version, head) select id, version, head from new_head order by id
      on conflict (id) do update set version = excluded.version, head = excluded.head
      where stream.version = (select expected from new_head h where h.id = stream.id)
      returning id),
    queued_event as (
      insert into unsequenced (stream, version) select stream, version from new_event order by ordinality)`;
  return {
    text,
    params: [JSON.stringify(events), JSON.stringify(heads)],
    moved: '(select count(*)::integer from moved_stream)',
  };
}

/** Throws {@link StreamMoved} unless the statement moved every stream it meant to. */
export function assertAppended(moved: number | undefined, { heads }: Chained): void {
  if (moved !== heads.length) throw new StreamMoved();
}

/**
 * An error of a statement made with {@link appendCte}, as {@link StreamMoved} when it says that the
 * version was already taken (the primary key of `event` is the last word on that); else unchanged.
 */
export function asStreamMoved(error: unknown): unknown {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  const lost = code === '23505' && constraint === 'event_pkey';
  return lost ? new StreamMoved({ cause: error }) : error;
}

/**
 * Appends events to their streams in one statement, at the versions read by {@link lockStreams}.
 * Returns them as stored. Throws {@link StreamMoved} when another command was faster.
 */
export async function append(
  tx: Tx,
  events: readonly NewEvent[],
  heads: ReadonlyMap<string, Head>,
): Promise<StoredEvent[]> {
  const chained = chain(events, heads);
  const cte = appendCte(0, chained);
  const rows = await tx
    .sql<{ moved: number }>(`with ${cte.text} select ${cte.moved} as moved`, cte.params)
    .catch((error: unknown) => {
      throw asStreamMoved(error);
    });
  assertAppended(rows[0]?.moved, chained);
  return chained.events;
}
