import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DayView, dayOf } from '../../src/cases/day.ts';
import type { DaySection } from '../../src/cases/day-items.ts';
import { type Email, type TestDesk, testDesk } from '../kit/desk.ts';

let desk: TestDesk;
const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';

const ids: Record<string, string> = {};
const nameOf = (id: string): string => Object.keys(ids).find((name) => ids[name] === id) ?? id;

/** The day of somebody, as they look at it. */
async function day(who: Email, now?: string): Promise<DayView> {
  const look = { ...desk.look(who), ...(now ? { now } : {}) };
  const view = await dayOf(desk.door, look, who);
  if (!view) throw new Error(`${who} has no day`);
  return view;
}

const told = (view: DayView, section: DaySection): string[] =>
  view.items.filter((item) => item.section === section).map((item) => nameOf(item.case.id));

beforeAll(async () => {
  desk = await testDesk();
  const letters: [string, string, string][] = [
    ['later', 'treatwell', '2026-11-16'],
    ['today', 'wavy', '2026-10-24'],
    ['overdue', 'wavy', '2026-09-05'],
    ['billed wrongly', 'treatwell', '2026-10-05'],
  ];
  for (const [name, product, receivedOn] of letters) {
    ids[name] = (await desk.opened({ product, receivedOn, of: { name: `Salon ${name}`, manager: AM } })).id;
  }
  const other = await desk.opened({ product: 'wavy', receivedOn: '2026-10-24', of: { manager: 'other-manager@demo' } });
  ids['of another'] = other.id;
  const partner = await desk.partner({ name: 'Silencieux', manager: AM });
  const risk = await desk.done(AM, { kind: 'open-case', type: 'potential-churn', partner, product: null, set: {} });
  ids['silent'] = risk.result.case ?? '';
  const call = { day: '2026-11-10', time: '15:00', number: 'salon', result: 'no-answer' } as const;
  await desk.done(AM, { kind: 'log-call', partner, call, caller: null });
});
afterAll(() => desk.close());

describe('the day of an account manager', () => {
  test('holds each of their cases once, the most pressing first, and nobody else’s', async () => {
    const view = await day(AM);
    expect(view.items.map((item) => [item.section, nameOf(item.case.id)])).toEqual([
      ['overdue', 'billed wrongly'],
      ['overdue', 'overdue'],
      ['today', 'today'],
      ['call-now', 'silent'],
      ['next', 'later'],
    ]);
    expect(view.counts).toMatchObject({ overdue: 2, today: 1, 'call-now': 1, next: 1, 'to-approve': 0 });
  });

  test('every item says the line of the page that demands it', async () => {
    for (const item of (await day(AM)).items) {
      expect(item.why, nameOf(item.case.id)).toMatchObject({ page: expect.stringMatching(/\.md$/) as string });
    }
  });

  test.each([
    ['2026-11-24T09:30:00.000Z', 'morning'],
    ['2026-11-24T14:30:00.000Z', 'afternoon'],
  ])('at %s the call asked for is one of the %s', async (now, half) => {
    const item = (await day(AM, now)).items.find((one) => one.call !== null);
    expect(item?.call?.half).toBe(half);
  });

  test('an afternoon call already made is not asked for again', async () => {
    const item = (await day(AM, '2026-11-24T14:30:00.000Z')).items.find((one) => one.call !== null);
    expect(item?.call).toEqual({ number: 'pro', half: 'afternoon' });
  });
});

test('a case handed over waits in the day of those it awaits, and of nobody else', async () => {
  await desk.act(AM, ids['later'] ?? '', 'hand-to-team-leader', { note: 'À voir' });
  expect(told(await day(LEADER), 'to-approve')).toEqual(['later']);
  expect(told(await day('finance@demo'), 'to-approve')).toEqual([]);
});

describe('a salon without account manager', () => {
  const FINDS_ONE: readonly Email[] = [LEADER, 'admin@demo', 'leading-manager@demo'];
  const OTHERS: readonly Email[] = [AM, 'junior-account-manager@demo', 'finance@demo', 'support-agent@demo'];
  let partner = '';

  beforeAll(async () => {
    const none = { name: 'Salon orphelin', manager: null };
    const found = await desk.opened({ product: 'wavy', receivedOn: '2026-10-10', of: none });
    ids['overdue, of nobody'] = found.id;
    partner = found.partner;
    const { id } = await desk.opened({ product: 'wavy', receivedOn: '2026-10-11', of: none });
    await desk.act(LEADER, id, 'mark-lost', { outcome: 'unreachable' });
    ids['lost, of nobody'] = id;
  });

  test('has its open cases in the day of those who may give it one, and of nobody else', async () => {
    for (const who of FINDS_ONE) expect(told(await day(who), 'overdue'), who).toEqual(['overdue, of nobody']);
    for (const who of OTHERS) {
      const seen = (await day(who)).items.map((item) => nameOf(item.case.id));
      expect(seen, who).not.toContain('overdue, of nobody');
    }
  });

  test('stays out of it with what is closed', async () => {
    for (const who of FINDS_ONE)
      expect(
        (await day(who)).items.map((item) => nameOf(item.case.id)),
        who,
      ).not.toContain('lost, of nobody');
  });

  test('until it has one: then they are in that day alone', async () => {
    await desk.done(LEADER, { kind: 'change-manager', partner, manager: AM, reason: null });
    expect(told(await day(AM), 'overdue')).toContain('overdue, of nobody');
    for (const who of FINDS_ONE) expect(told(await day(who), 'overdue'), who).toEqual([]);
  });
});

test('nobody has the day of somebody the desk does not know', async () => {
  expect(await dayOf(desk.door, desk.look(AM), 'nobody@demo')).toBeNull();
});
