import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvHead, csvRow } from './csv-text.ts';

const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' });

test('a file begins with the mark of UTF-8, separates by semicolons and ends its rows with CR LF', () => {
  expect(csvHead(['N°', 'Reçu le']) + csvRow(['C1', '31/10/2026'])).toBe('\uFEFFN°;Reçu le\r\nC1;31/10/2026\r\n');
});

describe('a cell', () => {
  test.each([
    // text, as the file holds it
    ['Chez Zoé', 'Chez Zoé'],
    ['', ''],
    ['12/11, Anne', '"12/11, Anne"'],
    ['a;b', '"a;b"'],
    ['dit "oui"', '"dit ""oui"""'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['=1+1', "'=1+1"],
    ['+33 1 40', "'+33 1 40"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\t=1+1', '"\'\t=1+1"'],
    ['\r=1+1', '"\'\r=1+1"'],
    ['\n=1+1', '"\'\n=1+1"'],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['a=1', 'a=1'],
    ['C-1001', 'C-1001'],
  ])('%j is written %j', (cell, written) => {
    expect(csvRow([cell])).toBe(`${written}\r\n`);
  });

  test('comes back as it was, or led by one apostrophe when it would have computed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [back = []] = read(csvRow(cells));
        expect(back.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells);
        for (const cell of back) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }),
    );
  });
});
