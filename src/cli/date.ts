import { join } from 'node:path';
import { loadBook, readBookFiles } from '../books/read-book.ts';
import { datesOfReceipt } from '../cases/date-view.ts';
import { letterRule } from '../cases/letter-case.ts';
import type { Book, Deadline, Text } from '../policy/book.ts';
import { compiledDeadline } from '../policy/case-dates.ts';
import { parseDay } from '../policy/civil-date.ts';
import { evaluateDeadline } from '../policy/deadline.ts';
import { reason } from '../policy/reason.ts';
import { answer, refuse } from './answer.ts';
import { needed, readArguments, usage } from './arguments.ts';
import { readListValue } from './csv/cell-values.ts';
import { dayOption } from './given-date.ts';
import type { CliIo } from './io.ts';
import { EXIT } from './io.ts';

const OPTIONS = { product: 'text', received: 'text', 'commitment-ends': 'text', book: 'text' } as const;
/** The book the desk starts from, wherever the command is run. */
const DEFAULT_BOOK = join(import.meta.dirname, '..', '..', 'books', 'salon');

async function readBook(folder: string, io: CliIo): Promise<Book> {
  const files = await readBookFiles(folder).catch((error: NodeJS.ErrnoException) => {
    throw usage(io, {
      fr: `Le livre ${folder} ne peut pas être lu (${error.code}).`,
      en: `The book ${folder} cannot be read (${error.code}).`,
    });
  });
  const { book, findings } = loadBook(files, 1, 'rules');
  const first = findings[0];
  if (first) {
    const text: Text = {
      fr: `Le livre ${folder} a des défauts (preavis book check ${folder}). ${first.page}:${first.line}: ${first.message.fr}`,
      en: `The book ${folder} has findings (preavis book check ${folder}). ${first.page}:${first.line}: ${first.message.en}`,
    };
    throw usage(io, text);
  }
  return book;
}

function ruleFor(book: Book, given: string, io: CliIo): { rule: Deadline; product: string } {
  const product = readListValue(book, 'products', given) ?? given;
  const rule = letterRule(book, product);
  if (rule) return { rule, product };
  const known = [...new Set(book.deadlines.flatMap((one) => one.product ?? []))].join(', ') || '—';
  throw usage(io, {
    fr: `--product\u00a0: aucune règle ne date un courrier de «\u00a0${given}\u00a0» (produits\u00a0: ${known}).`,
    en: `--product: no rule dates a letter of “${given}” (products: ${known}).`,
  });
}

/** Why a rule that exists gives no dates: a hole the checker names too. */
function noDates(book: Book, rule: Deadline, received: string, io: CliIo): number {
  const outcome = evaluateDeadline(compiledDeadline(book, rule), parseDay(received) ?? 0, {});
  const fault = 'fault' in outcome ? outcome.fault : 'no-row';
  const message = {
    fr: `La règle «\u00a0${rule.id}\u00a0» ne donne pas de date pour le ${received} (${fault}).`,
    en: `The rule “${rule.id}” gives no date for ${received} (${fault}).`,
  };
  const source = 'fault' in outcome ? outcome.source : rule.source;
  return refuse(io, { action: 'date', reasons: [reason('condition', false, message, source)] });
}

/**
 * `date --product P --received D`: the dates a letter gives, with every step, by the rules of a book folder and
 * without a database. Civil dates, Europe/Paris.
 */
export async function date(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const product = needed(io, 'product', options.product);
  const received = dayOption(io, 'received', needed(io, 'received', options.received));
  const ends = options['commitment-ends'];
  const commitmentEnds = ends === undefined ? null : dayOption(io, 'commitment-ends', ends);
  const book = await readBook(options.book ?? DEFAULT_BOOK, io);
  const { rule, product: known } = ruleFor(book, product, io);
  const found = datesOfReceipt(
    book,
    { type: rule.case, product: known, given: rule.given, received, commitmentEnds },
    io.lang,
  );
  if (!found) return noDates(book, rule, received, io);
  const { overridden: _, ...dates } = found;
  answer(io, dates, () =>
    [
      ...dates.steps.map((step) => `${step.text} (${step.page}:${step.line})`),
      ...dates.counterfactuals.map((one) => `  ${one.text}`),
    ].join('\n'),
  );
  return EXIT.done;
}
