import { describe, expect, test } from 'vitest';
import { day, FRANCE } from '../../test/kit/dates.ts';
import type { Rounding } from './book.ts';
import { formatDay } from './civil-date.ts';
import { parseDateResult } from './date-result.ts';
import { evaluateResult, type ResultInputs } from './evaluate-result.ts';

function evaluate(text: string, given: string, more: Partial<ResultInputs> = {}): string {
  const parsed = parseDateResult(text);
  if (!parsed.ok) throw new Error(parsed.error.en);
  const outcome = evaluateResult(parsed.result, {
    given: day(given),
    fields: {},
    calendar: FRANCE,
    ...more,
  });
  if ('day' in outcome) return formatDay(outcome.day);
  return 'empty' in outcome ? `empty ${outcome.empty}` : `missing ${outcome.missing}`;
}

test.each([
  ['same day', '2023-10-18', '2023-10-18'],
  ['+ 15 days', '2023-10-02', '2023-10-17'],
  ['+ 14 days', '2023-10-02', '2023-10-16'],
  ['+ 30 days', '2023-10-02', '2023-11-01'],
  ['- 1 day', '2024-03-01', '2024-02-29'],
  ['end of month', '2024-02-01', '2024-02-29'],
  ['end of month + 1', '2023-12-16', '2024-01-31'],
  ['end of month + 2', '2023-12-31', '2024-02-29'],
  ['last working day on or before end of month + 1', '2023-11-16', '2023-12-29'],
  ['last working day on or before + 30 days', '2025-04-01', '2025-04-30'],
])('%s on %s is %s', (text, given, expected) => {
  expect(evaluate(text, given)).toBe(expected);
});

describe('onboarding ghost: billed for a year from today', () => {
  test.each([
    ['2023-10-18', '2024-10-18'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
    ['2023-12-31', '2024-12-31'],
  ])('%s ends on %s', (given, expected) => {
    expect(evaluate('same day + 1 year', given, { rounding: 'clamp' })).toBe(expected);
  });
});

describe('dormant: three months', () => {
  test.each([
    ['2024-01-15', '2024-04-15'],
    ['2023-11-30', '2024-02-29'],
    ['2024-11-30', '2025-02-28'],
    ['2024-11-29', '2025-02-28'],
  ])('%s ends on %s', (given, expected) => {
    expect(evaluate('same day + 3 months', given, { rounding: 'clamp' })).toBe(expected);
  });
});

describe('a day that does not exist', () => {
  test.each<[string, string, Rounding | undefined, string]>([
    ['same day + 1 month', '2023-01-31', 'clamp', '2023-02-28'],
    ['same day + 1 month', '2023-01-31', 'next', '2023-03-01'],
    ['same day + 1 month', '2023-01-31', 'refuse', 'missing 2023-02-31'],
    ['same day + 1 month', '2023-01-31', undefined, 'missing 2023-02-31'],
    ['same day + 1 month', '2023-12-31', 'clamp', '2024-01-31'],
    ['same day + 1 year', '2024-02-29', 'next', '2025-03-01'],
    ['same day + 1 year', '2024-02-29', 'refuse', 'missing 2025-02-29'],
    ['last working day on or before same day + 1 month', '2023-10-31', undefined, 'missing 2023-11-31'],
  ])('%s on %s, rounding %s: %s', (text, given, rounding, expected) => {
    expect(evaluate(text, given, { rounding })).toBe(expected);
  });
});

describe('counted from a named date', () => {
  const fields = { signedOn: day('2024-02-29'), unknown: null };

  test.each([
    ['+ 15 days from signedOn', '2024-03-15'],
    ['end of month from signedOn', '2024-02-29'],
    ['same day + 1 month from ped', '2026-12-15'],
    ['- 7 days from actBy', '2026-11-08'],
    ['+ 15 days from unknown', 'empty unknown'],
    ['+ 15 days from absent', 'empty absent'],
    ['last working day on or before absent', 'empty absent'],
    ['next anniversary of absent on or after actBy', 'empty absent'],
    ['next anniversary of signedOn on or after absent', 'empty absent'],
    ['same day + 12 months from signedOn', 'missing 2025-02-29'],
  ])('%s: %s', (text, expected) => {
    expect(evaluate(text, '2023-01-01', { fields, other: day('2026-11-15') })).toBe(expected);
  });

  test('the other result is unknown until it has been reached', () => {
    expect(evaluate('+ 1 day from ped', '2023-01-01', { fields })).toBe('empty ped');
  });
});

describe('next anniversary', () => {
  const text = 'next anniversary of startedOn on or after same day';

  test.each<[string, string, Rounding | undefined, string]>([
    ['2023-07-28', '2026-07-27', undefined, '2026-07-28'],
    ['2023-07-28', '2026-07-28', undefined, '2026-07-28'],
    ['2023-07-28', '2026-07-29', undefined, '2027-07-28'],
    ['2023-07-28', '2026-12-31', undefined, '2027-07-28'],
    ['2028-07-28', '2026-07-29', undefined, '2028-07-28'],
    ['2024-02-29', '2025-02-28', 'clamp', '2025-02-28'],
    ['2024-02-29', '2025-03-01', 'clamp', '2026-02-28'],
    ['2024-02-29', '2025-03-01', 'next', '2025-03-01'],
    ['2024-02-29', '2025-03-02', 'next', '2026-03-01'],
    ['2024-02-29', '2027-06-01', 'clamp', '2028-02-29'],
    ['2024-02-29', '2028-02-29', 'clamp', '2028-02-29'],
    ['2024-02-29', '2025-02-28', undefined, 'missing 2025-02-29'],
    ['2024-02-29', '2027-02-28', undefined, 'missing 2027-02-29'],
    ['2024-02-29', '2025-03-01', 'refuse', 'missing 2026-02-29'],
    ['2024-02-29', '2027-03-01', 'refuse', '2028-02-29'],
  ])('of %s on or after %s, rounding %s: %s', (startedOn, given, rounding, expected) => {
    expect(evaluate(text, given, { rounding, fields: { startedOn: day(startedOn) } })).toBe(expected);
  });
});
