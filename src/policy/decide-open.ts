import type { Book, CaseType, Fields, Relation, Value } from './book.ts';
import { datesFor } from './case-dates.ts';
import { NO_CHANGE, type CaseOpened } from './case-event.ts';
import { type Actor, type Around, type CaseState, NOTHING_AROUND, readFact, type Situation } from './facts.ts';
import { filledIn, sayFacts } from './filled-in.ts';
import { firmness, readInput, weighComputed, weighRights, withDates } from './propose.ts';
import { reason, type Reason } from './reason.ts';
import { isBlank, quoted } from './values.ts';
import { weighWho } from './who.ts';

/** What opening a case is asked with; `known` are values the desk itself brings (contract, letter, parent case). */
export interface OpenRequest {
  readonly type: string;
  readonly partner: string;
  readonly product: string | null;
  readonly contract: string | null;
  readonly owner: string | null;
  /** How the actor stands to the partner. */
  readonly relations: readonly Relation[];
  readonly given: Fields;
  readonly known: Fields;
  readonly parent: Pick<CaseState, 'id' | 'type' | 'author' | 'treatedBy'> | null;
  readonly around?: Pick<Around, 'partner' | 'contract'>;
  /** Id of the open case of the same type on the same contract or partner, if there is one. */
  readonly alreadyOpen: string | null;
  readonly partnerProducts: readonly string[];
}

export interface OpenVerdict {
  readonly allowed: boolean;
  readonly conditions: readonly Reason[];
  readonly event: CaseOpened | null;
}

const initialState = (type: CaseType): string => [...type.states.values()].find((state) => state.initial)?.id ?? '';

/** Fields the form of an opening takes, what it demands first. */
export const openForm = (type: CaseType): readonly string[] => [
  ...new Set([...type.open.requires, ...type.open.input]),
];

/** What there may be only one open case of, or null when the type allows several. */
export function singleKeyOf(type: CaseType, of: { contract: string | null; partner: string }): string | null {
  if (type.oneOpenPer === undefined) return null;
  return `${type.id}:${(type.oneOpenPer === 'contract' ? of.contract : null) ?? of.partner}`;
}

/** The case a request would open, before anything is in it: forms and rights are weighed against it. */
export function draftCase(
  type: CaseType,
  request: OpenRequest,
  actor: Actor,
  today: string,
  bookVersion: number,
): CaseState {
  return {
    id: '',
    type: type.id,
    partner: request.partner,
    product: request.product ?? '',
    contract: request.contract,
    state: initialState(type),
    owner: type.ownedBy === 'author' ? actor.email : request.owner,
    pastOwners: [],
    author: actor.email,
    treatedBy: [
      ...new Set([...(request.parent ? [request.parent.author, ...request.parent.treatedBy] : []), actor.email]),
    ],
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
    parent: request.parent?.id ?? null,
    parentType: request.parent?.type ?? null,
    bookVersion,
    singleKey: singleKeyOf(type, request),
    openedOn: today,
    closedOn: null,
    version: 0,
  };
}

function weighProduct(type: CaseType, request: OpenRequest): Reason[] {
  const offered = request.partnerProducts.filter((product) => type.products.includes(product));
  if (request.product !== null && offered.includes(request.product)) return [];
  return [
    reason(
      request.product === null ? 'missing-field' : 'product',
      false,
      request.product === null
        ? {
            fr: `Quel produit\u202f? Ce partenaire a\u00a0: ${offered.join(', ') || 'aucun contrat concerné'}.`,
            en: `Which product? This partner has: ${offered.join(', ') || 'no such contract'}.`,
          }
        : {
            fr: `Ce partenaire n’a pas de contrat ${quoted(request.product)}. Il a\u00a0: ${offered.join(', ') || 'aucun contrat concerné'}.`,
            en: `This partner has no ${quoted(request.product)} contract. It has: ${offered.join(', ') || 'no such contract'}.`,
          },
      type.source,
      { read: request.product === null ? null : quoted(request.product), fields: ['product'] },
    ),
  ];
}

function weighSingle(type: CaseType, request: OpenRequest): Reason[] {
  if (request.alreadyOpen === null) return [];
  return [
    reason(
      'already-open',
      false,
      {
        fr: `Le dossier ${request.alreadyOpen} est déjà ouvert pour ce contrat.`,
        en: `Case ${request.alreadyOpen} is already open for this contract.`,
      },
      type.source,
      { read: request.alreadyOpen },
    ),
  ];
}

/**
 * Decides whether a case may be opened and with what. `asCommand` is true when a person opens it themselves: then the
 * page's `open` rows are weighed; an effect of another command (a letter, a child case) was already decided there.
 */
export function decideOpen(
  books: { pinned: Book; law: Book },
  request: OpenRequest,
  actor: Actor,
  today: string,
  asCommand: boolean,
): OpenVerdict {
  const type = books.pinned.caseTypes.get(request.type);
  if (!type) {
    const known = [...books.pinned.caseTypes.keys()].join(', ');
    const message = {
      fr: `Le type de dossier «\u00a0${quoted(request.type)}\u00a0» n’existe pas. Types\u00a0: ${known}.`,
      en: `The case type “${quoted(request.type)}” does not exist. Types: ${known}.`,
    };
    return {
      allowed: false,
      conditions: [reason('unknown-type', false, message, { page: 'roles.md', line: 1 })],
      event: null,
    };
  }
  const state = draftCase(type, request, actor, today, books.pinned.version);
  const around = { ...NOTHING_AROUND, ...request.around };
  const { relations } = request;
  const situation: Situation = {
    case: state,
    actor,
    relations,
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today,
    around,
  };
  const read = (name: string): Value => readFact(situation, name);
  const { open } = type;
  const input = readInput(books.pinned, type, openForm(type), request.given, open.source);
  const asGiven = (name: string): Value => (name in input.set ? (input.set[name] ?? null) : read(name));
  const known: Record<string, Value> = {};
  for (const [name, value] of Object.entries(request.known)) {
    if (type.fields.has(name) && value !== null && value !== undefined) known[name] = value;
  }
  const filled = filledIn(open.sets, asGiven, today, sayFacts(books.pinned, type));
  const fixed = Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== null));
  const set = { ...fixed, ...known, ...input.set };
  const dated = { ...situation, case: { ...state, fields: set } };
  const computed = datesFor(books.pinned, type.id, state.product, set, (name) => readFact(dated, name));
  const lawful = books.law.caseTypes.get(request.type)?.open;
  const missing = asCommand ? open.requires.filter((name) => isBlank(set[name])) : [];
  const conditions = [
    ...(asCommand
      ? weighWho(books.law, lawful?.who ?? [], actor, relations, asGiven, lawful?.source ?? type.source)
      : []),
    ...weighProduct(type, request),
    ...weighSingle(type, request),
    ...input.reasons,
    ...missing.map((name) => {
      const label = type.fields.get(name)?.label ?? { fr: name, en: name };
      const message = {
        fr: `À donner à l’ouverture\u00a0: ${label.fr}.`,
        en: `To be given when opening: ${label.en}.`,
      };
      return reason('missing-input', false, message, open.source, { fields: [name] });
    }),
    ...weighRights(books.law, situation, read, { ...fixed, ...input.set }, asGiven),
    ...weighComputed(books.pinned, type, state, computed, input.set, false),
  ];
  if (conditions.some((found) => !found.ok)) return { allowed: false, conditions, event: null };
  const change = withDates(books.pinned, situation, set, input.set);
  return {
    allowed: true,
    conditions,
    event: {
      ...NO_CHANGE,
      ...change,
      firm: firmness(type, state, change, input.set, actor.roles),
      kind: 'case-opened',
      type: type.id,
      partner: request.partner,
      product: request.product ?? '',
      contract: request.contract,
      state: state.state,
      owner: state.owner,
      author: actor.email,
      treatedBy: state.treatedBy,
      parent: state.parent,
      parentType: state.parentType,
      bookVersion: books.pinned.version,
      singleKey: singleKeyOf(type, request),
      openedOn: today,
    },
  };
}
