import { systemClock } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';
import { isConnectionError } from './errors.ts';
import { Keeper } from './keeper.ts';
import { reachServer } from './launcher.ts';
import type { Reached, Role } from './launcher.ts';
import { findPlace } from './place.ts';
import type { Place } from './place.ts';
import { openPool } from './pool.ts';
import type { Connection, Pool } from './pool.ts';
import { removeRunning, writeRunning } from './running-file.ts';
import type { Running } from './running-file.ts';

export interface OpenOptions {
  /** `start` keeps the folder for as long as it lives; a `command` joins whoever does. */
  role: Role;
  log: Log;
  /** A PostgreSQL to use instead of the embedded one. */
  url?: string | undefined;
  /** Connections of the pool: by default 8 for a `start`, 2 for a `command`. */
  max?: number;
  /** Trades every safety against a power cut for speed. Tests only. */
  unsafe?: boolean;
  clock?: Clock;
  /** How long, in ms, a database that died may take to be back; by default 20 s. */
  healMs?: number;
  /** Called once when the database is lost and could not be brought back; by default it is only logged. */
  onLost?: (error: unknown) => void;
}

/** An open database. */
export interface OpenDatabase {
  pool: Pool;
  /** Whether the embedded server is this process's own. */
  owned: boolean;
  connection: Connection;
  /** Writes where this program serves into the data folder, for whoever finds the folder in use. */
  announce(address: string): void;
  /** Returns once everything is closed; a `command` whose server others have joined waits for them. */
  close(): Promise<void>;
}

const poolEndMs = 5_000;

/**
 * Opens the database of a data folder, starting its server if need be, or the one at `url`. Throws
 * FolderInUse when another `start` keeps the folder.
 */
export async function openDatabase(data: string, options: OpenOptions): Promise<OpenDatabase> {
  const place = findPlace(data, options.log);
  for (const end = performance.now() + 15_000; ; await pause(50)) {
    try {
      return await open(place, options);
    } catch (error) {
      // The server we were joining stopped before we were in.
      if (options.url !== undefined || !isConnectionError(error) || performance.now() > end) throw error;
    }
  }
}

async function open(place: Place, options: OpenOptions): Promise<OpenDatabase> {
  const { role, log, url, unsafe = false, clock = systemClock } = options;
  const reached: Reached =
    url === undefined ? await reachServer(place, { role, unsafe, log }) : { connection: { url } };
  const { connection, launched } = reached;
  const how = role === 'start' ? 'fast' : 'smart';
  const keeper = new Keeper({
    folder: place.folder,
    connection,
    self: { role, pid: process.pid },
    log,
    launched,
    healMs: options.healMs ?? 20_000,
    onLost: options.onLost ?? ((error) => log.fatal({ error }, 'the database is lost')),
  });
  const keeps = launched !== undefined || role === 'start';
  const running: Running = { pid: process.pid, role, startedAt: clock.now() };
  try {
    if (keeps) {
      await keeper.hold();
      writeRunning(place.folder, running);
    }
    const max = options.max ?? (role === 'start' ? 8 : 2);
    const pool = await openPool(connection, { log, max, applicationName: `preavis ${role}` });
    return {
      pool,
      owned: launched !== undefined,
      connection,
      announce: (address) => writeRunning(place.folder, { ...running, address }),
      close: () => closeAll(pool),
    };
  } catch (error) {
    await closeAll();
    throw error;
  }

  async function closeAll(pool?: Pool): Promise<void> {
    if (pool) await endPool(pool);
    await keeper.close(how);
    if (keeps) removeRunning(place.folder);
    launched?.cleanUp();
  }
}

async function endPool(pool: Pool): Promise<void> {
  // A query that never ends must not keep the program from ending.
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, poolEndMs);
  await Promise.race([pool.end(), late]);
  clearTimeout(timer);
}
