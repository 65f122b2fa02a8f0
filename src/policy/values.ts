import type { Book, FieldDefinition, Text, Value } from './book.ts';
import { parseDay } from './civil-date.ts';

export type ParsedValue = { readonly value: Value } | { readonly problem: Text };

const problem = (fr: string, en: string): ParsedValue => ({ problem: { fr, en } });

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['oui', true],
  ['false', false],
  ['no', false],
  ['non', false],
]);

const LONGEST_TEXT = 10_000;
const LONGEST_QUOTE = 80;
const DECIMAL = /^-?\d+(\.\d+)?$/;
/** Years a civil date of this trade may have: outside them a year was half typed. */
const YEARS: readonly [first: string, last: string] = ['1900', '2199'];

/** Whether nothing was given: spaces alone are no text, so that they never stand for a reason somebody owes. */
export const isBlank = (given: Value | undefined): boolean =>
  given === undefined || given === null || (typeof given === 'string' && given.trim() === '');

/** What a person gave, short and storable: a refusal quotes it on screens and is kept as JSON text. */
export const quoted = (given: Value): string => {
  const text = String(given).replaceAll('\u0000', '\ufffd');
  return (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text).toWellFormed();
};

function parseNumber(given: Value, label: Text, whole: boolean): ParsedValue {
  const number = typeof given === 'string' && DECIMAL.test(given.trim()) ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isFinite(number) || (whole && !Number.isSafeInteger(number))) {
    return problem(`${label.fr}\u00a0: un nombre est attendu.`, `${label.en}: a number is expected.`);
  }
  // Zero has no sign once it is written down.
  return { value: number === 0 ? 0 : number };
}

function parseList(book: Book, field: FieldDefinition, given: Value): ParsedValue {
  const list = book.lists.get(field.list ?? '');
  if (typeof given === 'string' && list?.values.has(given)) return { value: given };
  const known = [...(list?.values.keys() ?? [])].join(', ');
  return problem(
    `${field.label.fr}\u00a0: «\u00a0${quoted(given)}\u00a0» n’est pas une valeur de la liste (${known}).`,
    `${field.label.en}: “${quoted(given)}” is not a value of the list (${known}).`,
  );
}

const isDate = (given: Value): given is string =>
  typeof given === 'string' &&
  parseDay(given) !== null &&
  given.slice(0, 4) >= YEARS[0] &&
  given.slice(0, 4) <= YEARS[1];

/** A person however their address is spelt: their agenda, and what they may do, hang on it. */
export const personNamed = (given: string): string => given.trim().toLowerCase();

/** The journal keeps text as UTF-8 without NUL: what cannot be written down is refused, not mangled. */
const isText = (given: Value): given is string =>
  typeof given === 'string' && given.length <= LONGEST_TEXT && given.isWellFormed() && !given.includes('\u0000');

/**
 * Reads a value a person gave for a field: text from a form or `--set`, or an already typed value.
 * A blank string or null clears the field. Dates are `YYYY-MM-DD`, times `HH:MM`, money integer cents.
 */
export function parseValue(book: Book, field: FieldDefinition, given: Value): ParsedValue {
  if (isBlank(given)) return { value: null };
  const { label } = field;
  switch (field.type) {
    case 'list':
      return parseList(book, field, given);
    case 'boolean': {
      const value = typeof given === 'boolean' ? given : BOOLEANS.get(String(given).trim().toLowerCase());
      return value === undefined
        ? problem(`${label.fr}\u00a0: oui ou non est attendu.`, `${label.en}: yes or no is expected.`)
        : { value };
    }
    case 'number':
      return parseNumber(given, label, false);
    case 'money':
      return parseNumber(given, label, true);
    case 'date':
      return isDate(given)
        ? { value: given }
        : problem(
            `${label.fr}\u00a0: «\u00a0${quoted(given)}\u00a0» n’est pas une date (AAAA-MM-JJ).`,
            `${label.en}: “${quoted(given)}” is not a date (YYYY-MM-DD).`,
          );
    case 'time':
      return typeof given === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(given)
        ? { value: given }
        : problem(`${label.fr}\u00a0: une heure HH:MM est attendue.`, `${label.en}: a time HH:MM is expected.`);
    default:
      return isText(given)
        ? { value: field.type === 'person' ? personNamed(given) : given }
        : problem(`${label.fr}\u00a0: un texte est attendu.`, `${label.en}: a text is expected.`);
  }
}
