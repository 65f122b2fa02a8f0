import { type Day, firstOfMonth, monthNumber } from '../src/policy/civil-date.ts';
import type { DayFields } from '../src/policy/evaluate-result.ts';

/**
 * The two letter rules as somebody who knows them by heart would write them, on the same tabulated calendar as the
 * book's: integers, no book, no horizon, no faults, no reasons.
 */
export interface HandDates {
  readonly actBy: Day;
  readonly ped: Day | null;
  readonly workBy: Day;
}

/** `back` says how many days to go back from a day to a working day, from `backStart` on. */
export interface WorkingDays {
  readonly back: Uint8Array;
  readonly backStart: Day;
}

const workBy = ({ back, backStart }: WorkingDays, day: Day): Day => day - (back[day - backStart] ?? 0);

/** The day of month of `day` in another month, at most its last day. */
function sameDay(day: Day, months: number): Day {
  const month = monthNumber(day);
  return Math.min(firstOfMonth(month + months) + day - firstOfMonth(month), firstOfMonth(month + months + 1) - 1);
}

/** Received until the 15th: end of the month; after: end of the next. The PED is the same day. */
export function treatwellByHand(days: WorkingDays, received: Day): HandDates {
  const month = monthNumber(received);
  const early = received - firstOfMonth(month) < 15;
  const actBy = firstOfMonth(month + (early ? 1 : 2)) - 1;
  return { actBy, ped: actBy, workBy: workBy(days, actBy) };
}

/** One month after receipt, clamped; the PED is the next anniversary of the commitment's end from then on. */
export function wavyByHand(days: WorkingDays, received: Day, { commitmentEndsOn = null }: DayFields): HandDates {
  const actBy = sameDay(received, 1);
  let ped = commitmentEndsOn;
  if (ped !== null && ped < actBy) {
    const years = Math.floor(monthNumber(actBy) / 12) - Math.floor(monthNumber(ped) / 12);
    const reached = sameDay(ped, years * 12);
    ped = reached >= actBy ? reached : sameDay(ped, (years + 1) * 12);
  }
  return { actBy, ped, workBy: workBy(days, actBy) };
}
