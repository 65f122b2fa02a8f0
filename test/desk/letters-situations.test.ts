/** A letter finds a contract in many situations; each has its reading, and none is guessed in silence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { letterAnswer } from '../../src/cases/letter-answer.ts';
import { dayOf } from '../../src/cases/day.ts';
import { countCases, listCases } from '../../src/cases/queries.ts';
import { letterOf, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';
import { codes, PostRoom, said } from '../kit/post-room.ts';

let desk: TestDesk;
let room: PostRoom;
beforeAll(async () => {
  desk = await testDesk();
  room = new PostRoom(desk);
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

const risk = (partner: string, product = 'treatwell'): Command =>
  ({ kind: 'open-case', type: 'potential-churn', partner, product, set: {} }) as Command;

async function lostRisk(partner: string, product = 'treatwell'): Promise<string> {
  const { result } = await desk.done(AM, risk(partner, product));
  await desk.act(AM, result.case ?? '', 'close-request-received', { reason: 'Il part' });
  return result.case ?? '';
}

/** A contract lost as a risk, left by a letter, and saved today: the request was withdrawn in writing. */
async function saved(receivedOn: string): Promise<{ partner: string; id: string }> {
  const partner = await desk.partner();
  await lostRisk(partner);
  const { case: id } = await room.arrives(partner, receivedOn);
  const opened = { partner, id: id ?? '' };
  const paper = { file: 'f'.repeat(64), name: 'r.pdf', mediaType: 'application/pdf', size: 1 };
  await desk.act(AM, opened.id, 'fill-pave', {
    outcome: 'saved',
    appointmentSummary: '20/11, Anne',
    mainReason: 'price',
    healthStatus: 'vert',
  });
  await desk.done(AM, { kind: 'attach-file', case: opened.id, ...paper, attachmentKind: 'withdrawal' });
  await desk.act(AM, opened.id, 'mark-recovered');
  return opened;
}

describe('a letter that opens a case looks for a risk of the same contract', () => {
  test('none: the appointment first, and nothing is cut', async () => {
    const told = await room.arrives(await desk.partner(), '2026-11-16');
    expect(told).toMatchObject({
      situation: 'opens',
      opened: true,
      withoutPriorRisk: true,
      awaiting: null,
      would: null,
    });
    expect(codes(told)).toEqual(['risk-none']);
    expect(said(told)).toContain('le RDV avec l’AM d’abord. Ne coupez ni l’accès ni la facturation');
    expect(told.notices[0]).toMatchObject({ page: 'letters.md', line: expect.any(Number) });
    const view = await desk.view(told.case ?? '');
    expect(view.next).toMatchObject({ action: 'book-appointment' });
    expect(view.fields.find((field) => field.id === 'priorRisk')?.value).toBe(false);
  });

  test('one that was lost: the cuts are planned for the PED, not before', async () => {
    const partner = await desk.partner();
    const lostCase = await lostRisk(partner);
    const told = await room.arrives(partner, '2026-11-16');
    expect(told).toMatchObject({ situation: 'opens', withoutPriorRisk: false });
    expect(codes(told)).toEqual(['risk-lost']);
    expect(said(told)).toBe(
      `Le risque était déjà perdu (${lostCase}, le 24/11/2026)\u00a0: planifiez les coupures pour la PED (31/12/2026). Rien ne se coupe avant.`,
    );
    expect((await desk.view(told.case ?? '')).next?.action).not.toBe('book-appointment');
  });

  test('one still followed: its manager knows, and nothing is cut either', async () => {
    const partner = await desk.partner();
    const { result } = await desk.done(AM, risk(partner));
    const told = await room.arrives(partner, '2026-11-16');
    expect(codes(told)).toEqual(['risk-followed']);
    expect(said(told)).toContain(result.case);
    expect(told.withoutPriorRisk).toBe(false);
  });

  test('the risk of another product, and a case that is no risk of leaving, tell nothing', async () => {
    const partner = await desk.partner({ products: ['treatwell', 'wavy'] });
    await lostRisk(partner, 'wavy');
    await room.arrives(partner, '2026-11-16', { product: 'wavy' });
    const stage = { type: 'onboarding-case', partner, product: 'treatwell', set: { stage: 'welcome-call' } };
    await desk.done(AM, { kind: 'open-case', ...stage });
    expect(codes(await room.arrives(partner, '2026-11-16'))).toEqual(['risk-none']);
  });

  test('a salon saved since opens a new request that names the former one; its old risk counts no more', async () => {
    const other = await saved('2026-11-10');
    const told = await room.arrives(other.partner, '2026-11-20');
    expect(told).toMatchObject({ situation: 'opens', opened: true });
    expect(codes(told)).toEqual(['saved-before', 'risk-none']);
    expect(said(told)).toContain(`avait été sauvé (${other.id}, le 24/11/2026)`);
    expect(await room.dates(told.case ?? '')).toEqual(['2026-11-20', '2026-12-31', '2026-12-31']);
  });

  test('is told in English as well', async () => {
    const done = await desk.done(JUNIOR, letterOf(await desk.partner()), { preview: true });
    const told = await letterAnswer(desk.door, desk.look(JUNIOR, 'en'), done, true, null);
    expect(told.notices[0]?.text).toBe(
      'Letter without prior risk: the account manager’s appointment first. Cut neither access nor billing.',
    );
  });
});

describe('two written requests of one contract', () => {
  test.each([
    // first, by which channel, then, by which channel, FCR kept, PED
    ['2026-11-12', 'form', '2026-11-18', 'registered-letter', '2026-11-12', '2026-11-30'],
    ['2026-11-18', 'registered-letter', '2026-11-12', 'form', '2026-11-12', '2026-11-30'],
    ['2026-11-12', 'e-mail', '2026-11-12', 'letter', '2026-11-12', '2026-11-30'],
    ['2026-11-16', 'letter', '2026-11-17', 'letter', '2026-11-16', '2026-12-31'],
  ])('%s by %s, then %s by %s: the FCR is %s', async (first, channel, second, otherChannel, fcr, ped) => {
    const partner = await desk.partner();
    const opened = await room.arrives(partner, first, { channel });
    const told = await room.arrives(partner, second, { channel: otherChannel });
    expect(told).toMatchObject({ situation: 'joins', opened: false, case: opened.case, after: { fcr, ped } });
    expect(codes(told)).toEqual(['joins']);
    expect(said(told)).toContain(fcr === first ? 'aucune date ne bouge' : 'C’est la première demande écrite');
    const view = await desk.view(opened.case ?? '');
    expect(view.letters.map((letter) => letter.channel).sort()).toEqual([channel, otherChannel].sort());
    expect(await room.dates(view.id)).toEqual([fcr, ped, ped]);
  });
});

describe('a letter after the loss', () => {
  test('before the PED: the FCR and the PED stay, and the team leader says whether the PED moves earlier', async () => {
    const { partner, id } = await room.lost('2026-11-16');
    const before = await desk.trace();
    const asked = await room.answer(letterOf(partner, { receivedOn: '2026-11-10' }), true);
    expect(await desk.trace()).toBe(before);
    const told = await room.arrives(partner, '2026-11-10');
    for (const one of [asked, told]) {
      expect(one).toMatchObject({
        situation: 'after-loss',
        opened: false,
        case: id,
        after: { fcr: '2026-11-16', ped: '2026-12-31' },
        would: { actBy: '2026-11-30', ped: '2026-11-30' },
        awaiting: 'team-leader',
        awaitingLabel: 'Team leader AM',
      });
      expect(said(one)).toContain(
        'la FCR reste le 16/11/2026, la PED le 31/12/2026. Ce courrier donnerait le 30/11/2026',
      );
    }
    expect(await desk.view(id)).toMatchObject({
      state: 'lost',
      fcr: '2026-11-16',
      awaiting: 'team-leader',
      closedOn: TODAY,
    });
    const waiting = async () =>
      (await listCases(desk.door, desk.look(LEADER), { awaiting: 'me' })).cases.map((one) => one.id);
    expect(await waiting()).toContain(id);
    const inHerDay = async () => {
      const day = await dayOf(desk.door, desk.look(LEADER), LEADER);
      return day?.items.filter((item) => item.case.id === id).map((item) => item.action);
    };
    expect(await inHerDay()).toEqual(['advance-ped']);
    const { awaitingMe } = await countCases(desk.door, desk.look(LEADER));
    expect(awaitingMe).toBe((await waiting()).length);
    // What others do on the lost case does not answer for her.
    await desk.act(AM, id, 'complete-closing', { note: 'Le salon a rappelé' });
    expect(await waiting()).toContain(id);
    // It waits for nobody but the one who may, and no longer once she has said so.
    const earlier: Command = {
      kind: 'take-action',
      case: id,
      action: 'advance-ped',
      set: { ped: '2026-11-30', reason: 'Lettre du 10, retrouvée' },
    };
    expect(await desk.codes(AM, earlier)).toContain('role');
    expect(await desk.codes(JUNIOR, earlier)).toContain('role');
    await desk.done(LEADER, earlier);
    expect(await desk.view(id)).toMatchObject({ state: 'lost', ped: '2026-11-30', fcr: '2026-11-16', awaiting: null });
    expect(await waiting()).not.toContain(id);
    expect(await inHerDay()).toEqual([]);
  });

  test('that would give the same PED, or a later one, asks nobody anything', async () => {
    const { partner, id } = await room.lost('2026-11-10');
    for (const receivedOn of ['2026-11-14', '2026-11-20']) {
      const told = await room.arrives(partner, receivedOn);
      expect(told).toMatchObject({ situation: 'after-loss', awaiting: null, case: id });
      expect(said(told)).toContain('rien ne bouge');
    }
    expect(await room.dates(id)).toEqual(['2026-11-10', '2026-11-30', '2026-11-30']);
  });

  test('shows on the case beside what its rule would give', async () => {
    const { partner, id } = await room.lost('2026-11-16');
    await room.arrives(partner, '2026-11-10');
    expect((await desk.view(id)).letters).toMatchObject([
      { receivedOn: '2026-11-10', apart: 'after-loss', would: { actBy: '2026-11-30', ped: '2026-11-30' } },
      { receivedOn: '2026-11-16', apart: null, would: null },
    ]);
  });

  test('past the PED: attached, no date, nobody to decide; check that billing stopped', async () => {
    const { partner, id } = await room.lost('2026-10-10');
    const told = await room.arrives(partner, '2026-11-05');
    expect(told).toMatchObject({
      situation: 'after-ped',
      case: id,
      opened: false,
      awaiting: null,
      after: { fcr: '2026-10-10', actBy: '2026-10-31', ped: '2026-10-31' },
    });
    expect(said(told)).toContain('vérifiez que la facturation s’est bien arrêtée');
    expect(await room.dates(id)).toEqual(['2026-10-10', '2026-10-31', '2026-10-31']);
    expect((await desk.view(id)).letters.map((letter) => letter.apart)).toEqual([null, 'after-ped']);
  });

  test('on the very day of the PED is not past it', async () => {
    const { partner } = await room.lost('2026-10-10');
    expect(await room.arrives(partner, '2026-10-31')).toMatchObject({ situation: 'after-loss' });
    expect(await room.arrives(partner, '2026-11-01')).toMatchObject({ situation: 'after-ped' });
  });
});

describe('a letter during the year owed by a salon that vanished while it was set up', () => {
  async function preChurn(): Promise<{ partner: string; id: string }> {
    const partner = await desk.partner();
    const { result } = await desk.done(AM, {
      kind: 'open-case',
      type: 'churn-request',
      partner,
      product: 'treatwell',
      set: { preChurn: true, fiscalChurnReceivedOn: '2026-11-20', outcome: 'unreachable', priorRisk: true },
    });
    return { partner, id: result.case ?? '' };
  }

  test.each([['open'], ['lost']])(
    '%s: both PEDs are shown, nothing is recomputed, the team leader chooses',
    async (state) => {
      const { partner, id } = await preChurn();
      expect(await room.dates(id)).toEqual(['2026-11-20', '2026-11-20', '2027-11-20']);
      if (state === 'lost') {
        await desk.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
        await desk.act(LEADER, id, 'mark-lost');
      }
      const told = await room.arrives(partner, '2026-11-24');
      expect(told).toMatchObject({
        situation: 'another-rule',
        case: id,
        after: { fcr: '2026-11-20', ped: '2027-11-20' },
        would: { ped: '2026-12-31' },
        awaiting: 'team-leader',
      });
      expect(said(told)).toContain('PED retenue 20/11/2027, PED d’après ce courrier 31/12/2026');
      expect(await room.dates(id)).toEqual(['2026-11-20', '2026-11-20', '2027-11-20']);
      const view = await desk.view(id);
      expect(view).toMatchObject({ state, awaiting: 'team-leader' });
      expect(view.letters).toMatchObject([{ apart: 'another-rule', would: { ped: '2026-12-31' } }]);
      const choose = state === 'lost' ? 'choose-ped' : 'override-dates';
      await desk.act(LEADER, id, choose, { ped: '2026-12-31', reason: 'Préavis reçu' });
      expect((await room.dates(id))[2]).toBe('2026-12-31');
    },
  );

  test('an older letter does not move its FCR in silence either', async () => {
    const { partner, id } = await preChurn();
    expect(await room.arrives(partner, '2026-11-10')).toMatchObject({
      situation: 'another-rule',
      awaiting: 'team-leader',
    });
    expect(await room.dates(id)).toEqual(['2026-11-20', '2026-11-20', '2027-11-20']);
  });
});

describe('a request withdrawn in writing', () => {
  test('saves the salon once the withdrawal is on file; the letter stays, and a next one is a new request', async () => {
    const { partner, id } = await saved('2026-11-10');
    const view = await desk.view(id);
    expect(view).toMatchObject({ state: 'recovered', letters: [{ receivedOn: '2026-11-10', apart: null }] });
    expect(view.attachments).toMatchObject([{ kind: 'withdrawal' }]);
    expect(await room.arrives(partner, '2026-11-24')).toMatchObject({ situation: 'opens' });
  });
});

test('a letter of a contract signed again after its loss is a new request', async () => {
  const { partner } = await room.lost('2026-10-10');
  desk.clock.advance(5 * 86_400_000);
  const facts = { name: 'Chez Léon', address: '1 rue Neuve', postalCode: '75011', city: 'Paris' };
  const nobody = {
    salonPhone: null,
    proPhone: null,
    email: null,
    onboardingManager: null,
    siret: null,
    domainName: null,
  };
  const contract = { product: 'treatwell', liveOn: null, commitmentEndsOn: null, monthlyCents: 4900 };
  await desk.done('operator', {
    kind: 'import-partner',
    id: partner,
    partner: { ...facts, ...nobody, manager: AM },
    contracts: [{ ...contract, signedOn: '2026-11-26' }],
  });
  const told = await room.arrives(partner, '2026-11-28');
  expect(told).toMatchObject({ situation: 'opens', opened: true, after: { fcr: '2026-11-28', ped: '2026-12-31' } });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
