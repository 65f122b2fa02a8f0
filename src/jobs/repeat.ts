import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';

/** Work that comes round again. */
export interface Repeating {
  /** Returns once the round in hand is over, or when it has been waited for long enough. */
  stop(): Promise<void>;
}

const GRACE_MS = 5_000;

/**
 * Does a piece of work again and again, each round a while after the end of the last. A round that throws is logged,
 * and the next one tries again. Whatever is left in the middle must be safe to be done again: a stop does not
 * wait for it for ever.
 *
 * @param work one round; told when to hurry
 * @param everyMs milliseconds between two rounds
 * @param graceMs milliseconds a stop waits for the round in hand
 */
export function repeat(
  name: string,
  work: (signal: AbortSignal) => Promise<unknown>,
  everyMs: number,
  log: Log,
  graceMs = GRACE_MS,
): Repeating {
  const stopped = new AbortController();
  const { signal } = stopped;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await work(signal);
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error, work: name }, 'a round of work failed');
      }
      await pause(everyMs, signal);
    }
  };
  const finished = run();
  return {
    async stop() {
      stopped.abort();
      const over = new AbortController();
      await Promise.race([finished.finally(() => over.abort()), pause(graceMs, over.signal)]);
    },
  };
}
