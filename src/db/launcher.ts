import fs from 'node:fs';
import pg from 'pg';
import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';
import { findBinaries } from './binaries.ts';
import { databaseUser, ensureCluster } from './cluster.ts';
import { codeOf, isConnectionError } from './errors.ts';
import { FolderInUse } from './folder-in-use.ts';
import { folderHolder, releaseFolderLock, tryFolderLock } from './locks.ts';
import { assertReachable, folderPassword, makeSocketFolder, removeOtherSocketFolders } from './place.ts';
import type { Place } from './place.ts';
import { clientConfig } from './pool.ts';
import type { Connection } from './pool.ts';
import { findPostmaster, waitForEnd } from './postmaster-file.ts';
import type { Postmaster } from './postmaster-file.ts';
import { isRunning } from './process.ts';
import { launcherOf, LostRace, startServer } from './server.ts';
import type { Server } from './server.ts';

export type Role = 'start' | 'command';

/** The way to a running server; `server` and `restart` when it is ours to keep and to stop. */
export interface Reached {
  connection: Connection;
  launched?: { server: Server; restart(): Promise<Server>; cleanUp(): void };
}

export interface ReachOptions {
  role: Role;
  unsafe: boolean;
  log: Log;
}

/** How long to wait for another program to finish with the folder. */
const patienceMs = 15_000;
/** How long a server may be without a lock although its launcher lives: it is being born, or healed. */
const graceMs = 5_000;

/**
 * Reaches the server of a data folder. A `command` joins the one that runs. Otherwise, and always for a
 * `start`, a new one is launched: a server whose launcher died is stopped first, never adopted, and a
 * `start` waits for a running command to end. Throws {@link FolderInUse} when another program keeps the
 * folder, at once when that is a `start`.
 */
export async function reachServer(place: Place, options: ReachOptions): Promise<Reached> {
  const since = performance.now();
  for (; ; await pause(50)) {
    const found = findPostmaster(place.cluster);
    try {
      if (found === undefined) return await launch(place, options);
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      continue;
    }
    const waited = performance.now() - since;
    if (found !== 'starting' && (await canJoin(place, found, options, waited))) {
      return { connection: connectionTo(place, found) };
    }
    if (waited > patienceMs) throw new FolderInUse(place.folder, undefined);
  }
}

async function canJoin(
  place: Place,
  postmaster: Postmaster,
  { role, log }: ReachOptions,
  waited: number,
): Promise<boolean> {
  const client = new pg.Client(clientConfig(connectionTo(place, postmaster), 'preavis knock'));
  client.on('error', () => {});
  try {
    await client.connect();
    if (await tryFolderLock(client, { role: 'stopping', pid: process.pid })) {
      if (waited < graceMs && (await launcherLives(client))) await releaseFolderLock(client);
      else await stopOrphan(place, postmaster, log);
      return false;
    }
    const holder = await folderHolder(client);
    if (holder === undefined || holder.role === 'stopping') return false;
    if (role === 'command') return true;
    if (holder.role === 'start' || waited > patienceMs) throw new FolderInUse(place.folder, holder);
    return false;
  } catch (error) {
    // 53300: every connection is taken, and one will be free again.
    if (isConnectionError(error) || codeOf(error) === '53300') return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function launcherLives(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>("select current_setting('cluster_name') as name");
  const pid = launcherOf(rows[0]?.name ?? '');
  return pid !== undefined && isRunning(pid);
}

async function stopOrphan(place: Place, { pid }: Postmaster, log: Log): Promise<void> {
  log.warn({ pid }, 'the database server outlived the program that started it: stopping it');
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(place.cluster, pid, 30_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitForEnd(place.cluster, pid, 10_000)) return;
  throw new Error(`the database server ${pid} of ${place.cluster} does not stop`);
}

async function launch(place: Place, { unsafe, log }: ReachOptions): Promise<Reached> {
  assertReachable(place);
  const binaries = findBinaries();
  await ensureCluster(place, binaries, unsafe);
  const socketDir = makeSocketFolder(place);
  const cleanUp = (): void => fs.rmSync(socketDir, { recursive: true, force: true });
  const restart = (): Promise<Server> => startServer(place, binaries, { socketDir, unsafe, log });
  try {
    const server = await restart();
    removeOtherSocketFolders(place, socketDir);
    const connection = connectionTo(place, { socketDir, port: 5432 });
    return { connection, launched: { server, restart, cleanUp } };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function connectionTo(place: Place, { socketDir, port }: { socketDir: string; port: number }): Connection {
  const password = folderPassword(place.folder);
  return { host: socketDir, port, user: databaseUser, password, database: 'postgres' };
}
