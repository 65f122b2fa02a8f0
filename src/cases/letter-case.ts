import type { Book, CaseType, Deadline, Fields, Value } from '../policy/book.ts';
import { allHold } from '../policy/conditions.ts';
import { compiledDeadline, dayFields, deadlineFor } from '../policy/case-dates.ts';
import type { CaseChange, CaseEvent } from '../policy/case-event.ts';
import { NO_CHANGE } from '../policy/case-event.ts';
import { formatDay, parseDay } from '../policy/civil-date.ts';
import { evaluateDeadline } from '../policy/deadline.ts';
import { decideOpen } from '../policy/decide-open.ts';
import { type Apart, type Around, type AttachedLetter, type CaseState, readFact, type Scene } from '../policy/facts.ts';
import { earliestReceipt, withDates } from '../policy/propose.ts';
import type { Context, Refusal } from './context.ts';
import type { DeskEvent } from './desk-event.ts';
import { aroundOf, type PartnerFile, relationsToPartner } from './load.ts';
import { nextCaseId } from './opening.ts';

/** The field that keeps the receipt date of the written request. */
const RECEIPT = 'fiscalChurnReceivedOn';

/** Whether a rule dates the requests for a product by their receipt, as letters are. */
const isOfLetters = (rule: Deadline, product: string): boolean => rule.product === product && rule.given === RECEIPT;

/** What a letter about a product counts for: the rule that dates a request of which nothing but its receipt is known. */
export const letterRule = (book: Book, product: string): Deadline | null => {
  const bare = (name: string): Value => (name === 'product' ? product : null);
  return book.deadlines.find((rule) => isOfLetters(rule, product) && allHold(rule.when, bare)) ?? null;
};

/** The rule of letters for a case: the one that dated it, if it is such a rule. */
function letterRuleOf(book: Book, state: CaseState): Deadline | null {
  const origin = book.deadlines.find((rule) => rule.id === state.dateOrigin?.deadline);
  return origin && isOfLetters(origin, state.product) ? origin : letterRule(book, state.product);
}

/** Whether a case ended with the loss of what it was about. */
export function isLost(book: Book, one: CaseState): boolean {
  const state = book.caseTypes.get(one.type)?.states.get(one.state);
  return one.closedOn !== null && state?.tone === 'bad';
}

/** Whether a contract was signed, or went live, after a case about it was closed: what was lost has been won back. */
function wonBack(file: PartnerFile, closed: CaseState): boolean {
  const contract = file.contracts.find((one) => one.product === closed.product);
  return [contract?.signed_on, contract?.live_on].some((day) => day != null && day > (closed.closedOn ?? ''));
}

/** The case a letter joins: the open one of its contract, else the last one lost and not since replaced. */
export function caseForLetter(book: Book, file: PartnerFile, product: string): CaseState | null {
  const rule = letterRule(book, product);
  const cases = file.cases.filter((one) => one.type === rule?.case && one.product === product);
  const open = cases.find((one) => one.closedOn === null);
  if (open) return open;
  const last = cases.at(-1);
  return last && isLost(book, last) && !wonBack(file, last) ? last : null;
}

/** What was known of a risk before a letter: none, one that is followed, or one that was lost. */
export interface PriorRisk {
  readonly kind: 'none' | 'followed' | 'lost';
  readonly case: CaseState | null;
}

/** Whether a case of one type may turn into one of another: that is what makes it a risk of it. */
const leadsTo = (book: Book, type: string, other: string): boolean =>
  [...(book.caseTypes.get(type)?.actions.values() ?? [])].some((action) => action.opens?.type === other);

/** The risk that stood on a contract before a letter of a kind of case; what was lost and then saved counts no more. */
export function priorRisk(book: Book, cases: readonly CaseState[], product: string, letterType: string): PriorRisk {
  const mine = cases.filter((one) => one.product === product);
  const saved = mine.filter((one) => one.type === letterType && one.closedOn !== null && !isLost(book, one));
  const lastSave = saved.reduce((day, one) => (one.closedOn !== null && one.closedOn > day ? one.closedOn : day), '');
  const risks = mine.filter((one) => leadsTo(book, one.type, letterType));
  const followed = risks.find((one) => one.closedOn === null);
  if (followed) return { kind: 'followed', case: followed };
  const lost = risks.findLast((one) => isLost(book, one) && (one.closedOn ?? '') > lastSave);
  return lost ? { kind: 'lost', case: lost } : { kind: 'none', case: null };
}

/** Dates a letter would give its case if its own rule dated it. */
export interface WouldGive {
  actBy: string;
  ped: string | null;
  workBy: string;
}

/** What the rule of letters gives for one receipt, by the fields a case has; null when no rule can say. */
export function wouldGive(book: Book, state: CaseState, receivedOn: string): WouldGive | null {
  const rule = letterRuleOf(book, state);
  const given = parseDay(receivedOn);
  if (!rule || given === null) return null;
  const outcome = evaluateDeadline(compiledDeadline(book, rule), given, dayFields(state.fields));
  if ('fault' in outcome) return null;
  const { actBy, ped, workBy } = outcome;
  return { actBy: formatDay(actBy), ped: ped === null ? null : formatDay(ped), workBy: formatDay(workBy) };
}

const pedOf = (state: CaseState): string | null => {
  const ped = state.fields['ped'];
  return typeof ped === 'string' ? ped : null;
};

/** Whether another rule than that of letters gave a case its dates, and would still with these letters on it. */
function datedOtherwise(book: Book, scene: Scene, letters: CaseState['letters']): boolean {
  const { case: state } = scene;
  if (state.dateOrigin === null) return false;
  const read = (name: string): Value => readFact({ ...scene, case: { ...state, letters } }, name);
  const stood = state.dateOrigin.deadline;
  // A closed case is not dated anew: what counts is the rule it was closed under.
  const rule =
    state.closedOn === null
      ? deadlineFor(book, state.type, state.product, read)
      : book.deadlines.find((one) => one.id === stood);
  return rule != null && !isOfLetters(rule, state.product);
}

/** Why a letter dates nothing on a case, or null when it counts for its dates. */
export function apartFrom(book: Book, scene: Scene, letter: AttachedLetter): Apart | null {
  const { case: state } = scene;
  const ped = pedOf(state);
  if (state.closedOn !== null && ped !== null && letter.receivedOn > ped) return 'after-ped';
  if (datedOtherwise(book, scene, [...state.letters, letter])) return 'another-rule';
  return state.closedOn === null ? null : 'after-loss';
}

/** Whether somebody has to choose between the PED of a case and the one a letter would give. */
export function isToBeChosen(book: Book, state: CaseState, apart: Apart | null, receivedOn: string): boolean {
  const [kept, would] = [pedOf(state), wouldGive(book, state, receivedOn)?.ped];
  if (apart === null || apart === 'after-ped' || would == null) return false;
  return apart === 'after-loss' ? kept === null || would < kept : would !== kept;
}

/** The role the book lets replace the PED of a case in its state, with a reason: it is the one to ask. Null without one. */
export function whoReplacesPed(law: Book, state: CaseState): string | null {
  const actions = [...(law.caseTypes.get(state.type)?.actions.values() ?? [])];
  const found = actions.find(
    ({ from, requires, input }) => from.includes(state.state) && requires.includes('reason') && input.includes('ped'),
  );
  return found?.who[0]?.roles[0] ?? null;
}

/** What a receipt date changes on a case: the earliest written request alone sets the date the rules count from. */
export function receiptChange(book: Book, scene: Scene, letters: CaseState['letters']): CaseChange {
  const { case: state } = scene;
  const rule = letterRule(book, state.product);
  const dating = letters.filter((letter) => letter.apart === undefined);
  const first = earliestReceipt({ letters: dating });
  // A lost case keeps the dates it was lost on; a person decides what a later letter means for it.
  if (!rule || first === null || state.closedOn !== null) return NO_CHANGE;
  const known = state.fields[rule.given] ?? null;
  // A day noted before any letter came stays unless a letter is older; a day the letters gave follows them.
  const before = earliestReceipt({ letters: state.letters.filter((letter) => letter.apart === undefined) });
  const follows = known === null || first < String(known) || known === before;
  const set: Record<string, Value> = follows ? { [rule.given]: first } : {};
  return withDates(book, { ...scene, case: { ...state, letters } }, set, {});
}

/** A letter as a command registers it. */
export interface Arriving {
  readonly id: string;
  readonly receivedOn: string;
  readonly product: string;
  /** Tells apart the cases that are only asked for: they have no number yet. */
  readonly line: number;
}

/** What becomes of a letter whose partner is known. */
export interface Joined {
  readonly case: string;
  readonly opened: boolean;
  readonly events: readonly DeskEvent[];
}

/** Facts of the partner and of the contract a letter is about. */
const aroundLetter = ({ partner, contracts }: PartnerFile, product: string, today: string): Around =>
  aroundOf(partner, contracts.find((one) => one.product === product) ?? null, today);

/** The events by which a letter opens a case or joins one. */
export async function letterJoins(
  context: Context,
  law: Book,
  file: PartnerFile,
  letter: Arriving,
): Promise<Joined | Refusal> {
  const found = caseForLetter(law, file, letter.product);
  if (!found) return opensCase(context, law, file, letter);
  const book = found.bookVersion === law.version ? law : await context.books.version(context.tx, found.bookVersion);
  const { id, receivedOn } = letter;
  const scene = { case: found, today: context.today, around: aroundLetter(file, letter.product, context.today) };
  const apart = apartFrom(book, scene, { id, receivedOn });
  const attached: AttachedLetter = { id, receivedOn, ...(apart ? { apart } : {}) };
  const change = receiptChange(book, scene, [...found.letters, attached]);
  const awaits = isToBeChosen(book, found, apart, receivedOn) ? whoReplacesPed(law, found) : null;
  const event: CaseEvent = {
    kind: 'letter-attached',
    letter: id,
    receivedOn,
    ...(apart ? { apart } : {}),
    ...(awaits ? { awaits } : {}),
    ...change,
  };
  return { case: found.id, opened: false, events: [{ on: 'case', id: found.id, event }] };
}

async function opensCase(context: Context, law: Book, file: PartnerFile, letter: Arriving): Promise<Joined | Refusal> {
  const rule = letterRule(law, letter.product);
  const type: CaseType | undefined = law.caseTypes.get(rule?.case ?? '');
  const contract = file.contracts.find((one) => one.product === letter.product);
  const known: Fields = {
    [rule?.given ?? '']: letter.receivedOn,
    commitmentEndsOn: contract?.commitment_ends_on ?? null,
    priorRisk: priorRisk(law, file.cases, letter.product, rule?.case ?? '').kind !== 'none',
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
      around: aroundLetter(file, letter.product, context.today),
    },
    context.envelope.actor,
    context.today,
    false,
  );
  if (!verdict.event) return { action: 'register-letter', target: file.partner.id, refuse: verdict.conditions };
  const numbered = await nextCaseId(context, law, verdict.event.type);
  const id = context.envelope.preview && letter.line > 1 ? `${numbered}~${letter.line}` : numbered;
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
