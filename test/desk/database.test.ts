import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { MigrationError, migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { openPool } from '../../src/db/pool.ts';
import { inTransaction } from '../../src/db/tx.ts';
import type { Tx } from '../../src/db/tx.ts';
import { createTestDatabase, makeTestFolder } from '../kit/postgres.ts';
import type { TestDatabase } from '../kit/postgres.ts';

const log = createLog('silent');
const root = makeTestFolder();
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await database.pool.query('create table stream (id text primary key, version integer not null, head text not null)');
});
beforeEach(() => database.pool.query('truncate stream'));
afterAll(async () => {
  await database.drop();
  fs.rmSync(root, { recursive: true });
});

const put = (tx: Tx, id: string): Promise<object[]> => tx.sql('insert into stream values ($1, 1, $2)', [id, 'h']);
const ids = async (): Promise<string[]> =>
  (await database.pool.sql<{ id: string }>('select id from stream order by id')).map(({ id }) => id);

describe('values read', () => {
  test.each([
    ["'2026-10-20'::date", '2026-10-20'],
    ["'2026-10-20 08:15:30.5+02'::timestamptz", '2026-10-20T06:15:30.500Z'],
    ["'2026-10-20 08:15:30Z'::timestamptz", '2026-10-20T08:15:30.000Z'],
    ["'2026-10-20 08:15:30.000001Z'::timestamptz", '2026-10-20T08:15:30.000001Z'],
    ["'infinity'::timestamptz", 'infinity'],
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ['9007199254740993::bigint', '9007199254740993'],
    ["array['2026-10-20'::date, null]", ['2026-10-20', null]],
    ["array['2026-10-20 08:15:30Z'::timestamptz]", ['2026-10-20T08:15:30.000Z']],
    ['array[1::bigint, null]', [1, null]],
    [`'{"a":[1.5]}'::jsonb`, { a: [1.5] }],
    ['null::date', null],
  ])('%s', async (expression, value) => {
    expect(await database.pool.sql(`select ${expression} as value`)).toEqual([{ value }]);
  });
});

describe('statements', () => {
  test('with parameters are prepared once, whoever sends them', async () => {
    await inTransaction(database.pool, async (tx) => {
      for (const id of ['a', 'b']) {
        await tx.sql('select version from stream where id = $1', [id]);
      }
      const prepared = await tx.sql<{ statement: string }>('select statement from pg_prepared_statements order by 1');
      expect(prepared.map(({ statement }) => statement)).toEqual(['select version from stream where id = $1']);
    });
  });

  test('that failed can be sent again on the same connection', async () => {
    const pool = await openPool(database.connection, { log, max: 1, applicationName: 'test' });
    const read = (): Promise<object[]> =>
      inTransaction(pool, (tx) => tx.sql('select id from later where id = $1', [1]));
    await expect(read()).rejects.toMatchObject({ code: '42P01' });
    await pool.query('create table later (id integer)');
    expect(await read()).toEqual([]);
    await pool.query('drop table later');
    await pool.end();
  });
});

describe('a transaction', () => {
  test('commits what its function wrote', async () => {
    const answer = await inTransaction(database.pool, async (tx) => {
      await put(tx, 'a');
      expect(await ids()).toEqual([]);
      return 1;
    });
    expect(answer).toBe(1);
    expect(await ids()).toEqual(['a']);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>, string]>([
    ['a throw', () => Promise.reject(new Error('no')), 'no'],
    ['a failed statement', (tx) => put(tx, 'a'), 'duplicate key'],
    ['a failed statement nobody heard', (tx) => put(tx, 'a').catch(() => []), 'nothing was committed'],
  ])('rolls back after %s', async (_, then, message) => {
    const failed = inTransaction(database.pool, async (tx) => {
      await put(tx, 'a');
      await then(tx);
    });
    await expect(failed).rejects.toThrow(message);
    expect(await ids()).toEqual([]);
  });

  test('cannot be used once it is over', async () => {
    let kept: Tx | undefined;
    await inTransaction(database.pool, async (tx) => {
      kept = tx;
    });
    await expect(kept?.sql('select 1')).rejects.toThrow('over');
  });

  test('that meets another one is run again as a whole: deadlocks', async () => {
    await inTransaction(database.pool, (tx) => Promise.all([put(tx, 'a'), put(tx, 'b')]));
    let runs = 0;
    const raise = (tx: Tx, id: string): Promise<object[]> =>
      tx.sql('update stream set version = version + 1 where id = $1', [id]);
    const meet = Promise.withResolvers<void>();
    let here = 0;
    const both = (first: string, second: string): Promise<void> =>
      inTransaction(database.pool, async (tx) => {
        runs++;
        await raise(tx, first);
        if (++here === 2) meet.resolve();
        await meet.promise;
        await raise(tx, second);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect(runs).toBe(3);
    expect(await database.pool.sql('select version from stream')).toEqual([{ version: 3 }, { version: 3 }]);
  });

  test('and serialization conflicts, until it gives up', async () => {
    let runs = 0;
    const conflict = Object.assign(new Error('conflict'), { code: '40001' });
    const always = inTransaction(database.pool, () => {
      runs++;
      return Promise.reject(conflict);
    });
    await expect(always).rejects.toBe(conflict);
    expect(runs).toBe(10);
    runs = 0;
    const asked = { retryOn: (error: unknown) => error === 'again' };
    await inTransaction(
      database.pool,
      () => (++runs < 3 ? Promise.reject('again' as never) : Promise.resolve()),
      asked,
    );
    expect(runs).toBe(3);
  });

  test('whose connection broke before the commit is run again', async () => {
    let runs = 0;
    await inTransaction(database.pool, async (tx) => {
      await put(tx, 'a');
      if (++runs === 1) await tx.sql('select pg_terminate_backend(pg_backend_pid())');
    });
    expect(runs).toBe(2);
    expect(await ids()).toEqual(['a']);
  });

  test('read only, of one moment', async () => {
    const options = { isolation: 'repeatable read', readOnly: true } as const;
    await inTransaction(
      database.pool,
      async (tx) => {
        expect(await tx.sql('select id from stream')).toEqual([]);
        await inTransaction(database.pool, (other) => put(other, 'a'));
        expect(await tx.sql('select id from stream')).toEqual([]);
      },
      options,
    );
    await expect(inTransaction(database.pool, (tx) => put(tx, 'b'), options)).rejects.toMatchObject({ code: '25006' });
  });
});

describe('migrations', () => {
  let empty: TestDatabase;
  let count = 0;
  beforeEach(async () => {
    empty = await createTestDatabase({ empty: true });
    return () => empty.drop();
  });

  function folder(files: Record<string, string>): string {
    const dir = path.join(root, `migrations-${++count}`);
    fs.mkdirSync(dir);
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), text);
    return dir;
  }

  const one = { '0001-one.sql': 'create table one (id integer);\ninsert into one values (1);\n' };
  const two = { '0002-two.sql': 'alter table one add name text;' };

  test('are applied in order, once', async () => {
    expect(await migrate(empty.pool, folder(one))).toEqual(['0001-one.sql']);
    expect(await migrate(empty.pool, folder({ ...two, ...one }))).toEqual(['0002-two.sql']);
    expect(await migrate(empty.pool, folder({ ...one, ...two }))).toEqual([]);
    expect(await empty.pool.sql('select * from one')).toEqual([{ id: 1, name: null }]);
  });

  test('by 20 programs at once are applied once', async () => {
    const dir = folder({ ...one, ...two });
    const open = Array.from({ length: 20 }, () => openPool(empty.connection, { log, max: 1, applicationName: 'test' }));
    const pools = await Promise.all(open);
    const applied = await Promise.all(pools.map((pool) => migrate(pool, dir)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(applied.flat().sort()).toEqual(['0001-one.sql', '0002-two.sql']);
  });

  test('are all undone when one fails, and it is named', async () => {
    const dir = folder({ ...one, '0002-bad.sql': 'alter table none add name text' });
    await expect(migrate(empty.pool, dir)).rejects.toThrow('0002-bad.sql: relation "none" does not exist');
    expect(await empty.pool.sql("select to_regclass('one') as one")).toEqual([{ one: null }]);
  });

  test.each([
    ['changed', { '0001-one.sql': 'create table one (id bigint);' }],
    ['newer-database', {}],
    ['bad-folder', { '0002-two.sql': '' }],
    ['bad-folder', { '0001-One.sql': '' }],
  ])('are refused: %s', async (code, files) => {
    await migrate(empty.pool, folder(one));
    const refused = migrate(empty.pool, folder(files));
    await expect(refused).rejects.toBeInstanceOf(MigrationError);
    await expect(refused).rejects.toMatchObject({ code });
  });

  test('do not change with the line ends of a check-out', async () => {
    await migrate(empty.pool, folder(one));
    const windows = { '0001-one.sql': one['0001-one.sql'].replaceAll('\n', '\r\n') };
    expect(await migrate(empty.pool, folder(windows))).toEqual([]);
  });
});

describe('a database of our own', () => {
  test('serves one start and any number of commands, without a server of ours', async () => {
    const { host, user, password, database: name } = database.connection;
    const url = `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host ?? '')}`;
    const data = path.join(root, 'external');
    const first = await openDatabase(data, { role: 'start', log, url, max: 2 });
    expect(first.owned).toBe(false);
    expect(fs.readdirSync(data)).toEqual(['running.json']);
    const second = openDatabase(path.join(root, 'external-2'), { role: 'start', log, url });
    await expect(second).rejects.toMatchObject({ name: 'FolderInUse', pid: process.pid });
    const command = await openDatabase(data, { role: 'command', log, url });
    await command.close();
    await first.close();
    const third = await openDatabase(data, { role: 'start', log, url, max: 1 });
    await third.close();
  });
});
