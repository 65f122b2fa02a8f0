/** The house rules, over the whole tree. Each guard is proved to bite in test/house/*.test.ts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadPaths, mapBreaches } from './house/docs.ts';
import { catalogueGaps, englishTwin, frenchOfPage, frenchOfSource, typography } from './house/french.ts';
import { importBreaches, importCycles } from './house/import-law.ts';
import { migrationBreaches } from './house/migrations.ts';
import * as shape from './house/shape.ts';
import { catalogueKeys, readSource } from './house/source.ts';
import { exists, isCode, readTree, root } from './house/tree.ts';
import packageFile from '../package.json' with { type: 'json' };
import frozen from './house/migrations.json' with { type: 'json' };

const files = readTree();
const paths = files.map(({ path }) => path);
const sources = files.filter(({ path }) => isCode(path)).map(readSource);
const find = (path: string) => files.find((file) => file.path === path);
/** The guards hold specimens of what they forbid. */
const outsideTheGuards = files.filter(({ path }) => !path.startsWith('test/house/'));

test('imports go down only', () => {
  expect(importBreaches(sources, Object.keys(packageFile.dependencies))).toEqual([]);
});

test('no import cycle', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('files stay small', () => {
  const { files: count, median, p95, longest } = shape.sizesOf(files);
  console.log(`${count} code files: median ${median}, p95 ${p95}, longest ${longest} lines`);
  expect(shape.sizeBreaches(files)).toEqual([]);
});

test('names say what is inside', () => {
  expect(shape.nameBreaches(paths)).toEqual([]);
});

test('nothing is left over', () => {
  const read = outsideTheGuards.filter(({ path }) => path !== 'package-lock.json');
  expect(shape.leftovers(read)).toEqual([]);
});

test('no default export', () => {
  expect(shape.defaultExports(outsideTheGuards)).toEqual([]);
});

test('clock, environment and chance have one owner', () => {
  expect(shape.restrictedUses(sources)).toEqual([]);
  expect(shape.sqlClockReads(sources)).toEqual([]);
});

test('rights are decided by the book, rows written by commands', () => {
  expect(shape.secondRoleChecks(sources)).toEqual([]);
  expect(shape.writesOutsideTheDoor(sources)).toEqual([]);
});

test('the French is typeset', () => {
  const pages = files.filter(({ path }) => /^books\/.*\.md$/.test(path));
  expect([
    ...sources.flatMap((source) => typography(source.path, frenchOfSource(source))),
    ...pages.flatMap((page) => typography(page.path, frenchOfPage(page))),
  ]).toEqual([]);
});

test('every French message has its English', () => {
  const gaps = paths.flatMap((path) => {
    const twin = englishTwin(path);
    if (!twin) return [];
    const keysOf = (name: string) => {
      const file = find(name);
      return file ? catalogueKeys(file) : [];
    };
    return catalogueGaps(path, keysOf(path), twin, keysOf(twin));
  });
  expect(gaps).toEqual([]);
});

test('the docs name what exists', () => {
  const pages = outsideTheGuards.filter(({ path }) => path.endsWith('.md') && !/^(books|test)\//.test(path));
  expect(deadPaths(pages, paths, exists)).toEqual([]);
});

test('the map of the house is whole', () => {
  const drawers = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(mapBreaches(find('ARCHITECTURE.md')!, drawers)).toEqual([]);
});

test('migrations are frozen', () => {
  const migrations = files.filter(({ path }) => /^src\/db\/migrations\/.*\.sql$/.test(path));
  expect(migrationBreaches(migrations, frozen)).toEqual([]);
});
