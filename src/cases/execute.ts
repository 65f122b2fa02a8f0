import { createHash } from 'node:crypto';
import { parisCivil } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import type { BookLibrary } from '../books/library.ts';
import type { Pool, Sql } from '../db/pool.ts';
import { inTransaction, OutcomeUnknown, type Tx } from '../db/tx.ts';
import { chain, lockStreams, StreamMoved } from '../journal/append.ts';
import type { NewEvent } from '../journal/event.ts';
import { reason, type Reason } from '../policy/reason.ts';
import type { Command, CommandResult, Envelope, Refused } from './command.ts';
import { type AnyHandler, type Context, isRefusal, MoreStreams, type Plan, RowCache } from './context.ts';
import { coveredIn } from './covering.ts';
import { type DeskEvent, streamOf } from './desk-event.ts';
import { HANDLERS } from './handlers.ts';
import { project } from './project.ts';
import { type RowChange } from './row-change.ts';
import { storable } from './storable.ts';
import { write } from './write.ts';

/** What the door needs of the house. */
export interface Door {
  readonly pool: Pool;
  readonly books: BookLibrary;
}

export interface Done {
  readonly refused: false;
  readonly result: CommandResult;
  /** The same key had already acted: this is the answer of that time. */
  readonly replayed: boolean;
  /** Rows as the command left them, or would leave them when it was only asked. */
  readonly rows: RowCache;
}

export type Outcome = Done | Refused;

const MAX_LOOKS = 10;
const NOWHERE = { page: 'roles.md', line: 1 };

const requestHash = (command: Command): string => createHash('sha256').update(JSON.stringify(command)).digest('hex');

const lostRace = (error: unknown): boolean =>
  error instanceof StreamMoved || (error as { constraint?: string }).constraint === 'cases_one_open';

const keyTaken = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'command_pkey';

/**
 * The one door: carries out a command, or answers why not. One transaction: streams locked in order, facts read under
 * the locks, decided by the book, events, rows and answer written in one statement. When this returns, it is on disk.
 * Throws a fault only for what no rule foresaw.
 */
export async function execute(door: Door, command: Command, envelope: Envelope): Promise<Outcome> {
  if (!storable(command)) return unreadable(command);
  const handler = HANDLERS[command.kind] as unknown as AnyHandler;
  const request = requestHash(command);
  let further: readonly string[] = [];
  for (let look = 0; ; look += 1) {
    try {
      return await inTransaction(door.pool, (tx) => attempt(door, tx, handler, command, envelope, request, further));
    } catch (error) {
      if (error instanceof MoreStreams && look < MAX_LOOKS) {
        further = [...further, ...error.streams];
        continue;
      }
      if (keyTaken(error)) return (await answered(door.pool, command, envelope, request)) ?? keyReused(command);
      // The commit may or may not have reached the disk: the key tells when the command is sent again.
      const again = lostRace(error) || error instanceof OutcomeUnknown;
      if (!again || look >= MAX_LOOKS) throw error;
    }
  }
}

async function attempt(
  door: Door,
  tx: Tx,
  handler: AnyHandler,
  command: Command,
  envelope: Envelope,
  request: string,
  further: readonly string[],
): Promise<Outcome> {
  const streams = [...(await handler.streams({ tx }, command as never)), ...further];
  // Not awaited: the lock, the law and the handler's own reads travel together, and the server runs them in this order.
  const locking = lockStreams(tx, streams);
  const { day: today, time } = parisCivil(envelope.now);
  const versioning = door.books.lawVersion(tx, today);
  const law = versioning.then((version) => door.books.version(tx, version));
  // A handler that needs no book (the first publication) must not fail for want of one.
  law.catch(() => {});
  const rows = new RowCache();
  const context: Context = { tx, envelope, today, time, law, books: door.books, rows, held: new Set(streams) };
  const handling = handler.handle(context, command as never);
  const [heads, lawVersion, handled] = await Promise.all([locking, versioning, handling]);
  if (isRefusal(handled)) {
    const earlier = envelope.preview ? null : await answered(tx, command, envelope, request);
    if (earlier) return earlier;
    const refused = refusal(command, handled.action, handled.target, handled.refuse);
    if (!envelope.preview) await remember(tx, refused, envelope, lawVersion);
    return refused;
  }
  if (!envelope.preview && handled.events.length === 0) {
    // Nothing left to do, perhaps because this very request did it: then its answer is the one of that time.
    const earlier = await answered(tx, command, envelope, request);
    if (earlier) return earlier;
  }
  const chained = chain(journalEvents(handled, context, lawVersion), heads);
  const changes: RowChange[] = [];
  for (const event of chained.events) {
    for (const change of project(event, rows.read)) {
      rows.put(change.table, change.key, change.row);
      changes.push(change);
    }
  }
  if (!envelope.preview && chained.events.length > 0) {
    await write(tx, chained, changes, {
      actor: envelope.actor.email,
      key: envelope.key,
      request,
      result: handled.result,
      at: envelope.now,
    });
  }
  return { refused: false, result: handled.result, replayed: false, rows };
}

function pinnedVersion(event: DeskEvent, rows: RowCache): number | null {
  if (event.on !== 'case') return null;
  if (event.event.kind === 'case-opened') return event.event.bookVersion;
  return rows.read<{ book_version: number }>('cases', event.id)?.book_version ?? null;
}

function journalEvents(plan: Plan, context: Context, lawVersion: number): NewEvent[] {
  const { envelope, rows, today } = context;
  const { actor, key, now, via } = envelope;
  const opened = new Map<string, number>();
  return plan.events.map((happened) => {
    const { kind, ...data } = happened.event;
    const bookVersion = pinnedVersion(happened, rows) ?? opened.get(happened.id) ?? null;
    if (happened.on === 'case' && bookVersion !== null) opened.set(happened.id, bookVersion);
    const covering = coveredIn(happened, actor.email, today, rows);
    return {
      stream: streamOf(happened.on, happened.id),
      type: kind,
      at: now,
      actor: {
        email: actor.email,
        name: actor.name,
        roles: [...actor.roles],
        ...(covering === null ? {} : { covering }),
      },
      command: key,
      via,
      bookVersion,
      lawVersion: lawVersion === 0 ? null : lawVersion,
      data: data as unknown as NewEvent['data'],
    };
  });
}

function refusal(command: Command, action: string, target: string | null, conditions: readonly Reason[]): Refused {
  return {
    refused: true,
    kind: command.kind,
    action,
    target,
    conditions,
    reasons: conditions.filter((found) => !found.ok),
  };
}

function unreadable(command: Command): Refused {
  const message = {
    fr: 'Un des textes contient un caractère qui ne peut pas être conservé.',
    en: 'One of the texts holds a character that cannot be kept.',
  };
  return refusal(command, command.kind, null, [reason('bad-value', false, message, NOWHERE)]);
}

function keyReused(command: Command): Refused {
  const message = {
    fr: 'Cette clé d’idempotence a déjà servi pour une autre demande.',
    en: 'This idempotency key was already used for another request.',
  };
  return refusal(command, command.kind, null, [reason('key-reused', false, message, NOWHERE)]);
}

/** The answer given earlier to the same key; null when the key is new or was used for something else. */
async function answered(sql: Sql, command: Command, envelope: Envelope, request: string): Promise<Outcome | null> {
  const rows = await sql.sql<{ request: string; result: CommandResult }>(
    'select request, result from command where actor = $1 and key = $2',
    [envelope.actor.email, envelope.key],
  );
  const found = rows[0];
  if (!found) return null;
  if (found.request !== request) return keyReused(command);
  return { refused: false, result: found.result, replayed: true, rows: new RowCache() };
}

/** Keeps what was refused, outside the journal: it changes nothing and proves nothing, but it teaches. */
async function remember(tx: Tx, refused: Refused, envelope: Envelope, lawVersion: number): Promise<void> {
  const { actor, now, via } = envelope;
  await tx.sql(
    `insert into refused (id, at, actor, via, kind, target, action, reasons, law_version)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8::jsonb, $9)`,
    [
      newId(),
      now,
      JSON.stringify(actor),
      via,
      refused.kind,
      refused.target,
      refused.action,
      JSON.stringify(refused.reasons),
      lawVersion,
    ],
  );
}
