import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendCte, assertAppended, asStreamMoved, chain, StreamMoved } from './append.ts';
import { canonicalJson } from './canonical.ts';
import type { Json } from './canonical.ts';
import { genesis, hashEvent } from './event.ts';
import type { NewEvent } from './event.ts';

const happened: NewEvent = {
  stream: 'case:1',
  type: 'case-opened',
  at: '2026-10-20T08:15:30.000Z',
  actor: { email: 'am@demo', roles: ['account-manager'], name: 'Anne' },
  command: 'key-1',
  via: 'http',
  bookVersion: 3,
  lawVersion: 4,
  data: { salon: 'Étoile', lines: [{ cents: 1990 }, {}] },
};

describe('canonical JSON', () => {
  test.each<[Json, string]>([
    [{ b: 1, a: [2, { d: null, c: true }] }, '{"a":[2,{"c":true,"d":null}],"b":1}'],
    [{ kept: 0, absent: undefined }, '{"kept":0}'],
    [{ é: 'œ “quoted”\n', e: '\u{1f600}' }, '{"e":"\u{1f600}","é":"œ “quoted”\\n"}'],
    [[-0, 1e21, 0.1, 1e-7], '[0,1e+21,0.1,1e-7]'],
    [{}, '{}'],
    [[], '[]'],
  ])('%o', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    ['a number without end', Number.POSITIVE_INFINITY],
    ['no number', { deep: [Number.NaN] }],
    ['a NUL', 'a\0b'],
    ['half a character', { '\ud83d': 1 }],
    ['a date', { at: new Date(0) }],
    ['a function', [() => 1]],
    ['a big integer', 1n],
    ['nothing, in a list', [undefined]],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  test('does not depend on the order keys were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });
});

describe('the hash of an event', () => {
  const placed = { ...happened, version: 1 };
  const hash = hashEvent(genesis, placed);

  test('is this one, for ever: stored journals depend on it', () => {
    expect(hash).toBe('1cc96c8bbf994f628201e1e11d542ed8188b0a7e7cb0838b56a61c0763d39493');
  });

  test.each([
    ['stream', { ...placed, stream: 'case:2' }],
    ['version', { ...placed, version: 2 }],
    ['type', { ...placed, type: 'case-opened ' }],
    ['instant', { ...placed, at: '2026-10-20T08:15:30.001Z' }],
    ['microseconds', { ...placed, at: '2026-10-20T08:15:30.000001Z' }],
    ['actor e-mail', { ...placed, actor: { ...placed.actor, email: 'am2@demo' } }],
    ['actor name', { ...placed, actor: { ...placed.actor, name: 'Ann' } }],
    ['actor roles', { ...placed, actor: { ...placed.actor, roles: [] } }],
    ['anything added to the actor', { ...placed, actor: { ...placed.actor, admin: true } }],
    ['command', { ...placed, command: 'key-2' }],
    ['door', { ...placed, via: 'cli' as const }],
    ['book version', { ...placed, bookVersion: null }],
    ['law version', { ...placed, lawVersion: 3 }],
    ['versions swapped', { ...placed, bookVersion: 4, lawVersion: 3 }],
    ['a value', { ...placed, data: { ...placed.data, salon: 'Etoile' } }],
    ['a deep value', { ...placed, data: { ...placed.data, lines: [{ cents: 1991 }, {}] } }],
    ['a type of value', { ...placed, data: { ...placed.data, lines: [{ cents: '1990' }, {}] } }],
    ['an order', { ...placed, data: { ...placed.data, lines: [{}, { cents: 1990 }] } }],
    ['a key', { ...placed, data: { ...placed.data, extra: null } }],
  ])('changes with the %s', (_, changed) => {
    expect(hashEvent(genesis, changed)).not.toBe(hash);
  });

  test('changes with the event before, and with nothing else', () => {
    expect(hashEvent(hash, placed)).not.toBe(hash);
    const { data, actor, ...rest } = placed;
    expect(hashEvent(genesis, { data, actor, ...rest })).toBe(hash);
    expect(hashEvent(genesis, { ...placed, hash: 'x', position: 9 } as typeof placed)).toBe(hash);
  });
});

describe('chain', () => {
  const on = (stream: string, type: string): NewEvent => ({ ...happened, stream, type });

  test('places events after the heads of their streams, each on the one before', () => {
    const heads = new Map([['b', { version: 7, head: 'f'.repeat(64) }]]);
    const { events, heads: moved } = chain([on('a', 'x'), on('b', 'y'), on('a', 'z')], heads);
    expect(events.map(({ stream, type, version }) => [stream, type, version])).toEqual([
      ['a', 'x', 1],
      ['b', 'y', 8],
      ['a', 'z', 2],
    ]);
    const [x, y, z] = events;
    expect([x?.prev, y?.prev, z?.prev]).toEqual([genesis, 'f'.repeat(64), x?.hash]);
    for (const event of events) expect(event.hash).toBe(hashEvent(event.prev, event));
    expect(moved).toEqual([
      { id: 'a', expected: 0, version: 2, head: z?.hash },
      { id: 'b', expected: 7, version: 8, head: y?.hash },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(chain([], new Map())).toEqual({ events: [], heads: [] });
  });
});

describe('the statement pieces', () => {
  test('number their two parameters after those of the caller', () => {
    const cte = appendCte(3, chain([happened], new Map()));
    expect(cte.text).toContain('$4::jsonb');
    expect(cte.text).toContain('$5::jsonb');
    expect(cte.text).not.toMatch(/\$[1236]/);
    expect(cte.params).toHaveLength(2);
  });

  test('a stream that did not move, or a version already taken, is a stream that moved', () => {
    const chained = chain([happened], new Map());
    expect(() => assertAppended(1, chained)).not.toThrow();
    expect(() => assertAppended(0, chained)).toThrow(StreamMoved);
    expect(() => assertAppended(undefined, chained)).toThrow(StreamMoved);
    const taken = Object.assign(new Error(), { code: '23505', constraint: 'event_pkey' });
    const other = Object.assign(new Error(), { code: '23505', constraint: 'cases_one_open' });
    expect(asStreamMoved(taken)).toBeInstanceOf(StreamMoved);
    expect(asStreamMoved(other)).toBe(other);
    expect(asStreamMoved(undefined)).toBeUndefined();
  });
});
