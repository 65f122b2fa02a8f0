import { listLetters } from '../cases/letters.ts';
import { answer } from './answer.ts';
import { readArguments } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';
import { letterTable } from './letter-text.ts';

const MOST = 500;

/** `letter list [--waiting]`: the last letters, or all those that wait for a partner. */
export async function letterList(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, { waiting: 'flag' });
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const found = await listLetters(desk.door, look, options.waiting, MOST);
    answer(io, found, () => letterTable(found.letters, io.lang));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
