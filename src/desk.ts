import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Clock } from './base/clock.ts';
import { parisCivil, systemClock } from './base/clock.ts';
import type { Config } from './base/config.ts';
import type { Log } from './base/log.ts';
import { newId } from './base/ids.ts';
import { BookLibrary } from './books/library.ts';
import { bookHash, readBookFiles } from './books/read-book.ts';
import { type Door, execute } from './cases/execute.ts';
import { registrarOf } from './connectors/gandi/client.ts';
import type { Registrar } from './connectors/registrar.ts';
import { migrate } from './db/migrate.ts';
import { type OpenDatabase, openDatabase } from './db/open.ts';
import { SYSTEM } from './people/people.ts';

/** A desk: its database, its door, its files. */
export interface Desk {
  readonly door: Door;
  readonly files: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: OpenDatabase;
  /** The registrar of the partners' domain names; null when the environment names none. */
  readonly registrar: Registrar | null;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** `start` keeps the data folder; a `command` joins whoever does, or starts the server for its own duration. */
  readonly role: 'start' | 'command';
  readonly data: string;
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
  /** Trades safety against a power cut for speed. Tests only. */
  readonly unsafe?: boolean;
}

/** Folder of the procedures the desk starts from. */
export const SEED_BOOK = join(import.meta.dirname, '..', 'books', 'salon');

/**
 * Opens the desk of a data folder: database, migrations, and version 1 of the book when it has none. The only place
 * where the house is put together. Throws FolderInUse when another `start` keeps the folder.
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { role, config, log, clock = systemClock } = options;
  const database = await openDatabase(options.data, {
    role,
    log,
    url: config.databaseUrl,
    clock,
    ...(options.unsafe === undefined ? {} : { unsafe: options.unsafe }),
  });
  try {
    const registrar = registrarOf(config.registrar);
    return await assemble(database, join(resolve(options.data), 'files'), clock, log, registrar);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A desk over a database that is already open: migrates it and seeds the book. */
export async function assemble(
  database: OpenDatabase,
  files: string,
  clock: Clock,
  log: Log,
  registrar: Registrar | null = null,
): Promise<Desk> {
  await migrate(database.pool);
  const door: Door = { pool: database.pool, books: new BookLibrary() };
  await seedBook(door, clock);
  await mkdir(files, { recursive: true, mode: 0o700 });
  return { door, files, clock, log, database, registrar, close: () => database.close() };
}

/** Files seed version 1 only: afterwards versions live in the desk. */
async function seedBook(door: Door, clock: Clock): Promise<void> {
  const now = clock.now();
  const rows = await door.pool.sql<{ any: boolean }>('select exists (select from book_version) as "any"');
  if (rows[0]?.any) return;
  const files = await readBookFiles(SEED_BOOK);
  // In force since ever: a desk that is opened today may be fed the letters of two years ago.
  const effectiveOn = '2000-01-01';
  const envelope = { actor: SYSTEM, via: 'system', key: newId(), now } as const;
  await execute(door, { kind: 'publish-book', version: 1, hash: bookHash(files), files, effectiveOn }, envelope);
}

/** Today at the desk: the civil date in Europe/Paris. */
export const todayOf = (clock: Clock): string => parisCivil(clock.now()).day;
