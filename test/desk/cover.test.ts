import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const OWNING = 'owning-junior@demo';
const LEADER = 'team-leader@demo';
const SUPPORT = 'support-agent@demo';
const FINANCE = 'finance@demo';

const act = (id: string, action: string, set: Fields = {}): Command => ({ kind: 'take-action', case: id, action, set });

/** Somebody is away, and somebody does their work; answers the absence. */
async function away(person: Email, cover: Email | null, from = TODAY, until = from): Promise<string> {
  const absence = { from, until, fromHalf: 'morning', untilHalf: 'afternoon', absenceKind: 'leave', cover } as const;
  return (await desk.done(LEADER, { kind: 'record-absence', person, ...absence })).result.absence ?? '';
}
const back = (absence: string) => desk.done(LEADER, { kind: 'withdraw-absence', absence });

/** Whom the actor of each event of a command stood in for, by stream. */
async function covering(command: string): Promise<Record<string, string | null>> {
  const rows = await desk.pool.sql<{ stream: string; covering: string | null }>(
    `select stream, actor ->> 'covering' as covering from event where command = $1`,
    [command],
  );
  return Object.fromEntries(rows.map((row) => [row.stream, row.covering]));
}

describe('both names are in the journal', () => {
  test('when the actor covers, today, who owns the case', async () => {
    const { id } = await desk.opened();
    const absence = await away(AM, OTHER);
    await desk.act(OTHER, id, 'fill-pave', { outcome: 'refused' }, { key: 'covered' });
    expect(await covering('covered')).toEqual({ [`case:${id}`]: AM });
    const [entry] = (await desk.view(id)).timeline;
    expect(entry).toMatchObject({
      actor: OTHER,
      actorName: 'other manager',
      covering: AM,
      by: 'other manager, en l’absence de account manager',
    });
    expect((await desk.view(id, LEADER, 'en')).timeline[0]?.by).toBe(
      'other manager, in the absence of account manager',
    );
    // The work moved, the case did not.
    expect(await desk.view(id)).toMatchObject({ owner: AM, manager: AM });
    await back(absence);
  });

  test.each<[string, Email, [Email, Email | null, string?, string?] | null]>([
    ['nobody is away', OTHER, null],
    ['another covers', JUNIOR, [AM, OTHER]],
    ['nobody covers', OTHER, [AM, null]],
    ['it was yesterday', OTHER, [AM, OTHER, '2026-11-20', '2026-11-23']],
    ['it is tomorrow', OTHER, [AM, OTHER, '2026-11-25', '2026-11-27']],
    ['the owner acts, though away', AM, [AM, OTHER]],
    ['they cover somebody else', OTHER, [OWNING, OTHER]],
  ])('not when %s', async (why, who, absence) => {
    const { id } = await desk.opened();
    const recorded = absence ? await away(...absence) : null;
    await desk.act(who, id, 'fill-pave', { outcome: 'refused' }, { key: why });
    expect(await covering(why)).toEqual({ [`case:${id}`]: null });
    expect((await desk.view(id)).timeline[0]).toMatchObject({
      covering: null,
      by: expect.not.stringContaining('absence'),
    });
    if (recorded) await back(recorded);
  });

  test('whatever is done for them: notes, calls, proposals, cases opened, over several days', async () => {
    const { id, partner } = await desk.opened();
    const absence = await away(AM, OTHER, '2026-11-20', '2026-11-30');
    await desk.done(OTHER, { kind: 'add-note', case: id, text: 'Rappelé' }, { key: 'note' });
    const call = { result: 'no-answer' };
    await desk.done(OTHER, { kind: 'log-call', partner, call, caller: null }, { key: 'call' });
    const ask = { kind: 'propose-action', case: id, action: 'override-dates', set: {}, note: null } as const;
    await desk.done(OTHER, ask, { key: 'ask' });
    const open: Command = { kind: 'open-case', type: 'potential-churn', partner, product: null, set: {} };
    const risk = (await desk.done(OTHER, open, { key: 'open' })).result.case ?? '';
    expect(await covering('note')).toEqual({ [`case:${id}`]: AM });
    expect(await covering('call')).toEqual({ [`partner:${partner}`]: AM });
    expect(await covering('ask')).toEqual({ [`case:${id}`]: AM });
    expect(await covering('open')).toEqual({ [`case:${risk}`]: AM });
    await back(absence);
  });

  test('an absence of last week, read with the agenda of who was away, is no cover of today', async () => {
    const { partner } = await desk.opened();
    const set = { request: 'opt-out', internalComment: 'x' };
    const open: Command = { kind: 'open-case', type: 'marketplace-audit', partner, product: 'treatwell', set };
    const audit = (await desk.done(SUPPORT, open)).result.case ?? '';
    const slot = (appointmentOn: string) => ({ appointmentOn, appointmentAt: '15:00', appointmentWith: AM });
    const [past, coming] = [await away(AM, OTHER, '2026-11-16', '2026-11-20'), await away(AM, OTHER, '2026-12-07')];
    await desk.act(OTHER, audit, 'book-appointment', slot('2026-11-26'), { key: 'not away' });
    const now = await away(AM, OTHER);
    await desk.act(OTHER, audit, 'move-appointment', slot('2026-11-27'), { key: 'away' });
    const stream = `case:${audit}`;
    expect((await covering('not away'))[stream]).toBeNull();
    expect((await covering('away'))[stream]).toBe(AM);
    for (const absence of [past, coming, now]) await back(absence);
  });

  test('a cover named later, or another, is the one of that moment', async () => {
    const { id } = await desk.opened();
    const absence = await away(AM, OTHER);
    await desk.done(LEADER, { kind: 'set-cover', absence, cover: JUNIOR });
    await desk.act(OTHER, id, 'fill-pave', { outcome: 'refused' }, { key: 'former' });
    await desk.act(JUNIOR, id, 'fill-pave', { outcome: 'unreachable' }, { key: 'later' });
    expect([await covering('former'), await covering('later')]).toEqual([
      { [`case:${id}`]: null },
      { [`case:${id}`]: AM },
    ]);
    await back(absence);
  });
});

describe('cover moves work, never rights', () => {
  /** Cases in situations where rights differ, all of the account manager's or the owning junior's partners. */
  async function situations(): Promise<string[]> {
    const plain = await desk.opened();
    const sales = await desk.opened();
    await desk.act(LEADER, sales.id, 'set-origin', { origin: 'sales-process' });
    await desk.done(AM, { kind: 'propose-action', case: sales.id, action: 'mark-lost', set: {}, note: null });
    const own = await desk.opened({ of: { manager: OWNING } });
    await desk.act(LEADER, own.id, 'set-origin', { origin: 'sales-process' });
    const set = { request: 'opt-out', internalComment: 'x' };
    const open: Command = {
      kind: 'open-case',
      type: 'marketplace-audit',
      partner: plain.partner,
      product: 'treatwell',
      set,
    };
    const audit = (await desk.done(SUPPORT, open)).result.case ?? '';
    return [plain.id, sales.id, own.id, audit];
  }

  /** All that a person may do on cases, and why not, as the desk would answer. */
  async function rights(who: Email, ids: readonly string[]) {
    const views = await Promise.all(ids.map((id) => desk.view(id, who)));
    return views.map(({ actions, requests }) => ({
      actions: actions.map(({ id, allowed, completable, conditions, propose }) => ({
        id,
        allowed,
        completable,
        conditions,
        propose,
      })),
      requests: requests.map(({ mayAnswer, mayComplete, answer }) => ({ mayAnswer, mayComplete, answer })),
    }));
  }

  test.each<[Email, Email]>([
    [AM, OTHER],
    [AM, JUNIOR],
    [AM, SUPPORT],
    [AM, FINANCE],
    [OWNING, AM],
    [LEADER, AM],
    [LEADER, SUPPORT],
  ])('whoever covers %s: %s', async (absent, cover) => {
    const ids = await situations();
    const before = [await rights(cover, ids), await rights(absent, ids)];
    const absence = await away(absent, cover);
    expect([await rights(cover, ids), await rights(absent, ids)]).toEqual(before);
    await back(absence);
  });

  test('what was refused is refused for the same reasons, and what was barred stays barred', async () => {
    const [, sales = '', own = ''] = await situations();
    const tries: [Email, Command][] = [
      [OTHER, act(sales, 'mark-lost', { outcome: 'unreachable' })],
      [OTHER, act(sales, 'set-origin', { origin: 'billing' })],
      [AM, act(own, 'mark-lost', { outcome: 'unreachable' })],
      [AM, act(sales, 'override-dates', { ped: '2026-12-15', reason: 'x' })],
      // Who is away stays barred from their own partner, covered or not.
      [OWNING, act(own, 'mark-lost', { outcome: 'unreachable' })],
    ];
    const reasons = async () =>
      Promise.all(
        tries.map(async ([who, command]) => {
          const outcome = await desk.run(who, command, { preview: true });
          return outcome.refused ? outcome.reasons : 'done';
        }),
      );
    const before = await reasons();
    expect(before).not.toContain('done');
    const absences = [await away(AM, OTHER), await away(OWNING, AM), await away(LEADER, AM)];
    expect(await reasons()).toEqual(before);
    for (const [who, command] of tries) await desk.refused(who, command);
    for (const absence of absences) await back(absence);
  });
});

test('the chain holds both names: taking one out is found', async () => {
  expect(await desk.problems()).toEqual([]);
  const { id } = await desk.opened();
  const absence = await away(AM, OTHER);
  await desk.act(OTHER, id, 'fill-pave', { outcome: 'refused' });
  await back(absence);
  const [event] = await desk.pool.sql<{ actor: object }>(
    "update event e set actor = actor - 'covering' where stream = $1 and actor ? 'covering' returning (select actor from event x where x.stream = e.stream and x.version = e.version) as actor",
    [`case:${id}`],
  );
  expect((await desk.problems()).join()).toContain('hash');
  await desk.pool.sql("update event set actor = $2::jsonb where stream = $1 and actor ->> 'email' = $3", [
    `case:${id}`,
    JSON.stringify(event?.actor),
    OTHER,
  ]);
  expect(await desk.problems()).toEqual([]);
});
