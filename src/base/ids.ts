import { randomBytes } from 'node:crypto';
import { epochMs, systemClock } from './clock.ts';
import type { Clock } from './clock.ts';

/** Gives a new identifier at each call. Passed around so that tests can make ids predictable. */
export type NewId = () => string;

/**
 * A generator of UUID version 7: they sort by time of creation, and strictly so within one generator,
 * even inside one millisecond or when the clock steps back. Made here, not in SQL, so that any
 * PostgreSQL from 15 on will do.
 */
export function uuidV7(clock: Clock, random: (size: number) => Buffer = randomBytes): NewId {
  let last = -1;
  let counter = 0;
  return () => {
    const now = epochMs(clock.now());
    const bytes = random(16);
    if (now > last) {
      last = now;
      // Starting in the lower half leaves room to count within the millisecond.
      counter = bytes.readUInt16BE(6) & 0x7ff;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

/** The program's own generator, on the machine's clock. */
export const newId: NewId = uuidV7(systemClock);

/** Predictable ids for tests: `PREFIX-1`, `PREFIX-2`, … */
export function countingIds(prefix = 'id'): NewId {
  let n = 0;
  return () => `${prefix}-${++n}`;
}
