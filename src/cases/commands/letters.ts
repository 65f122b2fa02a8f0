import type { CaseEvent } from '../../policy/case-event.ts';
import type { Book } from '../../policy/book.ts';
import { parseDay } from '../../policy/civil-date.ts';
import { allCaseActions } from '../case-history.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Plan, Refusal } from '../context.ts';
import { type DeskEvent, type LetterFacts, streamOf } from '../desk-event.ts';
import { letterJoins, receiptChange } from '../letter-case.ts';
import { matchPartner } from '../letter-match.ts';
import { casesOf, loadCase, loadLetter, loadPartner } from '../load.ts';
import { dayText } from '../value-text.ts';
import { barred, NOWHERE, refuse, sourceOf, unknown } from '../refuse.ts';

const LETTER = { fr: 'Le courrier', en: 'Letter' };
const PARTNER = { fr: 'Le partenaire', en: 'Partner' };

/** A receipt date the desk can count from: null, or the refusal. The written date never counts, but it cannot come later. */
function wrongDates(
  law: Book,
  today: string,
  command: 'register-letter' | 'correct-letter',
  target: string | null,
  dates: { receivedOn: string; writtenOn: string | null; registeredOn: string | null },
): Refusal | null {
  const source = sourceOf(law, command);
  const no = (code: Parameters<typeof refuse>[3], fr: string, en: string, read: string | null) =>
    refuse(command, target, source, code, { fr, en }, { read, fields: ['receivedOn'] });
  const { receivedOn, writtenOn, registeredOn } = dates;
  if (receivedOn === '') {
    return no('no-receipt-date', 'La date de réception manque.', 'The receipt date is missing.', null);
  }
  for (const text of [receivedOn, writtenOn, registeredOn]) {
    if (text !== null && parseDay(text) === null) {
      return no('not-a-date', `«\u00a0${text}\u00a0» n’est pas une date.`, `“${text}” is not a date.`, text);
    }
  }
  if (receivedOn > today || (registeredOn !== null && receivedOn > registeredOn)) {
    const than = receivedOn > today ? today : (registeredOn ?? today);
    return no(
      'receipt-in-future',
      `Reçue le ${dayText(receivedOn)}, après le ${dayText(than)}\u00a0: un courrier ne peut pas être reçu avant d’arriver.`,
      `Received on ${dayText(receivedOn)}, after ${dayText(than)}: a letter cannot be received before it arrives.`,
      receivedOn,
    );
  }
  if (writtenOn !== null && writtenOn > receivedOn) {
    return no(
      'written-after-receipt',
      `Écrite le ${dayText(writtenOn)}, après sa réception le ${dayText(receivedOn)}.`,
      `Written on ${dayText(writtenOn)}, after its receipt on ${dayText(receivedOn)}.`,
      writtenOn,
    );
  }
  return null;
}

function wrongLists(law: Book, letter: LetterFacts): Refusal | null {
  for (const [list, value] of [
    ['letter-channels', letter.channel],
    ['products', letter.product],
  ] as const) {
    const values = law.lists.get(list)?.values;
    if (values && !values.has(value)) {
      const known = [...values.keys()].join(', ');
      const message = {
        fr: `«\u00a0${value}\u00a0» n’est pas une valeur connue (${known}).`,
        en: `“${value}” is not a known value (${known}).`,
      };
      return refuse('register-letter', letter.number, sourceOf(law, 'register-letter'), 'bad-value', message);
    }
  }
  return null;
}

async function letterId(context: Context, number: string | null): Promise<string> {
  if (number !== null) return number;
  if (context.envelope.preview) return 'C?';
  const rows = await context.tx.sql<{ next: string }>("select 'C' || nextval('letter_number') as next");
  return rows[0]?.next ?? '';
}

async function streamsOfPartner(tx: Context['tx'], partner: string): Promise<string[]> {
  const cases = await casesOf(tx, partner);
  return [streamOf('partner', partner), ...cases.map((id) => streamOf('case', id))];
}

/** A letter, e-mail or form by which a partner leaves: registered with its receipt date, matched, and a case opened. */
export const registerLetter: Handler<'register-letter'> = {
  async streams({ tx }, command) {
    const { number, product, named, city } = command.letter;
    const match = await matchPartner(tx, { partner: command.partner, product, named, city });
    return [
      ...(number === null ? [] : [streamOf('letter', number)]),
      ...('partner' in match ? await streamsOfPartner(tx, match.partner) : []),
    ];
  },

  async handle(context, command) {
    const law = await context.law;
    const { actor, via } = context.envelope;
    const no = barred(law, via === 'import' ? 'import-letters' : 'register-letter', actor, command.letter.number);
    if (no) return no;
    const wrong = wrongDates(law, context.today, 'register-letter', command.letter.number, command.letter);
    if (wrong) return wrong;
    const letter: LetterFacts = { ...command.letter, registeredOn: command.letter.registeredOn ?? context.today };
    const strange = wrongLists(law, letter);
    if (strange) return strange;
    if (letter.number !== null && (await loadLetter(context.tx, letter.number, context.rows))) {
      const message = {
        fr: `Le courrier ${letter.number} est déjà enregistré\u202f; corrigez-le plutôt que de le reprendre.`,
        en: `Letter ${letter.number} is already registered; correct it rather than entering it again.`,
      };
      return refuse('register-letter', letter.number, sourceOf(law, 'register-letter'), 'already-imported', message);
    }
    return registered(context, law, command, letter);
  },
};

async function registered(
  context: Context,
  law: Book,
  command: CommandOf<'register-letter'>,
  letter: LetterFacts,
): Promise<Plan | Refusal> {
  const id = await letterId(context, letter.number);
  const match = await matchPartner(context.tx, { partner: command.partner, ...letter });
  const file = 'partner' in match ? await loadPartner(context.tx, context.today, match.partner, context.rows) : null;
  if (!('partner' in match) || !file) {
    const unmatched = 'partner' in match ? 'unknown-partner' : match.unmatched;
    // A reference nobody has is kept as it was given: it helps whoever looks for the salon.
    const event = { kind: 'letter-registered', letter, partner: command.partner, case: null, unmatched } as const;
    return { events: [{ on: 'letter', id, event }], result: { letter: id, opened: false } };
  }
  const joined = await letterJoins(context, law, file, { id, receivedOn: letter.receivedOn, product: letter.product });
  if ('refuse' in joined) return joined;
  const event: DeskEvent = {
    on: 'letter',
    id,
    event: { kind: 'letter-registered', letter, partner: file.partner.id, case: joined.case, unmatched: null },
  };
  return {
    events: [event, ...joined.events],
    result: { letter: id, case: joined.case, partner: file.partner.id, opened: joined.opened },
  };
}

/** A letter of the tray finds its partner: it then does what it would have done on the day it was registered. */
export const matchLetter: Handler<'match-letter'> = {
  async streams({ tx }, command) {
    return [streamOf('letter', command.letter), ...(await streamsOfPartner(tx, command.partner))];
  },

  async handle(context, command) {
    const letter = await loadLetter(context.tx, command.letter, context.rows);
    const law = await context.law;
    const no = barred(law, 'match-letter', context.envelope.actor, command.letter);
    if (no) return no;
    if (!letter) return unknown('match-letter', NOWHERE, 'unknown-letter', LETTER, command.letter);
    const source = sourceOf(law, 'match-letter');
    if (letter.case_id !== null) {
      const message = {
        fr: `Ce courrier est déjà rattaché au dossier ${letter.case_id}.`,
        en: `This letter already belongs to case ${letter.case_id}.`,
      };
      return refuse('match-letter', command.letter, source, 'state', message, { read: letter.case_id });
    }
    const file = await loadPartner(context.tx, context.today, command.partner, context.rows);
    if (!file) return unknown('match-letter', source, 'unknown-partner', PARTNER, command.partner);
    const facts = { id: letter.id, receivedOn: letter.received_on, product: letter.product };
    const joined = await letterJoins(context, law, file, facts);
    if ('refuse' in joined) return { ...joined, action: 'match-letter' };
    const matched = { kind: 'letter-matched', partner: command.partner, case: joined.case } as const;
    return {
      events: [{ on: 'letter', id: letter.id, event: matched }, ...joined.events],
      result: { letter: letter.id, case: joined.case, partner: command.partner, opened: joined.opened },
    };
  },
};

/** A receipt date was wrong: every date that follows moves, under the version the case is pinned to. */
export const correctLetter: Handler<'correct-letter'> = {
  async streams({ tx }, command) {
    const letter = await loadLetter(tx, command.letter);
    return [streamOf('letter', command.letter), ...(letter?.case_id ? [streamOf('case', letter.case_id)] : [])];
  },

  async handle(context, command) {
    const letter = await loadLetter(context.tx, command.letter, context.rows);
    const law = await context.law;
    const no = barred(law, 'correct-letter', context.envelope.actor, command.letter);
    if (no) return no;
    if (!letter) return unknown('correct-letter', NOWHERE, 'unknown-letter', LETTER, command.letter);
    const { receivedOn, reason } = command;
    const dates = { receivedOn, writtenOn: letter.written_on, registeredOn: letter.registered_on };
    const wrong = wrongDates(law, context.today, 'correct-letter', command.letter, dates);
    if (wrong) return wrong;
    const corrected: DeskEvent = {
      on: 'letter',
      id: letter.id,
      event: { kind: 'letter-corrected', receivedOn, before: letter.received_on, reason },
    };
    const moved = letter.case_id === null ? null : await correctedCase(context, letter.case_id, letter.id, receivedOn);
    return {
      events: moved ? [corrected, moved] : [corrected],
      result: { letter: letter.id, ...(letter.case_id ? { case: letter.case_id } : {}), outcome: 'updated' },
    };
  },
};

async function correctedCase(context: Context, id: string, letter: string, receivedOn: string): Promise<DeskEvent> {
  const file = await loadCase(context.tx, context.today, id, context.rows);
  if (!file) throw new Error(`letter ${letter} names case ${id}, which does not exist`);
  const { state } = file;
  const book = await context.books.version(context.tx, state.bookVersion);
  const letters = state.letters.map((one) => (one.id === letter ? { ...one, receivedOn } : one));
  const change = receiptChange(book, state, context.today, letters);
  const before = Object.fromEntries(Object.keys(change.set).map((name) => [name, state.fields[name] ?? null]));
  const event: CaseEvent = {
    kind: 'letter-date-corrected',
    letter,
    receivedOn,
    before,
    doneOnWrongDate: Object.keys(change.set).length > 0 ? await allCaseActions(context.tx, id) : [],
    ...change,
  };
  return { on: 'case', id, event };
}
