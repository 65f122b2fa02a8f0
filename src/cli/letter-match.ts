import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { onLetter } from './letter-command.ts';

/** `letter match ID PARTNER [--preview]`: a letter of the tray finds its partner. */
export async function letterMatch(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { preview: 'flag' }, ['ID', 'PARTNER']);
  const [letter, partner] = positionals as [string, string];
  const desk = await io.open();
  try {
    return await onLetter(io, desk, { kind: 'match-letter', letter, partner }, options.preview);
  } finally {
    await desk.close();
  }
}
