import { describe, expect, test } from 'vitest';
import { LARGEST_PAGE, MOST_BLOCKS, readPage } from './read-page.ts';

const fenced = (kind: string, yaml: string): string => `\`\`\`yaml ${kind}\n${yaml}\n\`\`\`\n`;

const PAGE = `---
id: wavy
title: { fr: Wavy, en: Wavy }
---
# Wavy {#top}

Un mois jour pour jour.

## Les dates {#dates}

${fenced(
  'rule',
  `deadline: wavy
for:
  case: churn-request
rows:
  - { actBy: same day,
      ped: end of month }`,
)}
${fenced('examples', '- { given: {} }\n\n- given:\n    letters: 2\n    on: 2026-10-20')}
`;

describe('a page', () => {
  const page = readPage('wavy.md', PAGE);

  test('gives its front matter and its prose, whose lines keep their numbers', () => {
    expect(page.front).toEqual({ id: 'wavy', title: { fr: 'Wavy', en: 'Wavy' } });
    expect(page.frontLines).toMatchObject({ id: 2, title: 3 });
    expect(page.markdown.split('\n')[4]).toBe('# Wavy {#top}');
    expect(page.markdown.slice(0, 4).trim()).toBe('');
    expect([...page.anchors]).toEqual([
      ['top', 5],
      ['dates', 9],
    ]);
    expect(page.problems).toEqual([]);
  });

  test('gives the line of every key and entry of its blocks', () => {
    const [rule, examples] = page.blocks;
    expect(rule).toMatchObject({ page: 'wavy.md', kind: 'rule', line: 11 });
    expect({ ...rule?.lines }).toEqual({
      deadline: 12,
      for: 13,
      'for.case': 14,
      rows: 15,
      'rows.0': 16,
      'rows.0.actBy': 16,
      'rows.0.ped': 17,
    });
    expect(examples).toMatchObject({
      kind: 'examples',
      value: [{ given: {} }, { given: { letters: 2, on: '2026-10-20' } }],
    });
    expect(examples?.lines).toMatchObject({ '0': 21, '1': 23, '1.given': 23, '1.given.letters': 24, '1.given.on': 25 });
  });

  test('reads the same with Windows line ends and a byte order mark', () => {
    const windows = readPage('wavy.md', `\uFEFF${PAGE.replaceAll('\n', '\r\n')}`);
    expect(windows).toEqual(page);
  });

  test('needs no front matter, and leaves other code alone', () => {
    const plain = readPage('x.md', 'Texte\n\n```yaml\nrule: no\n```\n\n```sql\nselect 1\n```\n');
    expect(plain).toMatchObject({ front: {}, blocks: [], problems: [] });
  });
});

describe('what cannot be read is a finding with its line', () => {
  const nested = '['.repeat(5000) + ']'.repeat(5000);
  test.each<[string, string, number, RegExp]>([
    ['YAML that does not parse', fenced('rule', 'a: 1\nb: [1, 2'), 3, /illisible/],
    ['a key written twice', fenced('rule', 'a: 1\nb: 2\na: 3'), 4, /deux fois \(déjà ligne 2\)/],
    ['an alias', fenced('rule', 'a: &x [1]\nb: *x'), 3, /renvois/],
    ['a key that is not a word', fenced('rule', '? [a]\n: 1'), 2, /pas un mot/],
    ['a key that would reach into every object', fenced('rule', '__proto__: { a: 1 }'), 2, /pas un mot/],
    ['a foreign tag', fenced('rule', 'a: !!js/function "x"'), 2, /illisible/],
    ['a tower of brackets', fenced('rule', `a: ${nested}`), 2, /imbriqués/],
    [
      'a stair of keys',
      fenced('rule', Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
      22,
      /imbriqués/,
    ],
    ['a second document', fenced('rule', 'a: 1\n---\nb: 2'), 3, /coupe le bloc/],
    ['a block that is never closed', 'x\n\n```yaml rule\na: 1\n', 3, /jamais fermé/],
    ['a block in a list', 'x\n\n- ```yaml rule\n  a: 1\n  ```\n', 3, /bord gauche/],
    ['a block pushed to the right', 'x\n\n    ```yaml rule\n    a: 1\n    ```\n', 3, /bord gauche/],
    ['front matter that is never closed', '---\nid: x\n', 1, /en-tête/],
    ['front matter that is no map', '---\n- x\n---\n', 2, /table/],
    ['front matter that does not parse', '---\nid: x\ntitle: [\n---\n', 3, /illisible/],
    ['a page too large', 'x'.repeat(LARGEST_PAGE + 1), 1, /dépasse 256/],
    ['too many blocks', fenced('rule', 'a: 1').repeat(MOST_BLOCKS + 1), MOST_BLOCKS * 3 + 1, /200 blocs/],
  ])('%s', (_, text, line, message) => {
    const { problems } = readPage('x.md', text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'broken-page', page: 'x.md', line });
    expect(problems[0]?.message.fr).toMatch(message);
  });

  test('a kind of fence that does not exist, with the one meant', () => {
    const { problems } = readPage('x.md', `x\n\n${fenced('exemples', '- 1')}`);
    expect(problems).toMatchObject([
      { code: 'unknown-word', line: 3, example: { found: 'exemples', suggestion: 'examples' } },
    ]);
  });

  test('an anchor given to two headings', () => {
    const { problems } = readPage('x.md', '# A {#a}\n\n## B {#a}\n');
    expect(problems).toMatchObject([{ code: 'duplicate', line: 3, example: { name: 'a', first: 'x.md:1' } }]);
  });

  test('one broken block leaves the others', () => {
    const { blocks } = readPage('x.md', fenced('rule', 'a: [') + fenced('rule', 'b: 1'));
    expect(blocks).toMatchObject([{ line: 4, value: { b: 1 } }]);
  });
});

test.each([
  ['quotes in quotes', '> '.repeat(100_000)],
  ['lists in lists', `${'- '.repeat(500)}a\n`.repeat(200)],
  ['open brackets', '['.repeat(200_000)],
  ['stars', '*a_ '.repeat(50_000)],
])(
  'a page of %s does not hold the reader up',
  (_, text) => {
    expect(readPage('x.md', text)).toMatchObject({ blocks: [], problems: [] });
  },
  4_000,
);
