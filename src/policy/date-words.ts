import type { Text } from './book.ts';
import { civilOf, type Day, weekday, parseDay } from './civil-date.ts';

const FR_DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const EN_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const FR_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Name of a weekday, 1 = Monday. */
export const weekdayName = (number: number): Text => ({
  fr: FR_DAYS[number - 1]!,
  en: EN_DAYS[number - 1]!,
});

/** Name of a month, 1 = January. */
export const monthName = (number: number): Text => ({
  fr: FR_MONTHS[number - 1]!,
  en: EN_MONTHS[number - 1]!,
});

/** Day of the month as French writes it: only the first is an ordinal. */
export const frenchDayNumber = (day: number): string => (day === 1 ? '1er' : String(day));

/** « 31 décembre », "31 December". */
export function dayAndMonth(day: Day): Text {
  const date = civilOf(day);
  const month = monthName(date.month);
  return { fr: `${frenchDayNumber(date.day)} ${month.fr}`, en: `${date.day} ${month.en}` };
}

/** A date in words that may not exist: « 31 février 2026 », "31 February 2026". */
export const dateInWords = (year: number, month: number, day: number): Text => ({
  fr: `${frenchDayNumber(day)} ${monthName(month).fr} ${year}`,
  en: `${day} ${monthName(month).en} ${year}`,
});

/** « 20 octobre 2026 », "20 October 2026". */
export function plainDate(day: Day): Text {
  const date = civilOf(day);
  return dateInWords(date.year, date.month, date.day);
}

/** A stored date in words; a text that is not one is said as it is. */
export function wordsOf(text: string): Text {
  const day = parseDay(text);
  return day === null ? { fr: text, en: text } : plainDate(day);
}

/** « mardi 20 octobre 2026 », "Tuesday 20 October 2026". */
export function longDate(day: Day): Text {
  const name = weekdayName(weekday(day));
  const date = plainDate(day);
  return { fr: `${name.fr} ${date.fr}`, en: `${name.en} ${date.en}` };
}

/** Alternatives in a sentence: « du 1er au 5 ou du 20 au 25 ». */
export const anyOf = (texts: readonly Text[]): Text => ({
  fr: texts.map(({ fr }) => fr).join(' ou '),
  en: texts.map(({ en }) => en).join(' or '),
});
