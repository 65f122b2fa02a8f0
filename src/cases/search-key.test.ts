import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literally, searchKey } from './search-key.ts';

describe('names as people search them', () => {
  test.each([
    ['L’Atelier & Co', 'latelier co'],
    ["L'Atelier & Co", 'latelier co'],
    ['L`Atelier & Co', 'latelier co'],
    ['  latelier   CO ', 'latelier co'],
    ['Chez Zoé', 'chez zoe'],
    ['CHEZ ZOÉ', 'chez zoe'],
    ['Cœur d’Hair', 'coeur dhair'],
    ['ŒIL', 'oeil'],
    ['Æquo', 'aequo'],
    ['Garçon-Coiffeur', 'garcon coiffeur'],
    ['Saint-Étienne', 'saint etienne'],
    ['Señor Barbe', 'senor barbe'],
    ['Salon n° 5', 'salon n 5'],
    ['20/20 (Nation)', '20 20 nation'],
    ['Zoé\u00a0!', 'zoe'],
    ['', ''],
    ['…', ''],
  ])('%j is looked for as %j', (name, key) => {
    expect(searchKey(name)).toBe(key);
  });

  test('an accent typed as its own character is the same letter', () => {
    expect(searchKey('Zoe\u0301')).toBe(searchKey('Zoé'));
  });
});

test.each([
  ['100%', '100\\%'],
  ['a_b', 'a\\_b'],
  ['c\\d', 'c\\\\d'],
  [' P-12 ', 'P-12'],
  ['%_\\', '\\%\\_\\\\'],
])('%j is looked for as it is written', (text, pattern) => {
  expect(literally(text)).toBe(pattern);
});

describe('always', () => {
  test('a key is its own key, of plain letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (name) => {
        const key = searchKey(name);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });

  test('case and the spaces around do not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abcéèçÀÎœ’ -09')) }), (name) => {
        expect(searchKey(` ${name.toUpperCase()}\t`)).toBe(searchKey(name));
      }),
    );
  });
});
