import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../src/cases/command.ts';
import { caseBefore, type LetterAnswer, letterAnswer } from '../../src/cases/letter-answer.ts';
import { listLetters } from '../../src/cases/letters.ts';
import { letterOf, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

const open = (type: string, partner: string, set: object = {}, product: string | null = null): Command =>
  ({ kind: 'open-case', type, partner, product, set }) as Command;

/** FCR, act-by, PED, work-by. */
async function dates(id: string): Promise<(string | null)[]> {
  const { fcr, actBy, ped, workBy } = await desk.view(id);
  return [fcr, actBy, ped, workBy];
}

type LetterCommand = CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>;

const correction = (letter: string, receivedOn: string): CommandOf<'correct-letter'> => ({
  kind: 'correct-letter',
  letter,
  receivedOn,
  reason: 'Cachet de la Poste',
});

/** What the desk answers to a letter command, carried out or only asked. */
async function answer(command: LetterCommand, preview = false): Promise<LetterAnswer> {
  const stood = await caseBefore(desk.door, desk.look(JUNIOR), command);
  const done = await desk.done(JUNIOR, command, { preview });
  return letterAnswer(desk.door, desk.look(JUNIOR), done, preview, stood);
}

describe('a first letter opens the case and dates it', () => {
  test.each([
    // product, commitment ends, received, then FCR (the receipt), act-by, PED, work-by, PED firm
    ['treatwell', '2027-03-01', '2026-11-15', '2026-11-30', '2026-11-30', '2026-11-30', true],
    ['treatwell', null, '2026-11-16', '2026-12-31', '2026-12-31', '2026-12-31', true],
    ['treatwell', null, '2026-10-10', '2026-10-31', '2026-10-31', '2026-10-30', true],
    ['wavy', '2027-03-01', '2026-11-15', '2026-12-15', '2027-03-01', '2026-12-15', false],
    ['wavy', '2026-12-14', '2026-11-15', '2026-12-15', '2027-12-14', '2026-12-15', false],
    ['wavy', null, '2026-11-15', '2026-12-15', null, '2026-12-15', false],
  ])(
    '%s, committed until %s, received on %s',
    async (product, commitmentEndsOn, receivedOn, actBy, ped, workBy, firm) => {
      const { id, partner } = await desk.opened({ product, receivedOn, of: { commitmentEndsOn } });
      const view = await desk.view(id);
      expect(view).toMatchObject({
        type: 'churn-request',
        state: 'open',
        partner,
        product,
        fcr: receivedOn,
        actBy,
        ped,
        workBy,
        pedFirm: firm,
      });
      expect(view).toMatchObject({ owner: AM, commitmentEndsOn, openedOn: TODAY, bookVersion: 1 });
      expect(view.letters).toMatchObject([
        { receivedOn, channel: 'letter', channelLabel: 'Courrier simple', registeredOn: TODAY },
      ]);
    },
  );

  test('each contract has a case and dates of its own', async () => {
    const partner = await desk.partner({ products: ['treatwell', 'wavy'] });
    const received = '2026-11-16';
    const first = await desk.letter(partner, { receivedOn: received });
    const second = await desk.letter(partner, { receivedOn: received, product: 'wavy' });
    expect(second).toMatchObject({ opened: true });
    expect(await dates(first.case ?? '')).toEqual([received, '2026-12-31', '2026-12-31', '2026-12-31']);
    expect(await dates(second.case ?? '')).toEqual([received, '2026-12-16', '2027-03-01', '2026-12-16']);
  });

  test('without a known risk the appointment comes first; with one, or once it was lost, it does not', async () => {
    const [without, during, after, elsewhere] = (await Promise.all(
      [0, 1, 2, 3].map(() => desk.partner({ products: ['treatwell', 'wavy'] })),
    )) as [string, string, string, string];
    await desk.done(AM, open('potential-churn', during, {}, 'treatwell'));
    const { result } = await desk.done(AM, open('potential-churn', after, {}, 'treatwell'));
    await desk.act(AM, result.case ?? '', 'close-request-received', { reason: 'Il part' });
    await desk.done(AM, open('potential-churn', elsewhere, {}, 'wavy'));
    const answers = await Promise.all([without, during, after, elsewhere].map((partner) => answer(letterOf(partner))));
    expect(answers.map((one) => one.withoutPriorRisk)).toEqual([true, false, false, true]);
    const [first, second] = await Promise.all(answers.map((one) => desk.view(one.case ?? '')));
    expect(first?.next?.action).toBe('book-appointment');
    expect(second?.next?.action).toBe('fill-pave');
  });

  test('shows its dates, their rule and their why before anything is saved', async () => {
    const partner = await desk.partner({ products: ['wavy'] });
    const before = await desk.trace();
    const shown = await answer(letterOf(partner, { product: 'wavy', receivedOn: '2026-10-31' }), true);
    expect(await desk.trace()).toBe(before);
    // It has no number yet: only what is done takes one.
    expect(shown).toMatchObject({
      preview: true,
      opened: true,
      case: null,
      before: null,
      duplicates: [],
      letter: { actBy: '2026-11-30', ped: '2027-03-01' },
    });
    expect(shown.dates).toMatchObject({
      rule: 'wavy-letter',
      page: 'churn-wavy.md',
      actBy: '2026-11-30',
      overridden: false,
    });
    expect(shown.dates?.quote).toContain('next anniversary of commitmentEndsOn');
    expect(shown.dates?.steps.length).toBeGreaterThan(1);
    expect(shown.dates?.counterfactuals.length).toBeGreaterThan(0);
  });
});

describe('another letter for the same contract joins the same case', () => {
  test('a later one changes no date, an earlier one moves them all', async () => {
    const { partner, id } = await desk.opened({ receivedOn: '2026-11-16' });
    const later = await answer(letterOf(partner, { receivedOn: '2026-11-20', channel: 'form' }));
    expect(later).toMatchObject({
      opened: false,
      case: id,
      withoutPriorRisk: false,
      duplicates: [{ receivedOn: '2026-11-16' }],
    });
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31', '2026-12-31']);
    await desk.letter(partner, { receivedOn: '2026-11-14' });
    expect(await dates(id)).toEqual(['2026-11-14', '2026-11-30', '2026-11-30', '2026-11-30']);
    expect((await desk.view(id)).letters.map((letter) => letter.receivedOn)).toEqual([
      '2026-11-14',
      '2026-11-16',
      '2026-11-20',
    ]);
  });

  test('a request noted by hand before any letter keeps its day unless a letter is older', async () => {
    const partner = await desk.partner();
    const { result } = await desk.done(AM, open('churn-request', partner));
    const id = result.case ?? '';
    await desk.act(AM, id, 'record-dates', { fiscalChurnReceivedOn: '2026-11-05' });
    for (const receivedOn of ['2026-11-18', '2026-11-20']) {
      expect(await desk.letter(partner, { receivedOn })).toMatchObject({ case: id, opened: false });
      expect((await dates(id))[0]).toBe('2026-11-05');
    }
    const { letter = '' } = await desk.letter(partner, { receivedOn: '2026-11-02' });
    expect((await dates(id))[0]).toBe('2026-11-02');
    await desk.done(JUNIOR, correction(letter, '2026-11-03'));
    expect((await dates(id))[0]).toBe('2026-11-03');
  });

  test('it dates a case that had no date', async () => {
    const partner = await desk.partner();
    const { result } = await desk.done(AM, open('churn-request', partner));
    const id = result.case ?? '';
    expect(await dates(id)).toEqual([null, null, null, null]);
    expect(await desk.letter(partner, { receivedOn: '2026-11-15' })).toMatchObject({ case: id, opened: false });
    expect(await dates(id)).toEqual(['2026-11-15', '2026-11-30', '2026-11-30', '2026-11-30']);
  });

  test('dates a team leader set with a reason stay until the receipt moves', async () => {
    const { partner, id } = await desk.opened({ receivedOn: '2026-11-16' });
    await desk.act(LEADER, id, 'override-dates', { ped: '2026-12-15', reason: 'Accord' });
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-15', '2026-12-31']);
    await desk.letter(partner, { receivedOn: '2026-11-18' });
    expect((await dates(id))[2]).toBe('2026-12-15');
    await desk.letter(partner, { receivedOn: '2026-11-10' });
    expect(await dates(id)).toEqual(['2026-11-10', '2026-11-30', '2026-11-30', '2026-11-30']);
  });

  test('after the loss: it joins the lost case, whose dates stay', async () => {
    const { partner, id } = await desk.opened({ receivedOn: '2026-11-16' });
    await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    expect(await desk.letter(partner, { receivedOn: '2026-11-02' })).toMatchObject({ case: id, opened: false });
    expect(await desk.view(id)).toMatchObject({ state: 'lost', fcr: '2026-11-16', ped: '2026-12-31', closedOn: TODAY });
    expect((await desk.view(id)).letters).toHaveLength(2);
  });

  test('after it was saved: a new case opens, and the old one cannot be reopened beside it', async () => {
    const { partner, id } = await desk.opened({ receivedOn: '2026-11-16' });
    await desk.act(AM, id, 'fill-pave', {
      outcome: 'saved',
      appointmentSummary: '20/11, Anne',
      mainReason: 'price',
      healthStatus: 'vert',
    });
    const attachment = {
      file: 'f'.repeat(64),
      name: 'r.pdf',
      mediaType: 'application/pdf',
      size: 1,
      attachmentKind: 'withdrawal',
    };
    expect(
      (await desk.view(id, AM)).actions.find((one) => one.id === 'mark-recovered')?.reasons.map((found) => found.code),
    ).toEqual(['missing-attachment']);
    await desk.done(AM, { kind: 'attach-file', case: id, ...attachment });
    await desk.act(AM, id, 'mark-recovered');
    const reopen: Command = { kind: 'take-action', case: id, action: 'reopen', set: { reason: 'Erreur' } };
    await desk.done(LEADER, reopen, { preview: true });
    const next = await desk.letter(partner);
    expect(next).toMatchObject({ opened: true });
    expect(next.case).not.toBe(id);
    expect(await desk.codes(LEADER, reopen)).toEqual(['already-open']);
    expect((await desk.view(id)).actions.find((action) => action.id === 'reopen')).toMatchObject({
      allowed: false,
      completable: false,
    });
  });
});

describe('a letter that matches no partner, or several, waits with its date', () => {
  let twins: string[];
  beforeAll(async () => {
    const homonym = { name: 'Chez Inès', city: 'Strasbourg', postalCode: '67000' };
    twins = [
      await desk.partner({ ...homonym, address: '2 rue A', siret: '11111111100011' }),
      await desk.partner({ ...homonym, address: '9 rue B', siret: '22222222200022', products: ['treatwell', 'wavy'] }),
    ];
    await desk.partner({ id: 'ELEONORE', name: 'L’Atelier d’Éléonore & Cie', city: 'Saint-Étienne' });
  });

  test.each([
    // named, city, product, matched or why not
    ['L’Atelier d’Éléonore & Cie', 'Saint-Étienne', 'treatwell', 'ELEONORE'],
    ["l'atelier d'eleonore cie", 'SAINT ETIENNE', 'treatwell', 'ELEONORE'],
    ['L’Atelier d’Éléonore & Cie', null, 'treatwell', 'ELEONORE'],
    ['L’Atelier d’Éléonore & Cie', 'Lyon', 'treatwell', 'unknown-partner'],
    ['L’Atelier d’Éléonore & Cie', 'Saint-Étienne', 'wavy', 'unknown-partner'],
    ['Chez Inès', 'Strasbourg', 'treatwell', 'several-partners'],
    ['Chez Inès', 'Strasbourg', 'wavy', 'second twin'],
    ['Chez Ines', null, 'treatwell', 'several-partners'],
    ['', 'Strasbourg', 'treatwell', 'unknown-partner'],
    [null, null, 'treatwell', 'unknown-partner'],
  ])('%s in %s for %s', async (named, city, product, then) => {
    const shown = await answer(letterOf(null, { named, city, product, receivedOn: '2026-11-02' }), true);
    const { partner, unmatched } = shown.letter;
    expect(partner === twins[1] ? 'second twin' : (partner ?? unmatched)).toBe(then);
    expect(shown.opened).toBe(unmatched === null);
    // It is dated all the same.
    expect(shown.letter.actBy).toBe(product === 'wavy' ? '2026-12-02' : '2026-11-30');
  });

  test('a reference nobody has, or whose contract is another, waits too', async () => {
    expect((await answer(letterOf('NOBODY'))).letter).toMatchObject({ unmatched: 'unknown-partner', candidates: [] });
    const other = await answer(letterOf('ELEONORE', { product: 'wavy' }));
    expect(other.letter).toMatchObject({ unmatched: 'unknown-partner', case: null, candidates: [{ id: 'ELEONORE' }] });
  });

  test('the tray keeps it, oldest first, with those it might be told apart, until a person chooses', async () => {
    const { letter = '' } = await desk.letter(null, {
      named: 'Chez Inès',
      city: 'Strasbourg',
      receivedOn: '2026-11-01',
      number: 'TRAY',
    });
    const tray = await listLetters(desk.door, desk.look(), true, 100);
    expect(tray.letters.map((one) => one.receivedOn)).toEqual(tray.letters.map((one) => one.receivedOn).sort());
    const waiting = tray.letters.find((one) => one.id === 'TRAY');
    expect(waiting).toMatchObject({
      unmatched: 'several-partners',
      case: null,
      partner: null,
      actBy: '2026-11-30',
      ped: '2026-11-30',
    });
    expect(waiting?.candidates).toMatchObject([
      { id: twins[0], address: '2 rue A', siret: '11111111100011', homonyms: 1, region: expect.any(String) },
      { id: twins[1], address: '9 rue B', siret: '22222222200022', homonyms: 1 },
    ]);
    const matched = await answer({ kind: 'match-letter', letter, partner: twins[0] ?? '' });
    // The days in the tray cost the salon nothing.
    expect(matched).toMatchObject({
      opened: true,
      letter: { partner: twins[0], partnerName: 'Chez Inès', unmatched: null, receivedOn: '2026-11-01' },
    });
    expect(await dates(matched.case ?? '')).toEqual(['2026-11-01', '2026-11-30', '2026-11-30', '2026-11-30']);
    expect((await listLetters(desk.door, desk.look(), true, 100)).letters.map((one) => one.id)).not.toContain('TRAY');
  });

  test('a partner without that contract cannot be chosen', async () => {
    const { letter = '' } = await desk.letter(null, { named: 'Inconnu', product: 'wavy' });
    const refused = await desk.refused(JUNIOR, { kind: 'match-letter', letter, partner: 'ELEONORE' });
    expect(refused).toMatchObject({ action: 'match-letter', reasons: [{ code: 'product' }] });
    expect(await desk.codes(JUNIOR, { kind: 'match-letter', letter, partner: 'NOBODY' })).toEqual(['unknown-partner']);
  });

  test('its date can be corrected while it waits', async () => {
    const { letter = '' } = await desk.letter(null, { named: 'Inconnu' });
    expect(await answer(correction(letter, '2026-11-03'))).toMatchObject({
      case: null,
      letter: { receivedOn: '2026-11-03', actBy: '2026-11-30' },
      before: null,
    });
  });
});

describe('a receipt date that was wrong', () => {
  test('moves every date that follows, after showing what moves and what was done meanwhile', async () => {
    const { id, letter } = await desk.opened({ receivedOn: '2026-11-15' });
    await desk.act(AM, id, 'fill-pave', { outcome: 'to-call-back' });
    const before = await desk.trace();
    const shown = await answer(correction(letter, '2026-11-16'), true);
    expect(await desk.trace()).toBe(before);
    const expected = {
      before: { fcr: '2026-11-15', actBy: '2026-11-30', ped: '2026-11-30', workBy: '2026-11-30' },
      letter: { receivedOn: '2026-11-16', actBy: '2026-12-31', ped: '2026-12-31', workBy: '2026-12-31' },
      doneOnWrongDate: [{ what: 'Remplir le pavé', on: TODAY }],
    };
    expect(shown).toMatchObject({ ...expected, preview: true });
    expect(await answer(correction(letter, '2026-11-16'))).toMatchObject({ ...expected, preview: false });
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31', '2026-12-31']);
  });

  test('moves nothing when another letter is still the first', async () => {
    const { partner, id } = await desk.opened({ receivedOn: '2026-11-12' });
    const { letter = '' } = await desk.letter(partner, { receivedOn: '2026-11-18' });
    expect(await answer(correction(letter, '2026-11-20'))).toMatchObject({ doneOnWrongDate: [] });
    expect((await dates(id))[0]).toBe('2026-11-12');
    await desk.done(JUNIOR, correction(letter, '2026-11-11'));
    expect((await dates(id))[0]).toBe('2026-11-11');
  });

  test('of a lost case is corrected on the letter alone', async () => {
    const { id, letter } = await desk.opened({ receivedOn: '2026-11-15' });
    await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    await desk.done(JUNIOR, correction(letter, '2026-11-16'));
    expect(await desk.view(id)).toMatchObject({ fcr: '2026-11-15', letters: [{ receivedOn: '2026-11-16' }] });
  });

  test('is not retyped on the case', async () => {
    const { id } = await desk.opened({ receivedOn: '2026-11-15' });
    const typed: Command = {
      kind: 'take-action',
      case: id,
      action: 'record-dates',
      set: { fiscalChurnReceivedOn: '2026-11-16' },
    };
    expect(await desk.codes(AM, typed)).toContain('from-letter');
  });
});

describe('a Wavy PED', () => {
  test('is proposed, confirmed by a team leader alone, and never delays a loss', async () => {
    const { id } = await desk.opened({ product: 'wavy', receivedOn: '2026-11-15' });
    const confirm: Command = { kind: 'take-action', case: id, action: 'confirm-ped', set: {} };
    expect(await desk.codes(AM, confirm)).toEqual(['role']);
    expect(await desk.codes(JUNIOR, confirm)).toEqual(['role']);
    expect((await desk.view(id)).fields.find((field) => field.id === 'ped')).toMatchObject({
      value: '2027-03-01',
      text: '01/03/2027',
      firm: false,
    });
    await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    await desk.done(LEADER, confirm);
    expect(await desk.view(id)).toMatchObject({ state: 'lost', pedFirm: true, ped: '2027-03-01' });
  });

  test('that nobody knows keeps the case from being lost until it is noted', async () => {
    const { id } = await desk.opened({ product: 'wavy', of: { commitmentEndsOn: null } });
    const lose: Command = { kind: 'take-action', case: id, action: 'mark-lost', set: { outcome: 'unreachable' } };
    expect(await desk.codes(AM, lose)).toEqual(['missing-field']);
    await desk.act(AM, id, 'record-dates', { commitmentEndsOn: '2025-06-30' });
    expect(await desk.view(id)).toMatchObject({ ped: '2027-06-30', pedFirm: false });
    await desk.done(AM, lose);
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
