import { onAgenda, personGiven } from './agenda-command.ts';
import { readArguments, usage } from './arguments.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

const OPTIONS = { person: 'text', set: 'many', default: 'flag' } as const;

/**
 * `agenda hours [--person E] (--set monday=09:00-12:30,14:00-18:00 … | --default)`: the hours of a week, days left out
 * being off; `--default` goes back to those of the book.
 */
export async function agendaHours(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  if (options.default === options.set.length > 0) {
    throw usage(io, {
      fr: 'Donnez des heures avec --set, ou --default pour celles du livre.',
      en: 'Give hours with --set, or --default for those of the book.',
    });
  }
  const ranges = (written: unknown): string[] =>
    String(written)
      .split(',')
      .map((range) => range.trim())
      .filter(Boolean);
  const days = Object.entries(setFields(io, options.set)).map(([day, written]) => [day, ranges(written)] as const);
  const desk = await io.open();
  try {
    const person = personGiven(io, desk, options.person);
    const hours = options.default ? null : Object.fromEntries(days);
    return await onAgenda(io, desk, { kind: 'set-hours', person, hours });
  } finally {
    await desk.close();
  }
}
