import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/cases/verify.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
let partner = '';
let id = '';
let letter = '';
let call = '';

beforeAll(async () => {
  desk = await testDesk();
  ({ partner, id, letter } = await desk.opened({ number: 'LETTER', product: 'wavy' }));
  const logged = await desk.done('account-manager@demo', {
    kind: 'log-call',
    partner,
    call: { result: 'no-answer' },
    caller: null,
  });
  call = logged.result.call ?? '';
  await desk.act('account-manager@demo', id, 'fill-pave', { outcome: 'unreachable' });
  await desk.act('account-manager@demo', id, 'mark-lost');
  // Given their positions, so that what is tampered with below had one.
  expect(await verify(desk.door)).toMatchObject({ ok: true, problems: [] });
});
afterAll(() => desk.close());

/** Tampers with the database, tells what the replay finds, and puts everything back. */
async function found(...tampering: string[]): Promise<string[]> {
  const tables = [
    'stream',
    'event',
    'sequence',
    'unsequenced',
    'person',
    'partner',
    'contract',
    'cases',
    'letter',
    'call',
    'book_version',
  ];
  for (const table of tables) await desk.pool.query(`create table kept_${table} as table ${table}`);
  try {
    for (const statement of tampering) {
      const { rowCount } = await desk.pool.query(statement);
      // A statement that hits nothing would make the test idle.
      expect(rowCount).toBeGreaterThan(0);
    }
    return await desk.problems();
  } finally {
    for (const table of tables) {
      const generated = table === 'unsequenced' ? 'overriding system value' : '';
      await desk.pool.query(`delete from ${table}`);
      await desk.pool.query(`insert into ${table} ${generated} table kept_${table}`);
      await desk.pool.query(`drop table kept_${table}`);
    }
  }
}

test('a desk left alone is whole, and every event is counted', async () => {
  const [row] = await desk.pool.sql<{ events: number }>('select count(*)::integer as events from event');
  expect(await verify(desk.door)).toEqual({ ok: true, events: row?.events, problems: [] });
});

test('events that wait for a position are given one first', async () => {
  await desk.done('account-manager@demo', { kind: 'add-note', case: id, text: 'Vu' });
  expect(await desk.pool.sql('select stream from unsequenced')).toEqual([{ stream: `case:${id}` }]);
  const { ok } = await verify(desk.door);
  expect([ok, await desk.pool.sql('select stream from unsequenced')]).toEqual([true, []]);
});

describe('a row changed by hand is named', () => {
  const rows: [string, () => string, () => string][] = [
    ['a case state', () => `update cases set state = 'recovered' where id = '${id}'`, () => `cases ${id}`],
    [
      'a case field',
      () => `update cases set fields = fields || '{"origin":"billing"}' where id = '${id}'`,
      () => `cases ${id}`,
    ],
    ['a case date', () => `update cases set act_by = act_by + 1 where id = '${id}'`, () => `cases ${id}`],
    ['a case letter', () => `update cases set letters = '[]' where id = '${id}'`, () => `cases ${id}`],
    ['whether a PED is firm', () => `update cases set firm = '{"ped":true}' where id = '${id}'`, () => `cases ${id}`],
    ['a past owner', () => `update cases set past_owners = '{x@demo}' where id = '${id}'`, () => `cases ${id}`],
    [
      'a partner’s manager',
      () => `update partner set manager = 'team-leader@demo' where id = '${partner}'`,
      () => `partner ${partner}`,
    ],
    [
      'a contract',
      () => `update contract set monthly_cents = monthly_cents + 1 where partner = '${partner}'`,
      () => `contract ${partner}:wavy`,
    ],
    [
      'a letter',
      () => `update letter set received_on = received_on - 1 where id = '${letter}'`,
      () => `letter ${letter}`,
    ],
    ['a call', () => `update call set day = day - 7 where id = '${call}'`, () => `call ${call}`],
    [
      'when a call was logged',
      () => `update call set logged_at = logged_at - interval '1 microsecond' where id = '${call}'`,
      () => `call ${call}`,
    ],
    ['a role', () => `update person set roles = '{team-leader}' where email = 'sales@demo'`, () => 'person sales@demo'],
    ['a book', () => `update book_version set files = files || '{"roles.md":""}'`, () => 'book_version 1'],
  ];
  test.each(rows)('%s', async (_, tampering, named) => {
    expect(await found(tampering())).toEqual([`row-differs: ${named()} is not what the journal says`]);
  });

  test('a row taken away', async () => {
    expect(await found(`delete from call where id = '${call}'`)).toEqual([
      `row-missing: call ${call} is in the journal and not in its table`,
    ]);
  });

  test('a row added', async () => {
    const added = `insert into person (email, name, roles, can_sign_in, version) values ('ghost@demo', 'Ghost', '{admin}', true, 1)`;
    expect(await found(added)).toEqual(['row-without-event: person ghost@demo is in no event of the journal']);
  });
});

describe('a journal changed by hand is named, at the first place where it shows', () => {
  const at = (version: number): string => `stream = 'case:${id}' and version = ${version}`;
  const events: [string, () => string[], () => string[]][] = [
    [
      'what an event says',
      () => [`update event set data = jsonb_set(data, '{set,outcome}', '"refused"') where ${at(3)}`],
      () => [`hash-differs: case:${id} 3`, `row-differs: cases ${id}`],
    ],
    [
      'who did it',
      () => [`update event set actor = actor || '{"email":"x@demo"}' where ${at(3)}`],
      () => [`hash-differs: case:${id} 3`],
    ],
    [
      'when',
      () => [`update event set at = at - interval '1 day' where ${at(4)}`],
      () => [`hash-differs: case:${id} 4`],
    ],
    [
      'under which law',
      () => [`update event set law_version = 2 where ${at(4)}`],
      () => [`hash-differs: case:${id} 4`],
    ],
    [
      'a type nobody knows',
      () => [`update event set type = 'nonsense' where ${at(4)}`],
      () => [`hash-differs: case:${id} 4`, `replay-fails: case:${id} 4`, `row-differs: cases ${id}`],
    ],
    [
      'the first event of a case',
      () => [`delete from event where ${at(1)}`],
      () => [`version-gap: case:${id}`, `event-missing: case:${id} 1`, `replay-fails: case:${id} 2`],
    ],
    [
      'the last event of a case',
      () => [`delete from event where ${at(5)}`],
      () => [`head-differs: case:${id}`, `event-missing: case:${id} 5`, `row-differs: cases ${id}`],
    ],
    [
      'the end of a whole case',
      () => [
        `delete from event where ${at(5)}`,
        `delete from sequence where ${at(5)}`,
        `update stream set version = 4, head = (select hash from event where ${at(4)}) where id = 'case:${id}'`,
      ],
      () => [`row-differs: cases ${id}`],
    ],
    [
      'a stream’s head',
      () => [`update stream set head = repeat('0', 64) where id = 'case:${id}'`],
      () => [`head-differs: case:${id}`],
    ],
    [
      'the order',
      () => [`update sequence set checkpoint = repeat('0', 64) where position = 3`],
      () => ['checkpoint-differs: '],
    ],
    [
      'a position',
      () => [`delete from sequence where position = 3`],
      () => ['position-gap: there is no position 3', 'never-sequenced: '],
    ],
  ];
  test.each(events)('%s', async (_, tampering, named) => {
    const problems = await found(...tampering());
    for (const start of named())
      expect(
        problems.filter((problem) => problem.startsWith(start)),
        start,
      ).toHaveLength(1);
  });
});

test('a desk at work is whole at every moment', async () => {
  const partner = await desk.partner();
  const call = (time: string) => ({ day: '2026-11-20', time, number: 'salon', result: 'no-answer' }) as const;
  const calls = Array.from({ length: 24 }, (_, nth) =>
    desk.done('account-manager@demo', { kind: 'log-call', partner, call: call(`10:${10 + nth}`), caller: null }),
  );
  const looks = Array.from({ length: 4 }, () => verify(desk.door));
  for (const verdict of await Promise.all(looks)) expect(verdict).toMatchObject({ ok: true, problems: [] });
  await Promise.all(calls);
});

test('put back, it is whole again', async () => {
  expect(await desk.problems()).toEqual([]);
});
