import type { Book } from '../../policy/book.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Plan, Refusal } from '../context.ts';
import { type DeskEvent, type LetterFacts, streamOf } from '../desk-event.ts';
import { letterJoins } from '../letter-case.ts';
import { lineId, type LineOf } from '../letter-lines.ts';
import { matchPartner } from '../letter-match.ts';
import { wrongDates, wrongLists } from '../letter-objections.ts';
import { casesOf, loadLetter, loadPartner } from '../load.ts';
import { barred, NOWHERE, refuse, sourceOf, unknown } from '../refuse.ts';

const LETTER = { fr: 'Le courrier', en: 'Letter' };
const PARTNER = { fr: 'Le partenaire', en: 'Partner' };

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

type Register = CommandOf<'register-letter'>;

/** One line for each contract the letter names; the first is the one it was matched to, or waits to be. */
const linesAsked = ({ letter, partner, also = [] }: Register) => [{ partner, product: letter.product }, ...also];

/** A letter, e-mail or form by which a partner leaves: registered with its receipt date, matched, and a case opened. */
export const registerLetter: Handler<'register-letter'> = {
  async streams({ tx }, command) {
    const { number, product, named, city } = command.letter;
    const { also = [] } = command;
    const match = await matchPartner(tx, { partner: command.partner, product, named, city });
    const partners = new Set([...('partner' in match ? [match.partner] : []), ...also.map((line) => line.partner)]);
    const streams = await Promise.all([...partners].map((partner) => streamsOfPartner(tx, partner)));
    const lines = linesAsked(command);
    return [
      ...lines.flatMap((_, at) => (number === null ? [] : [streamOf('letter', lineId(number, at + 1))])),
      ...streams.flat(),
    ];
  },

  async handle(context, command) {
    const law = await context.law;
    const { actor, via } = context.envelope;
    const { number } = command.letter;
    const no = barred(law, via === 'import' ? 'import-letters' : 'register-letter', actor, number);
    if (no) return no;
    const wrong = wrongDates(law, context.today, 'register-letter', number, command.letter);
    if (wrong) return wrong;
    const letter: LetterFacts = { ...command.letter, registeredOn: command.letter.registeredOn ?? context.today };
    const strange = wrongLists(
      law,
      letter,
      linesAsked(command).map((line) => line.product),
    );
    if (strange) return strange;
    if (number !== null && (await loadLetter(context.tx, number, context.rows))) {
      const message = {
        fr: `Le courrier ${number} est déjà enregistré\u202f; corrigez-le plutôt que de le reprendre.`,
        en: `Letter ${number} is already registered; correct it rather than entering it again.`,
      };
      return refuse('register-letter', number, sourceOf(law, 'register-letter'), 'already-imported', message);
    }
    return registered(context, law, command, letter);
  },
};

async function registered(
  context: Context,
  law: Book,
  command: Register,
  letter: LetterFacts,
): Promise<Plan | Refusal> {
  const id = await letterId(context, letter.number);
  const plans: Plan[] = [];
  const known: LineOf[] = [];
  for (const [at, { partner, product }] of linesAsked(command).entries()) {
    const facts = { ...letter, product };
    const line = { id: lineId(id, at + 1), line: at + 1, given: partner };
    const plan = await lineOf(context, law, facts, line);
    if ('refuse' in plan) return plan;
    const { partner: found } = plan.result;
    if (found !== undefined && known.some((one) => one.partner === found && one.product === product)) {
      return namedTwice(law, letter.number, found, product);
    }
    if (found !== undefined) known.push({ partner: found, product });
    plans.push(plan);
  }
  return { events: plans.flatMap((plan) => plan.events), result: plans[0]?.result ?? { letter: id } };
}

function namedTwice(law: Book, target: string | null, partner: string, product: string): Refusal {
  const message = {
    fr: `Le contrat ${product} du partenaire ${partner} est nommé deux fois.`,
    en: `The ${product} contract of partner ${partner} is named twice.`,
  };
  return refuse('register-letter', target, sourceOf(law, 'register-letter'), 'bad-value', message, { read: partner });
}

/** One line of a letter: the contract it names gets its case, or the line waits for its partner. */
async function lineOf(
  context: Context,
  law: Book,
  letter: LetterFacts,
  { id, line, given }: { id: string; line: number; given: string | null },
): Promise<Plan | Refusal> {
  // Only the first line may be recognised by the name on the letter: the others are given by reference.
  const match = await matchPartner(context.tx, { ...letter, partner: given });
  const file = 'partner' in match ? await loadPartner(context.tx, context.today, match.partner, context.rows) : null;
  if (!('partner' in match) || !file) {
    const unmatched = 'partner' in match ? 'unknown-partner' : match.unmatched;
    // A reference nobody has is kept as it was given: it helps whoever looks for the salon.
    const event = { kind: 'letter-registered', letter, partner: given, case: null, unmatched } as const;
    return { events: [{ on: 'letter', id, event }], result: { letter: id, opened: false } };
  }
  const arriving = { id, line, receivedOn: letter.receivedOn, product: letter.product };
  const joined = await letterJoins(context, law, file, arriving);
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
    const facts = { id: letter.id, line: 1, receivedOn: letter.received_on, product: letter.product };
    const joined = await letterJoins(context, law, file, facts);
    if ('refuse' in joined) return { ...joined, action: 'match-letter' };
    const matched = { kind: 'letter-matched', partner: command.partner, case: joined.case } as const;
    return {
      events: [{ on: 'letter', id: letter.id, event: matched }, ...joined.events],
      result: { letter: letter.id, case: joined.case, partner: command.partner, opened: joined.opened },
    };
  },
};
