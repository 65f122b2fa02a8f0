import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { small } from '../test/kit/salon.ts';
import { ROLE_MATRIX, roleMatrixPage, shippedBook } from './role-matrix.ts';

const written = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

/** The part of the page under a heading, links and lines of the page left out. */
function section(page: string, heading: string): string[] {
  const [, after = ''] = page.split(`## ${heading}\n`);
  const [part = ''] = after.split('\n## ');
  return part
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/ \(desk\.md, line \d+(, desk\.md, line \d+)*\)/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('| ---'));
}

test('who may do what is what the book says today: npm run gen', async () => {
  expect(written(ROLE_MATRIX) === roleMatrixPage(await shippedBook())).toBe(true);
});

test('a table a case type, the letter C explained, then situation by situation', () => {
  expect(section(roleMatrixPage(small()), 'Request')).toEqual([
    '|  | from states | Agent | Lead |',
    '| open |  | Y | Y |',
    '| wait | open | Y | N |',
    '| set-origin | open, waiting | Y | Y |',
    '| finish | open, waiting | C 1 | C 2 |',
    '| set origin = sales-process |  | N | C 3 |',
    '| leave origin = sales-process |  | N | C 3 |',
    'C, may when:',
    '1. origin ≠ sales-process',
    '2. origin = sales-process, not owner',
    '3. not owner',
    'Situation by situation:',
    '|  | when | Agent | Lead |',
    '| finish | origin ≠ sales-process | Y | N |',
    '| finish | origin = sales-process, not owner | N | Y |',
    '| finish | origin = sales-process, owner | N | N |',
    '| set origin = sales-process | not owner | N | Y |',
    '| set origin = sales-process | owner | N | N |',
    '| leave origin = sales-process | not owner | N | Y |',
    '| leave origin = sales-process | owner | N | N |',
  ]);
});

test('each answer leads to its line of the book', () => {
  const page = roleMatrixPage(small());
  expect(page).toMatch(/^\| \[finish\]\(\.\.\/\.\.\/\.\.\/books\/salon\/desk\.md#L\d+\) \|/m);
  expect(page).toMatch(
    /^1\. origin ≠ sales-process \(\[desk\.md, line \d+\]\(\.\.\/\.\.\/\.\.\/books\/salon\/desk\.md#L\d+\)\)$/m,
  );
});

test('a command that no page grants is nobody’s', () => {
  expect(section(roleMatrixPage(small()), 'Commands of the desk')).toContain('| add-person |  | N | N |');
});
