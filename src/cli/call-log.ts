import { needed, readArguments } from './arguments.ts';
import { onCall } from './call-command.ts';
import { bookToday, givenCall } from './call-given.ts';
import type { CliIo } from './io.ts';

const OPTIONS = { partner: 'text', result: 'text', number: 'text', at: 'text', preview: 'flag' } as const;

/** `call log --partner REF --result R [--number salon|pro] [--at "D HH:MM"]`: a call made, now unless `--at` says when. */
export async function callLog(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const partner = needed(io, 'partner', options.partner);
  const result = needed(io, 'result', options.result);
  const desk = await io.open();
  try {
    const call = { result, ...givenCall(io, await bookToday(io, desk), options) };
    return await onCall(io, desk, { kind: 'log-call', partner, call, caller: null }, options.preview);
  } finally {
    await desk.close();
  }
}
