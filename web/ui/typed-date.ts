import { civilOf, formatDay, parseDay, weekday } from '../../src/policy/civil-date.ts';

const words: Record<string, number> = {
  auj: 0,
  aujourdhui: 0,
  today: 0,
  hier: -1,
  yesterday: -1,
  avanthier: -2,
  demain: 1,
  tomorrow: 1,
  apresdemain: 2,
};

/** First three letters of the week, Monday first, French then English. */
const weekdays = ['lun mar mer jeu ven sam dim', 'mon tue wed thu fri sat sun'].map((week) => week.split(' '));

/**
 * Reads a date as people type it: `20/11`, `20/11/26`, `20-11-2026`, `20112026`, `20` (this month),
 * `2026-11-20`, `auj`, `hier`, `+3j`, `-2`, `lun` (the last Monday, today included).
 * Day first, always. Without a year, `lean` says on which side of today the day is looked for.
 *
 * @param today the day at the desk, `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null for what is not a date or names a day the calendar lacks
 */
export function readTypedDate(text: string, today: string, lean: 'past' | 'future'): string | null {
  const now = parseDay(today);
  const typed = plain(text);
  if (now === null || typed === '') return null;
  const word = words[typed.replace(/[^a-z]/g, '')];
  if (word !== undefined && !/\d/.test(typed)) return formatDay(now + word);
  const shift = /^([+-]\d{1,3})\s*[jd]?$/.exec(typed);
  if (shift) return formatDay(now + Number(shift[1]));
  const named = weekdays.map((week) => week.indexOf(typed.slice(0, 3))).find((at) => at >= 0);
  if (named !== undefined && /^[a-z]{3,}\.?$/.test(typed)) return nearWeekday(now, named + 1, lean);
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return parseDay(typed) === null ? null : typed;
  return readDigits(typed, now, lean);
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’' ]/g, '');

function nearWeekday(now: number, wanted: number, lean: 'past' | 'future'): string {
  const back = (weekday(now) - wanted + 7) % 7;
  return formatDay(lean === 'past' ? now - back : now + ((7 - back) % 7));
}

function readDigits(typed: string, now: number, lean: 'past' | 'future'): string | null {
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(typed);
  const spaced = /^(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?)?$/.exec(typed);
  const parts = packed ?? spaced;
  if (!parts) return null;
  const { year, month } = civilOf(now);
  const day = Number(parts[1]);
  if (parts[3]) {
    const full = parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]);
    return existing(full, Number(parts[2]), day);
  }
  const step = lean === 'past' ? -1 : 1;
  const [first, next] = parts[2]
    ? [existing(year, Number(parts[2]), day), existing(year + step, Number(parts[2]), day)]
    : [existing(year, month, day), existing(...monthAfter(year, month, step), day)];
  if (first === null || next === null) return first ?? next;
  // A day and month just on the wrong side of today is a slip to be seen, not a date of another year.
  const slip = parts[2] ? 31 : 0;
  return (parseDay(first)! - now) * step >= -slip ? first : next;
}

function monthAfter(year: number, month: number, step: number): [number, number] {
  const count = year * 12 + month - 1 + step;
  return [Math.floor(count / 12), (count % 12) + 1];
}

function existing(year: number, month: number, day: number): string | null {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return parseDay(text) === null ? null : text;
}

/** Reads a time as people type it: `9`, `9h`, `9h30`, `930`, `09:30`. Answers `HH:MM` or null. */
export function readTypedTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:h.]?(\d{2}))?h?$/.exec(plain(text));
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
