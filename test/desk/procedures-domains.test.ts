/** The name of a salon, asked for, given back, kept, bought or handed to another owner (domains.md). */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { type App } from '../../src/http/app.ts';
import { buildServer } from '../../src/http/server.ts';
import { type Deliverer, deliverDue, planDeliveries } from '../../src/jobs/deliveries.ts';
import { sequence } from '../../src/journal/sequencer.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf, stepsLeft } from '../kit/entrances.ts';
import { FakeRegistrar } from '../kit/registrar.ts';
import { delivererOf, linkedTo } from '../kit/registrar-desk.ts';

let desk: TestDesk;
let door: Entrance;
let fake: FakeRegistrar;
let jobs: Deliverer;
let app: App;
beforeAll(async () => {
  [desk, fake] = await Promise.all([testDesk(), FakeRegistrar.start()]);
  door = atTheDoor(desk);
  const registrar = linkedTo(fake);
  jobs = delivererOf(desk, registrar, createLog('silent'));
  app = await buildServer({ door: desk.door, files: desk.desk.files, clock: desk.clock, registrar });
});
afterEach(() => fake.forget());
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await app.close();
  await Promise.all([desk.close(), fake.stop()]);
});

const SUPPORT = 'support-agent@demo';
const CS = 'onboarding-manager@demo';
const SALES = 'sales@demo';
const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const OWNING = 'owning-junior@demo';
const LEADER = 'team-leader@demo';
const FINANCE = 'finance@demo';
const ADMIN = 'admin@demo';
const FQDN = 'salon-zoe.fr';

const CODE = { kind: 'transfer-out', domain: FQDN };

/** Orders that reached the registrar. */
async function carried(): Promise<number> {
  await sequence(desk.pool);
  await planDeliveries(jobs);
  return deliverDue(jobs);
}

/** What reading the code answers, over HTTP, to somebody. */
async function read(who: Email, id: string) {
  const url = `/api/cases/${id}/actions/reveal-code`;
  const response = await app.inject({ method: 'POST', url, headers: { 'preavis-as': who } });
  return { status: response.statusCode, body: response.json() };
}

/** A salon that wrote in November and whose loss is recorded; its PED is 31 December. */
async function lost(): Promise<{ partner: string; request: string }> {
  const partner = await desk.partner({ domainName: FQDN });
  const request = await door.letter(JUNIOR, partner, '2026-11-16');
  await door.act(AM, request, 'mark-lost', { outcome: 'unreachable' });
  return { partner, request };
}

/** A transfer that somebody asked for and another confirmed, up to the fresh code. */
async function coded(): Promise<{ request: string; task: string }> {
  fake.add(FQDN, { code: 'the code of before' });
  const { request } = await lost();
  await door.act(AM, request, 'open-domain-task', { domain: FQDN });
  const task = childOf(await door.see(request), 'domain-task');
  await door.act(AM, task, 'request');
  await door.act(JUNIOR, task, 'confirm');
  await door.act(JUNIOR, task, 'check-owner-contact', { ownerContact: 'Zoé Martin' });
  await door.act(JUNIOR, task, 'reset-code');
  await carried();
  return { request, task };
}

describe('a transfer code', () => {
  test('is not asked for before the loss: the salon may be leaving, and becomes a risk', async () => {
    const partner = await desk.partner();
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    expect((await door.see(task)).next?.say).toContain('La perte est-elle actée');
    expect(await door.refusals(SUPPORT, task, 'request')).toEqual(['missing-case']);
    const request = await door.letter(JUNIOR, partner, '2026-11-16');
    for (const who of [SUPPORT, AM, JUNIOR, LEADER, ADMIN] as const)
      expect(await door.refusals(who, task, 'request'), who).toEqual(['missing-case']);
    await door.act(SUPPORT, task, 'send-to-risk', { note: 'Demande son code' });
    expect((await door.see(task)).state).toBe('at-risk');
    const risk = await door.see(childOf(await door.see(task), 'potential-churn'));
    expect(risk).toMatchObject({ owner: AM, state: 'open' });
    expect(fieldsOf(risk)).toMatchObject({ signal: 'other-channel', note: 'Demande son code' });
    expect((await door.see(request)).state).toBe('open');
  });

  test('of a lost salon is asked for by the support and confirmed by another', async () => {
    const { partner } = await lost();
    expect(
      await desk.codes(SALES, { kind: 'open-case', type: 'domain-task', partner, product: null, set: CODE }),
    ).toEqual(['role']);
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    await door.act(SUPPORT, task, 'request');
    for (const who of [SUPPORT, CS, AM, ADMIN] as const)
      expect(await door.refusals(who, task, 'confirm')).toContain('role');
    expect(await door.refusals(JUNIOR, task, 'reset-code')).toContain('state');
    await door.act(JUNIOR, task, 'confirm');
    // Whoever opened or asked never confirms, not even a junior.
    const own = await door.open(JUNIOR, 'domain-task', (await lost()).partner, CODE);
    await door.act(JUNIOR, own, 'request');
    expect(await door.refusals(JUNIOR, own, 'confirm')).toEqual(['separation']);
    await door.act(OWNING, own, 'confirm');
  });

  test('a debt is told to who confirms, and holds nothing back', async () => {
    const { partner } = await lost();
    const winback = await door.open(AM, 'winback', partner, { context: 'after-loss', workOn: TODAY });
    await door.act(AM, winback, 'check-unpaid', { unpaidFoundCents: 12000 });
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    await door.act(SUPPORT, task, 'request');
    expect((await door.see(task)).next?.say).toContain('doit encore de l’argent');
    await door.act(JUNIOR, task, 'confirm');
  });

  test('comes last: owner, zone, lock, DNSSEC, then a fresh code', async () => {
    fake.add(FQDN, { code: 'the code of before' });
    const { partner } = await lost();
    const task = await door.open(SUPPORT, 'domain-task', partner, CODE);
    await door.act(SUPPORT, task, 'request');
    await door.act(JUNIOR, task, 'confirm');
    expect(stepsLeft(await door.see(task), 'transfer-out')).toEqual([
      'owner',
      'zone',
      'lock',
      'dnssec',
      'code',
      'mail',
    ]);
    for (const action of ['unlock', 'reset-code'])
      expect(await door.refusals(JUNIOR, task, action)).toEqual(['condition']);
    await door.act(JUNIOR, task, 'check-owner-contact', { ownerContact: 'Zoé Martin' });
    for (const action of ['export-zone', 'unlock', 'record-dnssec-off', 'reset-code'])
      await door.act(JUNIOR, task, action);
    expect(await carried()).toBe(3);
    expect((await door.see(task)).deliveries.map(({ order, state }) => [order, state])).toEqual([
      ['export-zone', 'done'],
      ['unlock', 'done'],
      ['reset-code', 'done'],
    ]);
    expect(stepsLeft(await door.see(task), 'transfer-out')).toEqual(['mail']);
  });

  test('is shown once to those who may, and who read it is on record; the code itself is nowhere', async () => {
    const { task } = await coded();
    for (const who of [SUPPORT, CS, SALES, FINANCE, OTHER] as const)
      expect((await read(who, task)).status, who).toBe(403);
    const { status, body } = await read(AM, task);
    const code = fake.domains.get(FQDN)?.code ?? '';
    expect([status, body.revealed.code]).toEqual([200, code]);
    expect((await read(JUNIOR, task)).body.revealed.code).toBe(code);
    const view = await door.see(task);
    expect(view.timeline.filter(({ title }) => title === 'Lire le code').map(({ actor }) => actor)).toEqual([
      JUNIOR,
      AM,
    ]);
    expect(JSON.stringify(view)).not.toContain(code);
  });

  test('becomes unreadable again when the request is reopened', async () => {
    const { request, task } = await coded();
    await door.act(LEADER, request, 'reopen', { reason: 'Le salon revient' });
    for (const who of [AM, JUNIOR, LEADER] as const) {
      const { status, body } = await read(who, task);
      expect([status, body.code], who).toEqual([422, 'missing-case']);
    }
  });

  test('goes to the salon with its last day and the day the site stops, never before the PED is past', async () => {
    const { task } = await coded();
    expect(await door.refusals(JUNIOR, task, 'mail-sent')).toEqual(['missing-template']);
    const mail = { codeExpiresOn: '2027-11-24', siteOfflineOn: '2026-12-31' };
    expect(await door.refusals(JUNIOR, task, 'mail-sent', mail)).toEqual(['condition']);
    expect(await door.refusals(JUNIOR, task, 'close')).toEqual(['condition']);
    await door.act(AM, task, 'mail-sent', { ...mail, siteOfflineOn: '2027-01-01' });
    const text = (await door.see(task)).templates[0]?.text ?? '';
    expect(text).toContain(FQDN);
    expect(text).toContain('01/01/2027');
    await door.act(JUNIOR, task, 'close');
    expect((await door.see(task)).state).toBe('done');
  });
});

describe('a name bought', () => {
  test.each(['renamed', 'wrong-choice', 'not-recovered'])('because %s: fifteen euros go to finance', async (why) => {
    const set = { kind: 'buy', domain: 'salon-du-quai.fr', purchaseReason: why };
    const task = await door.open(AM, 'domain-task', await desk.partner(), set);
    await door.act(AM, task, 'request');
    await door.act(LEADER, task, 'confirm');
    await door.act(JUNIOR, task, 'record-purchase');
    const view = await door.see(task);
    expect(view.state).toBe('done');
    expect(fieldsOf(view)).toMatchObject({ boughtOn: TODAY, priceCents: 1500 });
    expect(fieldsOf(await door.see(childOf(view, 'finance-ticket')))).toMatchObject({
      kind: 'billing-change',
      requestedChange: expect.stringContaining('EUR 15 excl. VAT'),
      appliesFrom: TODAY,
    });
  });

  test('for no reason of the list is not asked for', async () => {
    const set = { kind: 'buy', domain: 'salon-du-quai.fr' };
    const task = await door.open(AM, 'domain-task', await desk.partner(), set);
    expect(await door.refusals(AM, task, 'request')).toEqual(['missing-field']);
  });
});

test('a salon that stays at the registrar changes the owner; both confirm, then the task closes', async () => {
  const set = { kind: 'owner-change', domain: FQDN };
  const task = await door.open(AM, 'domain-task', await desk.partner(), set);
  await door.act(AM, task, 'request');
  await door.act(JUNIOR, task, 'confirm');
  expect(await door.refusals(JUNIOR, task, 'owner-changed')).toEqual(['condition']);
  await door.act(JUNIOR, task, 'ask-owner-change', { newOwner: 'Zoé Martin' });
  expect((await door.see(task)).next).toMatchObject({ action: 'owner-changed' });
  await door.act(JUNIOR, task, 'owner-changed');
  expect((await door.see(task)).state).toBe('done');
});

/** From here on the clock moves past the PED. */
describe('redirections and renewal', () => {
  const tasks: Record<string, string> = {};
  const GESTURES: [kind: string, action: string][] = [
    ['redirect-off', 'remove-redirections'],
    ['autorenew-off', 'autorenew-off'],
  ];

  test('start from a lost request, which brings the PED, and from nothing else', async () => {
    const { partner, request } = await lost();
    for (const [kind] of GESTURES) {
      const alone = await door.open(JUNIOR, 'domain-task', partner, { kind, domain: FQDN });
      expect(await door.refusals(JUNIOR, alone, 'request')).toEqual(['missing-case']);
      await door.act(AM, request, 'open-domain-task', { domain: FQDN });
      const task = childOf(await door.see(request), 'domain-task');
      const set: Fields = { kind };
      await door.act(AM, task, 'request', set);
      await door.act(JUNIOR, task, 'confirm');
      expect(fieldsOf(await door.see(task))).toMatchObject({ kind, planEndsOn: '2026-12-31' });
      tasks[kind] = task;
    }
  });

  test('wait for the day after the PED, whoever asks, and are carried to the registrar then', async () => {
    fake.add(FQDN, { redirections: [{ host: `www.${FQDN}`, url: 'https://widget.example/' }] });
    const early = async () => {
      for (const [kind, action] of GESTURES) {
        for (const who of [JUNIOR, LEADER] as const)
          expect(await door.refusals(who, tasks[kind] ?? '', action), `${who} ${action}`).toEqual(['condition']);
        expect(await door.refusals(ADMIN, tasks[kind] ?? '', action)).toContain('role');
      }
    };
    await early();
    desk.clock.advance(Date.parse('2026-12-31') - Date.parse(TODAY));
    await early();
    expect(fake.domains.get(FQDN)).toMatchObject({ autorenew: true, redirections: [{ host: `www.${FQDN}` }] });
    desk.clock.advance(86_400_000);
    for (const [kind, action] of GESTURES) {
      expect((await door.see(tasks[kind] ?? '')).next).toMatchObject({ action });
      await door.act(JUNIOR, tasks[kind] ?? '', action);
    }
    await carried();
    expect(fake.domains.get(FQDN)).toMatchObject({ autorenew: false, redirections: [] });
    for (const [kind] of GESTURES) await door.act(JUNIOR, tasks[kind] ?? '', 'close');
  });
});
