import { newId } from '../base/ids.ts';
import type { CommandOf } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { caseBefore, letterAnswer } from '../cases/letter-answer.ts';
import { answer, refuse } from './answer.ts';
import { type CliIo, EXIT } from './io.ts';
import { letterText } from './letter-text.ts';

type Desk = Awaited<ReturnType<CliIo['open']>>;
type LetterCommand = CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>;

/** Carries out a command about a letter and prints what became of it, or would with `preview`. */
export async function onLetter(io: CliIo, desk: Desk, command: LetterCommand, preview: boolean): Promise<number> {
  const now = io.now();
  const look = { actor: desk.actor, now, lang: io.lang };
  const stood = await caseBefore(desk.door, look, command);
  const outcome = await execute(desk.door, command, { actor: desk.actor, via: 'cli', key: newId(), now, preview });
  if (outcome.refused) return refuse(io, outcome);
  const told = await letterAnswer(desk.door, look, outcome, preview, stood);
  answer(io, told, () => letterText(told, io.lang));
  return EXIT.done;
}
