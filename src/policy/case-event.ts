import type { Fields } from './book.ts';
import type { Attachment, CaseState, DateOrigin } from './facts.ts';

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
  readonly parent: string | null;
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
}

export interface LetterAttached extends CaseChange {
  readonly kind: 'letter-attached';
  readonly letter: string;
  readonly receivedOn: string;
}

/** A receipt date was wrong: the dates move, and what was done on the wrong date is listed. */
export interface LetterDateCorrected extends CaseChange {
  readonly kind: 'letter-date-corrected';
  readonly letter: string;
  readonly receivedOn: string;
  readonly before: Fields;
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
  | NoteAdded;

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
    awaiting: null,
    requester: null,
    fields: event.set,
    firm: event.firm,
    workBy: event.dates?.workBy ?? null,
    dateOrigin: event.dates?.origin ?? null,
    overridden: event.dates?.overridden ?? false,
    letters: [],
    attachments: [],
    parent: event.parent,
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

/** Folds one event into a case. Pure and total: it needs no book and no clock, so that a replay gives the same row. */
export function evolve(state: CaseState | null, id: string, event: CaseEvent): CaseState {
  if (event.kind === 'case-opened') return opened(id, event);
  if (state === null) throw new Error(`event ${event.kind} on case ${id} before it was opened`);
  const next = changed(state, event);
  switch (event.kind) {
    case 'action-taken':
      return {
        ...next,
        state: event.to,
        awaiting: event.awaiting,
        requester: event.requester,
        closedOn: event.closedOn,
      };
    case 'letter-attached':
      return { ...next, letters: [...state.letters, { id: event.letter, receivedOn: event.receivedOn }] };
    case 'letter-date-corrected':
      return {
        ...next,
        letters: state.letters.map((letter) =>
          letter.id === event.letter ? { ...letter, receivedOn: event.receivedOn } : letter,
        ),
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
