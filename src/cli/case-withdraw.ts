import { readArguments } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';

/** `case withdraw ID REQUEST`: takes back a proposal of one's own. */
export async function caseWithdraw(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, CASE_OPTIONS, ['ID', 'REQUEST']);
  const [id, request] = positionals as [string, string];
  return onCase(io, { kind: 'withdraw-proposal', case: id, request }, options);
}
