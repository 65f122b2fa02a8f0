import type { Deadline, Finding } from '../book.ts';
import { type Day, formatDay } from '../civil-date.ts';
import { longDate } from '../date-words.ts';
import { DAY_CLASSES, dayClass, rowsByClass } from '../deadline.ts';
import { eachCycleDay } from './scan.ts';

interface Tally {
  readonly first: Day;
  readonly rows: readonly number[];
  readonly count: number;
}

function uncovered({ id, source }: Deadline, { first, count }: Tally): Finding {
  const date = longDate(first);
  return {
    code: 'day-uncovered',
    message: {
      fr: `«\u00a0${id}\u00a0»\u00a0: aucune ligne ne couvre ${count} jours sur 400 ans, dont le ${date.fr}.`,
      en: `“${id}”: no row covers ${count} days in 400 years, such as ${date.en}.`,
    },
    page: source.page,
    line: source.line,
    example: { given: formatDay(first), days: count },
  };
}

function coveredTwice({ id, rows: all }: Deadline, { first, count, rows }: Tally): Finding {
  const date = longDate(first);
  const lines = rows.map((index) => all[index]!.source.line);
  const { page, line } = all[rows.at(-1)!]!.source;
  return {
    code: 'day-covered-twice',
    message: {
      fr: `«\u00a0${id}\u00a0»\u00a0: les lignes ${lines.join(' et ')} de la page couvrent toutes ${count} jours sur 400 ans, dont le ${date.fr}.`,
      en: `“${id}”: lines ${lines.join(' and ')} of the page all cover ${count} days in 400 years, such as ${date.en}.`,
    },
    page,
    line,
    example: { given: formatDay(first), lines, days: count },
  };
}

let classes: { readonly count: Int32Array; readonly first: Int32Array } | null = null;

/** How often each class of days comes in the cycle, and its first day from 2026 on: the same for every book. */
function cycleByClass(): NonNullable<typeof classes> {
  if (classes) return classes;
  const count = new Int32Array(DAY_CLASSES);
  const first = new Int32Array(DAY_CLASSES);
  eachCycleDay((day) => {
    const index = dayClass(day);
    if (count[index]! === 0) first[index] = day;
    count[index]!++;
  });
  classes = { count, first };
  return classes;
}

/** Every day has exactly one row. One finding for the days without, one for each set of rows that collide. */
export function checkCoverage(deadline: Deadline): readonly Finding[] {
  const { count, first } = cycleByClass();
  const tallies = new Map<string, Tally>();
  rowsByClass(deadline.rows).forEach((rows, index) => {
    if (rows.length === 1 || count[index]! === 0) return;
    const key = rows.join();
    const tally = tallies.get(key) ?? { first: first[index]!, rows, count: 0 };
    tallies.set(key, {
      first: Math.min(tally.first, first[index]!),
      rows,
      count: tally.count + count[index]!,
    });
  });
  return [...tallies.values()].map((tally) =>
    tally.rows.length === 0 ? uncovered(deadline, tally) : coveredTwice(deadline, tally),
  );
}
