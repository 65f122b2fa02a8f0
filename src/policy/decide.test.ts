import { describe, expect, test } from 'vitest';
import {
  actorWith,
  attempt,
  caseOf,
  dated,
  failing,
  failure,
  risk,
  ROLES,
  SALON,
  salonWith,
  small,
  TODAY,
  typeOf,
} from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';
import { labelFor } from './labels.ts';

const SALES = dated({ origin: 'sales-process' });
const SAVED = { outcome: 'saved', appointmentSummary: '04/11, Léa', mainReason: 'price', healthStatus: 'vert' };

describe('who may is asked of the case as it is, what is needed of the case as it would be', () => {
  test('values of the same request fill the needs', () => {
    const on = caseOf({ fields: { fiscalChurnReceivedOn: '2026-10-20' } });
    const verdict = attempt('mark-lost', { by: 'account-manager', on, set: { outcome: 'unreachable' } });
    expect(verdict.effect?.change.set).toEqual({
      outcome: 'unreachable',
      actBy: '2026-11-30',
      ped: '2026-11-30',
      lossRecordedOn: TODAY,
      pedAtLoss: '2026-11-30',
      lettersAtLoss: 0,
      lettersSeen: 0,
    });
  });

  test('values of the same request open needs too', () => {
    const verdict = attempt('mark-lost', { by: 'account-manager', set: { outcome: 'refused' } });
    expect(failing(verdict)).toEqual(['missing-template']);
  });

  test('and do not make somebody else of the actor', () => {
    const book = small(
      ['input: [origin]', 'input: [origin, note, receivedOn]'],
      [
        'who: [ { roles: [agent, lead] } ]\n    input: [origin, note',
        'who: [ { roles: [agent], when: { field: origin, is: walk-in } } ]\n    input: [origin, note',
      ],
    );
    const books = { pinned: book, law: book };
    const on = caseOf({ type: 'request', product: 'basic' });
    expect(failing(attempt('set-origin', { by: 'agent', on, set: { origin: 'walk-in' }, books }))).toEqual(['role']);
    expect(
      failing(
        attempt('set-origin', {
          by: 'agent',
          on: { ...on, fields: { origin: 'walk-in' } },
          set: { origin: 'walk-in' },
          books,
        }),
      ),
    ).toEqual([]);
  });
});

describe('the state of the case', () => {
  test.each<[string, CaseState, string, readonly string[]]>([
    ['mark-lost', dated({}, { state: 'lost' }), 'team-leader', ['state']],
    ['mark-lost', dated({}, { state: 'recovered' }), 'team-leader', ['state']],
    ['reopen', dated(), 'team-leader', ['state', 'missing-input']],
    ['confirm-ped', dated({}, { state: 'lost', firm: { ped: false } }), 'team-leader', []],
    ['confirm-ped', dated({}, { state: 'recovered', firm: {} }), 'team-leader', ['state']],
    ['mark-lost', dated({}, { state: 'gone' }), 'team-leader', ['state']],
  ])('%s, %#', (action, on, by, codes) => {
    expect(failing(attempt(action, { by, on }))).toEqual(codes);
  });

  test('the refusal says both states in the words of the brand', () => {
    const closed = (product: string) =>
      failure(
        attempt('mark-recovered', { by: 'team-leader', on: risk(SAVED, { state: 'closed-no-contact', product }) }),
        'state',
      );
    expect(closed('wavy')).toMatchObject({
      read: 'closed-no-contact',
      message: {
        fr: 'Le dossier est «\u00a0Ghost\u00a0»\u202f; il faudrait\u00a0: Ouvert.',
        en: 'The case is “Ghost”; it would have to be: Open.',
      },
    });
    expect(closed('treatwell').message.fr).toContain('«\u00a0Recovered no action\u00a0»');
    expect(labelFor(typeOf(SALON, 'potential-churn').states.get('open')!, 'wavy')).toEqual({
      fr: 'Ouvert',
      en: 'Open',
    });
  });

  test('so are the states it would take', () => {
    const book = salonWith(
      'potential-churn.md',
      'label: { fr: "Marquer récupéré", en: "Mark as recovered" }\n    from: [open]',
      'label: { fr: "Marquer récupéré", en: "Mark as recovered" }\n    from: [closed-no-contact]',
    );
    const verdict = attempt('mark-recovered', {
      by: 'team-leader',
      on: risk(SAVED, { product: 'wavy' }),
      books: { pinned: book, law: book },
    });
    expect(failure(verdict, 'state').message).toEqual({
      fr: 'Le dossier est «\u00a0Ouvert\u00a0»\u202f; il faudrait\u00a0: Ghost.',
      en: 'The case is “Open”; it would have to be: Ghost.',
    });
  });

  test.each([
    ['2026-11-30', []],
    ['2026-12-01', ['condition']],
  ])('a loss is reopened until its PED: on %s', (today, codes) => {
    expect(
      failing(
        attempt('reopen', { by: 'team-leader', on: dated({}, { state: 'lost' }), set: { reason: 'Erreur' }, today }),
      ),
    ).toEqual(codes);
  });
});

describe('what is firm already is not confirmed again', () => {
  test.each<[string, CaseState['firm'], readonly string[]]>([
    ['a draft', { ped: false }, []],
    ['a value of which nothing is known', {}, []],
    ['a firm value', { ped: true }, ['condition']],
  ])('%s', (_, firm, codes) => {
    expect(failing(attempt('confirm-ped', { by: 'team-leader', on: dated({}, { firm }) }))).toEqual(codes);
  });

  test('the refusal names it', () => {
    expect(failure(attempt('confirm-ped', { by: 'team-leader' }), 'condition')).toMatchObject({
      read: ['ped'],
      fields: [],
      message: {
        fr: 'Déjà ferme\u00a0: PED (dernier jour facturé).',
        en: 'Already firm: Plan expiration date (PED).',
      },
    });
  });
});

describe('an action of one product', () => {
  const book = salonWith(
    'churn-request.md',
    'label: { fr: "Confirmer la PED", en: "Confirm the PED" }',
    'products: [wavy]\n    label: { fr: "Confirmer la PED", en: "Confirm the PED" }',
  );
  test.each([
    ['wavy', []],
    ['treatwell', ['product']],
    ['store', ['product']],
  ])('%s', (product, codes) => {
    const on = dated({ ped: '2027-03-01' }, { product, firm: {} });
    expect(failing(attempt('confirm-ped', { by: 'team-leader', on, books: { pinned: book, law: book } }))).toEqual(
      codes,
    );
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
      message: {
        fr: 'À donner avec la demande\u00a0: Origine du dossier.',
        en: 'To be given with the request: Case origin.',
      },
    });
  });
});

describe('what the book does not know', () => {
  test.each(['mark-won', '', '__proto__', 'constructor', `x\u0000${'y'.repeat(9000)}`])('action %j', (action) => {
    const verdict = attempt(action, { by: ROLES });
    expect(verdict).toMatchObject({
      action,
      allowed: false,
      completable: false,
      effect: null,
      conditions: [{ code: 'unknown-action', page: 'churn-request.md' }],
    });
    expect(verdict.conditions[0]!.message.fr.length).toBeLessThan(500);
    expect(verdict.conditions[0]!.message.fr).not.toContain('\u0000');
  });

  test.each([
    ['mark-los', ' Vouliez-vous dire «\u00a0mark-lost\u00a0»\u202f?', ' Did you mean “mark-lost”?'],
    ['mark_lost', ' Vouliez-vous dire «\u00a0mark-lost\u00a0»\u202f?', ' Did you mean “mark-lost”?'],
    ['vanish', '', ''],
  ])('%s: the action probably meant is named, when there is one', (action, fr, en) => {
    expect(attempt(action, { by: ROLES }).conditions[0]!.message).toEqual({
      fr: `L’action «\u00a0${action}\u00a0» n’existe pas pour ce dossier.${fr}`,
      en: `The action “${action}” does not exist for this case.${en}`,
    });
  });

  test('a case of a type it has lost', () => {
    expect(attempt('mark-lost', { by: ROLES, on: caseOf({ type: 'complaint' }) })).toMatchObject({
      conditions: [{ code: 'unknown-action', page: 'roles.md' }],
    });
  });
});

test('every condition is told, passed ones included, who may first', () => {
  const codes = attempt('mark-lost', { by: 'team-leader', on: SALES }).conditions.map(
    ({ code, ok }) => `${ok ? '' : 'not '}${code}`,
  );
  const needs = ['missing-field', 'missing-field', 'condition', 'missing-template'];
  expect(codes).toEqual(['role', 'separation', 'state', ...needs]);
});

test('the actor’s name is written where the desk remembers who asked', () => {
  expect(actorWith('sales').email).toBe(attempt('hand-to-team-leader', { by: 'account-manager' }).effect?.requester);
});
