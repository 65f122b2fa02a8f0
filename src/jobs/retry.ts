const MINUTE = 60;
const HOUR = 60 * MINUTE;

const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 6 * HOUR;
/** With the waits below a little over a day: an outage of a night passes, a lasting trouble is told the next day. */
const MOST_ATTEMPTS = 12;

/**
 * How long to wait before an order is tried again: one minute, then twice as long each time, six hours at most, and
 * never less than the other side asked for.
 *
 * @param attempts how often it was tried, the last one included
 * @param askedSeconds how long the other side wants to be left alone, when it says so
 * @returns seconds, or null when it has been tried often enough
 */
export function retryAfterSeconds(attempts: number, askedSeconds: number | null): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return Math.max(wait, Math.min(askedSeconds ?? 0, LONGEST_WAIT));
}
