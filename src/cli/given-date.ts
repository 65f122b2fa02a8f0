import { parisCivil } from '../base/clock.ts';
import { formatDate, parseDay } from '../policy/civil-date.ts';
import { usage } from './arguments.ts';
import type { CliIo } from './io.ts';

const SEPARATOR = String.raw`[/.-]`;
const TIME = String.raw`(?:(?:\s+|T|\s*à\s*)(\d{1,2})\s*[:hH]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?)?`;
const FRENCH = new RegExp(String.raw`^(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{4})${TIME}$`);
const ISO = new RegExp(String.raw`^(\d{4})${SEPARATOR}(\d{1,2})${SEPARATOR}(\d{1,2})${TIME}$`);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A day as people write it, with the time of day when there was one: Paris wall clock, `HH:MM`. */
export interface GivenMoment {
  readonly day: string;
  readonly time: string | null;
}

function momentOf(year: string, month: string, day: string, hour?: string, minute?: string): GivenMoment | null {
  const text = formatDate(Number(year), Number(month), Number(day));
  if (parseDay(text) === null) return null;
  if (hour === undefined || minute === undefined) return { day: text, time: null };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { day: text, time: `${hour.padStart(2, '0')}:${minute}` };
}

/**
 * Reads `jj/mm/aaaa`, `jj-mm-aaaa` or `aaaa-mm-jj`, with or without a time; an instant with its offset is brought to
 * Paris. Null for anything else, and for days the calendar lacks.
 */
export function readMoment(text: string): GivenMoment | null {
  const given = text.trim();
  // An instant whose day does not exist would silently become the next one.
  if (INSTANT.test(given)) return parseDay(given.slice(0, 10)) === null ? null : instantMoment(given);
  const french = FRENCH.exec(given);
  if (french) return momentOf(french[3]!, french[2]!, french[1]!, french[4], french[5]);
  const iso = ISO.exec(given);
  return iso ? momentOf(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5]) : null;
}

function instantMoment(given: string): GivenMoment | null {
  try {
    return parisCivil(given);
  } catch {
    return null;
  }
}

/** The civil day of a text, `YYYY-MM-DD`, or null. */
export const readDay = (text: string): string | null => readMoment(text)?.day ?? null;

/** The civil day an option gives. Throws UsageError naming the option when it is not one. */
export function dayOption(io: Pick<CliIo, 'lang'>, name: string, text: string): string {
  const day = readDay(text);
  if (day !== null) return day;
  throw usage(io, {
    fr: `--${name}\u00a0: «\u00a0${text}\u00a0» n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA).`,
    en: `--${name}: “${text}” is not a date (YYYY-MM-DD or DD/MM/YYYY).`,
  });
}
