import { newId } from '../base/ids.ts';
import { callAnswer } from '../cases/call-answer.ts';
import type { CommandOf } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { answer, refuse } from './answer.ts';
import { evidenceText } from './evidence-text.ts';
import { type CliIo, EXIT } from './io.ts';

/** Carries out a command about a call and prints the evidence before and after it, or as it would be with `preview`. */
export async function onCall(
  io: CliIo,
  desk: Awaited<ReturnType<CliIo['open']>>,
  command: CommandOf<'log-call'> | CommandOf<'correct-call'>,
  preview: boolean,
): Promise<number> {
  const now = io.now();
  const outcome = await execute(desk.door, command, { actor: desk.actor, via: 'cli', key: newId(), now, preview });
  if (outcome.refused) return refuse(io, outcome);
  const told = await callAnswer(desk.door, { actor: desk.actor, now, lang: io.lang }, outcome, preview);
  answer(io, told, () =>
    [`${told.call} (${told.partner})`, ...(told.after ? [evidenceText(told.after, io.lang)] : [])].join('\n'),
  );
  return EXIT.done;
}
