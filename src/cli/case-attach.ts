import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { keepFile } from './keep-file.ts';
import { printOutcome } from './show-case.ts';

/** `case attach ID FILE --kind K`, K being a value of the list `attachment-kinds`: keeps a paper with the case and prints the case. */
export async function caseAttach(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { kind: 'text' }, ['ID', 'FILE']);
  const [id, path] = positionals as [string, string];
  const desk = await io.open();
  try {
    const kept = await keepFile(io, desk, path);
    const envelope = { actor: desk.actor, via: 'cli', key: newId(), now: io.now() } as const;
    const command = { kind: 'attach-file', case: id, ...kept, attachmentKind: options.kind ?? 'other' } as const;
    return await printOutcome(io, desk, await execute(desk.door, command, envelope));
  } finally {
    await desk.close();
  }
}
