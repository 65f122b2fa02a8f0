import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { usage } from '../arguments.ts';
import type { CliIo } from '../io.ts';

/** A row of a file: its cells, and the line of the file it begins on (the header of most files is line 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row cannot be told apart from its neighbours: a quote that never closes. */
  readonly broken: boolean;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** A quoted text may run over this many lines; past it, the quote is a slip of the pen. */
const LONGEST_QUOTE = 50;

/** The text of a file: UTF-8, UTF-16 when its mark says so, and Windows-1252 when it cannot be UTF-8. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const DELIMITERS = [';', '\t', ','];

/** The separator a header uses most, outside quotes. */
function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** The cells of one record, or null while a quote is open. */
function cellsOf(text: string, delimiter: string): string[] | null {
  try {
    const records: string[][] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true, trim: true });
    return records.length > 1 ? null : (records[0] ?? []).map((cell) => cell.normalize('NFC'));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/**
 * Splits a CSV text into its header and rows. Separator `;`, `,` or tab, any line ending, quotes; a line `sep=;` in
 * front is obeyed. A row whose quote never closes is broken, and alone: the rows after it are read.
 */
export function parseCsv(text: string): CsvTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const said = /^"?sep=(.)"?$/i.exec(lines[0] ?? '')?.[1];
  let at = said === undefined ? 0 : 1;
  while (at < lines.length && lines[at]!.trim() === '') at += 1;
  const delimiter = said ?? delimiterOf(lines[at] ?? '');
  const header = cellsOf(lines[at] ?? '', delimiter) ?? [];
  const rows: CsvRow[] = [];
  for (at += 1; at < lines.length; at += 1) {
    if (lines[at]!.replaceAll(delimiter, '').trim() === '') continue;
    const line = at + 1;
    const found = recordFrom(lines, at, delimiter, header.length);
    rows.push({ line, cells: found?.cells ?? [], broken: found === null });
    at += (found?.lines ?? 1) - 1;
  }
  return { header, rows };
}

/** The record that begins on a line, as few lines as close its quotes; null when none do. */
function recordFrom(
  lines: readonly string[],
  from: number,
  delimiter: string,
  width: number,
): { cells: string[]; lines: number } | null {
  const alone = cellsOf(lines[from]!, delimiter);
  if (alone) return { cells: alone, lines: 1 };
  const last = Math.min(lines.length - from, LONGEST_QUOTE);
  for (let count = 2; count <= last; count += 1) {
    const cells = cellsOf(lines.slice(from, from + count).join('\n'), delimiter);
    // A stray quote that meets another one rows later would swallow them: then the columns do not add up.
    if (cells) return cells.length === width ? { cells, lines: count } : null;
  }
  return null;
}

/** Reads and splits a CSV file. Throws UsageError when it cannot be read. */
export async function readCsv(file: string, io: Pick<CliIo, 'lang'>): Promise<CsvTable> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usage(io, {
      fr: `Le fichier ${file} ne peut pas être lu (${code}).`,
      en: `The file ${file} cannot be read (${code}).`,
    });
  }
  return parseCsv(decode(bytes));
}
