import { startSequencer } from '../journal/sequencer.ts';
import { type Deliverer, deliverDue, planDeliveries, wakeDeliveries } from './deliveries.ts';
import { syncWhenDue } from './domain-sync.ts';
import { repeat } from './repeat.ts';

export interface RunningJobs {
  close(): Promise<void>;
}

const DELIVERIES_MS = 2_000;
const DOMAINS_MS = 10 * 60_000;

/**
 * Starts what the desk does by itself: giving committed events their positions, carrying the orders among them to the
 * registrar, and reading the domains there at night. Deadlines are derived when looked at.
 */
export function startJobs(deliverer: Deliverer): RunningJobs {
  const { door, log } = deliverer;
  const sequencer = startSequencer(door.pool, log);
  let awake = false;
  const deliveries = async (signal: AbortSignal): Promise<void> => {
    if (!awake) await wakeDeliveries(deliverer);
    awake = true;
    await planDeliveries(deliverer);
    await deliverDue(deliverer, signal);
  };
  const works = [
    repeat('deliveries', deliveries, DELIVERIES_MS, log),
    repeat('domains', () => syncWhenDue(deliverer), DOMAINS_MS, log),
  ];
  return {
    async close() {
      await Promise.all([sequencer.stop(), ...works.map((work) => work.stop())]);
    },
  };
}
