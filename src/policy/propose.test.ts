import { describe, expect, test } from 'vitest';
import {
  actorWith,
  attempt,
  caseOf,
  dated,
  failing,
  lettersOn,
  SALON,
  salonWith,
  situationOf,
  small,
  TODAY,
  typeOf,
} from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import type { CaseState } from './facts.ts';
import { formFields, propose, readInput } from './propose.ts';

const TYPE = typeOf(SALON, 'churn-request');
const SOURCE = { page: 'page.md', line: 3 };
const FCR = 'fiscalChurnReceivedOn';

const change = (on: CaseState, by: string, action: string, set: Fields, book = SALON) => {
  const verdict = attempt(action, { by, on, set, books: { pinned: book, law: book } });
  if (!verdict.effect) throw new Error(`${action} was refused: ${failing(verdict).join(', ')}`);
  return verdict.effect.change;
};

describe('the form of an action', () => {
  test.each([
    ['record-dates', [FCR, 'ped', 'commitmentEndsOn']],
    ['confirm-ped', ['ped']],
    ['override-dates', ['reason', 'actBy', 'ped']],
    ['set-origin', ['origin']],
    ['give-back', ['reason']],
    ['hand-to-team-leader', [FCR, 'ped', 'note']],
    ['hold-appointment', ['appointmentSummary', 'note']],
    [
      'mark-lost',
      [
        FCR,
        'ped',
        'appointmentSummary',
        'mainReason',
        'secondaryReason',
        'healthStatus',
        'competitor',
        'missingFeature',
        'outcome',
        'origin',
        'note',
      ],
    ],
  ])('%s takes what it requires, what it needs, what it asks, each once', (action, fields) => {
    expect(formFields(SALON, TYPE.actions.get(action)!)).toEqual(fields);
  });
});

describe('reading what a person gave', () => {
  const read = (given: Fields) => readInput(SALON, TYPE, ['origin', 'ped', 'note'], given, SOURCE);

  test('values are parsed, blanks clear', () => {
    expect(read({ origin: 'billing', ped: '', note: 'Vu' })).toEqual({
      set: { origin: 'billing', ped: null, note: 'Vu' },
      reasons: [],
    });
  });

  test.each([
    ['a field of the case that this form does not take', { preChurn: 'non' }],
    ['a field nobody knows', { orgin: 'billing' }],
    ['a desk fact', { state: 'lost' }],
    ['a word every object answers to', { constructor: 'x' }],
    ['the prototype', JSON.parse('{"__proto__": "x"}') as Fields],
  ])('%s is refused, not dropped', (_, given) => {
    const { set, reasons } = read(given);
    expect(set).toEqual({});
    expect(Object.getPrototypeOf(set)).toBe(Object.prototype);
    const name = Object.keys(given)[0];
    expect(reasons).toMatchObject([
      {
        code: 'unknown-field',
        ok: false,
        line: 3,
        message: {
          fr: `Ce formulaire ne prend pas le champ «\u00a0${name}\u00a0». Il prend\u00a0: origin, ped, note.`,
          en: `This form does not take the field “${name}”. It takes: origin, ped, note.`,
        },
      },
    ]);
  });

  test('a form without fields says so', () => {
    const found = readInput(SALON, TYPE, [], { note: 'x' }, SOURCE).reasons[0];
    expect(found?.message).toEqual({
      fr: 'Ce formulaire ne prend pas le champ «\u00a0note\u00a0». Il prend\u00a0: aucun champ.',
      en: 'This form does not take the field “note”. It takes: no field.',
    });
  });

  test('a value that cannot be read names its field and the line that declares it', () => {
    const { set, reasons } = read({ ped: '2026-02-31', origin: 'vente', note: 'gardée' });
    expect(set).toEqual({ note: 'gardée' });
    expect(reasons).toMatchObject([
      {
        code: 'bad-value',
        fields: ['ped'],
        read: '2026-02-31',
        page: 'churn-request.md',
        line: TYPE.fields.get('ped')?.source.line,
      },
      { code: 'bad-value', fields: ['origin'], read: 'vente' },
    ]);
  });

  test.each([
    ['a name', { [`x\u0000${'y'.repeat(5000)}`]: 'x' }],
    ['an unknown field’s value', { orgin: `\u0000${'y'.repeat(50_000)}` }],
    ['a bad value', { ped: `\u0000\ud800${'y'.repeat(50_000)}` }],
  ])('what is quoted of %s can be stored, and is short', (_, given) => {
    const text = JSON.stringify(read(given).reasons);
    expect(text.length).toBeLessThan(2000);
    expect(text).not.toMatch(/\\u0000|\\ud8/);
  });
});

describe('what an action writes by itself', () => {
  const SLOT = { appointmentOn: '2026-11-12', appointmentAt: '10:30', appointmentWith: 'a@b.fr' };
  const AFTER_LOSS: Fields = {
    lossRecordedOn: '2026-11-01',
    pedAtLoss: '2026-11-30',
    lettersAtLoss: 1,
    lettersSeen: 2,
    pedReviewedOn: '2026-11-05',
    billingCheckedOn: '2026-11-05',
    closingCheck: 'rejected',
    closingMotive: 'wrong-siret',
    closingCheckedOn: '2026-11-05',
    billingChangeKind: 'downsell-lost',
    billingChangeOn: '2026-11-05',
  };
  test.each<[string, string, CaseState, Fields, Fields]>([
    [
      'the day of the loss, and what was known then',
      'mark-lost',
      dated({}, { letters: lettersOn('2026-10-20') }),
      {},
      { lossRecordedOn: TODAY, pedAtLoss: '2026-11-30', lettersAtLoss: 1, lettersSeen: 1 },
    ],
    ['an appointment booked', 'book-appointment', caseOf(), SLOT, { ...SLOT, appointmentState: 'booked' }],
    [
      'a reopened case has no loss, and nothing that came after it',
      'reopen',
      dated({ ...AFTER_LOSS, note: 'Vu' }, { state: 'lost' }),
      { reason: 'Erreur' },
      { reason: 'Erreur', ...Object.fromEntries(Object.keys(AFTER_LOSS).map((name) => [name, null])) },
    ],
  ])('%s', (_, action, on, set, written) => {
    expect(change(on, 'team-leader', action, set).set).toEqual(written);
  });

  test('a fixed value wins over one that is given', () => {
    const book = salonWith(
      'churn-request.md',
      'sets: { appointmentState: booked }\n  move',
      'sets: { appointmentState: booked, appointmentSummary: null }\n  move',
    );
    const set = { ...SLOT, appointmentSummary: 'x' };
    expect(change(caseOf(), 'sales', 'book-appointment', set, book).set).toMatchObject({ appointmentSummary: null });
  });

  test('rights are weighed over fixed values as over given ones', () => {
    const book = small(['    input: [origin]', '    sets: { origin: sales-process }\n    input: [note]']);
    const request = caseOf({ type: 'request', product: 'basic' });
    const weighed = (by: string) =>
      failing(attempt('set-origin', { by, on: request, books: { pinned: book, law: book } }));
    expect(weighed('agent')).toEqual(['role']);
    expect(weighed('lead')).toEqual([]);
  });
});

test('the proposal reads as the case will be, and objects without writing', () => {
  const situation = situationOf(dated(), actorWith('account-manager'));
  const {
    read,
    reasons,
    change: written,
  } = propose(SALON, SALON, TYPE, TYPE.actions.get('record-dates')!, situation, { [FCR]: '2026-10-05' });
  expect(['fiscalChurnReceivedOn', 'actBy', 'ped', 'outcome', 'origin'].map(read)).toEqual([
    '2026-10-05',
    '2026-10-31',
    '2026-10-31',
    'unreachable',
    null,
  ]);
  expect(reasons.map(({ code, ok }) => [code, ok])).toEqual([['role', true]]);
  expect(situation.case.fields['ped']).toBe('2026-11-30');
  expect(written.dates?.overridden).toBe(false);
});
