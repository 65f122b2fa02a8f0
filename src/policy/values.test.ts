import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SALON, small, typeOf } from '../../test/kit/salon.ts';
import type { FieldDefinition, FieldType, Value } from './book.ts';
import { parseDay } from './civil-date.ts';
import { parseValue } from './values.ts';

const field = (type: FieldType, list?: string): FieldDefinition => ({
  id: 'field',
  label: { fr: 'Champ', en: 'Field' },
  type,
  ...(list === undefined ? {} : { list }),
  source: { page: 'page.md', line: 1 },
});

const read = (type: FieldType, given: Value) => parseValue(SALON, field(type, 'case-origins'), given);

const ALL_TYPES = ['text', 'long-text', 'date', 'time', 'list', 'boolean', 'number', 'money', 'person'] as const;

describe('values that are read', () => {
  test.each<[FieldType, Value, Value]>([
    ['text', '04/11, Léa', '04/11, Léa'],
    ['text', ' gardé tel quel ', ' gardé tel quel '],
    ['text', '2026-02-31', '2026-02-31'],
    ['text', 'un 🙂 compte', 'un 🙂 compte'],
    ['long-text', 'Deux lignes\net un\ttaquet', 'Deux lignes\net un\ttaquet'],
    ['long-text', 'x'.repeat(10_000), 'x'.repeat(10_000)],
    ['person', 'lea.am@exemple.fr', 'lea.am@exemple.fr'],
    ['date', '2026-10-20', '2026-10-20'],
    ['date', '2024-02-29', '2024-02-29'],
    ['time', '00:00', '00:00'],
    ['time', '09:05', '09:05'],
    ['time', '23:59', '23:59'],
    ['list', 'sales-process', 'sales-process'],
    ['list', 'billing', 'billing'],
    ['boolean', true, true],
    ['boolean', false, false],
    ['boolean', 'true', true],
    ['boolean', 'yes', true],
    ['boolean', 'oui', true],
    ['boolean', 'OUI', true],
    ['boolean', ' non ', false],
    ['boolean', 'false', false],
    ['boolean', 'no', false],
    ['boolean', 'non', false],
    ['number', 0, 0],
    ['number', 12.5, 12.5],
    ['number', '12.5', 12.5],
    ['number', ' -3 ', -3],
    ['number', '0', 0],
    ['money', 4900, 4900],
    ['money', '4900', 4900],
    ['money', '-4900', -4900],
  ])('%s takes %j and keeps %j', (type, given, value) => {
    expect(read(type, given)).toEqual({ value });
  });
});

describe('values that are refused', () => {
  test.each<[FieldType, Value]>([
    ['text', 12],
    ['text', true],
    ['text', 'x'.repeat(10_001)],
    // Neither can be written down: the journal keeps its text as UTF-8 without NUL.
    ['text', 'a\u0000b'],
    ['long-text', 'a\ud800b'],
    ['person', 12],
    ['person', 'a\u0000@b'],
    ['date', '2026-02-31'],
    ['date', '2026-02-29'],
    ['date', '2026-13-01'],
    ['date', '2026-00-10'],
    ['date', '2026-10-00'],
    ['date', '31/10/2026'],
    ['date', '2026-10-5'],
    ['date', '2026-10-20T00:00:00Z'],
    ['date', 'today'],
    ['date', 20261020],
    ['date', true],
    // A slip of the keyboard, not a date of this trade: half-typed years.
    ['date', '0206-10-20'],
    ['date', '9999-12-31'],
    ['time', '24:00'],
    ['time', '9:05'],
    ['time', '09:60'],
    ['time', '09:05:00'],
    ['time', 905],
    ['list', 'sales-proces'],
    ['list', 'Sales process'],
    ['list', 'SALES-PROCESS'],
    ['list', '__proto__'],
    ['list', 'constructor'],
    ['list', 0],
    ['list', true],
    ['boolean', 'peut-être'],
    ['boolean', 1],
    ['boolean', '1'],
    // Words every object answers to are not answers.
    ['boolean', 'constructor'],
    ['boolean', '__proto__'],
    ['boolean', 'toString'],
    ['number', 'douze'],
    ['number', '12,5'],
    ['number', '0x10'],
    ['number', '1e3'],
    ['number', 'Infinity'],
    ['number', true],
    ['number', Number.NaN],
    ['number', Number.POSITIVE_INFINITY],
    ['money', 49.9],
    ['money', '49.90'],
    ['money', 1e21],
    ['money', '9007199254740993'],
    ['money', false],
  ])('%s does not take %j', (type, given) => {
    const found = read(type, given);
    expect(found).toHaveProperty('problem');
    expect(found).not.toHaveProperty('value');
  });
});

describe('nothing clears a field, whatever its type', () => {
  test.each(ALL_TYPES.flatMap((type) => [null, '', ' ', '\t\n', '\u00a0'].map((given) => [type, given] as const)))(
    '%s and %j',
    (type, given) => {
      expect(read(type, given)).toEqual({ value: null });
    },
  );
});

describe('a refusal says in both languages what was expected', () => {
  test.each<[FieldType, Value, string, string]>([
    [
      'date',
      '2026-02-31',
      'Champ\u00a0: «\u00a02026-02-31\u00a0» n’est pas une date (AAAA-MM-JJ).',
      'Field: “2026-02-31” is not a date (YYYY-MM-DD).',
    ],
    ['boolean', 'bof', 'Champ\u00a0: oui ou non est attendu.', 'Field: yes or no is expected.'],
    ['number', 'x', 'Champ\u00a0: un nombre est attendu.', 'Field: a number is expected.'],
    ['money', 1.5, 'Champ\u00a0: un nombre est attendu.', 'Field: a number is expected.'],
    ['time', 'midi', 'Champ\u00a0: une heure HH:MM est attendue.', 'Field: a time HH:MM is expected.'],
    ['text', 1, 'Champ\u00a0: un texte est attendu.', 'Field: a text is expected.'],
  ])('%s %j', (type, given, fr, en) => {
    expect(read(type, given)).toEqual({ problem: { fr, en } });
  });

  test('a list names its values', () => {
    const book = small();
    const origin = typeOf(book, 'request').fields.get('origin')!;
    expect(parseValue(book, origin, 'vente')).toEqual({
      problem: {
        fr: 'Origine\u00a0: «\u00a0vente\u00a0» n’est pas une valeur de la liste (walk-in, sales-process).',
        en: 'Origin: “vente” is not a value of the list (walk-in, sales-process).',
      },
    });
  });

  test('a list the book has lost takes nothing', () => {
    expect(parseValue(SALON, field('list', 'gone'), 'x')).toHaveProperty(
      'problem.en',
      'Field: “x” is not a value of the list ().',
    );
    expect(parseValue(SALON, field('list'), 'x')).toHaveProperty('problem');
  });

  test.each(['list', 'date'] as const)(
    'a %s quotes the beginning of a long value, and nothing that cannot be written',
    (type) => {
      const found = read(type, `\u0000\ud800${'x'.repeat(5000)}`) as { problem: { fr: string } };
      expect(found.problem.fr.length).toBeLessThan(400);
      expect(found.problem.fr).not.toContain('\u0000');
      expect(found.problem.fr.isWellFormed()).toBe(true);
    },
  );
});

describe('always', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );

  test('a value that is read is read again as itself, and can be written as JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL_TYPES), anything, (type, given) => {
        const found = read(type, given);
        if ('problem' in found) return;
        expect(read(type, found.value)).toEqual(found);
        expect(JSON.parse(JSON.stringify(found.value))).toEqual(found.value);
        expect(['string', 'number', 'boolean']).toContain(found.value === null ? 'string' : typeof found.value);
      }),
    );
  });

  test('every kept date exists, every kept list value is of the list', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33)), ([year, month, day]) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        expect('value' in read('date', text)).toBe(parseDay(text) !== null && year >= 1900 && year < 2200);
      }),
    );
  });
});
