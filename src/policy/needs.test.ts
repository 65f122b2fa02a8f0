import { describe, expect, test } from 'vitest';
import { at } from '../../test/kit/dates.ts';
import { attached, call, caseOf, GRID, lettersOn, SALON, sceneOf, TODAY, typeOf, when } from '../../test/kit/salon.ts';
import type { Condition, Fields, Need } from './book.ts';
import { type CaseState, type ContactFacts, readFact } from './facts.ts';
import { fieldsOfNeed, missingLines, weighNeeds } from './needs.ts';

type Bare<N> = N extends Need ? Omit<N, 'when' | 'source'> & { when?: readonly Condition[] } : never;

const need = (bare: Bare<Need>): Need => ({ when: [], source: at(7), ...bare }) as Need;

function weigh(
  bare: Bare<Need>,
  fields: Fields = {},
  more: Partial<CaseState> = {},
  contact: Partial<ContactFacts> = {},
) {
  const state = caseOf({ fields, ...more });
  return weighNeeds(
    {
      book: SALON,
      type: typeOf(SALON, state.type),
      state,
      read: (name) => readFact(sceneOf(state), name),
      before: (name) => readFact(sceneOf(state), name),
      contact: { calls: [], numbers: { salon: true, pro: true }, ...contact },
      family: [],
      today: TODAY,
      form: ['outcome', 'note'],
    },
    [need(bare)],
  );
}

/** Whether the only need is met; null when it does not apply. */
const met = (...given: Parameters<typeof weigh>): boolean | null => weigh(...given)[0]?.ok ?? null;

describe('a field', () => {
  const PED = { kind: 'field', field: 'ped' } as const;
  test.each<[string, Fields, boolean]>([
    ['is given', { ped: '2026-11-30' }, true],
    ['is missing', {}, false],
    ['was cleared', { ped: null }, false],
    ['is an empty text', { ped: '' }, false],
  ])('%s', (_, fields, expected) => {
    expect(met(PED, fields)).toBe(expected);
  });

  test.each([
    ['preChurn', false],
    ['letters', 0],
  ])('no and zero are answers: %s', (field, value) => {
    expect(met({ kind: 'field', field }, { [field]: value })).toBe(true);
  });

  test('a desk fact may be needed too', () => {
    expect(met({ kind: 'field', field: 'awaiting' })).toBe(false);
    expect(met({ kind: 'field', field: 'awaiting' }, {}, { awaiting: 'team-leader' })).toBe(true);
  });

  test('the reason names the field, and offers it to the form only while it is missing', () => {
    expect(weigh(PED)[0]).toMatchObject({
      code: 'missing-field',
      message: { fr: 'Il manque\u00a0: PED (dernier jour facturé).', en: 'Missing: Plan expiration date (PED).' },
      fields: ['ped'],
      read: null,
      line: 7,
    });
    expect(weigh(PED, { ped: '2026-11-30' })[0]).toMatchObject({
      message: { fr: 'PED (dernier jour facturé)\u00a0: renseigné.', en: 'Plan expiration date (PED): given.' },
      fields: [],
      read: '2026-11-30',
    });
  });
});

describe('a need that applies only when', () => {
  const ORIGIN = { kind: 'field', field: 'origin', when: [when('preChurn', 'is', true)] } as const;
  test.each<[Fields, boolean | null]>([
    [{}, null],
    [{ preChurn: false }, null],
    [{ preChurn: true }, false],
    [{ preChurn: true, origin: 'billing' }, true],
    [{ preChurn: false, origin: 'billing' }, null],
  ])('%j', (fields, expected) => {
    expect(met(ORIGIN, fields)).toBe(expected);
  });
});

describe('a template', () => {
  const PAVE = { kind: 'template', template: 'pave' } as const;
  const FULL = { appointmentSummary: '04/11, Léa', mainReason: 'price', healthStatus: 'vert', outcome: 'refused' };
  const without = (name: string): Fields =>
    Object.fromEntries(Object.entries(FULL).filter(([field]) => field !== name));

  test.each<[string, Fields, readonly string[]]>([
    ['nothing is filled', {}, ['appointmentSummary', 'mainReason', 'healthStatus', 'outcome']],
    ['the four lines', FULL, []],
    ['optional lines do not count', { ...FULL, secondaryReason: '', competitor: null }, []],
    ['no appointment', without('appointmentSummary'), ['appointmentSummary']],
    ['no reason', without('mainReason'), ['mainReason']],
    ['no health status', without('healthStatus'), ['healthStatus']],
    ['no outcome', without('outcome'), ['outcome']],
    ['a cleared line', { ...FULL, mainReason: null }, ['mainReason']],
    ['unreachable excuses all the rest', { outcome: 'unreachable' }, []],
    ['another outcome does not', { outcome: 'to-call-back' }, ['appointmentSummary', 'mainReason', 'healthStatus']],
    ['out of business does not', { outcome: 'out-of-business' }, ['appointmentSummary', 'mainReason', 'healthStatus']],
  ])('%s', (_, fields, missing) => {
    expect(missingLines(SALON.templates.get('pave')!, (name) => fields[name] ?? null)).toEqual(missing);
    expect(weigh(PAVE, fields)[0]).toMatchObject({
      code: 'missing-template',
      ok: missing.length === 0,
      read: missing,
      fields: missing,
    });
  });

  test('the reason names the lines in the order of the page', () => {
    expect(weigh(PAVE, { outcome: 'refused', mainReason: 'price' })[0]?.message).toEqual({
      fr: 'Pavé de RDC / churn incomplet, il manque\u00a0: Date et AM du RDV, Statut HS.',
      en: 'Churn pavé incomplete, missing: Appointment: date and account manager, Health status.',
    });
    expect(weigh(PAVE, FULL)[0]?.message).toEqual({
      fr: 'Pavé de RDC / churn\u00a0: complet.',
      en: 'Churn pavé: complete.',
    });
  });

  test('a template no page has is a fault, not a refusal: a checked book has none', () => {
    expect(() => weigh({ kind: 'template', template: 'gone' })).toThrow('template gone is not in the book');
  });
});

describe('evidence', () => {
  const GHOST = { kind: 'evidence', evidence: 'ghost' } as const;
  const RISK = { type: 'potential-churn' };
  const BOTH = { salon: true, pro: true };
  test.each<[string, Partial<ContactFacts>, boolean]>([
    ['no call at all', {}, false],
    ['the grid', { calls: GRID }, true],
    ['the grid, then an answer', { calls: [...GRID, call('2026-11-10 09:00 salon answered')] }, false],
    ['a cell less', { calls: GRID.slice(0, 3) }, false],
    [
      'a declared missing number waives its cells',
      { calls: [GRID[0]!, call('2026-11-09 15:00 salon no-answer')], numbers: { ...BOTH, pro: false } },
      true,
    ],
    [
      'the other number does not',
      { calls: [GRID[0]!, call('2026-11-09 15:00 salon no-answer')], numbers: { ...BOTH, salon: false } },
      false,
    ],
  ])('%s: %#', (_, contact, expected) => {
    expect(met(GHOST, {}, RISK, contact)).toBe(expected);
  });

  test('each role that must have tried is asked for', () => {
    const SILENCE = { kind: 'evidence', evidence: 'onboarding-silence' } as const;
    expect(met(SILENCE, {}, RISK, { calls: GRID })).toBe(true);
    const [found] = weigh(SILENCE, {}, RISK, { calls: GRID.map((one) => ({ ...one, byRoles: ['account-manager'] })) });
    expect(found?.message).toEqual({
      fr: 'Tentatives d’appel en onboarding\u00a0: n’ont pas encore appelé\u00a0: Onboarding (CS).',
      en: 'Call attempts during onboarding: have not called yet: Onboarding manager (CS).',
    });
  });

  test('the reason tells all that is missing, in words', () => {
    const calls = [call('2026-11-02 09:00 salon no-answer')];
    expect(weigh(GHOST, {}, RISK, { calls })[0]).toMatchObject({
      code: 'missing-evidence',
      ok: false,
      message: {
        fr: 'Tentatives d’appel\u00a0: appels manquants\u00a0: après-midi × pro, après-midi × salon, matin × pro\u202f; moins de 14 jours depuis le premier appel\u202f; aucun appel dans les 7 derniers jours.',
        en: 'Call attempts: calls missing: afternoon x pro, afternoon x salon, morning x pro; less than 14 days since the first call; no call within the last 7 days.',
      },
      read: ['afternoon x pro', 'afternoon x salon', 'morning x pro'],
      page: 'potential-churn.md',
      fields: [],
    });
    expect(weigh(GHOST, {}, RISK, { calls: GRID })[0]?.message).toEqual({
      fr: 'Tentatives d’appel\u00a0: complètes.',
      en: 'Call attempts: complete.',
    });
  });

  test('evidence no page has is a fault', () => {
    expect(() => weigh({ kind: 'evidence', evidence: 'gone' })).toThrow('evidence gone cannot be weighed');
  });
});

describe('an attachment', () => {
  const WITHDRAWAL = { kind: 'attachment', attachment: 'withdrawal' } as const;
  const AFTER_LETTER = { ...WITHDRAWAL, when: [when('letters', 'after', 0)] };
  test.each<[string, readonly string[], readonly string[], boolean | null]>([
    ['without a letter nothing is asked', [], [], null],
    ['with a letter, none', ['2026-10-20'], [], false],
    ['with a letter, another kind', ['2026-10-20'], ['scan', 'other'], false],
    ['with a letter, the withdrawal', ['2026-10-20'], ['scan', 'withdrawal'], true],
  ])('%s', (_, letters, kinds, expected) => {
    expect(met(AFTER_LETTER, {}, { letters: lettersOn(...letters), attachments: kinds.map(attached) })).toBe(expected);
  });

  test('the reason names the kind as the book does, or by its id', () => {
    expect(weigh(WITHDRAWAL)[0]).toMatchObject({
      code: 'missing-attachment',
      message: {
        fr: 'Il manque la pièce jointe\u00a0: Rétractation écrite.',
        en: 'Missing attachment: Written withdrawal.',
      },
      read: [],
    });
    expect(weigh(WITHDRAWAL, {}, { attachments: [attached('withdrawal')] })[0]?.message.fr).toBe(
      'Pièce jointe\u00a0: Rétractation écrite.',
    );
    expect(weigh({ kind: 'attachment', attachment: 'proof' })[0]?.message.en).toBe('Missing attachment: proof.');
  });
});

describe('a condition', () => {
  const say = { fr: 'Pas un sauvetage.', en: 'Not a save.' };
  // The page words the refusal: of a condition that holds, its sentence would be untrue.
  const MET = { fr: 'Issue de l’appel\u00a0: la condition est remplie.', en: 'Call outcome: the condition is met.' };
  const SAVED = { kind: 'condition', condition: when('outcome', 'in', ['saved']), say } as const;
  test.each<[Fields, boolean, readonly string[]]>([
    [{ outcome: 'saved' }, true, []],
    // A value that is there says the opposite; one that is missing can still be given.
    [{ outcome: 'refused' }, false, []],
    [{}, false, ['outcome']],
    [{ outcome: null }, false, ['outcome']],
  ])('%j', (fields, ok, offered) => {
    expect(weigh(SAVED, fields)[0]).toMatchObject({
      code: 'condition',
      ok,
      message: ok ? MET : say,
      read: fields['outcome'] ?? null,
      fields: offered,
      line: 7,
    });
  });

  test.each(['awaiting', 'appointmentOn'])('what the form does not take is not offered: %s', (field) => {
    const given = { kind: 'condition', condition: when(field, 'empty', false), say } as const;
    expect(weigh(given)[0]).toMatchObject({ ok: false, read: null, fields: [] });
  });
});

test('needs are weighed in the order of the page, met or not', () => {
  const state = caseOf({ fields: { ped: '2026-11-30' } });
  const lost = typeOf(SALON, 'churn-request').actions.get('mark-lost')!;
  const read = (name: string) => readFact(sceneOf(state), name);
  const contact = { calls: [], numbers: { salon: true, pro: true } };
  const found = weighNeeds(
    {
      book: SALON,
      type: typeOf(SALON, 'churn-request'),
      state,
      read,
      before: read,
      contact,
      family: [],
      today: TODAY,
      form: [],
    },
    lost.needs,
  );
  expect(found.map(({ code, ok }) => [code, ok])).toEqual([
    ['missing-field', false],
    ['missing-field', true],
    ['missing-template', false],
  ]);
});

test.each<[Bare<Need>, readonly string[]]>([
  [{ kind: 'field', field: 'ped' }, ['ped']],
  [
    { kind: 'template', template: 'pave' },
    ['appointmentSummary', 'mainReason', 'secondaryReason', 'healthStatus', 'competitor', 'missingFeature', 'outcome'],
  ],
  [{ kind: 'template', template: 'gone' }, []],
  [{ kind: 'evidence', evidence: 'ghost' }, []],
  [{ kind: 'attachment', attachment: 'withdrawal' }, []],
  [{ kind: 'condition', condition: when('outcome', 'is', 'saved'), say: { fr: '', en: '' } }, []],
])('the form takes the fields a need reads: %j', (bare, fields) => {
  expect(fieldsOfNeed(SALON, need(bare))).toEqual(fields);
});
