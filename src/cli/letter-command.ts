import { newId } from '../base/ids.ts';
import type { CommandOf } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { caseOfLetter, letterAnswer, openCaseForLetter } from '../cases/letters.ts';
import { answer, refuse } from './answer.ts';
import { type CliIo, EXIT } from './io.ts';
import { letterText } from './letter-text.ts';

type Desk = Awaited<ReturnType<CliIo['open']>>;
type LetterCommand = CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>;

/** The case the command will touch, as it stands before: the answer tells which of its dates moved. */
function standing(desk: Desk, command: LetterCommand) {
  if (command.kind === 'correct-letter') return caseOfLetter(desk.door, command.letter);
  if (command.kind === 'match-letter' || command.partner === null) return null;
  return openCaseForLetter(desk.door, command.partner, command.letter.product);
}

/** Carries out a command about a letter and prints what became of it, or would with `preview`. */
export async function onLetter(io: CliIo, desk: Desk, command: LetterCommand, preview: boolean): Promise<number> {
  const stood = await standing(desk, command);
  const now = io.now();
  const outcome = await execute(desk.door, command, { actor: desk.actor, via: 'cli', key: newId(), now, preview });
  if (outcome.refused) return refuse(io, outcome);
  const look = { actor: desk.actor, now, lang: io.lang };
  const told = await letterAnswer(desk.door, look, outcome, preview, stood);
  answer(io, told, () => letterText(told, io.lang));
  return EXIT.done;
}
