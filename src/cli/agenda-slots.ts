import { parisCivil } from '../base/clock.ts';
import { findSlots } from '../cases/agenda.ts';
import { addDays } from '../policy/civil-date.ts';
import { nobody, personGiven } from './agenda-command.ts';
import { slotsText } from './agenda-text.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { dayOption } from './given-date.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = { person: 'text', minutes: 'text', from: 'text', to: 'text', moving: 'text' } as const;
const USUAL = { minutes: 45, days: 14 } as const;
const MOST = 500;
const LONGEST = 480;

/** `agenda slots [--person E] [--minutes N] [--from D] [--to D]`: where an appointment fits, two weeks by default. */
export async function agendaSlots(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const minutes = Number(options.minutes ?? USUAL.minutes);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST) {
    throw usage(io, {
      fr: `--minutes\u00a0: un nombre entier de 1 à ${LONGEST} est attendu.`,
      en: `--minutes: a whole number from 1 to ${LONGEST} is expected.`,
    });
  }
  const from = options.from === undefined ? parisCivil(io.now()).day : dayOption(io, 'from', options.from);
  const to = options.to === undefined ? addDays(from, USUAL.days) : dayOption(io, 'to', options.to);
  const desk = await io.open();
  try {
    const person = personGiven(io, desk, options.person);
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const wanted = { from, to, minutes, moving: options.moving ?? null, limit: MOST };
    const view = await findSlots(desk.door, look, person, wanted);
    if (!view) return nobody(io, person);
    answer(io, view, () => slotsText(view, io.lang));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
