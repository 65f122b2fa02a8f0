import { newId } from '../base/ids.ts';
import { parisCivil } from '../base/clock.ts';
import type { Refused } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { answer, refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import { nameColumns } from './csv/columns.ts';
import { factColumns, readFacts } from './csv/partner-facts.ts';
import { PARTNER_COLUMNS, type PartnerLine, readPartner } from './csv/partner-row.ts';
import { readCsv } from './csv/read-csv.ts';
import { barsEverything, type Rejected, refusedRow } from './csv/rejected.ts';
import { type CliIo, EXIT } from './io.ts';

interface PartnersImported {
  created: number;
  updated: number;
  unchanged: number;
  rejected: ({ line: number } & Rejected)[];
}

/**
 * `import partners FILE`: the CRM's export. Prints how many partners were created, updated and unchanged, and why
 * each rejected row did not go in. A reference that returns with another product gains a contract. Facts of the
 * partner that the book defines have columns too, named by their labels.
 */
export async function importPartners(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['FILE']);
  const table = await readCsv(positionals[0]!, io);
  const rows = nameColumns(table, PARTNER_COLUMNS, io);
  const desk = await io.open();
  try {
    const book = await desk.door.books.inForce(desk.door.pool, parisCivil(io.now()).day);
    const result: PartnersImported = { created: 0, updated: 0, unchanged: 0, rejected: [] };
    const facts = nameColumns(table, factColumns(book), io);
    const read = rows.map((row, nth) => ({
      line: row.line,
      ...readPartner(row, readFacts(facts[nth]!, book, io.lang), book, io.lang),
    }));
    const barred = await importAll(read, desk, io, result);
    if (barred) return refuse(io, barred);
    answer(io, result, () => told(result, io));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

async function importAll(
  read: readonly ({ line: number } & ReturnType<typeof readPartner>)[],
  desk: Awaited<ReturnType<CliIo['open']>>,
  io: CliIo,
  result: PartnersImported,
): Promise<Refused | null> {
  const known = merged(read.flatMap((one) => ('partner' in one ? [one] : [])));
  for (const one of read) {
    if ('rejected' in one) {
      result.rejected.push({ line: one.line, ...one.rejected });
      continue;
    }
    const { id, contract } = one;
    const all = known.get(id)!;
    const contracts = [all.contracts.get(contract.product) ?? contract];
    const envelope = { actor: desk.actor, via: 'import', key: newId(), now: io.now() } as const;
    const { partner, facts } = all;
    const command = { kind: 'import-partner', id, partner, contracts, facts } as const;
    const outcome = await execute(desk.door, command, envelope);
    if (!outcome.refused) result[counted(outcome.result.outcome)] += 1;
    else if (barsEverything(outcome)) return outcome;
    else result.rejected.push({ line: one.line, ...refusedRow(outcome, io.lang) });
  }
  return null;
}

const counted = (outcome: string | undefined): 'created' | 'updated' | 'unchanged' =>
  outcome === 'created' || outcome === 'updated' ? outcome : 'unchanged';

/**
 * What a file says of each partner, all its rows together, the last one winning: rows that differ would otherwise undo
 * one another each time the file comes again.
 */
function merged(lines: readonly PartnerLine[]) {
  const known = new Map<
    string,
    Pick<PartnerLine, 'partner' | 'facts'> & { contracts: Map<string, PartnerLine['contract']> }
  >();
  for (const { id, partner, facts, contract } of lines) {
    const before = known.get(id);
    const contracts = before?.contracts ?? new Map<string, PartnerLine['contract']>();
    contracts.set(contract.product, contract);
    known.set(id, { partner, facts: { ...before?.facts, ...facts }, contracts });
  }
  return known;
}

function told({ created, updated, unchanged, rejected }: PartnersImported, io: CliIo): string {
  const counts = {
    fr: `Partenaires\u00a0: ${created} créés, ${updated} mis à jour, ${unchanged} inchangés, ${rejected.length} rejetés.`,
    en: `Partners: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected.`,
  };
  const where = ({ rule }: Rejected): string => (rule ? ` (${rule.page}:${rule.line})` : '');
  return [counts[io.lang], ...rejected.map((one) => `  ${one.line}: ${one.message}${where(one)}`)].join('\n');
}
