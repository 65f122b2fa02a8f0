import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'preavis-bin-'));
const bin = join(folder, 'bin/preavis.mjs');
const asOldNode = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });`,
  )}`,
];
/** Says its arguments, then ends with a code, or waits to be told to end. */
const main = `
const [kind, code]: string[] = process.argv.slice(2);
if (kind === 'wait') {
  const waiting = setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { console.log('told to end'); clearInterval(waiting); process.exitCode = Number(code); });
} else process.exitCode = Number(code);
// Last: whoever reads this may send the signal at once.
console.log(JSON.stringify(process.argv.slice(2)), process.versions.node);
`;

/** Starts the program as a Node too old for TypeScript would. */
function start(args: string[], nodeArgs = asOldNode) {
  const child = spawn(process.execPath, [...nodeArgs, bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([out, err, [code]]) => ({ out, err, code: code as number | null }),
  );
  return { child, ended };
}

const node = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');

beforeAll(() => {
  for (const path of ['bin', 'src']) mkdirSync(join(folder, path));
  cpSync(join(root, 'bin/preavis.mjs'), bin);
  chmodSync(bin, 0o755);
  writeFileSync(join(folder, 'src/main.ts'), main);
  mkdirSync(node, { recursive: true });
  symlinkSync(process.execPath, join(node, 'node'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a Node that runs TypeScript runs it in place', async () => {
  const { out, code } = await start(['end', '3'], []).ended;
  expect(out).toBe(`["end","3"] ${process.versions.node}\n`);
  expect(code).toBe(3);
});

test('an older Node hands over to the one npm installed: same arguments, same exit code', async () => {
  const { out, code } = await start(['a b', '5', '--json']).ended;
  expect(out).toBe(`["a b","5","--json"] ${process.versions.node}\n`);
  expect(code).toBe(5);
});

test('a signal reaches the program, which ends in its own way', async () => {
  const { child, ended } = start(['wait', '7']);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ out: expect.stringContaining('told to end'), code: 7 });
});

test('the program does not outlive a parent killed outright', async () => {
  const { child, ended } = start(['wait', '7']);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  expect((await ended).out).toContain('told to end');
});

test('without a Node that fits, it says so in both languages and ends with 2', async () => {
  rmSync(node, { recursive: true });
  const { out, err, code } = await start(['end', '0']).ended;
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(/besoin de Node 22\.18 .* 20\.19\.0/);
  expect(err).toMatch(/needs Node 22\.18 .* 20\.19\.0/);
});
