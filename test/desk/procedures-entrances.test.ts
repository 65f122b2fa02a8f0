/** Three procedures walked by each way into the desk: its own door, HTTP, the command line. They end alike. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import {
  atTheDoor,
  atTheTerminal,
  childOf,
  type Entrance,
  fieldsOf,
  overHttp,
  partnerFactsOf,
  stepsLeft,
} from '../kit/entrances.ts';
import { Terminal } from '../kit/terminal.ts';

let desk: TestDesk;
let terminal: Terminal;
beforeAll(async () => {
  desk = await testDesk();
  terminal = new Terminal(desk);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  terminal.close();
  await desk.close();
});

const SUPPORT = 'support-agent@demo';
const CS = 'onboarding-manager@demo';
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const FINANCE = 'finance@demo';

const ENTRANCES: Record<string, () => Entrance> = {
  'its own door': () => atTheDoor(desk),
  HTTP: () => overHttp(desk),
  'the command line': () => atTheTerminal(desk, terminal),
};

describe.each(Object.keys(ENTRANCES))('by %s', (name) => {
  let by: Entrance;
  beforeAll(() => {
    by = ENTRANCES[name]!();
  });

  test('an opt-out, from the call to the page off', async () => {
    const partner = await desk.partner({ name: 'L’Atelier' });
    const request = await by.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    expect(await by.refusals(SUPPORT, request, 'send-opt-out', { motive: 'Trop de commissions' })).toEqual([
      'condition',
    ]);
    await by.act(SUPPORT, request, 'note-request', { motive: 'Trop de commissions', argumentsGiven: true });
    const slot = { appointmentOn: TODAY, appointmentAt: '15:00', appointmentWith: AM };
    await by.act(SUPPORT, request, 'book-appointment', slot);
    await by.act(SUPPORT, request, 'send-opt-out', { managerAnnounced: true });
    await by.act(SUPPORT, request, 'resolve');
    const seen = await by.see(request, SUPPORT);
    expect(stepsLeft(seen, 'opt-out')).toEqual([]);

    const audit = childOf(seen, 'marketplace-audit');
    expect(fieldsOf(await by.see(audit))).toMatchObject({
      description: 'Opt-out : L’Atelier',
      mainReason: 'marketplace',
    });
    const off = { effectiveOn: TODAY, reason: 'Décidé ensemble' };
    expect(await by.refusals(SUPPORT, audit, 'switch-off', off)).toContain('role');
    expect(await by.refusals(AM, audit, 'switch-off', off)).toEqual(['condition']);
    await by.act(AM, audit, 'hold-appointment');
    await by.act(AM, audit, 'count-bookings', { pendingBookings: 3 });
    await by.act(AM, audit, 'switch-off', off);
    const view = await by.see(audit, AM);
    expect(view).toMatchObject({ state: 'switched-off', owner: AM, parent: request });
    expect(partnerFactsOf(view)).toMatchObject({ marketplaceStatus: 'off', pendingBookings: 3 });
  });

  test('a letter, to the loss of a sales-process case by the team leader', async () => {
    const partner = await desk.partner();
    const id = await by.letter(JUNIOR, partner, '2026-11-16');
    expect(await by.see(id)).toMatchObject({ fcr: '2026-11-16', actBy: '2026-12-31', ped: '2026-12-31' });
    await by.attach(JUNIOR, id, 'scan');
    expect((await by.see(id)).attachments).toMatchObject([{ kind: 'scan', name: 'scan.pdf' }]);
    const sales = { origin: 'sales-process' };
    expect(await by.refusals(AM, id, 'set-origin', sales)).toContain('role');
    await by.approve(LEADER, id, await by.propose(AM, id, 'set-origin', sales));
    expect(await by.refusals(AM, id, 'mark-lost', { outcome: 'unreachable' })).toEqual(['role']);
    const request = await by.propose(AM, id, 'mark-lost');
    expect((await by.see(id, LEADER)).requests).toMatchObject([{ id: request, mayAnswer: true }]);
    await by.approve(LEADER, id, request, { outcome: 'unreachable' });
    expect(await by.see(id, AM)).toMatchObject({
      state: 'lost',
      closedOn: TODAY,
      origin: 'sales-process',
      requests: [],
    });
    expect(stepsLeft(await by.see(id), 'treatwell-closing')).toEqual(['page-off', 'access-off', 'domain']);
  });

  test('a refund of onboarding, rejected by finance, put right and carried out', async () => {
    const risk = await by.open(CS, 'potential-churn', await desk.partner(), { onboarding: true });
    await by.act(CS, risk, 'ask-refund', { reason: 'Set-up fee' });
    const ticket = childOf(await by.see(risk, CS), 'finance-ticket');
    expect(await by.refusals(CS, ticket, 'send')).toEqual(['condition', 'missing-template']);
    await by.act(CS, ticket, 'check-unpaid', { unpaidCents: 0 });
    await by.act(CS, ticket, 'fill-ticket', {
      requestedChange: 'Refund the set-up fee',
      billingCompany: 'Léa SARL',
      invoiceNumbers: 'F-2026-1187',
      refundCents: 14900,
      refundPeriod: 'November 2026',
      refundMethod: 'transfer',
    });
    await by.act(CS, ticket, 'send');
    expect(await by.refusals(AM, ticket, 'execute')).toEqual(['role']);
    await by.act(FINANCE, ticket, 'reject', { rejectionMotive: 'Wrong invoice' });
    await by.act(CS, ticket, 'fill-ticket', { invoiceNumbers: 'F-2026-1188' });
    await by.act(CS, ticket, 'send-again', { correction: 'Right invoice' });
    await by.act(FINANCE, ticket, 'execute');
    const view = await by.see(ticket, CS);
    expect(view).toMatchObject({ state: 'done', owner: CS });
    expect(fieldsOf(view)).toMatchObject({ preChurn: true, refundCents: 14900, invoiceNumbers: 'F-2026-1188' });
  });
});

test('the cases of each entrance say the same, but for their numbers', async () => {
  const rows = await desk.pool.sql<{ type: string; said: string }>(
    `select type, concat_ws(' ', state, owner, author, fields::text, firm::text) as said from cases`,
  );
  for (const [type, cases] of Map.groupBy(rows, (row) => row.type)) {
    expect(cases, type).toHaveLength(3);
    expect(new Set(cases.map(({ said }) => said.replaceAll(/Salon T\d+/g, 'Salon'))).size, type).toBe(1);
  }
});
