import { newId } from '../../base/ids.ts';
import type { AbsenceRow } from '../../db/rows.ts';
import type { Absence } from '../../policy/agenda.ts';
import type { Book } from '../../policy/book.ts';
import { parseDay } from '../../policy/civil-date.ts';
import type { DeskCommand } from '../../policy/facts.ts';
import { isBlank, quoted } from '../../policy/values.ts';
import { readWeekHours } from '../../policy/week-hours.ts';
import { decideCommand } from '../../policy/who.ts';
import { agendaOf } from '../around.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Refusal } from '../context.ts';
import { type AgendaEvent, type DeskEvent, streamOf } from '../desk-event.ts';
import { NOWHERE, refuse, sourceOf, unknown } from '../refuse.ts';

/** List of the book that says what an absence may be. */
export const ABSENCE_KINDS = 'absence-kinds';

const ABSENCE = { fr: 'L’absence', en: 'Absence' };

/** Whether the actor may do this to a person's agenda, their own or another's: null, or the refusal. */
function barred(law: Book, command: DeskCommand, { envelope }: Context, person: string): Refusal | null {
  const conditions = decideCommand(law, command, envelope.actor, envelope.actor.email === person ? ['self'] : []);
  return conditions.every((found) => found.ok) ? null : { action: command, target: person, refuse: conditions };
}

async function nobody(context: Context, law: Book, command: DeskCommand, person: string): Promise<Refusal | null> {
  const known = await context.tx.sql('select email from person where email = $1', [person]);
  if (known.length > 0) return null;
  const message = {
    fr: `Le bureau ne connaît personne sous ${quoted(person)}.`,
    en: `The desk knows nobody as ${quoted(person)}.`,
  };
  return refuse(command, person, sourceOf(law, command), 'unknown-person', message, { read: person });
}

const onAgenda = (person: string, event: AgendaEvent): DeskEvent => ({ on: 'agenda', id: person, event });

async function findAbsence(tx: Context['tx'], id: string): Promise<AbsenceRow | null> {
  const rows = await tx.sql<{ absence: AbsenceRow }>(
    'select to_jsonb(a) as absence from absence a where id = $1 and not withdrawn',
    [id],
  );
  return rows[0]?.absence ?? null;
}

/** Own hours of a person, or a return to those of the book; appointments that stand are left standing. */
export const setHours: Handler<'set-hours'> = {
  streams: async (_, command) => [streamOf('agenda', command.person)],

  async handle(context, command) {
    const { person } = command;
    const agenda = await agendaOf(context.tx, person, context.today, context.rows);
    const law = await context.law;
    const no = barred(law, 'set-hours', context, person) ?? (await nobody(context, law, 'set-hours', person));
    if (no) return no;
    const read = command.hours === null ? { hours: null } : readWeekHours(command.hours);
    if ('problem' in read) {
      return refuse('set-hours', person, sourceOf(law, 'set-hours'), 'bad-value', read.problem, { fields: ['hours'] });
    }
    const same = JSON.stringify(read.hours) === JSON.stringify(agenda.hours);
    return {
      events: same ? [] : [onAgenda(person, { kind: 'hours-set', hours: read.hours })],
      result: { person, outcome: same ? 'unchanged' : 'updated' },
    };
  },
};

/** A day of this trade: outside these years a date was half typed, and some the database would not take. */
const isDay = (text: string): boolean => parseDay(text) !== null && text >= '1900' && text < '2200';

function impossible(law: Book, command: CommandOf<'record-absence'>): Refusal | null {
  const { from, until, fromHalf, untilHalf, absenceKind, person } = command;
  const say = (code: 'not-a-date' | 'bad-value', fr: string, en: string, fields: readonly string[]): Refusal =>
    refuse('record-absence', person, sourceOf(law, 'record-absence'), code, { fr, en }, { fields });
  for (const [field, day] of Object.entries({ from, until })) {
    if (!isDay(day)) {
      return say('not-a-date', `«\u00a0${quoted(day)}\u00a0» n’est pas une date.`, `“${quoted(day)}” is not a date.`, [
        field,
      ]);
    }
  }
  if (until < from || (from === until && fromHalf === 'afternoon' && untilHalf === 'morning')) {
    return say('bad-value', 'L’absence finit avant de commencer.', 'The absence ends before it begins.', ['until']);
  }
  const kinds = law.lists.get(ABSENCE_KINDS);
  if (kinds ? !kinds.values.has(absenceKind) : isBlank(absenceKind)) {
    const known = [...(kinds?.values.keys() ?? [])].join(', ');
    const given = quoted(absenceKind);
    return say(
      'bad-value',
      `«\u00a0${given}\u00a0» n’est pas un motif d’absence (${known}).`,
      `“${given}” is not a kind of absence (${known}).`,
      ['absence'],
    );
  }
  return null;
}

async function badCover(context: Context, law: Book, person: string, cover: string | null): Promise<Refusal | null> {
  if (cover === null) return null;
  const no = barred(law, 'set-cover', context, person) ?? (await nobody(context, law, 'set-cover', cover));
  if (no || cover !== person) return no;
  const message = { fr: 'Personne ne se remplace soi-même.', en: 'Nobody covers themself.' };
  return refuse('set-cover', person, sourceOf(law, 'set-cover'), 'bad-value', message, {
    read: cover,
    fields: ['cover'],
  });
}

const sameAbsence = (one: Absence, other: Absence): boolean =>
  one.from === other.from &&
  one.until === other.until &&
  one.fromHalf === other.fromHalf &&
  one.untilHalf === other.untilHalf &&
  one.kind === other.kind;

/** A person will be away, or was; who covers is named by those who may, at once or later. */
export const recordAbsence: Handler<'record-absence'> = {
  streams: async (_, command) => [streamOf('agenda', command.person)],

  async handle(context, command) {
    const { person, from, until, fromHalf, untilHalf, cover } = command;
    const since = isDay(from) && from < context.today ? from : context.today;
    const agenda = await agendaOf(context.tx, person, since, context.rows);
    const law = await context.law;
    const no =
      barred(law, 'record-absence', context, person) ??
      (await nobody(context, law, 'record-absence', person)) ??
      impossible(law, command) ??
      (await badCover(context, law, person, cover));
    if (no) return no;
    const absence: Absence = { id: newId(), from, until, fromHalf, untilHalf, kind: command.absenceKind, cover };
    const twin = agenda.absences.find((known) => sameAbsence(known, absence));
    if (twin) return { events: [], result: { person, absence: twin.id, outcome: 'unchanged' } };
    return {
      events: [onAgenda(person, { kind: 'absence-recorded', absence })],
      result: { person, absence: absence.id, outcome: 'created' },
    };
  },
};

/** The stream of an absence's person; none for an absence that does not exist. */
async function streamsOfAbsence(tx: Context['tx'], absence: string): Promise<string[]> {
  const found = await findAbsence(tx, absence);
  return found ? [streamOf('agenda', found.person)] : [];
}

/** The absence and its agenda's row, read under the lock, for whoever may give the command; else the refusal. */
async function standing(
  context: Context,
  action: 'withdraw-absence' | 'set-cover',
  id: string,
): Promise<{ readonly row: AbsenceRow; readonly law: Book } | Refusal> {
  const row = await findAbsence(context.tx, id);
  const law = await context.law;
  if (!row) return unknown(action, NOWHERE, 'unknown-absence', ABSENCE, quoted(id));
  await agendaOf(context.tx, row.person, row.from_day, context.rows);
  // To take an absence back is to say when somebody works: the right to record it covers both.
  const no = barred(law, action === 'set-cover' ? 'set-cover' : 'record-absence', context, row.person);
  return no ? { ...no, action } : { row, law };
}

/** An absence that will not be, or was recorded wrongly: withdrawn, never erased. */
export const withdrawAbsence: Handler<'withdraw-absence'> = {
  streams: async ({ tx }, command) => streamsOfAbsence(tx, command.absence),

  async handle(context, { absence }) {
    const found = await standing(context, 'withdraw-absence', absence);
    if ('refuse' in found) return found;
    const { person } = found.row;
    return {
      events: [onAgenda(person, { kind: 'absence-withdrawn', absence })],
      result: { person, absence, outcome: 'updated' },
    };
  },
};

/** Who covers an absence, or nobody any more. It moves work, never rights. */
export const setCover: Handler<'set-cover'> = {
  streams: async ({ tx }, command) => streamsOfAbsence(tx, command.absence),

  async handle(context, { absence, cover }) {
    const found = await standing(context, 'set-cover', absence);
    if ('refuse' in found) return found;
    const { row, law } = found;
    const no = await badCover(context, law, row.person, cover);
    if (no) return no;
    const same = row.cover === cover;
    return {
      events: same ? [] : [onAgenda(row.person, { kind: 'cover-set', absence, cover })],
      result: { person: row.person, absence, outcome: same ? 'unchanged' : 'updated' },
    };
  },
};
