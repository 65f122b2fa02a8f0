import { loadBook, readBookFiles } from '../src/books/read-book.ts';
import { SEED_BOOK } from '../src/desk.ts';
import { lastWorkingDayOnOrBefore } from '../src/policy/calendar.ts';
import { type Day, formatDay, parseDay } from '../src/policy/civil-date.ts';
import { compileDeadline, evaluateDeadline } from '../src/policy/deadline.ts';
import type { DayFields } from '../src/policy/evaluate-result.ts';
import { type HandDates, treatwellByHand, wavyByHand, type WorkingDays } from './hand-written.ts';
import { chance, median } from './statistics.ts';

/** Evaluations a second by the book and by hand, and their ratio, over rounds that alternate. */
export interface DateFigures {
  readonly book: number;
  readonly hand: number;
  readonly ratio: number;
}

const ROUNDS = 5;
const ROUND_MS = 250;
const SAMPLES = 4096;
const START = parseDay('2020-01-01') ?? 0;
const SPAN = 20 * 365;

type Evaluate = (given: Day, fields: DayFields) => HandDates;

function workingDays(calendar: Parameters<typeof lastWorkingDayOnOrBefore>[0]): WorkingDays {
  const back = Uint8Array.from(
    { length: SPAN + 1000 },
    (_, offset) => START + offset - lastWorkingDayOnOrBefore(calendar, START + offset).day,
  );
  return { back, backStart: START };
}

function rate(evaluate: Evaluate, days: readonly Day[], fields: readonly DayFields[]): number {
  let done = 0;
  let sum = 0;
  const began = performance.now();
  let now = began;
  for (; now < began + ROUND_MS; now = performance.now()) {
    for (let nth = 0; nth < SAMPLES; nth += 1) sum += evaluate(days[nth]!, fields[nth]!).workBy;
    done += SAMPLES;
  }
  // Whoever never reads a result may find that nothing was computed.
  if (sum === 0) throw new Error('no dates');
  return (done * 1000) / (now - began);
}

function assertEqual(
  product: string,
  book: Evaluate,
  hand: Evaluate,
  days: readonly Day[],
  fields: readonly DayFields[],
): void {
  days.forEach((day, nth) => {
    const [left, right] = [book(day, fields[nth]!), hand(day, fields[nth]!)];
    if (left.actBy !== right.actBy || left.ped !== right.ped || left.workBy !== right.workBy) {
      throw new Error(`${product}, received ${formatDay(day)}: the book and the hand disagree`);
    }
  });
}

/** Times the deadlines of the shipped book against functions written by hand that give the same dates. */
export async function benchDates(): Promise<Record<'treatwell' | 'wavy', DateFigures>> {
  const { book } = loadBook(await readBookFiles(SEED_BOOK), 1);
  const table = workingDays(book.calendar);
  const random = chance(7);
  const days = Array.from({ length: SAMPLES }, () => START + Math.floor(random() * (SPAN - 800)));
  const fields = days.map((day): DayFields => ({ commitmentEndsOn: day - 400 + Math.floor(random() * 800) }));
  const figures = (product: 'treatwell' | 'wavy', hand: Evaluate): DateFigures => {
    const deadline = book.deadlines.find((rule) => rule.id === `${product}-letter`);
    if (!deadline) throw new Error(`the book has no ${product}-letter`);
    const compiled = compileDeadline(deadline, book.calendar);
    const byBook: Evaluate = (given, known) => {
      const found = evaluateDeadline(compiled, given, known);
      if ('fault' in found) throw new Error(found.fault);
      return found;
    };
    assertEqual(product, byBook, hand, days, fields);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      book: rate(byBook, days, fields),
      hand: rate(hand, days, fields),
    }));
    return {
      book: median(rounds.map((round) => round.book)),
      hand: median(rounds.map((round) => round.hand)),
      ratio: median(rounds.map((round) => round.book / round.hand)),
    };
  };
  return {
    treatwell: figures('treatwell', (given) => treatwellByHand(table, given)),
    wavy: figures('wavy', (given, known) => wavyByHand(table, given, known)),
  };
}
