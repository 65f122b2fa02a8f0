/** The table of procedures, over the tree. That it bites is proved in test/house/procedures-table.test.ts. */
import { expect, test } from 'vitest';
import { knownFrom, tableBreaches } from './house/procedures-table.ts';
import { readTree } from './house/tree.ts';
import { SALON } from './kit/salon.ts';

const TABLE = 'docs/guide/reference/procedures.md';

test('every page, rule and test the table of procedures names exists', () => {
  const files = readTree();
  const page = files.find(({ path }) => path === TABLE);
  expect(page, TABLE).toBeDefined();
  expect(page && tableBreaches(page, knownFrom(SALON, files))).toEqual([]);
});
