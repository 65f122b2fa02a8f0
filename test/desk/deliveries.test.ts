import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openFile } from '../../src/base/files.ts';
import type { DeliveryView } from '../../src/cases/delivery-view.ts';
import { type Deliverer, deliverDue, planDeliveries, wakeDeliveries } from '../../src/jobs/deliveries.ts';
import { startJobs } from '../../src/jobs/start.ts';
import { inTransaction } from '../../src/db/tx.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { sequence } from '../../src/journal/sequencer.ts';
import { type TestDesk, testDesk } from '../kit/desk.ts';
import { FakeRegistrar, TOKEN } from '../kit/registrar.ts';
import { delivererOf, linkedTo, publishTrial } from '../kit/registrar-desk.ts';

const FQDN = 'salon-zoe.fr';
const MINUTE = 60_000;

let desk: TestDesk;
let fake: FakeRegistrar;
let logged = '';
let linked: Deliverer;
let unlinked: Deliverer;

beforeAll(async () => {
  [desk, fake] = await Promise.all([testDesk(), FakeRegistrar.start()]);
  await publishTrial(desk);
  const log = pino({ base: null }, { write: (line) => void (logged += line) });
  linked = delivererOf(desk, linkedTo(fake), log);
  unlinked = delivererOf(desk, null, log);
});
afterEach(() => {
  fake.forget();
  expect(logged).not.toContain(TOKEN);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await Promise.all([desk.close(), fake.stop()]);
});

/** A case about the domain of its salon; nothing is ordered yet. */
async function opened(domain = FQDN): Promise<string> {
  const partner = await desk.partner({ domainName: domain.trim().toLowerCase() });
  const command = {
    kind: 'open-case',
    type: 'registrar-trial',
    partner,
    product: 'treatwell',
    set: { domain },
  } as const;
  return (await desk.done('admin@demo', command)).result.case ?? '';
}

async function ordered(order: string, domain = FQDN): Promise<string> {
  const id = await opened(domain);
  await desk.act('admin@demo', id, order);
  return id;
}

/** What the jobs do in one round. */
async function round(deliverer = linked): Promise<number> {
  await sequence(desk.pool);
  await planDeliveries(deliverer);
  return deliverDue(deliverer);
}

async function standing(id: string, lang: 'fr' | 'en' = 'en'): Promise<DeliveryView> {
  const { deliveries } = await desk.view(id, 'admin@demo', lang);
  expect(deliveries).toHaveLength(1);
  return deliveries[0]!;
}

const domain = (fqdn = FQDN) => fake.domains.get(fqdn);

describe('an order', () => {
  test.each<[string, () => unknown, unknown, string[]]>([
    ['unlock', () => domain()?.status, [], ['GET', 'PATCH']],
    ['reset-code', () => domain()?.code, expect.stringMatching(/^code\+/), ['PUT']],
    ['autorenew-off', () => domain()?.autorenew, false, ['PATCH']],
    ['autorenew-on', () => domain()?.autorenew, true, ['PATCH']],
    ['remove-redirections', () => domain()?.redirections, [], ['GET', 'DELETE']],
    ['export-zone', () => domain()?.code, null, ['GET']],
  ])('%s is carried once, and the case gets the receipt', async (order, found, expected, methods) => {
    fake.add(FQDN, { redirections: [{ host: `www.${FQDN}`, url: 'https://widget.example/' }] });
    const id = await ordered(order);
    expect(await standing(id)).toMatchObject({ order, target: FQDN, state: 'waiting', attempts: 0 });
    expect(fake.received).toEqual([]);
    expect(await round()).toBe(1);
    expect(found()).toEqual(expected);
    expect(fake.lines().map((line) => line.split(' ')[0])).toEqual(methods);
    expect(await standing(id)).toMatchObject({ state: 'done', stateLabel: 'Done', note: null, nextAt: null });
    expect(await round()).toBe(0);
    expect(fake.lines()).toEqual([]);
    const { timeline } = await desk.view(id);
    expect(timeline.filter(({ kind }) => kind === 'receipt-recorded')).toMatchObject([{ actorName: 'Préavis' }]);
  });

  test('of a name written as people write it reaches the name', async () => {
    fake.add(FQDN);
    const id = await ordered('autorenew-off', ' Salon-Zoe.FR ');
    await round();
    expect(domain()?.autorenew).toBe(false);
    expect((await standing(id)).state).toBe('done');
  });

  test('is given by the action that delivers and by no other; a refused action gives none', async () => {
    fake.add(FQDN);
    const id = await opened();
    await desk.act('admin@demo', id, 'look');
    await desk.refused('sales@demo', { kind: 'take-action', case: id, action: 'unlock', set: {} });
    await desk.run('admin@demo', { kind: 'take-action', case: id, action: 'unlock', set: {} }, { preview: true });
    expect(await round()).toBe(0);
    expect(fake.received).toEqual([]);
  });

  test('for the zone leaves it as a paper of the case', async () => {
    fake.add(FQDN, { zone: '@ 3600 IN A 203.0.113.9\n' });
    const id = await ordered('export-zone');
    await round();
    const { attachments } = await desk.view(id);
    expect(attachments).toMatchObject([{ name: `${FQDN}.zone.txt`, mediaType: 'text/plain', kind: 'other', size: 24 }]);
    const kept = await openFile(desk.desk.files, attachments[0]!.file);
    expect(Buffer.concat(await kept!.stream.toArray()).toString()).toBe('@ 3600 IN A 203.0.113.9\n');
  });
});

describe('without a registrar', () => {
  test('an order waits and the case says so; linked, it is carried', async () => {
    fake.add(FQDN);
    const id = await ordered('unlock');
    expect(await round(unlinked)).toBe(0);
    expect(await standing(id, 'fr')).toMatchObject({
      state: 'not-configured',
      stateLabel: 'En attente\u00a0: le bureau d’enregistrement n’est pas relié',
      nextAt: null,
    });
    expect(await round()).toBe(0);
    await wakeDeliveries(linked);
    expect(await round()).toBe(1);
    expect((await standing(id)).state).toBe('done');
  });

  test('what still waited waits differently once the link is gone', async () => {
    fake.add(FQDN);
    fake.trouble(...[503, 503, 503, 503].map((status) => ({ status })));
    const id = await ordered('unlock');
    await round();
    await wakeDeliveries(unlinked);
    expect((await standing(id)).state).toBe('not-configured');
    await wakeDeliveries(linked);
    await round();
    expect((await standing(id)).state).toBe('done');
  });
});

describe('a registrar in trouble', () => {
  const out = [503, 503, 503, 503].map((status) => ({ status, body: '{"message":"down"}' }));

  test('is tried again a minute later, then after two; the case tells what it said', async () => {
    fake.add(FQDN);
    const id = await ordered('unlock');
    fake.trouble(...out);
    await round();
    const nextAt = new Date(Date.parse(desk.clock.now()) + MINUTE).toISOString();
    expect(await standing(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      note: 'The registrar did not answer (down)',
      nextAt,
    });
    desk.clock.advance(MINUTE - 1);
    expect(await round()).toBe(0);
    desk.clock.advance(1);
    fake.trouble(...out);
    expect(await round()).toBe(1);
    desk.clock.advance(2 * MINUTE - 1);
    expect(await round()).toBe(0);
    desk.clock.advance(1);
    expect(await round()).toBe(1);
    expect(await standing(id)).toMatchObject({ state: 'done', attempts: 3, note: null });
  });

  test('is left alone as long as it asks', async () => {
    fake.add(FQDN);
    await ordered('unlock');
    fake.trouble({ status: 429, headers: { 'retry-after': '600' } });
    await round();
    desk.clock.advance(9 * MINUTE);
    expect(await round()).toBe(0);
    desk.clock.advance(MINUTE);
    expect(await round()).toBe(1);
  });

  test('for more than a day is given up, once, with the reason', async () => {
    fake.add(FQDN);
    const id = await ordered('autorenew-off');
    const began = Date.parse(desk.clock.now());
    let tries = 0;
    for (let next: string | null = desk.clock.now(); next !== null; next = (await standing(id)).nextAt) {
      desk.clock.advance(Date.parse(next) - Date.parse(desk.clock.now()));
      fake.trouble(...out);
      tries += await round();
    }
    expect(Date.parse(desk.clock.now()) - began).toBeGreaterThan(20 * 60 * MINUTE);
    expect(tries).toBe(12);
    expect(await standing(id, 'fr')).toMatchObject({
      state: 'failed',
      stateLabel: 'Échec',
      attempts: 12,
      note: 'Le bureau d’enregistrement n’a pas répondu (down)',
    });
    expect(domain()?.autorenew).toBe(true);
    const { timeline } = await desk.view(id);
    expect(timeline.filter(({ kind }) => kind === 'receipt-recorded')).toHaveLength(1);
    await desk.act('admin@demo', id, 'autorenew-off');
    await round();
    expect((await desk.view(id)).deliveries.map(({ state }) => state)).toEqual(['failed', 'done']);
  });

  test.each([
    [
      { status: 409, body: '{"message":"transfer under way"}' },
      'Le bureau d’enregistrement refuse (transfer under way)',
    ],
    [
      { status: 404, body: '{"message":"no such domain"}' },
      'Le bureau d’enregistrement ne tient pas ce nom (no such domain)',
    ],
  ])('a refusal is final: %o', async (trouble, note) => {
    fake.add(FQDN);
    fake.trouble(trouble);
    const id = await ordered('autorenew-off');
    await round();
    expect(await standing(id, 'fr')).toMatchObject({ state: 'failed', attempts: 1, note });
    expect((await desk.view(id)).timeline[0]).toMatchObject({ kind: 'receipt-recorded', detail: note });
  });

  test('what is no name fails without asking; a token that lapsed waits for a new one', async () => {
    const id = await ordered('unlock', 'salon');
    await round();
    expect(fake.lines()).toEqual([]);
    expect(await standing(id)).toMatchObject({ state: 'failed', note: 'The registrar refuses (not a domain name)' });
    fake.add(FQDN);
    fake.trouble({ status: 401, body: `{"message":"expired: ${TOKEN}"}` });
    const other = await ordered('unlock');
    await round();
    expect(await standing(other)).toMatchObject({
      state: 'waiting',
      note: 'The registrar does not accept the token of the desk (expired: [secret])',
    });
    desk.clock.advance(MINUTE);
    await round();
    expect((await standing(other)).state).toBe('done');
  });
});

describe('at least once', () => {
  test('the call arrived and its answer did not: carried again, the name is as it should be', async () => {
    fake.add(FQDN);
    const id = await ordered('reset-code');
    fake.trouble({ cut: 'after' });
    await round();
    expect(domain()?.code).not.toBeNull();
    expect((await standing(id)).state).toBe('waiting');
    desk.clock.advance(MINUTE);
    await round();
    expect((await standing(id)).state).toBe('done');
    expect(fake.lines().filter((line) => line.startsWith('PUT'))).toHaveLength(2);
  });

  test('the carrier died between the call and the receipt: another carries it after the lease', async () => {
    fake.add(FQDN);
    const id = await ordered('autorenew-off');
    const pulled = {
      ...linked,
      // Not a failure of the registrar: the plug.
      registrar: {
        ...linked.registrar!,
        async setAutorenew(fqdn: string, enabled: boolean) {
          await linked.registrar!.setAutorenew(fqdn, enabled);
          throw new Error('the plug was pulled');
        },
      },
    };
    await expect(round(pulled)).rejects.toThrow('the plug was pulled');
    expect(domain()?.autorenew).toBe(false);
    expect(await standing(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(await round()).toBe(0);
    desk.clock.advance(15 * MINUTE);
    expect(await round()).toBe(1);
    expect(await standing(id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  test('the receipt was kept and the row was not: nothing is carried again', async () => {
    fake.add(FQDN);
    const id = await ordered('autorenew-off');
    await round();
    fake.lines();
    await desk.pool.sql(`update delivery set state = 'waiting', next_at = $2 where case_id = $1`, [
      id,
      desk.clock.now(),
    ]);
    expect(await round()).toBe(1);
    expect(fake.lines()).toEqual([]);
    expect(await round()).toBe(0);
    expect((await standing(id)).state).toBe('done');
  });

  test('a journal read again from its start gives every order once', async () => {
    fake.add(FQDN);
    await ordered('unlock');
    await round();
    const count = async () => (await desk.pool.sql('select id from delivery order by id')).length;
    const before = await count();
    await desk.pool.sql(`delete from cursor where name = 'deliveries'`);
    fake.lines();
    expect(await round()).toBe(0);
    expect(await count()).toBe(before);
    expect(fake.lines()).toEqual([]);
  });

  test('two desks over one database share the orders: each is carried once', async () => {
    const names = Array.from({ length: 24 }, (_, nth) => `salon-${nth + 10}.fr`);
    for (const name of names) fake.add(name);
    for (const name of names) await ordered('autorenew-off', name);
    await sequence(desk.pool);
    await Promise.all([planDeliveries(linked), planDeliveries(linked)]);
    const carried = await Promise.all([1, 2, 3, 4].map(() => deliverDue(linked)));
    expect(carried.reduce((total, some) => total + some)).toBe(24);
    expect(fake.lines().sort()).toEqual(names.map((name) => `PATCH /domain/domains/${name}/autorenew`));
  });
});

test('an order another desk is taking at this moment is left to it', async () => {
  fake.add(FQDN);
  const id = await ordered('unlock');
  await sequence(desk.pool);
  await planDeliveries(linked);
  await inTransaction(desk.pool, async (tx) => {
    await tx.sql('select from delivery where case_id = $1 for update', [id]);
    expect(await deliverDue(linked)).toBe(0);
  });
  expect(await deliverDue(linked)).toBe(1);
});

test('orders about one name are carried in the order they were given, others do not wait', async () => {
  fake.add(FQDN);
  fake.add('salon-lea.fr');
  const id = await opened();
  await desk.act('admin@demo', id, 'autorenew-off');
  const later = await ordered('autorenew-on', 'Salon-Zoe.FR');
  const other = await ordered('autorenew-off', 'salon-lea.fr');
  fake.trouble(...[503, 503, 503, 503].map((status) => ({ status })));
  await round();
  expect([(await standing(id)).state, (await standing(later)).state]).toEqual(['waiting', 'waiting']);
  expect((await standing(other)).state).toBe('done');
  desk.clock.advance(MINUTE);
  await round();
  expect([(await standing(id)).state, (await standing(later)).state]).toEqual(['done', 'done']);
  expect(domain()?.autorenew).toBe(true);
});

test('only the desk itself records a receipt', async () => {
  fake.add(FQDN);
  const id = await ordered('unlock');
  const { id: delivery } = await standing(id);
  for (const who of ['admin@demo', 'operator'] as const) {
    await desk.refused(who, { kind: 'record-receipt', case: id, delivery, ok: true, note: null });
  }
  await round();
  expect((await standing(id)).state).toBe('done');
  const again = { kind: 'record-receipt', case: id, delivery, ok: false, note: 'refused: late' } as const;
  expect((await desk.done('operator', again, { actor: SYSTEM })).result.outcome).toBe('unchanged');
  expect((await standing(id)).state).toBe('done');
});

test('the desk at work carries what is ordered by itself', async () => {
  fake.add(FQDN);
  const jobs = startJobs(linked);
  try {
    const id = await ordered('unlock');
    await vi.waitFor(async () => expect((await standing(id)).state).toBe('done'), { timeout: 20_000, interval: 100 });
  } finally {
    await jobs.close();
  }
  expect(domain()?.status).toEqual([]);
});
