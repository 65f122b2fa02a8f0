import { expect, test } from 'vitest';
import { readMoment } from '../given-date.ts';
import { readCents, readPhone, readSiret } from './cell-values.ts';
import { decode, parseCsv } from './read-csv.ts';

test.each([
  ['29,00 €', 2900],
  ['1 234,50 €', 123_450],
  ['1\u202f234,50\u00a0€', 123_450],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['1234.5', 123_450],
  ['1.234', 123_400],
  ['59 € HT', 5900],
  ['0,00 €', 0],
  ['-5', null],
  ['12,345', null],
  ['1 2 3,', 12_300],
  ['douze', null],
  ['', null],
])('amount %j is %j cents', (text, cents) => {
  expect(readCents(text)).toBe(cents);
});

test.each([
  ['05 60 80 78 23', '05 60 80 78 23'],
  ['0560807823', '05 60 80 78 23'],
  ['05.60.80.78.23', '05 60 80 78 23'],
  ['+33 5 60 80 78 23', '05 60 80 78 23'],
  ['+33 (0)5 60 80 78 23', '05 60 80 78 23'],
  ['0033560807823', '05 60 80 78 23'],
  ['560807823', '05 60 80 78 23'],
  ['+32 2 555 12 12', '+32 2 555 12 12'],
  [' 3631 ', '3631'],
  ['aucun', null],
  ['', null],
])('phone %j is %j', (text, phone) => {
  expect(readPhone(text)).toBe(phone);
});

test.each([
  ['809 679 290 81001', '80967929081001'],
  ['8,09679E+13', '8,09679E+13'],
  ['', null],
])('SIRET %j is %j', (text, siret) => {
  expect(readSiret(text)).toBe(siret);
});

test.each([
  ['05/10/2026', '2026-10-05', null],
  ['5-1-2026', '2026-01-05', null],
  ['05.10.2026', '2026-10-05', null],
  ['2026-10-05', '2026-10-05', null],
  ['29/02/2028', '2028-02-29', null],
  ['06/11/2026 14:12', '2026-11-06', '14:12'],
  ['06/11/2026 à 9h05', '2026-11-06', '09:05'],
  ['2026-11-06T14:12:30', '2026-11-06', '14:12'],
  ['2026-11-06T23:30:00Z', '2026-11-07', '00:30'],
  ['2026-07-06T23:30:00+02:00', '2026-07-06', '23:30'],
])('%j is %s at %s', (text, day, time) => {
  expect(readMoment(text)).toEqual({ day, time });
});

test.each([
  '',
  '31/02/2026',
  '29/02/2027',
  '2026-02-30T10:00:00Z',
  '10/2026',
  '05/10/26',
  '06/11/2026 24:00',
  '06/11/2026 14',
  'hier',
])('%j is no day', (text) => {
  expect(readMoment(text)).toBeNull();
});

test.each<[string, string, [number, string[]][]]>([
  ['semicolons', 'a;b\n1;2\n', [[2, ['1', '2']]]],
  ['commas inside quotes of the header', '"a;b",c\n1,2\n', [[2, ['1', '2']]]],
  ['blank lines, and lines of separators alone', 'a;b\n\n;;\n1;2\n', [[4, ['1', '2']]]],
  [
    'a text over three lines',
    'a;b\n"x\ny\nz";2\n3;4\n',
    [
      [2, ['x\ny\nz', '2']],
      [5, ['3', '4']],
    ],
  ],
  ['quotes doubled inside quotes', 'a;b\n"x ""y""";2\n', [[2, ['x "y"', '2']]]],
  ['a quote in the middle of a word', 'a;b\nx"y;2\n', [[2, ['x"y', '2']]]],
  [
    'a quote never closed costs its own line alone',
    'a;b\n"x;1\n3;4\n5;6\n',
    [
      [2, []],
      [3, ['3', '4']],
      [4, ['5', '6']],
    ],
  ],
  [
    'a stray quote that meets another rows later',
    'a;b\n"x;1\n3;4\n5";6;7\n',
    [
      [2, []],
      [3, ['3', '4']],
      [4, ['5"', '6', '7']],
    ],
  ],
  ['no row', 'a;b', []],
  ['nothing', '', []],
])('%s', (_, text, rows) => {
  expect(parseCsv(text).rows.map(({ line, cells }) => [line, cells])).toEqual(rows);
});

test('bytes that cannot be UTF-8 are Windows-1252', () => {
  expect(decode(Buffer.from('d\u0092\u00e9t\u00e9 \u0080', 'latin1'))).toBe('d’été €');
  expect(decode(Buffer.from('\ufeffété'))).toBe('été');
});
