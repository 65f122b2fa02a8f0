import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { openDatabase } from '../../src/db/open.ts';
import { findPostmaster } from '../../src/db/postmaster-file.ts';
import { isRunning } from '../../src/db/process.ts';
import { inTransaction } from '../../src/db/tx.ts';
import { killAll, launch } from '../kit/launched.ts';
import { makeTestFolder } from '../kit/postgres.ts';

const log = createLog('silent');
const root = makeTestFolder();
let made: string;
let count = 0;

/** A data folder whose database was made before, as a stopped desk leaves it. */
function folder(): string {
  const copy = path.join(root, `data-${++count}`);
  execFileSync('cp', ['-a', made, copy]);
  return copy;
}

/** Process number of the server of a folder, once it runs. */
function serverOf(data: string): number {
  const found = findPostmaster(path.join(data, 'pg'));
  if (found === undefined || found === 'starting') throw new Error(`no server in ${data}`);
  return found.pid;
}

function serverRuns(data: string): boolean {
  return findPostmaster(path.join(data, 'pg')) !== undefined;
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { interval: 20, timeout: 20_000 });
}

/** Ends a server as a crash would, its children left to notice. */
function killServer(data: string): number {
  const pid = serverOf(data);
  process.kill(pid, 'SIGKILL');
  return pid;
}

beforeAll(async () => {
  made = path.join(root, 'made');
  const database = await openDatabase(made, { role: 'start', log, unsafe: true, max: 1 });
  await database.pool.query('create table note (id integer primary key)');
  await database.close();
});

afterEach(async () => {
  await killAll();
  // A killed program leaves its server: whatever still runs in our own folders goes with the test.
  for (const name of fs.readdirSync(root)) {
    const found = findPostmaster(path.join(root, name, 'pg'));
    if (found && found !== 'starting') process.kill(found.pid, 'SIGQUIT');
  }
});

afterAll(async () => {
  await until(() => fs.readdirSync(root).every((name) => !serverRuns(path.join(root, name))));
  fs.rmSync(root, { recursive: true, force: true });
});

describe('a data folder', () => {
  test('is made at the first start, private, and left tidy', async () => {
    const data = path.join(root, 'new', 'data');
    const database = await openDatabase(data, { role: 'start', log });
    expect(database.owned).toBe(true);
    expect(await database.pool.sql('show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await database.pool.sql('show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(fs.statSync(path.join(data, 'password')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(data, 'pg')).mode & 0o777).toBe(0o700);
    await database.close();
    expect(serverRuns(data)).toBe(false);
    expect(fs.readdirSync(data).sort()).toEqual(['password', 'pg']);
  });

  test('asks for the password', async () => {
    const data = folder();
    const database = await openDatabase(data, { role: 'start', log, unsafe: true });
    fs.writeFileSync(path.join(data, 'password'), 'guess\n');
    await expect(openDatabase(data, { role: 'command', log })).rejects.toMatchObject({ code: '28P01' });
    await database.close();
  });

  test('whose first start was killed half-way is made again', async () => {
    const data = path.join(root, 'half');
    const first = launch(data, 'start', 'safe');
    await until(() => fs.existsSync(data) && fs.readdirSync(data).some((name) => /^pg\.new-\d+$/.test(name)));
    await first.kill();
    expect(fs.existsSync(path.join(data, 'pg'))).toBe(false);
    const second = launch(data, 'start', 'safe');
    expect(await second.hear()).toEqual({ opened: true, owned: true });
    await second.close();
    // What was being made when the first was killed may still be ending: the next start sweeps it.
    const third = await openDatabase(data, { role: 'start', log });
    await third.close();
    expect(fs.existsSync(path.join(data, 'pg', 'PG_VERSION'))).toBe(true);
  });

  test('two first starts at once: one has it, the other is told', async () => {
    const data = path.join(root, 'twins');
    const twins = [launch(data, 'start'), launch(data, 'start')];
    const words = await Promise.all(twins.map((twin) => twin.hear()));
    const [winner] = twins.filter((_, index) => words[index]?.['opened']);
    expect(words.filter((word) => word['opened'])).toHaveLength(1);
    expect(words.find((word) => word['failed'])).toMatchObject({ failed: 'FolderInUse', pid: winner?.pid });
  });

  test('opens although a power cut emptied its lock file', async () => {
    const data = folder();
    fs.writeFileSync(path.join(data, 'pg', 'postmaster.pid'), '');
    const database = await openDatabase(data, { role: 'start', log, unsafe: true });
    expect(await database.pool.sql('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('opens although its lock file names a living process that is no server', async () => {
    const data = folder();
    fs.writeFileSync(path.join(data, 'pg', 'postmaster.pid'), `${process.pid}\n${data}/pg\n1\n5432\n/tmp\n\n`);
    const database = await openDatabase(data, { role: 'start', log, unsafe: true });
    await database.close();
  });

  test('with a path too long for a socket has it elsewhere', async () => {
    const data = path.join(root, 'long'.repeat(30));
    execFileSync('cp', ['-a', made, data]);
    const database = await openDatabase(data, { role: 'start', log, unsafe: true });
    const socketDir = database.connection.host ?? '';
    expect(socketDir.startsWith(data)).toBe(false);
    const joined = await openDatabase(data, { role: 'command', log });
    await joined.close();
    await database.close();
    expect(fs.existsSync(socketDir)).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0)('that the server cannot reach keeps its database elsewhere', async () => {
    const closed = path.join(root, 'closed');
    fs.mkdirSync(closed, { mode: 0o700 });
    const data = path.join(closed, 'data');
    for (const expected of [[], [{ id: 1 }]]) {
      const database = await openDatabase(data, { role: 'start', log, unsafe: true });
      await database.pool.query('create table if not exists kept (id integer)');
      expect(await database.pool.sql('select id from kept')).toEqual(expected);
      await database.pool.query('insert into kept values (1)');
      await database.close();
    }
    const cluster = fs.readlinkSync(path.join(data, 'pg'));
    expect(cluster.startsWith('/var/lib/preavis/')).toBe(true);
    fs.rmSync(path.dirname(cluster), { recursive: true });
    await expect(openDatabase(data, { role: 'start', log })).rejects.toThrow('its database is gone');
  });
});

describe('while a start runs', () => {
  test('a second start is refused within a second, and told who and where', async () => {
    const data = folder();
    const first = launch(data, 'start');
    await first.hear();
    await first.tell('announce http://127.0.0.1:4680');
    const before = performance.now();
    await expect(openDatabase(data, { role: 'start', log })).rejects.toMatchObject({
      name: 'FolderInUse',
      pid: first.pid,
      address: 'http://127.0.0.1:4680',
    });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await first.tell('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
    await first.close();
  });

  test('a command joins it and leaves it running', async () => {
    const data = folder();
    const first = launch(data, 'start');
    await first.hear();
    await first.tell('insert into note values (1)');
    const command = await openDatabase(data, { role: 'command', log });
    expect(command.owned).toBe(false);
    expect(await command.pool.sql('select id from note')).toEqual([{ id: 1 }]);
    await command.close();
    expect(await first.tell('select id from note')).toEqual({ rows: [{ id: 1 }] });
    await first.close();
    expect(serverRuns(data)).toBe(false);
  });

  test('its killed server comes back by itself, with all that was answered', async () => {
    const data = folder();
    const database = await openDatabase(data, { role: 'start', log });
    await database.pool.query('insert into note values (1)');
    const dead = killServer(data);
    await until(() => !isRunning(dead));
    // A transaction waits for the server to come back.
    const rows = await inTransaction(database.pool, (tx) => tx.sql('select id from note'));
    expect(rows).toEqual([{ id: 1 }]);
    expect(serverOf(data)).not.toBe(dead);
    // The lock is back too: the folder is not for the taking.
    await expect(openDatabase(data, { role: 'start', log })).rejects.toMatchObject({ pid: process.pid });
    await database.close();
  });
});

describe('while a start runs, something else dies:', () => {
  test('a session of the server: the server recovers, the folder stays taken', async () => {
    const data = folder();
    const database = await openDatabase(data, { role: 'start', log });
    await database.pool.query('insert into note values (1)');
    const server = serverOf(data);
    const [session] = await database.pool.sql<{ pid: number }>(
      "select pid from pg_stat_activity where application_name like 'preavis folder%'",
    );
    process.kill(session?.pid ?? 0, 'SIGKILL');
    await until(() => !isRunning(session?.pid ?? 0));
    const rows = await inTransaction(database.pool, (tx) => tx.sql('select id from note'));
    expect(rows).toEqual([{ id: 1 }]);
    expect(serverOf(data)).toBe(server);
    await expect(openDatabase(data, { role: 'start', log })).rejects.toMatchObject({ pid: process.pid });
    await database.close();
  });

  test('the server, for good: the program is told once', async () => {
    const data = folder();
    const lost = Promise.withResolvers<unknown>();
    const options = { unsafe: true, healMs: 300, onLost: lost.resolve };
    const database = await openDatabase(data, { role: 'start', log, ...options });
    // A server that cannot start again: its files are from another version.
    fs.writeFileSync(path.join(data, 'pg', 'PG_VERSION'), '9.6\n');
    killServer(data);
    expect(String(await lost.promise)).toContain('did not start');
    await database.close();
  });
});

describe('a command alone', () => {
  test('starts the server and stops it', async () => {
    const data = folder();
    const command = await openDatabase(data, { role: 'command', log, unsafe: true });
    expect(command.owned).toBe(true);
    await command.close();
    expect(serverRuns(data)).toBe(false);
  });

  test('waits for those who joined it before it stops the server', async () => {
    const data = folder();
    const first = launch(data, 'command');
    expect(await first.hear()).toEqual({ opened: true, owned: true });
    const second = launch(data, 'command');
    expect(await second.hear()).toEqual({ opened: true, owned: false });
    const firstEnded = first.close();
    expect(await second.tell('insert into note values (7)')).toEqual({ rows: [] });
    expect(await second.tell('select id from note')).toEqual({ rows: [{ id: 7 }] });
    expect(isRunning(first.pid)).toBe(true);
    await second.close();
    await firstEnded;
    expect(serverRuns(data)).toBe(false);
  });

  test('makes a start wait, then leaves it the folder', async () => {
    const data = folder();
    const command = launch(data, 'command');
    await command.hear();
    const start = launch(data, 'start');
    const opened = start.hear();
    await command.tell('select pg_sleep(0.5)::text');
    await command.close();
    expect(await opened).toEqual({ opened: true, owned: true });
    await start.close();
  });
});

describe('a server whose program was killed', () => {
  for (const role of ['start', 'command'] as const) {
    test(`is stopped and replaced by the next ${role}, nothing answered is lost`, async () => {
      const data = folder();
      const first = launch(data, 'start', 'safe');
      await first.hear();
      for (let id = 1; id <= 20; id++) await first.tell(`insert into note values (${id})`);
      const orphan = serverOf(data);
      await first.kill();
      expect(isRunning(orphan)).toBe(true);
      const next = await openDatabase(data, { role, log });
      expect(next.owned).toBe(true);
      expect(serverOf(data)).not.toBe(orphan);
      expect(await next.pool.sql('select count(*) as n from note')).toEqual([{ n: 20 }]);
      await next.close();
    });
  }

  test('and was killed too: its rows are there at the next start', async () => {
    const data = folder();
    const first = launch(data, 'start', 'safe');
    await first.hear();
    for (let id = 1; id <= 20; id++) await first.tell(`insert into note values (${id})`);
    process.kill(first.pid, 'SIGKILL');
    killServer(data);
    const next = await openDatabase(data, { role: 'start', log });
    expect(await next.pool.sql('select count(*) as n from note')).toEqual([{ n: 20 }]);
    await next.close();
  });
});
