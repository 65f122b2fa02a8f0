import { parisCivil } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import type { Refused } from '../cases/command.ts';
import { execute, type Outcome } from '../cases/execute.ts';
import { answer, refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import { nameColumns } from './csv/columns.ts';
import { LETTER_COLUMNS, type LetterCells, numberOf, readLetter } from './csv/letter-row.ts';
import { readCsv } from './csv/read-csv.ts';
import { barsEverything, type Rejected, refusedRow } from './csv/rejected.ts';
import { type LetterStory, storyOf } from './letter-story.ts';
import { type CliIo, EXIT } from './io.ts';

type LetterImported = { line: number; letter: string } & (LetterStory | { rejected: Rejected });

/**
 * `import letters FILE`: a list of letters, e-mails and forms. Prints one entry per row: the case it opened or joined
 * with the dates of that case, or why it waits in the tray, or why it was rejected.
 */
export async function importLetters(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['FILE']);
  const cells = nameColumns(await readCsv(positionals[0]!, io), LETTER_COLUMNS, io);
  const desk = await io.open();
  try {
    const book = await desk.door.books.inForce(desk.door.pool, parisCivil(io.now()).day);
    const rows: LetterImported[] = [];
    for (const row of cells) {
      const read = readLetter(row, book, io.lang);
      const envelope = { actor: desk.actor, via: 'import', key: newId(), now: io.now() } as const;
      const outcome = 'rejected' in read ? read : await execute(desk.door, read, envelope);
      if (isBarred(outcome)) return refuse(io, outcome);
      rows.push(await rowOf(row, outcome, desk, io));
    }
    answer(io, { rows }, () => told(rows, io));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

const isBarred = (outcome: Outcome | { rejected: Rejected }): outcome is Refused =>
  'refused' in outcome && outcome.refused && barsEverything(outcome);

async function rowOf(
  cells: LetterCells,
  outcome: Outcome | { rejected: Rejected },
  desk: Awaited<ReturnType<CliIo['open']>>,
  io: CliIo,
): Promise<LetterImported> {
  const head = { line: cells.line, letter: numberOf(cells) };
  if ('rejected' in outcome) return { ...head, rejected: outcome.rejected };
  if (outcome.refused) return { ...head, rejected: refusedRow(outcome, io.lang) };
  return { ...head, ...(await storyOf(outcome, desk.door, io.lang, cells.cells.partner || null)) };
}

function told(rows: readonly LetterImported[], io: CliIo): string {
  const count = (has: (row: LetterImported) => boolean): number => rows.filter(has).length;
  const dated = count((row) => 'case' in row);
  const waiting = count((row) => 'unmatched' in row);
  const rejected = count((row) => 'rejected' in row);
  const counts = {
    fr: `Courriers\u00a0: ${dated} datés, ${waiting} en attente, ${rejected} rejetés.`,
    en: `Letters: ${dated} dated, ${waiting} waiting, ${rejected} rejected.`,
  };
  const lines = rows.flatMap((row) => {
    if ('case' in row) return [];
    const { message } = 'unmatched' in row ? row.unmatched : row.rejected;
    return [`  ${row.line}: ${row.letter}: ${message}`];
  });
  return [counts[io.lang], ...lines].join('\n');
}
