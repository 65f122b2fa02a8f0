import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frenchOfPage, typography } from '../test/house/french.ts';
import { typeset, typesetLines } from './typeset-text.ts';

test.each([
  ["l'échéance : demain", 'l’échéance\u00a0: demain'],
  ['Vraiment ? Oui!', 'Vraiment\u202f? Oui\u202f!'],
  ['il dit « oui »; puis «non»', 'il dit «\u00a0oui\u00a0»\u202f; puis «\u00a0non\u00a0»'],
  ['à 10:30, voir https://a.fr?x', 'à 10:30, voir https://a.fr?x'],
  ['Attention: ceci', 'Attention\u00a0: ceci'],
])('sets %s', (given, set) => {
  expect(typeset(given)).toBe(set);
});

test('set text satisfies the house rule, and setting it again changes nothing', () => {
  const word = fc.constantFrom('a', "l'on", '12', '«oui»', '« oui »', '(b)');
  const mark = fc.constantFrom(' ', ' : ', ': ', ' ? ', '! ', ' ;\u00a0', '\u202f: ', '\u00a0?\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark)), (parts) => {
      const text = parts.map((pair) => pair.join('')).join('');
      const set = typeset(text);
      expect(typography('a', [{ text: set, line: 1 }])).toEqual([]);
      expect(typeset(set)).toBe(set);
    }),
  );
});

test('a page: its prose and its fr values are set, the rest is left as it is', () => {
  const page = [
    '# Titre ! {#a-b} `x ? y : z` fin ?',
    '| a | b |',
    '| :--- | :--- |',
    '```yaml rule',
    `label: { fr: 'L''issue ?', en: "What's up ?" }`,
    '```',
  ].join('\n');
  const set = typesetLines(page, frenchOfPage({ text: page }));
  expect(set.split('\n')).toEqual([
    '# Titre\u202f! {#a-b} `x ? y : z` fin\u202f?',
    '| a | b |',
    '| :--- | :--- |',
    '```yaml rule',
    `label: { fr: 'L’issue\u202f?', en: "What's up ?" }`,
    '```',
  ]);
});
