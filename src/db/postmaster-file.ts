import fs from 'node:fs';
import path from 'node:path';
import { pause } from '../base/pause.ts';
import { isRunning, isServerOf } from './process.ts';

/** What a running server says of itself in its cluster's `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDir: string;
}

/**
 * The live server of a cluster; undefined when there is none. A server that has only just begun, and
 * has not written all of it yet, is `'starting'`.
 */
export function findPostmaster(cluster: string): Postmaster | 'starting' | undefined {
  const [pid, , , port, socketDir] = read(cluster)?.split('\n') ?? [];
  if (!pid || !isServerOf(Number(pid), cluster)) return undefined;
  return port && socketDir ? { pid: Number(pid), port: Number(port), socketDir } : 'starting';
}

/**
 * Removes what a power cut or a reused process number left of a `postmaster.pid` and would keep the
 * server from starting: an empty one, or one that names a living process which is something else. One that
 * names a dead process is left to the server, which first makes sure that no child of it remains.
 */
export async function clearPostmasterFile(cluster: string): Promise<void> {
  const before = read(cluster);
  if (before === undefined) return;
  const stale = (text: string): boolean => {
    const pid = Number(text.split('\n')[0]);
    return !(pid > 0) || (isRunning(pid) && !isServerOf(pid, cluster));
  };
  if (!stale(before)) return;
  // A server being born creates the file before it writes to it.
  if (before.trim() === '') await pause(300);
  const file = fileOf(cluster);
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (stale(fs.readFileSync(aside, 'utf8'))) fs.rmSync(aside);
    else fs.renameSync(aside, file);
  } catch (error) {
    // Somebody else cleared it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Waits for a server that was told to stop; false when it still runs after `ms`. */
export async function waitForEnd(cluster: string, pid: number, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await pause(20)) {
    if (!isServerOf(pid, cluster)) return true;
  }
  return false;
}

function fileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

function read(cluster: string): string | undefined {
  try {
    return fs.readFileSync(fileOf(cluster), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
