/**
 * Cuts the power, as far as one machine can: `node test/kit/crash/power-cut.ts [TRIALS]`, as root on Linux. The data
 * folder is on an ext4 file system in a file. Under load every process is frozen, the file is copied (it holds what the
 * kernel has written out, nothing of what it still keeps in memory), the processes are killed, and the copy is mounted
 * in the place of the original. A file written just before without being flushed shows that the cut is one.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pause } from '../../../src/base/pause.ts';
import { type Audit, audit } from './audit.ts';
import { Clients } from './clients.ts';
import { makeDeskData } from './desk-data.ts';
import { freePort, Program } from './program.ts';

const trials = Number(process.argv[2] ?? 5);
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'preavis-power-'));
fs.chmodSync(base, 0o711);
const disk = path.join(base, 'disk');
const mounted = path.join(base, 'mounted');
const folder = path.join(mounted, 'data');
const canary = path.join(mounted, 'canary');

function makeDisk(): void {
  fs.mkdirSync(mounted);
  run('truncate', '--size', '1G', disk);
  run('mkfs.ext4', '-q', '-F', disk);
  run('mount', '-o', 'loop', disk, mounted);
  fs.chmodSync(mounted, 0o711);
}

/** Freezes the program and its database, keeps what is on the disk, and puts it in place. */
async function cutPower(program: Program): Promise<void> {
  fs.writeFileSync(canary, 'never flushed');
  program.freeze();
  run('cp', '--sparse=always', disk, `${disk}.after`);
  await program.killAll();
  // The file system may be busy until the last process is really gone.
  for (let tries = 0; ; tries += 1) {
    try {
      run('umount', mounted);
      break;
    } catch (error) {
      if (tries === 50) throw error;
      await pause(100);
    }
  }
  fs.renameSync(`${disk}.after`, disk);
  run('mount', '-o', 'loop', disk, mounted);
}

const canarySurvived = (): boolean => fs.existsSync(canary) && fs.readFileSync(canary, 'utf8') !== '';

async function trial(program: Program, data: Awaited<ReturnType<typeof makeDeskData>>): Promise<Audit> {
  const clients = new Clients(program.address, data, Math.random);
  await pause(300 + Math.random() * 1500);
  const stopping = pause(0).then(() => clients.stop());
  await cutPower(program);
  const ledger = await stopping;
  const real = !canarySurvived();
  const backMs = await program.start();
  const found = await audit(folder, program.address, ledger);
  const { lost, twice, badRetries, problems } = found;
  const bad = [...lost, ...twice, ...badRetries, ...problems];
  const what = `${found.acknowledged} acknowledged, ${lost.length} lost, ${found.unanswered} unanswered (${found.doneUnanswered} done)`;
  console.log(
    `${what}, back in ${Math.round(backMs)} ms${real ? '' : ', the unflushed file survived'}${bad.length > 0 ? `\n  ${bad.slice(0, 5).join('\n  ')}` : ''}`,
  );
  if (bad.length > 0) process.exitCode = 1;
  return found;
}

makeDisk();
const data = await makeDeskData(folder);
const program = new Program(folder, await freePort());
try {
  await program.start();
  const found: Audit[] = [];
  for (let nth = 0; nth < trials; nth += 1) found.push(await trial(program, data));
  const sum = (of: (audit: Audit) => number): number => found.reduce((total, one) => total + of(one), 0);
  console.log(
    `${trials} power cuts: ${sum((one) => one.acknowledged)} acknowledged, ${sum((one) => one.lost.length)} lost`,
  );
} finally {
  await program.stop();
  run('umount', mounted);
  fs.rmSync(base, { recursive: true, force: true });
}
