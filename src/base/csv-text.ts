const BOM = '\uFEFF';
const END = '\r\n';

/** What a spreadsheet would compute instead of showing; full-width twins included, which some read as the same. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell that only ever shows its text: one that would compute is led by an apostrophe. */
const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row of a CSV file as French spreadsheets read it: separated by `;`, ended by CR LF, and nothing in it computes. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(inert(cell))).join(';')}${END}`;

/** The first row, with the mark that tells a spreadsheet the file is UTF-8. */
export const csvHead = (columns: readonly string[]): string => `${BOM}${csvRow(columns)}`;
