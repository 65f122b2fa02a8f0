import type { BookLibrary } from '../books/library.ts';
import type { ShadowTable } from '../db/rows.ts';
import type { Tx } from '../db/tx.ts';
import type { Book } from '../policy/book.ts';
import type { Reason } from '../policy/reason.ts';
import type { Command, CommandKind, CommandOf, CommandResult, Envelope } from './command.ts';
import type { DeskEvent } from './desk-event.ts';
import type { ReadRow } from './row-change.ts';

/** Rows a command has read under its locks, and rows its own events have written since. */
export class RowCache {
  readonly #rows = new Map<string, object>();

  /** Remembers a row; returns it. */
  put<Row extends object>(table: ShadowTable, key: string, row: Row): Row {
    this.#rows.set(`${table}\u0000${key}`, row);
    return row;
  }

  /** The row, if it was read or written by this command. */
  readonly read: ReadRow = <Row extends object>(table: ShadowTable, key: string) =>
    this.#rows.get(`${table}\u0000${key}`) as Row | undefined;

  /** All rows of a table that this command read or wrote. */
  of<Row extends object>(table: ShadowTable): Row[] {
    return [...this.#rows].filter(([key]) => key.startsWith(`${table}\u0000`)).map(([, row]) => row as Row);
  }
}

/** What a handler works with, inside the one transaction of its command. */
export interface Context {
  readonly tx: Tx;
  readonly envelope: Envelope;
  /** Civil day and wall-clock time in Paris at `envelope.now`. */
  readonly today: string;
  readonly time: string;
  readonly law: Promise<Book>;
  readonly books: BookLibrary;
  readonly rows: RowCache;
  /** Streams this attempt holds. */
  readonly held: ReadonlySet<string>;
}

/** What the command turned out to touch is not locked: the attempt starts again, holding these too. */
export class MoreStreams extends Error {
  readonly streams: readonly string[];

  constructor(streams: readonly string[]) {
    super('the command reaches further than its first look told');
    this.name = 'MoreStreams';
    this.streams = streams;
  }
}

/** Demands that streams be held before anything is decided on what they say. */
export function hold(context: Pick<Context, 'held'>, streams: readonly string[]): void {
  if (streams.some((stream) => !context.held.has(stream))) throw new MoreStreams(streams);
}

/** What a command does when nothing forbids it. */
export interface Plan {
  readonly events: readonly DeskEvent[];
  readonly result: CommandResult;
}

/** Why it does nothing: every condition, passed ones included. */
export interface Refusal {
  readonly refuse: readonly Reason[];
  readonly action: string;
  readonly target: string | null;
}

/** One kind of command: which streams it must hold, and what it then decides. */
export interface Handler<Kind extends CommandKind> {
  /** Streams to lock, found by an unlocked look; `handle` looks again under the locks. */
  streams(context: Pick<Context, 'tx'>, command: CommandOf<Kind>): Promise<string[]>;
  handle(context: Context, command: CommandOf<Kind>): Promise<Plan | Refusal>;
}

export type AnyHandler = Handler<Command['kind']>;

export const isRefusal = (handled: Plan | Refusal): handled is Refusal => 'refuse' in handled;
