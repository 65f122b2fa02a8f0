import type { Sql } from '../db/pool.ts';
import type { StoredEvent } from './event.ts';

/** An event with its place in the order of the whole journal. */
export interface SequencedEvent extends StoredEvent {
  position: number;
  checkpoint: string;
}

/** The columns of `event e`, named as in {@link StoredEvent}. */
export const eventColumns = `e.stream, e.version, e.type, e.at, e.actor, e.command, e.via,
  e.book_version as "bookVersion", e.law_version as "lawVersion", e.data, e.prev, e.hash`;

/** The next `limit` events after a position, in order; fewer, or none, at the end of the journal. */
export function readAfter(sql: Sql, position: number, limit: number): Promise<SequencedEvent[]> {
  return sql.sql(
    `select s.position, s.checkpoint, ${eventColumns}
     from sequence s join event e using (stream, version)
     where s.position > $1 order by s.position limit $2`,
    [position, limit],
  );
}

/** Every sequenced event after a position, in order, one page in memory at a time. */
export async function* readAll(sql: Sql, position = 0, page = 1000): AsyncGenerator<SequencedEvent[]> {
  for (let after = position; ;) {
    const events = await readAfter(sql, after, page);
    if (events.length > 0) yield events;
    const last = events.at(-1);
    if (last === undefined || events.length < page) return;
    after = last.position;
  }
}

/** Committed events that still wait for a position, in the order they were written. */
export async function* readUnsequenced(sql: Sql, page = 1000): AsyncGenerator<StoredEvent[]> {
  for (let after = 0; ;) {
    const events = await sql.sql<StoredEvent & { ordinal: number }>(
      `select u.ordinal, ${eventColumns} from unsequenced u join event e using (stream, version)
       where u.ordinal > $1 order by u.ordinal limit $2`,
      [after, page],
    );
    if (events.length > 0) yield events;
    const last = events.at(-1);
    if (last === undefined || events.length < page) return;
    after = last.ordinal;
  }
}

/** The events of one stream after a version, in order, sequenced or not yet. */
export function readStream(sql: Sql, stream: string, afterVersion = 0): Promise<StoredEvent[]> {
  return sql.sql(`select ${eventColumns} from event e where e.stream = $1 and e.version > $2 order by e.version`, [
    stream,
    afterVersion,
  ]);
}

/** The position of the last sequenced event; 0 in an empty journal. */
export async function lastPosition(sql: Sql): Promise<number> {
  const [row] = await sql.sql<{ last: number }>('select coalesce(max(position), 0) as last from sequence');
  return row?.last ?? 0;
}
