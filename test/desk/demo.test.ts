import { afterEach, expect, test } from 'vitest';
import { seedDemo } from '../../src/demo/seed.ts';
import { instantAt } from '../../src/demo/script.ts';
import { evidenceOf } from '../../src/cases/partners.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

// A Sunday; the day after a leap day, early; a summer morning.
test.each([
  ['2026-11-22', '15:00'],
  ['2028-03-01', '06:30'],
  ['2027-07-16', '10:00'],
])('the demo is whole on %s at %s', async (day, time) => {
  desk = await testDesk({ now: instantAt(day, time) });
  const { pool, door } = desk;
  await seedDemo(desk.desk);
  expect(await desk.problems()).toEqual([]);
  const [counts] = await pool.sql<Record<string, number>>(
    `select (select count(*) from partner)::integer as partners,
       (select count(*) from (select from partner group by search_name, search_city having count(*) > 1) as twins)::integer as homonyms,
       (select count(*) from letter where unmatched = 'unknown-partner')::integer as strangers,
       (select count(*) from letter where unmatched = 'several-partners')::integer as twins,
       (select count(*) from cases where closed_on is null and ped < $1)::integer as "pedPassed",
       (select count(*) from cases where closed_on is null and act_by = $1)::integer as "dueToday",
       (select count(*) from cases where awaiting = 'team-leader' and fields->>'origin' = 'sales-process')::integer as "salesProcess",
       (select count(*) from cases where fields->>'preChurn' = 'true')::integer as "preChurn",
       (select count(*) from cases where state = 'recovered' and attachments <> '[]')::integer as withdrawn,
       (select count(*) from refused)::integer as refused,
       (select count(*) from event where at > $2)::integer as later`,
    [day, desk.clock.now()],
  );
  const { partners, refused, later, ...some } = counts!;
  expect({ partners, refused, later }).toEqual({ partners: 300, refused: 0, later: 0 });
  for (const [what, count] of Object.entries(some)) expect(count, what).toBeGreaterThan(0);

  const stages = await pool.sql<{ stage: string }>(
    "select distinct type || ' ' || product || ' ' || state as stage from cases",
  );
  const ends = {
    'churn-request': ['open', 'lost', 'recovered'],
    'potential-churn': ['open', 'recovered', 'closed-no-contact', 'not-recovered'],
  };
  for (const [type, states] of Object.entries(ends))
    for (const product of ['treatwell', 'wavy'])
      for (const state of states) expect(stages.map((row) => row.stage)).toContain(`${type} ${product} ${state}`);

  const quiet = await pool.sql<{ partner: string }>(
    "select partner from cases where type = 'potential-churn' and closed_on is null",
  );
  const evidence = await Promise.all(quiet.map(({ partner }) => evidenceOf(door, desk!.look(), partner, day)));
  expect(evidence.some((one) => one?.eligible)).toBe(true);
  expect(evidence.some((one) => one && !one.oldEnough && one.missing.length === 0)).toBe(true);
  expect(evidence.some((one) => one && one.oldEnough && !one.recentEnough)).toBe(true);
});
