import type { Book, FieldDefinition, PickList, Text, Value } from './book.ts';
import { formatDate, parseDay } from './civil-date.ts';
import { likelyNamed, type Named, named, sameNamed } from './named.ts';
import { isBlank } from './values.ts';

/** What a block of text is written and read with: the lists of the book, its language, and the names of people. */
export interface BlockWords {
  readonly book: Book;
  readonly lang: keyof Text;
  readonly people: readonly { readonly email: string; readonly name: string }[];
}

const YES: Text = { fr: 'oui', en: 'yes' };
const NO: Text = { fr: 'non', en: 'no' };
const YES_OR_NO = [named('yes', ['oui', 'yes', 'vrai', 'true']), named('no', ['non', 'no', 'faux', 'false'])];

const inThousands = (digits: string, between: string): string => digits.replace(/\B(?=(\d{3})+$)/g, between);

/** Integer cents as `4 900,50 €`, or `€4,900.50` in English. */
function moneyText(cents: number, lang: keyof Text): string {
  const size = Math.abs(cents);
  const units = String((size - (size % 100)) / 100);
  const rest = String(size % 100).padStart(2, '0');
  const sign = cents < 0 ? '-' : '';
  return lang === 'fr'
    ? `${sign}${inThousands(units, '\u202f')},${rest}\u00a0€`
    : `${sign}€${inThousands(units, ',')}.${rest}`;
}

const MONEY = /^(-?)([\d.,'’]*?)(?:[.,](\d{1,2}))?$/;

function readMoney(text: string): number | null {
  const bare = text.replaceAll(/\s|€|eur(os?)?/giu, '').replace('\u2212', '-');
  const [, sign = '', units = '', rest = ''] = MONEY.exec(bare) ?? [];
  if (!/^(\d+|\d{1,3}([.,'’]\d{3})+)$/.test(units)) return null;
  const cents = Number(units.replaceAll(/\D/g, '') + rest.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents * (sign === '' || cents === 0 ? 1 : -1) : null;
}

function readNumber(text: string): number | null {
  const bare = text.replaceAll(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(bare) ? Number(bare) : null;
}

const FRENCH_DAY = /^(?:\p{L}+\.?\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function readDay(text: string): string | null {
  const [, day, month, year] = FRENCH_DAY.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(text) ?? [];
  const read = formatDate(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay));
  return parseDay(read) === null ? null : read;
}

function readTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

const choices: Record<keyof Text, WeakMap<PickList, readonly Named[]>> = { fr: new WeakMap(), en: new WeakMap() };

/** Values of a list as people call them: by the label of the block's language, the other one's, a short label, the id. */
function choicesOf({ book, lang }: BlockWords, field: FieldDefinition): readonly Named[] {
  const list = book.lists.get(field.list ?? '');
  if (!list) return [];
  const known = choices[lang].get(list);
  if (known) return known;
  const other = lang === 'fr' ? 'en' : 'fr';
  const made = [...list.values].map(([id, { label, short }]) =>
    named(id, [label[lang], label[other], ...(short ? [short[lang], short[other]] : []), id]),
  );
  choices[lang].set(list, made);
  return made;
}

const colleagues = ({ people }: BlockWords): Named[] => people.map(({ email, name }) => named(email, [name, email]));

/** The choice meant by a text, its id in full before anything that resembles a name. */
const readChoice = (text: string, among: readonly Named[]): string | null =>
  among.some(({ id }) => id === text) ? text : (likelyNamed(text, among)?.id ?? null);

/** A person by name or e-mail, letter for letter: one slip may name somebody else. An unknown e-mail is taken as it is. */
const readPerson = (text: string, among: readonly Named[]): string | null =>
  among.some(({ id }) => id === text) || /^\S+@\S+$/.test(text) ? text : (sameNamed(text, among)?.id ?? null);

/** The name a choice is written with: the first that is read back as this choice, its id when none is. */
function choiceText(id: string, among: readonly Named[], read: typeof readChoice): string {
  const names = among.find((choice) => choice.id === id)?.names ?? [];
  return names.find((name) => read(name, among) === id) ?? id;
}

/** A value as a block holds it: label of a choice, `31/10/2026`, yes or no, an amount; nothing for an empty value. */
export function blockValue(field: FieldDefinition | undefined, value: Value, words: BlockWords): string {
  if (isBlank(value)) return '';
  if (typeof value === 'boolean') return (value ? YES : NO)[words.lang];
  if (typeof value === 'number') {
    if (field?.type === 'money') return moneyText(value, words.lang);
    return words.lang === 'fr' ? String(value).replace('.', ',') : String(value);
  }
  const text = value ?? '';
  if (field?.type === 'list') return choiceText(text, choicesOf(words, field), readChoice);
  if (field?.type === 'person') return choiceText(text, colleagues(words), readPerson);
  if (field?.type === 'date') return text.split('-').reverse().join('/');
  return text;
}

/**
 * Reads a value back from a block, as tolerantly as people write: a choice by any of its names, a day first or an ISO
 * date, `9h30`, `1 200,50 €`. Null when the text is no value of that field.
 */
export function readBlockValue(field: FieldDefinition, text: string, words: BlockWords): Value {
  switch (field.type) {
    case 'list':
      return readChoice(text, choicesOf(words, field));
    case 'person':
      return readPerson(text, colleagues(words));
    case 'boolean': {
      const answer = sameNamed(text, YES_OR_NO);
      return answer && answer.id === 'yes';
    }
    case 'number':
      return readNumber(text);
    case 'money':
      return readMoney(text);
    case 'date':
      return readDay(text);
    case 'time':
      return readTime(text);
    case 'text':
    case 'long-text':
      return text;
  }
}

/** What a field takes, said to somebody whose text it was not. */
export function expectedIn(field: FieldDefinition, words: BlockWords): Text {
  const one = (names: readonly string[]): string => names.join(', ');
  switch (field.type) {
    case 'list': {
      const values = [...(words.book.lists.get(field.list ?? '')?.values.values() ?? [])];
      return {
        fr: `un choix est attendu (${one(values.map(({ label }) => label.fr))})`,
        en: `a choice is expected (${one(values.map(({ label }) => label.en))})`,
      };
    }
    case 'person':
      return { fr: 'le nom ou l’e-mail d’une personne est attendu', en: 'the name or e-mail of a person is expected' };
    case 'boolean':
      return { fr: 'oui ou non est attendu', en: 'yes or no is expected' };
    case 'number':
      return { fr: 'un nombre est attendu', en: 'a number is expected' };
    case 'money':
      return { fr: 'un montant est attendu (49,00\u00a0€)', en: 'an amount is expected (€49.00)' };
    case 'date':
      return { fr: 'une date est attendue (31/10/2026)', en: 'a date is expected (31/10/2026)' };
    case 'time':
      return { fr: 'une heure est attendue (14:30)', en: 'a time is expected (14:30)' };
    case 'text':
    case 'long-text':
      return { fr: 'un texte est attendu', en: 'a text is expected' };
  }
}
