import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { at, day, FRANCE } from '../../test/kit/dates.ts';
import type { Calendar } from './book.ts';
import {
  easterSunday,
  holidaysOf,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  regionOf,
  workingDayFinder,
} from './calendar.ts';
import { dayOf, formatDay, weekday } from './civil-date.ts';

const YEARS = Array.from({ length: 21 }, (_, index) => 2020 + index);

function publicHolidays(state: string | null, year: number): readonly string[] {
  const known = state === null ? new Holidays('FR') : new Holidays('FR', state);
  const days = known.getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].sort();
}

const ours = (year: number, region?: string): readonly string[] => [
  ...new Set(holidaysOf(FRANCE, year, region).map((holiday) => formatDay(holiday.day))),
];

describe('holidays from 2020 to 2040 agree with an independent table', () => {
  test.each([
    [undefined, null],
    ['alsace-moselle', '57'],
    ['alsace-moselle', '67'],
    ['alsace-moselle', '68'],
    ['guadeloupe', 'GP'],
    ['martinique', 'MQ'],
    ['guyane', 'GF'],
    ['reunion', 'RE'],
    ['mayotte', 'YT'],
    ['saint-martin', 'MF'],
    ['saint-barthelemy', 'BL'],
  ])('region %s', (region, state) => {
    for (const year of YEARS) expect(ours(year, region)).toEqual(publicHolidays(state, year));
  });
});

test('the eleven national holidays of 2026, in order and by name', () => {
  expect(holidaysOf(FRANCE, 2026).map((holiday) => [formatDay(holiday.day), holiday.name.fr])).toEqual([
    ['2026-01-01', 'Jour de l’An'],
    ['2026-04-06', 'Lundi de Pâques'],
    ['2026-05-01', 'Fête du Travail'],
    ['2026-05-08', 'Victoire de 1945'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Lundi de Pentecôte'],
    ['2026-07-14', 'Fête nationale'],
    ['2026-08-15', 'Assomption'],
    ['2026-11-01', 'Toussaint'],
    ['2026-11-11', 'Armistice de 1918'],
    ['2026-12-25', 'Noël'],
  ]);
});

test.each([
  ['1818', '1818-03-22'],
  ['1943', '1943-04-25'],
  ['2000', '2000-04-23'],
  ['2024', '2024-03-31'],
  ['2025', '2025-04-20'],
  ['2038', '2038-04-25'],
])('Easter Sunday of %s is %s', (year, expected) => {
  expect(formatDay(easterSunday(Number(year)))).toBe(expected);
});

test('Easter is a Sunday between 22 March and 25 April, every year for 400 years', () => {
  for (let year = 2000; year < 2400; year++) {
    const easter = easterSunday(year);
    expect(weekday(easter)).toBe(7);
    expect(easter).toBeGreaterThanOrEqual(dayOf(year, 3, 22));
    expect(easter).toBeLessThanOrEqual(dayOf(year, 4, 25));
  }
});

test('a holiday rule may begin and end with a year, and skips a year without its day', () => {
  const name = { fr: 'Fête', en: 'Feast' };
  const rules: Calendar = {
    ...FRANCE,
    holidays: [
      { name, on: { month: 6, day: 1 }, from: 2024, until: 2025, source: at(1) },
      { name, on: { month: 2, day: 29 }, source: at(2) },
    ],
  };
  const found = [2023, 2024, 2025, 2026].map((year) => holidaysOf(rules, year).length);
  expect(found).toEqual([0, 2, 1, 0]);
});

describe('last working day on or before', () => {
  test.each([
    ['2026-10-30', '2026-10-30', []],
    ['2023-12-31', '2023-12-29', ['dimanche', 'samedi']],
    ['2025-05-01', '2025-04-30', ['Fête du Travail']],
    ['2024-11-11', '2024-11-08', ['Armistice de 1918', 'dimanche', 'samedi']],
    ['2026-04-06', '2026-04-03', ['Lundi de Pâques', 'dimanche', 'samedi']],
    ['2024-08-15', '2024-08-14', ['Assomption']],
    ['2022-05-01', '2022-04-29', ['Fête du Travail', 'samedi']],
    ['2400-01-01', '2399-12-31', ['Jour de l’An']],
    ['1999-12-26', '1999-12-24', ['dimanche', 'Noël']],
  ])('%s goes back to %s', (from, to, why) => {
    const found = lastWorkingDayOnOrBefore(FRANCE, day(from));
    expect(formatDay(found.day)).toBe(to);
    expect(found.skipped.map(({ why: { fr } }) => fr)).toEqual(why);
    expect(workingDayFinder(FRANCE)(day(from))).toBe(found.day);
  });

  test('regional holidays do not stop the desk', () => {
    expect(isWorkingDay(FRANCE, day('2025-12-26'))).toBe(true);
    expect(isWorkingDay(FRANCE, day('2026-04-03'))).toBe(true);
    expect(isWorkingDay(FRANCE, day('2025-12-25'))).toBe(false);
  });

  test('the tabulated answer is the reasoned one, asked once or twice', () => {
    const find = workingDayFinder({ ...FRANCE });
    for (const from of [day('2026-01-01'), day('1999-01-01')]) {
      for (let at = from; at < from + 800; at++) {
        const { day: expected, skipped } = lastWorkingDayOnOrBefore(FRANCE, at);
        expect([find(at), find(at), at - skipped.length]).toEqual([expected, expected, expected]);
      }
    }
  });

  test('a calendar that never works is refused', () => {
    const closed: Calendar = { ...FRANCE, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => lastWorkingDayOnOrBefore(closed, 0)).toThrow('no working day');
  });
});

test.each([
  ['67000', 'alsace-moselle'],
  ['57100', 'alsace-moselle'],
  ['97110', 'guadeloupe'],
  ['97133', 'saint-barthelemy'],
  ['97150', 'saint-martin'],
  ['97600', 'mayotte'],
  ['59000', null],
  ['', null],
])('postal code %j is in region %s', (postalCode, region) => {
  expect(regionOf(FRANCE, postalCode)).toBe(region);
});
