import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { needed, readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';
import { printOutcome } from './show-case.ts';

const OPTIONS = { type: 'text', partner: 'text', product: 'text', set: 'many', key: 'text' } as const;

/** `case open --type T --partner REF`: opens a case on a partner and prints it. */
export async function caseOpen(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const type = needed(io, 'type', options.type);
  const partner = needed(io, 'partner', options.partner);
  const { product: given, ...set } = setFields(io, options.set);
  const product = options.product ?? (given === undefined || given === '' ? null : String(given));
  const desk = await io.open();
  try {
    const envelope = { actor: desk.actor, via: 'cli', key: options.key ?? newId(), now: io.now() } as const;
    return await printOutcome(
      io,
      desk,
      await execute(desk.door, { kind: 'open-case', type, partner, product, set }, envelope),
    );
  } finally {
    await desk.close();
  }
}
