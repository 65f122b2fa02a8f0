export type TableRow = { line: number; cells: string[] };

/**
 * A table of the page, read from its lines; null when the paragraph is no table.
 *
 * @param firstLine 1-based, as is `lastLine`
 */
export function readTable(text: string, firstLine: number, lastLine: number): TableRow[] | null {
  const lines = text.split('\n').slice(firstLine - 1, lastLine);
  if (lines.length < 2 || !/^\s*\|?[\s|:-]+$/.test(lines[1] ?? '')) return null;
  return lines.flatMap((row, at) =>
    at === 1
      ? []
      : [
          {
            line: firstLine + at,
            cells: row
              .trim()
              .replace(/^\||\|$/g, '')
              .split('|')
              .map(plain),
          },
        ],
  );
}

/** A cell without its marks: they are few and short. */
const plain = (cell: string): string => cell.trim().replace(/[*`]|\[([^\]]*)\]\([^)]*\)/g, '$1');

/** A table of the page; wide ones scroll inside. */
export function SourceTable({ rows, line }: { rows: TableRow[]; line: number | null }) {
  const [head, ...body] = rows;
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            {head?.cells.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr key={row.line} className={row.line === line ? 'cited' : undefined}>
              {row.cells.map((cell, at) => (
                <td key={`${row.line} ${head?.cells[at] ?? at}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
