/** The post room, from the envelope to the register, and letters that come after a loss (letters.md, after-loss.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandOf } from '../../src/cases/command.ts';
import { dayOf } from '../../src/cases/day.ts';
import { followfile, type FollowfileRow } from '../../src/cases/followfile.ts';
import { caseBefore, type LetterAnswer, letterAnswer } from '../../src/cases/letter-answer.ts';
import { type Email, type LetterGiven, letterOf, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf } from '../kit/entrances.ts';

let desk: TestDesk;
let door: Entrance;
beforeAll(async () => {
  desk = await testDesk();
  door = atTheDoor(desk);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await desk.close();
});

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

const PAVE = { appointmentSummary: '24/11, Léa', mainReason: 'price', healthStatus: 'rouge', outcome: 'refused' };
const SCAN = { file: 'b'.repeat(64), name: 'lettre.pdf', mediaType: 'application/pdf', size: 9, kind: 'scan' };

/** What the post room is told of a letter. */
async function told(command: CommandOf<'register-letter'> | CommandOf<'match-letter'>): Promise<LetterAnswer> {
  const stood = await caseBefore(desk.door, desk.look(JUNIOR), command);
  const done = await desk.done(JUNIOR, command);
  return letterAnswer(desk.door, desk.look(JUNIOR), done, false, stood);
}
const arrives = (partner: string | null, given: LetterGiven = {}): Promise<LetterAnswer> =>
  told(letterOf(partner, { receivedOn: '2026-11-16', ...given }));
const codes = (answer: LetterAnswer): string[] => answer.notices.map(({ code }) => code);

const line = async (letter: string): Promise<FollowfileRow | undefined> =>
  (await followfile(desk.door, desk.look(JUNIOR), { q: letter })).rows.find((row) => row.letter === letter);

const onDay = async (who: Email, id: string, day = TODAY) => {
  const view = await dayOf(desk.door, { ...desk.look(who), now: `${day}T08:00:00.000Z` }, who);
  return view?.items.find((item) => item.case.id === id) ?? null;
};
const dates = async (id: string): Promise<(string | null)[]> => {
  const { fcr, actBy, ped } = await door.see(id);
  return [fcr, actBy, ped];
};

/** A request whose loss was recorded on a letter of that day. */
async function lost(receivedOn: string): Promise<{ partner: string; id: string }> {
  const partner = await desk.partner();
  const id = await door.letter(JUNIOR, partner, receivedOn);
  await door.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
  return { partner, id };
}

describe('the letter of today', () => {
  test('is scanned, dated by its receipt, and says what else it asks for', async () => {
    const partner = await desk.partner();
    const answer = await arrives(partner, {
      number: 'L-1',
      scan: SCAN,
      writtenOn: '2026-11-12',
      registeredOn: TODAY,
      asks: ['customer-file', 'domain-name'],
    });
    const view = await door.see(answer.case ?? '');
    expect(view.letters).toMatchObject([
      { id: answer.letter.id, receivedOn: '2026-11-16', writtenOn: '2026-11-12', registeredOn: TODAY, scan: SCAN.file },
    ]);
    expect(view.letters[0]?.asks).toEqual(['Fichier client', 'Nom de domaine']);
    expect(view).toMatchObject({ fcr: '2026-11-16', ped: '2026-12-31' });
    expect((await line('L-1'))?.asks.toSorted()).toEqual(['Fichier client', 'Nom de domaine']);
  });

  test('that names no salon for certain waits in the tray, its receipt date kept, until two homonyms are told apart', async () => {
    const twins = { name: 'Chez Zoé', city: 'Nantes' };
    const [first, second] = [
      await desk.partner(twins),
      await desk.partner({ ...twins, address: '9 quai de la Fosse' }),
    ];
    const waiting = await arrives(null, { number: 'L-2', named: 'Chez Zoé', city: 'Nantes', receivedOn: '2026-11-14' });
    expect(waiting.case).toBeNull();
    expect(waiting.letter.candidates.map((one) => one.id).toSorted()).toEqual([first, second].toSorted());
    expect(waiting.letter.candidates.map((one) => one.address)).toContain('9 quai de la Fosse');
    const matched = await told({ kind: 'match-letter', letter: waiting.letter.id, partner: second });
    expect(await dates(matched.case ?? '')).toEqual(['2026-11-14', '2026-11-30', '2026-11-30']);
    expect((await door.see(matched.case ?? '')).partner).toBe(second);
  });

  test.each(['registered-letter', 'letter', 'e-mail', 'form'])('counts the same by %s', async (channel) => {
    const { case: id } = await arrives(await desk.partner(), { channel });
    expect(await dates(id ?? '')).toEqual(['2026-11-16', '2026-12-31', '2026-12-31']);
  });

  test('of a partner who states a wrong end is answered with the right one: the dates are the rule’s', async () => {
    const { case: id } = await arrives(await desk.partner(), { note: 'Dit partir le 30/11' });
    expect((await door.see(id ?? '')).dates).toMatchObject({ ped: '2026-12-31' });
  });
});

describe('a letter without a known risk', () => {
  test('the appointment comes first, the pavé with it; nothing is cut; the register is full after it', async () => {
    const answer = await arrives(await desk.partner(), { number: 'L-3' });
    const id = answer.case ?? '';
    expect(codes(answer)).toEqual(['risk-none']);
    expect((await door.see(id)).next).toMatchObject({ action: 'book-appointment' });
    expect(await line('L-3')).toMatchObject({ priorRisk: false, pave: ['', '', '', '', '', '', ''] });

    await door.act(JUNIOR, id, 'book-appointment', {
      appointmentOn: TODAY,
      appointmentAt: '15:00',
      appointmentWith: AM,
      appointmentSummary: '24/11, Léa',
    });
    for (const action of ['switch-page-off', 'cut-access', 'open-domain-task', 'plan-winback'])
      expect(await door.refusals(AM, id, action), action).toContain('state');
    await door.act(AM, id, 'hold-appointment');
    await door.act(JUNIOR, id, 'fill-pave', PAVE);
    expect((await line('L-3'))?.pave).toEqual(['24/11, Léa', 'Prix', '', 'rouge', '', '', 'Refus']);
    expect(await line('L-3')).toMatchObject({
      fcr: '2026-11-16',
      actBy: '2026-12-31',
      ped: '2026-12-31',
      pedFirm: true,
    });
  });
});

describe('a letter after a risk that was lost', () => {
  test('opens the request, and its cuts are planned for the PED', async () => {
    const partner = await desk.partner();
    const risk = await door.open(AM, 'potential-churn', partner, { mainReason: 'price' });
    await door.act(AM, risk, 'close-request-received', { reason: 'Sa lettre arrive' });
    const answer = await arrives(partner);
    expect(codes(answer)).toEqual(['risk-lost']);
    const id = answer.case ?? '';
    expect(fieldsOf(await door.see(id))).toMatchObject({ priorRisk: true });
    expect((await door.see(id)).next?.action).not.toBe('book-appointment');
    await door.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    await door.act(AM, id, 'switch-page-off', { pageOffOn: '2027-01-01' });
    const { partnerFacts } = await door.see(id);
    expect(partnerFacts.find((fact) => fact.id === 'marketplaceStatus')?.planned).toMatchObject([{ on: '2027-01-01' }]);
  });
});

describe('a second letter', () => {
  test.each([
    ['later', '2026-11-18', ['2026-11-12', '2026-11-30', '2026-11-30']],
    ['earlier', '2026-11-02', ['2026-11-02', '2026-11-30', '2026-11-30']],
  ])('that is %s joins the request: the first receipt counts', async (_, receivedOn, expected) => {
    const partner = await desk.partner();
    const id = await door.letter(JUNIOR, partner, '2026-11-12');
    expect(codes(await arrives(partner, { receivedOn }))).toEqual(['joins']);
    expect(await dates(id)).toEqual(expected);
  });
});

describe('a letter after the loss, before the PED', () => {
  test('comes to the team leader, who brings the PED forward on the junior’s proposal, never back', async () => {
    const { partner, id } = await lost('2026-11-16');
    const answer = await arrives(partner, { receivedOn: '2026-11-10' });
    expect(answer).toMatchObject({ situation: 'after-loss', case: id, opened: false });
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31']);
    expect((await door.see(id)).next).toMatchObject({ action: 'advance-ped' });
    expect(await onDay(LEADER, id)).not.toBeNull();

    const earlier = { ped: '2026-11-30', reason: 'Lettre du 10, retrouvée' };
    expect(await door.refusals(JUNIOR, id, 'advance-ped', earlier)).toEqual(['role']);
    const request = await door.propose(JUNIOR, id, 'advance-ped', earlier);
    await door.approve(LEADER, id, request);
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-11-30']);
    expect(await door.see(id)).toMatchObject({ awaiting: null });
    expect((await door.see(id)).next?.action ?? null).not.toBe('advance-ped');

    const back = { ped: '2027-01-31', reason: 'Non' };
    expect(await door.refusals(LEADER, id, 'advance-ped', back)).toEqual(['condition']);
  });

  test('or keeps it, with a reason', async () => {
    const { partner, id } = await lost('2026-11-16');
    await arrives(partner, { receivedOn: '2026-11-20' });
    await door.act(LEADER, id, 'keep-ped', { reason: 'La première demande compte' });
    expect(await dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31']);
    expect(await door.see(id)).toMatchObject({ awaiting: null });
    expect((await door.see(id)).next?.action ?? null).not.toBe('advance-ped');
  });

  test('without one there is nothing to bring forward', async () => {
    const { id } = await lost('2026-11-16');
    const earlier = { ped: '2026-11-30', reason: 'x' };
    expect(await door.refusals(LEADER, id, 'advance-ped', earlier)).toEqual(['condition']);
    expect(await door.refusals(LEADER, id, 'keep-ped', { reason: 'x' })).toEqual(['condition']);
  });
});

describe('a letter after the PED', () => {
  test('gives no date: billing is checked, and over-billing goes to finance', async () => {
    const { partner, id } = await lost('2026-10-10');
    const answer = await arrives(partner, { receivedOn: '2026-11-05' });
    expect(answer).toMatchObject({ situation: 'after-ped', case: id });
    expect(await dates(id)).toEqual(['2026-10-10', '2026-10-31', '2026-10-31']);
    expect((await door.see(id)).next).toMatchObject({ action: 'check-billing-stopped' });
    expect(await onDay(AM, id)).toMatchObject({ section: 'reminder' });
    expect(await door.refusals(LEADER, id, 'advance-ped', { ped: '2026-10-20', reason: 'x' })).toContain('condition');

    await door.act(JUNIOR, id, 'check-billing-stopped', { billingStopped: false });
    expect((await door.see(id)).next).toMatchObject({ action: 'report-over-billing' });
    await door.act(AM, id, 'report-over-billing', { reason: 'Novembre facturé' });
    const ticket = await door.see(childOf(await door.see(id), 'finance-ticket'));
    expect(fieldsOf(ticket)).toMatchObject({ kind: 'over-billing', planEndsOn: '2026-10-31' });
  });
});

describe('a letter during the year owed by a salon that fell silent', () => {
  async function yearOwed(): Promise<{ partner: string; id: string }> {
    const partner = await desk.partner();
    const set = { preChurn: true, fiscalChurnReceivedOn: '2026-11-20', outcome: 'unreachable' };
    const id = await door.open(AM, 'churn-request', partner, set);
    await door.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
    await door.act(LEADER, id, 'mark-lost');
    return { partner, id };
  }

  test('shows both PEDs, moves neither, and the team leader chooses', async () => {
    const { partner, id } = await yearOwed();
    const answer = await arrives(partner, { receivedOn: '2026-11-24' });
    expect(answer).toMatchObject({
      situation: 'another-rule',
      after: { ped: '2027-11-20' },
      would: { ped: '2026-12-31' },
    });
    expect(await dates(id)).toEqual(['2026-11-20', '2026-11-20', '2027-11-20']);
    expect((await door.see(id)).next).toMatchObject({ action: 'choose-ped' });
    expect(await onDay(LEADER, id)).not.toBeNull();

    const notice = { ped: '2026-12-31', reason: 'Préavis reçu' };
    expect(await door.refusals(AM, id, 'choose-ped', notice)).toContain('role');
    expect(await door.refusals(LEADER, id, 'advance-ped', notice)).toEqual(['condition']);
    const request = await door.propose(AM, id, 'choose-ped', notice);
    await door.approve(LEADER, id, request);
    expect(await door.see(id)).toMatchObject({ ped: '2026-12-31', awaiting: null });
    expect((await door.see(id)).next?.action ?? null).not.toBe('choose-ped');
  });
});
