import { parisCivil } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { answer, refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import { CALL_COLUMNS, readCall } from './csv/call-row.ts';
import { nameColumns } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import { barsEverything, type Rejected, refusedRow } from './csv/rejected.ts';
import { type CliIo, EXIT } from './io.ts';

interface CallsImported {
  created: number;
  duplicates: number;
  rejected: ({ line: number } & Rejected)[];
}

/**
 * `import calls FILE`: a telephone log. Prints how many calls went in, how many were there already, and why each
 * rejected row did not.
 */
export async function importCalls(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['FILE']);
  const rows = nameColumns(await readCsv(positionals[0]!, io), CALL_COLUMNS, io);
  const desk = await io.open();
  try {
    const book = await desk.door.books.inForce(desk.door.pool, parisCivil(io.now()).day);
    const result: CallsImported = { created: 0, duplicates: 0, rejected: [] };
    for (const row of rows) {
      const read = readCall(row, book, io.lang);
      if ('rejected' in read) {
        result.rejected.push({ line: row.line, ...read.rejected });
        continue;
      }
      const outcome = await execute(desk.door, read, { actor: desk.actor, via: 'import', key: newId(), now: io.now() });
      if (!outcome.refused) result[outcome.result.outcome === 'duplicate' ? 'duplicates' : 'created'] += 1;
      else if (barsEverything(outcome)) return refuse(io, outcome);
      else result.rejected.push({ line: row.line, ...refusedRow(outcome, io.lang) });
    }
    answer(io, result, () => told(result, io));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

function told({ created, duplicates, rejected }: CallsImported, io: CliIo): string {
  const counts = {
    fr: `Appels\u00a0: ${created} consignés, ${duplicates} déjà là, ${rejected.length} rejetés.`,
    en: `Calls: ${created} logged, ${duplicates} already there, ${rejected.length} rejected.`,
  };
  return [counts[io.lang], ...rejected.map(({ line, message }) => `  ${line}: ${message}`)].join('\n');
}
