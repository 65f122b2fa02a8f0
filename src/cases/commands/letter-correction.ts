import type { Book } from '../../policy/book.ts';
import { type CaseEvent, NO_CHANGE } from '../../policy/case-event.ts';
import type { AttachedLetter } from '../../policy/facts.ts';
import type { LetterRow } from '../../db/rows.ts';
import { allCaseActions } from '../case-history.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler } from '../context.ts';
import { type DeskEvent, streamOf } from '../desk-event.ts';
import { apartFrom, isToBeChosen, receiptChange, whoReplacesPed } from '../letter-case.ts';
import { linesOf } from '../letter-lines.ts';
import { wrongDates } from '../letter-objections.ts';
import { aroundOf, loadCase, loadLetter } from '../load.ts';
import { barred, NOWHERE, unknown } from '../refuse.ts';

const LETTER = { fr: 'Le courrier', en: 'Letter' };

/**
 * A receipt date was wrong: every date that follows moves, under the version the case is pinned to. A letter that
 * names several contracts was received once: all its lines are corrected together.
 */
export const correctLetter: Handler<'correct-letter'> = {
  async streams({ tx }, command) {
    const lines = await linesOf(tx, command.letter);
    const letters = await Promise.all([command.letter, ...lines].map((id) => loadLetter(tx, id)));
    const found = letters.filter((letter) => letter !== null);
    return [
      streamOf('letter', command.letter),
      ...lines.map((id) => streamOf('letter', id)),
      ...found.flatMap(({ case_id: id }) => (id === null ? [] : [streamOf('case', id)])),
    ];
  },

  async handle(context, command) {
    const letter = await loadLetter(context.tx, command.letter, context.rows);
    const law = await context.law;
    const no = barred(law, 'correct-letter', context.envelope.actor, command.letter);
    if (no) return no;
    if (!letter) return unknown('correct-letter', NOWHERE, 'unknown-letter', LETTER, command.letter);
    const { receivedOn } = command;
    const dates = { receivedOn, writtenOn: letter.written_on, registeredOn: letter.registered_on };
    const wrong = wrongDates(law, context.today, 'correct-letter', command.letter, dates);
    if (wrong) return wrong;
    const lines = await readLines(context, letter);
    const told = lines.map((line) => letterEvent(line, command));
    const cases = new Set(lines.flatMap((line) => line.case_id ?? []));
    const moved: DeskEvent[] = [];
    for (const id of cases) {
      const ids = lines.filter((line) => line.case_id === id).map((line) => line.id);
      moved.push(...(await correctedCase(context, law, id, ids, receivedOn)));
    }
    const events = [...told, ...moved];
    return {
      events,
      result: { letter: letter.id, ...(letter.case_id ? { case: letter.case_id } : {}), outcome: 'updated' },
    };
  },
};

async function readLines(context: Context, letter: LetterRow): Promise<LetterRow[]> {
  const ids = await linesOf(context.tx, letter.id);
  const others = ids.filter((id) => id !== letter.id);
  const read = await Promise.all(others.map((id) => loadLetter(context.tx, id, context.rows)));
  return [letter, ...read.filter((line) => line !== null)];
}

function letterEvent(letter: LetterRow, { receivedOn, reason }: CommandOf<'correct-letter'>): DeskEvent {
  const event = { kind: 'letter-corrected', receivedOn, before: letter.received_on, reason } as const;
  return { on: 'letter', id: letter.id, event };
}

/** The events of a case some of whose letters were received on another day than was thought: the last moves the dates. */
async function correctedCase(
  context: Context,
  law: Book,
  id: string,
  corrected: readonly string[],
  receivedOn: string,
): Promise<DeskEvent[]> {
  const file = await loadCase(context.tx, context.today, id, context.rows);
  if (!file) throw new Error(`letters ${corrected.join()} name case ${id}, which does not exist`);
  const { state } = file;
  const scene = { case: state, today: context.today, around: aroundOf(file.partner, file.contract, context.today) };
  const book = await context.books.version(context.tx, state.bookVersion);
  const others = state.letters.filter((one) => !corrected.includes(one.id));
  // A letter that came too late is weighed again; one the case was dated by only asks whether the PED should move.
  const weighed = apartFrom(
    book,
    { ...scene, case: { ...state, letters: others } },
    { id: corrected[0] ?? '', receivedOn },
  );
  const asOf = (one: AttachedLetter): AttachedLetter => ({
    id: one.id,
    receivedOn,
    ...(one.apart && weighed ? { apart: weighed } : {}),
  });
  const letters = state.letters.map((one) => (corrected.includes(one.id) ? asOf(one) : one));
  const change = receiptChange(book, scene, letters);
  const before = Object.fromEntries(Object.keys(change.set).map((name) => [name, state.fields[name] ?? null]));
  const awaits = isToBeChosen(book, state, weighed, receivedOn) ? whoReplacesPed(law, state) : null;
  const wasWrong = Object.keys(change.set).length > 0 || awaits !== null;
  const done = wasWrong ? await allCaseActions(context.tx, id) : [];
  return letters
    .filter((one) => corrected.includes(one.id))
    .map(({ id: letter, apart }, at, all) => {
      const last = at === all.length - 1;
      const event: CaseEvent = {
        kind: 'letter-date-corrected',
        letter,
        receivedOn,
        ...(apart ? { apart } : {}),
        ...(last && awaits ? { awaits } : {}),
        before: last ? before : {},
        doneOnWrongDate: last ? done : [],
        ...(last ? change : NO_CHANGE),
      };
      return { on: 'case', id, event };
    });
}
