/**
 * Everything that must hold, in order, stopping at the first stage that fails.
 *
 * `node tools/test.ts [STAGE…]` with STAGE among types, lint, desk, browser; all of them by default.
 * The last line is always `N passed, N failed`; types and lint count as one check each.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, countTests, lastLine, type Count, type VitestReport } from './test-report.ts';

const root = join(import.meta.dirname, '..');

/** Each project is checked apart: what exists in a page does not exist in the server. */
const typeProjects = ['tsconfig.json', 'src/policy/tsconfig.json', 'web/tsconfig.json', 'test/e2e/tsconfig.json'];

const stages: Record<string, () => Promise<Count>> = {
  types: () => check(typeProjects.map((project) => ['typescript-7/bin/tsc', '-p', project])),
  lint: () =>
    check([
      ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
      ['oxfmt/bin/oxfmt', '--check'],
    ]),
  desk: () => vitest('unit', 'desk'),
  browser: () => vitest('e2e'),
};

/** Runs a script of node_modules under this Node and gives its exit code. */
function run([script = '', ...args]: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}

/** One check made of several commands: all of them run, so that one round shows everything. */
async function check(commands: string[][]): Promise<Count> {
  let failures = 0;
  for (const command of commands) if ((await run(command)) !== 0) failures++;
  return failures === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(...projects: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'preavis-test-'));
  const output = join(folder, 'report.json');
  try {
    const exitCode = await run([
      'vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${output}`,
    ]);
    return countTests(read(output), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** Runs the stages in order and gives the total, a stage that could not start being one failure. */
async function runStages(names: string[]): Promise<Count> {
  let total: Count = { passed: 0, failed: 0 };
  for (const name of names) {
    console.log(`\n── ${name}`);
    const count = await stages[name]!().catch((error: unknown): Count => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    total = add(total, count);
    if (count.failed > 0) break;
  }
  return total;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Known: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
// Interrupted, the stage that runs ends first and is counted: the last line is always said.
process.on('SIGINT', () => {});
const total = await runStages(asked.length > 0 ? asked : Object.keys(stages));
console.log(`\n${lastLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
