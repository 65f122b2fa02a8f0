import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { day } from '../../test/kit/dates.ts';
import {
  addMonths,
  addYears,
  civilOf,
  CYCLE_DAYS,
  daysInMonth,
  dayOf,
  endOfMonth,
  firstOfMonth,
  formatDay,
  isLeapYear,
  monthNumber,
  parseDay,
  weekday,
} from './civil-date.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = dayOf(1600, 1, 1);
const LAST = dayOf(2400, 12, 31);

const plain = (at: number): Temporal.PlainDate => EPOCH.add({ days: at });
const anyDay = fc.integer({ min: FIRST, max: LAST });
const anyMonths = fc.integer({ min: -600, max: 600 });

describe('against another implementation, 1600 to 2400', () => {
  test('a day has the same date, weekday and month end, there and back', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const other = plain(at);
        expect(civilOf(at)).toEqual({ year: other.year, month: other.month, day: other.day });
        expect(dayOf(other.year, other.month, other.day)).toBe(at);
        expect(formatDay(at)).toBe(other.toString());
        expect(parseDay(other.toString())).toBe(at);
        expect(weekday(at)).toBe(other.dayOfWeek);
        expect(formatDay(endOfMonth(at))).toBe(other.with({ day: 31 }).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test('months are added from the origin, and a day that does not exist is named', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (at, months) => {
        const other = plain(at).add({ months });
        const { day: dayOfMonth } = plain(at);
        const expected =
          other.day === dayOfMonth
            ? { day: dayOf(other.year, other.month, other.day) }
            : { missing: { year: other.year, month: other.month, dayOfMonth } };
        expect(addMonths(at, months)).toEqual(expected);
        expect(formatDay(endOfMonth(at, months))).toBe(other.with({ day: 31 }).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test('every first and last of a month, one by one', () => {
    for (let year = 1600; year <= 2400; year++) {
      const january = Temporal.PlainDate.from({ year, month: 1, day: 1 });
      expect(isLeapYear(year)).toBe(january.inLeapYear);
      expect(dayOf(year, 1, 1)).toBe(EPOCH.until(january).days);
      expect(dayOf(year, 12, 31) - dayOf(year, 1, 1)).toBe(january.daysInYear - 1);
    }
  });
});

test('days follow each other without a gap through the whole cycle and around it', () => {
  const start = day('1999-01-01');
  let before = civilOf(start);
  for (let at = start + 1; at < start + CYCLE_DAYS + 800; at++) {
    const date = civilOf(at);
    const next = date.day === before.day + 1 && date.month === before.month && date.year === before.year;
    const turned = date.day === 1 && before.day === daysInMonth(before.year, before.month);
    if (!next && !turned) throw new Error(`${formatDay(at)} does not follow ${formatDay(at - 1)}`);
    if (dayOf(date.year, date.month, date.day) !== at) throw new Error(formatDay(at));
    before = date;
  }
});

test('the calendar repeats itself after a cycle, before 1600 and after 2400 too', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4, max: 4 }), (at, cycles) => {
      const far = at + cycles * CYCLE_DAYS;
      const date = civilOf(at);
      expect(civilOf(far)).toEqual({ ...date, year: date.year + 400 * cycles });
      expect(weekday(far)).toBe(weekday(at));
      expect(firstOfMonth(monthNumber(far))).toBe(far - date.day + 1);
    }),
  );
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-01-01', 10_957],
  ['2000-02-29', 11_016],
  ['2026-10-31', 20_757],
])('%s is day %i', (text, expected) => {
  expect(parseDay(text)).toBe(expected);
  expect(formatDay(expected)).toBe(text);
});

test.each([
  '2026-02-31',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '26-01-01',
  '2026/01/01',
  ' 2026-01-01',
  '2026-01-01T00:00',
  '',
  'demain',
])('%j is no date', (text) => {
  expect(parseDay(text)).toBeNull();
});

test.each([
  ['2023-01-31', 1, '2023-02-31'],
  ['2024-01-30', 1, '2024-02-30'],
  ['2023-10-31', 1, '2023-11-31'],
  ['2024-02-29', 12, '2025-02-29'],
  ['2024-12-31', 2, '2025-02-31'],
])('%s plus %i months would be %s, which does not exist', (from, months, missing) => {
  const [year, month, dayOfMonth] = missing.split('-').map(Number);
  expect(addMonths(day(from), months)).toEqual({ missing: { year, month, dayOfMonth } });
});

test.each([
  ['2023-02-28', 1, '2023-03-28'],
  ['2023-01-31', 2, '2023-03-31'],
  ['2024-01-29', 1, '2024-02-29'],
  ['2023-12-31', 1, '2024-01-31'],
  ['2024-01-31', -1, '2023-12-31'],
])('%s plus %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toEqual({ day: day(to) });
});

test('a year later is the same day, but for 29 February', () => {
  expect(addYears(day('2023-02-28'), 1)).toEqual({ day: day('2024-02-28') });
  expect(addYears(day('2024-02-29'), 4)).toEqual({ day: day('2028-02-29') });
  expect(addYears(day('2024-02-29'), 1)).toEqual({
    missing: { year: 2025, month: 2, dayOfMonth: 29 },
  });
});
