import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { lockKeys } from '../../src/db/locks.ts';
import { inTransaction } from '../../src/db/tx.ts';
import { append, lockStreams, StreamMoved } from '../../src/journal/append.ts';
import { checkChain } from '../../src/journal/check-chain.ts';
import type { ChainProblem } from '../../src/journal/check-chain.ts';
import { genesis, hashEvent, nextCheckpoint } from '../../src/journal/event.ts';
import type { NewEvent, StoredEvent } from '../../src/journal/event.ts';
import { lastPosition, readAfter, readAll, readStream } from '../../src/journal/read.ts';
import { sequence, startSequencer } from '../../src/journal/sequencer.ts';
import type { SequencedEvent } from '../../src/journal/read.ts';
import { createTestDatabase } from '../kit/postgres.ts';
import type { TestDatabase } from '../kit/postgres.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 8 });
});
beforeEach(async () => {
  await database.pool.query('truncate stream, event, unsequenced, sequence restart identity');
});
afterAll(() => database.drop());

const event = (stream: string, data: NewEvent['data'] = {}): NewEvent => ({
  stream,
  type: 'noted',
  at: '2026-10-20T08:15:30.000Z',
  actor: { email: 'am@demo', roles: ['account-manager'], name: 'Anne' },
  command: 'key',
  via: 'system',
  bookVersion: 1,
  lawVersion: null,
  data,
});

/** Locks, appends, commits: what a command does. */
const write = (...events: NewEvent[]): Promise<StoredEvent[]> =>
  inTransaction(database.pool, async (tx) =>
    append(
      tx,
      events,
      await lockStreams(
        tx,
        events.map(({ stream }) => stream),
      ),
    ),
  );

const places = (events: { stream: string; version: number }[]): string[] =>
  events.map(({ stream, version }) => `${stream}${version}`);

describe('append', () => {
  test('stores events and heads, and queues them in order', async () => {
    await write(event('a', { n: 1 }), event('b'), event('a', { n: 2 }));
    await write(event('a', { n: 3 }));
    const stored = await readStream(database.pool, 'a');
    expect(stored.map(({ version, data }) => [version, data])).toEqual([
      [1, { n: 1 }],
      [2, { n: 2 }],
      [3, { n: 3 }],
    ]);
    const queued = await database.pool.sql<StoredEvent>('select stream, version from unsequenced order by ordinal');
    expect(places(queued)).toEqual(['a1', 'b1', 'a2', 'a3']);
    const heads = await inTransaction(database.pool, (tx) => lockStreams(tx, ['a', 'b', 'never', 'a']));
    expect([...heads.keys()]).toEqual(['a', 'b']);
    expect(heads.get('a')).toEqual({ version: 3, head: stored[2]?.hash });
  });

  test('what comes back from the database has the hash that went in', async () => {
    // A NUL is the one character PostgreSQL cannot store.
    const json = fc.jsonValue({ stringUnit: 'grapheme' }).filter((value) => !JSON.stringify(value).includes('\\u0000'));
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 20 }), fc.uuid(), async (values, stream) => {
        const data = JSON.parse(JSON.stringify({ values, '': {}, é: 'œ\u{1f600}', deep: { b: [[]], a: null } }));
        const [sent] = await write(event(stream, data));
        const [read] = await readStream(database.pool, stream);
        expect(read).toEqual(sent);
        expect(read && hashEvent(genesis, read)).toBe(sent?.hash);
      }),
      { numRuns: 100 },
    );
    expect(await checkChain(database.pool)).toEqual([]);
  });

  test('with nothing to append writes nothing', async () => {
    expect(await write()).toEqual([]);
    expect(await database.pool.sql('select from stream')).toEqual([]);
  });

  test.each([
    ['a stream that is new', []],
    ['a stream that exists', [event('s')]],
  ])(
    'two commands that read the same head of %s: one is told that it moved, nothing of it stays',
    async (_, before) => {
      await write(...before);
      const heads = await inTransaction(database.pool, (tx) => lockStreams(tx, ['s']));
      await inTransaction(database.pool, (tx) => append(tx, [event('s', { winner: true })], heads));
      const late = inTransaction(database.pool, (tx) => append(tx, [event('other'), event('s')], heads));
      await expect(late).rejects.toThrow(StreamMoved);
      expect(await readStream(database.pool, 'other')).toEqual([]);
      expect((await readStream(database.pool, 's')).at(-1)?.data).toEqual({ winner: true });
      expect(await checkChain(database.pool)).toEqual([]);
    },
  );

  test('40 commands at once on three streams, in any order: every event has its place', async () => {
    const streams = ['x', 'y', 'z'];
    const command = (n: number): Promise<unknown> => {
      const [first, second] = [streams[n % 3] ?? '', streams[(n + 1) % 3] ?? ''];
      return inTransaction(
        database.pool,
        async (tx) => append(tx, [event(first, { n }), event(second, { n })], await lockStreams(tx, [second, first])),
        { retryOn: (error) => error instanceof StreamMoved },
      );
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => command(n)));
    await sequence(database.pool);
    expect(await lastPosition(database.pool)).toBe(80);
    expect(await checkChain(database.pool)).toEqual([]);
  });
});

describe('the sequencer', () => {
  test('gives positions without gaps and a checkpoint over all before', async () => {
    await write(event('a'), event('b'));
    await write(event('a'));
    expect(await sequence(database.pool)).toBe(3);
    expect(await sequence(database.pool)).toBe(0);
    await write(event('c'));
    expect(await sequence(database.pool)).toBe(1);
    const events = await readAfter(database.pool, 0, 10);
    expect(places(events)).toEqual(['a1', 'b1', 'a2', 'c1']);
    expect(events.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    let checkpoint = genesis;
    for (const one of events) expect(one.checkpoint).toBe((checkpoint = nextCheckpoint(checkpoint, one.hash)));
    expect(await database.pool.sql('select from unsequenced')).toEqual([]);
  });

  test('leaves no gap for a command that rolled back, and none behind one that is late to commit', async () => {
    await expect(
      inTransaction(database.pool, async (tx) => {
        await append(tx, [event('lost')], new Map());
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    await inTransaction(database.pool, async (tx) => {
      await append(tx, [event('slow')], new Map());
      await write(event('quick'));
      expect(await sequence(database.pool)).toBe(1);
    });
    expect(await sequence(database.pool)).toBe(1);
    const events = await readAfter(database.pool, 0, 10);
    expect(events.map(({ position, stream }) => [position, stream])).toEqual([
      [1, 'quick'],
      [2, 'slow'],
    ]);
  });

  test('one at a time: a second one has nothing to do while the first holds the lock', async () => {
    await write(event('a'));
    await inTransaction(database.pool, async (tx) => {
      await tx.sql('select pg_advisory_xact_lock($1)', [lockKeys.sequencer]);
      expect(await sequence(database.pool)).toBe(0);
    });
    const done = await Promise.all(Array.from({ length: 5 }, () => sequence(database.pool)));
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  });

  test('takes more than one batch in a go', async () => {
    await write(...Array.from({ length: 2500 }, (_, n) => event(`s${n % 7}`)));
    expect(await sequence(database.pool)).toBe(2500);
    expect(await checkChain(database.pool)).toEqual([]);
  });

  test('runs in the background until it is stopped', async () => {
    const sequencer = startSequencer(database.pool, createLog('silent'));
    await write(event('a'));
    await expect.poll(() => lastPosition(database.pool)).toBe(1);
    await sequencer.stop();
    await write(event('a'));
    expect(await lastPosition(database.pool)).toBe(1);
  });
});

describe('reading', () => {
  test('goes by position in pages, and by version in a stream', async () => {
    await write(...Array.from({ length: 25 }, (_, n) => event(n % 2 ? 'odd' : 'even', { n })));
    await sequence(database.pool);
    const pages: SequencedEvent[][] = [];
    for await (const page of readAll(database.pool, 3, 10)) pages.push(page);
    expect(pages.map((page) => page.length)).toEqual([10, 10, 2]);
    expect(pages.flat().map(({ data }) => data['n'])).toEqual(Array.from({ length: 22 }, (_, n) => n + 3));
    expect(places(await readStream(database.pool, 'odd', 10))).toEqual(['odd11', 'odd12']);
    expect((await readAll(database.pool, 25).next()).done).toBe(true);
    expect(await readStream(database.pool, 'never')).toEqual([]);
  });
});

describe('checking the chain', () => {
  /** Streams a (4 events), b (3) and c (2), at positions a1 b1 c1 a2 b2 c2 a3 b3 a4. */
  beforeEach(async () => {
    for (const round of ['abc', 'abc', 'ab', 'a'])
      await write(...Array.from(round, (stream) => event(stream, { round })));
    await sequence(database.pool);
  });

  const tamper = (...statements: string[]): Promise<unknown> => database.pool.query(statements.join(';'));

  /** Writes a stream's hashes again from a version on, as one would who knows how the chain is made. */
  async function rechain(stream: string): Promise<void> {
    let prev = genesis;
    for (const one of await readStream(database.pool, stream)) {
      const hash = hashEvent(prev, one);
      await database.pool.query('update event set prev = $1, hash = $2 where stream = $3 and version = $4', [
        prev,
        hash,
        stream,
        one.version,
      ]);
      prev = hash;
    }
    await database.pool.query('update stream set head = $1 where id = $2', [prev, stream]);
  }

  const found = async (): Promise<Partial<ChainProblem>[]> =>
    (await checkChain(database.pool)).map(({ message, ...problem }) => {
      expect(message).not.toBe('');
      return problem;
    });

  test('finds nothing when nobody touched it, sequenced or not', async () => {
    expect(await found()).toEqual([]);
    await write(event('a'), event('d'));
    expect(await found()).toEqual([]);
  });

  test.each([
    ['data', `data = '{"round":"ABC"}'`],
    ['data, by an added key', `data = data || '{"more":null}'`],
    ['instant', `at = '2026-10-20T08:15:30.001Z'`],
    ['instant, by a microsecond', `at = at + interval '1 microsecond'`],
    ['type', `type = 'denied'`],
    ['actor', `actor = jsonb_set(actor, '{name}', '"Bea"')`],
    ['roles of the actor', `actor = jsonb_set(actor, '{roles}', '[]')`],
    ['command', `command = 'other'`],
    ['door', `via = 'http'`],
    ['book version', `book_version = 2`],
    ['law version', `law_version = 1`],
  ])('finds an edit: %s', async (_, change) => {
    await tamper(`update event set ${change} where stream = 'b' and version = 2`);
    expect(await found()).toEqual([{ code: 'hash-differs', stream: 'b', version: 2 }]);
  });

  test('finds an edited hash, at the event, at the one that follows it, and in the sequence', async () => {
    await tamper(`update event set hash = repeat('0', 64) where stream = 'b' and version = 2`);
    expect(await found()).toEqual([
      { code: 'hash-differs', stream: 'b', version: 2 },
      { code: 'checkpoint-differs', position: 5, stream: 'b', version: 2 },
    ]);
  });

  test('finds a deletion', async () => {
    await tamper(`delete from event where stream = 'b' and version = 2`);
    expect(await found()).toEqual([
      { code: 'version-gap', stream: 'b', version: 2 },
      { code: 'event-missing', position: 5, stream: 'b', version: 2 },
    ]);
  });

  test('finds an insertion, in the middle and at the end', async () => {
    await tamper(
      `update event set version = version + 10 where stream = 'b' and version >= 2`,
      `insert into event select stream, 2, type, at, actor, command, via, book_version, law_version, data, prev, hash
       from event where stream = 'b' and version = 12`,
      `update event set version = version - 9 where stream = 'b' and version > 10`,
    );
    expect((await found())[0]).toEqual({ code: 'prev-differs', stream: 'b', version: 3 });
  });

  test('finds an event added at the end of a stream', async () => {
    const last = (await readStream(database.pool, 'c')).at(-1);
    const forged = { ...event('c'), version: 3 };
    await database.pool.query(
      `insert into event select stream, 3, type, at, actor, command, via, book_version, law_version, data, $1, $2
       from event where stream = 'c' and version = 2`,
      [last?.hash, hashEvent(last?.hash ?? '', { ...forged, data: { round: 'abc' } })],
    );
    expect(await found()).toEqual([
      { code: 'head-differs', stream: 'c', version: 3 },
      { code: 'never-sequenced', stream: 'c', version: 3 },
    ]);
  });

  test('finds two events that changed places', async () => {
    await tamper(
      `update event set version = 99 where stream = 'a' and version = 2`,
      `update event set version = 2 where stream = 'a' and version = 3`,
      `update event set version = 3 where stream = 'a' and version = 99`,
    );
    expect(await found()).toEqual([
      { code: 'prev-differs', stream: 'a', version: 2 },
      { code: 'checkpoint-differs', position: 4, stream: 'a', version: 2 },
    ]);
  });

  test('finds a tail cut off, even with its head put back', async () => {
    await tamper(`delete from event where stream = 'a' and version > 2`);
    const missing = { code: 'event-missing', position: 7, stream: 'a', version: 3 };
    expect(await found()).toEqual([{ code: 'head-differs', stream: 'a', version: 2 }, missing]);
    await tamper(`update stream set version = 2,
      head = (select hash from event where stream = 'a' and version = 2) where id = 'a'`);
    expect(await found()).toEqual([missing]);
  });

  test('finds a whole stream gone, or a stream without events', async () => {
    await tamper(`delete from event where stream = 'c'`, `delete from stream where id = 'c'`);
    expect(await found()).toEqual([{ code: 'event-missing', position: 3, stream: 'c', version: 1 }]);
  });

  test('finds an edit whose stream was chained again: the checkpoint is not the one given', async () => {
    await tamper(`update event set data = '{"round":"forged"}' where stream = 'b' and version = 2`);
    await rechain('b');
    expect(await found()).toEqual([{ code: 'checkpoint-differs', position: 5, stream: 'b', version: 2 }]);
  });

  test.each([
    [
      'a head',
      `update stream set head = repeat('0', 64) where id = 'c'`,
      { code: 'head-differs', stream: 'c', version: 2 },
    ],
    ['a head that is gone', `delete from stream where id = 'c'`, { code: 'head-differs', stream: 'c', version: 2 }],
    [
      'a checkpoint',
      `update sequence set checkpoint = repeat('0', 64) where position = 4`,
      { code: 'checkpoint-differs', position: 4, stream: 'a', version: 2 },
    ],
    ['a position that is gone', `delete from sequence where position = 4`, { code: 'position-gap', position: 4 }],
    [
      'the last position gone',
      `delete from sequence where position = 9`,
      { code: 'never-sequenced', stream: 'a', version: 4 },
    ],
    [
      'two positions that changed places',
      `update sequence set position = -1 where position = 1; update sequence set position = 1 where position = 4;
       update sequence set position = 4 where position = -1`,
      { code: 'order-differs', position: 1, stream: 'a', version: 2 },
    ],
  ])('finds %s', async (_, statement, problem) => {
    await tamper(statement);
    expect(await found()).toContainEqual(problem);
  });

  test('an edit that made everything again shows against a checkpoint kept elsewhere, and only so', async () => {
    const kept = (await readAfter(database.pool, 6, 1)).map(({ position, checkpoint }) => ({ position, checkpoint }));
    expect(await checkChain(database.pool, kept)).toEqual([]);
    await tamper(`update event set data = '{"round":"forged"}' where stream = 'b' and version = 2`);
    await rechain('b');
    await tamper(
      `insert into unsequenced (stream, version) select stream, version from sequence order by position`,
      'truncate sequence',
    );
    await sequence(database.pool);
    expect(await checkChain(database.pool)).toEqual([]);
    expect(await checkChain(database.pool, kept)).toMatchObject([{ code: 'anchor-differs', position: 7 }]);
    await tamper('truncate stream, event, sequence');
    expect(await checkChain(database.pool, kept)).toMatchObject([{ code: 'anchor-differs', position: 7 }]);
  });
});
