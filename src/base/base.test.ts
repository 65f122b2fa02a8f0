import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { fixedClock, parisCivil, systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { Fault, toFault } from './fault.ts';
import { FileTooLarge, openFile, putFile } from './files.ts';
import { countingIds, newId, uuidV7 } from './ids.ts';
import { pause } from './pause.ts';

describe('clock', () => {
  test.each([
    ['2026-01-15T12:00:00.000Z', '2026-01-15', '13:00', 'winter'],
    ['2026-07-15T12:00:00.000Z', '2026-07-15', '14:00', 'summer'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15', '00:00', 'midnight in Paris is the next day'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14', '23:59', 'seconds are cut, not rounded'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '01:59', 'before the hour that does not exist'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 'after the hour that does not exist'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30', 'the hour that comes twice, once'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 'the hour that comes twice, again'],
    ['2027-12-31T23:30:00.000Z', '2028-01-01', '00:30', 'the year turns in Paris first'],
  ])('%s is %s %s in Paris (%s)', (instant, day, time) => {
    expect(parisCivil(instant)).toEqual({ day, time });
  });

  test('refuses what is not an instant', () => {
    expect(() => parisCivil('tomorrow')).toThrow(RangeError);
    expect(() => fixedClock('')).toThrow(RangeError);
  });

  test('a fixed clock moves when told, the system one gives milliseconds in UTC', () => {
    const clock = fixedClock('2026-12-31T23:59:59.900Z');
    expect([clock.now(), clock.now()]).toEqual(['2026-12-31T23:59:59.900Z', '2026-12-31T23:59:59.900Z']);
    clock.advance(100);
    expect(clock.now()).toBe('2027-01-01T00:00:00.000Z');
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe('ids', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test('are UUID version 7 that begin with their time', () => {
    const id = uuidV7(fixedClock('2026-10-20T00:00:00.000Z'))();
    expect(id).toMatch(uuid);
    expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.UTC(2026, 9, 20));
    expect(newId()).toMatch(uuid);
  });

  test('only grow: within a millisecond, past its 4096 ids, and when the clock steps back', () => {
    const clock = fixedClock('2026-10-20T00:00:00.000Z');
    const next = uuidV7(clock);
    const ids = Array.from({ length: 10_000 }, next);
    clock.advance(-60_000);
    ids.push(next());
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(uuid);
  });

  test('can be counted in tests', () => {
    const next = countingIds('case');
    expect([next(), next()]).toEqual(['case-1', 'case-2']);
  });
});

describe('config', () => {
  test.each([
    [{}, { databaseUrl: undefined, logLevel: 'info' }],
    [
      { DATABASE_URL: '', LOG_LEVEL: '' },
      { databaseUrl: undefined, logLevel: 'info' },
    ],
    [{ DATABASE_URL: 'postgresql://db/desk' }, { databaseUrl: 'postgresql://db/desk', logLevel: 'info' }],
    [{ LOG_LEVEL: 'silent' }, { databaseUrl: undefined, logLevel: 'silent' }],
  ])('%o', (env, expected) => {
    expect(readConfig(env)).toEqual(expected);
  });

  test('tells every problem at once and never repeats an address', () => {
    const read = (): unknown => readConfig({ DATABASE_URL: 'mysql://me:secret@db', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DATABASE_URL.*LOG_LEVEL is loud/);
    expect(read).not.toThrow(/secret/);
  });
});

describe('fault', () => {
  test('has an id, keeps its cause, and is made of anything thrown', () => {
    const cause = new TypeError('x is not a function');
    const fault = toFault(cause);
    expect(fault).toMatchObject({ name: 'Fault', message: cause.message, cause });
    expect(toFault(fault)).toBe(fault);
    expect(toFault('text').message).toBe('text');
    expect(toFault(null)).toBeInstanceOf(Fault);
    expect(new Fault('a').id).not.toBe(new Fault('a').id);
  });
});

describe('files', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'preavis-files-'));
  afterAll(() => fs.rmSync(dir, { recursive: true }));

  async function contentOf(sha256: string): Promise<string | undefined> {
    const file = await openFile(dir, sha256);
    if (!file) return undefined;
    const text = Buffer.concat(await file.stream.toArray()).toString();
    expect(Buffer.byteLength(text)).toBe(file.size);
    return text;
  }

  const everything = (): string[] =>
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  test('are kept once under the hash of their content, from memory or from a stream', async () => {
    const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
    const kept = { sha256: hello, size: 5 };
    expect(await putFile(dir, Buffer.from('hello'))).toEqual(kept);
    expect(await putFile(dir, Readable.from([Buffer.from('hel'), Buffer.from('lo')]))).toEqual(kept);
    expect(await contentOf(hello)).toBe('hello');
    expect(everything()).toEqual([hello.slice(2)]);
    expect((await putFile(dir, Buffer.alloc(0))).size).toBe(0);
  });

  test('over the limit leave nothing behind, nor do broken uploads', async () => {
    const before = everything();
    await expect(putFile(dir, Buffer.alloc(11), 10)).rejects.toThrow(FileTooLarge);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('connection lost');
      })(),
    );
    await expect(putFile(dir, broken)).rejects.toThrow('connection lost');
    expect(everything()).toEqual(before);
    expect(await putFile(dir, Buffer.alloc(10), 10)).toMatchObject({ size: 10 });
  });

  test.each(['', 'a'.repeat(64), '../../etc/passwd', `../${'a'.repeat(61)}`])(
    'none is found under %j',
    async (name) => {
      expect(await openFile(dir, name)).toBeUndefined();
    },
  );
});

test('a pause ends early when it is called off', async () => {
  await pause(60_000, AbortSignal.abort());
  const off = new AbortController();
  const paused = pause(60_000, off.signal);
  off.abort();
  await paused;
  await pause(1);
});
