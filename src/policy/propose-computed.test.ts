import { describe, expect, test } from 'vitest';
import { attempt, caseOf, dated, failing, failure, lettersOn, small } from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';
import { earliestReceipt } from './propose.ts';

const FCR = 'fiscalChurnReceivedOn';

describe('a computed date is not typed over', () => {
  const WAVY = caseOf({ product: 'wavy', fields: { [FCR]: '2026-10-15', actBy: '2026-11-15' } });
  test.each<[string, CaseState, Fields, readonly string[]]>([
    ['another PED', dated(), { ped: '2026-12-15' }, ['draft-only', 'computed']],
    ['the very PED of the rule', dated(), { ped: '2026-11-30' }, []],
    ['no PED', dated(), { ped: '' }, ['draft-only', 'computed']],
    ['a new FCR with the old PED', dated(), { [FCR]: '2026-11-02', ped: '2026-10-31' }, ['draft-only', 'computed']],
    ['a new FCR with its own PED', dated(), { [FCR]: '2026-10-05', ped: '2026-10-31' }, []],
    ['a new FCR alone', dated(), { [FCR]: '2026-10-05' }, []],
    ['a PED where the rule gives none', WAVY, { ped: '2027-03-01' }, []],
    [
      'a PED beside the commitment that gives another',
      WAVY,
      { ped: '2027-03-01', commitmentEndsOn: '2027-04-01' },
      ['computed'],
    ],
    ['a PED beside the commitment that gives it', WAVY, { ped: '2027-04-01', commitmentEndsOn: '2027-04-01' }, []],
    ['a PED left empty beside an FCR that gives one', caseOf(), { [FCR]: '2026-10-20', ped: '' }, []],
  ])('%s', (_, on, set, codes) => {
    expect(failing(attempt('record-dates', { by: 'account-manager', on, set }))).toEqual(codes);
  });

  test('the refusal shows the rule’s date and the rule’s line', () => {
    const verdict = attempt('record-dates', { by: 'team-leader', on: dated(), set: { ped: '2026-12-15' } });
    expect(failure(verdict, 'computed')).toMatchObject({
      page: 'churn-treatwell.md',
      read: '2026-11-30',
      fields: ['ped'],
      message: {
        fr: 'PED (dernier jour facturé)\u00a0: la règle donne le 30 novembre 2026. Une date calculée ne se remplace qu’avec un motif.',
        en: 'Plan expiration date (PED): the rule gives 30 November 2026. A computed date is replaced only with a reason.',
      },
    });
  });
});

describe('the date the letters give is corrected on the letter', () => {
  const on = dated({}, { letters: lettersOn('2026-10-20', '2026-11-02') });
  test.each<[string, Fields, readonly string[]]>([
    ['an earlier day', { [FCR]: '2026-10-02' }, ['from-letter']],
    ['a later day', { [FCR]: '2026-11-02' }, ['from-letter']],
    ['no day', { [FCR]: '' }, ['from-letter']],
    ['the very day', { [FCR]: '2026-10-20' }, []],
  ])('%s', (_, set, codes) => {
    expect(failing(attempt('record-dates', { by: 'team-leader', on, set }))).toEqual(codes);
  });

  test('not even while recording the loss, nor while handing over', () => {
    const set = { [FCR]: '2026-10-02' };
    expect(failing(attempt('mark-lost', { by: 'team-leader', on, set }))).toEqual(['from-letter']);
    expect(failing(attempt('hand-to-team-leader', { by: 'junior-account-manager', on, set }))).toEqual(['from-letter']);
  });

  test('an FCR known before the letters stands, and may be sent again as it is', () => {
    const earlier = dated({ [FCR]: '2026-10-18' }, { letters: lettersOn('2026-10-20') });
    expect(
      failing(attempt('record-dates', { by: 'account-manager', on: earlier, set: { [FCR]: '2026-10-18' } })),
    ).toEqual([]);
  });

  test('the field that counts is the one the book counts from, whatever its name', () => {
    const book = small(['input: [origin]', 'input: [origin, receivedOn]']);
    const request = caseOf({
      type: 'request',
      product: 'basic',
      fields: { receivedOn: '2026-10-20' },
      letters: lettersOn('2026-10-20'),
    });
    const verdict = attempt('set-origin', {
      by: 'agent',
      on: request,
      set: { receivedOn: '2026-10-01' },
      books: { pinned: book, law: book },
    });
    expect(failing(verdict)).toEqual(['from-letter']);
  });

  test.each([
    [[], null],
    [['2026-10-20'], '2026-10-20'],
    [['2026-11-02', '2026-10-20', '2026-10-21'], '2026-10-20'],
  ])('the earliest receipt of %j is %j', (days, first) => {
    expect(earliestReceipt({ letters: lettersOn(...days) })).toBe(first);
  });
});
