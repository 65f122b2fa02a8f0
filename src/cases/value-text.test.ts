import { describe, expect, test } from 'vitest';
import { SALON } from '../../test/kit/salon.ts';
import type { FieldDefinition, FieldType, Value } from '../policy/book.ts';
import { dayText, valueText } from './value-text.ts';

const field = (type: FieldType, list?: string): FieldDefinition => ({
  id: 'field',
  label: { fr: 'Champ', en: 'Field' },
  type,
  ...(list === undefined ? {} : { list }),
  source: { page: 'page.md', line: 1 },
});

const PEOPLE: Readonly<Record<string, string>> = { 'lea@exemple.fr': 'Léa' };
const nameOf = (email: string): string => PEOPLE[email] ?? email;

/** Spaces that do not break are all written `_`. */
const said = (lang: 'fr' | 'en', of: FieldDefinition | undefined, value: Value): string =>
  valueText({ book: SALON, lang, nameOf }, of, value).replaceAll(/[\u00a0\u202f]/g, '_');

describe('a value as people read it', () => {
  test.each<[string, FieldDefinition | undefined, Value, string, string]>([
    ['a day', field('date'), '2026-10-31', '31/10/2026', '31/10/2026'],
    ['a list value', field('list', 'call-outcomes'), 'unreachable', 'Injoignable', 'Unreachable'],
    ['a list value that was withdrawn', field('list', 'call-outcomes'), 'gone', 'gone', 'gone'],
    ['a value of a list that was withdrawn', field('list', 'gone'), 'x', 'x', 'x'],
    ['yes', field('boolean'), true, 'oui', 'yes'],
    ['no', field('boolean'), false, 'non', 'no'],
    ['a person', field('person'), 'lea@exemple.fr', 'Léa', 'Léa'],
    ['somebody unknown', field('person'), 'x@y.fr', 'x@y.fr', 'x@y.fr'],
    ['money', field('money'), 490_050, '4_900,50_€', '€4,900.50'],
    ['no money', field('money'), 0, '0,00_€', '€0.00'],
    ['money owed', field('money'), -4900, '-49,00_€', '-€49.00'],
    ['a number', field('number'), 3, '3', '3'],
    ['a time', field('time'), '09:30', '09:30', '09:30'],
    ['a text', field('text'), '04/11, Léa', '04/11, Léa', '04/11, Léa'],
    ['a text that looks like a day', field('text'), '2026-10-31', '2026-10-31', '2026-10-31'],
    ['a value of a field the book has lost', undefined, '2026-10-31', '2026-10-31', '2026-10-31'],
    ['an amount of a field the book has lost', undefined, 4900, '4900', '4900'],
    ['nothing', field('date'), null, '—', '—'],
    ['an empty text', field('text'), '', '—', '—'],
    ['nothing, of nothing', undefined, null, '—', '—'],
  ])('%s', (_, of, value, fr, en) => {
    expect(said('fr', of, value)).toBe(fr);
    expect(said('en', of, value)).toBe(en);
  });

  test('every value of every list has a label of its own in both languages', () => {
    for (const list of SALON.lists.values()) {
      for (const lang of ['fr', 'en'] as const) {
        const labels = [...list.values.keys()].map((value) => said(lang, field('list', list.id), value));
        expect(new Set(labels).size, `${list.id} ${lang}`).toBe(list.values.size);
      }
    }
  });
});

test.each([
  ['2026-01-02', '02/01/2026'],
  ['2026-12-31', '31/12/2026'],
])('%s is written %s', (day, text) => {
  expect(dayText(day)).toBe(text);
});
