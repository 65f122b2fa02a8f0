import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { File, Finding } from './tree.ts';

/**
 * Migrations that moved: one that is not in the frozen list, one whose text changed, one that left,
 * a number taken twice or jumped over.
 *
 * @param migrations the SQL files
 * @param frozen file name to SHA-256 of its bytes, as in test/house/migrations.json
 */
export function migrationBreaches(migrations: File[], frozen: Record<string, string>): Finding[] {
  const found: Finding[] = [];
  const names = migrations.map(({ path }) => posix.basename(path)).sort();
  names.forEach((name, at) => {
    const number = String(at + 1).padStart(4, '0');
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || !name.startsWith(number)) {
      found.push(`${name}: migration number ${number} was expected here`);
    }
  });
  for (const { path, text } of migrations) {
    const name = posix.basename(path);
    const hash = createHash('sha256').update(text).digest('hex');
    if (!frozen[name]) found.push(`${path}: not frozen yet, add "${name}": "${hash}" to the list`);
    else if (frozen[name] !== hash) {
      found.push(`${path}: changed after it was frozen, write a new migration instead`);
    }
  }
  for (const name of Object.keys(frozen)) {
    if (!names.includes(name)) found.push(`${name}: frozen, and gone`);
  }
  return found;
}
