import { describe, expect, test } from 'vitest';
import { SALON, TODAY, typeOf } from '../../test/kit/salon.ts';
import type { Fields, Value } from './book.ts';
import { filledIn, namedIn, sayFacts, soleFact } from './filled-in.ts';

const FACTS: Fields = {
  motive: 'Trop de commissions',
  count: 2,
  urgent: false,
  request: 'opt-out',
  'partner.name': 'L’Écrin',
  'partner.marketplaceStatus': 'off',
  nothing: null,
  braces: 'a {motive} b',
};
const read = (name: string): Value => FACTS[name] ?? null;

describe('which facts a value names', () => {
  test.each<[Value, string[], string | null]>([
    ['plain', [], null],
    ['', [], null],
    ['{motive}', ['motive'], 'motive'],
    ['{partner.name}', ['partner.name'], 'partner.name'],
    ['Opt-out : {partner.name}', ['partner.name'], null],
    ['{request} : {partner.name}', ['request', 'partner.name'], null],
    [' {motive}', ['motive'], null],
    ['{motive}{count}', ['motive', 'count'], null],
    ['{}', [], null],
    ['{{motive}}', ['motive'], null],
    ['{motive', [], null],
    [3, [], null],
    [true, [], null],
    [null, [], null],
  ])('%j', (value, named, sole) => {
    expect(namedIn(value)).toEqual(named);
    expect(soleFact(value)).toBe(sole);
  });
});

describe('a value filled in', () => {
  test.each<[Value, Value]>([
    ['today', TODAY],
    // The word inside a sentence is a word.
    ['seen today', 'seen today'],
    // One fact alone keeps its type, and may be nothing.
    ['{motive}', 'Trop de commissions'],
    ['{count}', 2],
    ['{urgent}', false],
    ['{nothing}', null],
    ['{unknown}', null],
    // In a sentence it is said.
    ['Opt-out : {partner.name}', 'Opt-out : L’Écrin'],
    ['{count} de {partner.name}', '2 de L’Écrin'],
    ['[{nothing}]', '[]'],
    ['{urgent} !', 'false !'],
    // What a fact holds is not read again.
    ['{braces}.', 'a {motive} b.'],
    ['{braces}', 'a {motive} b'],
    [12, 12],
    [false, false],
    [null, null],
  ])('%j becomes %j', (value, expected) => {
    expect(filledIn({ field: value }, read, TODAY)).toEqual({ field: expected });
  });

  test('every field by itself, and none is lost', () => {
    expect(filledIn({ a: 'today', b: '{count}', c: 'x' }, read, TODAY)).toEqual({ a: TODAY, b: 2, c: 'x' });
    expect(filledIn({}, read, TODAY)).toEqual({});
  });
});

test('a value of a list is said by its French label, whichever screen looks', () => {
  const say = sayFacts(SALON, typeOf(SALON, 'support-request'));
  const fill = (value: string) => filledIn({ field: value }, read, TODAY, say)['field'];
  expect(fill('{request} : {partner.name}')).toBe('Opt-out : L’Écrin');
  expect(fill('Page : {partner.marketplaceStatus}')).toBe('Page : Désactivée');
  // Alone, it is the value itself.
  expect(fill('{request}')).toBe('opt-out');
  expect(fill('{count} fois')).toBe('2 fois');
});
