import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, SMALL } from '../../test/kit/book.ts';
import { bookCheck } from './book-check.ts';
import type { CliIo } from './io.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preavis-book-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], io: Partial<CliIo> = {}) {
  const out: string[] = [];
  const unused = () => {
    throw new Error('the command needs no desk');
  };
  const code = await bookCheck(args, {
    out: (text) => void out.push(text),
    err: unused,
    json: false,
    lang: 'fr',
    data: '',
    as: undefined,
    now: unused,
    open: unused,
    ...io,
  });
  return { code, out: out.join('') };
}

describe('a book that holds', () => {
  beforeAll(() => writeFile(join(folder, 'desk.md'), SMALL));

  test('is said to hold, exit 0', async () => {
    expect(await run([folder])).toEqual({ code: 0, out: 'Le livre tient\u00a0: rien à signaler.' });
    expect(await run([folder], { json: true })).toEqual({ code: 0, out: '{"ok":true,"findings":[]}' });
  });
});

describe('a book that does not', () => {
  beforeAll(() => writeFile(join(folder, 'desk.md'), changed(SMALL, 'to: done', 'too: done')));

  test('has its findings listed with page and line, exit 1', async () => {
    expect(await run([folder], { lang: 'en' })).toEqual({
      code: 1,
      out: 'desk.md:62 unknown-word The word “too” does not exist here. Did you mean “to”?',
    });
  });

  test.each([
    ['fr', 'Le mot «\u00a0too\u00a0» n’existe pas ici. Vouliez-vous dire «\u00a0to\u00a0»\u202f?'],
    ['en', 'The word “too” does not exist here. Did you mean “to”?'],
  ] as const)('has them as JSON for machines, in %s', async (lang, message) => {
    const { code, out } = await run([folder], { json: true, lang });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      findings: [
        { code: 'unknown-word', message, page: 'desk.md', line: 62, example: { found: 'too', suggestion: 'to' } },
      ],
    });
  });
});

test.each([
  ['no folder', [], /Il manque\u00a0: DIR/],
  ['two folders', ['a', 'b'], /De trop\u00a0: b/],
  ['a folder that does not exist', ['/nowhere/at/all'], /n’existe pas/],
  ['a folder without a page', [join(import.meta.dirname, '..', '..', 'bin')], /Aucune page/],
])('%s is a mistake of usage', async (_, args, message) => {
  await expect(run(args)).rejects.toThrow(message);
  await expect(run(args)).rejects.toMatchObject({ name: 'UsageError' });
});
