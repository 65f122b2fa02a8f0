import { expect, test } from 'vitest';
import { changed, SMALL } from '../../../test/kit/book.ts';
import { loadBook } from '../../books/read-book.ts';
import { checkTemplates } from './templates.ts';

const LINE = '{ field: note, label: Note }';

test.each<[string, string, string[]]>([
  ['distinct labels', '{ field: note, label: Note }, { field: origin, label: Origine }', []],
  ['brackets tell two labels apart', '{ field: note, label: Motif (AM) }, { field: origin, label: Motif (chef) }', []],
  ['a label that begins another', '{ field: note, label: Raison }, { field: origin, label: Raison seconde }', []],
  [
    'the same label twice',
    '{ field: note, label: Note }, { field: origin, label: "NOTE" }',
    ['label-ambiguous: Note', 'label-ambiguous: NOTE'],
  ],
  [
    'accents and apostrophes tell nothing apart',
    '{ field: note, label: "L’état" }, { field: origin, label: "L\'etat" }',
    ['label-ambiguous: L’état', "label-ambiguous: L'etat"],
  ],
  [
    'another wording that is the label of another line',
    '{ field: note, label: Note, also: [Origine] }, { field: origin, label: Origine }',
    ['label-ambiguous: Origine'],
  ],
  ['a colon', '{ field: note, label: "Note : suite" }', ['label-unreadable: Note : suite']],
  ['no letter', '{ field: note, label: Note, also: ["…"] }', ['label-unreadable: …']],
  ['a bar before it', '{ field: note, label: "| Note |" }', ['label-unreadable: | Note |']],
])('%s', (_, lines, expected) => {
  const page = changed(SMALL, LINE, lines);
  const found = checkTemplates(loadBook({ 'desk.md': page }, 1).book);
  expect(found.map(({ code, message }) => `${code}: ${/“([^”]*)”/.exec(message.en)?.[1] ?? ''}`)).toEqual(expected);
  for (const { page: file, line, message } of found) {
    expect([file, SMALL.split('\n').findIndex((text) => text.includes(LINE)) + 1]).toEqual(['desk.md', line]);
    expect(message.fr).not.toBe(message.en);
  }
});
