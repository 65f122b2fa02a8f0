import { describe, expect, test } from 'vitest';
import {
  actorWith,
  attached,
  attempt,
  caseOf,
  dated,
  failing,
  failure,
  GRID,
  lettersOn,
  READY,
  ROLES,
  SALON,
  salonWith,
  small,
  TODAY,
  typeOf,
} from '../../test/kit/salon.ts';
import type { Fields, Relation } from './book.ts';
import { labelFor } from './decide.ts';
import type { CaseState } from './facts.ts';

const SALES = dated({ origin: 'sales-process' });
const PRE_CHURN = dated({ preChurn: true, actBy: '2026-10-20', ped: '2027-10-20' });
const PRE_CHURN_DONE = dated({ ...PRE_CHURN.fields, origin: 'customer-care' });
const risk = (fields: Fields = {}, more: Partial<CaseState> = {}) => caseOf({ type: 'potential-churn', fields, ...more });
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
    for (const on of [dated(), SALES, PRE_CHURN_DONE]) expect(failing(attempt('mark-lost', { by: [], on }))).toEqual(['role']);
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
    const ties: readonly Relation[] = ['partner-manager', 'past-owner'];
    test.each(
      people.flatMap((by) => ties.flatMap((tie) => [SALES, PRE_CHURN_DONE].map((on) => [by.join(' + '), tie, String(on.fields['origin']), by, on] as const))),
    )('%s as %s, origin %s', (_, tie, __, by, on) => {
      expect(failing(attempt('mark-lost', { by, as: [tie], on }))).toEqual(['separation']);
      expect(attempt('mark-lost', { by, as: ['owner', 'author', 'requester'], on }).allowed).toBe(true);
      expect(attempt('mark-lost', { by, as: [tie], on: dated({ origin: 'billing' }) }).allowed).toBe(true);
    });
  });

  test('the refusal names the rule that speaks, who may, and what was read', () => {
    const found = failure(attempt('mark-lost', { by: 'account-manager', on: SALES }), 'role');
    expect(found).toMatchObject({ page: 'churn-request.md', anchor: 'dossier', who: ['team-leader', 'junior-account-manager'], read: ['account-manager'] });
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
    ['by emptying the origin first', 'set-origin', SALES, { origin: '' }, ['missing-input', 'role']],
    ['by emptying it with spaces', 'set-origin', SALES, { origin: '  ' }, ['missing-input', 'role']],
    ['by another origin in the same request', 'mark-lost', SALES, { origin: 'client-request' }, ['role']],
    ['by an empty origin in the same request', 'mark-lost', SALES, { origin: '' }, ['role']],
    ['by setting it himself while losing', 'mark-lost', dated(), { origin: 'sales-process' }, ['role']],
    ['by setting it himself at all', 'set-origin', dated(), { origin: 'sales-process' }, ['role']],
    ['by unmarking the pre-churn in the same request', 'mark-lost', PRE_CHURN_DONE, { preChurn: 'non' }, ['role', 'unknown-field']],
    ['by unmarking the pre-churn elsewhere', 'record-dates', PRE_CHURN_DONE, { preChurn: 'non' }, ['unknown-field']],
    ['by losing the pre-churn while its origin is chosen', 'mark-lost', PRE_CHURN, { origin: 'customer-care' }, ['role']],
    ['by reopening what a leader lost', 'reopen', { ...SALES, state: 'lost', closedOn: TODAY }, { reason: 'Non' }, ['role']],
    ['by recording the loss of a case that awaits', 'mark-lost', { ...SALES, awaiting: 'team-leader', requester: 'lea@exemple.fr' }, {}, ['role']],
    ['by a state of his own', 'mark-lost', SALES, { state: 'lost' }, ['role', 'unknown-field']],
  ])('%s', (_, action, on, set, codes) => {
    expect(failing(attempt(action, { by, as, on, set }))).toEqual(codes);
  });

  test('through a child case: what it is handed is set there, and takes the same right', () => {
    const carry = 'set: { preChurn: true, priorRisk: true, fiscalChurnReceivedOn: today }';
    const book = salonWith('potential-churn.md', carry, 'set: { origin: sales-process, preChurn: true, priorRisk: true, fiscalChurnReceivedOn: today }');
    const on = risk({ ...SAVED, outcome: 'refused', onboarding: true });
    const open = (who: string, tie: readonly Relation[] = []) => failing(attempt('mark-not-recovered', { by: who, as: tie, on, books: { pinned: book, law: book } }));
    expect(open('account-manager')).toEqual(['role']);
    expect(open('team-leader')).toEqual([]);
    expect(open('team-leader', ['past-owner'])).toEqual(['separation']);
  });

  test('the procedure lets him prepare and hand over', () => {
    const verdict = attempt('hand-to-team-leader', { by, as, on: SALES });
    expect(verdict.effect).toMatchObject({ to: 'open', awaiting: 'team-leader', requester: 'lea@exemple.fr', closes: false });
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
    // Sending what stands changes nothing.
    expect(set(by, 'sales-process', 'sales-process').length === 0).toBe(free);
  });

  test.each(['partner-manager', 'past-owner'] as const)('a leader who is %s neither sets nor leaves it, and chooses any other', (tie) => {
    for (const by of [['team-leader'], ['junior-account-manager', 'admin']]) {
      expect(set(by, null, 'sales-process', [tie])).toEqual(['separation']);
      expect(set(by, 'sales-process', 'billing', [tie])).toEqual(['separation']);
      expect(set(by, 'billing', 'product', [tie])).toEqual([]);
    }
  });

  test('the refusal points at the page of the right, and at the field', () => {
    const verdict = attempt('set-origin', { by: 'account-manager', set: { origin: 'sales-process' } });
    expect(failure(verdict, 'role')).toMatchObject({ page: 'sales-process.md', fields: ['origin'], who: ['team-leader', 'junior-account-manager'] });
  });

  test('a leader may set it and lose the case in one request', () => {
    const verdict = attempt('mark-lost', { by: 'team-leader', set: { origin: 'sales-process' } });
    expect(verdict.effect).toMatchObject({ to: 'lost', change: { set: { origin: 'sales-process', lossRecordedOn: TODAY } } });
  });
});

describe('who may is asked of the case as it is, what is needed of the case as it would be', () => {
  test('values of the same request fill the needs', () => {
    const on = caseOf({ fields: { fiscalChurnReceivedOn: '2026-10-20' } });
    const verdict = attempt('mark-lost', { by: 'account-manager', on, set: { outcome: 'unreachable' } });
    expect(verdict.effect?.change.set).toEqual({ outcome: 'unreachable', actBy: '2026-11-30', ped: '2026-11-30', lossRecordedOn: TODAY });
  });

  test('values of the same request open needs too', () => {
    const verdict = attempt('mark-lost', { by: 'account-manager', set: { outcome: 'refused' } });
    expect(failing(verdict)).toEqual(['missing-template']);
  });

  test('and do not make somebody else of the actor', () => {
    const book = small(['input: [origin]', 'input: [origin, note, receivedOn]'], ['who: [ { roles: [agent, lead] } ]\n    input: [origin, note', 'who: [ { roles: [agent], when: { field: origin, is: walk-in } } ]\n    input: [origin, note']);
    const books = { pinned: book, law: book };
    const on = caseOf({ type: 'request', product: 'basic' });
    expect(failing(attempt('set-origin', { by: 'agent', on, set: { origin: 'walk-in' }, books }))).toEqual(['role']);
    expect(failing(attempt('set-origin', { by: 'agent', on: { ...on, fields: { origin: 'walk-in' } }, set: { origin: 'walk-in' }, books }))).toEqual([]);
  });
});

describe('the state of the case', () => {
  test.each<[string, CaseState, string, readonly string[]]>([
    ['mark-lost', dated({}, { state: 'lost' }), 'team-leader', ['state']],
    ['mark-lost', dated({}, { state: 'recovered' }), 'team-leader', ['state']],
    ['reopen', dated(), 'team-leader', ['state', 'missing-input']],
    ['confirm-ped', dated({}, { state: 'lost' }), 'team-leader', []],
    ['confirm-ped', dated({}, { state: 'recovered' }), 'team-leader', ['state']],
    ['mark-lost', dated({}, { state: 'gone' }), 'team-leader', ['state']],
  ])('%s, %#', (action, on, by, codes) => {
    expect(failing(attempt(action, { by, on }))).toEqual(codes);
  });

  test('the refusal says both states in the words of the brand', () => {
    const closed = (product: string) => failure(attempt('mark-recovered', { by: 'team-leader', on: risk(SAVED, { state: 'closed-no-contact', product }) }), 'state');
    expect(closed('wavy')).toMatchObject({
      read: 'closed-no-contact',
      message: { fr: 'Le dossier est «\u00a0Ghost\u00a0»\u202f; il faudrait\u00a0: Ouvert.', en: 'The case is “Ghost”; it would have to be: Open.' },
    });
    expect(closed('treatwell').message.fr).toContain('«\u00a0Recovered no action\u00a0»');
    expect(labelFor(typeOf(SALON, 'potential-churn').states.get('open')!, 'wavy')).toEqual({ fr: 'Ouvert', en: 'Open' });
  });

  test('so are the states it would take', () => {
    const book = salonWith('potential-churn.md', 'label: { fr: "Marquer récupéré", en: "Mark as recovered" }\n    from: [open]', 'label: { fr: "Marquer récupéré", en: "Mark as recovered" }\n    from: [closed-no-contact]');
    const verdict = attempt('mark-recovered', { by: 'team-leader', on: risk(SAVED, { product: 'wavy' }), books: { pinned: book, law: book } });
    expect(failure(verdict, 'state').message).toEqual({ fr: 'Le dossier est «\u00a0Ouvert\u00a0»\u202f; il faudrait\u00a0: Ghost.', en: 'The case is “Open”; it would have to be: Ghost.' });
  });

  test.each([
    ['2026-11-30', []],
    ['2026-12-01', ['condition']],
  ])('a loss is reopened until its PED: on %s', (today, codes) => {
    expect(failing(attempt('reopen', { by: 'team-leader', on: dated({}, { state: 'lost' }), set: { reason: 'Erreur' }, today }))).toEqual(codes);
  });
});

describe('an action of one product', () => {
  const book = salonWith('churn-request.md', 'label: { fr: "Confirmer la PED", en: "Confirm the PED" }', 'products: [wavy]\n    label: { fr: "Confirmer la PED", en: "Confirm the PED" }');
  test.each([
    ['wavy', []],
    ['treatwell', ['product']],
    ['store', ['product']],
  ])('%s', (product, codes) => {
    const on = dated({ ped: '2027-03-01' }, { product });
    expect(failing(attempt('confirm-ped', { by: 'team-leader', on, books: { pinned: book, law: book } }))).toEqual(codes);
  });
});

describe('what must come with the request', () => {
  test.each<[Fields, readonly string[]]>([
    [{ reason: 'Il manque la note' }, []],
    [{}, ['missing-input']],
    [{ reason: '' }, ['missing-input']],
    [{ reason: ' \n ' }, ['missing-input']],
    [{ reason: null }, ['missing-input']],
    [{ reason: 12 }, ['bad-value']],
    [{ reason: 'Vu', raison: 'Vu' }, ['unknown-field']],
  ])('giving back with %j', (set, codes) => {
    const on = dated({ reason: 'Une raison d’avant' }, { awaiting: 'team-leader' });
    expect(failing(attempt('give-back', { by: 'team-leader', on, set }))).toEqual(codes);
  });

  test('the refusal names the field in words', () => {
    expect(failure(attempt('set-origin', { by: 'account-manager' }), 'missing-input')).toMatchObject({
      fields: ['origin'],
      message: { fr: 'À donner avec la demande\u00a0: Origine du dossier.', en: 'To be given with the request: Case origin.' },
    });
  });
});

describe('hand-overs move work, never the case', () => {
  const HANDED = { ...SALES, awaiting: 'team-leader', requester: 'am@exemple.fr' };
  test.each<[string, string, CaseState, Fields, string | null, string | null]>([
    ['handing over waits, and remembers who asked', 'hand-to-team-leader', SALES, {}, 'team-leader', 'lea@exemple.fr'],
    ['giving back ends the wait', 'give-back', HANDED, { reason: 'La note manque' }, null, null],
    ['another action meanwhile leaves it as it is', 'fill-pave', HANDED, { outcome: 'refused' }, 'team-leader', 'am@exemple.fr'],
    ['a loss ends the wait', 'mark-lost', HANDED, {}, null, null],
    ['so does a save', 'mark-recovered', { ...HANDED, fields: { ...READY, ...SAVED } }, {}, null, null],
    ['what nobody waited for stays so', 'fill-pave', SALES, { outcome: 'refused' }, null, null],
  ])('%s', (_, action, on, set, awaiting, requester) => {
    expect(attempt(action, { by: ['junior-account-manager'], on, set }).effect).toMatchObject({ awaiting, requester });
  });

  test('it is not handed over twice, nor given back unasked', () => {
    expect(failing(attempt('hand-to-team-leader', { by: 'account-manager', on: HANDED }))).toEqual(['condition']);
    expect(failing(attempt('give-back', { by: 'team-leader', on: SALES, set: { reason: 'x' } }))).toEqual(['condition']);
  });

  test.each([
    ['mark-lost', 'lost', true],
    ['fill-pave', 'open', false],
  ])('%s leads to %s', (action, to, closes) => {
    expect(attempt(action, { by: 'team-leader', on: SALES }).effect).toMatchObject({ from: 'open', to, closes, opens: null });
  });
});

describe('a case that opens another', () => {
  const FULL = { ...SAVED, outcome: 'refused', competitor: 'aucun' };
  test('a refusal in onboarding opens a pre-churn dated today, with the reasons', () => {
    const verdict = attempt('mark-not-recovered', { by: 'account-manager', on: risk({ ...FULL, onboarding: true }), set: { healthStatus: 'rouge' } });
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
    ['silence with the grid', { outcome: 'unreachable', onboarding: true }, { calls: GRID, numbers: { salon: true, pro: true } }, []],
    ['a clear refusal needs no calls', { ...FULL, onboarding: true }, undefined, []],
    ['after onboarding it is another action', { ...FULL, onboarding: false }, undefined, ['condition']],
  ])('%s', (_, fields, contact, codes) => {
    expect(failing(attempt('mark-not-recovered', { by: 'account-manager', on: risk(fields), ...(contact ? { contact } : {}) }))).toEqual(codes);
  });

  test('silence with a letter is lost without a single call', () => {
    const on = dated({}, { letters: lettersOn('2026-10-20') });
    expect(attempt('mark-lost', { by: 'account-manager', on }).allowed).toBe(true);
  });

  test('saving after a letter takes the written withdrawal', () => {
    const on = dated(SAVED, { letters: lettersOn('2026-10-20') });
    expect(failing(attempt('mark-recovered', { by: 'account-manager', on }))).toEqual(['missing-attachment']);
    expect(attempt('mark-recovered', { by: 'account-manager', on: { ...on, attachments: [attached('withdrawal')] } }).allowed).toBe(true);
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
    ['an outcome chosen otherwise', 'mark-recovered', 'account-manager', dated({ ...SAVED, outcome: 'refused' }), {}, false],
    ['a withdrawal missing: that is another form', 'mark-recovered', 'account-manager', dated({}, { letters: lettersOn('2026-10-20') }), {}, false],
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
    const fields = attempt('mark-recovered', { by: 'account-manager', on: EMPTY }).conditions.filter(({ ok }) => !ok).flatMap((found) => found.fields);
    expect(fields).toEqual(['appointmentSummary', 'mainReason', 'healthStatus', 'outcome', 'outcome']);
  });
});

describe('what the book does not know', () => {
  test.each(['mark-won', '', '__proto__', 'constructor', `x\u0000${'y'.repeat(9000)}`])('action %j', (action) => {
    const verdict = attempt(action, { by: ROLES });
    expect(verdict).toMatchObject({ action, allowed: false, completable: false, effect: null, conditions: [{ code: 'unknown-action', page: 'churn-request.md' }] });
    expect(verdict.conditions[0]!.message.fr).toContain('Actions\u00a0: book-appointment, ');
    expect(verdict.conditions[0]!.message.fr.length).toBeLessThan(500);
    expect(verdict.conditions[0]!.message.fr).not.toContain('\u0000');
  });

  test('a case of a type it has lost', () => {
    expect(attempt('mark-lost', { by: ROLES, on: caseOf({ type: 'complaint' }) })).toMatchObject({ conditions: [{ code: 'unknown-action', page: 'roles.md' }] });
  });
});

describe('authority is today’s law, procedure is the pinned one', () => {
  const LINE = 'to: lost\n    who:\n      - roles: [account-manager, junior-account-manager, team-leader, admin]';
  const stricter = salonWith('churn-request.md', LINE, LINE.replace('account-manager, junior', 'junior'));
  const demanding = salonWith('churn-request.md', '- { field: origin, when: { field: preChurn, is: true } }', '- { field: origin }');
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
    expect(failing(attempt('fill-memo', { by: ROLES, books: { pinned: SALON, law: renamed } }))).toEqual(['unknown-action']);
  });
});

test('every condition is told, passed ones included, who may first', () => {
  const codes = attempt('mark-lost', { by: 'team-leader', on: SALES }).conditions.map(({ code, ok }) => `${ok ? '' : 'not '}${code}`);
  expect(codes).toEqual(['role', 'separation', 'state', 'missing-field', 'missing-field', 'missing-template']);
});

test('the actor’s name is written where the desk remembers who asked', () => {
  expect(actorWith('sales').email).toBe(attempt('hand-to-team-leader', { by: 'account-manager' }).effect?.requester);
});
