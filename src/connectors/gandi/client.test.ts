import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FakeRegistrar, ORGANISATION, TOKEN, type Trouble } from '../../../test/kit/registrar.ts';
import { Secret } from '../../base/secret.ts';
import { type Registrar, RegistrarError } from '../registrar.ts';
import { gandiRegistrar, registrarOf } from './client.ts';
import type { GandiOptions } from './requests.ts';

const FQDN = 'salon-zoe.fr';
let fake: FakeRegistrar;
/** Milliseconds waited between tries, as asked for: nothing waits here. */
let waits: number[] = [];

beforeAll(async () => {
  fake = await FakeRegistrar.start();
});
afterEach(() => {
  fake.forget();
  waits = [];
});
afterAll(() => fake.stop());

const at = (more: Partial<GandiOptions> = {}): Registrar =>
  gandiRegistrar({
    url: fake.url,
    token: new Secret(TOKEN),
    organisation: ORGANISATION,
    pause: async (ms) => void waits.push(ms),
    ...more,
  });

/** What a call fails with, once it is sure that nothing in it shows the token or a code. */
async function failure(call: Promise<unknown>): Promise<RegistrarError> {
  const error: unknown = await call.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RegistrarError);
  const told = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error) + (error as Error).stack;
  expect(told).not.toContain(TOKEN);
  expect(told).not.toContain('code+');
  return error as RegistrarError;
}

test('lists every domain, over all pages, for the organisation', async () => {
  for (const name of ['a.fr', 'b.fr', 'c.com', 'd.com', 'e.net']) fake.add(name, { tags: [`preavis:${name[0]}`] });
  fake.add('f.fr', { status: [], autorenew: false });
  const domains = await at().domains();
  expect(domains.map(({ fqdn }) => fqdn)).toEqual(['a.fr', 'b.fr', 'c.com', 'd.com', 'e.net', 'f.fr']);
  expect(domains[0]).toEqual({
    fqdn: 'a.fr',
    name: 'a.fr',
    tags: ['preavis:a'],
    autorenew: true,
    status: ['clientTransferProhibited'],
    locked: true,
    createdAt: '2019-02-13T11:04:18Z',
    expiresAt: '2027-02-13T10:04:18Z',
  });
  expect(domains[5]).toMatchObject({ autorenew: false, locked: false, tags: [] });
  expect(fake.received).toHaveLength(3);
  for (const { query, authorization } of fake.received) {
    expect(query['sharing_id']).toBe(ORGANISATION);
    expect(authorization).toBe(`Bearer ${TOKEN}`);
  }
});

test('an organisation sees its own domains only; without one, all that the token sees', async () => {
  fake.add(FQDN);
  expect(await at({ organisation: '00000000-0000-0000-0000-000000000000' }).domains()).toEqual([]);
  expect(await at({ organisation: undefined }).domains()).toHaveLength(1);
  expect(fake.received.map(({ query }) => query['sharing_id'])).toEqual([
    '00000000-0000-0000-0000-000000000000',
    undefined,
  ]);
});

test('a page of the list that leads elsewhere, or back, is not followed', async () => {
  for (const link of ['http://127.0.0.1:9/v5/domain/domains?page=2', `${fake.url}/billing`, '?per_page=100']) {
    const headers = { link: `<${link}>; rel="next"` };
    fake.trouble({ status: 200, body: '[]', headers }, { status: 200, body: '[]', headers });
    expect(await failure(at({ organisation: undefined }).domains())).toMatchObject({ kind: 'unavailable' });
    expect(fake.lines().every((line) => line === 'GET /domain/domains')).toBe(true);
  }
});

test('one domain, without its code; the code on its own', async () => {
  fake.add(FQDN);
  expect(await at().domain(' Salon-Zoe.FR')).toMatchObject({
    fqdn: FQDN,
    locked: true,
    canLock: true,
    nameservers: ['ns-1-a.gandi.net'],
    owner: { kind: 'company', name: 'Salon Zoé', email: 'zoe@salon.example', siren: null },
    codeExpiresAt: null,
  });
  expect(await at().transferCode(FQDN)).toBeNull();
  await at().resetTransferCode(FQDN);
  const found = await at().transferCode(FQDN);
  expect(found?.code.reveal()).toBe('code+1&salon-zoe.fr');
  expect(found?.expiresAt).toBe('2027-11-24T09:30:00Z');
  expect(JSON.stringify([found, await at().domain(FQDN)])).not.toContain('code+');
});

test.each<[string, (registrar: Registrar) => Promise<void>, () => unknown, unknown]>([
  ['autorenew off', (r) => r.setAutorenew(FQDN, false), () => fake.domains.get(FQDN)?.autorenew, false],
  ['autorenew on', (r) => r.setAutorenew(FQDN, true), () => fake.domains.get(FQDN)?.autorenew, true],
  ['unlock', (r) => r.unlock(FQDN), () => fake.domains.get(FQDN)?.status, []],
  [
    'remove a redirection',
    (r) => r.removeRedirection(FQDN, `www.${FQDN}`),
    () => fake.domains.get(FQDN)?.redirections.map(({ host }) => host),
    [FQDN],
  ],
])('%s: twice is as once, also when the first answer is lost', async (_, order, state, expected) => {
  const redirections = ['www.', ''].map((before) => ({ host: before + FQDN, url: 'https://widget.example/' }));
  fake.add(FQDN, { redirections });
  fake.trouble({ cut: 'after' });
  await order(at());
  expect(state()).toEqual(expected);
  await order(at());
  expect(state()).toEqual(expected);
  expect(waits).toEqual([500]);
});

test('unlocking what is not locked asks for nothing', async () => {
  fake.add(FQDN, { status: ['ok'] });
  await at().unlock(FQDN);
  expect(fake.lines()).toEqual([`GET /domain/domains/${FQDN}`]);
});

test('redirections over several pages; the zone as text; whether a name is free', async () => {
  const redirections = ['a', 'b', 'c'].map((host) => ({ host: `${host}.${FQDN}`, url: 'https://salon.example/' }));
  fake.add(FQDN, { redirections });
  fake.free.add('salon-lea.fr');
  expect(await at().redirections(FQDN)).toEqual(redirections);
  expect(await at().exportZone(FQDN)).toBe('@ 10800 IN A 203.0.113.7\n');
  expect(await at().availability('salon-lea.fr')).toBe('available');
  expect(await at().availability(FQDN)).toBe('taken');
  fake.trouble({ status: 200, body: '{"products":[{"process":"create","status":"pending"}]}' });
  expect(await at().availability(FQDN)).toBe('unknown');
  fake.trouble({ status: 200, body: '{"currency":"EUR"}' });
  expect(await at().availability(FQDN)).toBe('taken');
});

const JSON_401 = `{"code":401,"message":"no access with ${TOKEN}"}`;
const ERRORS =
  '{"status":"error","errors":[{"name":"enabled","description":"not\\n now"},{"description":"nor later"}]}';

test.each<[string, Trouble, Partial<RegistrarError>]>([
  ['401', { status: 401, body: JSON_401 }, { kind: 'unauthorised', message: 'no access with [secret]' }],
  ['403', { status: 403, body: '{}' }, { kind: 'unauthorised', message: 'the registrar answered 403' }],
  ['404', { status: 404, body: '' }, { kind: 'not-found' }],
  ['400 with a list', { status: 400, body: ERRORS }, { kind: 'refused', message: 'enabled: not now; nor later' }],
  ['409 in one word', { status: 409, body: '{"message":"locked"}' }, { kind: 'refused', message: 'locked' }],
  ['422 in markup', { status: 422, body: '<p>no' }, { kind: 'refused', message: 'the registrar answered 422' }],
  ['endless words', { status: 400, body: `{"message":"${'x'.repeat(999)}"}` }, { message: 'x'.repeat(300) }],
  ['a lasting 429', { status: 429, headers: { 'retry-after': '60' } }, { kind: 'rate-limited', retryAfterSeconds: 60 }],
  ['502', { status: 502, body: '<html>' }, { kind: 'unavailable', message: 'the registrar answered 502' }],
  ['302', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, { kind: 'unavailable' }],
  ['200 in markup', { status: 200, body: '<html>' }, { kind: 'unavailable' }],
  ['200 of another form', { status: 200, body: '{"fqdn":7,"authinfo":"code+9"}' }, { kind: 'unavailable' }],
  ['a cut line', { cut: 'before' }, { kind: 'unavailable', message: expect.stringMatching(/reached|UND_ERR|ECONN/) }],
])('%s is told as such', async (_, trouble, expected) => {
  fake.add(FQDN, { code: 'code+0' });
  fake.trouble(trouble, trouble, trouble, trouble);
  expect(await failure(at().domain(FQDN))).toMatchObject(expected);
  while (
    fake.trouble.length &&
    (await at()
      .domain(FQDN)
      .catch(() => null)) === null
  );
});

test.each<[string, (registrar: Registrar) => Promise<unknown>, Trouble[], number[], number]>([
  [
    'a read, until it works',
    (r) => r.domain(FQDN),
    [{ status: 503 }, { cut: 'before' }, { status: 500 }],
    [500, 1000, 2000],
    4,
  ],
  ['a read, as long as asked', (r) => r.domain(FQDN), [{ status: 429, headers: { 'retry-after': '7' } }], [7000], 2],
  ['a read, after a date', (r) => r.domain(FQDN), [{ status: 429, headers: { 'retry-after': 'Wed' } }], [500], 2],
  [
    'a repeatable write',
    (r) => r.setAutorenew(FQDN, false),
    [{ status: 503 }, { status: 200, body: '<html>' }],
    [500, 1000],
    3,
  ],
  ['a code, turned away', (r) => r.resetTransferCode(FQDN), [{ status: 429 }], [500], 2],
  ['a code, no answer', (r) => r.resetTransferCode(FQDN), [{ cut: 'after' }], [], 1],
  ['a code, 503', (r) => r.resetTransferCode(FQDN), [{ status: 503 }], [], 1],
  ['a refusal', (r) => r.setAutorenew(FQDN, false), [{ status: 400 }], [], 1],
  ['too long a wait', (r) => r.domain(FQDN), [{ status: 429, headers: { 'retry-after': '11' } }], [], 1],
  ['a wrong token', (r) => r.domain(FQDN), [{ status: 401 }], [], 1],
  ['five failures', (r) => r.domain(FQDN), [502, 502, 502, 502].map((status) => ({ status })), [500, 1000, 2000], 4],
])('is tried again: %s', async (_, order, troubles, waited, requests) => {
  fake.add(FQDN);
  fake.trouble(...troubles);
  await order(at()).catch((error: unknown) => expect(error).toBeInstanceOf(RegistrarError));
  expect(waits).toEqual(waited);
  expect(fake.lines()).toHaveLength(requests);
});

test('an order is not carried to where the registrar points', async () => {
  const elsewhere = await FakeRegistrar.start();
  elsewhere.add(FQDN);
  const location = `${elsewhere.url}/domain/domains/${FQDN}/authinfo`;
  fake.trouble({ status: 307, headers: { location } });
  expect(await failure(at().resetTransferCode(FQDN))).toMatchObject({ kind: 'unavailable' });
  expect(elsewhere.lines()).toEqual([]);
  await elsewhere.stop();
});

test('an answer that never comes is given up', async () => {
  fake.add(FQDN);
  fake.trouble({ silent: true });
  const asked: number[] = [];
  const patience = new AbortController();
  void fake.heard().then(() => patience.abort());
  const timeout = (ms: number): AbortSignal => {
    asked.push(ms);
    return patience.signal;
  };
  const error = await failure(at({ timeout }).resetTransferCode(FQDN));
  expect(error).toMatchObject({ kind: 'unavailable', message: 'the registrar did not answer in time', passing: true });
  expect(asked).toEqual([15_000]);
});

test('an answer without an end is cut', async () => {
  fake.trouble({ status: 200, body: ' '.repeat(5_000_000) });
  expect(await failure(at().resetTransferCode(FQDN))).toMatchObject({ message: expect.stringMatching(/no end/) });
});

test.each<[string, (registrar: Registrar) => Promise<unknown>]>([
  ['a path', (r) => r.domain('../domains')],
  ['a word', (r) => r.resetTransferCode('salon')],
  ['nothing', (r) => r.exportZone('')],
  ['an address', (r) => r.availability('https://salon.fr')],
  ['a host that walks up', (r) => r.removeRedirection(FQDN, '..')],
])('%s instead of a name is refused here', async (_, order) => {
  expect(await failure(order(at()))).toMatchObject({ kind: 'refused', passing: false });
  expect(fake.lines()).toEqual([]);
});

test('a token that the registrar repeats is masked; a stranger gets nothing', async () => {
  const error = await failure(at({ token: new Secret(TOKEN.replace('me', 'you')) }).domains());
  expect(error).toMatchObject({ kind: 'unauthorised', message: expect.stringContaining('Bearer [secret]') });
});

test('nobody there is told without saying what was sent', async () => {
  const gone = await FakeRegistrar.start();
  const { url } = gone;
  await gone.stop();
  expect(await failure(at({ url }).domains())).toMatchObject({
    kind: 'unavailable',
    message: 'the registrar cannot be reached (ECONNREFUSED)',
  });
  expect(waits).toEqual([500, 1000, 2000]);
});

test('the registrar of the environment: none, or the one it names', async () => {
  expect(registrarOf(undefined)).toBeNull();
  fake.add(FQDN);
  const config = { token: new Secret(TOKEN), sandbox: false, url: `${fake.url}/`, organisation: undefined };
  expect(await registrarOf(config)?.domains()).toHaveLength(1);
});
