import { expect, test } from 'vitest';
import { catalogueGaps, englishTwin, frenchOfPage, frenchOfSource, typography } from './french.ts';
import { catalogueKeys, readSource } from './source.ts';

const judge = (text: string) => typography('a', [{ text, line: 1 }]);

test.each([
  'Reçue le\u00a0: 20 octobre',
  'Vraiment\u202f? Oui\u202f!',
  'il dit «\u00a0au revoir\u00a0», puis part',
  'l’échéance à 10:30',
  'a\u202f; b',
  'https://exemple.fr?a',
])('well typeset: %s', (text) => {
  expect(judge(text)).toEqual([]);
});

test.each([
  ['Reçue le : 20 octobre', 'breakable'],
  ['Vraiment ?', 'breakable'],
  ['« oui\u00a0»', 'breakable'],
  ['«\u00a0oui »', 'breakable'],
  ['alors\n? oui', 'line break'],
  ['il dit «\noui\u00a0»', 'line break'],
  ['Vraiment?', 'no space'],
  ['Attention: ceci', 'no space'],
  ['«oui\u00a0»', 'no space'],
  ['Vraiment\u00a0?', 'U\\+202F'],
  ['Reçue\u202f: hier', 'U\\+00A0'],
  ["l'échéance", 'apostrophe'],
])('badly typeset: %s', (text, why) => {
  expect(judge(text)).toEqual([expect.stringMatching(new RegExp(why))]);
});

test('a finding names the line inside a long text', () => {
  expect(typography('a', [{ text: 'bien\nbien\nmal !', line: 10 }])[0]).toContain('a:12: ');
});

const texts = (path: string, text: string) => frenchOfSource(readSource({ path, text })).map((each) => each.text);

test('the French of a source is what stands under fr', () => {
  const text = `
    const a = { fr: 'un', en: 'one' };
    const b = { en: 'two', fr: n > 1 ? 'deux' : \`trois \${n} quatre\` };
    const c = 'code : x';
    const d = { fr: (n) => 'cinq' };`;
  expect(texts('src/http/a.ts', text)).toEqual(['un', 'deux', 'trois ', ' quatre', 'cinq']);
  expect(texts('src/http/a.test.ts', text)).toEqual([]);
});

test('the French catalogue is French all through', () => {
  expect(texts('web/locales/fr.ts', `export const fr = { a: 'un', b: (n: number) => \`deux \${n}\` };`)).toEqual([
    'un',
    'deux ',
    '',
  ]);
  expect(texts('web/locales/en.ts', `export const en = { a: 'one !' };`)).toEqual([]);
});

test('the French of a page is its prose and the fr of its blocks', () => {
  const text = [
    '---',
    'title: { fr: "Titre !", en: "Title !" }',
    '---',
    '## Dates {#dates} : `a : b`',
    '',
    '| a | b |',
    '| :--- | ---: |',
    '```yaml rule',
    'label:',
    '  fr: Étiquette ?',
    '  en: Label ?',
    '```',
    '```text',
    'mal !',
    '```',
    'fin !',
  ].join('\n');
  expect(typography('p', frenchOfPage({ text })).map((each) => each.split(': ')[0])).toEqual([
    'p:2',
    'p:4',
    'p:10',
    'p:16',
  ]);
});

test('catalogues are compared key by key', () => {
  const keys = (text: string) => catalogueKeys({ path: 'x.ts', text });
  const french = keys(`export const fr = { a: 'x', case: { b: 'y', 'c-d': (n: number) => 'z' } } as const;`);
  const english = keys(`export const en = { a: 'x', case: { b: 'y' }, e: 'z' } satisfies Messages;`);
  expect(french).toEqual(['a', 'case', 'case.b', 'case.c-d']);
  expect(catalogueGaps('fr.ts', french, 'en.ts', english)).toEqual([
    'en.ts: case.c-d is missing',
    'fr.ts: e is missing',
  ]);
});

test.each([
  ['web/locales/fr.ts', 'web/locales/en.ts'],
  ['web/locales/fr/case.ts', 'web/locales/en/case.ts'],
  ['web/locales/case.fr.ts', 'web/locales/case.en.ts'],
  ['web/locales/from.ts', null],
  ['web/locales/en.ts', null],
  ['src/fr.ts', null],
])('the English of %s is %s', (path, twin) => {
  expect(englishTwin(path)).toBe(twin);
});
