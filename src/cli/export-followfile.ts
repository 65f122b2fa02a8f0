import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { followfileCsv } from '../cases/followfile-csv.ts';
import { everyFollowfileRow, type FollowfileRow } from '../cases/followfile.ts';
import { readArguments, usage } from './arguments.ts';
import { dayOption } from './given-date.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = {
  from: 'text',
  to: 'text',
  brand: 'text',
  manager: 'text',
  state: 'text',
  q: 'text',
  out: 'text',
} as const;

/** Codes of a place where no file can be written. */
const UNWRITABLE = ['EACCES', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

/**
 * `export followfile [--from D] [--to D] [--out FILE]`: the register of letters as a CSV file, on the screen or in a
 * file; with `--json` and no file, its rows.
 */
export async function exportFollowfile(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const { out, from, to, ...rest } = options;
  const filter = {
    ...rest,
    ...(from === undefined ? {} : { from: dayOption(io, 'from', from) }),
    ...(to === undefined ? {} : { to: dayOption(io, 'to', to) }),
  };
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    if (io.json && out === undefined) {
      const rows: FollowfileRow[] = [];
      for await (const page of everyFollowfileRow(desk.door, look, filter)) rows.push(...page.rows);
      io.out(JSON.stringify({ rows }));
      return EXIT.done;
    }
    const pieces = followfileCsv(desk.door, look, filter);
    if (out === undefined) {
      for await (const { text } of pieces) if (text !== '') io.out(text);
      return EXIT.done;
    }
    const rows = await keep(out, pieces, io);
    const said = { fr: `${rows} courriers écrits dans ${out}`, en: `${rows} letters written to ${out}` };
    io.out(io.json ? JSON.stringify({ file: out, rows }) : said[io.lang]);
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

/** Writes the pieces into a file; answers how many rows. Throws UsageError when the file cannot be written. */
async function keep(file: string, pieces: ReturnType<typeof followfileCsv>, io: CliIo): Promise<number> {
  let count = 0;
  async function* texts() {
    for await (const { text, rows } of pieces) {
      count += rows;
      yield text;
    }
  }
  try {
    await pipeline(texts, createWriteStream(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !UNWRITABLE.includes(code)) throw error;
    throw usage(io, {
      fr: `Le fichier ${file} ne peut pas être écrit (${code}).`,
      en: `The file ${file} cannot be written (${code}).`,
    });
  }
  return count;
}
