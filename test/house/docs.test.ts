import { expect, test } from 'vitest';
import { deadPaths, mapBreaches } from './docs.ts';

const page = (text: string, path = 'docs/guide/a.md') => ({ path, text });
const paths = ['src/policy/book.ts', 'docs/guide/b.md', 'docs/decisions/001-a.md', 'README.md'];
const dead = (text: string) => deadPaths([page(text)], paths, (path) => paths.includes(path));

test.each([
  'see `src/policy/book.ts`, `README.md` and [b](b.md#part)',
  'run `node src/policy/book.ts --fast`',
  'any `docs/decisions/*.md`, a `docs/decisions/NNN-title.md`, `src/<folder>/x.ts`',
  'the field `actBy`, the share `a/b`, [the site](https://example.org)',
  '```\nsrc/gone.ts\n```',
  '```tree\nsrc/policy/book.ts  pages\n```',
])('alive: %s', (text) => {
  expect(dead(text)).toEqual([]);
});

test.each([
  ['see `src/policy/gone.ts`', 'src/policy/gone.ts'],
  ['run `node tools/gone.ts --fast`', 'tools/gone.ts'],
  ['[b](../gone.md)', 'docs/gone.md'],
  ['![screen](../gone.png)', 'docs/gone.png'],
  ['read `GONE.md`', 'GONE.md'],
  ['any `src/*/gone.ts`', 'src/*/gone.ts'],
  ['```tree\nsrc/gone/  pages\n```', 'src/gone/'],
])('dead: %s', (text, path) => {
  expect(dead(text)).toEqual([expect.stringMatching(/^docs\/guide\/a\.md:\d: /)]);
  expect(dead(text)[0]).toContain(`${path} does not exist`);
});

test('the map names every drawer and fits one screen', () => {
  const map = page('```tree\nsrc/policy/  rules\n```\nand `src/db`', 'ARCHITECTURE.md');
  expect(mapBreaches(map, ['policy', 'db'])).toEqual([]);
  expect(mapBreaches(map, ['policy', 'attic'])).toEqual(['ARCHITECTURE.md: src/attic is not on the map']);
  expect(mapBreaches(page('x\n'.repeat(71), 'ARCHITECTURE.md'), [])).toEqual(['ARCHITECTURE.md: 71 lines, 70 at most']);
});
