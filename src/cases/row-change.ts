import type { ShadowTable } from '../db/rows.ts';

/** An event as the journal keeps it: enough to project it, live or in a replay. */
export interface Happened {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly email: string };
  readonly data: unknown;
}

/** A row an event writes, whole. */
export interface RowChange {
  readonly table: ShadowTable;
  readonly key: string;
  readonly row: object;
}

/** Reads a row as it stands before the event. */
export type ReadRow = <Row extends object>(table: ShadowTable, key: string) => Row | undefined;

/** A row that an event changes: it must be there. */
export function need<Row extends object>(read: ReadRow, table: ShadowTable, key: string): Row {
  const row = read<Row>(table, key);
  if (!row) throw new Error(`${table} ${key} is not there to be changed`);
  return row;
}
