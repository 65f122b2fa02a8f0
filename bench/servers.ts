import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Connection } from '../src/db/pool.ts';

/** What a server of the bench is told when it starts. */
export interface Task {
  readonly connection: Connection;
  /** Connections of its pool: the same for both. */
  readonly pool: number;
  /** Statements of a guarded command in order, as the desk was seen to send them. */
  readonly statements: readonly string[];
}

export interface Serving {
  readonly address: string;
  stop(): Promise<void>;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * Starts a server of the bench in a process of its own; it prints its address when it listens. `flags` are given to
 * Node (`--cpu-prof` for instance). Throws when it ends before that.
 */
export async function serve(
  script: 'desk-server' | 'bare-server',
  task: Task,
  flags: readonly string[] = [],
): Promise<Serving> {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, `${script}.ts`)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Standard input carries a password: it shows in no list of processes. It stays open for as long as we live.
  child.stdin.write(`${JSON.stringify(task)}\n`);
  for await (const line of createInterface({ input: child.stdout })) return { address: line, stop: () => stop(child) };
  throw new Error(`${script} ended without an address`);
}

/** The task of this process, from standard input; `end` runs when it is told to stop or whoever started it is gone. */
export async function readTask(end: () => Promise<unknown>): Promise<Task> {
  const lines = createInterface({ input: process.stdin });
  const [text] = (await once(lines, 'line')) as [string];
  const leave = (): void => void end().then(() => process.exit());
  lines.once('close', leave);
  process.once('SIGTERM', leave);
  return JSON.parse(text) as Task;
}
