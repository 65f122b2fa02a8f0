import { CYCLE_DAYS, CYCLE_START, type Day, dayOf } from '../civil-date.ts';

/** Counter-examples are read by people of today: the search for one starts here and comes round. */
const FIRST_LOOKED_AT: Day = dayOf(2026, 1, 1);

/**
 * Every day of the 400-year cycle (2000-01-01 to 2399-12-31) once, from 2026 on, then from 2000:
 * the first counter-example met is the one to show.
 */
export function eachCycleDay(visit: (day: Day) => void): void {
  for (let day = FIRST_LOOKED_AT; day < CYCLE_START + CYCLE_DAYS; day++) visit(day);
  for (let day = CYCLE_START; day < FIRST_LOOKED_AT; day++) visit(day);
}
