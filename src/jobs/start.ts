import type { Log } from '../base/log.ts';
import type { Pool } from '../db/pool.ts';
import { startSequencer } from '../journal/sequencer.ts';

export interface RunningJobs {
  close(): Promise<void>;
}

/** Starts what the desk does by itself: giving committed events their positions. Deadlines are derived when looked at. */
export function startJobs(pool: Pool, log: Log): RunningJobs {
  const sequencer = startSequencer(pool, log);
  return { close: () => sequencer.stop() };
}
