import { describe, expect, test } from 'vitest';
import { attempt, attemptOpen, caseOf, dated, failing, failure, risk, ROLES, taken } from '../../test/kit/salon.ts';
import type { Relation } from './book.ts';
import { evolve } from './case-event.ts';
import type { CaseState } from './facts.ts';

const HANDS = ['onboarding-manager', 'sales'];
const WITHOUT_TIE = ['junior-account-manager', 'team-leader', 'admin'];

/** Who may ask for a refund on a case, standing to it in these ways. */
const askers = (on: CaseState, as: readonly Relation[]) =>
  ROLES.filter((by) => attempt('ask-refund', { by, as, on, set: { reason: 'Facturé deux fois' } }).allowed);

describe('a refund is asked for by who treated the case', () => {
  const DATES = { actBy: '2026-10-20', ped: '2027-10-20' };
  const LOST = dated({ preChurn: true, origin: 'customer-care', ...DATES }, { state: 'lost' });
  test.each<[string, CaseState, readonly Relation[], readonly string[]]>([
    ['a pre-churn, by a stranger', LOST, [], WITHOUT_TIE],
    ['a pre-churn, by who treated it', LOST, ['treated-by'], [...HANDS, ...WITHOUT_TIE]],
    // To have opened it is to have treated it; to own it is not.
    ['a pre-churn, by its owner', LOST, ['owner', 'partner-manager'], WITHOUT_TIE],
    [
      'an ordinary loss, by who treated it',
      dated({}, { state: 'lost' }),
      ['treated-by'],
      [...HANDS, 'account-manager', ...WITHOUT_TIE],
    ],
  ])('%s', (_, on, as, may) => {
    expect(new Set(askers(on, as))).toEqual(new Set(may));
  });

  test('the refusal says for whom it is kept', () => {
    const verdict = attempt('ask-refund', { by: 'sales', on: LOST, set: { reason: 'x' } });
    expect(failing(verdict)).toEqual(['separation']);
    expect(failure(verdict, 'separation')).toMatchObject({
      page: 'churn-request.md',
      message: {
        fr: 'Seulement pour une personne qui a traité le dossier.',
        en: 'Only for somebody who treated the case.',
      },
    });
  });
});

describe('who treated a case', () => {
  const by = (on: CaseState, action: string, role: string, email: string, set = {}): CaseState => {
    const verdict = attempt(action, { by: role, on, set });
    const { treatedBy: _, ...after } = taken(on, action, verdict);
    if (!verdict.effect) throw new Error(`${action} is refused`);
    const { from, to, awaiting, requester, change } = verdict.effect;
    const event = {
      kind: 'action-taken' as const,
      action,
      from,
      to,
      awaiting,
      requester,
      closedOn: null,
      opened: null,
    };
    const told = evolve(on, on.id, { ...event, on: '2026-11-10', by: email, ...change });
    expect(told).toMatchObject(after);
    return told;
  };

  test('is who opened it and everybody who acted on it, each once', () => {
    let on = risk({}, { treatedBy: ['cs@exemple.fr'] });
    on = by(on, 'offer-help', 'sales', 'vente@exemple.fr', { note: 'J’appelle le gérant' });
    on = by(on, 'offer-help', 'sales', 'vente@exemple.fr', { note: 'Rappelé' });
    on = by(on, 'fill-pave', 'account-manager', 'am@exemple.fr', { outcome: 'refused' });
    expect(on.treatedBy).toEqual(['cs@exemple.fr', 'vente@exemple.fr', 'am@exemple.fr']);
  });

  test('is also who treated the case it came from', () => {
    const parent = { id: 'PC-1', type: 'potential-churn', author: 'cs@exemple.fr', treatedBy: ['vente@exemple.fr'] };
    const { event } = attemptOpen('account-manager', { parent }, { asCommand: false });
    expect(event?.treatedBy).toEqual(['cs@exemple.fr', 'vente@exemple.fr', 'lea@exemple.fr']);
  });

  test('is nobody who only proposed, noted or attached something', () => {
    const on = caseOf();
    const events = [
      { kind: 'note-added' as const, text: 'Vu', set: {}, firm: {} },
      {
        kind: 'action-proposed' as const,
        request: { id: 'r', action: 'mark-lost', set: {}, note: null, by: 'vente@exemple.fr', on: '2026-11-10' },
        set: {},
        firm: {},
      },
    ];
    expect(events.reduce((state: CaseState, event) => evolve(state, state.id, event), on).treatedBy).toEqual(
      on.treatedBy,
    );
  });
});
