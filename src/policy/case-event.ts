import type { Delivers, Fields } from './book.ts';
import type { Apart, AttachedLetter, Attachment, CaseState, DateOrigin, WaitingRequest } from './facts.ts';

/** What an event writes on a case: values, their firmness, and the dates that follow from them. */
export interface CaseChange {
  readonly set: Fields;
  readonly firm: Readonly<Record<string, boolean>>;
  /** Present when the dates were computed or replaced by this event. */
  readonly dates?: { readonly workBy: string | null; readonly origin: DateOrigin | null; readonly overridden: boolean };
}

export interface CaseOpened extends CaseChange {
  readonly kind: 'case-opened';
  readonly type: string;
  readonly partner: string;
  readonly product: string;
  readonly contract: string | null;
  readonly state: string;
  readonly owner: string | null;
  readonly author: string;
  readonly treatedBy: readonly string[];
  readonly parent: string | null;
  readonly parentType: string | null;
  readonly bookVersion: number;
  readonly singleKey: string | null;
  readonly openedOn: string;
}

/** A book action taken: `action` is the name people read, the same on every floor. */
export interface ActionTaken extends CaseChange {
  readonly kind: 'action-taken';
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly awaiting: string | null;
  readonly requester: string | null;
  readonly closedOn: string | null;
  /** The child case it opened. */
  readonly opened: string | null;
  readonly on: string;
  readonly by: string;
  /** The action on another case that this one followed from, in the same breath. */
  readonly following?: { readonly case: string; readonly action: string };
  /** The proposal it answers, and who made it. */
  readonly request?: { readonly id: string; readonly by: string };
  /** The appointment it booked, moved or ended. */
  readonly appointment?: { readonly id: string; readonly person: string };
  readonly delivers?: Delivers & { readonly id: string; readonly target: string };
}

/** An action somebody may not take is proposed to those who may. */
export interface ActionProposed extends CaseChange {
  readonly kind: 'action-proposed';
  readonly request: WaitingRequest;
}

/** What a proposal lacked is added while it waits. */
export interface ProposalCompleted extends CaseChange {
  readonly kind: 'proposal-completed';
  readonly request: string;
  readonly given: Fields;
}

/** A proposal that will not be carried out: refused by one who may, or withdrawn by who made it. */
export interface ProposalClosed extends CaseChange {
  readonly kind: 'proposal-refused' | 'proposal-withdrawn';
  readonly request: string;
  readonly action: string;
  readonly reason: string | null;
}

/** Another system answered an order. */
export interface ReceiptRecorded extends CaseChange {
  readonly kind: 'receipt-recorded';
  readonly delivery: string;
  readonly ok: boolean;
  readonly note: string | null;
  readonly on: string;
}

export interface LetterAttached extends CaseChange {
  readonly kind: 'letter-attached';
  readonly letter: string;
  readonly receivedOn: string;
  readonly apart?: Apart;
  /** Role that has to say what the letter changes, when no rule may. */
  readonly awaits?: string;
}

/** A receipt date was wrong: the dates move, and what was done on the wrong date is listed. */
export interface LetterDateCorrected extends CaseChange {
  readonly kind: 'letter-date-corrected';
  readonly letter: string;
  readonly receivedOn: string;
  readonly before: Fields;
  readonly apart?: Apart;
  readonly awaits?: string;
  readonly doneOnWrongDate: readonly { readonly version: number; readonly what: string; readonly on: string }[];
}

export interface OwnerChanged extends CaseChange {
  readonly kind: 'owner-changed';
  readonly owner: string | null;
}

export interface FileAttached extends CaseChange {
  readonly kind: 'file-attached';
  readonly attachment: Attachment;
}

export interface NoteAdded extends CaseChange {
  readonly kind: 'note-added';
  readonly text: string;
}

export type CaseEvent =
  | CaseOpened
  | ActionTaken
  | LetterAttached
  | LetterDateCorrected
  | OwnerChanged
  | FileAttached
  | NoteAdded
  | ActionProposed
  | ProposalCompleted
  | ProposalClosed
  | ReceiptRecorded;

/** A change that writes nothing on the fields. */
export const NO_CHANGE: CaseChange = { set: {}, firm: {} };

function opened(id: string, event: CaseOpened): CaseState {
  return {
    id,
    type: event.type,
    partner: event.partner,
    product: event.product,
    contract: event.contract,
    state: event.state,
    owner: event.owner,
    pastOwners: [],
    author: event.author,
    treatedBy: event.treatedBy,
    awaiting: null,
    requester: null,
    requests: [],
    deliveries: [],
    fields: event.set,
    firm: event.firm,
    workBy: event.dates?.workBy ?? null,
    dateOrigin: event.dates?.origin ?? null,
    overridden: event.dates?.overridden ?? false,
    letters: [],
    attachments: [],
    parent: event.parent,
    parentType: event.parentType,
    bookVersion: event.bookVersion,
    singleKey: event.singleKey,
    openedOn: event.openedOn,
    closedOn: null,
    version: 1,
  };
}

function changed(state: CaseState, event: CaseChange): CaseState {
  return {
    ...state,
    fields: { ...state.fields, ...event.set },
    firm: { ...state.firm, ...event.firm },
    ...(event.dates
      ? { workBy: event.dates.workBy, dateOrigin: event.dates.origin, overridden: event.dates.overridden }
      : {}),
    version: state.version + 1,
  };
}

/** An action answers every proposal of itself, and one that closes the case answers them all. */
const stillWaiting = (state: CaseState, event: ActionTaken): CaseState['requests'] =>
  event.closedOn !== null && event.to !== event.from
    ? []
    : state.requests.filter((request) => request.action !== event.action);

function taken(state: CaseState, next: CaseState, event: ActionTaken): CaseState {
  const { delivers } = event;
  return {
    ...next,
    state: event.to,
    awaiting: event.awaiting,
    requester: event.requester,
    closedOn: event.closedOn,
    treatedBy: state.treatedBy.includes(event.by) ? state.treatedBy : [...state.treatedBy, event.by],
    requests: stillWaiting(state, event),
    deliveries: delivers
      ? [...state.deliveries, { ...delivers, state: 'ordered', on: event.on, note: null }]
      : state.deliveries,
  };
}

const letterOf = ({ letter, receivedOn, apart }: LetterAttached | LetterDateCorrected): AttachedLetter => ({
  id: letter,
  receivedOn,
  ...(apart ? { apart } : {}),
});

/** Folds one event into a case. Pure and total: it needs no book and no clock, so that a replay gives the same row. */
export function evolve(state: CaseState | null, id: string, event: CaseEvent): CaseState {
  if (event.kind === 'case-opened') return opened(id, event);
  if (state === null) throw new Error(`event ${event.kind} on case ${id} before it was opened`);
  const next = changed(state, event);
  switch (event.kind) {
    case 'action-taken':
      return taken(state, next, event);
    case 'action-proposed':
      return { ...next, requests: [...state.requests, event.request] };
    case 'proposal-completed':
      return {
        ...next,
        requests: state.requests.map((request) =>
          request.id === event.request ? { ...request, set: { ...request.set, ...event.given } } : request,
        ),
      };
    case 'proposal-refused':
    case 'proposal-withdrawn':
      return { ...next, requests: state.requests.filter((request) => request.id !== event.request) };
    case 'receipt-recorded':
      return {
        ...next,
        deliveries: state.deliveries.map((one) =>
          one.id === event.delivery
            ? { ...one, state: event.ok ? ('done' as const) : ('failed' as const), on: event.on, note: event.note }
            : one,
        ),
      };
    case 'letter-attached':
      return {
        ...next,
        awaiting: event.awaits ?? state.awaiting,
        letters: [...state.letters, letterOf(event)],
      };
    case 'letter-date-corrected':
      return {
        ...next,
        awaiting: event.awaits ?? state.awaiting,
        letters: state.letters.map((letter) => (letter.id === event.letter ? letterOf(event) : letter)),
      };
    case 'owner-changed': {
      const left = state.owner !== null && state.owner !== event.owner && !state.pastOwners.includes(state.owner);
      const past = left && state.owner !== null ? [...state.pastOwners, state.owner] : state.pastOwners;
      return { ...next, owner: event.owner, pastOwners: past };
    }
    case 'file-attached':
      return { ...next, attachments: [...state.attachments, event.attachment] };
    case 'note-added':
      return next;
  }
}
