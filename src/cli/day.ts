import { type DayView, dayOf } from '../cases/day.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = { person: 'text' } as const;

const HEADS = {
  overdue: { fr: 'En retard', en: 'Overdue' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  'call-now': { fr: 'Appels à passer maintenant', en: 'Calls to make now' },
  'to-approve': { fr: 'Attend votre décision', en: 'Waiting for your decision' },
  returned: { fr: 'Revenu vers vous', en: 'Come back to you' },
  reminder: { fr: 'Rappels', en: 'Reminders' },
  next: { fr: 'La suite', en: 'Next' },
} as const;

function dayText(day: DayView, { lang }: CliIo): string {
  const lines = [`${day.personName}, ${day.date}`];
  for (const { name, until } of day.covering) {
    lines.push(lang === 'fr' ? `Vous remplacez ${name} jusqu’au ${until}.` : `You cover ${name} until ${until}.`);
  }
  for (const { day: on, time, minutes, partnerName, case: of, toClose } of day.appointments) {
    const late = toClose ? (lang === 'fr' ? ' — à clore' : ' — to close') : '';
    lines.push(`  ${on} ${time} (${minutes} min) ${partnerName}, ${of}${late}`);
  }
  let section: string | null = null;
  for (const item of day.items) {
    if (item.section !== section) lines.push('', HEADS[item.section][lang]);
    section = item.section;
    const { page, line } = item.why ?? { page: '', line: 0 };
    const whose = item.forPerson === null ? '' : ` (${item.forPerson})`;
    const source = page === '' ? '' : `  [${page}:${line}]`;
    lines.push(`  ${item.case.id}  ${item.case.partnerName}${whose}\u00a0: ${item.say}${source}`);
  }
  return lines.join('\n');
}

/** `day`: what to do now, one's own or somebody's, most pressing first, with the line that demands it. */
export async function day(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const person = options.person ?? desk.actor.email;
    const view = await dayOf(desk.door, look, person);
    if (!view) {
      throw usage(io, {
        fr: `Le desk ne connaît personne sous ${person}.`,
        en: `The desk knows nobody as ${person}.`,
      });
    }
    answer(io, view, () => dayText(view, io));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
