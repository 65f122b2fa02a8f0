import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { printOutcome } from './show-case.ts';

/** `case note ID TEXT…`: a sentence for the colleagues, on the case's timeline. */
export async function caseNote(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['ID', 'TEXT…']);
  const [id, ...words] = positionals;
  const desk = await io.open();
  try {
    const envelope = { actor: desk.actor, via: 'cli', key: newId(), now: io.now() } as const;
    const command = { kind: 'add-note', case: id!, text: words.join(' ') } as const;
    return await printOutcome(io, desk, await execute(desk.door, command, envelope));
  } finally {
    await desk.close();
  }
}
