import { describe, expect, test } from 'vitest';
import { attempt, dated, failing, failure, risk, ROLES, SALON, salonWith, TODAY } from '../../test/kit/salon.ts';
import type { Fields, Relation } from './book.ts';
import type { CaseState } from './facts.ts';

const SALES = dated({ origin: 'sales-process' });
const PRE_CHURN = dated({ preChurn: true, actBy: '2026-10-20', ped: '2027-10-20' });
const PRE_CHURN_DONE = dated({ ...PRE_CHURN.fields, origin: 'customer-care' });
const SAVED = { outcome: 'saved', appointmentSummary: '04/11, Léa', mainReason: 'price', healthStatus: 'vert' };
const ORDINARY = ['account-manager', 'junior-account-manager', 'team-leader', 'admin'];
const TRUSTED = ['junior-account-manager', 'team-leader'];

describe('who may record a loss', () => {
  test.each<[string, CaseState, readonly string[]]>([
    ['an ordinary case', dated({ origin: 'billing' }), ORDINARY],
    ['a case without an origin', dated(), ORDINARY],
    ['a case that is said not to be a pre-churn', dated({ preChurn: false }), ORDINARY],
    ['a sales-process case', SALES, TRUSTED],
    ['a pre-churn with its origin', PRE_CHURN_DONE, TRUSTED],
    ['a pre-churn and sales process', dated({ ...PRE_CHURN.fields, origin: 'sales-process' }), TRUSTED],
    ['a pre-churn without its origin', PRE_CHURN, []],
  ])('%s', (_, on, may) => {
    expect(ROLES.filter((by) => attempt('mark-lost', { by, on }).allowed)).toEqual(may);
  });

  test('a system actor without a role never does', () => {
    for (const on of [dated(), SALES, PRE_CHURN_DONE])
      expect(failing(attempt('mark-lost', { by: [], on }))).toEqual(['role']);
  });

  describe('and the separation that no second role lifts', () => {
    const people: readonly (readonly string[])[] = [
      ['team-leader'],
      ['junior-account-manager'],
      ['account-manager', 'team-leader'],
      ['account-manager', 'junior-account-manager'],
      ['admin', 'team-leader'],
      [...ROLES],
    ];
    const ties: readonly Relation[] = ['partner-manager', 'past-owner', 'requester'];
    test.each(
      people.flatMap((by) =>
        ties.flatMap((tie) =>
          [SALES, PRE_CHURN_DONE].map((on) => [by.join(' + '), tie, String(on.fields['origin']), by, on] as const),
        ),
      ),
    )('%s as %s, origin %s', (_, tie, __, by, on) => {
      expect(failing(attempt('mark-lost', { by, as: [tie], on }))).toEqual(['separation']);
      expect(attempt('mark-lost', { by, as: ['owner', 'author', 'treated-by'], on }).allowed).toBe(true);
      expect(attempt('mark-lost', { by, as: [tie], on: dated({ origin: 'billing' }) }).allowed).toBe(true);
    });
  });

  test('the refusal names the rule that speaks, who may, and what was read', () => {
    const found = failure(attempt('mark-lost', { by: 'account-manager', on: SALES }), 'role');
    expect(found).toMatchObject({
      page: 'churn-request.md',
      anchor: 'dossier',
      who: ['team-leader', 'junior-account-manager'],
      read: ['account-manager'],
    });
    const ordinary = failure(attempt('mark-lost', { by: 'finance', on: dated() }), 'role');
    expect(ordinary.line).toBeLessThan(found.line);
    expect(ordinary.who).toEqual(ORDINARY);
  });
});

describe('an account manager cannot launder a sales-process loss', () => {
  const by = 'account-manager';
  const as: readonly Relation[] = ['owner', 'partner-manager', 'author'];
  test.each<[string, string, CaseState, Fields, readonly string[]]>([
    ['by losing it outright', 'mark-lost', SALES, {}, ['role']],
    ['by leaving the origin first', 'set-origin', SALES, { origin: 'client-request' }, ['role']],
    ['by emptying the origin first', 'set-origin', SALES, { origin: '' }, ['role', 'missing-input']],
    ['by emptying it with spaces', 'set-origin', SALES, { origin: '  ' }, ['role', 'missing-input']],
    ['by sending the origin that stands', 'set-origin', SALES, { origin: 'sales-process' }, ['role']],
    ['by another origin in the same request', 'mark-lost', SALES, { origin: 'client-request' }, ['role']],
    ['by an empty origin in the same request', 'mark-lost', SALES, { origin: '' }, ['role']],
    ['by setting it himself while losing', 'mark-lost', dated(), { origin: 'sales-process' }, ['role']],
    ['by setting it himself at all', 'set-origin', dated(), { origin: 'sales-process' }, ['role']],
    [
      'by unmarking the pre-churn in the same request',
      'mark-lost',
      PRE_CHURN_DONE,
      { preChurn: 'non' },
      ['role', 'unknown-field'],
    ],
    ['by unmarking the pre-churn elsewhere', 'record-dates', PRE_CHURN_DONE, { preChurn: 'non' }, ['unknown-field']],
    [
      'by losing the pre-churn while its origin is chosen',
      'mark-lost',
      PRE_CHURN,
      { origin: 'customer-care' },
      ['role'],
    ],
    [
      'by reopening what a leader lost',
      'reopen',
      { ...SALES, state: 'lost', closedOn: TODAY },
      { reason: 'Non' },
      ['role'],
    ],
    [
      'by recording the loss of a case that awaits',
      'mark-lost',
      { ...SALES, awaiting: 'team-leader', requester: 'lea@exemple.fr' },
      {},
      ['role'],
    ],
    ['by a state of his own', 'mark-lost', SALES, { state: 'lost' }, ['role', 'unknown-field']],
  ])('%s', (_, action, on, set, codes) => {
    expect(failing(attempt(action, { by, as, on, set }))).toEqual(codes);
  });

  test('through a child case: what it is handed is set there, and takes the same right', () => {
    const carry = 'set: { preChurn: true, priorRisk: true, fiscalChurnReceivedOn: today }';
    const book = salonWith(
      'potential-churn.md',
      carry,
      'set: { origin: sales-process, preChurn: true, priorRisk: true, fiscalChurnReceivedOn: today }',
    );
    const on = risk({ ...SAVED, outcome: 'refused', onboarding: true });
    const open = (who: string, tie: readonly Relation[] = []) =>
      failing(attempt('mark-not-recovered', { by: who, as: tie, on, books: { pinned: book, law: book } }));
    expect(open('account-manager')).toEqual(['role']);
    expect(open('team-leader')).toEqual([]);
    expect(open('team-leader', ['past-owner'])).toEqual(['separation']);
  });

  test('the procedure lets him prepare and hand over', () => {
    const verdict = attempt('hand-to-team-leader', { by, as, on: SALES });
    expect(verdict.effect).toMatchObject({
      to: 'open',
      awaiting: 'team-leader',
      requester: 'lea@exemple.fr',
      closes: false,
    });
  });
});

describe('setting and leaving the guarded origin', () => {
  const set = (by: string | readonly string[], from: string | null, to: string, as: readonly Relation[] = []) =>
    failing(attempt('set-origin', { by, as, on: dated({ origin: from }), set: { origin: to } }));
  test.each(ROLES)('%s needs the right both times', (by) => {
    const free = ['account-manager', 'junior-account-manager', 'team-leader'].includes(by);
    const guarded = TRUSTED.includes(by);
    expect(set(by, null, 'sales-process').length === 0).toBe(guarded);
    expect(set(by, 'sales-process', 'billing').length === 0).toBe(guarded);
    expect(set(by, 'billing', 'product').length === 0).toBe(free);
    // Sending what stands changes nothing, and is the trusted roles' to send where the origin is guarded.
    expect(set(by, 'billing', 'billing').length === 0).toBe(free);
    expect(set(by, 'sales-process', 'sales-process').length === 0).toBe(guarded);
  });

  test.each(['partner-manager', 'past-owner', 'requester'] as const)(
    'a leader who is %s neither sets nor leaves it, and chooses any other',
    (tie) => {
      for (const by of [['team-leader'], ['junior-account-manager', 'admin']]) {
        expect(set(by, null, 'sales-process', [tie])).toEqual(['separation']);
        expect(set(by, 'sales-process', 'billing', [tie])).toEqual(['separation']);
        expect(set(by, 'billing', 'product', [tie])).toEqual([]);
      }
    },
  );

  test('nor does who proposed it, whatever roles came since', () => {
    const proposed = (action: string) =>
      dated({}, { requests: [{ id: 'r1', action, set: {}, note: null, by: 'lea@exemple.fr', on: TODAY }] });
    const leader = (on: CaseState, set: Fields) => failing(attempt('set-origin', { by: 'team-leader', on, set }));
    expect(leader(proposed('set-origin'), { origin: 'sales-process' })).toEqual(['separation']);
    expect(leader(proposed('set-origin'), { origin: 'billing' })).toEqual([]);
    expect(leader(proposed('override-dates'), { origin: 'sales-process' })).toEqual([]);
  });

  test('the refusal points at the page of the right, and at the field', () => {
    const verdict = attempt('set-origin', { by: 'account-manager', set: { origin: 'sales-process' } });
    expect(failure(verdict, 'role')).toMatchObject({
      page: 'sales-process.md',
      fields: ['origin'],
      who: ['team-leader', 'junior-account-manager'],
    });
  });

  test('a leader may set it and lose the case in one request', () => {
    const verdict = attempt('mark-lost', { by: 'team-leader', set: { origin: 'sales-process' } });
    expect(verdict.effect).toMatchObject({
      to: 'lost',
      change: { set: { origin: 'sales-process', lossRecordedOn: TODAY } },
    });
  });
});

describe('authority is today’s law, procedure is the pinned one', () => {
  const LINE = 'to: lost\n    who:\n      - roles: [account-manager, junior-account-manager, team-leader, admin]';
  const stricter = salonWith('churn-request.md', LINE, LINE.replace('account-manager, junior', 'junior'));
  const demanding = salonWith(
    'churn-request.md',
    '- { field: origin, when: { field: preChurn, is: true } }',
    '- { field: origin }',
  );
  const guarded = salonWith('sales-process.md', 'value: sales-process }', 'value: billing }');
  const weigh = (pinned: typeof SALON, law: typeof SALON, set: Fields = {}, action = 'mark-lost') =>
    failing(attempt(action, { by: 'account-manager', set, books: { pinned, law } }));

  test('who may', () => {
    expect(weigh(SALON, stricter)).toEqual(['role']);
    expect(weigh(stricter, SALON)).toEqual([]);
  });

  test('rights', () => {
    expect(weigh(SALON, guarded, { origin: 'billing' }, 'set-origin')).toEqual(['role']);
    expect(weigh(guarded, SALON, { origin: 'billing' }, 'set-origin')).toEqual([]);
  });

  test('needs', () => {
    expect(weigh(SALON, demanding)).toEqual([]);
    expect(weigh(demanding, SALON)).toEqual(['missing-field']);
  });

  test('an action the law no longer knows is nobody’s; one it does not yet pin does not exist', () => {
    const renamed = salonWith('churn-request.md', '  fill-pave:\n', '  fill-memo:\n');
    expect(failing(attempt('fill-pave', { by: ROLES, books: { pinned: SALON, law: renamed } }))).toEqual(['role']);
    expect(failing(attempt('fill-memo', { by: ROLES, books: { pinned: SALON, law: renamed } }))).toEqual([
      'unknown-action',
    ]);
  });
});
