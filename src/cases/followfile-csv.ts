import { csvHead, csvRow } from '../base/csv-text.ts';
import type { Look } from './asking.ts';
import type { Door } from './execute.ts';
import { everyFollowfileRow, type FollowfileFilter, type FollowfileRow } from './followfile.ts';
import { dayText } from './value-text.ts';

type Column = readonly [label: string, cell: (row: FollowfileRow) => string];

const day = (on: string | null): string => (on === null ? '' : dayText(on));

/** What is known when a letter arrives. */
const BEFORE: readonly Column[] = [
  ['N° du courrier', (row) => row.letter],
  ['Reçu le', (row) => day(row.receivedOn)],
  ['Enregistré le', (row) => day(row.registeredOn)],
  ['Marque', (row) => row.productLabel],
  ['Réf. salon', (row) => row.partner ?? ''],
  ['Salon', (row) => row.salon],
  ['Ville', (row) => row.city],
  ['AM', (row) => row.managerName ?? ''],
  ['RDC antérieur', (row) => (row.priorRisk === null ? '' : row.priorRisk ? 'oui' : 'non')],
];

/** What follows from it. */
const AFTER: readonly Column[] = [
  ['FCR', (row) => day(row.fcr)],
  ['À agir avant', (row) => day(row.actBy)],
  ['PED', (row) => day(row.ped)],
  ['PED ferme', (row) => (row.ped === null ? '' : row.pedFirm ? 'oui' : 'non')],
  ['Demandes', (row) => row.asks.join(', ')],
  ['Enregistré par', (row) => row.registeredBy],
  ['Dossier', (row) => row.case ?? ''],
  ['État', (row) => row.stateLabel],
];

/**
 * The register as a CSV file French spreadsheets open as it is, in pieces: `;`, UTF-8 with its mark, dates as
 * `31/10/2026`, and no cell that computes. It is French whatever the reader's language, like the tools it goes to.
 */
export async function* followfileCsv(
  door: Door,
  look: Look,
  filter: FollowfileFilter,
): AsyncGenerator<{ text: string; rows: number }> {
  let head = true;
  for await (const { rows, pave } of everyFollowfileRow(door, { ...look, lang: 'fr' }, filter)) {
    const title = head ? csvHead([...BEFORE.map(([label]) => label), ...pave, ...AFTER.map(([label]) => label)]) : '';
    head = false;
    const cells = rows.map((row) => [
      ...BEFORE.map(([, cell]) => cell(row)),
      ...row.pave,
      ...AFTER.map(([, cell]) => cell(row)),
    ]);
    yield { text: `${title}${cells.map(csvRow).join('')}`, rows: rows.length };
  }
}
