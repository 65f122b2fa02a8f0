import type { Book, FieldDefinition, Text, Value } from './book.ts';
import { parseDay } from './civil-date.ts';

export type ParsedValue = { readonly value: Value } | { readonly problem: Text };

const problem = (fr: string, en: string): ParsedValue => ({ problem: { fr, en } });

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, yes: true, oui: true, false: false, no: false, non: false };

function parseNumber(given: Value, label: Text, whole: boolean): ParsedValue {
  const number = typeof given === 'string' ? Number(given.trim()) : given;
  if (typeof number !== 'number' || !Number.isFinite(number) || (whole && !Number.isSafeInteger(number))) {
    return problem(`${label.fr}\u00a0: un nombre est attendu.`, `${label.en}: a number is expected.`);
  }
  return { value: number };
}

function parseList(book: Book, field: FieldDefinition, given: Value): ParsedValue {
  const list = book.lists.get(field.list ?? '');
  if (typeof given === 'string' && list?.values.has(given)) return { value: given };
  const known = [...(list?.values.keys() ?? [])].join(', ');
  return problem(
    `${field.label.fr}\u00a0: «\u00a0${String(given)}\u00a0» n’est pas une valeur de la liste (${known}).`,
    `${field.label.en}: “${String(given)}” is not a value of the list (${known}).`,
  );
}

/**
 * Reads a value a person gave for a field: text from a form or `--set`, or an already typed value.
 * An empty string or null clears the field. Dates are `YYYY-MM-DD`, times `HH:MM`, money integer cents.
 */
export function parseValue(book: Book, field: FieldDefinition, given: Value): ParsedValue {
  if (given === null || given === '') return { value: null };
  const { label } = field;
  switch (field.type) {
    case 'list':
      return parseList(book, field, given);
    case 'boolean': {
      const value = typeof given === 'boolean' ? given : BOOLEANS[String(given).toLowerCase()];
      return value === undefined
        ? problem(`${label.fr}\u00a0: oui ou non est attendu.`, `${label.en}: yes or no is expected.`)
        : { value };
    }
    case 'number':
      return parseNumber(given, label, false);
    case 'money':
      return parseNumber(given, label, true);
    case 'date':
      return typeof given === 'string' && parseDay(given) !== null
        ? { value: given }
        : problem(
            `${label.fr}\u00a0: «\u00a0${String(given)}\u00a0» n’est pas une date (AAAA-MM-JJ).`,
            `${label.en}: “${String(given)}” is not a date (YYYY-MM-DD).`,
          );
    case 'time':
      return typeof given === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(given)
        ? { value: given }
        : problem(`${label.fr}\u00a0: une heure HH:MM est attendue.`, `${label.en}: a time HH:MM is expected.`);
    default:
      return typeof given === 'string' && given.length <= 10_000
        ? { value: given }
        : problem(`${label.fr}\u00a0: un texte est attendu.`, `${label.en}: a text is expected.`);
  }
}
