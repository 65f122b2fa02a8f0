import { readArguments, usage } from './arguments.ts';
import { CASE_OPTIONS, onCase } from './case-command.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

/** `case complete ID REQUEST --set F=V…`: adds to a proposal of one's own while it waits. */
export async function caseComplete(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { set: 'many', ...CASE_OPTIONS }, ['ID', 'REQUEST']);
  const [id, request] = positionals as [string, string];
  const set = setFields(io, options.set);
  if (Object.keys(set).length === 0) {
    throw usage(io, { fr: 'L’option --set est nécessaire.', en: 'Option --set is required.' });
  }
  return onCase(io, { kind: 'complete-proposal', case: id, request, set }, options);
}
