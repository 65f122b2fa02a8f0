import { readArguments } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

/** `case ask ID ACTION`: proposes an action to those who may take it, with what is known of it so far. */
export async function caseAsk(args: readonly string[], io: CliIo): Promise<number> {
  const kinds = { set: 'many', note: 'text', ...CASE_OPTIONS } as const;
  const { positionals, options } = readArguments(args, io, kinds, ['ID', 'ACTION']);
  const [id, action] = positionals as [string, string];
  const { note = null } = options;
  return onCase(io, { kind: 'propose-action', case: id, action, set: setFields(io, options.set), note }, options);
}
