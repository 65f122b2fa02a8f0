import { describe, expect, test } from 'vitest';
import { actorWith, attempt, caseOf, dated, failing, failure, lettersOn, SALON, salonWith, situationOf, small, TODAY, typeOf } from '../../test/kit/salon.ts';
import type { Fields } from './book.ts';
import { evolve } from './case-event.ts';
import type { CaseState } from './facts.ts';
import { earliestReceipt, firmness, formFields, propose, readInput, withDates } from './propose.ts';

const TYPE = typeOf(SALON, 'churn-request');
const SOURCE = { page: 'page.md', line: 3 };
const FCR = 'fiscalChurnReceivedOn';

const change = (on: CaseState, by: string, action: string, set: Fields, book = SALON) => {
  const verdict = attempt(action, { by, on, set, books: { pinned: book, law: book } });
  if (!verdict.effect) throw new Error(`${action} was refused: ${failing(verdict).join(', ')}`);
  return verdict.effect.change;
};

/** The case as it stands once the action is taken. */
function after(on: CaseState, by: string, action: string, set: Fields): CaseState {
  const effect = attempt(action, { by, on, set }).effect;
  if (!effect) throw new Error(`${action} was refused: ${failing(attempt(action, { by, on, set })).join(', ')}`);
  const { change: written, from, to, awaiting, requester } = effect;
  return evolve(on, on.id, { kind: 'action-taken', action, from, to, awaiting, requester, closedOn: null, opened: null, on: TODAY, ...written });
}

const shown = ({ fields, firm, workBy, overridden }: CaseState) => ({
  actBy: fields['actBy'] ?? null,
  ped: fields['ped'] ?? null,
  firm: firm['ped'] ?? null,
  workBy,
  overridden,
});

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
      [FCR, 'ped', 'appointmentSummary', 'mainReason', 'secondaryReason', 'healthStatus', 'competitor', 'missingFeature', 'outcome', 'origin', 'note'],
    ],
  ])('%s takes what it requires, what it needs, what it asks, each once', (action, fields) => {
    expect(formFields(SALON, TYPE.actions.get(action)!)).toEqual(fields);
  });
});

describe('reading what a person gave', () => {
  const read = (given: Fields) => readInput(SALON, TYPE, ['origin', 'ped', 'note'], given, SOURCE);

  test('values are parsed, blanks clear', () => {
    expect(read({ origin: 'billing', ped: '', note: 'Vu' })).toEqual({ set: { origin: 'billing', ped: null, note: 'Vu' }, reasons: [] });
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
      { code: 'bad-value', fields: ['ped'], read: '2026-02-31', page: 'churn-request.md', line: TYPE.fields.get('ped')?.source.line },
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
    ['a PED beside the commitment that gives another', WAVY, { ped: '2027-03-01', commitmentEndsOn: '2027-04-01' }, ['computed']],
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
        fr: 'PED (dernier jour facturé)\u00a0: la règle donne 2026-11-30. Une date calculée ne se remplace qu’avec un motif.',
        en: 'Plan expiration date (PED): the rule gives 2026-11-30. A computed date is replaced only with a reason.',
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
    expect(failing(attempt('record-dates', { by: 'account-manager', on: earlier, set: { [FCR]: '2026-10-18' } }))).toEqual([]);
  });

  test('the field that counts is the one the book counts from, whatever its name', () => {
    const book = small(['input: [origin]', 'input: [origin, receivedOn]']);
    const request = caseOf({ type: 'request', product: 'basic', fields: { receivedOn: '2026-10-20' }, letters: lettersOn('2026-10-20') });
    const verdict = attempt('set-origin', { by: 'agent', on: request, set: { receivedOn: '2026-10-01' }, books: { pinned: book, law: book } });
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

describe('draft and firm', () => {
  const wavy = (fields: Fields = {}, more: Partial<CaseState> = {}) =>
    caseOf({ product: 'wavy', fields: { [FCR]: '2026-10-15', actBy: '2026-11-15', ...fields }, workBy: '2026-11-13', ...more });
  const PROPOSED = wavy({ ped: '2027-03-01', commitmentEndsOn: '2027-03-01' }, { firm: { ped: false }, dateOrigin: { deadline: 'wavy-letter', page: 'churn-wavy.md', line: 1 } });
  const CONFIRMED = { ...PROPOSED, firm: { ped: true } };

  test.each([
    ['account-manager', false],
    ['junior-account-manager', true],
    ['team-leader', true],
  ])('the PED typed by %s is firm: %j', (by, firm) => {
    expect(after(wavy(), by, 'record-dates', { ped: '2027-03-01' })).toMatchObject({ fields: { ped: '2027-03-01' }, firm: { ped: firm } });
  });

  test('a draft may be replaced by anybody who may type one; confirmed, it is firm', () => {
    const typed = after(wavy(), 'account-manager', 'record-dates', { ped: '2027-03-01' });
    const again = after(typed, 'account-manager', 'record-dates', { ped: '2027-04-01' });
    expect(again.firm).toEqual({ ped: false });
    expect(after(again, 'team-leader', 'confirm-ped', {})).toMatchObject({ fields: { ped: '2027-04-01' }, firm: { ped: true } });
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
    expect(after(CONFIRMED, 'account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: true });
    expect(after(PROPOSED, 'account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: false });
    expect(after(dated(), 'account-manager', 'record-dates', { ped: '2026-11-30' }).firm).toEqual({ ped: true });
  });

  test('somebody whose word is firm makes the rule’s proposal firm by typing it', () => {
    expect(after(PROPOSED, 'junior-account-manager', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: true });
    expect(after(wavy({ commitmentEndsOn: '2027-03-01' }), 'team-leader', 'record-dates', { ped: '2027-03-01' }).firm).toEqual({ ped: true });
  });

  test('a date that moves without touching the PED leaves it confirmed', () => {
    const moved = after(CONFIRMED, 'account-manager', 'record-dates', { [FCR]: '2026-10-10' });
    expect(shown(moved)).toEqual({ actBy: '2026-11-10', ped: '2027-03-01', firm: true, workBy: '2026-11-10', overridden: false });
  });

  test('nothing is firm once it is empty', () => {
    const cleared = after(wavy({ ped: '2027-03-01' }, { firm: { ped: true } }), 'team-leader', 'record-dates', { ped: '' });
    expect(cleared).toMatchObject({ fields: { ped: null }, firm: { ped: false } });
    expect(after(cleared, 'account-manager', 'record-dates', { ped: '2027-04-01' }).firm).toEqual({ ped: false });
  });

  test('the refusal says whose word it takes', () => {
    const typed = wavy({ ped: '2027-03-01' }, { firm: { ped: true } });
    expect(failure(attempt('record-dates', { by: 'account-manager', on: typed, set: { ped: '2027-05-01' } }), 'draft-only')).toMatchObject({
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
      ['the dates were set by the team leader and the FCR moves', dated({ ped: '2026-12-15' }, { overridden: true }), { [FCR]: '2026-10-05' }],
      ['the dates were set by the team leader and the FCR goes', dated({ ped: '2026-12-15' }, { overridden: true }), { [FCR]: '' }],
    ])('%s', (_, on, set) => {
      expect(failing(attempt('record-dates', { by: 'account-manager', on, set }))).toEqual(['draft-only']);
      expect(failing(attempt('record-dates', { by: 'junior-account-manager', on, set }))).toEqual([]);
    });
  });

  test.each<[string, Fields, Fields, Record<string, boolean>, readonly string[], Record<string, boolean>]>([
    ['an unguarded field has no firmness', {}, { note: 'x' }, {}, ['account-manager'], {}],
    ['a rule’s firm value stays firm under any hand', {}, { ped: '2026-11-30' }, { ped: true }, ['account-manager'], { ped: true }],
    ['a rule’s draft stays a draft under a hand that is not firm', {}, { ped: '2026-11-30' }, { ped: false }, ['account-manager'], { ped: false }],
    ['several roles unite', {}, { ped: '2026-11-30' }, {}, ['finance', 'team-leader'], { ped: true }],
    ['clearing is never firm', { ped: '2026-11-30' }, { ped: null }, {}, ['team-leader'], { ped: false }],
  ])('firmness: %s', (_, fields, given, firm, roles, expected) => {
    expect(firmness(TYPE, caseOf({ fields }), { set: given, firm }, given, roles)).toEqual(expected);
  });
});

describe('dates follow what they count from', () => {
  const followed = (on: CaseState, set: Fields, given: Fields = {}) => withDates(SALON, on, TODAY, set, given);

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
    expect(followed({ ...on, fields: { ...on.fields, ...second.set } }, { commitmentEndsOn: null })).toEqual({ set: { commitmentEndsOn: null }, firm: {} });
  });

  test('the FCR goes, and with it what it gave', () => {
    expect(followed(dated(), { [FCR]: null }, { [FCR]: null })).toEqual({
      set: { [FCR]: null, actBy: null, ped: null },
      firm: { ped: false },
      dates: { workBy: null, origin: null, overridden: false },
    });
    expect(shown(after(dated(), 'account-manager', 'record-dates', { [FCR]: '' }))).toEqual({
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
  const override = (on: CaseState, set: Fields) => after(on, 'team-leader', 'override-dates', { reason: 'Accord du salon', ...set });

  test.each<[string, Fields, ReturnType<typeof shown>]>([
    ['a PED', { ped: '2026-12-15' }, { actBy: '2026-11-30', ped: '2026-12-15', firm: true, workBy: '2026-11-30', overridden: true }],
    ['an act-by date', { actBy: '2026-11-15' }, { actBy: '2026-11-15', ped: '2026-11-30', firm: true, workBy: '2026-11-13', overridden: true }],
    ['both', { actBy: '2026-11-15', ped: '2026-12-15' }, { actBy: '2026-11-15', ped: '2026-12-15', firm: true, workBy: '2026-11-13', overridden: true }],
    ['the rule’s own', { ped: '2026-11-30' }, { actBy: '2026-11-30', ped: '2026-11-30', firm: true, workBy: '2026-11-30', overridden: false }],
    ['no act-by date', { actBy: '' }, { actBy: null, ped: '2026-11-30', firm: true, workBy: null, overridden: true }],
  ])('%s', (_, set, expected) => {
    expect(shown(override(dated(), set))).toEqual(expected);
  });

  test('they stay through everything that does not move what they count from', () => {
    let on = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const kept = shown(on);
    on = after(on, 'account-manager', 'fill-pave', { outcome: 'to-call-back' });
    on = after(on, 'account-manager', 'record-dates', { commitmentEndsOn: '2028-01-01' });
    on = after(on, 'account-manager', 'record-dates', { ped: '2026-12-15', [FCR]: '2026-10-20' });
    on = after(on, 'account-manager', 'set-origin', { origin: 'billing' });
    expect(shown(on)).toEqual(kept);
  });

  test('setting one later keeps the other', () => {
    const first = override(dated(), { actBy: '2026-11-15' });
    expect(shown(override(first, { ped: '2026-12-15' }))).toMatchObject({ actBy: '2026-11-15', workBy: '2026-11-13', ped: '2026-12-15', overridden: true });
    const second = override(dated(), { ped: '2026-12-15' });
    expect(shown(override(second, { actBy: '2026-11-15' }))).toMatchObject({ actBy: '2026-11-15', ped: '2026-12-15', firm: true, overridden: true });
  });

  test('going back to the rule’s dates is no longer an override, and the comfort date goes back too', () => {
    const away = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const half = override(away, { actBy: '2026-11-30' });
    expect(shown(half)).toEqual({ actBy: '2026-11-30', ped: '2026-12-15', firm: true, workBy: '2026-11-30', overridden: true });
    expect(shown(override(half, { ped: '2026-11-30' }))).toEqual({ actBy: '2026-11-30', ped: '2026-11-30', firm: true, workBy: '2026-11-30', overridden: false });
  });

  test('they go when the FCR moves', () => {
    const on = override(dated(), { actBy: '2026-11-15', ped: '2026-12-15' });
    const moved = after(on, 'team-leader', 'record-dates', { [FCR]: '2026-10-05' });
    expect(shown(moved)).toEqual({ actBy: '2026-10-31', ped: '2026-10-31', firm: true, workBy: '2026-10-30', overridden: false });
  });

  test('they go when a letter turns out to be earlier', () => {
    const on = override(dated(), { ped: '2026-12-15' });
    expect(withDates(SALON, on, TODAY, { [FCR]: '2026-10-05' }, {})).toMatchObject({
      set: { actBy: '2026-10-31', ped: '2026-10-31' },
      firm: { ped: true },
      dates: { overridden: false, workBy: '2026-10-30' },
    });
  });

  test('an override where no rule speaks lasts until one does', () => {
    const on = override(caseOf(), { actBy: '2026-11-15', ped: '2026-12-15' });
    expect(shown(on)).toEqual({ actBy: '2026-11-15', ped: '2026-12-15', firm: true, workBy: '2026-11-13', overridden: false });
    expect(shown(after(on, 'junior-account-manager', 'record-dates', { [FCR]: '2026-10-20' }))).toMatchObject({ actBy: '2026-11-30', ped: '2026-11-30' });
  });

  test('no reason, no override', () => {
    for (const reason of ['', '   ', null]) {
      const verdict = attempt('override-dates', { by: 'team-leader', set: { ped: '2026-12-15', reason } });
      expect(failing(verdict)).toEqual(['missing-input']);
    }
  });
});

describe('what an action writes by itself', () => {
  test.each<[string, string, CaseState, Fields, Fields]>([
    ['the day of the loss', 'mark-lost', dated(), {}, { lossRecordedOn: TODAY }],
    ['an appointment booked', 'book-appointment', caseOf(), { appointmentOn: '2026-11-12', appointmentWith: 'a@b.fr' }, { appointmentOn: '2026-11-12', appointmentWith: 'a@b.fr', appointmentState: 'booked' }],
    ['a reopened case has no loss', 'reopen', dated({ lossRecordedOn: '2026-11-01' }, { state: 'lost' }), { reason: 'Erreur' }, { reason: 'Erreur', lossRecordedOn: null }],
  ])('%s', (_, action, on, set, written) => {
    expect(change(on, 'team-leader', action, set).set).toEqual(written);
  });

  test('a fixed value wins over one that is given', () => {
    const book = salonWith('churn-request.md', 'requires: [appointmentOn, appointmentWith]\n    sets: { appointmentState: booked }\n  hold', 'requires: [appointmentOn, appointmentWith]\n    sets: { appointmentState: booked, appointmentSummary: null }\n  hold');
    const set = { appointmentOn: '2026-11-12', appointmentWith: 'a@b.fr', appointmentSummary: 'x' };
    expect(change(caseOf(), 'sales', 'book-appointment', set, book).set).toMatchObject({ appointmentSummary: null });
  });

  test('rights are weighed over fixed values as over given ones', () => {
    const book = small(['    input: [origin]', '    sets: { origin: sales-process }\n    input: [note]']);
    const request = caseOf({ type: 'request', product: 'basic' });
    const weighed = (by: string) => failing(attempt('set-origin', { by, on: request, books: { pinned: book, law: book } }));
    expect(weighed('agent')).toEqual(['role']);
    expect(weighed('lead')).toEqual([]);
  });
});

test('the proposal reads as the case will be, and objects without writing', () => {
  const situation = situationOf(dated(), actorWith('account-manager'));
  const { read, reasons, change: written } = propose(SALON, SALON, TYPE, TYPE.actions.get('record-dates')!, situation, { [FCR]: '2026-10-05' });
  expect(['fiscalChurnReceivedOn', 'actBy', 'ped', 'outcome', 'origin'].map(read)).toEqual(['2026-10-05', '2026-10-31', '2026-10-31', 'unreachable', null]);
  expect(reasons).toEqual([]);
  expect(situation.case.fields['ped']).toBe('2026-11-30');
  expect(written.dates?.overridden).toBe(false);
});
