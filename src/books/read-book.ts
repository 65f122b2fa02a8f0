import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileBook, type CompiledBook } from '../policy/compile.ts';
import { readPage, type Reads } from './read-page.ts';

/** Names and texts of the pages of a book. */
export type BookFiles = Readonly<Record<string, string>>;

/** Reads the `*.md` pages that stand directly in a folder, in the order of their names. Throws when there is no folder. */
export async function readBookFiles(folder: string): Promise<BookFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => entry.name);
  const pages = names.toSorted().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(pages));
}

/** SHA-256 of a book, in hexadecimal: equal for equal pages, whatever the order they were read in. */
export function bookHash(files: BookFiles): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).toSorted()) {
    const text = files[name] ?? '';
    hash.update(`${Buffer.byteLength(name)}:${name}${Buffer.byteLength(text)}:`).update(text);
  }
  return hash.digest('hex');
}

/**
 * Reads and compiles a book. `findings` are those of reading and compiling alone; `checkBook` proves the rest.
 * `version` is the number every decision taken with this book carries; `reads` leaves the examples out where only
 * decisions are wanted.
 */
export function loadBook(files: BookFiles, version: number, reads: Reads = 'everything'): CompiledBook {
  return compileBook(
    Object.entries(files).map(([name, text]) => readPage(name, text, reads)),
    version,
  );
}
