import { newId } from './ids.ts';

/**
 * Something went wrong that no rule foresaw (a refusal is a value, never this). Its `id` is shown to
 * the user and written to the log, so that one finds the other.
 */
export class Fault extends Error {
  readonly id: string;
  constructor(message: string, options: { cause?: unknown; id?: string } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'Fault';
    this.id = options.id ?? newId();
  }
}

/** Anything thrown, as a Fault: a Fault is returned as it is, the rest becomes its cause. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  return new Fault(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
