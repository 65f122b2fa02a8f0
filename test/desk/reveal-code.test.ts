import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type App } from '../../src/http/app.ts';
import { buildServer } from '../../src/http/server.ts';
import { deliverDue, planDeliveries } from '../../src/jobs/deliveries.ts';
import { sequence } from '../../src/journal/sequencer.ts';
import { actor, type TestDesk, testDesk } from '../kit/desk.ts';
import { FakeRegistrar, TOKEN } from '../kit/registrar.ts';
import { delivererOf, linkedTo, publishTrial } from '../kit/registrar-desk.ts';

const FQDN = 'salon-zoe.fr';
const CODE = 'Zk9&pWq+7x';

let desk: TestDesk;
let fake: FakeRegistrar;
let logged = '';
let linked: App;
let unlinked: App;
const log = pino({ base: null }, { write: (line) => void (logged += line) });

beforeAll(async () => {
  [desk, fake] = await Promise.all([testDesk(), FakeRegistrar.start()]);
  await publishTrial(desk);
  const house = { door: desk.door, files: desk.desk.files, clock: desk.clock };
  linked = await buildServer({ ...house, registrar: linkedTo(fake) }, log);
  unlinked = await buildServer(house, log);
});
afterEach(async () => {
  fake.forget();
  expect(logged).not.toContain(TOKEN);
  expect(logged).not.toContain(CODE);
  expect(await kept()).toEqual([]);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await Promise.all([linked.close(), unlinked.close(), fake.stop()]);
  await desk.close();
});

/** Tables in which the code, or the token, stands somewhere. */
async function kept(): Promise<string[]> {
  const tables = await desk.pool.sql<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await desk.pool.sql<{ any: boolean }>(
      `select exists (select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0) as "any"`,
      [CODE, TOKEN],
    );
    if (rows[0]?.any) found.push(name);
  }
  return found;
}

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

async function ask(id: string, app = linked, headers: Record<string, string> = {}, action = 'reveal-code', query = '') {
  const response = await app.inject({
    method: 'POST',
    url: `/api/cases/${id}/actions/${action}${query}`,
    headers: { 'preavis-as': 'admin@demo', ...headers },
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

/** Times the journal says somebody asked for the code of the case. */
const asked = async (id: string): Promise<number> =>
  (await desk.view(id)).timeline.filter(({ title }) => title === 'reveal-code').length;

describe('over HTTP', () => {
  test('the code is shown to who asks, once, and the asking is on record', async () => {
    fake.add(FQDN, { code: CODE, codeExpiresAt: '2026-12-24T09:30:00Z' });
    const id = await opened();
    const { status, headers, body } = await ask(id);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body.revealed).toEqual({
      kind: 'auth-code',
      domain: FQDN,
      code: CODE,
      expiresAt: '2026-12-24T09:30:00Z',
    });
    expect(await asked(id)).toBe(1);
    expect(JSON.stringify(await desk.view(id))).not.toContain(CODE);
  });

  test('in as few words as asked for', async () => {
    fake.add(FQDN, { code: CODE });
    const { body } = await ask(await opened(), linked, { prefer: 'return=minimal' });
    expect(body).toMatchObject({ version: 2, revealed: { code: CODE, expiresAt: null } });
  });

  test('nothing is asked of the registrar by a preview, a refusal, or another action', async () => {
    fake.add(FQDN, { code: CODE });
    const id = await opened();
    for (const { body } of [
      await ask(id, linked, {}, 'reveal-code', '?preview=true'),
      await ask(id, linked, { 'preavis-as': 'sales@demo' }),
      await ask(id, linked, {}, 'look'),
    ]) {
      expect(body.revealed).toBeUndefined();
    }
    expect(fake.received).toEqual([]);
    expect(await asked(id)).toBe(0);
  });

  test('the same request sent again is not a second reading', async () => {
    fake.add(FQDN, { code: CODE });
    const id = await opened();
    const key = { 'idempotency-key': 'once' };
    expect((await ask(id, linked, key)).status).toBe(200);
    const { status, body, headers } = await ask(id, linked, key);
    expect([status, body.code, headers['idempotent-replayed']]).toEqual([409, 'shown-already', 'true']);
    expect(await asked(id)).toBe(1);
  });

  test.each([
    [
      'a registrar out of order',
      () => fake.trouble(...[502, 502, 502, 502].map((status) => ({ status }))),
      502,
      'registrar-unavailable',
    ],
    [
      'a token that lapsed',
      () => fake.trouble({ status: 401, body: `{"message":"${TOKEN}"}` }),
      502,
      'registrar-unavailable',
    ],
    ['a page of another form', () => fake.trouble({ status: 200, body: `["${CODE}"]` }), 502, 'registrar-unavailable'],
    ['a name it does not hold', () => fake.domains.clear(), 502, 'registrar-unavailable'],
    ['a name without a code', () => void (fake.domains.get(FQDN)!.code = null), 409, 'no-code'],
  ])('%s is a problem; the asking stays on record and can be repeated', async (_, trouble, status, code) => {
    fake.add(FQDN, { code: CODE });
    const id = await opened();
    trouble();
    const answer = await ask(id);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({ code, status });
    expect(JSON.stringify(answer.body)).not.toContain(CODE);
    expect(await asked(id)).toBe(1);
    fake.forget();
    fake.add(FQDN, { code: CODE });
    expect((await ask(id)).body.revealed.code).toBe(CODE);
    expect(await asked(id)).toBe(2);
  });

  test('without a registrar it says so', async () => {
    const id = await opened();
    const { status, body } = await ask(id, unlinked);
    expect([status, body.code]).toEqual([502, 'registrar-not-configured']);
    expect(await asked(id)).toBe(1);
  });

  test('a code about to be replaced is not shown, not even on another case of the salon', async () => {
    fake.add(FQDN, { code: CODE });
    const id = await opened();
    await desk.act('admin@demo', id, 'reset-code');
    const { partner } = await desk.view(id);
    const set = { domain: FQDN };
    const other = await desk.done('admin@demo', {
      kind: 'open-case',
      type: 'registrar-trial',
      partner,
      product: 'treatwell',
      set,
    });
    for (const one of [id, other.result.case ?? '']) {
      const { status, body } = await ask(one);
      expect([status, body.code]).toEqual([409, 'code-pending']);
    }
    expect(fake.received).toEqual([]);
    const deliverer = delivererOf(desk, linkedTo(fake), log);
    await sequence(desk.pool);
    await planDeliveries(deliverer);
    await deliverDue(deliverer);
    expect((await ask(id)).body.revealed).toMatchObject({ code: `code+1&${FQDN}`, expiresAt: '2027-11-24T09:30:00Z' });
  });
});

describe('at the terminal', () => {
  async function type(registrar: ReturnType<typeof linkedTo> | null, ...words: string[]) {
    let out = '';
    const code = await run([...words, '--as', 'admin@demo'], {
      out: (text) => void (out += text),
      err: () => {},
      now: () => desk.clock.now(),
      version: () => '0.0.0',
      start: async () => 0,
      open: async () => ({
        door: desk.door,
        files: desk.desk.files,
        registrar,
        actor: actor('admin@demo'),
        close: async () => {},
      }),
    });
    return { code, out };
  }

  test('the code and until when; as JSON for machines', async () => {
    fake.add(FQDN, { code: CODE, codeExpiresAt: '2026-12-24T09:30:00Z' });
    const id = await opened();
    const registrar = linkedTo(fake);
    expect(await type(registrar, 'case', 'act', id, 'reveal-code')).toEqual({
      code: 0,
      out: `${FQDN} (jusqu’au 2026-12-24)\n${CODE}\n`,
    });
    const { code, out } = await type(registrar, 'case', 'act', id, 'reveal-code', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { id, revealed: expect.objectContaining({ domain: FQDN, code: CODE }) },
    ]);
    expect(await asked(id)).toBe(2);
  });

  test('or why not: the asking stays on record', async () => {
    const id = await opened();
    const { code, out } = await type(null, 'case', 'act', id, 'reveal-code', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ id, taken: true, problem: { code: 'registrar-not-configured' } });
    expect(await asked(id)).toBe(1);
  });
});
