import { searchKey } from '../../cases/search-key.ts';
import { usage } from '../arguments.ts';
import type { CliIo } from '../io.ts';
import type { CsvRow, CsvTable } from './read-csv.ts';

/** A column an import reads: the headers it goes by, the first being the one shown to people. */
export interface Column {
  readonly headers: readonly string[];
  readonly required?: boolean;
}

/** A row by column name, empty text where the file has nothing. */
export interface NamedRow<Name extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Name, string>>;
  /** Why the row cannot be trusted at all: an open quote, or more cells than the header has. */
  readonly problem: 'open-quote' | 'too-many-cells' | null;
}

/**
 * Names the cells of a file. Headers are met whatever their case, accents, apostrophes and punctuation. Throws
 * UsageError naming the required columns that are missing and those that were found.
 */
export function nameColumns<Name extends string>(
  table: CsvTable,
  columns: Readonly<Record<Name, Column>>,
  io: Pick<CliIo, 'lang'>,
): NamedRow<Name>[] {
  const found = table.header.map(searchKey);
  const names = Object.keys(columns) as Name[];
  const places = names.map((name) => {
    const place = columns[name].headers.map((header) => found.indexOf(searchKey(header))).find((at) => at >= 0);
    return [name, place ?? -1] as const;
  });
  const missing = places.filter(([name, place]) => place < 0 && columns[name].required);
  if (missing.length > 0) {
    const wanted = missing.map(([name]) => columns[name].headers[0]).join(', ');
    const there = table.header.filter((header) => header !== '').join(', ') || '—';
    throw usage(io, {
      fr: `Colonne manquante\u00a0: ${wanted}. Colonnes trouvées\u00a0: ${there}.`,
      en: `Missing column: ${wanted}. Columns found: ${there}.`,
    });
  }
  return table.rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(places.map(([name, place]) => [name, row.cells[place] ?? ''])) as Record<Name, string>,
    problem: problemOf(row, table.header.length),
  }));
}

function problemOf(row: CsvRow, width: number): NamedRow<string>['problem'] {
  if (row.broken) return 'open-quote';
  return row.cells.slice(width).some((cell) => cell !== '') ? 'too-many-cells' : null;
}
