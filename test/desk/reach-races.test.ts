import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pause } from '../../src/base/pause.ts';
import type { Command } from '../../src/cases/command.ts';
import type { Outcome } from '../../src/cases/execute.ts';
import { inTransaction } from '../../src/db/tx.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 10 });
});
afterAll(() => desk.close());
afterEach(async () => expect(await desk.problems()).toEqual([]));

const SUPPORT = 'support-agent@demo';
const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const LEADER = 'team-leader@demo';
const ONBOARDING = 'onboarding-manager@demo';

const act = (id: string, action: string, set: Fields = {}): Command => ({ kind: 'take-action', case: id, action, set });

async function open(who: Email, type: string, partner: string, set: Fields = {}): Promise<string> {
  const command: Command = { kind: 'open-case', type, partner, product: 'treatwell', set };
  return (await desk.done(who, command)).result.case ?? '';
}

const said = (outcome: Outcome): string =>
  outcome.refused ? outcome.reasons.map((found) => found.code).join() : 'done';

const atOnce = async (commands: readonly (readonly [Email, Command])[]): Promise<string[]> =>
  (await Promise.all(commands.map(([who, command]) => desk.run(who, command)))).map(said);

/** Names of the actions taken on a case, oldest first. */
const takenOn = async (id: string): Promise<string[]> => {
  const rows = await desk.pool.sql<{ action: string }>(
    "select data ->> 'action' as action from event where stream = $1 and type = 'action-taken' order by version",
    [`case:${id}`],
  );
  return rows.map((row) => row.action);
};

/** Waits until so many commands stand before a lock: what follows is then in a known order. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await desk.pool.sql<{ waiting: number }>(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) >= count) return;
    await pause(5);
  }
}

/** Gives commands one after the other while a stream is held; each is before the lock when the next is given. */
async function behind(stream: string, commands: readonly (readonly [Email, Command])[]): Promise<string[]> {
  const given: Promise<Outcome>[] = [];
  await inTransaction(desk.pool, async (tx) => {
    await tx.sql('select id from stream where id = $1 for update', [stream]);
    for (const [who, command] of commands) {
      given.push(desk.run(who, command));
      await untilWaiting(given.length);
    }
  });
  return (await Promise.all(given)).map(said);
}

/** A dormant offer with the winback it planned. */
async function offered(): Promise<{ partner: string; offer: string; winback: string }> {
  const partner = await desk.partner();
  const offer = await open(AM, 'dormant-offer', partner, { reason: 'price' });
  const { result } = await desk.act(AM, offer, 'plan-winback', { winbackOn: '2026-12-01' });
  return { partner, offer, winback: result.opens ?? '' };
}

describe('a case and the cases it takes along', () => {
  test('parent and child at once: the child ends once, nobody waits for nobody', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { offer, winback } = await offered();
      const answers = await atOnce([
        [AM, act(offer, 'cancel', { motive: 'Reste finalement' })],
        [LEADER, act(winback, 'settle')],
        [AM, act(winback, 'cancel', { motive: 'x' })],
        [AM, act(winback, 'replan', { workOn: '2026-12-15' })],
        [LEADER, act(winback, 'settle')],
      ]);
      expect(answers[0]).toBe('done');
      const taken = await takenOn(winback);
      expect(taken.filter((action) => action !== 'replan')).toHaveLength(1);
      expect(await takenOn(offer)).toEqual(['plan-winback', 'cancel']);
    }
  });

  test('two that take the same siblings along: each sibling moves once', async () => {
    const partner = await desk.partner();
    const stages = await Promise.all(
      ['set-up', 'to-train', 'welcome-call'].map((stage) => open(ONBOARDING, 'onboarding-case', partner, { stage })),
    );
    const calls: [Email, string, string, 'salon' | 'pro'][] = [
      [ONBOARDING, '2026-11-06', '09:00', 'salon'],
      [AM, '2026-11-09', '15:00', 'salon'],
      [ONBOARDING, '2026-11-20', '15:00', 'pro'],
      [AM, '2026-11-23', '09:00', 'pro'],
    ];
    for (const [who, day, time, number] of calls) {
      await desk.done(who, {
        kind: 'log-call',
        partner,
        call: { day, time, number, result: 'no-answer' },
        caller: null,
      });
    }
    const risk = await open(AM, 'potential-churn', partner, { onboarding: true });
    await desk.act(AM, risk, 'fill-pave', { outcome: 'unreachable' });
    const lose = act(risk, 'mark-not-recovered');
    const answers = await atOnce([
      [AM, lose],
      [LEADER, lose],
      [AM, lose],
      ...stages.map((id) => [ONBOARDING, act(id, 'complete-stage')] as const),
      ...stages.map((id) => [AM, act(id, 'close-not-possible', { reason: 'x' })] as const),
    ]);
    expect(answers.slice(0, 3).filter((answer) => answer === 'done')).toHaveLength(1);
    for (const id of stages) expect(await takenOn(id)).toHaveLength(1);
    const children = await desk.pool.sql('select id from cases where parent = $1', [risk]);
    expect(children).toHaveLength(1);
  });

  test.each([
    ['closed just before', ['done', 'missing-case'], ['close', 'join']],
    ['closed just after', ['done', 'done'], ['join', 'close']],
  ])('a need of a case beside it is weighed on what that case has become: %s', async (_, answers, order) => {
    const partner = await desk.partner();
    const risk = await open(AM, 'potential-churn', partner);
    const request = await open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    const commands: Record<string, readonly [Email, Command]> = {
      close: [AM, act(risk, 'close-request-received', { reason: 'Courrier reçu' })],
      join: [SUPPORT, act(request, 'join-risk')],
    };
    expect(
      await behind(
        `case:${risk}`,
        order.map((name) => commands[name]!),
      ),
    ).toEqual(answers);
  });

  test('the same key sent eight times at once acts once, on every case it reaches', async () => {
    const { offer, winback } = await offered();
    const cancel = act(offer, 'cancel', { motive: 'Une fois' });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => desk.done(AM, cancel, { key: 'cancel-once' })));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome.result))).size).toBe(1);
    expect(outcomes.filter((outcome) => !outcome.replayed)).toHaveLength(1);
    expect(await takenOn(winback)).toEqual(['settle']);
    const events = await desk.pool.sql("select from event where command = 'cancel-once'");
    expect(events).toHaveLength(2);
  });

  test('a preview reaches as far, takes no number and leaves no trace', async () => {
    const { offer } = await offered();
    const partner = await desk.partner();
    const request = await open(SUPPORT, 'support-request', partner, { request: 'other', motive: 'Part' });
    const numbers = () => desk.pool.sql('select last_value from case_number');
    const before = [await desk.trace(), await numbers()];
    for (const command of [act(offer, 'cancel', { motive: 'x' }), act(request, 'send-to-risk')]) {
      const outcome = await desk.done(AM, command, { preview: true });
      expect(outcome.rows.of('cases').length).toBeGreaterThan(1);
    }
    expect([await desk.trace(), await numbers()]).toEqual(before);
  });
});

describe('one agenda', () => {
  const slot = (person: string, time: string): Fields => ({
    appointmentOn: '2026-11-25',
    appointmentAt: time,
    appointmentWith: person,
  });
  const booked = async (person: string): Promise<string[]> => {
    const rows = await desk.pool.sql<{ time: string }>(
      "select time from appointment where person = $1 and state = 'booked' order by time",
      [person],
    );
    return rows.map((row) => row.time);
  };
  const request = async (): Promise<string> =>
    open(SUPPORT, 'support-request', await desk.partner(), { request: 'opt-out' });

  test('the first hour ever taken of somebody is taken once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, request));
    const answers = await atOnce(ids.map((id) => [SUPPORT, act(id, 'book-appointment', slot(OTHER, '10:00'))]));
    expect(answers.toSorted()).toEqual(['done', ...Array(9).fill('slot')]);
    expect(await booked(OTHER)).toEqual(['10:00']);
  });

  test('however a person is spelt, it is one agenda', async () => {
    const [one, other] = [await request(), await request()];
    await desk.act(SUPPORT, one, 'book-appointment', slot(' Other-Manager@Demo ', '17:00'));
    expect(await desk.codes(SUPPORT, act(other, 'book-appointment', slot(OTHER, '17:00')))).toEqual(['slot']);
  });

  test('moved from one agenda to another while others book in both', async () => {
    const [first, second, third] = await Promise.all([request(), request(), request()]);
    await desk.act(SUPPORT, first, 'book-appointment', slot(AM, '11:00'));
    await desk.act(SUPPORT, second, 'book-appointment', slot(LEADER, '11:00'));
    // Each goes where the other was: whoever comes first finds the hour taken, and nothing is lost either way.
    const answers = await atOnce([
      [SUPPORT, act(first, 'move-appointment', slot(LEADER, '15:00'))],
      [SUPPORT, act(second, 'move-appointment', slot(AM, '15:00'))],
      [SUPPORT, act(third, 'book-appointment', slot(AM, '11:00'))],
    ]);
    expect(answers.slice(0, 2)).toEqual(['done', 'done']);
    expect(await booked(LEADER)).toEqual(['15:00']);
    expect(await booked(AM)).toEqual(answers[2] === 'done' ? ['11:00', '15:00'] : ['15:00']);
  });
});

describe('one partner', () => {
  async function audit(partner: string, time: string): Promise<string> {
    const id = await open(AM, 'marketplace-audit', partner, { request: 'opt-out', internalComment: 'x' });
    const slot = { appointmentOn: TODAY, appointmentAt: time, appointmentWith: AM };
    await desk.act(AM, id, 'book-appointment', slot);
    await desk.act(AM, id, 'hold-appointment');
    await desk.act(AM, id, 'count-bookings', { pendingBookings: 0 });
    return id;
  }

  test('the page is switched off once, and what others note of the salon meanwhile is kept', async () => {
    const partner = await desk.partner();
    const audits = [await audit(partner, '14:00'), await audit(partner, '16:00')];
    const counting = await open(AM, 'marketplace-audit', partner, { request: 'opt-out', internalComment: 'y' });
    const ticket = await open(LEADER, 'finance-ticket', partner, { kind: 'refund' });
    const off = { effectiveOn: TODAY, reason: 'Le salon y tient' };
    const answers = await atOnce([
      ...audits.map((id) => [AM, act(id, 'switch-off', off)] as const),
      [SUPPORT, act(counting, 'count-bookings', { pendingBookings: 7 })],
      [LEADER, act(ticket, 'check-unpaid', { unpaidCents: 1200 })],
    ]);
    expect(answers.slice(0, 2).toSorted()).toEqual(['condition', 'done']);
    expect(answers.slice(2)).toEqual(['done', 'done']);
    const [row] = await desk.pool.sql<{ facts: object }>('select facts from partner where id = $1', [partner]);
    expect(row?.facts).toMatchObject({ marketplaceStatus: 'off', pendingBookings: 7, unpaidCents: 1200 });
  });

  test('handed to another account manager while cases open and open again: none stays behind', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, partner } = await desk.opened();
      await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
      const answers = await atOnce([
        [AM, act(id, 'plan-winback', { winbackOn: '2026-12-01' })],
        [LEADER, { kind: 'change-manager', partner, manager: OTHER, reason: null }],
        [AM, act(id, 'open-domain-task', { domain: `salon-${round}.fr` })],
        [LEADER, act(id, 'reopen', { reason: 'Erreur' })],
      ]);
      expect(answers[1]).toBe('done');
      const owners = await desk.pool.sql(
        'select id, owner from cases where partner = $1 and closed_on is null and owner <> $2',
        [partner, OTHER],
      );
      expect(owners).toEqual([]);
    }
  });
});
