import type { Book, CaseType, Deadline, Fields, Value } from '../policy/book.ts';
import type { CaseChange, CaseEvent } from '../policy/case-event.ts';
import { NO_CHANGE } from '../policy/case-event.ts';
import { decideOpen } from '../policy/decide-open.ts';
import { type CaseState, NOTHING_AROUND } from '../policy/facts.ts';
import { earliestReceipt, withDates } from '../policy/propose.ts';
import type { Context, Refusal } from './context.ts';
import type { DeskEvent } from './desk-event.ts';
import { type PartnerFile, relationsToPartner } from './load.ts';
import { nextCaseId } from './opening.ts';

/** What a letter about a product counts for: the first rule of the book that dates a case of that product. */
export const letterRule = (book: Book, product: string): Deadline | null =>
  book.deadlines.find((rule) => rule.product === product) ?? null;

/** The case a letter joins: the open one of its contract, else the last one lost and not since replaced. */
export function caseForLetter(book: Book, file: PartnerFile, product: string): CaseState | null {
  const rule = letterRule(book, product);
  const cases = file.cases.filter((one) => one.type === rule?.case && one.product === product);
  const open = cases.find((one) => one.closedOn === null);
  if (open) return open;
  const last = cases.at(-1);
  const tone = last && book.caseTypes.get(last.type)?.states.get(last.state)?.tone;
  return last && tone === 'bad' ? last : null;
}

/** Whether a risk is followed, or was lost, on this contract: without one, the account manager's appointment comes first. */
function hadPriorRisk(book: Book, file: PartnerFile, product: string, letterType: string): boolean {
  return file.cases.some((one) => {
    const state = book.caseTypes.get(one.type)?.states.get(one.state);
    const known = one.closedOn === null || (state?.end === true && state.tone === 'bad');
    return one.type !== letterType && one.product === product && known;
  });
}

/** What a receipt date changes on a case: the earliest written request alone sets the date the rules count from. */
export function receiptChange(book: Book, state: CaseState, today: string, letters: CaseState['letters']): CaseChange {
  const rule = letterRule(book, state.product);
  const first = earliestReceipt({ letters });
  // A lost case keeps the dates it was lost on; a person decides what a later letter means for it.
  if (!rule || first === null || state.closedOn !== null) return NO_CHANGE;
  const known = state.fields[rule.given] ?? null;
  // A day noted before any letter came stays unless a letter is older; a day the letters gave follows them.
  const follows = known === null || first < String(known) || known === earliestReceipt(state);
  const set: Record<string, Value> = follows ? { [rule.given]: first } : {};
  return withDates(book, { case: { ...state, letters }, today, around: NOTHING_AROUND }, set, {});
}

/** The events by which a letter opens a case or joins one. */
export async function letterJoins(
  context: Context,
  law: Book,
  file: PartnerFile,
  letter: { id: string; receivedOn: string; product: string },
): Promise<{ readonly case: string; readonly opened: boolean; readonly events: readonly DeskEvent[] } | Refusal> {
  const found = caseForLetter(law, file, letter.product);
  if (found) {
    const book = found.bookVersion === law.version ? law : await context.books.version(context.tx, found.bookVersion);
    const letters = [...found.letters, { id: letter.id, receivedOn: letter.receivedOn }];
    const change = receiptChange(book, found, context.today, letters);
    const event: CaseEvent = { kind: 'letter-attached', letter: letter.id, receivedOn: letter.receivedOn, ...change };
    return { case: found.id, opened: false, events: [{ on: 'case', id: found.id, event }] };
  }
  return opensCase(context, law, file, letter);
}

async function opensCase(
  context: Context,
  law: Book,
  file: PartnerFile,
  letter: { id: string; receivedOn: string; product: string },
): Promise<{ case: string; opened: boolean; events: DeskEvent[] } | Refusal> {
  const rule = letterRule(law, letter.product);
  const type: CaseType | undefined = law.caseTypes.get(rule?.case ?? '');
  const contract = file.contracts.find((one) => one.product === letter.product);
  const known: Fields = {
    [rule?.given ?? '']: letter.receivedOn,
    commitmentEndsOn: contract?.commitment_ends_on ?? null,
    priorRisk: hadPriorRisk(law, file, letter.product, rule?.case ?? ''),
  };
  const verdict = decideOpen(
    { pinned: law, law },
    {
      type: type?.id ?? '',
      partner: file.partner.id,
      product: letter.product,
      contract: contract?.id ?? null,
      owner: file.partner.manager,
      relations: relationsToPartner(context.envelope.actor, file.partner),
      given: {},
      known,
      parent: null,
      alreadyOpen: null,
      partnerProducts: file.contracts.map((one) => one.product),
    },
    context.envelope.actor,
    context.today,
    false,
  );
  if (!verdict.event) return { action: 'register-letter', target: file.partner.id, refuse: verdict.conditions };
  const id = await nextCaseId(context, law, verdict.event.type);
  const attached: CaseEvent = {
    kind: 'letter-attached',
    letter: letter.id,
    receivedOn: letter.receivedOn,
    ...NO_CHANGE,
  };
  return {
    case: id,
    opened: true,
    events: [
      { on: 'case', id, event: verdict.event },
      { on: 'case', id, event: attached },
    ],
  };
}
