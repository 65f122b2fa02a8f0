import { loadBook, readBookFiles } from '../../src/books/read-book.ts';
import type {
  Book,
  CaseType,
  Condition,
  ConditionTest,
  Fields,
  Relation,
  Value,
  WhoRow,
} from '../../src/policy/book.ts';
import { evolve } from '../../src/policy/case-event.ts';
import { type Books, decide, type Verdict } from '../../src/policy/decide.ts';
import { decideOpen, type OpenRequest, type OpenVerdict } from '../../src/policy/decide-open.ts';
import {
  type Actor,
  type CallFact,
  type CaseState,
  NOTHING_AROUND,
  type Scene,
  type Situation,
} from '../../src/policy/facts.ts';
import type { Reason } from '../../src/policy/reason.ts';
import { changed, SMALL } from './book.ts';

const files = await readBookFiles(new URL('../../books/salon/', import.meta.url).pathname);

function compiled(pages: Readonly<Record<string, string>>, version: number): Book {
  const { book, findings } = loadBook(pages, version);
  if (findings.length > 0) throw new Error(findings.map((found) => found.message.en).join('\n'));
  return book;
}

/** The book of the salons, read once. */
export const SALON: Book = compiled(files, 1);

/** The book of the salons with one passage of one page replaced: the next version of it. */
export const salonWith = (page: string, passage: string, by: string): Book =>
  compiled({ ...files, [page]: changed(files[page] ?? '', passage, by) }, 2);

/** The desk of one page, with passages replaced in turn. */
export const small = (...changes: readonly (readonly [passage: string, by: string])[]): Book =>
  compiled({ 'desk.md': changes.reduce((page, [passage, by]) => changed(page, passage, by), SMALL) }, 1);

export const ROLES = [...SALON.roles.keys()];
export const TODAY = '2026-11-10';

export const typeOf = (book: Book, id: string): CaseType => {
  const type = book.caseTypes.get(id);
  if (!type) throw new Error(`${id} is not in the book`);
  return type;
};

/** A person with these roles. */
export const actorWith = (...roles: readonly string[]): Actor => ({ email: 'lea@exemple.fr', name: 'Léa', roles });

/** An open Treatwell churn request without a single value. */
export function caseOf(more: Partial<CaseState> = {}): CaseState {
  return {
    id: 'CR-1',
    type: 'churn-request',
    partner: 'P1',
    product: 'treatwell',
    contract: 'P1:treatwell',
    state: 'open',
    owner: 'am@exemple.fr',
    pastOwners: [],
    author: 'junior@exemple.fr',
    treatedBy: ['junior@exemple.fr'],
    awaiting: null,
    requester: null,
    requests: [],
    deliveries: [],
    fields: {},
    firm: {},
    workBy: null,
    dateOrigin: null,
    overridden: false,
    letters: [],
    attachments: [],
    parent: null,
    parentType: null,
    bookVersion: 1,
    singleKey: null,
    openedOn: '2026-10-20',
    closedOn: null,
    version: 1,
    ...more,
  };
}

/** Treatwell: received on 20 October 2026, dated by its rule, the pavé reduced to one line: nothing stops a loss. */
export const READY: Fields = {
  fiscalChurnReceivedOn: '2026-10-20',
  actBy: '2026-11-30',
  ped: '2026-11-30',
  outcome: 'unreachable',
};

/** A case as its rule dated it: the PED firm, the comfort date known, the rule's place kept. */
export const dated = (fields: Fields = {}, more: Partial<CaseState> = {}): CaseState =>
  caseOf({
    fields: { ...READY, ...fields },
    firm: { ped: true },
    workBy: '2026-11-30',
    dateOrigin: { deadline: 'treatwell-letter', page: 'churn-treatwell.md', line: 1 },
    ...more,
  });

/** Letters of a case, by their receipt dates. */
export const lettersOn = (...days: readonly string[]): CaseState['letters'] =>
  days.map((receivedOn, index) => ({ id: `L${index + 1}`, receivedOn }));

/** An attachment of a kind. */
export const attached = (kind: string): CaseState['attachments'][number] => ({
  file: 'f'.repeat(64),
  name: 'lettre.pdf',
  mediaType: 'application/pdf',
  size: 12,
  kind,
});

/** `2026-11-06 09:30 salon no-answer`, then the roles of the caller. */
export function call(text: string): CallFact {
  const [day, time, number, result, ...byRoles] = text.split(' ') as [string, string, CallFact['number'], string];
  return { day, time, number, result, byRoles };
}

/** Four calls that fill the grid, the first on 20 October and the last on 9 November. */
export const GRID = [
  '2026-10-20 09:00 salon no-answer onboarding-manager',
  '2026-10-20 15:00 salon voicemail account-manager',
  '2026-11-09 09:00 pro no-answer account-manager',
  '2026-11-09 15:00 pro third-party account-manager',
].map(call);

/** What facts are read from on that day, nothing being around. */
export const sceneOf = (state: CaseState): Scene => ({ case: state, today: TODAY, around: NOTHING_AROUND });

/** A case as one person finds it on 10 November 2026. */
export function situationOf(
  state: CaseState,
  actor: Actor,
  more: Partial<Omit<Situation, 'case' | 'actor'>> = {},
): Situation {
  return {
    case: state,
    actor,
    relations: [],
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today: TODAY,
    around: NOTHING_AROUND,
    ...more,
  };
}

interface Try extends Partial<Omit<Situation, 'case' | 'actor'>> {
  readonly by: string | readonly string[];
  readonly as?: readonly Relation[];
  readonly on?: CaseState;
  readonly set?: Fields;
  readonly books?: Books;
}

/** What `action` answers a person with these roles and relations, on a case that is ready to be lost unless another is given. */
export function attempt(action: string, { by, as = [], on = dated(), set = {}, books, ...rest }: Try): Verdict {
  const actor = actorWith(...(typeof by === 'string' ? [by] : by));
  return decide(books ?? { pinned: SALON, law: SALON }, situationOf(on, actor, { relations: as, ...rest }), {
    action,
    set,
  });
}

/** What opening a case answers: a Treatwell churn request by default. */
export function attemptOpen(
  by: string | readonly string[],
  request: Partial<OpenRequest> = {},
  { today = TODAY, asCommand = true, book = SALON }: { today?: string; asCommand?: boolean; book?: Book } = {},
): OpenVerdict {
  const actor = actorWith(...(typeof by === 'string' ? [by] : by));
  const owner = request.owner === undefined ? 'am@exemple.fr' : request.owner;
  const asked: OpenRequest = {
    relations: owner === actor.email ? ['owner', 'partner-manager'] : [],
    type: 'churn-request',
    partner: 'P1',
    product: 'treatwell',
    contract: 'P1:treatwell',
    owner,
    given: {},
    known: {},
    parent: null,
    alreadyOpen: null,
    partnerProducts: ['treatwell', 'wavy'],
    ...request,
  };
  return decideOpen({ pinned: book, law: book }, asked, actor, today, asCommand);
}

type Weighed = { readonly conditions: readonly Reason[] };

/** Codes of the conditions that fail, each once, in the order they were weighed. */
export const failing = (verdict: Weighed): string[] => [
  ...new Set(verdict.conditions.filter((found) => !found.ok).map((found) => found.code)),
];

/** The first failing condition of a code. */
export function failure(verdict: Weighed, code: string): Reason {
  const found = verdict.conditions.find((one) => one.code === code && !one.ok);
  if (!found) throw new Error(`nothing fails with ${code}: ${failing(verdict).join(', ') || 'all holds'}`);
  return found;
}

const SOURCE = { page: 'page.md', line: 1 };

/** A condition as a page would write it: `when('origin', 'is', 'billing')`. */
export const when = (field: string, test: ConditionTest, value: Value | readonly Value[]): Condition => ({
  field,
  test,
  value,
  source: SOURCE,
});

/** A row of "who may", on a line of its own. */
export const row = (line: number, roles: readonly string[], more: Partial<WhoRow> = {}): WhoRow => ({
  roles,
  when: [],
  only: [],
  not: [],
  source: { page: 'page.md', line },
  ...more,
});

/** The case as it stands once an allowed action is taken. Throws when it was refused. */
export function taken(state: CaseState, action: string, verdict: Verdict): CaseState {
  if (!verdict.effect) throw new Error(`${action} is refused: ${failing(verdict).join(', ')}`);
  const { from, to, awaiting, requester, change, closes } = verdict.effect;
  return evolve(state, state.id, {
    kind: 'action-taken',
    action,
    from,
    to,
    awaiting,
    requester,
    closedOn: closes ? TODAY : null,
    opened: null,
    on: TODAY,
    by: 'am@exemple.fr',
    ...change,
  });
}

/** The case once somebody with this role has taken the action with these values. */
export const tookBy = (on: CaseState, by: string, action: string, set: Fields): CaseState =>
  taken(on, action, attempt(action, { by, on, set }));

/** An open risk of churn without a single value. */
export const risk = (fields: Fields = {}, more: Partial<CaseState> = {}): CaseState =>
  caseOf({ type: 'potential-churn', fields, ...more });
