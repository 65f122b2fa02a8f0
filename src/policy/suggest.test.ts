import { expect, test } from 'vitest';
import { didYouMean, editDistance, suggest } from './suggest.ts';

test.each([
  ['', '', 0],
  ['ped', 'ped', 0],
  ['ped', '', 3],
  ['case', 'cases', 1],
  ['from', 'form', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %j to %j takes %i slips', (a, b, slips) => {
  expect(editDistance(a, b)).toBe(slips);
  expect(editDistance(b, a)).toBe(slips);
});

test.each([
  ['sales-proces', ['client-request', 'sales-process'], 'sales-process'],
  ['sales_process', ['sales-process'], 'sales-process'],
  ['Mark-Lost', ['mark-lost'], 'mark-lost'],
  ['si', ['is', 'in'], 'is'],
  ['x', ['actBy'], undefined],
  ['invoice', ['letter', 'contract'], undefined],
  ['a'.repeat(100), ['a'.repeat(99)], undefined],
])('%j among %j probably means %j', (word, known, meant) => {
  expect(suggest(word, known)).toBe(meant);
});

test('a suggestion is a question, and nothing is said without one', () => {
  expect(didYouMean('ped')).toEqual({
    fr: ' Vouliez-vous dire «\u00a0ped\u00a0»\u202f?',
    en: ' Did you mean “ped”?',
  });
  expect(didYouMean(undefined)).toEqual({ fr: '', en: '' });
});
