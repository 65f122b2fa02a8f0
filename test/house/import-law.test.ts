import { expect, test } from 'vitest';
import { importBreaches, importCycles } from './import-law.ts';
import { readSource } from './source.ts';

const source = (path: string, text: string) => readSource({ path, text });
const breaches = (path: string, text: string) => importBreaches([source(path, text)], ['zod', 'pg', '@fastify/static']);

test.each([
  ['src/policy/check/a.ts', `import { b } from '../b.ts';`],
  ['src/policy/a.ts', `import { z } from 'zod';`],
  ['src/policy/a.test.ts', `import fc from 'fast-check';`],
  ['src/cases/a.ts', `import type { Tx } from '../db/tx.ts';`],
  ['src/db/a.ts', `import pg from 'pg'; import { join } from 'node:path';`],
  ['src/http/a.ts', `import x from '@fastify/static/y'; import { c } from './contract/c.ts';`],
  ['src/books/a.ts', `import type { Root } from 'mdast';`],
  ['src/desk.ts', `import { a } from './db/a.ts'; import { b } from './http/b.ts';`],
  ['src/cli/start.ts', `const vite = await import('vite');`],
  ['web/pages/a.tsx', `import { React } from 'react'; import { b } from '../../src/policy/b.ts';`],
  ['tools/a.ts', `import { b } from '../test/house/b.ts';`],
  ['test/desk/a.test.ts', `import { a } from '../../src/db/a.ts';`],
])('%s may say %s', (path, text) => {
  expect(breaches(path, text)).toEqual([]);
});

test.each([
  ['src/policy/a.ts', `import { readFile } from 'node:fs';`, 'policy may import zod only'],
  ['src/policy/a.ts', `import pg from 'pg';`, 'policy may import zod only'],
  ['src/policy/check/a.ts', `import type { X } from '../../base/x.ts';`, 'policy may not import base'],
  ['src/policy/a.ts', `export { x } from '../cases/x.ts';`, 'policy may not import cases'],
  ['src/cases/a.ts', `import { x } from '../http/x.ts';`, 'cases may not import http'],
  ['src/cases/a.ts', `const x = await import('../jobs/x.ts');`, 'cases may not import jobs'],
  ['src/http/a.ts', `import { x } from '../db/x.ts';`, 'http may not import db'],
  ['src/http/a.ts', `import { x } from '../cli/x.ts';`, 'http may not import cli'],
  ['src/cli/a.ts', `import { desk } from '../desk.ts';`, 'cli may not import src/desk.ts'],
  ['src/connectors/a.ts', `import { x } from '../cases/x.ts';`, 'connectors may not import cases'],
  ['src/base/a.ts', `import { x } from '../policy/x.ts';`, 'base may not import policy'],
  ['src/attic/a.ts', `import { x } from '../policy/x.ts';`, 'src/attic is not in the import law'],
  ['src/http/a.ts', `import got from 'got';`, 'got is not among'],
  ['src/db/a.ts', `import { k } from '../../test/kit/k.ts';`, 'does not import its tests'],
  ['web/pages/a.tsx', `import { x } from '../../src/cases/x.ts';`, 'src/policy only, not cases'],
  ['web/pages/a.tsx', `import { readFile } from 'node:fs';`, 'no Node in a page'],
])('%s may not say %s', (path, text, why) => {
  expect(breaches(path, text)).toEqual([expect.stringContaining(why)]);
  expect(breaches(path, `\n\n${text}`)[0]).toContain(`${path}:3: `);
});

test('a cycle is found once, through any number of files; types do not make one', () => {
  const ring = [
    source('src/db/a.ts', `import { b } from './b.ts';`),
    source('src/db/b.ts', `import { c } from './in/c.ts';`),
    source('src/db/in/c.ts', `import { a } from '../a.ts';`),
  ];
  expect(importCycles(ring)).toEqual(['src/db/a.ts: cycle src/db/a.ts → src/db/b.ts → src/db/in/c.ts → src/db/a.ts']);
  const typed = source('src/db/in/c.ts', `import type { A } from '../a.ts';`);
  expect(importCycles([ring[0]!, ring[1]!, typed])).toEqual([]);
});
