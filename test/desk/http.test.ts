import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Email, NOW, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';
import { breaches, resolve, type Schema } from '../kit/json-schema.ts';

let desk: TestDesk;
let contract: Contract;
let partner = '';
let id = '';
let letter = '';
let call = '';

interface Contract {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { summary?: string; responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
}

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

beforeAll(async () => {
  desk = await testDesk();
  ({ partner, id, letter } = await desk.opened({ number: 'L1', of: { name: 'Salon Zoé', city: 'Lyon' } }));
  const logged = await desk.done(AM, { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });
  call = logged.result.call ?? '';
  await desk.done(AM, { kind: 'open-case', type: 'potential-churn', partner, product: null, set: {} });
  contract = (await desk.http(null, 'GET /api/openapi.json')).body;
});
afterAll(() => desk.close());

const url = (text: string): string =>
  text.replace('{case}', id).replace('{partner}', partner).replace('{letter}', letter).replace('{call}', call);

/** Sends a request and holds the answer against the published contract. */
async function ask(
  who: Email | null,
  line: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await desk.http(who, url(line), body, headers);
  const [method = '', path = ''] = line.replace(/\?.*/, '').split(' ');
  const steps = path.split('/');
  const known = Object.keys(contract.paths).find((one) => {
    const parts = one.split('/');
    return (
      parts.length === steps.length &&
      parts.every((part, place) => part === steps[place] || part.startsWith('{')) &&
      method.toLowerCase() in (contract.paths[one] ?? {})
    );
  });
  const response = contract.paths[known ?? '']?.[method.toLowerCase()]?.responses[String(answer.status)];
  expect(response, `${line} says nothing of ${answer.status}: ${JSON.stringify(answer.body)}`).toBeDefined();
  const schema = Object.values(response?.content ?? {})[0]?.schema;
  if (schema && !Buffer.isBuffer(answer.body)) expect(breaches(contract, schema, answer.body), line).toEqual([]);
  if (answer.status >= 400) expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  return answer;
}

describe('the published contract', () => {
  test('is OpenAPI 3.1, every operation says what it does, every reference leads somewhere', () => {
    expect(contract.openapi).toMatch(/^3\.1\./);
    const operations = Object.entries(contract.paths).flatMap(([path, of]) =>
      Object.entries(of).map(([method, one]) => ({ at: `${method} ${path}`, ...one })),
    );
    expect(operations.length).toBeGreaterThan(25);
    expect(operations.filter((one) => !one.summary).map((one) => one.at)).toEqual([]);
    const references = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference ?? '',
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((reference) => resolve(contract, reference) === undefined)).toEqual([]);
  });

  test('has an answer to each of these, for somebody who may', async () => {
    const seen: string[] = [];
    const rows: [Email | null, string, unknown?, Record<string, string>?][] = [
      [null, 'GET /healthz'],
      [null, 'GET /readyz'],
      [null, 'GET /api/people'],
      [null, 'POST /api/session', { email: AM }],
      [AM, 'GET /api/session'],
      [AM, 'GET /api/cases'],
      [AM, 'GET /api/cases/counts'],
      [AM, 'GET /api/case-types'],
      [AM, 'GET /api/cases/{case}'],
      [AM, 'GET /api/partners?q=zoe'],
      [AM, 'GET /api/partners/{partner}'],
      [AM, 'GET /api/letters'],
      [AM, 'GET /api/letters?unmatched=true'],
      [AM, 'GET /api/date?product=wavy&received=2026-10-31&commitmentEnds=2027-03-01'],
      [AM, 'GET /api/book'],
      [AM, 'GET /api/book/pages/churn-wavy'],
      [AM, 'GET /api/book/pages/roles.md?version=1'],
      [AM, 'GET /api/lists'],
      [AM, 'POST /api/cases?preview=true', { type: 'churn-request', partner: 'WAVY' }],
      [
        AM,
        'POST /api/cases',
        { type: 'churn-request', partner: 'WAVY', product: 'wavy', set: { mainReason: 'price' } },
      ],
      [AM, 'POST /api/cases/{case}/actions/fill-pave', { set: { outcome: 'to-call-back' } }],
      [AM, 'POST /api/cases/{case}/actions/fill-pave', undefined, { prefer: 'return=minimal' }],
      [AM, 'POST /api/cases/{case}/notes', { text: 'Rappelé' }],
      [AM, 'POST /api/partners/{partner}/calls', { result: 'voicemail', number: 'pro', day: TODAY, time: '09:00' }],
      [AM, 'POST /api/partners/{partner}/calls?preview=true', { result: 'answered' }],
      [AM, 'POST /api/calls/{call}/correction', { number: 'pro', reason: 'Portable' }],
      [AM, 'POST /api/partners/{partner}/numbers', { number: 'pro', phone: null }],
      [
        JUNIOR,
        'POST /api/letters?preview=true',
        { receivedOn: TODAY, channel: 'form', product: 'treatwell', partner: 'WAVY' },
      ],
      [
        JUNIOR,
        'POST /api/letters',
        { number: 'L2', receivedOn: TODAY, channel: 'e-mail', product: 'treatwell', named: 'Nobody' },
      ],
      [JUNIOR, 'POST /api/letters/L2/match', { partner: 'TWO' }],
      [JUNIOR, 'POST /api/letters/{letter}/correction', { receivedOn: '2026-11-20', reason: 'Cachet' }],
      [AM, 'POST /api/cases/{case}/proposals', { action: 'override-dates', set: { reason: 'Accord' }, note: 'Urgent' }],
      [AM, 'GET /api/cases/{case}'],
      ['team-leader@demo', 'GET /api/approvals?limit=10'],
      ['team-leader@demo', 'POST /api/bulk/approvals', { requests: [{ case: 'CR-0', request: 'r' }], preview: true }],
      [AM, 'POST /api/bulk/actions', { action: 'mark-lost', cases: [{ id: 'CR-0' }] }],
      ['team-leader@demo', 'PUT /api/partners/TWO/manager', { manager: 'other-manager@demo', reason: null }],
      [AM, 'DELETE /api/session'],
    ];
    await desk.partner({ id: 'WAVY', products: ['wavy'] });
    await desk.partner({ id: 'TWO' });
    for (const [who, line, body, headers] of rows) {
      const answer = await ask(who, line, body, headers);
      expect(answer.status, `${line} ${JSON.stringify(answer.body)}`).toBe(line.startsWith('DELETE') ? 204 : 200);
      seen.push(line);
    }
    expect(seen).toHaveLength(rows.length);
  });
});

describe('one key, one version', () => {
  const note = (headers: Record<string, string>, text = 'Vu'): Promise<Answer> =>
    desk.http(AM, url('POST /api/cases/{case}/notes'), { text }, headers);

  test('the same key acts once, whatever the route', async () => {
    const lines: [Email, string, object][] = [
      [AM, 'POST /api/cases/{case}/notes', { text: 'Clé' }],
      [AM, 'POST /api/partners/{partner}/calls', { result: 'no-answer' }],
      [JUNIOR, 'POST /api/letters', { receivedOn: TODAY, channel: 'letter', product: 'treatwell', named: 'Inconnu' }],
      [AM, 'POST /api/partners/{partner}/numbers', { number: 'pro', phone: '06 12 34 56 78' }],
    ];
    for (const [who, line, body] of lines) {
      const first = await ask(who, line, body, { 'idempotency-key': line });
      const after = await desk.trace();
      const again = await ask(who, line, body, { 'idempotency-key': line });
      expect([
        first.status,
        again.status,
        first.headers['idempotent-replayed'],
        again.headers['idempotent-replayed'],
      ]).toEqual([200, 200, undefined, 'true']);
      expect(await desk.trace()).toBe(after);
      const other = await ask(
        who,
        line,
        {
          ...body,
          ...('text' in body
            ? { text: 'Autre' }
            : 'phone' in body
              ? { phone: null }
              : 'named' in body
                ? { named: 'Autre' }
                : { result: 'answered' }),
        },
        { 'idempotency-key': line },
      );
      expect({ status: other.status, code: other.body.code }).toEqual({ status: 422, code: 'key-reused' });
    }
  });

  test('the version looked at is answered with the case and required with the write', async () => {
    const { headers, body } = await ask(AM, 'GET /api/cases/{case}');
    expect(headers['etag']).toBe(`"${body.version}"`);
    const stale = await note({ 'if-match': `"${body.version - 1}"` });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version', reasons: [{ read: body.version }] } });
    for (const etag of [`"${body.version}"`, `W/"${body.version + 1}"`, '*'])
      expect((await note({ 'if-match': etag })).status).toBe(200);
  });

  test('a preview shows and writes nothing, on every route that writes', async () => {
    const before = await desk.trace();
    const lines: [Email, string, object][] = [
      [AM, 'POST /api/cases/{case}/actions/fill-pave', { set: { outcome: 'refused' } }],
      [AM, 'POST /api/cases/{case}/notes', { text: 'Non' }],
      [AM, 'POST /api/partners/{partner}/calls', { result: 'no-answer' }],
      [AM, 'POST /api/partners/{partner}/numbers', { number: 'salon', phone: null }],
      [AM, 'POST /api/calls/{call}/correction', { withdraw: true, reason: 'Erreur' }],
      [JUNIOR, 'POST /api/letters', { receivedOn: TODAY, channel: 'letter', product: 'treatwell', partner }],
      [JUNIOR, 'POST /api/letters/{letter}/correction', { receivedOn: '2026-11-02', reason: 'Cachet' }],
    ];
    for (const [who, line, body] of lines)
      expect((await desk.http(who, `${url(line)}?preview=true`, body)).status, line).toBe(200);
    expect(await desk.trace()).toBe(before);
  });
});

describe('a letter about a case that is there', () => {
  test('tells what its dates were, whether it names the salon, its reference or waited in the tray', async () => {
    const salon = { name: 'Salon des dates', city: 'Tours' };
    const { partner: reference } = await desk.opened({ receivedOn: '2026-11-20', of: salon });
    const before = { fcr: '2026-11-20', actBy: '2026-12-31' };
    const given = { receivedOn: '2026-11-10', channel: 'letter', product: 'treatwell' };
    const send = async (line: string, body: object) => (await ask(JUNIOR, `${line}?preview=true`, body)).body;
    expect(await send('POST /api/letters', { ...given, partner: reference })).toMatchObject({
      before,
      dates: { actBy: '2026-11-30' },
    });
    expect(await send('POST /api/letters', { ...given, named: salon.name, city: salon.city })).toMatchObject({
      before,
    });
    const { letter: waiting = '' } = await desk.letter(null, { receivedOn: '2026-11-10', named: 'Inconnu' });
    expect(await send(`POST /api/letters/${waiting}/match`, { partner: reference })).toMatchObject({
      before,
      dates: { actBy: '2026-11-30' },
    });
  });
});

describe('who is at the desk', () => {
  test('is chosen once a day, kept in a cookie no script reads, and forgotten when they leave', async () => {
    const chosen = await ask(null, 'POST /api/session', { email: LEADER });
    const cookie = String(chosen.headers['set-cookie']);
    expect(cookie).toMatch(/^preavis_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    const session = { cookie: cookie.split(';')[0] ?? '' };
    const now = await ask(null, 'GET /api/session', undefined, session);
    expect(now.body).toMatchObject({
      person: { email: LEADER, roles: ['team-leader'], roleLabels: ['Team leader AM'] },
      today: TODAY,
    });
    expect(now.body.commands['register-letter']).toMatchObject({ allowed: true });
    expect(now.body.commands['add-person']).toMatchObject({ allowed: false, page: 'roles.md' });
    desk.clock.advance(12 * 3_600_000 + 1);
    expect((await ask(null, 'GET /api/session', undefined, session)).status).toBe(401);
    desk.clock.advance(-12 * 3_600_000 - 1);
    expect(desk.clock.now()).toBe(NOW);
    await ask(null, 'DELETE /api/session', undefined, session);
    expect((await ask(null, 'GET /api/session', undefined, session)).status).toBe(401);
    expect((await ask(null, 'GET /api/session', undefined, { cookie: 'preavis_session=nonsense' })).status).toBe(401);
  });

  test('people an import named are nobody until they are invited', async () => {
    await desk.partner({ manager: 'imported@exemple.fr' });
    const { people } = (await ask(null, 'GET /api/people')).body;
    expect(people.map((one: { email: string }) => one.email)).toContain('sales@demo');
    expect(people.map((one: { email: string }) => one.email)).not.toContain('imported@exemple.fr');
    expect((await desk.http('imported@exemple.fr' as Email, 'GET /api/session')).status).toBe(401);
  });

  test.each([
    [{ host: 'desk.example.com' }, 403],
    [{ host: '127.0.0.1.example.com' }, 403],
    [{ host: 'localhost:4680', origin: 'http://localhost:4680' }, 200],
    [{ host: '127.0.0.1:4680', origin: 'http://127.0.0.1:4680' }, 200],
    [{ host: '[::1]:4680' }, 200],
    [{ host: 'localhost:4680', origin: 'https://evil.example' }, 403],
    [{ host: 'localhost:4680', origin: 'http://localhost:9999' }, 403],
    [{ host: 'localhost:4680', origin: 'null' }, 403],
  ] as [Record<string, string>, number][])(
    'a page or a name from elsewhere is turned away: %j is %i',
    async (headers, status) => {
      const answer = await desk.http(AM, 'GET /api/session', undefined, headers);
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.body).toMatchObject({ code: 'not-local' });
    },
  );
});

describe('papers', () => {
  const upload = (content: Buffer, type = 'application/pdf'): Promise<Answer> =>
    ask(AM, 'POST /api/files', content, { 'content-type': type });

  test('go in as they are, are kept once, and only ever come out as downloads', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const [first, again] = [await upload(page, 'text/html'), await upload(page)];
    expect(first).toMatchObject({
      status: 201,
      body: { size: page.length, file: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(again.body).toEqual(first.body);
    const { headers, body } = await desk.http(AM, `GET /api/files/${first.body.file}?name=lettre%20d’Inès.html`);
    expect(Buffer.compare(body, page)).toBe(0);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''lettre%20d%E2%80%99In%C3%A8s.html`,
      'content-length': String(page.length),
    });
    expect((await desk.http(null, `GET /api/files/${first.body.file}`)).status).toBe(401);
  });

  test('join a case under their kind, and a letter as its scan', async () => {
    const { file } = (await upload(Buffer.from('%PDF-1.7'))).body;
    const attached = await ask(AM, 'POST /api/cases/{case}/files', {
      file,
      name: 'retractation.pdf',
      kind: 'withdrawal',
      mediaType: 'application/pdf',
    });
    expect(attached.body.attachments).toContainEqual({
      file,
      name: 'retractation.pdf',
      kind: 'withdrawal',
      kindLabel: 'Rétractation écrite',
      mediaType: 'application/pdf',
      size: 8,
    });
    const scanned = await ask(JUNIOR, 'POST /api/letters', {
      receivedOn: TODAY,
      channel: 'letter',
      product: 'treatwell',
      partner,
      scan: { file, name: 'lettre.pdf' },
    });
    expect(scanned.body.letter.scan).toBe(file);
    expect((await ask(AM, 'GET /api/cases/{case}')).body.letters.at(-1).scan).toBe(file);
  });

  test('over twenty megabytes are refused, and not kept', async () => {
    const size = 20 * 1024 * 1024;
    expect((await upload(Buffer.alloc(size))).status).toBe(201);
    const refused = await upload(Buffer.alloc(size + 1));
    expect(refused).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', detail: 'Un fichier fait au plus 20\u00a0Mo.' },
    });
  });
});

test('an address that answers carries the headers that keep it to itself', async () => {
  const { headers } = await desk.http(AM, 'GET /api/cases');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
