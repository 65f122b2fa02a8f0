import { parisCivil } from '../base/clock.ts';
import { newId } from '../base/ids.ts';
import { showAgenda } from '../cases/agenda.ts';
import type { Command } from '../cases/command.ts';
import { execute } from '../cases/execute.ts';
import { mondayOf } from '../policy/agenda.ts';
import { addDays } from '../policy/civil-date.ts';
import { reason } from '../policy/reason.ts';
import { agendaText } from './agenda-text.ts';
import { answer, refuse } from './answer.ts';
import { usage } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

type Desk = Awaited<ReturnType<CliIo['open']>>;

/** Whose agenda is meant: the one named, else one's own. Throws UsageError when the command line is nobody's. */
export function personGiven(io: CliIo, desk: Desk, given: string | undefined): string {
  if (given !== undefined && given.trim() !== '' && given !== 'me') return given.trim().toLowerCase();
  if (desk.actor.email.includes('@')) return desk.actor.email;
  throw usage(io, {
    fr: 'Dites de qui avec --person, ou qui vous êtes avec --as.',
    en: 'Say whose with --person, or who you are with --as.',
  });
}

/** The refusal of a person nobody knows, as every command about an agenda gives it. */
export function nobody(io: CliIo, person: string): number {
  const message = {
    fr: `Le bureau ne connaît personne sous ${person}.`,
    en: `The desk knows nobody as ${person}.`,
  };
  const found = reason('unknown-person', false, message, { page: 'roles.md', line: 1 }, { read: person });
  return refuse(io, { action: 'agenda', reasons: [found] });
}

/** Gives a command on an agenda and prints the week it concerns: the day it names, or this week. */
export async function onAgenda(io: CliIo, desk: Desk, command: Command, day?: string): Promise<number> {
  const outcome = await execute(desk.door, command, { actor: desk.actor, via: 'cli', key: newId(), now: io.now() });
  if (outcome.refused) return refuse(io, outcome);
  const { person = '', absence = null } = outcome.result;
  const from = mondayOf(day ?? parisCivil(io.now()).day);
  const look = { actor: desk.actor, now: io.now(), lang: io.lang };
  const view = await showAgenda(desk.door, look, person, { from, to: addDays(from, 6) });
  if (!view) return nobody(io, person);
  answer(io, { ...view, absence, outcome: outcome.result.outcome }, () => agendaText(view, io.lang));
  return EXIT.done;
}
