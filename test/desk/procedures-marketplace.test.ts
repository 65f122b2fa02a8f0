/** Opt-out and opt-in, walked from the call of the salon to the page (marketplace.md, marketplace-audit.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
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

const SUPPORT = 'support-agent@demo';
const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const NOT_THE_MANAGERS: Email[] = [
  SUPPORT,
  'onboarding-manager@demo',
  'sales@demo',
  JUNIOR,
  'finance@demo',
  'admin@demo',
];

/** A slot in the account manager’s agenda; one that was held is free again for the next. */
const slot = (on: string, time = '15:00') => ({ appointmentOn: on, appointmentAt: time, appointmentWith: AM });

const HEARD = { motive: 'Trop de commissions', argumentsGiven: true, managerAnnounced: true };

/** An opt-out handed on to the account manager; the appointment was held, the bookings are counted. */
async function heldAudit(partner: string): Promise<string> {
  const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
  await door.act(SUPPORT, request, 'book-appointment', slot(TODAY));
  await door.act(SUPPORT, request, 'send-opt-out', HEARD);
  const audit = childOf(await door.see(request), 'marketplace-audit');
  await door.act(AM, audit, 'hold-appointment');
  await door.act(AM, audit, 'count-bookings', { pendingBookings: 3 });
  return audit;
}

describe('opt-out, at the support', () => {
  test('the support hears, argues once, announces the account manager, books, hands on, resolves', async () => {
    const partner = await desk.partner({ name: 'L’Atelier' });
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out', ticketNumber: 'ZD-1' });
    expect(stepsLeft(await door.see(request), 'opt-out')).toEqual([
      'ask-why',
      'argue',
      'announce',
      'appointment',
      'hand-on',
      'resolve',
    ]);
    expect((await door.see(request)).next).toMatchObject({ action: 'note-request' });

    await door.act(SUPPORT, request, 'note-request', { motive: HEARD.motive });
    expect(stepsLeft(await door.see(request), 'opt-out')[0]).toBe('argue');
    await door.act(SUPPORT, request, 'note-request', { argumentsGiven: true, managerAnnounced: true });
    expect(await door.refusals(SUPPORT, request, 'send-opt-out')).toEqual(['condition']);
    const booked = slot('2026-11-26');
    await door.act(SUPPORT, request, 'book-appointment', booked);
    expect((await door.see(request)).next).toMatchObject({ action: 'send-opt-out' });
    await door.act(SUPPORT, request, 'send-opt-out');

    const view = await door.see(request);
    expect(view).toMatchObject({ state: 'sent', next: { action: 'resolve' } });
    const audit = await door.see(childOf(view, 'marketplace-audit'));
    expect(audit).toMatchObject({ state: 'open', owner: AM, parent: request });
    expect(fieldsOf(audit)).toMatchObject({
      description: 'Opt-out : L’Atelier',
      internalComment: HEARD.motive,
      mainReason: 'marketplace',
      accountManager: AM,
      ...booked,
      appointmentState: 'booked',
    });

    await door.act(SUPPORT, request, 'resolve');
    expect(await door.see(request)).toMatchObject({ state: 'resolved', closedOn: TODAY });
    expect(stepsLeft(await door.see(request), 'opt-out')).toEqual([]);
  });

  test('the account manager finds the appointment and the audit in their day', async () => {
    const partner = await desk.partner({ manager: OTHER });
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    await door.act(SUPPORT, request, 'book-appointment', { ...slot(TODAY), appointmentWith: OTHER });
    await door.act(SUPPORT, request, 'send-opt-out', HEARD);
    const audit = childOf(await door.see(request), 'marketplace-audit');
    const day = await dayOf(desk.door, desk.look(OTHER), OTHER);
    expect(day?.items.map((item) => item.case.id)).toContain(audit);
    expect(day?.appointments.map((one) => one.case)).toContain(audit);
    // The support still has to resolve its ticket, and finds that in its own day.
    const own = await dayOf(desk.door, desk.look(SUPPORT), SUPPORT);
    expect(own?.items.find((item) => item.case.id === request)).toMatchObject({ action: 'resolve' });
  });

  test('nothing is handed on before every step is done', async () => {
    const partner = await desk.partner();
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    expect((await door.refusals(SUPPORT, request, 'send-opt-out')).sort()).toEqual(['condition', 'missing-field']);
    expect(await door.refusals(SUPPORT, request, 'resolve')).toContain('state');
  });

  test('an appointment is taken where the account manager works, is there and is free', async () => {
    const [partner, neighbour] = [await desk.partner(), await desk.partner()];
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    const other = await door.open(SUPPORT, 'support-request', neighbour, { request: 'opt-out' });
    await door.act(SUPPORT, request, 'book-appointment', slot('2026-11-30', '10:00'));
    await desk.done(AM, {
      kind: 'record-absence',
      person: AM,
      absenceKind: 'leave',
      from: '2026-12-03',
      until: '2026-12-04',
      fromHalf: 'morning',
      untilHalf: 'afternoon',
      cover: null,
    });
    const closed: [why: string, on: string, time: string][] = [
      ['taken', '2026-11-30', '10:00'],
      ['taken in part', '2026-11-30', '10:15'],
      ['at lunch', '2026-11-30', '13:00'],
      ['a Sunday', '2026-11-29', '10:00'],
      ['a holiday', '2026-12-25', '10:00'],
      ['on leave', '2026-12-03', '10:00'],
    ];
    for (const [why, on, time] of closed)
      expect(await door.refusals(SUPPORT, other, 'book-appointment', slot(on, time)), why).toEqual(['slot']);
    await door.act(SUPPORT, other, 'book-appointment', slot('2026-11-30', '10:30'));
  });

  test('the salon is convinced: the request is withdrawn, once the appointment is cancelled', async () => {
    const partner = await desk.partner();
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    await door.act(SUPPORT, request, 'book-appointment', slot('2026-12-01'));
    const why = { reason: 'Le salon garde sa page' };
    expect(await door.refusals(SUPPORT, request, 'close-withdrawn', why)).toEqual(['condition']);
    await door.act(SUPPORT, request, 'cancel-appointment');
    await door.act(SUPPORT, request, 'close-withdrawn', why);
    expect((await door.see(request)).state).toBe('withdrawn');
  });
});

describe('opt-out, at the account manager', () => {
  test('the page goes off on a chosen day, and the journal says who, when and why', async () => {
    const partner = await desk.partner();
    const audit = await heldAudit(partner);
    await door.act(AM, audit, 'switch-off', { effectiveOn: '2026-11-26', reason: 'Deux mois sans client nouveau' });
    const before = await door.see(audit);
    expect(before).toMatchObject({ state: 'switched-off', closedOn: TODAY });
    expect(before.partnerFacts.find((fact) => fact.id === 'marketplaceStatus')).toMatchObject({
      value: null,
      planned: [{ on: '2026-11-26', value: 'off' }],
    });
    expect(before.timeline.find(({ title }) => title === 'Désactiver la page')).toMatchObject({
      actor: AM,
      day: TODAY,
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'reason', value: 'Deux mois sans client nouveau' }),
      ]),
    });

    const later = { ...desk.look(AM), now: '2026-11-26T08:00:00.000Z' };
    const item = (await dayOf(desk.door, later, AM))?.items.find((one) => one.case.id === audit);
    expect(item).toMatchObject({ section: 'reminder', action: 'note-carried-out' });
    expect(await door.refusals(AM, audit, 'note-carried-out')).toEqual(['condition']);
  });

  test('the page stays: the reason is noted, and no appointment needs to have been held', async () => {
    const partner = await desk.partner();
    const audit = await door.open(AM, 'marketplace-audit', partner, { request: 'opt-out', internalComment: 'Bruit' });
    await door.act(AM, audit, 'keep-page', { reason: 'Le salon ne rappelle pas' });
    expect(await door.see(audit)).toMatchObject({ state: 'kept' });
    expect(partnerFactsOf(await door.see(audit))).not.toHaveProperty('marketplaceStatus');
  });

  test('nobody else switches a page off or archives a shop, whoever demands it', async () => {
    const audit = await heldAudit(await desk.partner());
    const set = { effectiveOn: TODAY, reason: 'Le salon l’exige' };
    for (const who of NOT_THE_MANAGERS) {
      for (const action of ['switch-off', 'archive-shop'])
        expect(await door.refusals(who, audit, action, set), `${who} ${action}`).toContain('role');
      const { actions } = await door.see(audit, who);
      const shown = actions.filter(({ id, allowed }) => allowed && ['switch-off', 'archive-shop'].includes(id));
      expect(shown, who).toEqual([]);
    }
  });

  test('the team leader archives a shop, its page with it', async () => {
    const audit = await heldAudit(await desk.partner());
    await door.act(LEADER, audit, 'archive-shop', { effectiveOn: TODAY, reason: 'Doublon' });
    expect(partnerFactsOf(await door.see(audit))).toMatchObject({ shopState: 'archived', marketplaceStatus: 'off' });
  });

  test('an opt-out that hides a departure becomes a churn risk', async () => {
    const audit = await heldAudit(await desk.partner());
    await door.act(AM, audit, 'to-potential-churn', { mainReason: 'price' });
    const view = await door.see(audit);
    expect(view.state).toBe('became-risk');
    const risk = await door.see(childOf(view, 'potential-churn'));
    expect(risk).toMatchObject({ state: 'open', owner: AM });
    expect(fieldsOf(risk)).toMatchObject({ mainReason: 'price', note: HEARD.motive });
  });

  test('one the support recognises becomes a risk at once, or joins the one that is open', async () => {
    const partner = await desk.partner();
    const request = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out', motive: 'Il arrête' });
    expect(await door.refusals(SUPPORT, request, 'join-risk')).toEqual(['missing-case']);
    await door.act(SUPPORT, request, 'send-to-risk');
    const risk = childOf(await door.see(request), 'potential-churn');
    const again = await door.open(SUPPORT, 'support-request', partner, { request: 'opt-out', motive: 'Il arrête' });
    expect(await door.refusals(SUPPORT, again, 'send-to-risk')).toEqual(['already-open']);
    await door.act(SUPPORT, again, 'join-risk');
    expect((await door.see(again)).family.siblings.map((one) => one.id)).toContain(risk);
  });
});

describe('opt-in', () => {
  const TOLD = { motive: 'Plus de visibilité', interestUnderstood: true, questionsAnswered: true };

  test('the interest is understood, questions answered, terms left to the account manager', async () => {
    const partner = await desk.partner({ name: 'Chez Rose', products: ['wavy'] });
    const opened = { request: 'opt-in', requestedBy: 'new-owner' };
    const request = await door.open(SUPPORT, 'support-request', partner, opened, 'wavy');
    const steps = ['understand', 'answer', 'announce', 'appointment', 'hand-on', 'resolve'];
    expect(stepsLeft(await door.see(request), 'opt-in')).toEqual(steps);
    await door.act(SUPPORT, request, 'note-request', TOLD);
    await door.act(SUPPORT, request, 'book-appointment', slot('2026-12-02'));
    expect(await door.refusals(SUPPORT, request, 'send-opt-out')).toContain('condition');
    await door.act(SUPPORT, request, 'send-opt-in', { managerAnnounced: true });
    await door.act(SUPPORT, request, 'resolve');
    const audit = await door.see(childOf(await door.see(request), 'marketplace-audit'));
    expect(fieldsOf(audit)).toMatchObject({
      description: 'Opt-in : Chez Rose',
      requestedBy: 'new-owner',
      mainReason: 'marketplace',
      accountManager: AM,
      appointmentOn: '2026-12-02',
    });
  });

  test('the page of a shop taken over goes on once the shop is restored', async () => {
    const partner = await desk.partner();
    const off = await heldAudit(partner);
    await door.act(AM, off, 'archive-shop', { effectiveOn: TODAY, reason: 'Fermé' });
    const audit = await door.open(AM, 'marketplace-audit', partner, { request: 'opt-in', internalComment: 'Repris' });
    await door.act(AM, audit, 'book-appointment', slot(TODAY));
    await door.act(AM, audit, 'hold-appointment');
    const on = { effectiveOn: TODAY, reason: 'Reprise' };
    expect(await door.refusals(AM, audit, 'switch-on', on)).toEqual(['condition']);
    await door.act(AM, audit, 'restore-shop', { reason: 'Reprise' });
    expect(partnerFactsOf(await door.see(audit))).toMatchObject({ shopState: 'live', marketplaceStatus: 'off' });
    await door.act(AM, audit, 'switch-on', on);
    expect(partnerFactsOf(await door.see(audit))).toMatchObject({ shopState: 'live', marketplaceStatus: 'on' });
  });
});
