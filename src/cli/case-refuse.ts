import { needed, readArguments } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';

/** `case refuse ID REQUEST --reason R`: says no to a proposal, and why. */
export async function caseRefuse(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { reason: 'text', ...CASE_OPTIONS }, ['ID', 'REQUEST']);
  const [id, request] = positionals as [string, string];
  const reason = needed(io, 'reason', options.reason);
  return onCase(io, { kind: 'refuse-proposal', case: id, request, reason }, options);
}
