import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BulkAnswer, BulkEntry } from '../../src/cases/bulk.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Answer, type Email, testDesk, type TestDesk } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

let desk: TestDesk;
let terminal: Terminal;
beforeAll(async () => {
  desk = await testDesk();
  terminal = new Terminal(desk);
});
afterAll(async () => {
  terminal.close();
  await desk.close();
});

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
/** A team leader who looks after partners of her own. */
const LEADING = 'leading-manager@demo';

const LOST: Fields = { outcome: 'unreachable' };

/** A case due at the end of the month. */
const due = async (manager: Email = AM): Promise<string> =>
  (await desk.opened({ receivedOn: '2026-10-20', of: { manager } })).id;

/** Each entry in a word: `done`, or the codes of its own reasons. */
const told = ({ done, reasons }: BulkEntry): string =>
  done ? 'done' : [...new Set(reasons.map((found) => found.code))].join(' ');

const byCase = (answer: BulkAnswer): Record<string, string> =>
  Object.fromEntries(answer.entries.map((entry) => [entry.case, told(entry)]));

const post = (who: Email, what: 'actions' | 'approvals', body: object, key?: string): Promise<Answer> =>
  desk.http(who, `POST /api/bulk/${what}`, body, key === undefined ? {} : { 'idempotency-key': key });

describe('the end of the month: sixty losses asked for, previewed and approved together', () => {
  /** What was asked for, and what becomes of it when the team leader approves. */
  const asked: { case: string; request: string; expected: string }[] = [];
  const requests = () => asked.map(({ case: id, request }) => ({ case: id, request }));
  const outcomes = () => Object.fromEntries(asked.map((one) => [one.case, one.expected]));

  async function ask(by: Email, expected: string, set: Fields = LOST): Promise<{ id: string; request: string }> {
    const id = await due(by);
    await desk.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
    const command = { kind: 'propose-action', case: id, action: 'mark-lost', set, note: null } as const;
    const { request = '' } = (await desk.done(by, command)).result;
    asked.push({ case: id, request, expected });
    return { id, request };
  }

  beforeAll(async () => {
    for (let nth = 0; nth < 44; nth += 1) await ask(AM, 'done');
    // Her own partners: another has to approve those.
    for (let nth = 0; nth < 5; nth += 1) await ask(LEADING, 'separation');
    // The pavé is not filled in.
    for (let nth = 0; nth < 4; nth += 1) await ask(AM, 'missing-template', {});
    for (let nth = 0; nth < 3; nth += 1) {
      const { id } = await ask(AM, 'unknown-request');
      await desk.act(LEADER, id, 'mark-lost', LOST);
    }
    for (let nth = 0; nth < 2; nth += 1) {
      const { id, request } = await ask(AM, 'unknown-request');
      await desk.done(AM, { kind: 'withdraw-proposal', case: id, request });
    }
    asked.push(
      { case: 'CR-0', request: 'r-0', expected: 'unknown-case' },
      { case: 'CR-00', request: 'r-00', expected: 'unknown-case' },
    );
    expect(asked).toHaveLength(60);
  });

  test('a preview tells each its own answer, and writes nothing', async () => {
    const before = await desk.trace();
    const { status, body } = await post(LEADING, 'approvals', { requests: requests(), preview: true });
    expect(await desk.trace()).toBe(before);
    expect({ status, ...body }).toMatchObject({ status: 200, preview: true, done: 44, refused: 16 });
    expect(byCase(body)).toEqual(outcomes());
    expect(body.entries.map((entry: BulkEntry) => entry.request)).toEqual(asked.map((one) => one.request));
    expect(body.entries[0]).toMatchObject({ after: { state: 'lost', stateLabel: 'Perdu' }, reasons: [] });
    for (const { reasons, after } of (body as BulkAnswer).entries.filter((entry) => !entry.done)) {
      expect(after).toBeNull();
      for (const found of reasons) expect(found).toMatchObject({ ok: false, page: expect.stringMatching(/\.md$/) });
    }
  });

  test('approving does what the preview told, each case in its own transaction', async () => {
    const { body } = await post(LEADING, 'approvals', { requests: requests() }, 'month-end');
    expect(body).toMatchObject({ preview: false, done: 44, refused: 16 });
    expect(byCase(body)).toEqual(outcomes());
    for (const { case: id, expected } of asked.slice(0, 53)) {
      expect(await desk.view(id)).toMatchObject(
        expected === 'done' ? { state: 'lost', requests: [] } : { state: 'open' },
      );
    }
    const events = await desk.pool.sql<{ command: string; by: string }>(
      "select command, data -> 'request' ->> 'by' as by from event where command like 'month-end:%'",
    );
    expect(events).toHaveLength(44);
    expect(new Set(events.map((one) => one.command)).size).toBe(44);
    expect(new Set(events.map((one) => one.by))).toEqual(new Set([AM]));
  });

  test('sent again under the same key, nothing is done twice', async () => {
    const before = await desk.trace();
    const { body } = await post(LEADING, 'approvals', { requests: requests() }, 'month-end');
    expect(await desk.trace()).toBe(before);
    expect(body).toMatchObject({ done: 44, refused: 16 });
    expect(body.entries.filter((entry: BulkEntry) => entry.replayed)).toHaveLength(44);
  });

  test('what she may not approve, another does', async () => {
    const hers = asked
      .filter((one) => one.expected === 'separation')
      .map(({ case: id, request }) => ({ case: id, request }));
    expect((await post(LEADER, 'approvals', { requests: hers })).body).toMatchObject({ done: 5, refused: 0 });
  });
});

describe('an action on many cases', () => {
  test('each is given what all have in common and what is its own, and answers for itself', async () => {
    const [plain, own, stale, lost, bare] = [await due(), await due(), await due(), await due(), await due()];
    await desk.act(AM, lost, 'mark-lost', LOST);
    const cases = [
      { id: plain },
      { id: own, version: (await desk.view(own)).version, set: { outcome: 'refused', mainReason: 'price' } },
      { id: stale, version: 1 },
      { id: lost },
      { id: bare, set: { outcome: null } },
      { id: 'CR-0' },
    ];
    const preview = await post(AM, 'actions', { action: 'fill-pave', set: LOST, cases, preview: true });
    const { body } = await post(AM, 'actions', { action: 'fill-pave', set: LOST, cases });
    const expected = {
      [plain]: 'done',
      [own]: 'done',
      [stale]: 'version',
      [lost]: 'state',
      [bare]: 'done',
      'CR-0': 'unknown-case',
    };
    expect(byCase(preview.body)).toEqual(expected);
    expect(byCase(body)).toEqual(expected);
    const outcome = async (id: string) => (await desk.view(id)).fields.find((one) => one.id === 'outcome')?.value;
    expect(await Promise.all([plain, own, stale, bare].map(outcome))).toEqual(['unreachable', 'refused', null, null]);
  });

  test('an action that opens cases opens one each, and a preview takes no number', async () => {
    const risks = [await desk.partner(), await desk.partner()].map(async (partner) => {
      const opened = { kind: 'open-case', type: 'potential-churn', partner, product: null, set: {} } as const;
      const { case: id = '' } = (await desk.done(AM, opened)).result;
      return { id };
    });
    const cases = await Promise.all(risks);
    const request = { action: 'open-churn-request', set: { mainReason: 'price' }, cases };
    const { body: preview } = await post(AM, 'actions', { ...request, preview: true });
    expect(preview.entries.map((entry: BulkEntry) => entry.opens)).toEqual(['CR-?', 'CR-?']);
    const { body } = await post(AM, 'actions', request);
    const opened: string[] = body.entries.map((entry: BulkEntry) => entry.opens ?? '');
    expect(new Set(opened).size).toBe(2);
    for (const id of opened) expect(await desk.view(id)).toMatchObject({ type: 'churn-request', state: 'open' });
  });

  test('whoever may not is refused on every case, with who may', async () => {
    const cases = [{ id: await due() }, { id: await due() }];
    const before = await desk.trace();
    const { status, body } = await post('finance@demo', 'actions', { action: 'mark-lost', set: LOST, cases });
    expect(await desk.trace()).toBe(before);
    expect({ status, done: body.done, refused: body.refused }).toEqual({ status: 200, done: 0, refused: 2 });
    for (const entry of body.entries)
      expect(entry.reasons[0]).toMatchObject({ code: 'role', who: expect.arrayContaining(['team-leader']) });
  });

  test.each<[string, 'actions' | 'approvals', object]>([
    ['no case at all', 'actions', { action: 'mark-lost', cases: [] }],
    [
      'more than two hundred',
      'actions',
      { action: 'mark-lost', cases: Array.from({ length: 201 }, (_, nth) => ({ id: `CR-${nth}` })) },
    ],
    ['a case twice', 'actions', { action: 'mark-lost', cases: [{ id: 'CR-1' }, { id: 'CR-1' }] }],
    [
      'a proposal twice',
      'approvals',
      {
        requests: [
          { case: 'CR-1', request: 'r' },
          { case: 'CR-1', request: 'r' },
        ],
      },
    ],
    ['no action', 'actions', { cases: [{ id: 'CR-1' }] }],
    ['an unknown word', 'approvals', { requests: [{ case: 'CR-1', request: 'r' }], force: true }],
  ])('%s is a wrong request', async (_, what, body) => {
    expect(await post(LEADER, what, body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  test('two hundred at once are answered', async () => {
    const cases = Array.from({ length: 200 }, (_, nth) => ({ id: `NONE-${nth}` }));
    expect((await post(LEADER, 'actions', { action: 'mark-lost', cases })).body).toMatchObject({
      done: 0,
      refused: 200,
    });
  });
});

describe('from a terminal', () => {
  test('the preview and the action, exit 1 when one is refused', async () => {
    const [one, two, lost] = [await due(), await due(), await due()];
    await desk.act(AM, lost, 'mark-lost', LOST);
    const typed = (...words: string[]) =>
      terminal.ask('case', 'act-many', 'mark-lost', ...words, '--set', 'outcome=unreachable', '--as', AM);
    const before = await desk.trace();
    expect(await typed(one, two, '--preview')).toMatchObject({ code: 0, json: { preview: true, done: 2, refused: 0 } });
    expect(await desk.trace()).toBe(before);
    const { code, json } = await typed(one, two, lost);
    expect({ code, told: byCase(json) }).toEqual({ code: 1, told: { [one]: 'done', [two]: 'done', [lost]: 'state' } });
    const said = await terminal.type('case', 'act-many', 'mark-lost', lost, '--as', AM);
    expect(said.out).toMatch(new RegExp(`^0 faits, 1 refusés\\n {2}- ${lost}\\n {6}.+\\(churn-request\\.md:\\d+\\)`));
    expect((await terminal.type('case', 'act-many', 'mark-lost', '--as', AM)).code).toBe(2);
  });

  test('many approvals', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 2; nth += 1) {
      const id = await due();
      const set = { reason: 'Accord du salon', ped: '2026-12-15' };
      const command = { kind: 'propose-action', case: id, action: 'override-dates', set, note: null } as const;
      const { request = '' } = (await desk.done(JUNIOR, command)).result;
      ids.push(`${id}:${request}`);
    }
    const typed = (...words: string[]) => terminal.ask('approvals', 'approve', ...words, '--as', LEADER);
    expect(await typed(...ids, '--preview')).toMatchObject({ code: 0, json: { preview: true, done: 2 } });
    expect(await typed(...ids)).toMatchObject({ code: 0, json: { done: 2, refused: 0 } });
    expect((await typed(...ids)).code).toBe(1);
    expect((await typed('CR-1')).code).toBe(2);
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
