import type { Book, FieldDefinition, Fields, Value } from '../../policy/book.ts';
import { parseValue } from '../../policy/values.ts';
import { readDay } from '../given-date.ts';
import type { Lang } from '../io.ts';
import { readCents, readListValue } from './cell-values.ts';
import type { Column, NamedRow } from './columns.ts';
import { type Rejected, unknownWord, unreadable } from './rejected.ts';

/** Other headers exports use for facts that most books define; any fact goes by its own labels. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  marketplaceStatus: ['Statut marketplace', 'Marketplace status'],
  offlineSince: ['Hors ligne depuis', 'Offline since'],
  unpaidCents: ['Impayés', 'Impayé', 'Unpaid'],
  unpaidCheckedOn: ['Impayés vérifiés'],
};

/** Columns of the facts of a partner that the book defines: each by its labels and its id, all of them optional. */
export const factColumns = (book: Book): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    [...book.partnerFacts.values()].map(({ id, label }) => [
      id,
      { headers: [label.fr, label.en, id, ...(HEADERS[id] ?? [])] },
    ]),
  );

/** A cell in the form its field is read from: the value of a list, a day, cents, a number without its spaces. */
function written(book: Book, { type, list }: FieldDefinition, cell: string): Value {
  switch (type) {
    case 'list':
      return readListValue(book, list ?? '', cell);
    case 'date':
      return readDay(cell);
    case 'money':
      return readCents(cell);
    case 'number':
      return cell.replaceAll(/\s/g, '').replace(',', '.');
    case 'person':
      return cell.trim().toLowerCase();
    default:
      return cell.trim();
  }
}

function readFact(book: Book, field: FieldDefinition, cell: string, lang: Lang): { value: Value } | Rejected {
  const column = field.label[lang];
  const value = written(book, field, cell);
  if (value === null && field.type === 'list') {
    const known = [...(book.lists.get(field.list ?? '')?.values.values() ?? [])].map(({ label }) => label[lang]);
    return unknownWord('unknown-value', column, cell, known, lang);
  }
  const parsed = value === null ? null : parseValue(book, field, value);
  return parsed && 'value' in parsed ? parsed : unreadable(`bad-${field.type}`, column, cell, lang);
}

/** What a row tells of its partner beside the CRM's own columns; an empty cell tells nothing. */
export function readFacts(
  { cells }: Pick<NamedRow<string>, 'cells'>,
  book: Book,
  lang: Lang,
): { readonly facts: Fields } | { readonly rejected: Rejected } {
  const facts: Record<string, Value> = {};
  for (const field of book.partnerFacts.values()) {
    const cell = cells[field.id] ?? '';
    if (cell.trim() === '') continue;
    const read = readFact(book, field, cell, lang);
    if ('reason' in read) return { rejected: read };
    facts[field.id] = read.value;
  }
  return { facts };
}
