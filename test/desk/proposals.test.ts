import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookHash, readBookFiles } from '../../src/books/read-book.ts';
import { listApprovals } from '../../src/cases/approvals.ts';
import type { Command } from '../../src/cases/command.ts';
import type { Fields } from '../../src/policy/book.ts';
import { changed } from '../kit/book.ts';
import { type Email, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

let desk: TestDesk;
let terminal: Terminal;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
  terminal = new Terminal(desk);
});
afterAll(async () => {
  terminal.close();
  await desk.close();
});

const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const OWNING = 'owning-junior@demo';
const LEADER = 'team-leader@demo';
const LEADING = 'leading-manager@demo';
const EVERYBODY: Email[] = [
  'support-agent@demo',
  'onboarding-manager@demo',
  'sales@demo',
  AM,
  OTHER,
  JUNIOR,
  OWNING,
  LEADER,
  LEADING,
  'finance@demo',
  'admin@demo',
];

const SALES: Fields = { origin: 'sales-process' };
const LOST: Fields = { outcome: 'unreachable' };

const propose = (id: string, action: string, set: Fields = {}, note: string | null = null): Command => ({
  kind: 'propose-action',
  case: id,
  action,
  set,
  note,
});
const approve = (id: string, request: string, set: Fields = {}): Command => ({
  kind: 'approve-proposal',
  case: id,
  request,
  set,
});
const refuse = (id: string, request: string, reason = 'Il manque la note'): Command => ({
  kind: 'refuse-proposal',
  case: id,
  request,
  reason,
});
const complete = (id: string, request: string, set: Fields): Command => ({
  kind: 'complete-proposal',
  case: id,
  request,
  set,
});
const withdraw = (id: string, request: string): Command => ({ kind: 'withdraw-proposal', case: id, request });

/** A sales-process case of that manager's partner: theirs to hand on, not to lose. */
async function salesCase(manager: Email = AM): Promise<string> {
  const { id } = await desk.opened({ of: { manager } });
  await desk.act(LEADER, id, 'set-origin', SALES);
  return id;
}

async function asked(who: Email, id: string, action: string, set: Fields = {}, note: string | null = null) {
  const { result } = await desk.done(who, propose(id, action, set, note));
  return result.request ?? '';
}

/** A sales-process case whose loss its account manager asks for, with all that it takes. */
async function lossAsked(set: Fields = LOST): Promise<{ id: string; request: string }> {
  const id = await salesCase();
  return { id, request: await asked(AM, id, 'mark-lost', set, 'Vente forcée') };
}

describe('an action somebody may not take is asked of those who may', () => {
  test('it waits on the case, and whoever approves takes the action as themself', async () => {
    const { id, request } = await lossAsked();
    expect(await desk.view(id, AM)).toMatchObject({
      state: 'open',
      requests: [
        {
          id: request,
          action: 'mark-lost',
          label: 'Acter la perte',
          note: 'Vente forcée',
          by: AM,
          byName: 'account manager',
          on: '2026-11-24',
          set: [{ field: 'outcome', text: 'Injoignable', before: '—' }],
        },
      ],
    });
    const { result } = await desk.done(LEADER, approve(id, request));
    const view = await desk.view(id);
    expect(view).toMatchObject({ state: 'lost', requests: [], version: result.version });
    const [event] = await desk.pool.sql<{ actor: object; data: object }>(
      "select actor, data from event where stream = $1 and type = 'action-taken' order by version desc limit 1",
      [`case:${id}`],
    );
    expect(event).toMatchObject({
      actor: { email: LEADER },
      data: { action: 'mark-lost', by: LEADER, request: { id: request, by: AM } },
    });
    expect(view.timeline.map(({ title, detail, by }) => [title, detail, by]).slice(0, 2)).toEqual([
      ['Acter la perte', '→ Perdu, demandé par account manager', 'team leader'],
      ['Demandé\u00a0: Acter la perte', 'Vente forcée', 'account manager'],
    ]);
    expect(view.timeline[1]?.changes).toEqual([{ field: 'outcome', label: expect.any(String), value: 'Injoignable' }]);
  });

  test('what it lacks is completed while it waits, by who asked or by who approves', async () => {
    const { id, request } = await lossAsked({});
    const before = (await desk.view(id, LEADER)).requests[0]?.answer;
    expect(before).toMatchObject({ allowed: false, completable: true, reasons: [{ code: 'missing-template' }] });
    expect(await desk.codes(LEADER, approve(id, request))).toEqual(['missing-template']);
    await desk.done(AM, complete(id, request, LOST));
    expect((await desk.view(id, LEADER)).requests[0]).toMatchObject({
      set: [{ field: 'outcome', value: 'unreachable' }],
      answer: { allowed: true, reasons: [] },
    });
    const second = await lossAsked({});
    await desk.done(LEADER, approve(second.id, second.request, LOST));
    expect((await desk.view(second.id)).state).toBe('lost');
  });

  test('it is refused with a reason, and told', async () => {
    const { id, request } = await lossAsked();
    for (const reason of ['', '  '])
      expect(await desk.codes(LEADER, refuse(id, request, reason))).toEqual(['missing-input']);
    await desk.done(LEADER, refuse(id, request, 'Appelez d’abord le salon'));
    const view = await desk.view(id);
    expect(view).toMatchObject({ state: 'open', requests: [] });
    expect(view.timeline[0]).toMatchObject({ kind: 'proposal-refused', detail: 'Appelez d’abord le salon' });
    // What was refused may be asked again.
    await asked(AM, id, 'mark-lost', LOST);
  });

  test('who asked takes it back; nobody else does, nor completes it', async () => {
    const { id, request } = await lossAsked();
    for (const who of EVERYBODY.filter((one) => one !== AM)) {
      expect(await desk.codes(who, withdraw(id, request))).toEqual(['separation']);
      expect(await desk.codes(who, complete(id, request, LOST))).toEqual(['separation']);
    }
    await desk.done(AM, withdraw(id, request));
    expect((await desk.view(id)).requests).toEqual([]);
  });
});

describe('what may be asked', () => {
  test('what one may do oneself is not asked for, unless a value is kept from them', async () => {
    const { id } = await desk.opened();
    expect(await desk.codes(AM, propose(id, 'set-origin', { origin: 'billing' }))).toEqual(['nothing-asked']);
    expect((await desk.view(id, AM)).actions.find((one) => one.id === 'set-origin')?.propose).toMatchObject({
      allowed: false,
      reasons: [{ code: 'nothing-asked' }],
    });
    const request = await asked(AM, id, 'set-origin', SALES);
    expect((await desk.view(id, LEADER)).requests).toMatchObject([
      { id: request, set: [{ field: 'origin', text: 'Sales process' }], mayAnswer: true, answer: { allowed: true } },
    ]);
    await desk.done(LEADER, approve(id, request));
    expect((await desk.view(id)).origin).toBe('sales-process');
  });

  test.each<[string, Email, string, Fields, string]>([
    ['by a role the page does not name', 'finance@demo', 'mark-lost', {}, 'role'],
    ['of an action that is never proposed', AM, 'give-back', {}, 'role'],
    ['of an action nobody knows', AM, 'vanish', {}, 'unknown-action'],
    ['in a state it does not start from', AM, 'keep-ped', {}, 'state'],
    ['with a field the form does not take', AM, 'mark-lost', { colour: 'red' }, 'unknown-field'],
    ['with a value that cannot be read', AM, 'mark-lost', { outcome: 'perhaps' }, 'bad-value'],
  ])('not %s', async (_, who, action, set, code) => {
    const id = await salesCase();
    expect(await desk.codes(who, propose(id, action, set))).toContain(code);
  });

  test('the same thing only once at a time', async () => {
    const { id } = await lossAsked();
    expect(await desk.codes(JUNIOR, propose(id, 'mark-lost', LOST))).toContain('nothing-asked');
    expect(await desk.codes(AM, propose(id, 'mark-lost', LOST))).toEqual(['already-open']);
  });

  test('a view tells who may propose what, as proposing does', async () => {
    const id = await salesCase();
    let allowed = 0;
    for (const who of EVERYBODY) {
      for (const { id: action, propose: may } of (await desk.view(id, who)).actions) {
        const outcome = await desk.run(who, propose(id, action), { preview: true });
        expect({ who, action, allowed: may?.allowed ?? false }).toEqual({ who, action, allowed: !outcome.refused });
        if (outcome.refused && may) {
          expect(may.reasons.map((found) => found.code)).toEqual(outcome.reasons.map((found) => found.code));
        }
        allowed += may?.allowed ? 1 : 0;
      }
    }
    expect(allowed).toBeGreaterThan(3);
  });
});

describe('who answers', () => {
  // Who, and whether they approve and refuse: a team leader of their own partner does neither.
  const ANSWERS: [Email, boolean][] = EVERYBODY.map((who) => [who, [JUNIOR, OWNING, LEADER, LEADING].includes(who)]);

  test.each(ANSWERS)('%s, the loss of a sales-process case: %j', async (who, may) => {
    const { id, request } = await lossAsked();
    const [shown] = (await desk.view(id, who)).requests;
    expect(shown).toMatchObject({ mayAnswer: may, mayComplete: who === AM, answer: { allowed: may } });
    const [yes, no] = await Promise.all([
      desk.run(who, approve(id, request), { preview: true }),
      desk.run(who, refuse(id, request), { preview: true }),
    ]);
    expect({ yes: !yes.refused, no: !no.refused }).toEqual({ yes: may, no: may });
    if (yes.refused) {
      expect(shown?.answer.reasons.map((found) => found.code)).toEqual(expect.arrayContaining(['role']));
    }
    const { approvals } = await listApprovals(desk.door, desk.look(who), { limit: 200 });
    expect(approvals.some((one) => one.request.id === request)).toBe(may);
  });

  test('nobody answers their own proposal, whatever their roles; another does', async () => {
    const id = await salesCase(LEADING);
    const request = await asked(LEADING, id, 'mark-lost', LOST);
    expect(await desk.codes(LEADING, approve(id, request))).toEqual(['separation']);
    expect(await desk.codes(LEADING, refuse(id, request))).toContain('separation');
    expect((await desk.view(id, LEADING)).requests[0]).toMatchObject({ mayAnswer: false, mayComplete: true });
    await desk.done(LEADER, approve(id, request));
  });

  test('not even once a new role would let them take the action', async () => {
    const { id, request } = await lossAsked();
    const person = (roles: string[]): Command => ({
      kind: 'add-person',
      email: AM,
      name: 'account manager',
      roles,
      canSignIn: true,
    });
    await desk.done('operator', person(['team-leader']));
    const answer = await desk.http(AM, `POST /api/cases/${id}/proposals/${request}/approve`);
    expect(answer).toMatchObject({ status: 403, body: { code: 'separation' } });
    await desk.done('operator', person(['account-manager']));
  });

  test('one who may take the action but not write the value neither approves nor refuses', async () => {
    const { id } = await desk.opened({ of: { manager: OWNING } });
    const request = await asked(OWNING, id, 'set-origin', SALES);
    expect((await desk.view(id, OTHER)).actions.find((one) => one.id === 'set-origin')?.completable).toBe(true);
    expect(await desk.codes(OTHER, approve(id, request))).toEqual(['role']);
    expect(await desk.codes(OTHER, refuse(id, request))).toEqual(['role']);
    expect((await desk.view(id, OTHER)).requests[0]?.mayAnswer).toBe(false);
  });
});

describe('a proposal nobody waits for any more', () => {
  test('goes with the case it was about, and cannot be answered', async () => {
    const { id, request } = await lossAsked();
    await desk.act(LEADER, id, 'mark-lost', LOST);
    expect((await desk.view(id)).requests).toEqual([]);
    for (const command of [approve(id, request), refuse(id, request)])
      expect(await desk.codes(LEADER, command)).toEqual(['unknown-request']);
    expect(await desk.codes(AM, withdraw(id, request))).toEqual(['unknown-request']);
  });

  test('is answered once, however many answer at the same time', async () => {
    const { id, request } = await lossAsked();
    const outcomes = await Promise.all([
      desk.run(LEADER, approve(id, request)),
      desk.run(JUNIOR, approve(id, request)),
      desk.run(LEADING, refuse(id, request)),
      desk.run(AM, withdraw(id, request)),
    ]);
    expect(outcomes.filter((one) => !one.refused)).toHaveLength(1);
    for (const one of outcomes)
      if (one.refused) expect(one.reasons.map((found) => found.code)).toEqual(['unknown-request']);
    expect((await desk.view(id)).requests).toEqual([]);
  });
});

describe('over HTTP', () => {
  test('asked, completed, seen among the approvals, previewed, approved', async () => {
    const id = await salesCase();
    const posted = await desk.http(AM, `POST /api/cases/${id}/proposals`, { action: 'mark-lost', note: 'Urgent' });
    expect(posted).toMatchObject({ status: 200, body: { id, requests: [{ action: 'mark-lost', mayComplete: true }] } });
    const request: string = posted.body.requests[0].id;
    const url = `/api/cases/${id}/proposals/${request}`;
    expect((await desk.http(AM, `POST ${url}/complete`, { set: LOST })).body.requests[0].set).toHaveLength(1);

    const listed = await desk.http(LEADER, 'GET /api/approvals?action=mark-lost&limit=200');
    expect(listed.body.approvals).toContainEqual(
      expect.objectContaining({
        case: expect.objectContaining({ id, actBy: '2026-12-31' }),
        request: expect.objectContaining({ id: request, note: 'Urgent', mayAnswer: true }),
      }),
    );
    const before = await desk.trace();
    expect(await desk.http(LEADER, `POST ${url}/approve?preview=true`)).toMatchObject({ status: 200, body: { id } });
    expect(await desk.trace()).toBe(before);
    expect(await desk.http(LEADER, `POST ${url}/approve`)).toMatchObject({ status: 200, body: { state: 'lost' } });
  });

  test('refused, withdrawn, and what cannot be', async () => {
    const { id, request } = await lossAsked();
    const url = `/api/cases/${id}/proposals/${request}`;
    const { version } = await desk.view(id);
    const answers: [Email, string, unknown, Record<string, string>, number, string][] = [
      [LEADER, 'refuse', { reason: '' }, {}, 422, 'missing-input'],
      [LEADER, 'refuse', {}, {}, 400, 'bad-request'],
      [OTHER, 'refuse', { reason: 'x' }, {}, 403, 'role'],
      [AM, 'approve', undefined, {}, 403, 'separation'],
      [LEADER, 'approve', { set: { colour: 'red' } }, {}, 422, 'unknown-field'],
      [LEADER, 'approve', undefined, { 'if-match': `"${version - 1}"` }, 412, 'version'],
      [LEADER, 'withdraw', undefined, {}, 403, 'separation'],
      [OTHER, 'complete', { set: LOST }, {}, 403, 'separation'],
    ];
    for (const [who, what, body, headers, status, code] of answers) {
      const before = await desk.trace();
      const answer = await desk.http(who, `POST ${url}/${what}`, body, headers);
      expect({ what, status: answer.status, code: answer.body.code }).toEqual({ what, status, code });
      expect(await desk.trace()).toBe(before);
    }
    expect(await desk.http(LEADER, `POST ${url}/refuse`, { reason: 'Non' })).toMatchObject({ status: 200 });
    expect(await desk.http(AM, `POST ${url}/withdraw`)).toMatchObject({
      status: 409,
      body: { code: 'unknown-request' },
    });
    expect(await desk.http(AM, `POST /api/cases/CR-0/proposals`, { action: 'mark-lost' })).toMatchObject({
      status: 404,
    });
    const again = await desk.http(JUNIOR, `POST /api/cases/${id}/proposals`, { action: 'mark-lost' });
    expect(again).toMatchObject({ status: 409, body: { code: 'nothing-asked' } });
  });

  test('the same key approves once', async () => {
    const { id, request } = await lossAsked();
    const send = () =>
      desk.http(LEADER, `POST /api/cases/${id}/proposals/${request}/approve`, {}, { 'idempotency-key': `k-${id}` });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body.version).toBe(first.body.version);
  });
});

test('approvals come in pages, oldest first, each once, and to those who may answer', async () => {
  const fresh = await testDesk();
  const asked: Record<string, string[]> = { 'override-dates': [], 'set-origin': [] };
  const ask = async (id: string, action: string, set: Fields) => {
    const { result } = await fresh.done(AM, propose(id, action, set));
    asked[action]?.push(result.request ?? '');
  };
  for (let nth = 0; nth < 7; nth += 1) {
    const { id } = await fresh.opened();
    await ask(id, 'override-dates', { ped: '2026-12-15', reason: `Accord ${nth}` });
    if (nth % 2 === 0) await ask(id, 'set-origin', SALES);
  }
  const pages = async (who: Email, filter: { action?: string }): Promise<string[][]> => {
    const found: string[][] = [];
    let cursor: string | null = null;
    do {
      const at: { cursor?: string } = cursor === null ? {} : { cursor };
      const page = await listApprovals(fresh.door, fresh.look(who), { limit: 3, ...filter, ...at });
      found.push(page.approvals.map((one) => one.request.id));
      cursor = page.next;
    } while (cursor !== null);
    return found;
  };
  const dates = await pages(LEADER, { action: 'override-dates' });
  expect(dates.map((page) => page.length)).toEqual([3, 3, 1]);
  expect(dates.flat()).toEqual(asked['override-dates']);
  expect((await pages(LEADER, {})).flat()).toHaveLength(11);
  // A junior settles origins, not dates: the others are not even counted in a page.
  const origins = await pages(JUNIOR, {});
  expect(origins.map((page) => page.length)).toEqual([3, 1]);
  expect(origins.flat()).toEqual(asked['set-origin']);
  expect(await pages(AM, {})).toEqual([[]]);
  await fresh.close();
});

test('an hour somebody proposes is weighed in the agenda it names, and said before it is approved', async () => {
  const fresh = await testDesk();
  const files = await readBookFiles(join(import.meta.dirname, '../../books/salon'));
  const booking = 'appointment: { do: book, minutes: 30 }';
  const page = changed(
    files['marketplace-audit.md'] ?? '',
    booking,
    `${booking}\n    proposals: [ { roles: [finance] } ]`,
  );
  const next = { ...files, 'marketplace-audit.md': page };
  await fresh.done('operator', {
    kind: 'publish-book',
    version: 2,
    hash: bookHash(next),
    files: next,
    effectiveOn: TODAY,
  });
  const audit = async () => {
    const set = { request: 'opt-out', internalComment: 'x' };
    const open: Command = {
      kind: 'open-case',
      type: 'marketplace-audit',
      partner: await fresh.partner(),
      product: null,
      set,
    };
    return (await fresh.done(LEADER, open)).result.case ?? '';
  };
  const at = (time: string, appointmentWith: Email) => ({ appointmentOn: TODAY, appointmentAt: time, appointmentWith });
  await fresh.act(LEADER, await audit(), 'book-appointment', at('15:00', OTHER));
  for (const [time, codes] of [
    ['15:00', ['slot']],
    ['16:00', []],
  ] as const) {
    const id = await audit();
    // The case itself speaks of another agenda, in which that hour is free.
    await fresh.act(LEADER, id, 'book-appointment', at('17:00', AM));
    const { result } = await fresh.done('finance@demo', propose(id, 'book-appointment', at(time, OTHER)));
    const [shown] = (await fresh.view(id)).requests;
    expect(shown?.answer.reasons.map((found) => found.code)).toEqual(codes);
    const outcome = await fresh.run(LEADER, approve(id, result.request ?? ''));
    expect(outcome.refused ? outcome.reasons.map((found) => found.code) : []).toEqual(codes);
    await fresh.act(LEADER, id, 'cancel-appointment');
  }
  expect(await fresh.problems()).toEqual([]);
  await fresh.close();
});

describe('from a terminal', () => {
  const as = (who: Email, ...words: string[]) => terminal.ask(...words, '--as', who);

  test('ask, complete, list, approve', async () => {
    const id = await salesCase();
    const asking = await as(AM, 'case', 'ask', id, 'mark-lost', '--note', 'Vente forcée');
    expect(asking).toMatchObject({ code: 0, json: { id, requests: [{ action: 'mark-lost', note: 'Vente forcée' }] } });
    const request: string = asking.json.requests[0].id;
    expect((await as(AM, 'case', 'complete', id, request)).code).toBe(2);
    await as(AM, 'case', 'complete', id, request, '--set', 'outcome=unreachable');
    const { json } = await as(LEADER, 'approvals', 'list', '--action', 'mark-lost');
    expect(json.approvals.map((one: { request: { id: string } }) => one.request.id)).toContain(request);
    expect((await terminal.type('approvals', 'list', '--as', LEADER)).out).toContain(
      `+ ${id}:${request} Acter la perte`,
    );
    expect((await terminal.type('case', 'show', id, '--as', LEADER)).out).toContain(`+ ${request} Acter la perte`);
    expect((await as(LEADER, 'case', 'approve', id, request, '--preview')).json).toMatchObject({
      preview: true,
      state: 'lost',
    });
    expect(await as(LEADER, 'case', 'approve', id, request)).toMatchObject({ code: 0, json: { state: 'lost' } });
    expect(await as(LEADER, 'case', 'approve', id, request)).toMatchObject({
      code: 1,
      json: { refused: true, reasons: [{ code: 'unknown-request' }] },
    });
  });

  test('refuse and withdraw, each with its reasons', async () => {
    const { id, request } = await lossAsked();
    expect((await as(LEADER, 'case', 'refuse', id, request)).code).toBe(2);
    expect(await as(OTHER, 'case', 'refuse', id, request, '--reason', 'Non')).toMatchObject({
      code: 1,
      json: { reasons: [{ code: 'role', page: expect.stringMatching(/\.md$/), line: expect.any(Number) }] },
    });
    expect(await as(LEADER, 'case', 'refuse', id, request, '--reason', 'Non')).toMatchObject({
      code: 0,
      json: { requests: [] },
    });
    const second = await lossAsked();
    expect(await as(LEADER, 'case', 'withdraw', second.id, second.request)).toMatchObject({ code: 1 });
    expect(await as(AM, 'case', 'withdraw', second.id, second.request)).toMatchObject({ code: 0 });
    expect((await terminal.type('approvals', 'list', '--as', 'finance@demo')).out.trim()).toBe(
      'Aucune demande ne vous attend.',
    );
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
