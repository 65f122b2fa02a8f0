import type { CommandOf } from '../../cases/command.ts';
import type { Book } from '../../policy/book.ts';
import { readMoment } from '../given-date.ts';
import type { Lang } from '../io.ts';
import { orNull, readListValue } from './cell-values.ts';
import type { Column, NamedRow } from './columns.ts';
import { badShape, emptyCell, notADate, type Rejected, unknownWord } from './rejected.ts';

/** The columns of a telephone log, with the names they go by. */
export const CALL_COLUMNS = {
  partner: {
    headers: ['Réf. salon', 'Référence', 'Réf', 'Réf. partenaire', 'ID salon', 'Reference', 'Partner'],
    required: true,
  },
  at: { headers: ['Appelé le', 'Date et heure', 'Date', 'Date d’appel', 'Called at', 'Called on'], required: true },
  time: { headers: ['Heure', 'Heure d’appel', 'À', 'Time'] },
  number: { headers: ['Numéro', 'Ligne', 'Numéro appelé', 'Number'], required: true },
  result: { headers: ['Résultat', 'Issue', 'Result'], required: true },
  caller: { headers: ['Par', 'Appelant', 'Appelé par', 'Caller', 'By'] },
} satisfies Record<string, Column>;

export type CallCells = NamedRow<keyof typeof CALL_COLUMNS>;

const title = (name: keyof typeof CALL_COLUMNS): string => CALL_COLUMNS[name].headers[0]!;

/** Reads a row of the log, or says why it cannot be. Times are those of the Paris wall clock. */
export function readCall(
  row: CallCells,
  book: Book,
  lang: Lang,
): CommandOf<'log-call'> | { readonly rejected: Rejected } {
  const { cells } = row;
  const shape = badShape(row, lang);
  if (shape) return { rejected: shape };
  if (cells.partner === '') return { rejected: emptyCell('missing-reference', title('partner'), lang) };
  const said = readMoment(cells.at)?.time ? cells.at : `${cells.at} ${cells.time}`.trim();
  const moment = readMoment(said);
  if (!moment || moment.time === null) return { rejected: notADate(title('at'), said, lang) };
  const word = (column: 'number' | 'result', list: string, reason: string): string | Rejected => {
    const known = [...(book.lists.get(list)?.values.values() ?? [])].map((value) => value.label[lang]);
    return readListValue(book, list, cells[column]) ?? unknownWord(reason, title(column), cells[column], known, lang);
  };
  const number = word('number', 'number-kinds', 'unknown-number');
  if (typeof number !== 'string') return { rejected: number };
  const result = word('result', 'call-results', 'unknown-result');
  if (typeof result !== 'string') return { rejected: result };
  return {
    kind: 'log-call',
    partner: cells.partner,
    call: { day: moment.day, time: moment.time, number: number === 'pro' ? 'pro' : 'salon', result },
    caller: orNull(cells.caller)?.toLowerCase() ?? null,
  };
}
