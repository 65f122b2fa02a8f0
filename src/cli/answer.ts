import type { Refused } from '../cases/command.ts';
import type { Text } from '../policy/book.ts';
import type { Reason } from '../policy/reason.ts';
import { type CliIo, EXIT } from './io.ts';

/** Prints what a command answers: JSON alone, or the text made for people. */
export function answer(io: CliIo, value: unknown, text: () => string): void {
  io.out(io.json ? JSON.stringify(value) : text());
}

const REFUSED = (action: string): Text => ({ fr: `Refusé\u00a0: ${action}`, en: `Refused: ${action}` });
const WHO: Text = { fr: 'peuvent', en: 'who may' };

/** One failed condition as a line for people, with the place of the page that speaks. */
function reasonLine(found: Pick<Reason, 'message' | 'page' | 'line' | 'who'>, io: CliIo): string {
  const who = found.who.length > 0 ? ` [${WHO[io.lang]}: ${found.who.join(', ')}]` : '';
  return `  - ${found.message[io.lang]} (${found.page}:${found.line})${who}`;
}

/** Prints a refusal with its failed conditions and gives the exit code of one. */
export function refuse(io: CliIo, refused: Pick<Refused, 'action' | 'reasons'>): number {
  const { action, reasons } = refused;
  const spoken = reasons.map(({ code, message, page, line, who }) => ({
    code,
    message: message[io.lang],
    page,
    line,
    who,
  }));
  answer(io, { refused: true, action, reasons: spoken }, () =>
    [REFUSED(action)[io.lang], ...reasons.map((found) => reasonLine(found, io))].join('\n'),
  );
  return EXIT.refused;
}

/** Lines of cells, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
