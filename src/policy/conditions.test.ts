import { describe, expect, test } from 'vitest';
import { when } from '../../test/kit/salon.ts';
import type { ConditionTest, Fields, Value } from './book.ts';
import { allHold, dayOfFact, factDayOf, holds } from './conditions.ts';

const reading =
  (fields: Fields) =>
  (name: string): Value =>
    fields[name] ?? null;

const verdict = (value: Value, how: ConditionTest, against: Value | readonly Value[], others: Fields = {}): boolean =>
  holds(when('field', how, against), reading({ ...others, field: value }));

const table = (rows: readonly (readonly [Value, ConditionTest, Value | readonly Value[], boolean])[]) =>
  test.each(rows)('%j %s %j is %j', (value, how, against, expected) => {
    expect(verdict(value, how, against)).toBe(expected);
  });

describe('a value is, or is not, another', () => {
  table([
    ['billing', 'is', 'billing', true],
    ['billing', 'is', 'product', false],
    [null, 'is', 'billing', false],
    ['billing', 'isNot', 'billing', false],
    ['billing', 'isNot', 'product', true],
    // Nothing chosen is not "sales process": a case without an origin is lost like any other.
    [null, 'isNot', 'sales-process', true],
    [true, 'is', true, true],
    [false, 'is', true, false],
    [null, 'is', true, false],
    [null, 'isNot', true, true],
    [null, 'is', null, true],
    ['', 'is', null, false],
    // Types are not mixed: the text of a number is not the number.
    ['1', 'is', 1, false],
    ['true', 'is', true, false],
    [0, 'is', false, false],
  ]);
});

describe('a value is one of several', () => {
  table([
    ['saved', 'in', ['saved', 'saved-with-plan-change'], true],
    ['refused', 'in', ['saved', 'saved-with-plan-change'], false],
    ['saved', 'in', [], false],
    [null, 'in', ['saved'], false],
    [1, 'in', ['1', 2], false],
    [true, 'in', [true, false], true],
  ]);
});

describe('a value is empty, or given', () => {
  table([
    [null, 'empty', true, true],
    ['', 'empty', true, true],
    ['x', 'empty', true, false],
    [null, 'empty', false, false],
    ['x', 'empty', false, true],
    // No and zero are answers.
    [false, 'empty', true, false],
    [false, 'empty', false, true],
    [0, 'empty', true, false],
    [0, 'empty', false, true],
  ]);
});

describe('a date is compared with a date', () => {
  const MARCH = '2027-03-01';
  table([
    ['2027-02-28', 'before', MARCH, true],
    [MARCH, 'before', MARCH, false],
    ['2027-03-02', 'before', MARCH, false],
    ['2027-02-28', 'onOrBefore', MARCH, true],
    [MARCH, 'onOrBefore', MARCH, true],
    ['2027-03-02', 'onOrBefore', MARCH, false],
    ['2027-02-28', 'after', MARCH, false],
    [MARCH, 'after', MARCH, false],
    ['2027-03-02', 'after', MARCH, true],
    ['2027-02-28', 'onOrAfter', MARCH, false],
    [MARCH, 'onOrAfter', MARCH, true],
    ['2027-03-02', 'onOrAfter', MARCH, true],
    ['2026-12-31', 'before', '2027-01-01', true],
  ]);
});

describe('a number is compared with a number', () => {
  table([
    [0, 'after', 0, false],
    [1, 'after', 0, true],
    [2, 'onOrBefore', 2, true],
    [10, 'after', 9, true],
    [-1, 'before', 0, true],
  ]);
});

describe('what cannot be compared never holds, whichever way it is asked', () => {
  const ways = ['before', 'onOrBefore', 'after', 'onOrAfter'] as const;
  const pairs: readonly (readonly [Value, Value])[] = [
    [null, '2027-03-01'],
    [null, 0],
    ['2027-03-01', null],
    ['2027-03-01', 3],
    [3, '2027-03-01'],
    [true, true],
    [true, 1],
  ];
  test.each(pairs.flatMap(([value, against]) => ways.map((how) => [value, how, against] as const)))(
    '%j %s %j is false',
    (value, how, against) => {
      expect(verdict(value, how, against)).toBe(false);
    },
  );

  test('not even with another field that is empty: a PED nobody knows is neither past nor to come', () => {
    for (const how of ways) {
      expect(holds(when('today', how, 'ped'), reading({ today: '2026-11-10' }))).toBe(false);
      expect(holds(when('ped', how, 'today'), reading({ today: '2026-11-10' }))).toBe(false);
    }
  });
});

test.each([
  ['2026-11-30', '2026-11-10', true],
  ['2026-11-10', '2026-11-10', true],
  ['2026-11-09', '2026-11-10', false],
])('a date is compared with another field, or with today: PED %s, today %s', (ped, today, expected) => {
  expect(holds(when('today', 'onOrBefore', 'ped'), reading({ ped, today }))).toBe(expected);
  expect(holds(when('ped', 'onOrAfter', 'today'), reading({ ped, today }))).toBe(expected);
});

describe('several conditions hold together', () => {
  const fields = { origin: 'billing', preChurn: false };
  test.each([
    ['none at all', [], true],
    ['one that holds', [when('origin', 'is', 'billing')], true],
    ['two that hold', [when('origin', 'is', 'billing'), when('preChurn', 'isNot', true)], true],
    ['one of two fails', [when('origin', 'is', 'billing'), when('preChurn', 'is', true)], false],
    ['both fail', [when('origin', 'is', 'product'), when('preChurn', 'is', true)], false],
  ] as const)('%s', (_, conditions, expected) => {
    expect(allHold(conditions, reading(fields))).toBe(expected);
  });
});

describe('a day counted from a field', () => {
  test.each<[string, string, number]>([
    ['ped', 'ped', 0],
    ['ped - 30 days', 'ped', -30],
    ['ped + 1 day', 'ped', 1],
    ['contract.signedOn + 15 days', 'contract.signedOn', 15],
    ['partner.offlineSince + 0 days', 'partner.offlineSince', 0],
    // What is no such day stands for itself, and names no field.
    ['ped-30', 'ped-30', 0],
    ['ped - 30', 'ped - 30', 0],
    ['ped - x days', 'ped - x days', 0],
    ['other.field + 1 day', 'other.field + 1 day', 0],
  ])('%s', (text, field, days) => {
    expect(factDayOf(text)).toEqual({ field, days });
  });

  test.each<[string, Fields, Value]>([
    ['ped - 30 days', { ped: '2027-03-01' }, '2027-01-30'],
    ['ped + 1 day', { ped: '2028-02-28' }, '2028-02-29'],
    ['ped', { ped: '2027-03-01' }, '2027-03-01'],
    ['ped - 30 days', {}, null],
    ['ped', {}, null],
    ['count + 1 day', { count: 3 }, null],
  ])('%s of %j', (text, fields, expected) => {
    expect(dayOfFact(text, reading(fields))).toBe(expected);
  });

  // Fifteen days after signing, the fifteenth included; thirty days before the end, the thirtieth included.
  test.each<[string, ConditionTest, string, Fields, boolean]>([
    ['2026-11-16', 'onOrBefore', 'signedOn + 15 days', { signedOn: '2026-11-01' }, true],
    ['2026-11-17', 'onOrBefore', 'signedOn + 15 days', { signedOn: '2026-11-01' }, false],
    ['2026-11-16', 'before', 'signedOn + 15 days', { signedOn: '2026-11-01' }, false],
    ['2026-11-17', 'after', 'signedOn + 15 days', { signedOn: '2026-11-01' }, true],
    ['2027-01-29', 'onOrAfter', 'ped - 30 days', { ped: '2027-02-28' }, true],
    ['2027-01-28', 'onOrAfter', 'ped - 30 days', { ped: '2027-02-28' }, false],
    ['2026-11-16', 'onOrBefore', 'signedOn + 15 days', {}, false],
    ['2026-11-16', 'after', 'signedOn + 15 days', {}, false],
  ])('%s %s %s of %j: %j', (today, how, against, fields, expected) => {
    expect(holds(when('today', how, against), reading({ ...fields, today }))).toBe(expected);
  });
});
