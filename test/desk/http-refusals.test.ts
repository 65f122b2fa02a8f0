import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Email, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
let partner = '';
let id = '';
let letter = '';
let call = '';

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

beforeAll(async () => {
  desk = await testDesk();
  ({ partner, id, letter } = await desk.opened({ number: 'L1', of: { name: 'Salon Zoé', city: 'Lyon' } }));
  const logged = await desk.done(AM, { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });
  call = logged.result.call ?? '';
  await desk.done(AM, { kind: 'open-case', type: 'potential-churn', partner, product: null, set: {} });
});
afterAll(() => desk.close());

const url = (text: string): string =>
  text.replace('{case}', id).replace('{partner}', partner).replace('{letter}', letter).replace('{call}', call);

describe('a request that is not in order', () => {
  const NUL = '%00';
  const rows: [string, Email | null, string, unknown, number, string][] = [
    ['nobody', null, 'GET /api/cases', undefined, 401, 'unauthenticated'],
    ['nobody, with a file', null, 'POST /api/files', Buffer.from('x'), 401, 'unauthenticated'],
    ['a stranger', 'ghost@demo' as Email, 'GET /api/session', undefined, 401, 'unauthenticated'],
    ['a person nobody invited', null, 'POST /api/session', { email: 'ghost@demo' }, 404, 'not-found'],
    ['no such route', AM, 'GET /api/nothing', undefined, 404, 'not-found'],
    ['no such case', AM, 'GET /api/cases/CR-0', undefined, 404, 'not-found'],
    ['no such case to act on', AM, 'POST /api/cases/CR-0/actions/mark-lost', {}, 404, 'unknown-case'],
    ['no such action', AM, 'POST /api/cases/{case}/actions/nonsense', {}, 404, 'unknown-action'],
    ['no such partner', AM, 'GET /api/partners/NOBODY', undefined, 404, 'not-found'],
    ['no such partner to call', AM, 'POST /api/partners/NOBODY/calls', { result: 'no-answer' }, 404, 'unknown-partner'],
    ['no such letter', JUNIOR, 'POST /api/letters/NONE/match', { partner: 'X' }, 404, 'unknown-letter'],
    ['no such call', AM, 'POST /api/calls/none/correction', { reason: 'x' }, 404, 'unknown-call'],
    ['no such proposal', LEADER, 'POST /api/cases/{case}/proposals/none/approve', undefined, 409, 'unknown-request'],
    ['a proposal of nothing', AM, 'POST /api/cases/{case}/proposals', {}, 400, 'bad-request'],
    ['a refusal without its reason', LEADER, 'POST /api/cases/{case}/proposals/none/refuse', {}, 400, 'bad-request'],
    ['a proposal of what one may do', AM, 'POST /api/cases/{case}/proposals', { action: 'fill-pave' }, 403, 'role'],
    [
      'no such person to look after it',
      LEADER,
      'PUT /api/partners/{partner}/manager',
      { manager: 'x@y' },
      404,
      'unknown-person',
    ],
    ['a manager who is nobody', LEADER, 'PUT /api/partners/{partner}/manager', {}, 400, 'bad-request'],
    ['many of nothing', AM, 'POST /api/bulk/actions', { action: 'mark-lost', cases: [] }, 400, 'bad-request'],
    ['many approvals that are no list', LEADER, 'POST /api/bulk/approvals', { requests: 'all' }, 400, 'bad-request'],
    ['approvals of a page too long', LEADER, 'GET /api/approvals?limit=201', undefined, 400, 'bad-request'],
    ['no such page', AM, 'GET /api/book/pages/nothing', undefined, 404, 'not-found'],
    ['no such version of the book', AM, 'GET /api/book/pages/roles?version=99', undefined, 404, 'not-found'],
    ['a version no book reaches', AM, 'GET /api/book/pages/roles?version=99999999999', undefined, 400, 'bad-request'],
    ['no such file', AM, `GET /api/files/${'0'.repeat(64)}`, undefined, 404, 'not-found'],
    ['a file that is a path', AM, 'GET /api/files/..%2f..%2fpackage.json', undefined, 404, 'not-found'],
    [
      'a paper never uploaded',
      AM,
      'POST /api/cases/{case}/files',
      { file: '0'.repeat(64), name: 'x', kind: 'other' },
      404,
      'not-found',
    ],
    [
      'a scan never uploaded',
      JUNIOR,
      'POST /api/letters',
      { receivedOn: TODAY, channel: 'letter', product: 'wavy', scan: { file: 'x', name: 'x' } },
      404,
      'not-found',
    ],
    ['a rule that does not exist', AM, 'GET /api/date?product=taxi&received=2026-10-31', undefined, 404, 'not-found'],
    ['not JSON', AM, 'POST /api/cases', '{"type":', 400, 'bad-request'],
    ['no body', AM, 'POST /api/cases', undefined, 400, 'bad-request'],
    ['a body of another shape', AM, 'POST /api/cases', [], 400, 'bad-request'],
    [
      'an unknown field',
      AM,
      'POST /api/cases',
      { type: 'churn-request', partner: 'X', admin: true },
      400,
      'bad-request',
    ],
    [
      'an unknown field further down',
      JUNIOR,
      'POST /api/letters',
      { receivedOn: TODAY, channel: 'letter', product: 'wavy', scan: { file: 'x', name: 'x', size: 1 } },
      400,
      'bad-request',
    ],
    [
      'a value that is no value',
      AM,
      'POST /api/cases/{case}/actions/fill-pave',
      { set: { outcome: ['refused'] } },
      400,
      'bad-request',
    ],
    [
      'a prototype',
      AM,
      'POST /api/cases/{case}/actions/fill-pave',
      '{"set":{"__proto__":{"a":1}}}',
      400,
      'bad-request',
    ],
    [
      'a constructor',
      AM,
      'POST /api/cases/{case}/actions/fill-pave',
      { set: { constructor: 'x' } },
      422,
      'unknown-field',
    ],
    ['a text that cannot be kept', AM, 'POST /api/cases/{case}/notes', { text: 'a\0b' }, 400, 'bad-request'],
    ['half a character', AM, 'POST /api/cases/{case}/notes', '{"text":"\\ud800"}', 400, 'bad-request'],
    ['a name that cannot be searched', AM, `GET /api/partners?q=a${NUL}b`, undefined, 400, 'bad-request'],
    ['a case number that cannot be', AM, `GET /api/cases/a${NUL}b`, undefined, 400, 'bad-request'],
    ['a session that cannot be', null, 'POST /api/session', { email: 'a\0b' }, 400, 'bad-request'],
    ['an empty key', AM, 'POST /api/cases/{case}/notes', { text: 'x' }, 400, 'bad-request'],
    ['a version that is none', AM, 'POST /api/cases/{case}/notes', { text: 'x' }, 400, 'bad-request'],
    ['a day of another shape', AM, 'GET /api/date?product=wavy&received=31/10/2026', undefined, 400, 'bad-request'],
    ['a day that does not exist', AM, 'GET /api/date?product=wavy&received=2026-02-30', undefined, 400, 'bad-request'],
    ['a limit beyond reason', AM, 'GET /api/cases?limit=501', undefined, 400, 'bad-request'],
    ['an unknown alert', AM, 'GET /api/cases?alert=loud', undefined, 400, 'bad-request'],
    [
      'a preview that is neither yes nor no',
      AM,
      'POST /api/cases/{case}/actions/mark-lost?preview=yes',
      {},
      400,
      'bad-request',
    ],
    [
      'a phone that is no phone',
      AM,
      'POST /api/partners/{partner}/numbers',
      { number: 'pro', phone: '' },
      400,
      'bad-request',
    ],
    ['an empty note', AM, 'POST /api/cases/{case}/notes', { text: '' }, 400, 'bad-request'],
    ['no file', AM, 'POST /api/files', undefined, 400, 'bad-request'],
    ['a body too large', AM, 'POST /api/cases/{case}/notes', { text: 'x'.repeat(1024 * 1024) }, 413, 'too-large'],
    ['a body in another format', AM, 'POST /api/cases/{case}/notes', '<text/>', 415, 'unsupported-format'],
    ['somebody who may not', 'finance@demo', 'POST /api/cases/{case}/notes', { text: 'x' }, 403, 'role'],
    ['not in this state', LEADER, 'POST /api/cases/{case}/actions/reopen', { set: { reason: 'x' } }, 409, 'state'],
    ['a second case', AM, 'POST /api/cases', { type: 'churn-request', partner: '{partner}' }, 409, 'already-open'],
    ['not filled in', AM, 'POST /api/cases/{case}/actions/mark-lost', {}, 422, 'missing-template'],
    [
      'a letter of tomorrow',
      JUNIOR,
      'POST /api/letters',
      { receivedOn: '2026-11-25', channel: 'letter', product: 'wavy' },
      422,
      'receipt-in-future',
    ],
  ];
  const HEADERS: Record<string, Record<string, string>> = {
    'an empty key': { 'idempotency-key': '' },
    'a version that is none': { 'if-match': 'latest' },
    'a body in another format': { 'content-type': 'application/xml' },
  };
  test.each(rows)('%s', async (what, who, line, body, status, code) => {
    const given = JSON.parse(JSON.stringify(body ?? null).replace('{partner}', partner), (_, value) => value);
    const sent = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : given;
    const before = await desk.trace();
    const [french, english] = await Promise.all(
      ['fr', 'en'].map((lang) => desk.http(who, url(line), sent, { 'accept-language': lang, ...HEADERS[what] })),
    );
    expect(await desk.trace()).toBe(before);
    for (const answer of [french, english]) {
      expect({ status: answer?.status, code: answer?.body.code }).toEqual({ status, code });
      expect(answer?.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer?.body).toMatchObject({
        type: `urn:preavis:${code}`,
        status,
        title: expect.stringMatching(/./),
        detail: expect.stringMatching(/./),
      });
      expect(JSON.stringify(answer?.body)).not.toMatch(/\bat \/|node_modules|select |\.ts:/);
      for (const reason of answer?.body.reasons ?? [])
        expect(reason).toMatchObject({ ok: false, page: expect.stringMatching(/\.md$/), line: expect.any(Number) });
    }
    expect(french?.body.title).not.toBe(english?.body.title);
  });

  test('is answered in French unless English comes first', async () => {
    const title = async (lang: string) =>
      (await desk.http(null, 'GET /api/cases', undefined, { 'accept-language': lang })).body.title;
    expect(await Promise.all(['', 'fr-FR,en;q=0.8', 'de', 'en-GB,fr;q=0.5'].map(title))).toEqual([
      'Personne n’est connecté',
      'Personne n’est connecté',
      'Personne n’est connecté',
      'Nobody is signed in',
    ]);
  });
});

test('whatever is sent, the desk answers and does not fail', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'treatwell',
      'wavy',
      'letter',
      'churn-request',
      'no-answer',
      'unreachable',
      'pro',
      TODAY,
      '2026-02-30',
      '',
      ' ',
      '%',
      '\\0',
      '\\ud83d',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ minLength: 300, maxLength: 400 }),
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.integer(),
    fc.constant([]),
    fc.constant({}),
  );
  const names =
    'type partner product set action cases requests preview manager text number receivedOn writtenOn channel named city scan note reason result day time withdraw phone email file name kind mediaType'.split(
      ' ',
    );
  const fields = fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'outcome',
        'fiscalChurnReceivedOn',
        'ped',
        'commitmentEndsOn',
        'origin',
        'preChurn',
        'appointmentWith',
        'appointmentAt',
        'toString',
      ),
      word,
    ),
    value,
    { maxKeys: 4 },
  );
  const body = fc.dictionary(fc.constantFrom(...names), fc.oneof({ weight: 5, arbitrary: value }, fields), {
    maxKeys: 8,
    noNullPrototype: true,
  });
  const writes = [
    '/api/cases',
    '/api/cases/{case}/actions/record-dates',
    '/api/cases/{case}/actions/fill-pave',
    '/api/cases/{case}/notes',
    '/api/cases/{case}/files',
    '/api/cases/{case}/proposals',
    '/api/cases/{case}/proposals/none/approve',
    '/api/bulk/actions',
    '/api/bulk/approvals',
    '/api/partners/{partner}/calls',
    '/api/partners/{partner}/numbers',
    '/api/calls/{call}/correction',
    '/api/letters',
    '/api/letters/{letter}/match',
    '/api/letters/{letter}/correction',
    '/api/session',
  ];
  const reads = [
    '/api/cases?q=',
    '/api/cases?cursor=',
    '/api/cases?limit=',
    '/api/cases?owner=',
    '/api/approvals?cursor=',
    '/api/approvals?action=',
    '/api/cases/',
    '/api/partners?q=',
    '/api/partners/',
    '/api/letters?limit=',
    '/api/date?product=wavy&received=',
    '/api/date?received=2026-10-31&product=',
    '/api/book/pages/',
    '/api/files/',
  ];
  const write = fc
    .tuple(fc.constantFrom(...writes), body, fields)
    .map(([path, given, set]) => ({ line: `POST ${path}`, given: path.includes('actions') ? { set } : given }));
  const read = fc
    .tuple(fc.constantFrom(...reads), word)
    .map(([path, text]) => ({ line: `GET ${path}${encodeURIComponent(text.toWellFormed())}`, given: undefined }));
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(write, read),
      fc.constantFrom<Email>(LEADER, JUNIOR, 'admin@demo'),
      async ({ line, given }, who) => {
        const answer = await desk.http(who, url(line).replaceAll(/ (?!\/)/g, '%20'), given);
        statuses.add(answer.status);
        expect({ status: answer.status, body: answer.body }).toMatchObject({
          status: expect.toSatisfy((status: number) => status < 500),
        });
      },
    ),
    { numRuns: 200, seed: 2026 },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 422]));
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
