import { needed, readArguments, usage } from './arguments.ts';
import { parisCivil } from '../base/clock.ts';
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
  preview: 'flag',
} as const;

/**
 * `letter add --product P --received D (--partner REF | --name N [--city C])`: registers a letter and prints its case
 * with the dates, or the tray it waits in.
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
    const letter = {
      number: options.number ?? null,
      receivedOn,
      writtenOn,
      registeredOn: null,
      channel: readListValue(book, 'letter-channels', channel) ?? channel,
      product: readListValue(book, 'products', product) ?? product,
      named: options.name ?? null,
      city: options.city ?? null,
      scan,
      note: options.note ?? null,
    };
    return await onLetter(
      io,
      desk,
      { kind: 'register-letter', letter, partner: options.partner ?? null },
      options.preview,
    );
  } finally {
    await desk.close();
  }
}
