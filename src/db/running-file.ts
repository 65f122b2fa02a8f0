import fs from 'node:fs';
import path from 'node:path';
import type { Instant } from '../base/clock.ts';

/** Who answers for a data folder, for people and for error messages; the lock is what decides. */
export interface Running {
  pid: number;
  role: 'start' | 'command';
  startedAt: Instant;
  /** Where it serves, once it does. */
  address?: string;
}

/** Writes `<data>/running.json`, whole or not at all. */
export function writeRunning(folder: string, running: Running): void {
  const draft = `${fileOf(folder)}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(running)}\n`);
  fs.renameSync(draft, fileOf(folder));
}

/** Reads `<data>/running.json`; undefined when there is none, or none that can be read. */
export function readRunning(folder: string): Running | undefined {
  try {
    return JSON.parse(fs.readFileSync(fileOf(folder), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

/** Removes `<data>/running.json` if it is this process's own. */
export function removeRunning(folder: string): void {
  if (readRunning(folder)?.pid === process.pid) fs.rmSync(fileOf(folder), { force: true });
}

function fileOf(folder: string): string {
  return path.join(folder, 'running.json');
}
