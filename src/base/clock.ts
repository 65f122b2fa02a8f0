/** A point in time: ISO 8601 in UTC with milliseconds, `2026-10-20T08:15:30.000Z`. Sorts as text. */
export type Instant = string;

/** Where a program learns what time it is. Everything below the doors takes an {@link Instant} instead. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock (so a faked system clock is honoured). */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that only moves when told: for tests and replays. Throws RangeError on an unreadable start. */
export function fixedClock(start: Instant): Clock & { advance(ms: number): void } {
  let at = epochMs(start);
  return {
    now: () => new Date(at).toISOString(),
    advance(ms) {
      at += ms;
    },
  };
}

/** Milliseconds since 1970 of an instant. Throws RangeError when it is not one. */
export function epochMs(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

let parisWall: Intl.DateTimeFormat | undefined;

// Building a formatter costs a thousand times more than using one, and short commands use none.
const wall = (): Intl.DateTimeFormat =>
  (parisWall ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }));

// Every command asks for the same minute, and a timeline for the same few: the formatter is slow enough to notice.
const civilOfMinute = new Map<number, { readonly day: string; readonly time: string }>();
const MINUTES_KEPT = 4096;

/**
 * What a clock on a wall in Paris shows at that instant: civil day `YYYY-MM-DD` and time `HH:MM`
 * (24 hours). Throws RangeError when the argument is not an instant.
 */
export function parisCivil(instant: Instant): { day: string; time: string } {
  const ms = epochMs(instant);
  const minute = Math.floor(ms / 60_000);
  const known = civilOfMinute.get(minute);
  if (known) return known;
  const part: Record<string, string> = {};
  for (const { type, value } of wall().formatToParts(ms)) part[type] = value;
  const civil = {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
  if (civilOfMinute.size >= MINUTES_KEPT) civilOfMinute.clear();
  civilOfMinute.set(minute, civil);
  return civil;
}

/** An instant some hours later. Throws RangeError when the argument is not an instant. */
export const addHours = (instant: Instant, hours: number): Instant =>
  new Date(epochMs(instant) + hours * 3_600_000).toISOString();
