import { expect, test } from 'vitest';
import { add, countTests, lastLine, type VitestReport } from './test-report.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const report = (passed: number, failed: number, ...testResults: VitestReport['testResults']): VitestReport => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

test.each([
  ['all green', report(2, 0, file('passed', 'passed', 'passed')), 0, 2, 0],
  ['one red', report(1, 1, file('failed', 'passed', 'failed')), 1, 1, 1],
  ['skipped tests are not counted', report(1, 0, file('passed', 'passed', 'pending')), 0, 1, 0],
  ['a file that cannot be loaded', report(1, 0, file('passed', 'passed'), file('failed')), 1, 1, 1],
  ['a broken afterAll beside green tests', report(1, 0, file('failed', 'passed')), 1, 1, 1],
  ['an error outside every test', report(3, 0, file('passed', 'passed')), 1, 3, 1],
  ['no test at all', report(0, 0), 1, 0, 1],
  ['no report', null, 0, 0, 1],
])('counts %s', (_what, given, exitCode, passed, failed) => {
  expect(countTests(given, exitCode)).toEqual({ passed, failed });
});

test('the last line', () => {
  expect(lastLine(add({ passed: 2, failed: 0 }, { passed: 40, failed: 3 }))).toBe('42 passed, 3 failed');
});
