import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DomainRow } from '../../src/db/rows.ts';
import type { Deliverer } from '../../src/jobs/deliveries.ts';
import { syncDomains, syncDue, syncWhenDue } from '../../src/jobs/domain-sync.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { type TestDesk, testDesk } from '../kit/desk.ts';
import { FakeRegistrar, TOKEN } from '../kit/registrar.ts';
import { delivererOf, linkedTo } from '../kit/registrar-desk.ts';

let desk: TestDesk;
let fake: FakeRegistrar;
let logged = '';
let linked: Deliverer;

beforeAll(async () => {
  [desk, fake] = await Promise.all([testDesk(), FakeRegistrar.start()]);
  linked = delivererOf(desk, linkedTo(fake), pino({ base: null }, { write: (line) => void (logged += line) }));
});
afterEach(() => {
  // Nothing but reading, whatever happened.
  expect(fake.lines().filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(logged).not.toContain(TOKEN);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await Promise.all([desk.close(), fake.stop()]);
});

const row = async (fqdn: string): Promise<DomainRow | undefined> =>
  (await desk.pool.sql<DomainRow>('select * from domain where fqdn = $1', [fqdn]))[0];

const events = async (): Promise<number> =>
  (await desk.pool.sql<{ n: number }>(`select count(*) as n from event where type = 'domain-recorded'`))[0]!.n;

describe('the names at the registrar', () => {
  test('find their partner by their tag, by what the desk knows, or by the partner’s page', async () => {
    const [tagged, named, told] = [
      await desk.partner(),
      await desk.partner({ domainName: 'Café.fr' }),
      await desk.partner(),
    ];
    const record = { registrar: 'gandi', expiresOn: null, autorenew: null, status: [] };
    await desk.done(
      'admin@demo',
      { kind: 'record-domain', fqdn: 'known.fr', partner: told, ...record },
      { actor: SYSTEM },
    );
    fake.add('tagged.fr', { tags: ['site', `preavis:${tagged}`] });
    fake.add('xn--caf-dma.fr', { autorenew: false, status: [] });
    fake.add('known.fr');
    fake.add('mistagged.fr', { tags: ['preavis:NOBODY'] });
    fake.add('strange.fr');
    expect(await syncDomains(linked)).toEqual({ seen: 5, recorded: 5, gone: 0 });
    expect(await row('tagged.fr')).toMatchObject({
      partner: tagged,
      registrar: 'gandi',
      expires_on: '2027-02-13',
      autorenew: true,
      status: ['clientTransferProhibited'],
    });
    expect(await row('xn--caf-dma.fr')).toMatchObject({ partner: named, autorenew: false, status: [] });
    expect(await row('known.fr')).toMatchObject({ partner: told, expires_on: '2027-02-13' });
    expect([(await row('mistagged.fr'))?.partner, (await row('strange.fr'))?.partner]).toEqual([null, null]);
  });

  test('are recorded when they change and not otherwise', async () => {
    const before = await events();
    expect(await syncDomains(linked)).toEqual({ seen: 5, recorded: 0, gone: 0 });
    expect(await events()).toBe(before);
    fake.domains.get('tagged.fr')!.autorenew = false;
    expect(await syncDomains(linked)).toEqual({ seen: 5, recorded: 1, gone: 0 });
    expect((await row('tagged.fr'))?.autorenew).toBe(false);
  });

  test('that are no longer there are elsewhere, with their partner, and come back', async () => {
    const partner = (await row('tagged.fr'))?.partner;
    const tagged = fake.domains.get('tagged.fr')!;
    fake.domains.delete('tagged.fr');
    expect(await syncDomains(linked)).toEqual({ seen: 4, recorded: 0, gone: 1 });
    expect(await row('tagged.fr')).toMatchObject({ registrar: 'elsewhere', partner, autorenew: null, status: [] });
    expect(await syncDomains(linked)).toEqual({ seen: 4, recorded: 0, gone: 0 });
    fake.domains.set('tagged.fr', tagged);
    expect(await syncDomains(linked)).toEqual({ seen: 5, recorded: 1, gone: 0 });
    expect((await row('tagged.fr'))?.registrar).toBe('gandi');
  });

  test('are not taken for gone when the registrar shows none, or half of its pages', async () => {
    const before = await events();
    fake.trouble({ status: 200, body: '[]' });
    expect(await syncDomains(linked)).toEqual({ seen: 0, recorded: 0, gone: 0 });
    const { url } = fake;
    const headers = { link: `<${url}/domain/domains?page=2>; rel="next"` };
    fake.trouble({ status: 200, body: '[]', headers }, { status: 403 });
    await expect(syncDomains(linked)).rejects.toMatchObject({ kind: 'unauthorised' });
    expect(await events()).toBe(before);
  });

  test('are not read without a registrar', async () => {
    const unlinked = delivererOf(desk, null, linked.log);
    expect(await syncDomains(unlinked)).toEqual({ seen: 0, recorded: 0, gone: 0 });
    expect(await syncWhenDue(unlinked)).toBeNull();
  });
});

describe('every night', () => {
  const PARIS = '+01:00';
  test.each([
    ['never done, at noon', 0, '2026-11-24T12:00', true],
    ['never done, after midnight', 0, '2026-11-24T00:10', true],
    ['done yesterday, before three', 20261123, '2026-11-24T02:59', false],
    ['done yesterday, at three', 20261123, '2026-11-24T03:00', true],
    ['done today, at three', 20261124, '2026-11-24T03:00', false],
    ['done today, at night', 20261124, '2026-11-24T23:59', false],
    ['missed a night, before three', 20261122, '2026-11-24T01:00', true],
    ['done on the last of the year', 20261231, '2027-01-01T03:00', true],
    ['done on the last of the year, before three', 20261231, '2027-01-01T02:00', false],
  ])('%s', (_, last, at, due) => {
    expect(syncDue(last, `${at}:00.000${PARIS}`)).toBe(due);
  });

  test('once; a night the registrar was down is made up for at the next look', async () => {
    expect(await syncWhenDue(linked)).toMatchObject({ seen: 5 });
    expect(await syncWhenDue(linked)).toBeNull();
    desk.clock.advance(24 * 3_600_000);
    fake.trouble(...[500, 500, 500, 500].map((status) => ({ status })));
    await expect(syncWhenDue(linked)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await syncWhenDue(linked)).toMatchObject({ seen: 5 });
    expect(await syncWhenDue(linked)).toBeNull();
  });
});
