import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import type { App } from '../../src/http/app.ts';
import { buildServer } from '../../src/http/server.ts';
import { type Deliverer, deliverDue, planDeliveries } from '../../src/jobs/deliveries.ts';
import { sequence } from '../../src/journal/sequencer.ts';
import { type Email, type TestDesk, testDesk, TODAY } from '../kit/desk.ts';
import { FakeRegistrar } from '../kit/registrar.ts';
import { delivererOf, linkedTo } from '../kit/registrar-desk.ts';

/** The name of a salon that is lost, given back as the page says, from the request to the code in the salon's hands. */

const FQDN = 'salon-zoe.fr';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const MANAGER = 'account-manager@demo';

let desk: TestDesk;
let fake: FakeRegistrar;
let jobs: Deliverer;
let app: App;

beforeAll(async () => {
  [desk, fake] = await Promise.all([testDesk(), FakeRegistrar.start()]);
  const registrar = linkedTo(fake);
  jobs = delivererOf(desk, registrar, createLog('silent'));
  app = await buildServer({ door: desk.door, files: desk.desk.files, clock: desk.clock, registrar });
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await app.close();
  await Promise.all([desk.close(), fake.stop()]);
});

async function carried(): Promise<number> {
  await sequence(desk.pool);
  await planDeliveries(jobs);
  return deliverDue(jobs);
}

async function reveal(who: Email, id: string) {
  const response = await app.inject({
    method: 'POST',
    url: `/api/cases/${id}/actions/reveal-code`,
    headers: { 'preavis-as': who },
  });
  return { status: response.statusCode, body: response.json() };
}

/** A lost churn request and the domain task it opened. */
async function lost(): Promise<{ request: string; task: string }> {
  const { id: request } = await desk.opened({ of: { domainName: FQDN } });
  await desk.act(LEADER, request, 'set-origin', { origin: 'sales-process' });
  await desk.act(LEADER, request, 'mark-lost', { outcome: 'unreachable' });
  const opened = await desk.act(MANAGER, request, 'open-domain-task', { domain: FQDN });
  return { request, task: opened.result.opens ?? '' };
}

test('no order leaves before the task is confirmed by somebody else; then in order, with a receipt each', async () => {
  fake.add(FQDN, { code: 'the code of before' });
  const { task } = await lost();
  const act = (action: string) => ({ kind: 'take-action', case: task, action, set: {} }) as const;
  await desk.act(MANAGER, task, 'request');
  await desk.act(JUNIOR, task, 'check-owner-contact', { ownerContact: 'Mme Roy, gérante' });
  for (const action of ['unlock', 'reset-code', 'export-zone', 'reveal-code']) {
    expect((await desk.refused(JUNIOR, act(action))).reasons.map(({ code }) => code)).toContain('state');
  }
  expect((await desk.refused(MANAGER, act('confirm'))).reasons.map(({ code }) => code)).toContain('role');
  expect(await carried()).toBe(0);
  expect(fake.received).toEqual([]);

  await desk.act(JUNIOR, task, 'confirm');
  for (const action of ['export-zone', 'unlock', 'record-dnssec-off', 'reset-code'])
    await desk.act(JUNIOR, task, action);
  expect((await reveal(MANAGER, task)).body.code).toBe('code-pending');
  expect(await carried()).toBe(3);
  expect((await desk.view(task)).deliveries.map(({ order, state }) => [order, state])).toEqual([
    ['export-zone', 'done'],
    ['unlock', 'done'],
    ['reset-code', 'done'],
  ]);
  expect(fake.domains.get(FQDN)).toMatchObject({ status: [], autorenew: true });

  expect((await reveal('support-agent@demo', task)).status).toBe(403);
  const { status, body } = await reveal(MANAGER, task);
  expect(status).toBe(200);
  expect(body.revealed).toMatchObject({ domain: FQDN, code: fake.domains.get(FQDN)?.code });
  await desk.act(JUNIOR, task, 'mail-sent', { codeExpiresOn: '2027-11-24', siteOfflineOn: '2027-01-01' });
  await desk.act(JUNIOR, task, 'close');
  const { timeline } = await desk.view(task);
  expect(timeline.filter(({ title }) => title === 'Lire le code')).toHaveLength(2);
});

test('renewal and redirections stay as they are up to the PED, whoever asks', async () => {
  fake.add(FQDN, { redirections: [{ host: `www.${FQDN}`, url: 'https://widget.example/' }] });
  const { request, task } = await lost();
  const ped = (await desk.view(request)).ped ?? '';
  expect(ped > TODAY).toBe(true);
  await desk.act(MANAGER, task, 'request');
  await desk.act(JUNIOR, task, 'confirm');
  for (const action of ['remove-redirections', 'autorenew-off']) {
    await desk.refused(JUNIOR, { kind: 'take-action', case: task, action, set: {} });
    await desk.refused(LEADER, { kind: 'take-action', case: task, action, set: {} });
  }
  expect(await carried()).toBe(0);
  desk.clock.advance(Date.parse(ped) + 86_400_000 - Date.parse(TODAY));
  for (const action of ['remove-redirections', 'autorenew-off']) await desk.act(JUNIOR, task, action);
  expect(await carried()).toBe(2);
  expect(fake.domains.get(FQDN)).toMatchObject({ redirections: [], autorenew: false });
});
