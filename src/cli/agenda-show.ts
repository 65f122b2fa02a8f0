import { parisCivil } from '../base/clock.ts';
import { showAgenda } from '../cases/agenda.ts';
import { mondayOf } from '../policy/agenda.ts';
import { addDays } from '../policy/civil-date.ts';
import { nobody, personGiven } from './agenda-command.ts';
import { agendaText } from './agenda-text.ts';
import { answer } from './answer.ts';
import { readArguments } from './arguments.ts';
import { dayOption } from './given-date.ts';
import { type CliIo, EXIT } from './io.ts';

/** `agenda show [--person E] [--from D] [--to D]`: somebody's hours, absences and appointments, this week by default. */
export async function agendaShow(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, { person: 'text', from: 'text', to: 'text' });
  const from = options.from === undefined ? mondayOf(parisCivil(io.now()).day) : dayOption(io, 'from', options.from);
  const to = options.to === undefined ? addDays(from, 6) : dayOption(io, 'to', options.to);
  const desk = await io.open();
  try {
    const person = personGiven(io, desk, options.person);
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const view = await showAgenda(desk.door, look, person, { from, to });
    if (!view) return nobody(io, person);
    answer(io, view, () => agendaText(view, io.lang));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
