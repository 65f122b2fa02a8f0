import { addDays } from './civil-date.ts';

/** How loudly a case calls. `ped-passed` is the worst: billing ran on past the last day and nobody recorded the loss. */
export type Alert = 'ped-passed' | 'overdue' | 'today' | 'this-week';

/** The dates of an open case, `YYYY-MM-DD` or null. */
export interface AlertDates {
  readonly actBy: string | null;
  readonly ped: string | null;
  readonly workBy: string | null;
}

const DAYS_IN_SIGHT = 7;

/**
 * The alert of an open case on a civil day, by level: derived each time it is looked at, so that a day without the
 * desk forgets nothing. The working day before act-by is when to act; act-by itself never moves.
 */
export function alertOf(dates: AlertDates, today: string): Alert | null {
  if (dates.ped !== null && dates.ped < today) return 'ped-passed';
  if (dates.actBy === null) return null;
  if (dates.actBy < today) return 'overdue';
  const due = dates.workBy ?? dates.actBy;
  if (due <= today) return 'today';
  return due <= addDays(today, DAYS_IN_SIGHT) ? 'this-week' : null;
}
