import { expect, test } from 'vitest';
import { SALON } from '../kit/salon.ts';
import { type Known, knownFrom, tableBreaches } from './procedures-table.ts';

const TEST = 'test/desk/procedures-a.test.ts';
const TEXT = `test('from the call to the page off', async () => {});
test.each([1])('is refused with %s', (_) => {});
test(
  'a title long enough to stand alone',
  async () => {},
);
const other = ['quoted, and no test'];
`;
const known: Known = {
  anchors: new Map([
    ['a.md#here', 2],
    ['a.md#bare', 0],
  ]),
  rules: new Set(['case.act', 'list reasons', 'check/step']),
  tests: new Map([[TEST, TEXT]]),
};

const HERE = '[a.md#here](../../../books/salon/a.md#here)';
const table = (...rows: string[]): string =>
  ['## 1. A procedure', '', `Walked in [a](../../../${TEST}).`, '', ...rows].join('\n');
const breaches = (text: string): string[] =>
  tableBreaches({ path: 'docs/table.md', text }, known).map((found) => found.replace(/^docs\/table\.md:\d+: /, ''));

test.each([
  ['an action and a test', `| 1.1 | Do it | ${HERE} | \`case.act\` | “from the call to the page off” |`],
  ['a table of tests', `| 1.1 | Do it | ${HERE} | \`check/step\` | “is refused with %s” |`],
  ['a test told over lines', `| 1.1 | Do it | ${HERE} | \`case.act\` | “a title long enough to stand alone” |`],
  ['a named block, an example, no test', `| 1.1 | Do it | ${HERE} | \`list reasons\` \`example 2\` | |`],
  ['an absent step with its reason', '| 1.1 | Do it | absent | It belongs to another system. | |'],
])('stands: %s', (_, row) => {
  expect(breaches(table(row))).toEqual([]);
});

test.each([
  [
    'an anchor that is gone',
    `| 1.1 | Do it | ${HERE.replaceAll('#here', '#gone')} | \`case.act\` | |`,
    'a.md#gone does not exist',
  ],
  [
    'a link that shows another place',
    `| 1.1 | Do it | ${HERE.replace('#here', '#bare')} | \`case.act\` | |`,
    'is not a link',
  ],
  ['a place that is no link', '| 1.1 | Do it | a.md#here | `case.act` | |', 'is not a link'],
  ['an action that is gone', `| 1.1 | Do it | ${HERE} | \`case.gone\` | |`, 'case.gone is no rule of the book'],
  ['a block that is gone', `| 1.1 | Do it | ${HERE} | \`list gone\` | |`, 'list gone is no rule of the book'],
  ['an example too far', `| 1.1 | Do it | ${HERE} | \`example 3\` | |`, 'a.md#here has 2 examples, none is number 3'],
  ['a test that is gone', `| 1.1 | Do it | ${HERE} | \`case.act\` | “gone” |`, `no test “gone” in ${TEST}`],
  ['a string that is no test', `| 1.1 | Do it | ${HERE} | \`case.act\` | “quoted, and no test” |`, 'no test'],
  ['no rule', `| 1.1 | Do it | ${HERE} | | “is refused with %s” |`, 'a step that is held names its rule'],
  ['an absence without a reason', '| 1.1 | Do it | absent | No. | |', 'an absent step says why'],
  ['a row out of order', `| 1.2 | Do it | ${HERE} | \`case.act\` | |`, 'row 1.2 stands where 1.1 is expected'],
  ['a row that lacks a cell', `| 1.1 | Do it | ${HERE} | \`case.act\` |`, 'a row has five cells'],
])('falls: %s', (_, row, why) => {
  expect(breaches(table(row))).toEqual([expect.stringContaining(why)]);
});

test('a procedure without a step falls', () => {
  expect(breaches(table())).toEqual(['a procedure without a step']);
});

test('what the salon’s book holds is known as the table writes it', () => {
  const { anchors, rules } = knownFrom(SALON, []);
  for (const rule of [
    'churn-request.mark-lost',
    'churn-request.open',
    'opt-out/argue',
    'deadline treatwell-letter',
    'evidence ghost',
    'template pave',
    'claim support-never-archives',
    'rights marketplace-status',
    'list churn-reasons',
    'field churn-request.origin',
    'state churn-request.lost',
    'reminder churn-request.ped-review',
  ])
    expect(rules.has(rule), rule).toBe(true);
  expect(anchors.get('marketplace.md#opt-out')).toBe(0);
  expect(anchors.get('churn-treatwell.md#dates')).toBeGreaterThan(5);
});
