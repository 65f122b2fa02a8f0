import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/cases/around.ts';
import { listApprovals } from '../../src/cases/approvals.ts';
import { dayOf } from '../../src/cases/day.ts';
import { evidenceOf } from '../../src/cases/partners.ts';
import { PEOPLE } from '../../src/demo/people.ts';
import { instantAt } from '../../src/demo/script.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { coverOn, overlap, takenBy, workedOn } from '../../src/policy/agenda.ts';
import { parseDay } from '../../src/policy/civil-date.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';

/** Stages every demo shows, whatever the day it starts on. */
const STAGES: Record<string, readonly string[]> = {
  'churn-request treatwell': ['open', 'lost', 'recovered'],
  'churn-request wavy': ['open', 'lost', 'recovered'],
  'potential-churn treatwell': ['open', 'recovered', 'closed-no-contact', 'not-recovered'],
  'potential-churn wavy': ['open', 'recovered', 'closed-no-contact', 'not-recovered'],
  'support-request treatwell': ['open', 'sent', 'resolved', 'withdrawn', 'closed', 'became-risk'],
  'marketplace-audit treatwell': ['open', 'kept', 'switched-off', 'switched-on', 'archived', 'became-risk'],
  'onboarding-case': ['open', 'complete', 'not-possible'],
  'finance-ticket': ['draft', 'to-do', 'rejected', 'done'],
  'billing-change': ['draft', 'to-execute', 'to-correct', 'done'],
  'dormant-offer treatwell': ['draft', 'to-execute', 'active', 'resumed'],
  winback: ['planned', 'in-talks', 'reactivated', 'won-back', 'declined', 'settled'],
  'saas-migration': ['draft', 'in-progress', 'refused'],
  'domain-task': ['noted', 'requested', 'confirmed', 'done'],
};

/** Reminders that have come, by the roles in whose day they are. */
const REMINDED = ['note-ped-review', 'finish-closing', 'start-talks', 'resume', 'plan-start', 'note-carried-out'];

interface Booked {
  readonly person: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  readonly id: string;
}

// A Sunday; the end of a month, on a Saturday; the leap day; the day after it, early; the last day of a year.
describe.each([
  ['2026-11-22', '15:00'],
  ['2026-10-31', '10:00'],
  ['2028-02-29', '18:30'],
  ['2028-03-01', '06:30'],
  ['2026-12-31', '11:00'],
])('the demo on %s at %s', (day, time) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk({ now: instantAt(day, time) });
    await seedDemo(desk.desk);
  });
  afterAll(() => desk?.close());

  test('is whole: nothing refused, nothing later than now, rows and journal agree', async () => {
    const [counts] = await desk.pool.sql<Record<string, number>>(
      `select (select count(*) from partner)::integer as partners,
         (select count(*) from refused)::integer as refused,
         (select count(*) from event where at > $1)::integer as later`,
      [desk.clock.now()],
    );
    expect(counts).toEqual({ partners: 300, refused: 0, later: 0 });
    expect(await desk.problems()).toEqual([]);
  });

  test('shows every procedure at its stages', async () => {
    const rows = await desk.pool.sql<{ type: string; product: string; state: string }>(
      'select distinct type, product, state from cases',
    );
    const shown = new Set(
      rows.flatMap(({ type, product, state }) => [`${type} ${state}`, `${type} ${product} ${state}`]),
    );
    const missing = Object.entries(STAGES).flatMap(([of, states]) =>
      states.map((state) => `${of} ${state}`).filter((stage) => !shown.has(stage)),
    );
    expect(missing).toEqual([]);
  });

  test('shows what makes a case remarkable', async () => {
    const [some] = await desk.pool.sql<Record<string, number>>(
      `select (select count(*) from (select from partner group by search_name, search_city having count(*) > 1) as twins)::integer as homonyms,
         (select count(*) from letter where unmatched = 'unknown-partner')::integer as strangers,
         (select count(*) from letter where unmatched = 'several-partners')::integer as twins,
         (select count(*) from letter where asks ? 'customer-file')::integer as "asksFile",
         (select count(*) from letter where asks ? 'domain-name')::integer as "asksDomain",
         (select count(*) from cases where closed_on is null and ped < $1)::integer as "pedPassed",
         (select count(*) from cases where closed_on is null and act_by = $1)::integer as "dueToday",
         (select count(*) from cases where awaiting = 'team-leader' and fields->>'origin' = 'sales-process')::integer as "salesProcess",
         (select count(*) from cases where awaiting = 'team-leader' and fields->>'preChurn' = 'true')::integer as "silentAndHanded",
         (select count(*) from cases where state = 'recovered' and attachments <> '[]')::integer as withdrawn,
         (select count(*) from cases where type = 'finance-ticket' and fields->>'unpaidCents' > '0')::integer as indebted,
         (select count(*) from cases where type = 'support-request' and state = 'open'
            and fields->>'argumentsGiven' = 'true' and fields->>'sentOn' is null)::integer as "halfDone",
         (select count(*) from cases where type = 'marketplace-audit' and fields->>'effectiveOn' > $1::text
            and (fields->>'pendingBookings')::integer > 0)::integer as "pageOffLater",
         (select count(*) from cases where deliveries @> '[{"state": "ordered"}]')::integer as "orderedAtRegistrar",
         (select count(*) from cases where type = 'dormant-offer' and state = 'active' and act_by - $1::date <= 14)::integer as "dormantEnding"`,
      [day],
    );
    for (const [what, count] of Object.entries(some!)) expect(count, what).toBeGreaterThan(0);
  });

  test('has proofs of silence that are complete, too young and too old', async () => {
    const quiet = await desk.pool.sql<{ partner: string }>(
      "select partner from cases where type = 'potential-churn' and closed_on is null",
    );
    const evidence = await Promise.all(quiet.map(({ partner }) => evidenceOf(desk.door, desk.look(), partner, day)));
    expect(evidence.some((one) => one?.eligible)).toBe(true);
    expect(evidence.some((one) => one && !one.oldEnough && one.missing.length === 0)).toBe(true);
    expect(evidence.some((one) => one && one.oldEnough && !one.recentEnough)).toBe(true);
  });

  test('keeps appointments to working hours, one at a time, and a colleague covered today', async () => {
    const { calendar } = await desk.door.books.inForce(desk.pool, day);
    const booked = await desk.pool.sql<Booked>('select person, day::text, time, minutes, id from appointment');
    expect(booked.length).toBeGreaterThan(20);
    const people = [...new Set(booked.map(({ person }) => person))];
    const covers = [];
    for (const person of people) {
      const agenda = await agendaOf(desk.pool, person, '2000-01-01');
      covers.push(coverOn(agenda, day, calendar.noon));
      const own = booked.filter((one) => one.person === person);
      for (const one of own) {
        const [from, until] = takenBy(one);
        const worked = workedOn(agenda, parseDay(one.day) ?? 0, calendar);
        expect(
          worked.some((hours) => hours[0] <= from && until <= hours[1]),
          `${person} ${one.day} ${one.time}`,
        ).toBe(true);
        const others = own.filter((other) => other.id !== one.id && other.day === one.day);
        expect(others.some((other) => overlap(takenBy(other), [from, until]))).toBe(false);
      }
    }
    expect(covers.filter((cover) => cover !== null)).toHaveLength(1);
  });

  test('leaves a dozen losses of one account manager to the team leader, all ready, among other proposals', async () => {
    const { approvals } = await listApprovals(desk.door, desk.look('team-leader@demo'), { limit: 200 });
    const losses = approvals.filter(({ request }) => request.action === 'mark-lost');
    expect(new Set(losses.map(({ request }) => request.by)).size).toBe(1);
    expect(losses.map(({ request }) => request.answer.allowed)).toEqual(Array.from({ length: 12 }, () => true));
    const actions = new Set(approvals.map(({ request }) => request.action));
    for (const action of ['approve', 'grant', 'override-dates', 'reopen', 'keep-ped', 'set-origin', 'undo-migration'])
      expect([...actions]).toContain(action);
  });

  test('gives one person of each role something to do, and the reminders of the day', async () => {
    const asked = new Set<string | null>();
    for (const { email, roles } of PEOPLE) {
      const named = roles.some((role) => email === `${role}@demo` && role !== 'admin');
      const view = await dayOf(desk.door, desk.look('team-leader@demo'), email);
      for (const item of view?.items ?? []) for (const { action } of [item, ...item.more]) asked.add(action);
      if (named) expect(view?.items.length, email).toBeGreaterThan(0);
    }
    expect(REMINDED.filter((action) => !asked.has(action))).toEqual([]);
  });
});
