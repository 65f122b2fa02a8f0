import { describe, expect, test } from 'vitest';
import { SALON, salonWith, small } from '../../test/kit/salon.ts';
import type { Book, Fields, Value } from './book.ts';
import { compiledDeadline, datesFor, dayFields, deadlineFor, workByOf } from './case-dates.ts';
import { day } from '../../test/kit/dates.ts';

const reading =
  (fields: Fields) =>
  (name: string): Value =>
    fields[name] ?? null;

const dates = (product: string, fields: Fields, book: Book = SALON, type = 'churn-request') =>
  datesFor(book, type, product, fields, reading(fields));

const FCR = 'fiscalChurnReceivedOn';

describe('the rule that speaks for a case', () => {
  test.each<[string, string, string, Fields, string | null]>([
    ['a Treatwell letter', 'churn-request', 'treatwell', { [FCR]: '2026-10-20' }, 'treatwell-letter'],
    ['a Wavy letter', 'churn-request', 'wavy', { [FCR]: '2026-10-20' }, 'wavy-letter'],
    ['not a pre-churn, said so', 'churn-request', 'wavy', { [FCR]: '2026-10-20', preChurn: false }, 'wavy-letter'],
    [
      'a pre-churn, whatever the product',
      'churn-request',
      'treatwell',
      { [FCR]: '2026-10-20', preChurn: true },
      'onboarding-ghost',
    ],
    ['a pre-churn of Wavy', 'churn-request', 'wavy', { [FCR]: '2026-10-20', preChurn: true }, 'onboarding-ghost'],
    ['nothing received: no rule', 'churn-request', 'treatwell', {}, null],
    ['received, then cleared: no rule', 'churn-request', 'treatwell', { [FCR]: null }, null],
    ['a risk has no deadline', 'potential-churn', 'treatwell', { [FCR]: '2026-10-20' }, null],
    ['a product no rule names', 'churn-request', 'store', { [FCR]: '2026-10-20' }, null],
    ['a type the book does not have', 'complaint', 'treatwell', { [FCR]: '2026-10-20' }, null],
  ])('%s', (_, type, product, fields, rule) => {
    expect(deadlineFor(SALON, type, product, reading(fields))?.id ?? null).toBe(rule);
  });
});

describe('Treatwell: end of the month, or of the next one from the 16th on; firm at once', () => {
  test.each([
    ['2026-10-01', '2026-10-31', '2026-10-30'],
    ['2026-10-15', '2026-10-31', '2026-10-30'],
    ['2026-10-16', '2026-11-30', '2026-11-30'],
    ['2026-10-31', '2026-11-30', '2026-11-30'],
    ['2026-12-16', '2027-01-31', '2027-01-29'],
    ['2028-02-01', '2028-02-29', '2028-02-29'],
    ['2027-02-15', '2027-02-28', '2027-02-26'],
  ])('received %s: act by %s, work by %s', (received, actBy, workBy) => {
    expect(dates('treatwell', { [FCR]: received })).toMatchObject({
      set: { actBy, ped: actBy },
      firm: { ped: true },
      workBy,
      given: FCR,
      origin: { deadline: 'treatwell-letter', page: 'churn-treatwell.md' },
    });
  });

  test('the row that spoke is named by its line', () => {
    const [early, late] = ['2026-10-15', '2026-10-16'].map(
      (received) => dates('treatwell', { [FCR]: received })?.origin.line ?? 0,
    );
    expect(late! - early!).toBe(1);
  });
});

describe('Wavy: one month to act, the PED follows the commitment and is only proposed', () => {
  test.each<[string, string | null, string, string | undefined]>([
    ['2026-10-15', '2026-12-10', '2026-11-15', '2026-12-10'],
    ['2026-10-15', '2026-11-15', '2026-11-15', '2026-11-15'],
    ['2026-10-15', '2026-11-14', '2026-11-15', '2027-11-14'],
    ['2027-01-31', '2024-02-29', '2027-02-28', '2027-02-28'],
    ['2026-10-15', null, '2026-11-15', undefined],
  ])('received %s, committed until %j: act by %s, PED %j', (received, commitmentEndsOn, actBy, ped) => {
    const found = dates('wavy', { [FCR]: received, commitmentEndsOn });
    expect(found?.set).toEqual({ actBy, ...(ped === undefined ? {} : { ped }) });
    expect(found?.firm).toEqual(ped === undefined ? {} : { ped: false });
  });

  test('an end of commitment that is not a date is one that is not known', () => {
    expect(dates('wavy', { [FCR]: '2026-10-15', commitmentEndsOn: 'plus tard' })?.set).toEqual({ actBy: '2026-11-15' });
  });
});

describe('a pre-churn acts the same day and owes its year, firm', () => {
  test.each([
    ['2026-10-18', '2027-10-18', '2026-10-16'],
    ['2024-02-29', '2025-02-28', '2024-02-29'],
  ])('received %s', (received, ped, workBy) => {
    expect(dates('wavy', { [FCR]: received, preChurn: true, commitmentEndsOn: '2030-01-01' })).toMatchObject({
      set: { actBy: received, ped },
      firm: { ped: true },
      workBy,
    });
  });
});

describe('no dates at all', () => {
  test.each<[string, Fields]>([
    ['a receipt that is not a day', { [FCR]: '2026-02-31' }],
    ['a receipt that is a word', { [FCR]: 'hier' }],
    ['a receipt that is a number', { [FCR]: 20261020 }],
  ])('%s', (_, fields) => {
    expect(dates('treatwell', fields)).toBeNull();
  });

  test('outside the years a rule states', () => {
    const bounded = salonWith('churn-treatwell.md', 'must: mark-lost', 'must: mark-lost\nhorizon: 2020-2030');
    expect(dates('treatwell', { [FCR]: '2031-01-01' }, bounded)).toBeNull();
    expect(dates('treatwell', { [FCR]: '2030-12-31' }, bounded)).not.toBeNull();
  });

  test('a rule without a PED gives none, and says nothing of its firmness', () => {
    const book = small();
    expect(
      datesFor(book, 'request', 'basic', { receivedOn: '2026-10-20' }, reading({ receivedOn: '2026-10-20' })),
    ).toMatchObject({
      set: { actBy: '2026-11-30' },
      firm: {},
      given: 'receivedOn',
    });
  });
});

test.each<[Value, string | null]>([
  ['2026-11-30', '2026-11-30'],
  ['2026-11-15', '2026-11-13'],
  ['2026-11-11', '2026-11-10'],
  ['2026-11-01', '2026-10-30'],
  ['2027-03-29', '2027-03-26'],
  [null, null],
  ['bientôt', null],
  [3, null],
])('the last working day on or before %j is %j', (actBy, workBy) => {
  expect(workByOf(SALON, actBy)).toBe(workBy);
});

test('date fields become days, other text becomes no day, the rest is left out', () => {
  expect(dayFields({ ped: '2026-11-30', note: 'x', letters: 2, urgent: true, actBy: null })).toEqual({
    ped: day('2026-11-30'),
    note: null,
  });
});

test('a deadline is compiled once for its book', () => {
  const [rule] = SALON.deadlines;
  expect(compiledDeadline(SALON, rule!)).toBe(compiledDeadline(SALON, rule!));
});
