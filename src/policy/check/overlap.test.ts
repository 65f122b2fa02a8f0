import { expect, test } from 'vitest';
import { condition } from '../../../test/kit/dates.ts';
import type { Condition, ConditionTest, Value } from '../book.ts';
import { mayBothHold } from './overlap.ts';

type Short = readonly [ConditionTest, Value | readonly Value[]];
const on = ([operator, value]: Short): readonly Condition[] => [condition('f', operator, value)];

test.each<[Short, Short, boolean]>([
  [['is', 'a'], ['is', 'a'], true],
  [['is', 'a'], ['is', 'b'], false],
  [['is', 'a'], ['isNot', 'a'], false],
  [['is', 'a'], ['isNot', 'b'], true],
  [['is', 'a'], ['in', ['a', 'b']], true],
  [['is', 'c'], ['in', ['a', 'b']], false],
  [['in', ['a', 'b']], ['in', ['b', 'c']], true],
  [['in', ['a', 'b']], ['in', ['c']], false],
  [['isNot', 'a'], ['isNot', 'b'], true],
  [['is', 'a'], ['empty', true], false],
  [['is', 'a'], ['empty', false], true],
  [['is', null], ['empty', true], true],
  [['empty', true], ['empty', false], false],
  [['isNot', 'a'], ['empty', true], true],
  [['empty', true], ['before', '2026-01-01'], false],
  [['empty', false], ['before', '2026-01-01'], true],
  [['before', '2026-01-01'], ['onOrAfter', '2026-01-01'], false],
  [['onOrBefore', '2026-01-01'], ['onOrAfter', '2026-01-01'], true],
  [['onOrBefore', '2026-01-01'], ['after', '2026-01-01'], false],
  [['before', '2026-01-01'], ['after', '2026-02-01'], false],
  [['before', '2026-02-01'], ['after', '2026-01-01'], true],
  [['before', '2026-02-01'], ['before', '2026-01-01'], true],
  [['before', 'signedOn'], ['onOrAfter', 'signedOn'], false],
  [['before', 'today'], ['after', '2026-01-01'], true],
  [['is', '2026-01-01'], ['before', '2026-01-01'], false],
  [['is', '2026-01-01'], ['onOrBefore', '2026-01-01'], true],
  [['is', '2026-01-01'], ['after', '2025-12-31'], true],
  [['is', 3], ['after', 2], true],
  [['is', 3], ['before', 2], false],
])('%j and %j: %s', (left, right, expected) => {
  expect(mayBothHold(on(left), on(right))).toBe(expected);
  expect(mayBothHold(on(right), on(left))).toBe(expected);
});

test('conditions on different fields never exclude each other', () => {
  expect(mayBothHold([condition('f', 'is', 'a')], [condition('g', 'is', 'b')])).toBe(true);
  expect(mayBothHold([], [])).toBe(true);
});
