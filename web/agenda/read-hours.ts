import { readTypedTime } from '../ui/typed-date.ts';

/** The week, Monday first, as the desk names its days. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const MIDNIGHT = /^24(?:[:h]?(?:00)?)$/;

function readEnd(text: string): string | null {
  return MIDNIGHT.test(text.trim()) ? '24:00' : readTypedTime(text);
}

/**
 * Reads hours as people type them: `9h-12h30, 14h-18h`, `9-12:30 14-18`, `de 9h à 12h30 et de 14h à 18h`. Answers ranges
 * such as `09:00-12:30`, none for an empty text, or null for what is not hours.
 */
export function readTypedHours(text: string): string[] | null {
  const ranges = text
    .replace(/\b(de|from)\b/gi, ' ')
    .replace(/\s*(?:-|\u2013|à|\bto\b)\s*/gi, '-')
    .split(/[,;\s]+|\bet\b|\band\b/i)
    .filter((part) => part !== '');
  const read = ranges.map((range) => {
    const [from = '', until = '', ...more] = range.split('-');
    const [start, end] = [readTypedTime(from), readEnd(until)];
    return start !== null && end !== null && more.length === 0 && start < end ? `${start}-${end}` : null;
  });
  return read.every((range) => range !== null) ? read : null;
}

/** Ranges as they are shown in a field: `09:00-12:30, 14:00-18:00`. */
export const typedHours = (ranges: readonly string[] | undefined): string => (ranges ?? []).join(', ');
