import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './tree.ts';

/** One file per rule that the house relies on, and the rule that must refuse it. */
const specimens: [path: string, text: string, rule: string | null][] = [
  ['src/policy/clean.ts', `import { z } from 'zod';\nexport const a = z.string();`, null],
  ['src/policy/check/clean.ts', `import { a } from '../clean.ts';\nexport const b = a;`, null],
  ['src/policy/check/up.ts', `import { a } from '../../db/a.ts';\nexport const b = a;`, 'no-restricted-imports'],
  ['src/policy/node.ts', `import { join } from 'node:path';\nexport const b = join;`, 'no-restricted-imports'],
  ['src/policy/package.ts', `import pg from 'pg';\nexport const b = pg;`, 'no-restricted-imports'],
  ['src/policy/date.ts', `export const b = Date.now();`, 'no-restricted-globals'],
  ['src/policy/chance.ts', `export const b = Math.random();`, 'no-restricted-properties'],
  ['src/policy/date.test.ts', `export const b = Date.now();`, null],
  ['src/db/a.ts', `export const a = 1;`, null],
  ['src/db/up.ts', `import { c } from '../cases/c.ts';\nexport const b = c;`, 'no-restricted-imports'],
  ['src/cases/c.ts', `import { a } from '../db/a.ts';\nexport const c = a;`, null],
  ['src/cases/date.ts', `export const b = new Date(0);`, 'no-restricted-globals'],
  ['src/cases/up.ts', `import { d } from '../http/d.ts';\nexport const b = d;`, 'no-restricted-imports'],
  ['src/http/d.ts', `import { c } from '../cases/c.ts';\nexport const d = c;`, null],
  ['src/http/down.ts', `import { a } from '../db/a.ts';\nexport const b = a;`, 'no-restricted-imports'],
  ['web/page.ts', `import { c } from '../src/cases/c.ts';\nexport const b = c;`, 'no-restricted-imports'],
  ['src/db/ring-a.ts', `import { b } from './ring-b.ts';\nexport const a = b;`, 'no-cycle'],
  ['src/db/ring-b.ts', `import { a } from './ring-a.ts';\nexport const b = a;`, 'no-cycle'],
  ['src/db/default.ts', `export default 1;`, 'no-default-export'],
  ['src/db/float.ts', `async function f(): Promise<void> {}\nf();\nexport const b = f;`, 'no-floating-promises'],
  ['src/db/any.ts', `export const b: any = 1;`, 'no-explicit-any'],
];

const folder = mkdtempSync(join(tmpdir(), 'preavis-lint-'));
const found = new Map<string, string[]>();

beforeAll(() => {
  for (const name of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of specimens) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=unix'], { cwd: folder, encoding: 'utf8' });
  for (const [, path = '', rule = ''] of run.stdout.matchAll(/^([^:\n]+):\d+:\d+: .*\(([\w-]+)\)\]$/gm)) {
    found.set(path, [...(found.get(path) ?? []), rule]);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(specimens)('%s', (path, _text, rule) => {
  expect(found.get(path) ?? []).toEqual(rule ? [rule] : []);
});
