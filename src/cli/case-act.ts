import { readArguments } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

/** `case act ID ACTION`: takes an action of the procedure and prints the case after it; `--preview` writes nothing. */
export async function caseAct(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { set: 'many', ...CASE_OPTIONS }, ['ID', 'ACTION']);
  const [id, action] = positionals as [string, string];
  return onCase(io, { kind: 'take-action', case: id, action, set: setFields(io, options.set) }, options);
}
