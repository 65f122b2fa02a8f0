import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../base/files.ts';
import type { Binaries } from './binaries.ts';
import { folderPassword, giveToServer, linkCluster, makePrivateFolder } from './place.ts';
import type { Place } from './place.ts';
import { isRunning } from './process.ts';
import { serverUser } from './server-user.ts';

/** Name of the database role that owns everything. */
export const databaseUser = 'preavis';

/**
 * Makes the folder's cluster if it has none. It is made aside and renamed, so that a first start killed
 * half-way is simply done again, and two at once end with one. `unsafe` skips the disk: for tests only.
 */
export async function ensureCluster(place: Place, binaries: Binaries, unsafe: boolean): Promise<void> {
  if (!fs.existsSync(place.cluster)) {
    removeDrafts(place.home);
    await makeCluster(place, binaries, unsafe);
  }
  linkCluster(place);
}

async function makeCluster(place: Place, binaries: Binaries, unsafe: boolean): Promise<void> {
  const draft = path.join(place.home, `pg.new-${process.pid}`);
  const secret = `${draft}.secret`;
  makePrivateFolder(draft);
  fs.writeFileSync(secret, `${folderPassword(place.folder)}\n`, { mode: 0o600 });
  giveToServer(secret);
  try {
    await run(binaries.initdb, initdbArguments(draft, secret, unsafe));
    fs.renameSync(draft, place.cluster);
    await syncFolder(place.home);
  } catch (error) {
    // Another program finished first: its cluster has the same password and is as good as ours.
    if (!isTaken(error)) throw error;
  } finally {
    fs.rmSync(secret, { force: true });
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

function initdbArguments(draft: string, secret: string, unsafe: boolean): string[] {
  return [
    `--pgdata=${draft}`,
    `--username=${databaseUser}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    // The password is 32 random bytes: stretching it would only slow down each connection.
    '--set=scram_iterations=1',
    '--encoding=UTF8',
    // The built-in provider sorts and folds alike on every system and every version of it.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(unsafe ? ['--no-sync'] : []),
  ];
}

function removeDrafts(home: string): void {
  for (const name of fs.readdirSync(home)) {
    const pid = /^pg\.new-(\d+)/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    fs.rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, {
    ...serverUser(),
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  const status = await promise;
  if (status !== 0) throw new Error(`initdb failed (${status}): ${output.trim()}`);
}
