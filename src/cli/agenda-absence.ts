import { ABSENCE_KINDS } from '../cases/commands/agenda.ts';
import { onAgenda, personGiven } from './agenda-command.ts';
import { needed, readArguments, usage } from './arguments.ts';
import { bookToday } from './call-given.ts';
import { readListValue } from './csv/cell-values.ts';
import { dayOption } from './given-date.ts';
import type { CliIo } from './io.ts';

const OPTIONS = {
  person: 'text',
  from: 'text',
  until: 'text',
  'from-half': 'text',
  'until-half': 'text',
  kind: 'text',
  cover: 'text',
  withdraw: 'text',
} as const;

function halfGiven(io: CliIo, name: string, given: string | undefined, usual: 'morning' | 'afternoon') {
  if (given === undefined) return usual;
  if (given === 'morning' || given === 'afternoon') return given;
  throw usage(io, {
    fr: `--${name}\u00a0: morning ou afternoon est attendu.`,
    en: `--${name}: morning or afternoon is expected.`,
  });
}

/**
 * `agenda absence --from D [--until D] --kind K`: somebody will be away, both days included; `--withdraw ID` takes an
 * absence back.
 */
export async function agendaAbsence(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const desk = await io.open();
  try {
    if (options.withdraw !== undefined) {
      return await onAgenda(io, desk, { kind: 'withdraw-absence', absence: options.withdraw });
    }
    const person = personGiven(io, desk, options.person);
    const from = dayOption(io, 'from', needed(io, 'from', options.from));
    const until = options.until === undefined ? from : dayOption(io, 'until', options.until);
    const fromHalf = halfGiven(io, 'from-half', options['from-half'], 'morning');
    const untilHalf = halfGiven(io, 'until-half', options['until-half'], 'afternoon');
    const kind = needed(io, 'kind', options.kind);
    // A word of no list goes through as it is: the door answers with the list.
    const absenceKind = readListValue(await bookToday(io, desk), ABSENCE_KINDS, kind) ?? kind;
    const away = { from, until, fromHalf, untilHalf, absenceKind, cover: options.cover ?? null };
    return await onAgenda(io, desk, { kind: 'record-absence', person, ...away }, from);
  } finally {
    await desk.close();
  }
}
