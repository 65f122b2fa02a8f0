import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { findPerson, OPERATOR } from '../../src/people/people.ts';
import type { TestDesk } from './desk.ts';
import { makeTestFolder } from './postgres.ts';

/** What a command line answered. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  // A test reads what it expects to find; a shape that is not there fails it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

/** The command line over a test desk, in this process: the same dispatcher, the desk's own clock. */
export class Terminal {
  readonly #desk: TestDesk | null;
  readonly #folder = makeTestFolder();
  #files = 0;

  constructor(desk: TestDesk | null) {
    this.#desk = desk;
  }

  /** Types a command line, word by word; `json` is what stdout holds when it is JSON and nothing else. */
  async type(...words: readonly string[]): Promise<Said> {
    let out = '';
    let err = '';
    const desk = this.#desk;
    const code = await run(words, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      now: () => desk?.clock.now() ?? '2026-11-24T09:30:00.000Z',
      version: () => '0.0.0',
      start: async () => Promise.reject(new Error('a test does not start the server')),
      async open({ as }) {
        if (!desk) throw new Error('this command was to need no database');
        const actor = as === undefined ? OPERATOR : await findPerson(desk.pool, as);
        if (!actor) throw new UsageError(`--as ${as}`);
        return { door: desk.door, files: desk.desk.files, actor, close: async () => {} };
      },
    });
    return { code, out, err, json: /^[{[]/.test(out) ? JSON.parse(out) : undefined };
  }

  /** Types a command line whose stdout must be one line of JSON. */
  ask(...words: readonly string[]): Promise<Said> {
    return this.type(...words, '--json');
  }

  /** Writes a file of its own; returns its path. */
  file(content: string | Uint8Array, name = 'file.csv'): string {
    this.#files += 1;
    const folder = path.join(this.#folder, String(this.#files));
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  }

  close(): void {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}
