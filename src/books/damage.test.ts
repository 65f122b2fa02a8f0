import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, SMALL } from '../../test/kit/book.ts';

const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '- ',
  '\n',
  '  ',
  '#',
  '*x',
  '&a ',
  'null',
  '5',
  'true',
  '```\n',
  '~',
];

/** Cuts a piece out of the page and puts a scrap in its place. */
const damage = fc
  .array(fc.tuple(fc.nat({ max: SMALL.length }), fc.nat({ max: 20 }), fc.constantFrom('', ...SCRAPS)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((cuts) =>
    cuts.reduce((text, [at, length, scrap]) => text.slice(0, at) + scrap + text.slice(at + length), SMALL),
  );

test('however a page is damaged, the answer is findings with a line of the page, never an exception', () => {
  fc.assert(
    fc.property(damage, (text) => {
      const lines = text.split('\n').length;
      for (const { code, page, line, message } of check({ 'desk.md': text })) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(page).toBe('desk.md');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(`${message.fr}${message.en}`).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
