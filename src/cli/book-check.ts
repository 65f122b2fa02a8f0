import { stat } from 'node:fs/promises';
import { type BookFiles, loadBook, readBookFiles } from '../books/read-book.ts';
import type { Finding } from '../policy/book.ts';
import { checkBook } from '../policy/check.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

/** Pages of a folder. Throws a UsageError when there is no such folder or no page in it. */
async function pagesOf(folder: string, io: CliIo): Promise<BookFiles> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw usage(io, { fr: `Le dossier «\u00a0${folder}\u00a0» n’existe pas.`, en: `There is no folder “${folder}”.` });
  }
  const files = await readBookFiles(folder);
  if (Object.keys(files).length > 0) return files;
  throw usage(io, { fr: `Aucune page (*.md) dans «\u00a0${folder}\u00a0».`, en: `No page (*.md) in “${folder}”.` });
}

const NOTHING = { fr: 'Le livre tient\u00a0: rien à signaler.', en: 'The book holds: no findings.' };

const inWords = (findings: readonly Finding[], lang: CliIo['lang']): string =>
  findings.map(({ page, line, code, message }) => `${page}:${line} ${code} ${message[lang]}`).join('\n') ||
  NOTHING[lang];

/**
 * `preavis book check DIR`: reads the pages of a folder and proves them, without a database.
 * Exit 0 when nothing is found, 1 with findings; no folder, or no page in it, is a UsageError.
 */
export async function bookCheck(args: readonly string[], io: CliIo): Promise<number> {
  const [folder = ''] = readArguments(args, io, {}, ['DIR']).positionals;
  const { book, findings, trace } = loadBook(await pagesOf(folder, io), 1);
  const found = checkBook(book, findings, trace);
  const told = found.map(({ code, message, page, line, example }) => ({
    code,
    message: message[io.lang],
    page,
    line,
    example,
  }));
  answer(io, { ok: found.length === 0, findings: told }, () => inWords(found, io.lang));
  return found.length === 0 ? EXIT.done : EXIT.refused;
}
