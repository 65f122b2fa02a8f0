import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { showCase } from '../../src/cases/present.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
});
afterAll(() => desk.close());

const SUPPORT = 'support-agent@demo';
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const ONBOARDING = 'onboarding-manager@demo';

async function open(
  who: Email,
  type: string,
  partner: string,
  set: Fields = {},
  product = 'treatwell',
): Promise<string> {
  const command: Command = { kind: 'open-case', type, partner, product, set };
  return (await desk.done(who, command)).result.case ?? '';
}
const act = (id: string, action: string, set: Fields = {}): Command => ({ kind: 'take-action', case: id, action, set });

interface Slot {
  id: string;
  case_id: string;
  person: string;
  time: string;
  state: string;
  sequence: number;
}
const slotsOf = (partner: string): Promise<Slot[]> =>
  desk.pool.sql<Slot>('select id, case_id, person, time, state, sequence from appointment where partner = $1', [
    partner,
  ]);

const HEARD = { motive: 'Trop de commissions', argumentsGiven: true, managerAnnounced: true };

/** An opt-out heard by support, its appointment booked, handed on to the account manager. */
async function handedOn(
  time: string,
  manager: Email = AM,
): Promise<{ partner: string; request: string; audit: string }> {
  const partner = await desk.partner({ manager, name: 'L’Écrin' });
  const request = await open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
  const slot = { appointmentOn: TODAY, appointmentAt: time, appointmentWith: manager };
  await desk.act(SUPPORT, request, 'book-appointment', slot);
  const { result } = await desk.act(SUPPORT, request, 'send-opt-out', HEARD);
  return { partner, request, audit: result.opens ?? '' };
}

describe('an appointment handed on with the case', () => {
  test('booked on the request, held on the audit: one slot, one id', async () => {
    const { partner, request, audit } = await handedOn('14:00');
    const [slot, ...more] = await slotsOf(partner);
    expect(more).toEqual([]);
    expect(slot).toMatchObject({ case_id: audit, person: AM, time: '14:00', state: 'booked', sequence: 1 });
    await desk.act(AM, audit, 'hold-appointment');
    expect(await slotsOf(partner)).toEqual([{ ...slot, state: 'held', sequence: 2 }]);
    const events = await desk.pool.sql<{ id: string }>(
      `select data -> 'appointment' ->> 'id' as id from event
       where stream = any($1) and data -> 'appointment' is not null order by at, version`,
      [[`case:${request}`, `case:${audit}`]],
    );
    expect(events.map((event) => event.id)).toEqual([slot?.id, slot?.id]);
  });

  test('the file for calendars stays the same appointment', async () => {
    const { partner, audit } = await handedOn('14:30');
    const [slot] = await slotsOf(partner);
    const file = await desk.http(AM, `GET /api/appointments/${slot?.id}.ics`);
    expect(file.status).toBe(200);
    await desk.act(AM, audit, 'move-appointment', {
      appointmentOn: '2026-11-25',
      appointmentAt: '10:00',
      appointmentWith: AM,
    });
    expect((await slotsOf(partner)).map((one) => [one.id, one.case_id, one.time])).toEqual([
      [slot?.id, audit, '10:00'],
    ]);
  });

  test('the hour is taken once: nobody else books it, the audit itself may keep it', async () => {
    const { audit } = await handedOn('15:00');
    const other = await open(SUPPORT, 'support-request', await desk.partner(), { request: 'opt-out' });
    const same = { appointmentOn: TODAY, appointmentAt: '15:00', appointmentWith: AM };
    expect(await desk.codes(SUPPORT, act(other, 'book-appointment', same))).toEqual(['slot']);
    expect((await desk.run(AM, act(audit, 'move-appointment', same), { preview: true })).refused).toBe(false);
  });

  test('without an appointment nothing is handed on, and the request waits', async () => {
    const partner = await desk.partner();
    const request = await open(SUPPORT, 'support-request', partner, { request: 'opt-out' });
    expect(await desk.codes(SUPPORT, act(request, 'send-opt-out', HEARD))).toEqual(['condition']);
    expect(await slotsOf(partner)).toEqual([]);
  });

  test('what the page fills in reads as people read it', async () => {
    const { audit } = await handedOn('16:00');
    const value = async (id: string, field: string) => (await desk.view(id)).fields.find((one) => one.id === field);
    expect(await value(audit, 'description')).toMatchObject({ value: 'Opt-out : L’Écrin' });
    expect(await value(audit, 'internalComment')).toMatchObject({ value: 'Trop de commissions' });
    expect(await value(audit, 'accountManager')).toMatchObject({ value: AM, text: 'account manager' });
    // Opened straight away, the same sentence names the value of a list by its words.
    const set = { request: 'opt-in', internalComment: 'x' };
    const direct = await open(SUPPORT, 'marketplace-audit', await desk.partner({ name: 'Salon Zoé' }), set);
    expect(await value(direct, 'description')).toMatchObject({ value: 'Opt-in : Salon Zoé' });
  });
});

describe('the family of a case', () => {
  test('parent, children and siblings, each as its own page names it', async () => {
    const { partner, request, audit } = await handedOn('16:30');
    const risk = await open(AM, 'potential-churn', partner);
    expect((await desk.view(request)).family).toEqual({
      parent: null,
      children: [
        {
          id: audit,
          type: 'marketplace-audit',
          typeLabel: 'AM-Marketplace Audit',
          state: 'open',
          stateLabel: 'Ouvert',
          tone: 'neutral',
        },
      ],
      siblings: [expect.objectContaining({ id: risk, type: 'potential-churn' })],
    });
    expect((await desk.view(audit)).family).toMatchObject({ parent: { id: request }, children: [] });
    expect(await desk.view(audit)).toMatchObject({ parent: request, children: [] });
    expect((await desk.view(risk)).family.siblings.map((one) => one.id).toSorted()).toEqual([audit, request]);
  });

  test.each<[string, (partner: string) => Promise<unknown>, string[]]>([
    ['none at all', async () => {}, ['missing-case']],
    ['an open risk of the same contract', (partner) => open(AM, 'potential-churn', partner), []],
    ['of another contract', (partner) => open(AM, 'potential-churn', partner, {}, 'wavy'), ['missing-case']],
    ['of another partner', async () => open(AM, 'potential-churn', await desk.partner()), ['missing-case']],
    ['of another kind', (partner) => open(AM, 'churn-request', partner), ['missing-case']],
  ])('a need of a case beside it: %s', async (_, beside, codes) => {
    const partner = await desk.partner({ products: ['treatwell', 'wavy'] });
    const request = await open(SUPPORT, 'support-request', partner, { request: 'opt-out', motive: 'x' });
    await beside(partner);
    const outcome = await desk.run(SUPPORT, act(request, 'join-risk'), { preview: true });
    expect(outcome.refused ? outcome.reasons.map((found) => found.code) : []).toEqual(codes);
    const shown = (await desk.view(request, SUPPORT)).actions.find((one) => one.id === 'join-risk');
    expect(shown?.reasons.map((found) => found.code)).toEqual(codes);
  });

  test('a checklist tells what is done, and the action that needs it what is left', async () => {
    const { request, audit } = await handedOn('17:00');
    const steps = async () => {
      const [checklist] = (await desk.view(request, SUPPORT)).checklists;
      return checklist?.steps.map((step) => [step.id, step.done]);
    };
    expect(await steps()).toEqual([
      ['ask-why', true],
      ['argue', true],
      ['announce', true],
      ['appointment', true],
      ['hand-on', true],
      ['resolve', false],
    ]);
    await desk.act(SUPPORT, request, 'resolve');
    expect((await desk.view(request)).checklists[0]).toMatchObject({
      id: 'opt-out',
      done: true,
      page: 'marketplace.md',
    });
    expect((await desk.view(audit)).checklists).toEqual([]);
  });
});

describe('an action that moves the cases beside it too', () => {
  /** Two weeks of silence in onboarding: both have tried. */
  async function silence(): Promise<{ partner: string; risk: string; stages: string[] }> {
    const partner = await desk.partner();
    const calls: [Email, string, string, 'salon' | 'pro'][] = [
      [ONBOARDING, '2026-11-06', '09:00', 'salon'],
      [AM, '2026-11-09', '15:00', 'salon'],
      [ONBOARDING, '2026-11-20', '15:00', 'pro'],
      [AM, '2026-11-23', '09:00', 'pro'],
    ];
    for (const [who, day, time, number] of calls) {
      const call = { day, time, number, result: 'no-answer' };
      await desk.done(who, { kind: 'log-call', partner, call, caller: null });
    }
    const risk = await open(AM, 'potential-churn', partner, { onboarding: true });
    await desk.act(AM, risk, 'fill-pave', { outcome: 'unreachable' });
    const stages = [
      await open(ONBOARDING, 'onboarding-case', partner, { stage: 'set-up' }),
      await open(ONBOARDING, 'onboarding-case', partner, { stage: 'to-train' }),
    ];
    return { partner, risk, stages };
  }

  test('in the same breath, by the same person, and each timeline says what it followed from', async () => {
    const { risk, stages } = await silence();
    const done = await open(ONBOARDING, 'onboarding-case', (await desk.view(risk)).partner, { stage: 'welcome-call' });
    await desk.act(ONBOARDING, done, 'complete-stage');
    await desk.act(AM, risk, 'mark-not-recovered', {}, { key: 'lost-in-onboarding' });
    for (const id of stages) expect(await desk.view(id)).toMatchObject({ state: 'not-possible', owner: ONBOARDING });
    expect((await desk.view(done)).state).toBe('complete');
    const events = await desk.pool.sql<{ stream: string; by: string; following: object }>(
      `select stream, data ->> 'by' as by, data -> 'following' as following from event
       where command = 'lost-in-onboarding' and stream = any($1) order by stream`,
      [stages.map((id) => `case:${id}`)],
    );
    expect(events).toEqual(
      stages.map((id) => ({ stream: `case:${id}`, by: AM, following: { case: risk, action: 'mark-not-recovered' } })),
    );
  });

  test('refused on the first case, none of them moves', async () => {
    const { risk, stages } = await silence();
    expect(await desk.codes('finance@demo', act(risk, 'mark-not-recovered'))).toContain('role');
    for (const id of stages) expect((await desk.view(id)).state).toBe('open');
  });

  test('somebody who works on a sibling at that very moment neither loses their work nor stops it', async () => {
    const { risk, stages } = await silence();
    const [first = ''] = stages;
    const outcomes = await Promise.all([
      desk.run(AM, act(risk, 'mark-not-recovered')),
      desk.run(ONBOARDING, act(first, 'complete-stage')),
      desk.run(JUNIOR, act(first, 'close-not-possible', { reason: 'x' })),
    ]);
    expect(outcomes[0].refused).toBe(false);
    expect(['complete', 'not-possible']).toContain((await desk.view(first)).state);
    const ended = await desk.pool.sql("select from event where stream = $1 and data ->> 'from' = 'open'", [
      `case:${first}`,
    ]);
    expect(ended).toHaveLength(1);
    expect(await desk.problems()).toEqual([]);
  });
});

test('a case whole is read in five statements, whatever stands around it', async () => {
  const { request, partner } = await handedOn('17:30');
  for (let nth = 0; nth < 3; nth += 1) await open(SUPPORT, 'support-request', partner, { request: 'other' });
  let statements = 0;
  const counting = new Proxy(desk.pool, {
    get(pool, name: keyof typeof desk.pool) {
      if (name !== 'sql') return pool[name];
      return (text: string, params?: readonly unknown[]) => {
        statements += 1;
        return pool.sql(text, params);
      };
    },
  });
  const view = await showCase({ ...desk.door, pool: counting }, desk.look(LEADER), request);
  expect(view?.family).toMatchObject({ children: [{}], siblings: [{}, {}, {}] });
  // The version of the book, the people, the case, what stands around it, and what happened.
  expect(statements).toBe(5);
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
