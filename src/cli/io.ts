import type { Door } from '../cases/execute.ts';
import type { TransferCodes } from '../cases/reveal.ts';
import type { Actor } from '../policy/facts.ts';
import type { Text } from '../policy/book.ts';

export type Lang = keyof Text;

/** A desk opened for a command: the running one, or one started for its duration. */
export interface OpenedDesk {
  readonly door: Door;
  /** Folder of kept files (scans, withdrawals). */
  readonly files: string;
  /** Where transfer codes are read; null or absent when the desk is linked to no registrar. */
  readonly registrar?: TransferCodes | null;
  close(): Promise<void>;
}

/** What a command of the command line works with. `out` is what it answers; everything else goes to `err`. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Machine-readable answers: stdout is JSON alone. */
  readonly json: boolean;
  readonly lang: Lang;
  /** Data folder, as given by `--data`. */
  readonly data: string;
  /** E-mail given by `--as`; undefined is the operator. */
  readonly as: string | undefined;
  /** The system's clock, as an ISO instant in UTC. */
  readonly now: () => string;
  /** Opens the desk of the data folder and finds who acts. Throws a UsageError when `--as` names nobody. */
  readonly open: () => Promise<OpenedDesk & { readonly actor: Actor }>;
}

/** The words of the command are off: exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Exit codes: done, refused or findings, usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** One command of the command line: its own arguments in, an exit code out. */
export type CliCommand = (args: readonly string[], io: CliIo) => Promise<number>;
