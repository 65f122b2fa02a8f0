import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkBook } from '../policy/check.ts';
import { type BookFiles, bookHash, loadBook, readBookFiles } from './read-book.ts';

let files: BookFiles = {};
beforeAll(async () => {
  files = await readBookFiles(join(import.meta.dirname, '..', '..', 'books', 'salon'));
});

test('nothing is found in the salon book', () => {
  const { book, findings, trace } = loadBook(files, 1);
  const found = checkBook(book, findings, trace);
  expect(found.map(({ page, line, code, message }) => `${page}:${line} ${code} ${message.en}`)).toEqual([]);
  expect(book.examples.length).toBeGreaterThan(100);
  expect(book.claims.length).toBeGreaterThan(5);
});

test('its hash tells its pages and nothing else', () => {
  const hash = bookHash(files);
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(bookHash(backwards)).toBe(hash);
  expect(bookHash({ ...files, 'roles.md': `${files['roles.md']}\n` })).not.toBe(hash);
  expect(bookHash({ ...files, 'new.md': '' })).not.toBe(hash);
});
