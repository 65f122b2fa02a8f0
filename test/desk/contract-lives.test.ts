/** A contract signed again begins anew: what was closed before says nothing of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartnerFacts } from '../../src/cases/desk-event.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance } from '../kit/entrances.ts';

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
const FINANCE = 'finance@demo';
const SUPPORT = 'support-agent@demo';

const FIRST = '2024-03-01';
const TOMORROW = '2026-11-25';
const CODE = { kind: 'transfer-out', domain: 'salon-zoe.fr' };

/** The import tells when each contract of a salon was signed; nothing else of it changes. */
async function signed(partner: string, days: Readonly<Record<string, string>>): Promise<void> {
  const facts: PartnerFacts = {
    name: `Salon ${partner}`,
    address: '1 rue Neuve',
    postalCode: '75011',
    city: 'Paris',
    salonPhone: null,
    proPhone: null,
    email: null,
    manager: AM,
    onboardingManager: null,
    siret: null,
    domainName: null,
  };
  const contracts = Object.entries(days).map(([product, signedOn]) => ({
    product,
    signedOn,
    liveOn: signedOn,
    commitmentEndsOn: null,
    monthlyCents: 4900,
  }));
  await desk.done('operator', { kind: 'import-partner', id: partner, partner: facts, contracts });
}

/** A salon that wrote in November. */
async function leaving(products: readonly string[] = ['treatwell']): Promise<{ partner: string; request: string }> {
  const partner = await desk.partner({ products });
  return { partner, request: await door.letter(JUNIOR, partner, '2026-11-16') };
}

async function lost(products?: readonly string[]): Promise<{ partner: string; request: string }> {
  const found = await leaving(products);
  await door.act(AM, found.request, 'mark-lost', { outcome: 'unreachable' });
  expect((await door.see(found.request)).closedOn).toBe(TODAY);
  return found;
}

const OFFER = {
  reason: 'price',
  triedBefore: 'Deux remises refusées',
  offer: 'fr-pro-dormant',
  paymentMethod: 'pay-at-venue',
  startsOn: '2026-11-30',
};

/** An action allowed or refused for want of a case nearby: as the case shows it, and then as the door has it. */
async function expected(who: Email, id: string, action: string, allowed: boolean, set = {}): Promise<void> {
  const shown = (await door.see(id, who)).actions.find((one) => one.id === action);
  const forbids = shown?.reasons.map(({ code }) => code).filter((code) => code !== 'missing-input');
  expect(forbids).toEqual(allowed ? [] : ['missing-case']);
  if (allowed) await door.act(who, id, action, set);
  else expect(await door.refusals(who, id, action, set)).toEqual(['missing-case']);
}

describe.each<[string, string, boolean]>([
  ['a contract never signed again', FIRST, true],
  ['a contract signed on the day the case was closed', TODAY, true],
  ['a contract signed after the case was closed', TOMORROW, false],
])('%s', (_, day, same) => {
  test(`a code is ${same ? '' : 'not '}asked for on the strength of its loss`, async () => {
    const { partner, request } = await lost();
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    await signed(partner, { treatwell: day });
    expect((await door.see(task)).family.siblings.map(({ id }) => id)).toEqual(same ? [request] : []);
    await expected(SUPPORT, task, 'request', same);
  });

  test(`a code already asked for is ${same ? '' : 'not '}confirmed`, async () => {
    const { partner } = await lost();
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    await door.act(SUPPORT, task, 'request');
    await signed(partner, { treatwell: day });
    await expected(JUNIOR, task, 'confirm', same);
  });

  test(`a dormant offer is ${same ? '' : 'not '}granted after its save`, async () => {
    const { partner, request } = await leaving();
    const pave = { appointmentSummary: '24/11', mainReason: 'price', healthStatus: 'vert' };
    await door.act(AM, request, 'fill-pave', { ...pave, outcome: 'saved-with-plan-change' });
    await door.attach(AM, request, 'withdrawal');
    await door.act(AM, request, 'mark-recovered');
    const offer = await door.open(AM, 'dormant-offer', partner, OFFER);
    await signed(partner, { treatwell: day });
    await expected(LEADER, offer, 'grant', same);
  });

  test(`a dormant salon does ${same ? '' : 'not '}leave by its loss`, async () => {
    const { partner, request } = await leaving();
    const offer = await door.open(AM, 'dormant-offer', partner, OFFER);
    await door.act(AM, offer, 'plan-winback', { winbackOn: '2027-02-01' });
    await door.act(LEADER, offer, 'grant');
    await door.act(FINANCE, offer, 'execute');
    await door.act(AM, request, 'mark-lost', { outcome: 'unreachable' });
    await signed(partner, { treatwell: day });
    await expected(AM, offer, 'leave', same, { motive: 'Il ne reprend pas' });
  });
});

test('a request still open when the contract is signed again is of its life', async () => {
  const { partner } = await leaving();
  const offer = await door.open(AM, 'dormant-offer', partner, OFFER);
  await signed(partner, { treatwell: TOMORROW });
  await expected(LEADER, offer, 'grant', true);
});

test('what came from a case stays its child, whenever the contract was signed', async () => {
  const { partner, request } = await lost();
  await door.act(AM, request, 'open-domain-task', { domain: CODE.domain });
  const task = childOf(await door.see(request), 'domain-task');
  await signed(partner, { treatwell: TOMORROW });
  expect((await door.see(task)).family).toMatchObject({ parent: { id: request }, siblings: [] });
  expect((await door.see(request)).family.children.map(({ id }) => id)).toEqual([task]);
});

test.each([
  ['the other one', { treatwell: FIRST, wavy: TOMORROW }, true],
  ['the one that was lost', { treatwell: TOMORROW, wavy: FIRST }, false],
])('of two contracts, signed again: %s', async (_, days, allowed) => {
  const { partner } = await lost(['treatwell', 'wavy']);
  const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
  await signed(partner, days);
  await expected(SUPPORT, task, 'request', allowed);
});
