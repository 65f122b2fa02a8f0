import { describe, expect, test } from 'vitest';
import { day, deadlineOf, FRANCE, TREATWELL, WAVY } from '../../test/kit/dates.ts';
import type { Deadline } from './book.ts';
import { formatDay } from './civil-date.ts';
import { compileDeadline, evaluateDeadline } from './deadline.ts';
import type { DayFields } from './evaluate-result.ts';

function dates(deadline: Deadline, given: string, fields: DayFields = {}) {
  const found = evaluateDeadline(compileDeadline(deadline, FRANCE), day(given), fields);
  if ('fault' in found) return found;
  const { actBy, ped, workBy } = found;
  return {
    actBy: formatDay(actBy),
    ped: ped === null ? null : formatDay(ped),
    workBy: formatDay(workBy),
    daysLeft: actBy - day(given),
  };
}

describe('Treatwell letter: received → act by = PED, work by, days left', () => {
  test.each([
    ['2023-10-05', '2023-10-31', '2023-10-31', 26],
    ['2023-10-20', '2023-11-30', '2023-11-30', 41],
    ['2023-10-01', '2023-10-31', '2023-10-31', 30],
    ['2023-10-15', '2023-10-31', '2023-10-31', 16],
    ['2023-10-16', '2023-11-30', '2023-11-30', 45],
    ['2023-10-31', '2023-11-30', '2023-11-30', 30],
    ['2023-11-15', '2023-11-30', '2023-11-30', 15],
    ['2023-11-16', '2023-12-31', '2023-12-29', 45],
    ['2023-12-15', '2023-12-31', '2023-12-29', 16],
    ['2023-12-16', '2024-01-31', '2024-01-31', 46],
    ['2023-12-31', '2024-01-31', '2024-01-31', 31],
    ['2023-02-15', '2023-02-28', '2023-02-28', 13],
    ['2024-02-15', '2024-02-29', '2024-02-29', 14],
    ['2023-02-16', '2023-03-31', '2023-03-31', 43],
    ['2023-01-16', '2023-02-28', '2023-02-28', 43],
    ['2024-01-31', '2024-02-29', '2024-02-29', 29],
    ['2024-02-29', '2024-03-31', '2024-03-29', 31],
    ['2024-08-15', '2024-08-31', '2024-08-30', 16],
    ['2024-10-31', '2024-11-30', '2024-11-29', 30],
    ['2023-10-17', '2023-11-30', '2023-11-30', 44],
    ['2026-10-20', '2026-11-30', '2026-11-30', 41],
  ])('%s → %s, %s, %i', (given, actBy, workBy, daysLeft) => {
    expect(dates(TREATWELL, given)).toEqual({ actBy, ped: actBy, workBy, daysLeft });
  });

  test('13 to 46 days are left, whatever the day of the cycle', () => {
    const compiled = compileDeadline(TREATWELL, FRANCE);
    let least = Infinity;
    let most = 0;
    for (let given = day('2000-01-01'); given <= day('2399-12-31'); given++) {
      const found = evaluateDeadline(compiled, given, {});
      if ('fault' in found) throw new Error(formatDay(given));
      least = Math.min(least, found.actBy - given);
      most = Math.max(most, found.actBy - given);
    }
    expect([least, most]).toEqual([13, 46]);
  });
});

describe('Wavy letter: received → act by, work by, days left; no PED without a commitment end', () => {
  test.each([
    ['2023-10-15', '2023-11-15', '2023-11-15', 31],
    ['2023-01-31', '2023-02-28', '2023-02-28', 28],
    ['2024-01-31', '2024-02-29', '2024-02-29', 29],
    ['2023-01-29', '2023-02-28', '2023-02-28', 30],
    ['2024-01-29', '2024-02-29', '2024-02-29', 31],
    ['2024-01-30', '2024-02-29', '2024-02-29', 30],
    ['2023-02-28', '2023-03-28', '2023-03-28', 28],
    ['2024-02-29', '2024-03-29', '2024-03-29', 29],
    ['2023-03-31', '2023-04-30', '2023-04-28', 30],
    ['2023-05-31', '2023-06-30', '2023-06-30', 30],
    ['2023-08-31', '2023-09-30', '2023-09-29', 30],
    ['2023-07-31', '2023-08-31', '2023-08-31', 31],
    ['2023-12-31', '2024-01-31', '2024-01-31', 31],
    ['2025-04-01', '2025-05-01', '2025-04-30', 30],
    ['2024-10-11', '2024-11-11', '2024-11-08', 31],
  ])('%s → %s, %s, %i', (given, actBy, workBy, daysLeft) => {
    expect(dates(WAVY, given)).toEqual({ actBy, ped: null, workBy, daysLeft });
  });

  test.each([
    ['2027-03-31', '2027-03-31'],
    ['2023-11-15', '2023-11-15'],
    ['2023-11-14', '2024-11-14'],
    ['2022-07-28', '2024-07-28'],
  ])('a commitment that ends on %s is billed until %s', (ends, ped) => {
    expect(dates(WAVY, '2023-10-15', { commitmentEndsOn: day(ends) })).toMatchObject({
      actBy: '2023-11-15',
      ped,
    });
  });
});

describe('rows by month and weekday', () => {
  const seasonal = deadlineOf([
    { month: [[7, 8]], weekday: [6, 7], actBy: '+ 3 days' },
    { month: [[7, 8]], weekday: [1, 2, 3, 4, 5], actBy: '+ 2 days' },
    {
      month: [
        [1, 6],
        [9, 12],
      ],
      actBy: 'same day',
    },
  ]);

  test.each([
    ['2026-07-18', '2026-07-21'],
    ['2026-07-17', '2026-07-19'],
    ['2026-06-20', '2026-06-20'],
    ['2026-09-01', '2026-09-01'],
  ])('%s → %s', (given, actBy) => {
    expect(dates(seasonal, given)).toMatchObject({ actBy, ped: null });
  });

  test('the row that spoke is handed over', () => {
    const found = evaluateDeadline(compileDeadline(seasonal, FRANCE), day('2026-07-17'), {});
    expect(found).toMatchObject({ row: { source: { line: 12 } } });
  });
});

describe('one result counted from the other', () => {
  test('the PED from the act-by date', () => {
    const rule = deadlineOf([{ actBy: '+ 10 days', ped: 'end of month from actBy' }]);
    expect(dates(rule, '2026-01-25')).toMatchObject({ actBy: '2026-02-04', ped: '2026-02-28' });
  });

  test('the act-by date from the PED', () => {
    const rule = deadlineOf([
      { actBy: '- 30 days from ped', ped: 'next anniversary of startedOn on or after + 30 days' },
    ]);
    const fields = { startedOn: day('2020-06-15') };
    expect(dates(rule, '2026-05-10', fields)).toMatchObject({
      actBy: '2026-05-16',
      ped: '2026-06-15',
    });
    expect(dates(rule, '2026-05-17', fields)).toMatchObject({
      actBy: '2027-05-16',
      ped: '2027-06-15',
    });
  });
});

describe('faults', () => {
  const source = { page: 'page.md' };

  test.each<[string, Deadline, string, object]>([
    [
      'a day without a row',
      deadlineOf([{ dayOfMonth: [[1, 15]], actBy: 'same day' }]),
      '2026-01-16',
      { fault: 'no-row', source: { ...source, line: 10 } },
    ],
    [
      'a day with two rows',
      deadlineOf([
        { dayOfMonth: [[1, 15]], actBy: 'same day' },
        { dayOfMonth: [[15, 31]], actBy: 'same day' },
      ]),
      '2026-01-15',
      { fault: 'two-rows', source: { ...source, line: 10 } },
    ],
    [
      'an act-by date that does not exist',
      deadlineOf([{ actBy: 'same day + 1 month' }]),
      '2026-01-31',
      { fault: 'missing-day', part: 'actBy', day: '2026-02-31', source: { ...source, line: 21 } },
    ],
    [
      'a PED that does not exist',
      deadlineOf([{ actBy: 'same day', ped: 'same day + 1 year', rounding: 'refuse' }]),
      '2024-02-29',
      { fault: 'missing-day', part: 'ped', day: '2025-02-29', source: { ...source, line: 31 } },
    ],
    [
      'a PED that does not exist and that the act-by date waits for',
      deadlineOf([{ actBy: '- 1 day from ped', ped: 'same day + 1 month' }]),
      '2026-01-31',
      { fault: 'missing-day', part: 'ped', day: '2026-02-31', source: { ...source, line: 31 } },
    ],
    [
      'an act-by date counted from an unknown date',
      deadlineOf([{ actBy: '+ 15 days from signedOn' }]),
      '2026-01-31',
      { fault: 'empty-field', part: 'actBy', field: 'signedOn', source: { ...source, line: 21 } },
    ],
    [
      'an act-by date counted from a PED the row does not give',
      deadlineOf([{ actBy: '- 1 day from ped' }]),
      '2026-01-31',
      { fault: 'empty-field', part: 'actBy', field: 'ped', source: { ...source, line: 21 } },
    ],
    [
      'a day before the years the rule speaks of',
      deadlineOf([{ actBy: 'same day' }], { horizon: [2026, 2030] }),
      '2025-12-31',
      { fault: 'outside-horizon', source: { ...source, line: 10 } },
    ],
    [
      'a day after them',
      deadlineOf([{ actBy: 'same day' }], { horizon: [2026, 2030] }),
      '2031-01-01',
      { fault: 'outside-horizon', source: { ...source, line: 10 } },
    ],
  ])('%s', (_name, deadline, given, fault) => {
    expect(dates(deadline, given)).toEqual(fault);
  });

  test.each([
    [{ actBy: 'end of mounth' }, 'mounth'],
    [{ actBy: '+ 1 day from actBy' }, 'actBy cannot be counted from itself'],
    [{ actBy: '- 1 day from ped', ped: '+ 1 day from actBy' }, 'counted from each other'],
  ])('%j is not compiled', (row, message) => {
    expect(() => compileDeadline(deadlineOf([row]), FRANCE)).toThrow(message);
  });
});
