import { onAgenda } from './agenda-command.ts';
import { readArguments, usage } from './arguments.ts';
import type { CliIo } from './io.ts';

/** `agenda cover ABSENCE (--by EMAIL | --nobody)`: who covers an absence. */
export async function agendaCover(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { by: 'text', nobody: 'flag' }, ['ABSENCE']);
  const by = options.by?.trim().toLowerCase() ?? '';
  if (options.nobody === (by !== '')) {
    throw usage(io, { fr: 'Dites qui avec --by, ou --nobody.', en: 'Say who with --by, or --nobody.' });
  }
  const desk = await io.open();
  try {
    const cover = options.nobody ? null : by;
    return await onAgenda(io, desk, { kind: 'set-cover', absence: positionals[0]!, cover });
  } finally {
    await desk.close();
  }
}
