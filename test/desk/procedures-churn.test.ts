/** A written request of each brand, walked to its save or its loss, and the account closed after it (after-loss.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
import { type Email, type PartnerGiven, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf, partnerFactsOf, stepsLeft } from '../kit/entrances.ts';

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

const SUPPORT = 'support-agent@demo';
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const ADMIN = 'admin@demo';

const PAVE = { appointmentSummary: '24/11, Léa', mainReason: 'competitor', healthStatus: 'orange' };

const onDay = async (who: Email, day: string, id: string) => {
  const view = await dayOf(desk.door, { ...desk.look(who), now: `${day}T08:00:00.000Z` }, who);
  return view?.items.find((item) => item.case.id === id) ?? null;
};

/** The request a letter of that day opens on a partner of that brand. */
async function written(receivedOn: string, product = 'treatwell', of: PartnerGiven = {}): Promise<string> {
  const partner = await desk.partner({ products: [product], ...of });
  return door.letter(JUNIOR, partner, receivedOn, product);
}

async function saved(id: string): Promise<void> {
  await door.act(AM, id, 'fill-pave', { ...PAVE, outcome: 'saved' });
  await door.attach(AM, id, 'withdrawal');
  await door.act(AM, id, 'mark-recovered');
}

async function lost(receivedOn: string, product = 'treatwell', of: PartnerGiven = {}, pave = {}): Promise<string> {
  const id = await written(receivedOn, product, of);
  await door.act(AM, id, 'fill-pave', { outcome: 'unreachable', ...pave });
  await door.act(AM, id, 'mark-lost');
  return id;
}

describe('a salon that says it leaves, before it has written', () => {
  test('has a request that no date presses; the written one is asked for, and dates it', async () => {
    const partner = await desk.partner();
    const id = await door.open(AM, 'churn-request', partner, { priorRisk: true });
    expect(await door.see(id)).toMatchObject({ owner: AM, fcr: null, actBy: null, ped: null });
    expect((await door.see(id)).next?.say).toContain('Aucun écrit n’est arrivé');
    await door.act(AM, id, 'fill-pave', { ...PAVE, outcome: 'refused' });
    expect(await door.refusals(AM, id, 'mark-lost')).toEqual(['missing-field']);
    expect(await door.letter(JUNIOR, partner, '2026-11-20')).toBe(id);
    expect(await door.see(id)).toMatchObject({ fcr: '2026-11-20', actBy: '2026-12-31', ped: '2026-12-31' });
  });

  test('of Wavy: the request that follows a risk knows the end of commitment, so that its PED is proposed', async () => {
    const partner = await desk.partner({ products: ['wavy'], commitmentEndsOn: '2027-03-01' });
    const risk = await door.open(AM, 'potential-churn', partner, {}, 'wavy');
    await door.act(AM, risk, 'fill-pave', { ...PAVE, outcome: 'refused' });
    await door.act(AM, risk, 'open-churn-request');
    const id = childOf(await door.see(risk), 'churn-request');
    expect(await door.letter(JUNIOR, partner, '2026-11-10', 'wavy')).toBe(id);
    expect(await door.see(id)).toMatchObject({ actBy: '2026-12-10', ped: '2027-03-01', pedFirm: false });
  });
});

describe('a Treatwell letter', () => {
  test.each([
    ['2026-11-15', '2026-11-30'],
    ['2026-11-16', '2026-12-31'],
  ])('received on %s: act by and PED are %s, both', async (receivedOn, last) => {
    const view = await door.see(await written(receivedOn));
    expect(view).toMatchObject({ owner: AM, fcr: receivedOn, actBy: last, ped: last, pedFirm: true });
  });

  test('people keep trying until the last day, and on that day the loss is what remains', async () => {
    const id = await written('2026-11-16');
    await door.act(AM, id, 'book-appointment', {
      appointmentOn: TODAY,
      appointmentAt: '15:00',
      appointmentWith: AM,
    });
    await door.act(AM, id, 'miss-appointment');
    await door.act(AM, id, 'fill-pave', { outcome: 'unreachable' });
    expect((await door.see(id)).next?.action).not.toBe('mark-lost');
    expect(await onDay(AM, '2026-12-30', id)).not.toMatchObject({ section: 'today' });
    expect(await onDay(AM, '2026-12-31', id)).toMatchObject({ section: 'today', action: 'mark-lost' });
    expect(await onDay(AM, '2027-01-01', id)).toMatchObject({ section: 'overdue' });
  });

  test('a salon that stays withdraws in writing first', async () => {
    const id = await written('2026-11-16');
    await door.act(AM, id, 'fill-pave', { ...PAVE, outcome: 'saved' });
    expect(await door.refusals(AM, id, 'mark-recovered')).toEqual(['missing-attachment']);
    await door.attach(AM, id, 'withdrawal');
    await door.act(AM, id, 'mark-recovered');
    expect(await door.see(id)).toMatchObject({ state: 'recovered', closedOn: TODAY });
    // Of a salon that was kept, the junior still checks the billing.
    await door.act(JUNIOR, id, 'validate-closing');
  });

  test('a silent salon is lost without a single call; a refusal need not wait', async () => {
    for (const pave of [{ outcome: 'unreachable' }, { ...PAVE, outcome: 'refused' }]) {
      const id = await written('2026-11-16');
      expect(await door.refusals(AM, id, 'mark-lost')).toEqual(['missing-template']);
      await door.act(AM, id, 'mark-lost', pave);
      expect(await door.see(id)).toMatchObject({ state: 'lost', closedOn: TODAY });
    }
  });

  test('reopened up to the PED by the team leader, at the asking of another', async () => {
    const id = await lost('2026-11-16');
    expect(await door.refusals(AM, id, 'reopen', { reason: 'Il revient' })).toEqual(['role']);
    const request = await door.propose(AM, id, 'reopen', { reason: 'Il revient' });
    await door.approve(LEADER, id, request);
    expect(await door.see(id)).toMatchObject({ state: 'open', closedOn: null });
    await saved(id);
    const past = await lost('2026-10-10');
    expect(await door.refusals(LEADER, past, 'reopen', { reason: 'Il revient' })).toEqual(['condition']);
  });
});

describe('other dates than those of the rule', () => {
  test('a salon that asks to leave later is answered by the team leader, who writes why', async () => {
    const id = await written('2026-11-16');
    const later = { ped: '2027-01-31', reason: 'Le salon le demande' };
    expect(await door.refusals(AM, id, 'override-dates', later)).toContain('role');
    expect(await door.refusals(ADMIN, id, 'override-dates', later)).toContain('role');
    const request = await door.propose(AM, id, 'override-dates', later);
    expect(await door.see(id)).toMatchObject({ ped: '2026-12-31' });
    await door.approve(LEADER, id, request);
    expect(await door.see(id)).toMatchObject({ ped: '2027-01-31', actBy: '2026-12-31' });
  });
});

describe('a Wavy letter', () => {
  test.each([
    ['ends after the last day to act', '2026-12-20', '2026-12-20'],
    ['ends on it', '2026-12-10', '2026-12-10'],
    ['is over: a year more', '2026-12-09', '2027-12-09'],
  ])('of 10 November, whose commitment %s', async (_, commitmentEndsOn, ped) => {
    const id = await written('2026-11-10', 'wavy', { commitmentEndsOn });
    expect(await door.see(id)).toMatchObject({ actBy: '2026-12-10', ped, pedFirm: false });
    await door.act(LEADER, id, 'confirm-ped');
    expect(await door.see(id)).toMatchObject({ ped, pedFirm: true });
  });

  test('is lost by the last day without waiting for that confirmation', async () => {
    const id = await lost('2026-11-10', 'wavy');
    expect(await door.see(id)).toMatchObject({ state: 'lost', pedFirm: false });
    expect(await door.refusals(AM, id, 'confirm-ped')).toEqual(['role']);
    await door.act(LEADER, id, 'confirm-ped');
  });

  test('without an end of commitment has no PED, and is not lost before one is known', async () => {
    const id = await written('2026-11-10', 'wavy', { commitmentEndsOn: null });
    expect(await door.see(id)).toMatchObject({ actBy: '2026-12-10', ped: null });
    expect(await door.refusals(AM, id, 'mark-lost', { outcome: 'unreachable' })).toContain('missing-field');
    await door.act(AM, id, 'record-dates', { commitmentEndsOn: '2027-06-30' });
    expect(await door.see(id)).toMatchObject({ ped: '2027-06-30' });
  });
});

describe('a loss recorded after the PED', () => {
  test('leaves days billed wrongly: the refund is asked for, and comes back until it is', async () => {
    const id = await written('2026-10-10');
    expect(await onDay(AM, TODAY, id)).toMatchObject({ section: 'overdue', action: 'mark-lost' });
    await door.act(AM, id, 'fill-pave', { outcome: 'unreachable' });
    await door.act(AM, id, 'mark-lost');
    expect((await door.see(id)).next).toMatchObject({ action: 'ask-refund' });
    expect(await onDay(AM, TODAY, id)).toMatchObject({ section: 'reminder' });
    await door.act(AM, id, 'check-billing-stopped', { billingStopped: false });
    expect((await door.see(id)).next).toMatchObject({ action: 'report-over-billing' });
    await door.act(AM, id, 'report-over-billing', { reason: 'Novembre facturé' });
    const ticket = await door.see(childOf(await door.see(id), 'finance-ticket'));
    expect(fieldsOf(ticket)).toMatchObject({ kind: 'over-billing', planEndsOn: '2026-10-31' });
    expect((await door.see(id)).next?.action).toBe('finish-closing');
  });
});

describe('the closing is checked', () => {
  test('the junior rejects it with a reason of the list, and it comes back to its account manager', async () => {
    const id = await lost('2026-11-16');
    expect(await door.refusals(AM, id, 'validate-closing')).toEqual(['role']);
    expect(await door.refusals(JUNIOR, id, 'reject-closing')).toEqual(['missing-input']);
    await door.act(JUNIOR, id, 'reject-closing', { closingMotive: 'options-left' });
    expect((await door.see(id)).state).toBe('lost');
    expect(await onDay(AM, TODAY, id)).toMatchObject({ action: 'complete-closing' });
    expect(await onDay(JUNIOR, TODAY, id)).toBeNull();
    await door.act(AM, id, 'complete-closing', { note: 'Options coupées' });
    expect(await onDay(JUNIOR, TODAY, id)).toMatchObject({ section: 'reminder', action: 'validate-closing' });
    await door.act(JUNIOR, id, 'validate-closing');
    expect(await onDay(JUNIOR, TODAY, id)).toBeNull();
    expect(await onDay(AM, TODAY, id)).toBeNull();
  });
});

/** From here on the clock moves past the PED. */
describe('at the PED the account is closed, step by step', () => {
  test('Treatwell: the page, the access, the domain and the win-back, none before the day after', async () => {
    const id = await lost('2026-11-14', 'treatwell', { domainName: 'salon-zoe.fr' }, { mainReason: 'price' });
    expect(await door.see(id)).toMatchObject({ ped: '2026-11-30' });
    expect(stepsLeft(await door.see(id), 'treatwell-closing')).toEqual(['page-off', 'access-off', 'domain']);

    const [ped, next] = [{ pageOffOn: '2026-11-30' }, { pageOffOn: '2026-12-01' }];
    expect(await door.refusals(AM, id, 'switch-page-off', ped)).toEqual(['condition']);
    for (const who of [JUNIOR, SUPPORT, ADMIN] as const)
      expect(await door.refusals(who, id, 'switch-page-off', next)).toContain('role');
    await door.act(AM, id, 'switch-page-off', next);
    expect(partnerFactsOf(await door.see(id))).not.toHaveProperty('marketplaceStatus');
    expect(await door.refusals(AM, id, 'cut-access', { accessCutOn: '2026-11-30' })).toEqual(['condition']);
    await door.act(AM, id, 'cut-access', { accessCutOn: '2026-12-01' });
    expect(fieldsOf(await door.see(id))).toMatchObject({ domain: 'salon-zoe.fr' });
    await door.act(AM, id, 'open-domain-task', { domain: 'salon-zoe.fr' });
    const task = await door.see(childOf(await door.see(id), 'domain-task'));
    expect(fieldsOf(task)).toMatchObject({ domain: 'salon-zoe.fr', kind: 'transfer-out', planEndsOn: '2026-11-30' });

    expect(await door.refusals(AM, id, 'finish-closing')).toContain('condition');
    desk.clock.advance(Date.parse('2026-12-01') - Date.parse(TODAY));
    expect(partnerFactsOf(await door.see(id))).toMatchObject({ marketplaceStatus: 'off', offlineSince: '2026-12-01' });
    expect(await onDay(AM, '2026-12-01', id)).toMatchObject({ section: 'reminder', action: 'finish-closing' });
    expect(await door.refusals(AM, id, 'finish-closing')).toEqual(['missing-step']);
    await door.act(AM, id, 'plan-winback', { winbackOn: '2027-03-01' });
    const winback = await door.see(childOf(await door.see(id), 'winback'));
    expect(fieldsOf(winback)).toMatchObject({ context: 'after-loss', workOn: '2027-03-01' });
    await door.act(AM, id, 'finish-closing');
    expect(await onDay(AM, '2026-12-01', id)).toBeNull();
  });

  test('Wavy: Zuora, SMS a month later, deals, options and website, on top of access and domain', async () => {
    const given = { commitmentEndsOn: '2026-12-20' };
    const id = await lost('2026-11-10', 'wavy', given, { ...PAVE, mainReason: 'natural', outcome: 'out-of-business' });
    const steps = ['access', 'zuora', 'sms', 'deals', 'options', 'domain'];
    expect(stepsLeft(await door.see(id), 'wavy-closing')).toEqual(steps);
    expect(await door.refusals(AM, id, 'switch-page-off', { pageOffOn: '2026-12-21' })).toContain('product');
    expect(await door.refusals(JUNIOR, id, 'note-wavy-closing', { smsStopOn: '2026-12-20' })).toEqual(['condition']);
    await door.act(JUNIOR, id, 'note-wavy-closing', {
      zuoraStoppedOn: '2026-12-20',
      smsStopOn: '2027-01-20',
      dealsUpdatedOn: '2026-12-01',
      optionsKilledOn: '2026-12-01',
      cancelledOptions: 'Marketing, site',
      ordersOnStore: false,
    });
    await door.act(JUNIOR, id, 'cut-access', { accessCutOn: '2026-12-21' });
    await door.act(JUNIOR, id, 'note-no-domain');
    expect(stepsLeft(await door.see(id), 'wavy-closing')).toEqual([]);
    desk.clock.advance(20 * 86_400_000);
    // A salon in liquidation will not come back: no win-back is asked for.
    await door.act(JUNIOR, id, 'finish-closing');
    const view = await door.see(id);
    expect(fieldsOf(view)).toMatchObject({
      commitmentEndsOn: '2026-12-20',
      fiscalChurnReceivedOn: '2026-11-10',
      priorRisk: false,
      cancelledOptions: 'Marketing, site',
      ordersOnStore: false,
      mainReason: 'natural',
    });
  });
});
