import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alert, alertOf } from './alert.ts';
import { addDays } from './civil-date.ts';

/** Act by Sunday 15 November 2026; the last working day before it is Friday the 13th. */
const SUNDAY = { actBy: '2026-11-15', workBy: '2026-11-13', ped: '2026-11-30' };

describe('how loudly an open case calls', () => {
  test.each<[string, Alert | null]>([
    ['2026-10-01', null],
    ['2026-11-05', null],
    ['2026-11-06', 'this-week'],
    ['2026-11-12', 'this-week'],
    // The working day is when to act: on it, and on the days off up to the last day.
    ['2026-11-13', 'today'],
    ['2026-11-14', 'today'],
    ['2026-11-15', 'today'],
    ['2026-11-16', 'overdue'],
    ['2026-11-30', 'overdue'],
    ['2026-12-01', 'ped-passed'],
    ['2027-06-01', 'ped-passed'],
  ])('on %s: %s', (today, alert) => {
    expect(alertOf(SUNDAY, today)).toBe(alert);
  });
});

describe('with less known', () => {
  test.each<[string, Parameters<typeof alertOf>[0], string, Alert | null]>([
    ['no date at all', { actBy: null, ped: null, workBy: null }, '2026-11-15', null],
    ['a PED alone, still to come', { actBy: null, ped: '2026-11-30', workBy: null }, '2026-11-30', null],
    ['a PED alone, passed', { actBy: null, ped: '2026-11-30', workBy: null }, '2026-12-01', 'ped-passed'],
    ['no PED yet', { ...SUNDAY, ped: null }, '2027-06-01', 'overdue'],
    ['no comfort date', { ...SUNDAY, workBy: null }, '2026-11-13', 'this-week'],
    ['no comfort date, the last day', { ...SUNDAY, workBy: null }, '2026-11-15', 'today'],
    [
      'a comfort date without an act-by date calls nobody',
      { actBy: null, ped: null, workBy: '2026-11-13' },
      '2026-11-13',
      null,
    ],
    ['a PED that comes before the act-by date is louder', { ...SUNDAY, ped: '2026-11-10' }, '2026-11-11', 'ped-passed'],
    ['both on one day: the last day billed is still inside', { ...SUNDAY, ped: '2026-11-15' }, '2026-11-15', 'today'],
    ['both on one day, the day after', { ...SUNDAY, ped: '2026-11-15' }, '2026-11-16', 'ped-passed'],
    ['over the end of a year', { actBy: '2027-01-03', workBy: '2026-12-31', ped: null }, '2026-12-24', 'this-week'],
  ])('%s', (_, dates, today, alert) => {
    expect(alertOf(dates, today)).toBe(alert);
  });
});

test('always: left alone, a case only calls louder', () => {
  const LOUDER: readonly (Alert | null)[] = [null, 'this-week', 'today', 'overdue', 'ped-passed'];
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays('2026-11-15', days));
  fc.assert(
    fc.property(day, fc.nat(5), fc.option(day), day, fc.nat(30), (actBy, before, ped, today, later) => {
      const dates = { actBy, workBy: addDays(actBy, -before), ped };
      const loud = (on: string) => LOUDER.indexOf(alertOf(dates, on));
      expect(loud(addDays(today, later))).toBeGreaterThanOrEqual(loud(today));
    }),
  );
});
