import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Log } from '../base/log.ts';
import { serverUser } from './server-user.ts';

/** Where a data folder keeps its database. All paths are absolute. */
export interface Place {
  /** The data folder, free of symbolic links. */
  folder: string;
  /** Folder of the cluster: the data folder itself, or its stand-in when the server cannot reach that. */
  home: string;
  cluster: string;
}

// A socket path may hold 107 bytes; its name `/.s.PGSQL.5432` takes 14.
const maxSocketFolder = 90;

/**
 * Finds, or chooses, the place of a data folder's database, making the folder if need be. Started as
 * root the server runs as another user; when that user cannot reach the folder, the database lives
 * under /var/lib/preavis and `<data>/pg` is a link to it. Throws when there was a database and is none.
 */
export function findPlace(data: string, log: Log): Place {
  // The server's user must be able to walk through, not to look around.
  if (fs.mkdirSync(path.resolve(data), { recursive: true })) fs.chmodSync(data, 0o711);
  const folder = fs.realpathSync(data);
  const link = path.join(folder, 'pg');
  const found = fs.lstatSync(link, { throwIfNoEntry: false });
  const cluster = found?.isSymbolicLink() ? fs.readlinkSync(link) : link;
  if (found && !fs.existsSync(cluster)) throw new Error(`${link} leads nowhere: its database is gone`);
  if (found) return { folder, home: path.dirname(cluster), cluster };
  const home = newHome(folder, log);
  return { folder, home, cluster: path.join(home, 'pg') };
}

function newHome(folder: string, log: Log): string {
  if (isReachable(folder)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const home = path.join('/var/lib/preavis', name);
  fs.mkdirSync(home, { recursive: true, mode: 0o711 });
  log.warn({ folder, home }, `the database server cannot reach ${folder}: its data goes to ${home}`);
  return home;
}

/** Throws when the server, under its own user, could not reach its cluster. */
export function assertReachable(place: Place): void {
  if (!isReachable(place.home)) throw new Error(`the database server cannot reach ${place.home}`);
}

function isReachable(dir: string): boolean {
  // Asking the system as that user is the only answer that counts every permission scheme.
  return spawnSync('test', ['-x', dir], { ...serverUser(), cwd: '/' }).status === 0;
}

/** Makes the data folder point at a cluster that lives elsewhere. Harmless when it already does. */
export function linkCluster(place: Place): void {
  if (place.home === place.folder) return;
  try {
    fs.symlinkSync(place.cluster, path.join(place.folder, 'pg'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * The database password of the folder, made at first use. Written aside and linked into place: two
 * programs starting at once agree on one, and a killed one leaves none half-written.
 */
export function folderPassword(folder: string): string {
  const file = path.join(folder, 'password');
  for (;;) {
    const known = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
    if (known) return known;
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
}

/** A private folder for the socket of a server about to start: inside the home when its path is short. */
export function makeSocketFolder(place: Place): string {
  // The process number keeps two programs that start at once out of each other's way.
  const inside = path.join(place.home, `run-${process.pid}`);
  if (Buffer.byteLength(inside) < maxSocketFolder) {
    // What a power cut left of an older socket lock would keep the server from starting.
    fs.rmSync(inside, { recursive: true, force: true });
    makePrivateFolder(inside);
    return inside;
  }
  const base = Buffer.byteLength(os.tmpdir()) < maxSocketFolder - 20 ? os.tmpdir() : '/tmp';
  const outside = fs.mkdtempSync(path.join(base, 'preavis-'));
  makePrivateFolder(outside);
  return outside;
}

/** Removes the socket folders of servers that are no more; only for who holds the cluster. */
export function removeOtherSocketFolders(place: Place, current: string): void {
  for (const name of fs.readdirSync(place.home)) {
    const dir = path.join(place.home, name);
    if (/^run-\d+$/.test(name) && dir !== current) fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** A folder that only the server's user may enter. */
export function makePrivateFolder(dir: string): void {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  giveToServer(dir);
}

/** Makes the server's user the owner of a path. */
export function giveToServer(file: string): void {
  const user = serverUser();
  if (user.uid !== undefined) fs.chownSync(file, user.uid, user.gid);
}
