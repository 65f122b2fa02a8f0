/** What people type and what they are shown back: no browser needed. */
import { describe, expect, test } from 'vitest';
import { splitAnchor, readingOf } from '../../web/book/reading.ts';
import { en } from '../../web/locales/en.ts';
import { fr } from '../../web/locales/fr.ts';
import { pluralsOf } from '../../web/locales/plural.ts';
import { dial, distance, longDay, money, phone, shortDay, siret } from '../../web/ui/format.ts';
import { readTypedDate, readTypedTime } from '../../web/ui/typed-date.ts';

/** A Sunday. */
const today = '2026-11-22';

describe('a date typed fast', () => {
  test.each([
    ['20/11', '2026-11-20'],
    ['20/11/26', '2026-11-20'],
    ['20-11-2026', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['201126', '2026-11-20'],
    ['20112026', '2026-11-20'],
    ['2011', '2026-11-20'],
    ['2026-11-20', '2026-11-20'],
    ['5/1', '2026-01-05'],
    ['auj', '2026-11-22'],
    ['Aujourd’hui', '2026-11-22'],
    ['hier', '2026-11-21'],
    ['avant-hier', '2026-11-20'],
    ['après-demain', '2026-11-24'],
    ['+3j', '2026-11-25'],
    ['+3', '2026-11-25'],
    ['-2', '2026-11-20'],
    ['lun', '2026-11-16'],
    ['dimanche', '2026-11-22'],
    ['mon', '2026-11-16'],
    // The month is this one or, when the day is still to come, the one before.
    ['20', '2026-11-20'],
    ['25', '2026-10-25'],
    // Just after today is a slip to be seen; far after today is a date of last year.
    ['25/11', '2026-11-25'],
    ['28/12', '2025-12-28'],
    // Day first, always, and only days that exist.
    ['05/10', '2026-10-05'],
    ['31/02', null],
    ['29/02/2027', null],
    ['29/02/2028', '2028-02-29'],
    ['13/13', null],
    ['bientôt', null],
    ['', null],
  ])('%j', (typed, day) => {
    expect(readTypedDate(typed, today, 'past')).toBe(day);
  });

  test.each([
    ['lun', '2026-11-23'],
    ['dim', '2026-11-22'],
    ['20', '2026-12-20'],
    ['05/01', '2027-01-05'],
    ['20/11', '2026-11-20'],
  ])('for an appointment, %j', (typed, day) => {
    expect(readTypedDate(typed, today, 'future')).toBe(day);
  });

  test.each([
    ['9', '09:00'],
    ['9h', '09:00'],
    ['9h30', '09:30'],
    ['930', '09:30'],
    ['09:30', '09:30'],
    ['14.05', '14:05'],
    ['25', null],
    ['9h75', null],
    ['midi', null],
  ])('a time, %j', (typed, time) => {
    expect(readTypedTime(typed)).toBe(time);
  });
});

describe('formats, to the very space', () => {
  test.each([
    [shortDay('2026-10-31', 'fr'), 'sam.\u00a031/10/2026'],
    [shortDay('2026-10-31', 'en'), 'Sat\u00a031/10/2026'],
    [longDay('2026-10-31', 'fr'), 'samedi 31 octobre 2026'],
    [money(123_450, 'fr'), '1\u202f234,50\u00a0€'],
    [money(123_450, 'en'), '€1,234.50'],
    [phone('+33142685300'), '01\u00a042\u00a068\u00a053\u00a000'],
    [phone('06 12 34 56 78'), '06\u00a012\u00a034\u00a056\u00a078'],
    [phone('+32 2 123 45 67'), '+32 2 123 45 67'],
    [dial('01 42 68 53 00'), 'tel:+33142685300'],
    [dial('+32 2 123 45 67'), 'tel:+3221234567'],
    [siret('73282932000074'), '732\u00a0829\u00a0320\u00a000074'],
    [distance(9, fr), 'dans\u00a09\u00a0j'],
    [distance(-3, fr), 'il y a\u00a03\u00a0j'],
    [distance(0, fr), 'aujourd’hui'],
    [distance(1, en), 'tomorrow'],
    [distance(-3, en), '3\u00a0d ago'],
  ])('%j', (shown, expected) => {
    expect(shown).toBe(expected);
  });

  test('French counts zero as one, and has a word for millions', () => {
    const forms = { one: 'un', other: 'plusieurs', many: 'de' };
    const count = (language: string) => [0, 1, 2, 1_000_000].map((n) => pluralsOf(language)(n, forms));
    expect(count('fr')).toEqual(['un', 'un', 'plusieurs', 'de']);
    expect(count('en')).toEqual(['plusieurs', 'un', 'plusieurs', 'plusieurs']);
    expect(pluralsOf('fr')(1_000_000, { one: 'un', other: 'plusieurs' })).toBe('plusieurs');
  });
});

test('a page keeps its line numbers without its front matter, headings their anchors', () => {
  const page = '---\nid: a\n---\n# Titre {#haut}\ntexte';
  expect(readingOf(page).split('\n')).toEqual(['', '', '', '# Titre {#haut}', 'texte']);
  expect(splitAnchor('Titre {#haut}')).toEqual({ title: 'Titre', anchor: 'haut' });
  expect(splitAnchor('Titre')).toEqual({ title: 'Titre', anchor: null });
});
