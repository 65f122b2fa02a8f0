import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pause } from '../../src/base/pause.ts';
import { type Audit, audit } from '../kit/crash/audit.ts';
import { Clients } from '../kit/crash/clients.ts';
import { type DeskData, makeDeskData } from '../kit/crash/desk-data.ts';
import { freePort, Program } from '../kit/crash/program.ts';
import { makeTestFolder } from '../kit/postgres.ts';

/**
 * An answered command is on disk: the program, its database server, or both are killed outright at a random moment
 * under load, with fsync on. `PREAVIS_CRASH_TRIALS=60` for the long run, `PREAVIS_CRASH_SEED` for other moments.
 */
const trials = Number(process.env['PREAVIS_CRASH_TRIALS'] ?? 6);
const seed = Number(process.env['PREAVIS_CRASH_SEED'] ?? 1);
const loadMs = 1500;
const healMs = 20_000;
const lots = ['program', 'server', 'both'] as const;

function chance(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Trial {
  victim: (typeof lots)[number];
  /** Milliseconds under load before the first blow, and from the first to the second. */
  after: number;
  gap: number;
}

const random = chance(seed);
// By lot, yet each victim in every three trials: a short run meets them all.
const plan = Array.from({ length: trials }, (_, nth): Trial => ({
  victim: lots[nth % lots.length]!,
  after: Math.round(random() * loadMs),
  gap: Math.round(random() * 300),
}));

let folder: string;
let data: DeskData;
let program: Program;
const figures: (Trial & Audit & { backMs: number; tookMs: number })[] = [];

beforeAll(async () => {
  folder = makeTestFolder();
  data = await makeDeskData(folder);
  program = new Program(folder, await freePort());
  await program.start();
}, 300_000);

afterAll(async () => {
  await program.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  const sum = (of: (figure: (typeof figures)[number]) => number) =>
    figures.reduce((total, figure) => total + of(figure), 0);
  const worst = (of: (figure: (typeof figures)[number]) => number) => Math.round(Math.max(...figures.map(of)));
  console.log(
    `${figures.length} kills: ${sum((one) => one.acknowledged)} acknowledged, ${sum((one) => one.lost.length)} lost; ` +
      `${sum((one) => one.unanswered)} unanswered, of which ${sum((one) => one.doneUnanswered)} had been carried out; ` +
      `back to work in ${Math.round(sum((one) => one.backMs) / figures.length)} ms on average, ${worst((one) => one.backMs)} ms at most; ` +
      `${Math.round(sum((one) => one.tookMs) / figures.length)} ms a trial`,
  );
});

/** Strikes, and returns once commands are carried out again: the milliseconds from the last blow to that. */
async function strike({ victim, gap }: Trial, clients: Clients): Promise<number> {
  if (victim !== 'program') program.killServer();
  if (victim === 'both') await pause(gap);
  const struckAt = performance.now();
  if (victim === 'server') {
    while (!clients.workedSince(struckAt)) {
      if (performance.now() - struckAt > healMs) throw new Error(`not healed: ${program.words}`);
      await pause(10);
    }
    const backMs = performance.now() - struckAt;
    expect(program.isAlive).toBe(true);
    return backMs;
  }
  await program.killProgram();
  return program.start();
}

describe('kill -9 under load', () => {
  test.for(plan.map((trial, nth) => ({ nth: nth + 1, ...trial })))(
    '$nth: $victim, after $after ms',
    { timeout: 120_000 },
    async (trial) => {
      const began = performance.now();
      const clients = new Clients(program.address, data, random);
      await pause(trial.after);
      const backMs = await strike(trial, clients);
      // Some work on what was recovered, before looking at it.
      await pause(150);
      const ledger = await clients.stop();
      const found = await audit(folder, program.address, ledger);
      figures.push({ ...trial, ...found, backMs, tookMs: performance.now() - began });
      expect(found).toMatchObject({ lost: [], twice: [], badRetries: [], problems: [] });
      expect(found.acknowledged).toBeGreaterThan(0);
      if (trial.victim === 'server') expect(backMs).toBeLessThan(healMs);
    },
  );
});
