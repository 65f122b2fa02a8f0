import { editDistance } from './suggest.ts';

/** Something people call by one of several names; the first is the one it is written with. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** Of each name, what is compared: its words, and its letters alone. */
  readonly words: readonly string[];
  readonly letters: readonly string[];
}

/** From so many letters on, a slip of one still says which word was meant. */
const LEAST_LETTERS = 6;
/** Longer than any name: a whole sentence is not compared letter by letter. */
const MOST_LETTERS = 120;

/** Words without accents, case, apostrophes or marks: « Issue de l’appel » and "ISSUE DE L'APPEL" meet. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutSpaces = (words: string): string => words.replaceAll(' ', '');

/** The letters and digits of a text alone, in lower case and without accents. */
export const bareLetters = (text: string): string => withoutSpaces(plainWords(text));

/** Something and its names, made ready to be compared. */
export function named(id: string, names: readonly string[]): Named {
  const words = names.map(plainWords);
  return { id, names, words, letters: words.map(withoutSpaces) };
}

const single = <Entry>(entries: readonly Entry[]): Entry | null => (entries.length === 1 ? entries[0]! : null);

/** The one whose name has the letters typed; between several, the one whose first name has them. */
export function sameNamed(typed: string, all: readonly Named[]): Named | null {
  const letters = bareLetters(typed);
  if (letters === '') return null;
  const found = all.filter((each) => each.letters.includes(letters));
  return single(found) ?? single(found.filter((each) => each.letters[0] === letters));
}

/**
 * The one people mean by what they typed: the same letters, else one slip away, else the first whole words of its
 * name. Slips and beginnings count from six letters on, and only when a single one could be meant.
 */
export function likelyNamed(typed: string, all: readonly Named[]): Named | null {
  const words = plainWords(typed);
  const letters = withoutSpaces(words);
  if (all.some((each) => each.letters.includes(letters))) return sameNamed(typed, all);
  if (letters.length < LEAST_LETTERS || letters.length > MOST_LETTERS) return null;
  const isSlip = (known: string): boolean =>
    Math.abs(known.length - letters.length) <= 1 && editDistance(known, letters) <= 1;
  const slips = all.filter((each) => each.letters.some(isSlip));
  if (slips.length > 0) return single(slips);
  return single(all.filter((each) => each.words.some((known) => known.startsWith(`${words} `))));
}
