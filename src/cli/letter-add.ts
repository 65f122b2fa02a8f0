import { needed, readArguments, usage } from './arguments.ts';
import { parisCivil } from '../base/clock.ts';
import { LETTER_ASKS, type LetterAsk, readAsk } from '../cases/letter-asks.ts';
import { readListValue } from './csv/cell-values.ts';
import { dayOption } from './given-date.ts';
import type { CliIo } from './io.ts';
import { keepFile } from './keep-file.ts';
import { onLetter } from './letter-command.ts';

const OPTIONS = {
  product: 'text',
  received: 'text',
  written: 'text',
  partner: 'text',
  name: 'text',
  city: 'text',
  channel: 'text',
  number: 'text',
  scan: 'text',
  note: 'text',
  also: 'many',
  asks: 'many',
  preview: 'flag',
} as const;

/** Throws UsageError when nobody asks for such a thing. */
function askOption(text: string, io: CliIo): LetterAsk {
  const ask = readAsk(text);
  if (ask !== null) return ask;
  throw usage(io, {
    fr: `--asks ${text}\u00a0: ${LETTER_ASKS.join(', ')}.`,
    en: `--asks ${text}: ${LETTER_ASKS.join(', ')}.`,
  });
}

/**
 * `letter add --product P --received D (--partner REF | --name N [--city C]) [--also REF[:PRODUCT]]… [--asks A]…`:
 * registers a letter and prints its case with the dates, or the tray it waits in. Each further salon the letter names gets a case
 * of its own.
 */
export async function letterAdd(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const product = needed(io, 'product', options.product);
  const receivedOn = dayOption(io, 'received', needed(io, 'received', options.received));
  const writtenOn = options.written === undefined ? null : dayOption(io, 'written', options.written);
  if (options.partner === undefined && options.name === undefined) {
    throw usage(io, { fr: 'Il faut --partner RÉF ou --name NOM.', en: '--partner REF or --name NAME is required.' });
  }
  const desk = await io.open();
  try {
    const book = await desk.door.books.inForce(desk.door.pool, parisCivil(io.now()).day);
    const channel = options.channel ?? 'letter';
    const scan = options.scan === undefined ? null : { ...(await keepFile(io, desk, options.scan)), kind: 'scan' };
    const productOf = (said: string): string => readListValue(book, 'products', said) ?? said;
    const also = options.also.map((text) => {
      const [partner = '', brand = product] = text.split(':');
      return { partner: partner.trim(), product: productOf(brand.trim()) };
    });
    const asks = options.asks.map((text) => askOption(text, io));
    const letter = {
      number: options.number ?? null,
      receivedOn,
      writtenOn,
      registeredOn: null,
      channel: readListValue(book, 'letter-channels', channel) ?? channel,
      product: productOf(product),
      named: options.name ?? null,
      city: options.city ?? null,
      ...(asks.length > 0 ? { asks } : {}),
      scan,
      note: options.note ?? null,
    };
    const { partner = null } = options;
    const command = { kind: 'register-letter', letter, partner, ...(also.length > 0 ? { also } : {}) } as const;
    return await onLetter(io, desk, command, options.preview);
  } finally {
    await desk.close();
  }
}
