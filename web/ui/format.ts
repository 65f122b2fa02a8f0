import { parseDay } from '../../src/policy/civil-date.ts';
import type { Language, Messages } from '../locales/language.ts';

const NBSP = '\u00a0';
const region: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const milliseconds = 86_400_000;

const shape = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(region[language], { timeZone: 'UTC', ...options });

function inWords(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const day = parseDay(iso);
  return day === null ? iso : shape(language, options).format(new Date(day * milliseconds));
}

/** A civil date as `sam. 31/10/2026`, held together by a no-break space. */
export function shortDay(iso: string, language: Language): string {
  const digits = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return `${inWords(iso, language, { weekday: 'short' })}${NBSP}${digits}`;
}

/** A civil date as `samedi 31 octobre 2026`. */
export const longDay = (iso: string, language: Language): string =>
  inWords(iso, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Days from one civil date to another: negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [parseDay(from), parseDay(to)];
  return start === null || end === null ? 0 : end - start;
}

/** A number of days from today in words: `dans 9 j`, `il y a 3 j`, `demain`. */
export function distance(days: number, t: Messages): string {
  if (days === 0) return t.day.today;
  if (days === 1) return t.day.tomorrow;
  if (days === -1) return t.day.yesterday;
  return days > 0 ? t.day.in(days) : t.day.ago(-days);
}

/** An amount in cents as `1 234,50 €`. */
export const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(region[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** An instant as Paris wall-clock time, `14:02:11`. */
export const clockTime = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(region[language], {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(instant));

/** A French number in pairs of digits, `01 42 68 53 00`; any other number as it is. */
export function phone(number: string): string {
  const national = number.replace(/[\s.-]/g, '').replace(/^(\+33|0033)/, '0');
  if (!/^0\d{9}$/.test(national)) return number;
  return national.match(/\d\d/g)?.join(NBSP) ?? number;
}

/** The number a telephone dials: `tel:+33142685300`. */
export const dial = (number: string): string =>
  `tel:${number.replace(/[\s.-]/g, '').replace(/^0(?=[1-9]\d{8}$)/, '+33')}`;

/** A SIRET in its usual groups, `732 829 320 00074`. */
export const siret = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, ['$1', '$2', '$3', '$4'].join(NBSP));
