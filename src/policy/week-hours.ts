import { clockOf, type Stretch } from './agenda.ts';
import type { Text, WeekHours } from './book.ts';
import { quoted } from './values.ts';
import { hours, WEEKDAYS } from './vocabulary/words.ts';

/** Hours as people and books write them: `{ monday: ["09:00-12:30", "14:00-18:00"] }`. A day left out is a day off. */
export type WrittenHours = Partial<Record<(typeof WEEKDAYS)[number], string[]>>;

const isWeekday = (name: string): name is (typeof WEEKDAYS)[number] => (WEEKDAYS as readonly string[]).includes(name);

const problem = (fr: string, en: string): { readonly problem: Text } => ({ problem: { fr, en } });

/**
 * Reads the hours of a week as somebody gave them. Answers a problem, in words, for a day that is no weekday, hours
 * that are not `HH:MM-HH:MM`, and hours of one day that overlap.
 */
export function readWeekHours(
  given: Readonly<Record<string, readonly string[]>>,
): { readonly hours: WeekHours } | { readonly problem: Text } {
  const week: Record<number, readonly Stretch[]> = {};
  for (const [name, written] of Object.entries(given)) {
    if (!isWeekday(name)) {
      const known = WEEKDAYS.join(', ');
      return problem(
        `«\u00a0${quoted(name)}\u00a0» n’est pas un jour de la semaine (${known}).`,
        `“${quoted(name)}” is not a weekday (${known}).`,
      );
    }
    const day: Stretch[] = [];
    for (const text of written) {
      const read = hours.safeParse(text);
      if (!read.success) {
        return problem(
          `«\u00a0${quoted(text)}\u00a0» n’est pas une plage horaire comme «\u00a009:00-12:30\u00a0».`,
          `“${quoted(text)}” is not a range of hours such as “09:00-12:30”.`,
        );
      }
      day.push(read.data);
    }
    day.sort((left, right) => left[0] - right[0]);
    const crossing = day.find((stretch, nth) => nth > 0 && stretch[0] < day[nth - 1]![1]);
    if (crossing) {
      const said = written.map((text) => quoted(text)).join(', ');
      return problem(`Ces plages horaires se chevauchent\u00a0: ${said}.`, `These hours overlap: ${said}.`);
    }
    if (day.length > 0) week[WEEKDAYS.indexOf(name) + 1] = day;
  }
  return { hours: week };
}

/** The hours of a week as they are written, days off left out. */
export function writeWeekHours(week: WeekHours): WrittenHours {
  const days = WEEKDAYS.map((name, nth) => [name, week[nth + 1] ?? []] as const);
  return Object.fromEntries(
    days
      .filter(([, stretches]) => stretches.length > 0)
      .map(([name, stretches]) => [name, stretches.map(([from, until]) => `${clockOf(from)}-${clockOf(until)}`)]),
  );
}
