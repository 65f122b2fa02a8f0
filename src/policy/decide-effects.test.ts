import { describe, expect, test } from 'vitest';
import {
  attached,
  attempt,
  caseOf,
  dated,
  failing,
  GRID,
  lettersOn,
  READY,
  risk,
  TODAY,
} from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';

const SALES = dated({ origin: 'sales-process' });
const PRE_CHURN = dated({ preChurn: true, actBy: '2026-10-20', ped: '2027-10-20' });
const SAVED = { outcome: 'saved', appointmentSummary: '04/11, Léa', mainReason: 'price', healthStatus: 'vert' };

describe('hand-overs move work, never the case', () => {
  const HANDED = { ...SALES, awaiting: 'team-leader', requester: 'am@exemple.fr' };
  test.each<[string, string, CaseState, Fields, string | null, string | null]>([
    ['handing over waits, and remembers who asked', 'hand-to-team-leader', SALES, {}, 'team-leader', 'lea@exemple.fr'],
    ['giving back ends the wait', 'give-back', HANDED, { reason: 'La note manque' }, null, null],
    [
      'another action meanwhile leaves it as it is',
      'fill-pave',
      HANDED,
      { outcome: 'refused' },
      'team-leader',
      'am@exemple.fr',
    ],
    ['a loss ends the wait', 'mark-lost', HANDED, {}, null, null],
    ['so does a save', 'mark-recovered', { ...HANDED, fields: { ...READY, ...SAVED } }, {}, null, null],
    ['what nobody waited for stays so', 'fill-pave', SALES, { outcome: 'refused' }, null, null],
  ])('%s', (_, action, on, set, awaiting, requester) => {
    expect(attempt(action, { by: ['junior-account-manager'], on, set }).effect).toMatchObject({ awaiting, requester });
  });

  test('it is not handed over twice, nor given back unasked', () => {
    expect(failing(attempt('hand-to-team-leader', { by: 'account-manager', on: HANDED }))).toEqual(['condition']);
    expect(failing(attempt('give-back', { by: 'team-leader', on: SALES, set: { reason: 'x' } }))).toEqual([
      'condition',
    ]);
  });

  test.each([
    ['mark-lost', 'lost', true],
    ['fill-pave', 'open', false],
  ])('%s leads to %s', (action, to, closes) => {
    expect(attempt(action, { by: 'team-leader', on: SALES }).effect).toMatchObject({
      from: 'open',
      to,
      closes,
      opens: null,
    });
  });
});

describe('a case that opens another', () => {
  const FULL = { ...SAVED, outcome: 'refused', competitor: 'aucun' };
  test('a refusal in onboarding opens a pre-churn dated today, with the reasons', () => {
    const verdict = attempt('mark-not-recovered', {
      by: 'account-manager',
      on: risk({ ...FULL, onboarding: true }),
      set: { healthStatus: 'rouge' },
    });
    expect(verdict.effect).toMatchObject({ to: 'not-recovered', closes: true });
    expect(verdict.effect?.opens).toEqual({
      type: 'churn-request',
      set: {
        appointmentSummary: '04/11, Léa',
        mainReason: 'price',
        secondaryReason: null,
        healthStatus: 'rouge',
        competitor: 'aucun',
        missingFeature: null,
        outcome: 'refused',
        preChurn: true,
        priorRisk: true,
        fiscalChurnReceivedOn: TODAY,
      },
    });
  });

  test.each<[string, Fields, Parameters<typeof attempt>[1]['contact'], readonly string[]]>([
    ['silence without calls', { outcome: 'unreachable', onboarding: true }, undefined, ['missing-evidence']],
    [
      'silence with the grid',
      { outcome: 'unreachable', onboarding: true },
      { calls: GRID, numbers: { salon: true, pro: true } },
      [],
    ],
    ['a clear refusal needs no calls', { ...FULL, onboarding: true }, undefined, []],
    ['after onboarding it is another action', { ...FULL, onboarding: false }, undefined, ['condition']],
  ])('%s', (_, fields, contact, codes) => {
    expect(
      failing(
        attempt('mark-not-recovered', { by: 'account-manager', on: risk(fields), ...(contact ? { contact } : {}) }),
      ),
    ).toEqual(codes);
  });

  test('silence with a letter is lost without a single call', () => {
    const on = dated({}, { letters: lettersOn('2026-10-20') });
    expect(attempt('mark-lost', { by: 'account-manager', on }).allowed).toBe(true);
  });

  test('saving after a letter takes the written withdrawal', () => {
    const on = dated(SAVED, { letters: lettersOn('2026-10-20') });
    expect(failing(attempt('mark-recovered', { by: 'account-manager', on }))).toEqual(['missing-attachment']);
    expect(
      attempt('mark-recovered', { by: 'account-manager', on: { ...on, attachments: [attached('withdrawal')] } })
        .allowed,
    ).toBe(true);
  });
});

describe('completable: refused now, but only for want of what the form takes', () => {
  const EMPTY = caseOf();
  test.each<[string, string, string, CaseState, Fields, boolean]>([
    ['fields and template missing', 'mark-lost', 'account-manager', EMPTY, {}, true],
    ['an input missing', 'set-origin', 'account-manager', EMPTY, {}, true],
    ['a reason missing', 'override-dates', 'team-leader', dated(), {}, true],
    ['the origin of a pre-churn missing', 'mark-lost', 'team-leader', PRE_CHURN, {}, true],
    ['an outcome not yet chosen', 'mark-recovered', 'account-manager', EMPTY, {}, true],
    [
      'an outcome chosen otherwise',
      'mark-recovered',
      'account-manager',
      dated({ ...SAVED, outcome: 'refused' }),
      {},
      false,
    ],
    [
      'a withdrawal missing: that is another form',
      'mark-recovered',
      'account-manager',
      dated({}, { letters: lettersOn('2026-10-20') }),
      {},
      false,
    ],
    ['calls missing', 'close-no-contact', 'account-manager', risk(), {}, false],
    ['no appointment to hold', 'hold-appointment', 'account-manager', EMPTY, {}, false],
    ['the wrong role', 'mark-lost', 'finance', EMPTY, {}, false],
    ['the wrong state', 'mark-lost', 'team-leader', caseOf({ state: 'lost' }), {}, false],
    ['a value that cannot be read', 'mark-lost', 'account-manager', EMPTY, { ped: '31/02' }, false],
    ['a field the form does not take', 'mark-lost', 'account-manager', EMPTY, { nope: 1 }, false],
    ['allowed is not completable', 'mark-lost', 'account-manager', dated(), {}, false],
  ])('%s', (_, action, by, on, set, completable) => {
    expect(attempt(action, { by, on, set })).toMatchObject({ completable });
  });

  test('what is missing is named by fields of the form', () => {
    const fields = attempt('mark-recovered', { by: 'account-manager', on: EMPTY })
      .conditions.filter(({ ok }) => !ok)
      .flatMap((found) => found.fields);
    expect(fields).toEqual(['appointmentSummary', 'mainReason', 'healthStatus', 'outcome', 'outcome']);
  });
});
