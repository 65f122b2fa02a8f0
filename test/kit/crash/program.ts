import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createLog } from '../../../src/base/log.ts';
import { pause } from '../../../src/base/pause.ts';
import { findPlace } from '../../../src/db/place.ts';
import { findPostmaster } from '../../../src/db/postmaster-file.ts';

const bin = path.join(import.meta.dirname, '..', '..', '..', 'bin', 'preavis.mjs');
// The very first start may have to build the pages.
const readyMs = 180_000;

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Processes started by a process (Linux). */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return fs.readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The real program, `preavis start`, on a data folder of its own, to be killed and started again. */
export class Program {
  readonly address: string;
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;
  #words = '';
  #frozen: number[] = [];

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  /** Starts it and returns once it says that it is ready; gives the milliseconds that took. */
  async start(): Promise<number> {
    const began = performance.now();
    const child = spawn(process.execPath, [bin, 'start', '--data', this.#folder, '--port', String(this.#port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LOG_LEVEL: 'warn', DATABASE_URL: '' },
    });
    this.#child = child;
    this.#words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-4000);
    });
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || performance.now() - began > readyMs)
        throw new Error(`it did not start: ${this.#words}`);
      await pause(10);
    }
    return performance.now() - began;
  }

  async #isReady(): Promise<boolean> {
    return fetch(`${this.address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Whether it still runs: it should outlive its database server. */
  get isAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What it said last, for the message of a failed trial. */
  get words(): string {
    return this.#words;
  }

  /** kill -9 of the program; its database server is left to itself. */
  async killProgram(): Promise<void> {
    const child = this.#child;
    if (!child || !this.isAlive) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** kill -9 of the database server. */
  killServer(): void {
    process.kill(this.#serverPid(), 'SIGKILL');
  }

  #serverPid(): number {
    const { cluster } = findPlace(this.#folder, createLog('silent'));
    const found = findPostmaster(cluster);
    if (typeof found !== 'object') throw new Error(`no database server to kill: ${found ?? 'none'}`);
    return found.pid;
  }

  /** Stops the program, its database server and every process of that where they stand. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
    const server = this.#serverPid();
    this.#frozen = [server, ...childrenOf(server)];
    for (const pid of this.#frozen) signal(pid, 'SIGSTOP');
  }

  /** kill -9 of everything {@link freeze} stopped. */
  async killAll(): Promise<void> {
    await this.killProgram();
    for (const pid of this.#frozen) signal(pid, 'SIGKILL');
    this.#frozen = [];
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || !this.isAlive) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
