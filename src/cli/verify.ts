import { verify as verifyDesk } from '../cases/verify.ts';
import { answer } from './answer.ts';
import { readArguments } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

/** `verify`: replays the journal and compares; exit 1 when a row or a link of the chain differs. */
export async function verify(args: readonly string[], io: CliIo): Promise<number> {
  readArguments(args, io, {});
  const desk = await io.open();
  try {
    const found = await verifyDesk(desk.door);
    const whole = {
      fr: `Journal entier\u00a0: ${found.events} événements.`,
      en: `The journal is whole: ${found.events} events.`,
    };
    answer(io, found, () =>
      found.ok ? whole[io.lang] : found.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'),
    );
    return found.ok ? EXIT.done : EXIT.refused;
  } finally {
    await desk.close();
  }
}
