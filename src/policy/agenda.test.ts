import { describe, expect, test } from 'vitest';
import { day, FRANCE } from '../../test/kit/dates.ts';
import {
  type Absence,
  type Agenda,
  absentOn,
  clockOf,
  coverOn,
  endOf,
  freeOn,
  isoWeek,
  minutesOf,
  mondayOf,
  workedOn,
} from './agenda.ts';
import type { Calendar, WeekHours } from './book.ts';

const WEEKDAY: WeekHours[number] = [
  [540, 750],
  [840, 1080],
];
const CALENDAR: Calendar = {
  ...FRANCE,
  workingHours: { 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
};
const FREE: Agenda = { person: 'account-manager@demo', hours: null, absences: [], appointments: [] };
const TUESDAY = '2026-11-24';

const away = (more: Partial<Absence>): Absence => ({
  id: 'a1',
  from: TUESDAY,
  until: TUESDAY,
  fromHalf: 'morning',
  untilHalf: 'afternoon',
  kind: 'leave',
  cover: null,
  ...more,
});

const written = (stretches: ReturnType<typeof freeOn>): string =>
  stretches.map(([from, until]) => `${clockOf(from)}-${clockOf(until)}`).join(' ');

test.each<[string, number | null]>([
  ['00:00', 0],
  ['09:05', 545],
  ['23:59', 1439],
  ['24:00', null],
  ['9:00', null],
  ['09:60', null],
  ['', null],
])('%j is %j minutes after midnight', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
  if (minutes !== null) expect(clockOf(minutes)).toBe(time);
});

describe('hours of work', () => {
  test.each<[string, string, Agenda['hours'], string]>([
    ['a weekday follows the book', TUESDAY, null, '09:00-12:30 14:00-18:00'],
    ['the book says nothing of Saturday', '2026-11-28', null, ''],
    ['own hours replace the book’s, day by day', TUESDAY, { 2: [[600, 720]] }, '10:00-12:00'],
    ['a day own hours leave out is off', '2026-11-25', { 2: [[600, 720]] }, ''],
    ['own hours may hold a Saturday', '2026-11-28', { 6: [[600, 720]] }, '10:00-12:00'],
    ['nobody receives on a holiday', '2026-12-25', null, ''],
    ['a holiday on a Saturday stops who works on Saturday', '2026-08-15', { 6: [[600, 720]] }, ''],
    ['a holiday of one region is worked', '2025-12-26', null, '09:00-12:30 14:00-18:00'],
    [
      'stretches in disorder that touch are one',
      TUESDAY,
      {
        2: [
          [600, 720],
          [540, 600],
          [840, 900],
        ],
      },
      '09:00-12:00 14:00-15:00',
    ],
  ])('%s', (_, date, hours, expected) => {
    expect(written(workedOn({ ...FREE, hours }, day(date), CALENDAR))).toBe(expected);
  });
});

describe('what an absence takes of a day', () => {
  const week = away({ from: '2026-11-23', until: '2026-11-27', fromHalf: 'afternoon', untilHalf: 'morning' });
  test.each<[string, Absence, string, string | null]>([
    ['the day before', week, '2026-11-22', null],
    ['the afternoon of the first day', week, '2026-11-23', '12:00-24:00'],
    ['a day in between', week, '2026-11-25', '00:00-24:00'],
    ['the morning of the last day', week, '2026-11-27', '00:00-12:00'],
    ['the day after', week, '2026-11-28', null],
    ['one whole day', away({}), TUESDAY, '00:00-24:00'],
    ['one morning', away({ untilHalf: 'morning' }), TUESDAY, '00:00-12:00'],
    ['one afternoon', away({ fromHalf: 'afternoon' }), TUESDAY, '12:00-24:00'],
    ['nothing at all', away({ fromHalf: 'afternoon', untilHalf: 'morning' }), TUESDAY, null],
  ])('%s', (_, absence, date, expected) => {
    const part = absentOn(absence, date, FRANCE.noon);
    expect(part && written([part])).toBe(expected);
  });
});

describe('what is left of a day', () => {
  const slot = (time: string, minutes: number) => ({
    id: time,
    case: 'MA-1',
    partner: 'P1',
    day: TUESDAY,
    time,
    minutes,
  });
  test.each<[string, Partial<Agenda>, string]>([
    ['nothing stands', {}, '09:00-12:30 14:00-18:00'],
    ['an appointment in the middle', { appointments: [slot('10:00', 45)] }, '09:00-10:00 10:45-12:30 14:00-18:00'],
    ['one at the edge', { appointments: [slot('09:00', 45)] }, '09:45-12:30 14:00-18:00'],
    ['one that fills the morning', { appointments: [slot('09:00', 210)] }, '14:00-18:00'],
    ['one kept through lunch', { appointments: [slot('12:00', 180)] }, '09:00-12:00 15:00-18:00'],
    ['one of another day', { appointments: [{ ...slot('10:00', 45), day: '2026-11-25' }] }, '09:00-12:30 14:00-18:00'],
    ['an absence of the morning', { absences: [away({ untilHalf: 'morning' })] }, '12:00-12:30 14:00-18:00'],
    ['an absence of the day', { absences: [away({})] }, ''],
  ])('%s', (_, more, expected) => {
    expect(written(freeOn({ ...FREE, ...more }, TUESDAY, CALENDAR))).toBe(expected);
  });

  test('no text that is not a date has room', () => {
    expect(freeOn(FREE, '2026-02-30', CALENDAR)).toEqual([]);
  });
});

test.each([
  ['09:05', 10, '2026-11-24', '09:15'],
  ['23:30', 30, '2026-11-25', '00:00'],
  ['23:30', 45, '2026-11-25', '00:15'],
])('an appointment at %s of %i minutes ends on %s at %s', (time, minutes, endDay, end) => {
  expect(endOf({ id: 'p1', day: TUESDAY, time, minutes })).toEqual({ day: endDay, time: end });
});

test.each([
  ['2026-11-23', '2026-11-23', 48],
  ['2026-11-29', '2026-11-23', 48],
  ['2027-01-01', '2026-12-28', 53],
  ['2027-01-04', '2027-01-04', 1],
  ['2024-12-30', '2024-12-30', 1],
  ['2023-01-01', '2022-12-26', 52],
])('%s is in the week of %s, number %i', (date, monday, week) => {
  expect(mondayOf(date)).toBe(monday);
  expect(isoWeek(date)).toBe(week);
});

test.each<[string, readonly Absence[], string | null]>([
  ['nobody is away', [], null],
  ['away and covered', [away({ cover: 'other-manager@demo' })], 'other-manager@demo'],
  ['away without cover', [away({})], null],
  ['covered on another day', [away({ from: '2026-11-25', until: '2026-11-25', cover: 'other-manager@demo' })], null],
  ['the first cover named', [away({}), away({ id: 'a2', cover: 'owning-junior@demo' })], 'owning-junior@demo'],
])('who covers: %s', (_, absences, cover) => {
  expect(coverOn({ ...FREE, absences }, TUESDAY, FRANCE.noon)).toBe(cover);
});
