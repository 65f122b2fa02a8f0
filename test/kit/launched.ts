import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A program at work on a data folder, in a process of its own. */
export interface Launched {
  pid: number;
  /** The next thing it says. Throws when it has ended without saying any more. */
  hear(): Promise<Record<string, unknown>>;
  /** Sends a line and waits for the answer. */
  tell(line: string): Promise<Record<string, unknown>>;
  /** Ends it as a power cut would: no chance to tidy up. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const script = path.join(import.meta.dirname, 'launch.ts');
const alive = new Set<Launched>();

/** Starts a program that opens a folder; its first word says whether it could. */
export function launch(folder: string, role: 'start' | 'command', safety: 'safe' | 'unsafe' = 'unsafe'): Launched {
  const child = spawn(process.execPath, [script, folder, role, safety], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'close');
  const launched: Launched = {
    pid: child.pid!,
    async hear() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`process ${child.pid} ended without a word`);
      return JSON.parse(value) as Record<string, unknown>;
    },
    tell(line) {
      child.stdin.write(`${line}\n`);
      return launched.hear();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      alive.delete(launched);
    },
    async close() {
      child.stdin.write('close\n');
      await ended;
      alive.delete(launched);
    },
  };
  alive.add(launched);
  return launched;
}

/** Kills what a failed test left behind. */
export async function killAll(): Promise<void> {
  await Promise.all([...alive].map((launched) => launched.kill()));
}
