import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { clearPostmasterFile } from './postmaster-file.ts';
import { serverUser } from './server-user.ts';

/** A database server this process started. */
export interface Server {
  pid: number;
  isAlive(): boolean;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  /** `smart` waits until every client has left; `fast` rolls back what they were doing. */
  stop(how: 'smart' | 'fast'): Promise<void>;
}

/** Another server holds the cluster: it was started in the same moment. */
export class LostRace extends Error {}

export interface ServerOptions {
  socketDir: string;
  /** Trades every safety against a power cut for speed. Tests only. */
  unsafe: boolean;
  log: Log;
}

/** How long the children of a killed server may hold on to its memory. */
const lingeringMs = 20_000;
const stopMs = 30_000;

/**
 * Starts the server of a cluster and returns once it takes connections. After a crash of an earlier one
 * it waits, up to 20 s, until the last of its children has gone. Throws {@link LostRace} when another
 * server has the cluster, Error with the server's own words when it will not start.
 */
export async function startServer(place: Place, binaries: Binaries, options: ServerOptions): Promise<Server> {
  for (const end = performance.now() + lingeringMs; ;) {
    await clearPostmasterFile(place.cluster);
    try {
      return await tryStart(place, binaries, options);
    } catch (error) {
      const text = (error as Error).message;
      if (text.includes('lock file "postmaster.pid" already exists')) throw new LostRace(text);
      if (!text.includes('is still in use') || performance.now() > end) throw error;
      await pause(100);
    }
  }
}

async function tryStart(place: Place, binaries: Binaries, options: ServerOptions): Promise<Server> {
  const child = spawn(binaries.postgres, serverArguments(place.cluster, options), {
    ...serverUser(),
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    cwd: '/',
    // A session of its own: Ctrl-C in the terminal is for us, we stop the server after our last query.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let started = false;
  let stopping = false;
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (started) return logLines(text, options.log, stopping);
    words += text;
    if (words.includes('ready to accept connections')) ready.resolve();
  });
  child.once('error', (error) => ready.reject(error));
  child.once('exit', () => exit.resolve());
  child.once('close', () => ready.reject(new Error(`the database server did not start: ${words.trim()}`)));
  const killAtExit = (): void => void child.kill('SIGINT');
  process.once('exit', killAtExit);
  void exit.promise.then(() => process.off('exit', killAtExit));
  await ready.promise;
  started = true;
  return {
    pid: child.pid!,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    ended: exit.promise,
    stop: (how) => {
      stopping = true;
      return stop(child, exit.promise, how);
    },
  };
}

async function stop(child: ChildProcess, ended: Promise<void>, how: 'smart' | 'fast'): Promise<void> {
  child.kill(how === 'smart' ? 'SIGTERM' : 'SIGINT');
  if (how === 'smart') return ended;
  const impatient = setTimeout(() => child.kill('SIGQUIT'), stopMs);
  await ended;
  clearTimeout(impatient);
}

/** The launcher's process number, as the server repeats it to whoever connects. */
const launcherPrefix = 'preavis_';

/** The process that started a server, from its `cluster_name`; undefined when it was not one of ours. */
export function launcherOf(clusterName: string): number | undefined {
  const pid = clusterName.startsWith(launcherPrefix) ? Number(clusterName.slice(launcherPrefix.length)) : 0;
  return pid > 0 ? pid : undefined;
}

function serverArguments(cluster: string, { socketDir, unsafe }: ServerOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    cluster_name: `${launcherPrefix}${process.pid}`,
    // Eight sessions are the optimum of this desk; the rest is for commands that join.
    max_connections: unsafe ? '200' : '40',
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    // Our statements are short: compiling them costs more than it saves.
    jit: 'off',
    // Everything is on a solid state disk or in memory.
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    fsync: unsafe ? 'off' : 'on',
    synchronous_commit: unsafe ? 'off' : 'on',
    full_page_writes: unsafe ? 'off' : 'on',
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, ...pairs];
}

function logLines(text: string, log: Log, stopping: boolean): void {
  for (const line of text.split('\n')) {
    // A server told to stop says FATAL to every session it ends.
    if (!stopping && / (FATAL|PANIC|WARNING):/.test(line)) log.warn({ postgres: line }, 'database server');
    else if (line) log.debug({ postgres: line }, 'database server');
  }
}
