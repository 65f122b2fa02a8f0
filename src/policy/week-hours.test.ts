import { describe, expect, test } from 'vitest';
import type { WeekHours } from './book.ts';
import { readWeekHours, writeWeekHours } from './week-hours.ts';

describe('hours read', () => {
  test.each<[string, Record<string, readonly string[]>, WeekHours]>([
    ['nothing: nobody receives', {}, {}],
    [
      'two stretches, in their order',
      { monday: ['14:00-18:00', '09:00-12:30'] },
      {
        1: [
          [540, 750],
          [840, 1080],
        ],
      },
    ],
    [
      'stretches that touch',
      { friday: ['09:00-12:00', '12:00-13:00'] },
      {
        5: [
          [540, 720],
          [720, 780],
        ],
      },
    ],
    ['until midnight', { sunday: ['20:00-24:00'] }, { 7: [[1200, 1440]] }],
    ['a day without hours is off', { saturday: [] }, {}],
  ])('%s', (_, given, hours) => {
    expect(readWeekHours(given)).toEqual({ hours });
  });

  test.each<[string, Record<string, readonly string[]>, string]>([
    ['lundi', { lundi: ['09:00-12:00'] }, '“lundi” is not a weekday'],
    ['half a range', { monday: ['09:00'] }, '“09:00” is not a range of hours such as “09:00-12:30”.'],
    ['the wrong way round', { monday: ['12:00-09:00'] }, '“12:00-09:00” is not a range'],
    ['past midnight', { monday: ['20:00-24:30'] }, '“20:00-24:30” is not a range'],
    [
      'twice the same minute',
      { monday: ['09:00-12:00', '11:59-13:00'] },
      'These hours overlap: 09:00-12:00, 11:59-13:00.',
    ],
  ])('refused: %s', (_, given, said) => {
    const read = readWeekHours(given);
    expect('problem' in read && read.problem.en).toContain(said);
    expect('problem' in read && read.problem.fr).not.toBe('');
  });
});

test('written as they are read', () => {
  const written = { monday: ['09:00-12:30', '14:00-18:00'], sunday: ['20:00-24:00'] };
  const read = readWeekHours(written);
  expect('hours' in read && writeWeekHours(read.hours)).toEqual(written);
});
