/** A contract signed again begins anew: what was closed before says nothing of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
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
const FINANCE = 'finance@demo';
const SUPPORT = 'support-agent@demo';
const NEXT_MONTH = '2026-12-24';
const DAY = 86_400_000;

const BOTH = ['treatwell', 'wavy'];

/** The import tells when each contract of the salon was signed. */
async function signed(partner: string, days: Readonly<Record<string, string>>): Promise<void> {
  const facts = { name: `Salon ${partner}`, address: null, postalCode: null, city: null, salonPhone: null };
  const more = { proPhone: null, email: null, manager: AM, onboardingManager: null, siret: null, domainName: null };
  const contracts = Object.entries(days).map(([product, signedOn]) => ({
    product,
    signedOn,
    liveOn: signedOn,
    commitmentEndsOn: null,
    monthlyCents: 4900,
  }));
  await desk.done('operator', { kind: 'import-partner', id: partner, partner: { ...facts, ...more }, contracts });
}

/** A salon whose request of November is lost today. */
async function lost(products: readonly string[] = ['treatwell']): Promise<string> {
  const partner = await desk.partner({ products });
  const request = await door.letter(JUNIOR, partner, '2026-11-16');
  await door.act(AM, request, 'mark-lost', { outcome: 'unreachable' });
  expect((await door.see(request)).closedOn).toBe(TODAY);
  return partner;
}

/** What the case shows of an action: the codes that forbid it. */
const shown = async (id: string, who: Email, action: string): Promise<string[] | undefined> =>
  (await door.see(id, who)).actions.find((one) => one.id === action)?.reasons.map(({ code }) => code);
