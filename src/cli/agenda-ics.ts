import { writeFile } from 'node:fs/promises';
import { agendaCalendar, appointmentCalendar } from '../cases/appointment-calendar.ts';
import { reason } from '../policy/reason.ts';
import { nobody, personGiven } from './agenda-command.ts';
import { answer, refuse } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = { person: 'text', appointment: 'text', out: 'text' } as const;

async function save(io: CliIo, path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw usage(io, { fr: `Le fichier ${path} ne peut pas être écrit.`, en: `The file ${path} cannot be written.` });
  }
}

/** `agenda ics [--person E | --appointment ID] [--out FILE]`: a calendar file, of somebody or of one appointment. */
export async function agendaIcs(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const id = options.appointment;
    const person = id === undefined ? personGiven(io, desk, options.person) : '';
    const file = await (id === undefined
      ? agendaCalendar(desk.door, look, person)
      : appointmentCalendar(desk.door, look, id));
    if (!file) {
      if (id === undefined) return nobody(io, person);
      const message = { fr: `Le rendez-vous ${id} n’existe pas.`, en: `Appointment ${id} does not exist.` };
      const missing = reason('unknown-appointment', false, message, { page: 'roles.md', line: 1 });
      return refuse(io, { action: 'agenda', reasons: [missing] });
    }
    if (options.out === undefined) answer(io, file, () => file.text);
    else {
      await save(io, options.out, file.text);
      answer(io, { out: options.out }, () => options.out ?? '');
    }
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
