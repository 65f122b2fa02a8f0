/** A salon that sleeps, one that comes back, one that changes its software (dormant.md, winback.md, migration.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
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

const SALES = 'sales@demo';
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const LEADING = 'leading-manager@demo';
const FINANCE = 'finance@demo';
const ADMIN = 'admin@demo';

const onDay = async (who: Email, id: string, day = TODAY) => {
  const view = await dayOf(desk.door, { ...desk.look(who), now: `${day}T08:00:00.000Z` }, who);
  return view?.items.find((item) => item.case.id === id) ?? null;
};

describe('a dormant offer', () => {
  const OFFER: Fields = {
    reason: 'price',
    triedBefore: 'Deux remises refusées',
    offer: 'fr-pro-dormant',
    paymentMethod: 'pay-at-venue',
    startsOn: '2026-11-30',
  };

  /** An offer prepared for a salon that has written that it leaves. */
  async function offered(set: Fields = {}, who: Email = AM): Promise<{ partner: string; request: string; id: string }> {
    const partner = await desk.partner({ manager: who });
    const request = await door.letter(JUNIOR, partner, '2026-11-16');
    return { partner, request, id: await door.open(who, 'dormant-offer', partner, { ...OFFER, ...set }) };
  }

  /** The same offer, granted and activated. */
  async function active(): Promise<{ partner: string; request: string; id: string; winback: string }> {
    const all = await offered();
    await door.act(AM, all.id, 'plan-winback', { winbackOn: '2027-02-01' });
    await door.approve(LEADER, all.id, await door.propose(AM, all.id, 'grant'));
    await door.act(FINANCE, all.id, 'execute');
    return { ...all, winback: childOf(await door.see(all.id), 'winback') };
  }

  test('is the last resort of a salon that leaves, and never of one that closes for good', async () => {
    const partner = await desk.partner();
    const alone = await door.open(AM, 'dormant-offer', partner, OFFER);
    expect(await door.refusals(LEADER, alone, 'grant')).toEqual(['missing-case']);
    const closing = await offered({ reason: 'out-of-business' });
    expect(await door.refusals(LEADER, closing.id, 'grant')).toEqual(['condition']);
    expect((await door.see(closing.id)).next).toMatchObject({ action: 'cancel' });
    const untold = await offered({ triedBefore: null });
    expect(await door.refusals(LEADER, untold.id, 'grant')).toEqual(['missing-field']);
  });

  test('also of one that was saved by it', async () => {
    const { request, id } = await offered();
    const pave = { appointmentSummary: '24/11', mainReason: 'price', healthStatus: 'vert' };
    await door.act(AM, request, 'fill-pave', { ...pave, outcome: 'saved-with-plan-change' });
    await door.attach(AM, request, 'withdrawal');
    await door.act(AM, request, 'mark-recovered');
    await door.act(LEADER, id, 'grant');
  });

  test('is one of two products, paid at the venue, and ends three months later', async () => {
    const { id } = await offered();
    expect(await door.see(id)).toMatchObject({ actBy: '2027-02-28' });
    await door.act(AM, id, 'prepare', { paymentMethod: 'online' });
    expect(await door.refusals(LEADER, id, 'grant')).toEqual(['condition']);
    expect(await door.refusals(AM, id, 'prepare', { offer: 'fr-wavy-dormant' })).toEqual(['bad-value']);
    await door.act(AM, id, 'prepare', { offer: 'fr-connect-dormant', paymentMethod: 'pay-at-venue' });
  });

  test('is proposed by the account manager and granted by a team leader who neither opened nor proposed it', async () => {
    const { id } = await offered({}, LEADING);
    for (const who of [AM, ADMIN] as const) expect(await door.refusals(who, id, 'grant'), who).toContain('role');
    expect(await door.refusals(LEADING, id, 'grant')).toEqual(['separation']);
    const request = await door.propose(AM, id, 'grant');
    await door.approve(LEADER, id, request);
    expect((await door.see(id)).state).toBe('to-execute');
  });

  test('is activated by finance once a win-back task is planned before its end', async () => {
    const { id } = await offered();
    await door.act(LEADER, id, 'grant');
    expect(await onDay(FINANCE, id)).toMatchObject({ action: 'execute' });
    expect((await door.see(id)).next?.say).toContain('Faites expirer le produit en cours');
    expect(await door.refusals(FINANCE, id, 'execute')).toEqual(['missing-case']);
    expect(await door.refusals(AM, id, 'plan-winback', { winbackOn: '2027-03-01' })).toEqual(['condition']);
    await door.act(JUNIOR, id, 'plan-winback', { winbackOn: '2027-02-01' });
    expect(await door.refusals(AM, id, 'execute')).toEqual(['role']);
    await door.act(FINANCE, id, 'execute');
    const view = await door.see(id);
    expect(view.state).toBe('active');
    expect(view.partnerFacts.find((fact) => fact.id === 'dormantUntil')?.planned).toMatchObject([
      { on: '2026-11-30', value: '2027-02-28' },
    ]);
    expect(fieldsOf(await door.see(childOf(view, 'winback')))).toMatchObject({ context: 'after-dormant' });
  });

  test('keeps the current product when the account manager asks for it, and is rejected with a reason', async () => {
    const { id } = await offered({ keepProduct: true });
    await door.act(LEADER, id, 'grant');
    expect((await door.see(id)).next?.say).toContain('Gardez le produit en cours');
    await door.act(FINANCE, id, 'reject', { motive: 'Mauvais produit' });
    expect(await onDay(AM, id)).toMatchObject({ action: 'prepare' });
  });

  test('comes back a month before its end; the salon resumes: a billing change opens, the task closes', async () => {
    const { id, winback } = await active();
    expect(await onDay(AM, id, '2027-01-29')).toMatchObject({ section: 'reminder', action: 'resume' });
    await door.act(AM, id, 'resume');
    const view = await door.see(id);
    expect(view.state).toBe('resumed');
    expect((await door.see(winback)).state).toBe('settled');
    expect(fieldsOf(await door.see(childOf(view, 'billing-change')))).toMatchObject({
      kind: 'dormant-end',
      reason: 'price',
      beforeMonthlyCents: 0,
    });
    expect(partnerFactsOf(view)).not.toHaveProperty('dormantUntil');
  });

  test('or the salon leaves: by its request, which is what stops the billing', async () => {
    const { id, request, winback } = await active();
    await door.act(AM, request, 'mark-lost', { outcome: 'unreachable' });
    await door.act(AM, id, 'leave', { motive: 'Il ne reprend pas' });
    expect((await door.see(id)).state).toBe('left');
    expect((await door.see(winback)).state).toBe('settled');
  });
});

/** A salon back in touch, everything checked before signing but how long it was away. */
async function inTalks(offlineSince: string | null, set: Fields = {}): Promise<string> {
  const given = { context: 'returning', workOn: TODAY, sameSaas: true, ...set };
  const id = await door.open(AM, 'winback', await desk.partner(), given);
  await door.act(AM, id, 'start-talks');
  if (offlineSince) await door.act(AM, id, 'record-offline', { offlineSince });
  await door.act(AM, id, 'search-venue', { existingVenue: 'SF-4417' });
  await door.act(AM, id, 'check-unpaid', { unpaidFoundCents: 0 });
  await door.act(AM, id, 'note-usp');
  return id;
}
const BACK = { opportunity: 'Already client', backOn: '2026-11-25' };

describe('a salon that comes back', () => {
  test('is looked up, its debt noted and its past written before anything is signed', async () => {
    const given = { context: 'returning', workOn: TODAY, sameSaas: true };
    const id = await door.open(SALES, 'winback', await desk.partner(), given);
    await door.act(SALES, id, 'start-talks');
    await door.act(SALES, id, 'record-offline', { offlineSince: '2026-10-25' });
    expect(stepsLeft(await door.see(id), 'winback-checks')).toEqual(['venue', 'unpaid', 'usp']);
    expect(await door.refusals(AM, id, 'reactivate', BACK)).toEqual(['missing-step']);
    await door.act(SALES, id, 'search-venue', { existingVenue: 'aucun' });
    await door.act(SALES, id, 'check-unpaid', { unpaidFoundCents: 12000 });
    await door.act(SALES, id, 'note-usp');
    expect(stepsLeft(await door.see(id), 'winback-checks')).toEqual([]);
    // A debt closes no door: the salon hears of it before it signs.
    expect((await door.see(id)).next?.say).toContain('doit encore de l’argent');
    expect(partnerFactsOf(await door.see(id))).toMatchObject({ unpaidCents: 12000, unpaidCheckedOn: TODAY });
    await door.act(AM, id, 'reactivate', BACK);
  });

  test.each([
    ['thirty days', '2026-10-25', 'reactivate', 'win-back'],
    ['thirty-one days', '2026-10-24', 'win-back', 'reactivate'],
  ])('after %s: %s offline, it is a %s', async (_, offlineSince, action, other) => {
    const id = await inTalks(offlineSince);
    expect((await door.see(id)).next).toMatchObject({ action });
    await door.attach(AM, id, 'signed-contract');
    expect(await door.refusals(AM, id, other, BACK)).toEqual(['condition']);
    await door.act(AM, id, action, BACK);
    expect((await door.see(id)).closedOn).toBe(TODAY);
  });

  test('by whom: the account manager reactivates; sales may win back, with a signed contract', async () => {
    const soon = await inTalks('2026-11-01');
    for (const who of [SALES, JUNIOR, ADMIN] as const)
      expect(await door.refusals(who, soon, 'reactivate', BACK), who).toEqual(['role']);
    const late = await inTalks('2026-08-01');
    expect(await door.refusals(SALES, late, 'win-back', BACK)).toEqual(['missing-attachment']);
    await door.attach(SALES, late, 'signed-contract');
    await door.act(SALES, late, 'win-back', { ...BACK, opportunity: 'Nouvelle' });
    expect((await door.see(late)).state).toBe('won-back');
  });

  test('on its day the shop is live again and no longer offline', async () => {
    const id = await inTalks('2026-11-01');
    await door.act(AM, id, 'reactivate', { ...BACK, backOn: TODAY });
    expect(partnerFactsOf(await door.see(id))).toMatchObject({ shopState: 'live' });
    expect(partnerFactsOf(await door.see(id))).not.toHaveProperty('offlineSince');
  });

  test('from nobody knows when, or on another software, is neither', async () => {
    const unknown = await inTalks(null);
    for (const action of ['reactivate', 'win-back'])
      expect(await door.refusals(AM, unknown, action, BACK)).toContain('condition');
    const other = await inTalks('2026-11-01', { sameSaas: false });
    expect(await door.refusals(AM, other, 'reactivate', BACK)).toEqual(['condition']);
    expect((await door.see(other)).next?.say).toContain('ouvrez une migration');
  });

  test('under another company: a finance ticket of the account manager says who is billed now', async () => {
    const id = await inTalks('2026-11-01');
    expect(await door.refusals(SALES, id, 'ask-finance', { newBillingCompany: 'Zoé SAS' })).toEqual(['role']);
    await door.act(AM, id, 'ask-finance', { newBillingCompany: 'Zoé SAS' });
    const ticket = await door.see(childOf(await door.see(id), 'finance-ticket'));
    expect(fieldsOf(ticket)).toMatchObject({ kind: 'billing-change', billingCompany: 'Zoé SAS' });
  });

  test('a planned task comes on its day; a refusal says why', async () => {
    const given = { context: 'after-loss', workOn: '2027-03-01' };
    const id = await door.open(AM, 'winback', await desk.partner(), given);
    expect(await onDay(AM, id, '2027-02-28')).not.toMatchObject({ section: 'reminder' });
    expect(await onDay(AM, id, '2027-03-01')).toMatchObject({ section: 'reminder', action: 'start-talks' });
    await door.act(SALES, id, 'start-talks');
    expect(await door.refusals(SALES, id, 'decline')).toEqual(['missing-input']);
    await door.act(SALES, id, 'decline', { refusal: 'competitor' });
  });
});

describe('a migration from Pro to Connect', () => {
  const PREPARED: Fields = {
    migrationStated: true,
    venueEnabled: true,
    priceList: 'Carte de mars',
    importCustomerFile: false,
    staffAndHours: 'Trois coiffeurs, du mardi au samedi',
    forecastTrainingOn: '2026-12-10',
    uspNoted: true,
    contactsFilled: true,
  };
  const STEPS = ['unpaid', 'stated', 'venue', 'price-list', 'customer-file', 'staff', 'training', 'usp', 'contacts'];

  async function prepared(set: Fields = {}, unpaidFoundCents = 0, who: Email = AM): Promise<string> {
    const given = { direction: 'pro-to-connect', fiscalIdentityChanges: false, ...set };
    const id = await door.open(who, 'saas-migration', await desk.partner(), given);
    await door.act(who, id, 'check-unpaid', { unpaidFoundCents });
    await door.act(who, id, 'prepare', PREPARED);
    await door.attach(who, id, 'signed-contract');
    return id;
  }

  test('goes through the list of what others were rejected for', async () => {
    const given = { direction: 'pro-to-connect', fiscalIdentityChanges: false };
    const id = await door.open(SALES, 'saas-migration', await desk.partner(), given);
    expect(stepsLeft(await door.see(id), 'migration-checks')).toEqual(STEPS);
    await door.act(SALES, id, 'check-unpaid', { unpaidFoundCents: 0 });
    for (const [field, value] of Object.entries(PREPARED)) {
      expect(await door.refusals(AM, id, 'launch'), field).toContain('missing-step');
      await door.act(SALES, id, 'prepare', { [field]: value });
    }
    expect(stepsLeft(await door.see(id), 'migration-checks')).toEqual([]);
    expect(await door.refusals(AM, id, 'launch')).toEqual(['missing-attachment']);
    await door.attach(SALES, id, 'signed-contract');
    expect(await door.refusals(SALES, id, 'launch')).toEqual(['role']);
    await door.act(AM, id, 'launch');
    expect(await onDay(AM, id, '2026-12-10')).toMatchObject({ section: 'reminder', action: 'complete' });
    await door.act(AM, id, 'complete');
    expect(await door.see(id)).toMatchObject({ state: 'migrated', closedOn: TODAY });
  });

  test('waits for a debt to be settled: it does not move', async () => {
    const id = await prepared({}, 4500);
    expect(await door.refusals(AM, id, 'launch')).toEqual(['condition']);
    await door.act(AM, id, 'check-unpaid', { unpaidFoundCents: 0 });
    await door.act(AM, id, 'launch');
  });

  test('is refused when the fiscal identity changes: the one is terminated, the other opened', async () => {
    const id = await prepared({ fiscalIdentityChanges: true });
    expect(await door.refusals(AM, id, 'launch')).toEqual(['condition']);
    expect((await door.see(id)).next).toMatchObject({ action: 'refuse' });
    await door.act(AM, id, 'refuse', { motive: 'Nouvelle société' });
    expect((await door.see(id)).state).toBe('refused');
  });

  test('is undone at the account manager’s proposal by another, and finance restores the billing', async () => {
    const id = await prepared();
    await door.act(AM, id, 'launch');
    await door.act(AM, id, 'complete');
    const why = { motive: 'Le salon ne retrouve pas ses rendez-vous' };
    for (const who of [AM, JUNIOR, FINANCE] as const)
      expect(await door.refusals(who, id, 'undo-migration', why), who).toContain('role');
    const request = await door.propose(AM, id, 'undo-migration', why);
    await door.approve(LEADER, id, request);
    const view = await door.see(id);
    expect(view.state).toBe('undone');
    expect(fieldsOf(await door.see(childOf(view, 'finance-ticket')))).toMatchObject({
      kind: 'billing-correction',
      requestedChange: expect.stringContaining('restore the former billing'),
      reason: why.motive,
    });
  });

  test('is not undone by the team leader who opened it', async () => {
    const id = await prepared({}, 0, LEADING);
    await door.act(LEADING, id, 'launch');
    expect(await door.refusals(LEADING, id, 'undo-migration', { motive: 'x' })).toEqual(['separation']);
  });
});
