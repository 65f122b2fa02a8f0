import { needed, readArguments } from './arguments.ts';
import { dayOption } from './given-date.ts';
import type { CliIo } from './io.ts';
import { onLetter } from './letter-command.ts';

/** `letter correct ID --received D --reason R [--preview]`: a receipt date was wrong; prints what moves. */
export async function letterCorrect(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { received: 'text', reason: 'text', preview: 'flag' }, [
    'ID',
  ]);
  const receivedOn = dayOption(io, 'received', needed(io, 'received', options.received));
  const reason = needed(io, 'reason', options.reason);
  const desk = await io.open();
  try {
    const command = { kind: 'correct-letter', letter: positionals[0]!, receivedOn, reason } as const;
    return await onLetter(io, desk, command, options.preview);
  } finally {
    await desk.close();
  }
}
