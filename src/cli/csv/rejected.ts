import type { Refused } from '../../cases/command.ts';
import type { Text } from '../../policy/book.ts';
import type { Lang } from '../io.ts';
import type { NamedRow } from './columns.ts';

/** A row that did not go in: a stable reason for programs, a sentence for people. */
export interface Rejected {
  readonly reason: string;
  readonly message: string;
  /** Where the page speaks, when it is a rule of the book that refuses. */
  readonly rule?: { readonly page: string; readonly line: number };
}

const say = (reason: string, message: Text, lang: Lang): Rejected => ({ reason, message: message[lang] });

/** A required cell is empty. */
export const emptyCell = (reason: string, column: string, lang: Lang): Rejected =>
  say(reason, { fr: `La colonne «\u00a0${column}\u00a0» est vide.`, en: `The column “${column}” is empty.` }, lang);

/** A date cell that holds something else. */
export const notADate = (column: string, text: string, lang: Lang): Rejected =>
  say(
    'not-a-date',
    { fr: `${column}\u00a0: «\u00a0${text}\u00a0» n’est pas une date.`, en: `${column}: “${text}” is not a date.` },
    lang,
  );

/** A cell whose text is none of the values known. */
export const unknownWord = (
  reason: string,
  column: string,
  text: string,
  known: readonly string[],
  lang: Lang,
): Rejected =>
  say(
    reason,
    {
      fr: `${column}\u00a0: «\u00a0${text}\u00a0» n’est pas connu (${known.join(', ')}).`,
      en: `${column}: “${text}” is not known (${known.join(', ')}).`,
    },
    lang,
  );

/** A cell that cannot be read as what its column holds. */
export const unreadable = (reason: string, column: string, text: string, lang: Lang): Rejected =>
  say(
    reason,
    { fr: `${column}\u00a0: «\u00a0${text}\u00a0» ne se lit pas.`, en: `${column}: “${text}” cannot be read.` },
    lang,
  );

const SHAPES: Readonly<Record<NonNullable<NamedRow<string>['problem']>, Text>> = {
  'open-quote': {
    fr: 'Un guillemet ouvert ne se referme pas\u00a0: la ligne est laissée de côté.',
    en: 'A quote is opened and never closed: the line is left out.',
  },
  'too-many-cells': {
    fr: 'La ligne a plus de cellules que l’en-tête\u00a0: une valeur contient sans doute le séparateur.',
    en: 'The line has more cells than the header: a value probably contains the separator.',
  },
};

/** A line that does not have the shape of a row, or null. */
export const badShape = (row: NamedRow<string>, lang: Lang): Rejected | null =>
  row.problem === null ? null : say(row.problem, SHAPES[row.problem], lang);

/** A row the door refused: its first failed condition names the reason. */
export function refusedRow(refused: Refused, lang: Lang): Rejected {
  const message = refused.reasons.map((found) => found.message[lang]).join(' ');
  const [first] = refused.reasons;
  const rule = first && { page: first.page, line: first.line };
  return { reason: first?.code ?? 'refused', message, ...(rule ? { rule } : {}) };
}

/**
 * Whether a refusal is about the person rather than the row: then no other row would fare better. One that names
 * fields is about what this row says in them.
 */
export const barsEverything = (refused: Refused): boolean =>
  refused.reasons.some((found) => found.code === 'role' && found.fields.length === 0);
