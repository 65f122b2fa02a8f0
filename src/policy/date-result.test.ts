import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateResult, namesIn, parseDateResult, printDateResult, usesWorkingDays } from './date-result.ts';

const parsed = (text: string): DateResult => {
  const found = parseDateResult(text);
  if (!found.ok) throw new Error(found.error.en);
  return found.result;
};

test.each<[string, DateResult]>([
  ['same day', { kind: 'days', days: 0, from: null }],
  ['same day from signedOn', { kind: 'days', days: 0, from: 'signedOn' }],
  ['+ 14 days', { kind: 'days', days: 14, from: null }],
  ['+14 days', { kind: 'days', days: 14, from: null }],
  ['+ 1 day from signedOn', { kind: 'days', days: 1, from: 'signedOn' }],
  ['- 30 days from ped', { kind: 'days', days: -30, from: 'ped' }],
  ['end of month', { kind: 'end-of-month', months: 0, from: null }],
  ['end  of month + 1', { kind: 'end-of-month', months: 1, from: null }],
  ['end of month from actBy', { kind: 'end-of-month', months: 0, from: 'actBy' }],
  ['same day + 1 month', { kind: 'months', months: 1, unit: 'month', from: null }],
  ['same day + 3 months', { kind: 'months', months: 3, unit: 'month', from: null }],
  ['same day + 1 year', { kind: 'months', months: 12, unit: 'year', from: null }],
  ['same day + 2 years from signedOn', { kind: 'months', months: 24, unit: 'year', from: 'signedOn' }],
  [
    'next anniversary of commitmentEndsOn on or after actBy',
    {
      kind: 'anniversary',
      of: 'commitmentEndsOn',
      onOrAfter: { kind: 'days', days: 0, from: 'actBy' },
    },
  ],
  [
    'next anniversary of startedOn on or after same day + 1 month',
    {
      kind: 'anniversary',
      of: 'startedOn',
      onOrAfter: { kind: 'months', months: 1, unit: 'month', from: null },
    },
  ],
  [
    'last working day on or before end of month + 1 from signedOn',
    { kind: 'working-day', onOrBefore: { kind: 'end-of-month', months: 1, from: 'signedOn' } },
  ],
  ['last working day on or before ped', { kind: 'working-day', onOrBefore: { kind: 'days', days: 0, from: 'ped' } }],
])('%s', (text, expected) => {
  expect(parseDateResult(text)).toEqual({ ok: true, result: expected });
});

describe('what is not understood', () => {
  test.each([
    ['end of mounth', 'end of month'],
    ['End of month + 1', 'end of month + 1'],
    ['end of month + 1 month', 'end of month + 1'],
    ['end of the month', 'end of month'],
    ['+ 30 dyas', '+ 30 days'],
    ['+ 1 month', 'same day + 1 month'],
    ['+ 2 years', 'same day + 2 years'],
    ['same days', 'same day'],
    ['same day + 1 moth', 'same day + 1 month'],
    ['last working day on or befor actBy', 'last working day on or before actBy'],
    ['next aniversary of startedOn on or after ped', 'next anniversary of startedOn on or after ped'],
    ['actBy', 'same day from actBy'],
    ['commitmentEndsOn', 'same day from commitmentEndsOn'],
  ])('%j: did you mean %j', (text, suggestion) => {
    expect(parseDateResult(text)).toMatchObject({ ok: false, suggestion });
  });

  test.each([
    '',
    '14 days',
    '+ days',
    '+ 99999 days',
    '+ 1.5 days',
    'end of month - 1',
    'end of',
    'fin du mois',
    '2026-10-31',
    'same day + 1',
    'same day from',
    'same day from end',
    'next anniversary of on or after actBy',
    'last working day before actBy',
  ])('%j is refused without a guess', (text) => {
    expect(parseDateResult(text)).toMatchObject({ ok: false, suggestion: null });
  });

  test('the word at fault is named, with what stands before it, in both languages', () => {
    expect(parseDateResult('end of mounth')).toMatchObject({
      error: {
        fr: '«\u00a0mounth\u00a0» n’est pas compris après «\u00a0end of\u00a0».',
        en: '“mounth” is not understood after “end of”.',
      },
    });
    expect(parseDateResult('same day +')).toMatchObject({
      error: { en: '“same day +” is unfinished.' },
    });
    expect(parseDateResult('  ')).toMatchObject({ error: { en: 'No date is written.' } });
  });
});

const name = fc.constantFrom('actBy', 'ped', 'signedOn', 'commitmentEndsOn');
const from = fc.option(name, { nil: null });
const count = fc.nat({ max: 9999 });
const anyResult = fc.letrec<{ result: DateResult; target: DateResult }>((tie) => ({
  target: fc.oneof(
    name.map((of): DateResult => ({ kind: 'days', days: 0, from: of })),
    tie('result'),
  ),
  result: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: -9999, max: 9999 }), from }),
    fc.record({ kind: fc.constant('end-of-month' as const), months: count, from }),
    fc.record({
      kind: fc.constant('months' as const),
      months: count,
      unit: fc.constant('month' as const),
      from,
    }),
    fc.record({
      kind: fc.constant('months' as const),
      months: count.map((years) => years * 12),
      unit: fc.constant('year' as const),
      from,
    }),
    fc.record({ kind: fc.constant('anniversary' as const), of: name, onOrAfter: tie('target') }),
    fc.record({ kind: fc.constant('working-day' as const), onOrBefore: tie('target') }),
  ),
})).result;

test('what is printed reads back as the same result', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      expect(parseDateResult(printDateResult(result))).toEqual({ ok: true, result });
    }),
  );
});

test('no text makes the reader throw', () => {
  const words = fc.constantFrom(...'same day end of month + - 1 next last on or after from x'.split(' '));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        const found = parseDateResult(text);
        if (found.ok) expect(parseDateResult(printDateResult(found.result))).toEqual(found);
        else if (found.suggestion) expect(parseDateResult(found.suggestion).ok).toBe(true);
      },
    ),
  );
});

test('a result tells which dates it reads and whether it needs the holidays', () => {
  const result = parsed('next anniversary of startedOn on or after last working day on or before actBy');
  expect(namesIn(result)).toEqual(['startedOn', 'actBy']);
  expect(namesIn(parsed('end of month'))).toEqual([]);
  expect(namesIn(parsed('next anniversary of ped on or after ped'))).toEqual(['ped']);
  expect(usesWorkingDays(result)).toBe(true);
  expect(usesWorkingDays(parsed('next anniversary of startedOn on or after actBy'))).toBe(false);
});
