import { describe, expect, test } from 'vitest';
import { attempt, caseOf, dated, failing, failure, SALON, tookBy, typeOf } from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';
import { firmness } from './propose.ts';

const TYPE = typeOf(SALON, 'churn-request');
const FCR = 'fiscalChurnReceivedOn';

const shown = ({ fields, firm, workBy, overridden }: CaseState) => ({
  actBy: fields['actBy'] ?? null,
  ped: fields['ped'] ?? null,
  firm: firm['ped'] ?? null,
  workBy,
  overridden,
});

describe('draft and firm', () => {
  const wavy = (fields: Fields = {}, more: Partial<CaseState> = {}) =>
    caseOf({
      product: 'wavy',
      fields: { [FCR]: '2026-10-15', actBy: '2026-11-15', ...fields },
      workBy: '2026-11-13',
      ...more,
    });
  const PROPOSED = wavy(
    { ped: '2027-03-01', commitmentEndsOn: '2027-03-01' },
    { firm: { ped: false }, dateOrigin: { deadline: 'wavy-letter', page: 'churn-wavy.md', line: 1 } },
  );
  const CONFIRMED = { ...PROPOSED, firm: { ped: true } };

  test.each([
    ['account-manager', false],
    ['junior-account-manager', true],
    ['team-leader', true],
  ])('the PED typed by %s is firm: %j', (by, firm) => {
    expect(tookBy(wavy(), by, 'record-dates', { ped: '2027-03-01' })).toMatchObject({
      fields: { ped: '2027-03-01' },
      firm: { ped: firm },
    });
  });

  test('a draft may be replaced by anybody who may type one; confirmed, it is firm', () => {
    const typed = tookBy(wavy(), 'account-manager', 'record-dates', { ped: '2027-03-01' });
    const again = tookBy(typed, 'account-manager', 'record-dates', { ped: '2027-04-01' });
    expect(again.firm).toEqual({ ped: false });
    expect(tookBy(again, 'team-leader', 'confirm-ped', {})).toMatchObject({
      fields: { ped: '2027-04-01' },
      firm: { ped: true },
    });
  });

  test.each<[string, Fields, readonly string[]]>([
    ['types another', { ped: '2027-05-01' }, ['draft-only', 'computed']],
    ['clears it', { ped: '' }, ['draft-only', 'computed']],
    // The commitment moves the PED as surely as typing it.
    ['moves the commitment it follows', { commitmentEndsOn: '2028-06-30' }, ['draft-only']],
    ['moves the FCR so far that it follows', { [FCR]: '2026-09-01', commitmentEndsOn: '2026-09-15' }, ['draft-only']],
    ['clears what it counts from', { [FCR]: '' }, ['draft-only']],
    ['moves the FCR, and the PED stays', { [FCR]: '2026-10-10' }, []],
    ['sends the same again', { ped: '2027-03-01' }, []],
  ])('a confirmed PED, and the account manager %s', (_, set, codes) => {
    expect(failing(attempt('record-dates', { by: 'account-manager', on: CONFIRMED, set }))).toEqual(codes);
  });

  test('sending the same PED again takes nothing of its firmness', () => {
    expect(tookBy(CONFIRMED, 'account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: true });
    expect(tookBy(PROPOSED, 'account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: false });
    expect(tookBy(dated(), 'account-manager', 'record-dates', { ped: '2026-11-30' }).firm).toEqual({ ped: true });
  });

  test('somebody whose word is firm makes the rule’s proposal firm by typing it', () => {
    expect(tookBy(PROPOSED, 'junior-account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({
      ped: true,
    });
    expect(
      tookBy(wavy({ commitmentEndsOn: '2027-03-01' }), 'team-leader', 'record-dates', { ped: '2027-03-01' }).firm,
    ).toEqual({ ped: true });
  });

  test('a date that moves without touching the PED leaves it confirmed', () => {
    const moved = tookBy(CONFIRMED, 'account-manager', 'record-dates', { [FCR]: '2026-10-10' });
    expect(shown(moved)).toEqual({
      actBy: '2026-11-10',
      ped: '2027-03-01',
      firm: true,
      workBy: '2026-11-10',
      overridden: false,
    });
  });

  test('nothing is firm once it is empty', () => {
    const cleared = tookBy(wavy({ ped: '2027-03-01' }, { firm: { ped: true } }), 'team-leader', 'record-dates', {
      ped: '',
    });
    expect(cleared).toMatchObject({ fields: { ped: null }, firm: { ped: false } });
    expect(tookBy(cleared, 'account-manager', 'record-dates', { ped: '2027-04-01' }).firm).toEqual({ ped: false });
  });

  test('the refusal says whose word it takes', () => {
    const typed = wavy({ ped: '2027-03-01' }, { firm: { ped: true } });
    expect(
      failure(attempt('record-dates', { by: 'account-manager', on: typed, set: { ped: '2027-05-01' } }), 'draft-only'),
    ).toMatchObject({
      who: ['team-leader', 'junior-account-manager'],
      read: '2027-03-01',
      fields: ['ped'],
      message: {
        fr: 'PED (dernier jour facturé)\u00a0: la valeur est ferme, seuls peuvent la changer\u00a0: Team leader AM, AM junior.',
        en: 'Plan expiration date (PED): the value is firm, it may be changed only by: Team leader, Junior account manager.',
      },
    });
  });

  describe('a PED somebody made firm is not moved from beside', () => {
    const TYPED = wavy({ ped: '2027-03-01' }, { firm: { ped: true } });
    test.each<[string, CaseState, Fields]>([
      ['the commitment becomes known and would give another', TYPED, { commitmentEndsOn: '2027-06-30' }],
      [
        'the dates were set by the team leader and the FCR moves',
        dated({ ped: '2026-12-15' }, { overridden: true }),
        { [FCR]: '2026-10-05' },
      ],
      [
        'the dates were set by the team leader and the FCR goes',
        dated({ ped: '2026-12-15' }, { overridden: true }),
        { [FCR]: '' },
      ],
    ])('%s', (_, on, set) => {
      expect(failing(attempt('record-dates', { by: 'account-manager', on, set }))).toEqual(['draft-only']);
      expect(failing(attempt('record-dates', { by: 'junior-account-manager', on, set }))).toEqual([]);
    });
  });

  test.each<[string, Fields, Fields, Record<string, boolean>, readonly string[], Record<string, boolean>]>([
    ['an unguarded field has no firmness', {}, { note: 'x' }, {}, ['account-manager'], {}],
    [
      'a rule’s firm value stays firm under any hand',
      {},
      { ped: '2026-11-30' },
      { ped: true },
      ['account-manager'],
      { ped: true },
    ],
    [
      'a rule’s draft stays a draft under a hand that is not firm',
      {},
      { ped: '2026-11-30' },
      { ped: false },
      ['account-manager'],
      { ped: false },
    ],
    ['several roles unite', {}, { ped: '2026-11-30' }, {}, ['finance', 'team-leader'], { ped: true }],
    ['clearing is never firm', { ped: '2026-11-30' }, { ped: null }, {}, ['team-leader'], { ped: false }],
  ])('firmness: %s', (_, fields, given, firm, roles, expected) => {
    expect(firmness(TYPE, caseOf({ fields }), { set: given, firm }, given, roles)).toEqual(expected);
  });
});
