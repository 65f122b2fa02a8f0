import { describe, expect, test } from 'vitest';
import { attempt, caseOf, dated, failing, failure, SALON, sceneOf, tookBy } from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';
import { withDates } from './propose.ts';

const FCR = 'fiscalChurnReceivedOn';

const shown = ({ fields, firm, workBy, overridden }: CaseState) => ({
  actBy: fields['actBy'] ?? null,
  ped: fields['ped'] ?? null,
  firm: firm['ped'] ?? null,
  workBy,
  overridden,
});

describe('dates follow what they count from', () => {
  const followed = (on: CaseState, set: Fields, given: Fields = {}) => withDates(SALON, sceneOf(on), set, given);

  test('an FCR gives the dates, firm, with their comfort date and their rule', () => {
    expect(followed(caseOf(), { [FCR]: '2026-10-20' })).toMatchObject({
      set: { [FCR]: '2026-10-20', actBy: '2026-11-30', ped: '2026-11-30' },
      firm: { ped: true },
      dates: { workBy: '2026-11-30', origin: { deadline: 'treatwell-letter' }, overridden: false },
    });
  });

  test('what does not move writes nothing about dates', () => {
    expect(followed(dated(), { outcome: 'refused' })).toEqual({ set: { outcome: 'refused' }, firm: {} });
    expect(followed(caseOf(), { note: 'x' })).toEqual({ set: { note: 'x' }, firm: {} });
  });

  test('a Wavy PED comes when its commitment is known, and stays when it is forgotten', () => {
    const bare = caseOf({ product: 'wavy' });
    const first = followed(bare, { [FCR]: '2026-10-15' });
    expect(first).toMatchObject({ set: { actBy: '2026-11-15' }, firm: {} });
    expect(first.set).not.toHaveProperty('ped');
    const on = caseOf({ product: 'wavy', fields: first.set });
    const second = followed(on, { commitmentEndsOn: '2027-03-01' });
    expect(second).toMatchObject({ set: { ped: '2027-03-01', actBy: '2026-11-15' }, firm: { ped: false } });
    expect(followed({ ...on, fields: { ...on.fields, ...second.set } }, { commitmentEndsOn: null })).toEqual({
      set: { commitmentEndsOn: null },
      firm: {},
    });
  });

  test('the FCR goes, and with it what it gave', () => {
    expect(followed(dated(), { [FCR]: null }, { [FCR]: null })).toEqual({
      set: { [FCR]: null, actBy: null, ped: null },
      firm: { ped: false },
      dates: { workBy: null, origin: null, overridden: false },
    });
    expect(shown(tookBy(dated(), 'account-manager', 'record-dates', { [FCR]: '' }))).toEqual({
      actBy: null,
      ped: null,
      firm: false,
      workBy: null,
      overridden: false,
    });
  });

  test('a PED the rule did not give outlives the FCR', () => {
    const on = caseOf({
      product: 'wavy',
      fields: { [FCR]: '2026-10-15', actBy: '2026-11-15', ped: '2027-03-01' },
      dateOrigin: { deadline: 'wavy-letter', page: 'churn-wavy.md', line: 1 },
    });
    expect(followed(on, { [FCR]: null })).toEqual({
      set: { [FCR]: null, actBy: null },
      firm: {},
      dates: { workBy: null, origin: null, overridden: false },
    });
  });

  test('without a rule, an act-by date typed by hand has its comfort date too', () => {
    expect(followed(caseOf(), { actBy: '2026-11-15' }, { actBy: '2026-11-15' })).toEqual({
      set: { actBy: '2026-11-15' },
      firm: {},
      dates: { workBy: '2026-11-13', origin: null, overridden: false },
    });
  });
});

describe('dates set by the team leader', () => {
  const override = (on: CaseState, set: Fields) =>
    tookBy(on, 'team-leader', 'override-dates', { reason: 'Accord du salon', ...set });

  test.each<[string, Fields, ReturnType<typeof shown>]>([
    [
      'a PED',
      { ped: '2026-12-15' },
      { actBy: '2026-11-30', ped: '2026-12-15', firm: true, workBy: '2026-11-30', overridden: true },
    ],
    [
      'an act-by date',
      { actBy: '2026-11-15' },
      { actBy: '2026-11-15', ped: '2026-11-30', firm: true, workBy: '2026-11-13', overridden: true },
    ],
    [
      'both',
      { actBy: '2026-11-15', ped: '2026-12-15' },
      { actBy: '2026-11-15', ped: '2026-12-15', firm: true, workBy: '2026-11-13', overridden: true },
    ],
    ['no act-by date', { actBy: '' }, { actBy: null, ped: '2026-11-30', firm: true, workBy: null, overridden: true }],
  ])('%s', (_, set, expected) => {
    expect(shown(override(dated(), set))).toEqual(expected);
  });

  test('they stay through everything that does not move what they count from', () => {
    let on = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const kept = shown(on);
    on = tookBy(on, 'account-manager', 'fill-pave', { outcome: 'to-call-back' });
    on = tookBy(on, 'account-manager', 'record-dates', { commitmentEndsOn: '2028-01-01' });
    on = tookBy(on, 'account-manager', 'record-dates', { ped: '2026-12-15', [FCR]: '2026-10-20' });
    on = tookBy(on, 'account-manager', 'set-origin', { origin: 'billing' });
    expect(shown(on)).toEqual(kept);
  });

  test('setting one later keeps the other', () => {
    const first = override(dated(), { actBy: '2026-11-15' });
    expect(shown(override(first, { ped: '2026-12-15' }))).toMatchObject({
      actBy: '2026-11-15',
      workBy: '2026-11-13',
      ped: '2026-12-15',
      overridden: true,
    });
    const second = override(dated(), { ped: '2026-12-15' });
    expect(shown(override(second, { actBy: '2026-11-15' }))).toMatchObject({
      actBy: '2026-11-15',
      ped: '2026-12-15',
      firm: true,
      overridden: true,
    });
  });

  test('going back to the rule’s dates is no longer an override, and the comfort date goes back too', () => {
    const away = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const half = override(away, { actBy: '2026-11-30' });
    expect(shown(half)).toEqual({
      actBy: '2026-11-30',
      ped: '2026-12-15',
      firm: true,
      workBy: '2026-11-30',
      overridden: true,
    });
    expect(shown(override(half, { ped: '2026-11-30' }))).toEqual({
      actBy: '2026-11-30',
      ped: '2026-11-30',
      firm: true,
      workBy: '2026-11-30',
      overridden: false,
    });
  });

  test('when the rule comes to say the same, nothing is replaced any more', () => {
    const wavy = caseOf({
      product: 'wavy',
      fields: { [FCR]: '2026-10-15', actBy: '2026-11-15', ped: '2027-04-01', commitmentEndsOn: '2027-04-01' },
      workBy: '2026-11-13',
    });
    const on = override(wavy, { ped: '2027-03-01' });
    expect(shown(on)).toMatchObject({ ped: '2027-03-01', firm: true, overridden: true });
    const agreed = tookBy(on, 'account-manager', 'record-dates', { commitmentEndsOn: '2027-03-01' });
    expect(shown(agreed)).toMatchObject({ actBy: '2026-11-15', ped: '2027-03-01', firm: true, overridden: false });
  });

  test('they go when the FCR moves', () => {
    const on = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const moved = tookBy(on, 'team-leader', 'record-dates', { [FCR]: '2026-10-05' });
    expect(shown(moved)).toEqual({
      actBy: '2026-10-31',
      ped: '2026-10-31',
      firm: true,
      workBy: '2026-10-30',
      overridden: false,
    });
  });

  test('they go when a letter turns out to be earlier', () => {
    const on = override(dated(), { ped: '2026-12-15' });
    expect(withDates(SALON, sceneOf(on), { [FCR]: '2026-10-05' }, {})).toMatchObject({
      set: { actBy: '2026-10-31', ped: '2026-10-31' },
      firm: { ped: true },
      dates: { overridden: false, workBy: '2026-10-30' },
    });
  });

  test('an override where no rule speaks lasts until one does', () => {
    const on = override(caseOf(), { actBy: '2026-11-15', ped: '2026-12-15' });
    expect(shown(on)).toEqual({
      actBy: '2026-11-15',
      ped: '2026-12-15',
      firm: true,
      workBy: '2026-11-13',
      overridden: false,
    });
    expect(shown(tookBy(on, 'junior-account-manager', 'record-dates', { [FCR]: '2026-10-20' }))).toMatchObject({
      actBy: '2026-11-30',
      ped: '2026-11-30',
    });
  });

  test('the rule’s own are no change, and nothing to fix', () => {
    for (const set of [{}, { ped: '2026-11-30' }, { ped: '2026-11-30', actBy: '2026-11-30' }]) {
      const verdict = attempt('override-dates', { by: 'team-leader', set: { ...set, reason: 'Accord du salon' } });
      expect(failing(verdict)).toEqual(['missing-field']);
      expect(failure(verdict, 'missing-field')).toMatchObject({
        fields: ['actBy', 'ped'],
        message: { fr: 'Aucune date ne change.', en: 'No date changes.' },
      });
    }
  });

  test('no reason, no override', () => {
    for (const reason of ['', '   ', null]) {
      const verdict = attempt('override-dates', { by: 'team-leader', set: { ped: '2026-12-15', reason } });
      expect(failing(verdict)).toEqual(['missing-input']);
    }
  });
});
