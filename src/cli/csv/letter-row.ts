import { createHash } from 'node:crypto';
import type { CommandOf } from '../../cases/command.ts';
import type { Book } from '../../policy/book.ts';
import { readDay } from '../given-date.ts';
import type { Lang } from '../io.ts';
import { orNull, readListValue } from './cell-values.ts';
import type { Column, NamedRow } from './columns.ts';
import { badShape, type Rejected, unknownWord } from './rejected.ts';

/** The columns of a list of letters, with the names they go by. */
export const LETTER_COLUMNS = {
  number: { headers: ['N°', 'Numéro', 'No', 'N° courrier', 'Courrier', 'Number', 'Letter'] },
  receivedOn: {
    headers: ['Reçue le', 'Reçu le', 'Date de réception', 'Réception', 'Received on', 'Received'],
    required: true,
  },
  writtenOn: { headers: ['Écrite le', 'Écrit le', 'Date du courrier', 'Datée du', 'Written on', 'Written'] },
  registeredOn: {
    headers: ['Enregistrée le', 'Enregistré le', 'Saisie le', 'Date d’enregistrement', 'Registered on', 'Registered'],
  },
  channel: { headers: ['Canal', 'Mode', 'Type', 'Channel'] },
  product: { headers: ['Marque', 'Produit', 'Brand', 'Product'], required: true },
  partner: { headers: ['Réf. salon', 'Référence', 'Réf', 'Réf. partenaire', 'ID salon', 'Reference', 'Partner'] },
  named: { headers: ['Nom du salon', 'Nom', 'Salon', 'Enseigne', 'Expéditeur', 'Name', 'Partner name'] },
  city: { headers: ['Ville', 'City', 'Commune'] },
  note: { headers: ['Note', 'Commentaire', 'Remarque', 'Comment'] },
} satisfies Record<string, Column>;

export type LetterCells = NamedRow<keyof typeof LETTER_COLUMNS>;

type Register = CommandOf<'register-letter'>;

/** The number of a row that has none: the same content gives the same number, so that a second import is recognised. */
export function numberOf({ cells }: LetterCells): string {
  if (cells.number !== '') return cells.number;
  const { receivedOn, writtenOn, channel, product, partner, named, city } = cells;
  const said = [receivedOn, writtenOn, channel, product, partner, named, city].map((cell) => cell.toLowerCase());
  return `X-${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12)}`;
}

/** A day when it reads as one, else the text itself: the door then says what is wrong with it. */
const dayOrText = (text: string): string => readDay(text) ?? text;

const optionalDay = (text: string): string | null => (text === '' ? null : dayOrText(text));

/** Reads a row of the list, or says why it cannot be. */
export function readLetter(row: LetterCells, book: Book, lang: Lang): Register | { readonly rejected: Rejected } {
  const { cells } = row;
  const shape = badShape(row, lang);
  if (shape) return { rejected: shape };
  const product = readListValue(book, 'products', cells.product);
  if (product === null) {
    const known = [...(book.lists.get('products')?.values.values() ?? [])].map((value) => value.label[lang]);
    return { rejected: unknownWord('unknown-product', LETTER_COLUMNS.product.headers[0]!, cells.product, known, lang) };
  }
  const channel = readListValue(book, 'letter-channels', cells.channel);
  // The channel moves no date: a word nobody knows must not cost the partner its letter.
  const strange =
    channel === null && cells.channel !== '' ? `${LETTER_COLUMNS.channel.headers[0]}\u00a0: ${cells.channel}` : '';
  return {
    kind: 'register-letter',
    partner: orNull(cells.partner),
    letter: {
      number: numberOf(row),
      receivedOn: dayOrText(cells.receivedOn),
      writtenOn: optionalDay(cells.writtenOn),
      registeredOn: optionalDay(cells.registeredOn),
      channel: channel ?? 'letter',
      product,
      named: orNull(cells.named),
      city: orNull(cells.city),
      scan: null,
      note: orNull([cells.note, strange].filter(Boolean).join('\n')),
    },
  };
}
