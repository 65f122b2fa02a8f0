import { readArguments } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

/** `case approve ID REQUEST`: takes the action another proposed; `--set` gives what the proposal lacks. */
export async function caseApprove(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { set: 'many', ...CASE_OPTIONS }, ['ID', 'REQUEST']);
  const [id, request] = positionals as [string, string];
  return onCase(io, { kind: 'approve-proposal', case: id, request, set: setFields(io, options.set) }, options);
}
