import { needed, readArguments } from './arguments.ts';
import { onCall } from './call-command.ts';
import { bookToday, givenCall } from './call-given.ts';
import type { CliIo } from './io.ts';

const OPTIONS = {
  reason: 'text',
  result: 'text',
  number: 'text',
  at: 'text',
  withdraw: 'flag',
  preview: 'flag',
} as const;

/** `call correct ID --reason R …`: a call was logged wrongly, or (`--withdraw`) was not made. Never erased. */
export async function callCorrect(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, OPTIONS, ['ID']);
  const reason = needed(io, 'reason', options.reason);
  const desk = await io.open();
  try {
    const change = givenCall(io, await bookToday(io, desk), options);
    const command = {
      kind: 'correct-call',
      call: positionals[0]!,
      change,
      withdraw: options.withdraw,
      reason,
    } as const;
    return await onCall(io, desk, command, options.preview);
  } finally {
    await desk.close();
  }
}
