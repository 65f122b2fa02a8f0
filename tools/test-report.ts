/** How many checks passed and failed; skipped ones are neither. */
export type Count = { passed: number; failed: number };

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/**
 * Counts one Vitest run.
 *
 * @param report the JSON report, or null when none was written
 * @param exitCode the exit code of the run
 * @returns the tests that passed and failed. A file that could not be loaded counts as one failure,
 *   and so does a run that ended badly without naming a failed test: a red run is never counted green.
 */
export function countTests(report: VitestReport | null, exitCode: number): Count {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Adds two counts. */
export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** The last line of a run, the one a machine reads. */
export function lastLine(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed`;
}
