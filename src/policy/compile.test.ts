import { expect, test } from 'vitest';
import { changed, lineWith, SMALL } from '../../test/kit/book.ts';
import { loadBook } from '../books/read-book.ts';
import { compileBook } from './compile.ts';

const load = (text: string) => loadBook({ 'desk.md': text }, 7);

test('a book keeps its version, its pages and every rule with the line of its place', () => {
  const { book, findings } = load(SMALL);
  expect(findings).toEqual([]);
  expect(book.version).toBe(7);
  expect(book.pages.get('desk.md')).toMatchObject({
    id: 'desk',
    owner: 'lead',
    title: { fr: 'Le guichet', en: 'The desk' },
  });
  const request = book.caseTypes.get('request');
  expect(request?.source).toEqual({ page: 'desk.md', line: lineWith(SMALL, 'case-type: request'), anchor: 'desk' });
  expect(request?.actions.get('finish')?.who[1]).toMatchObject({
    roles: ['lead'],
    not: ['owner'],
    only: [],
    when: [{ field: 'origin', test: 'is', value: 'sales-process' }],
    source: { line: lineWith(SMALL, '- { roles: [lead]') },
  });
});

test('what a rule leaves out has its default', () => {
  const { book } = load(SMALL);
  const wait = book.caseTypes.get('request')?.actions.get('wait');
  expect(wait).toMatchObject({ products: ['basic'], needs: [], input: [], requires: [], sets: {}, tone: 'neutral' });
  expect(book.evidence.get('silence')).toMatchObject({ span: 5, recent: 5, resets: [], waivesMissingNumber: false });
  expect(book.calendar).toMatchObject({ timeZone: 'Europe/Paris', noon: 720, weekend: [6, 7], holidays: [] });
});

test('a calendar is read as numbers: minutes of noon, days of the week, months and days of holidays', () => {
  const { book, findings } = load(`\`\`\`yaml rule
calendar: france
timeZone: Europe/Paris
noon: "12:30"
weekend: [saturday, sunday]
regions: { alsace: { label: { fr: Alsace, en: Alsace }, postalCodes: ["67"] } }
holidays:
  - { name: { fr: Noël, en: Christmas }, on: 12-25 }
  - { name: { fr: Vendredi saint, en: Good Friday }, easter: -2, regions: [alsace], from: 1983 }
\`\`\``);
  expect(findings).toEqual([]);
  expect(book.calendar).toMatchObject({
    noon: 750,
    weekend: [6, 7],
    holidays: [{ on: { month: 12, day: 25 } }, { easter: -2, regions: ['alsace'], from: 1983 }],
  });
  expect(book.calendar.regions.get('alsace')?.postalCodes).toEqual(['67']);
});

test('the rows of a deadline are ranges of numbers; the row’s rounding wins over the block’s', () => {
  const { book, findings } = load(`\`\`\`yaml rule
deadline: d
for: { case: c, given: on, when: { field: state, is: open } }
rounding: next
rows:
  - { dayOfMonth: [1-5, 20], month: 1-3, weekday: [monday, friday], actBy: same day }
  - { dayOfMonth: 6, actBy: same day + 1 month, rounding: clamp, ped: end of month }
horizon: 2000-2099
\`\`\``);
  expect(findings).toEqual([]);
  expect(book.deadlines[0]).toMatchObject({
    when: [{ field: 'state', test: 'is', value: 'open' }],
    rows: [
      {
        dayOfMonth: [
          [1, 5],
          [20, 20],
        ],
        month: [[1, 3]],
        weekday: [1, 5],
        actBy: { text: 'same day', rounding: 'next' },
      },
      { dayOfMonth: [[6, 6]], actBy: { rounding: 'clamp' }, ped: { text: 'end of month', rounding: 'clamp' } },
    ],
    horizon: [2000, 2099],
  });
});

test('a block that does not compile is left out, the rest stands, and its name is remembered', () => {
  const { book, findings, trace } = load(changed(SMALL, 'lines: [ { field: note, label: Note } ]', 'lines: 3'));
  expect(findings).toMatchObject([{ code: 'wrong-type' }]);
  expect([...book.templates]).toEqual([]);
  expect([...book.caseTypes.keys()]).toEqual(['request']);
  expect(trace.dropped('template', 'memo')).toBe(true);
  expect(trace.dropped('template', 'other')).toBe(false);
  expect(trace.whole('template')).toBe(false);
  expect(trace.whole('list', 'role')).toBe(true);
});

test('a page cites another with its name, itself without', () => {
  const rule = (cites: string) =>
    load(`\`\`\`yaml rule\nlist: l\ncites: "${cites}"\nlabel: { fr: L, en: L }\nvalues: {}\n\`\`\``).book.lists.get(
      'l',
    );
  expect(rule('#dates')?.source.anchor).toBe('dates');
  expect(rule('calendar.md#bridges')?.source.anchor).toBe('calendar.md#bridges');
});

test('pages are taken in the order of their names, so the second of two equal names is always the same one', () => {
  const page = (title: string) => `\`\`\`yaml rule\nlist: l\nlabel: { fr: ${title}, en: ${title} }\nvalues: {}\n\`\`\``;
  for (const files of [
    { 'a.md': page('A'), 'b.md': page('B') },
    { 'b.md': page('B'), 'a.md': page('A') },
  ]) {
    const { book, findings } = loadBook(files, 1);
    expect(findings).toMatchObject([{ code: 'duplicate', page: 'b.md', line: 2, example: { first: 'a.md:2' } }]);
    expect(book.lists.get('l')?.label.fr).toBe('A');
  }
});

test('no pages make an empty book', () => {
  const { book, findings } = compileBook([], 1);
  expect(findings).toEqual([]);
  expect(book).toMatchObject({ deadlines: [], examples: [] });
});
