import { parisCivil } from '../base/clock.ts';
import type { CommandOf } from '../cases/command.ts';
import type { Book } from '../policy/book.ts';
import { usage } from './arguments.ts';
import { readListValue } from './csv/cell-values.ts';
import { readMoment } from './given-date.ts';
import type { CliIo } from './io.ts';

type Call = CommandOf<'correct-call'>['change'];

/** The book in force today, whose lists the words of a call are read by. */
export const bookToday = (io: CliIo, desk: Awaited<ReturnType<CliIo['open']>>): Promise<Book> =>
  desk.door.books.inForce(desk.door.pool, parisCivil(io.now()).day);

/** What options say of a call: `--at` on the Paris wall clock, `--number`, `--result`. Throws UsageError. */
export function givenCall(
  io: Pick<CliIo, 'lang'>,
  book: Book,
  options: { at: string | undefined; number: string | undefined; result: string | undefined },
): Call {
  const moment = options.at === undefined ? null : readMoment(options.at);
  if (options.at !== undefined && (!moment || moment.time === null)) {
    throw usage(io, {
      fr: `--at «\u00a0${options.at}\u00a0»\u00a0: un jour et une heure sont attendus (AAAA-MM-JJ HH:MM).`,
      en: `--at “${options.at}”: a day and a time are expected (YYYY-MM-DD HH:MM).`,
    });
  }
  const number = options.number === undefined ? null : readListValue(book, 'number-kinds', options.number);
  if (options.number !== undefined && number !== 'salon' && number !== 'pro') {
    throw usage(io, {
      fr: `--number «\u00a0${options.number}\u00a0»\u00a0: salon ou pro est attendu.`,
      en: `--number “${options.number}”: salon or pro is expected.`,
    });
  }
  const { result } = options;
  return {
    ...(moment?.time ? { day: moment.day, time: moment.time } : {}),
    ...(number === 'salon' || number === 'pro' ? { number } : {}),
    // A word of no list goes through as it is: the door answers with the list.
    ...(result === undefined ? {} : { result: readListValue(book, 'call-results', result) ?? result }),
  };
}
