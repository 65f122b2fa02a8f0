import type { Fields, NumberKind, Relation, Value } from './book.ts';

/** Facts every case has besides the fields its book defines; conditions may name them. */
export const DESK_FACTS = ['type', 'product', 'state', 'today', 'awaiting', 'letters'] as const;

/** Desk commands that a `rights` block may grant; everything else a person does to a case is an action of its book. */
export const DESK_COMMANDS = [
  'register-letter',
  'match-letter',
  'correct-letter',
  'log-call',
  'correct-call',
  'declare-number',
  'attach-file',
  'add-note',
  'import-partners',
  'import-letters',
  'import-calls',
  'add-person',
] as const;
export type DeskCommand = (typeof DESK_COMMANDS)[number];

/** Who acts: the roles are those held at that moment, several roles unite their rights. */
export interface Actor {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** A call to a partner, on the Paris wall clock. */
export interface CallFact {
  readonly day: string;
  readonly time: string;
  readonly number: NumberKind;
  readonly result: string;
  readonly byRoles: readonly string[];
}

/** What the desk knows of reaching a partner: the calls, and which numbers exist (a missing one is declared). */
export interface ContactFacts {
  readonly calls: readonly CallFact[];
  readonly numbers: Readonly<Record<NumberKind, boolean>>;
}

export interface AttachedLetter {
  readonly id: string;
  readonly receivedOn: string;
}

export interface Attachment {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly kind: string;
}

/** The rule that gave the case its dates, kept so that the explanation can be run again under the pinned version. */
export interface DateOrigin {
  readonly deadline: string;
  readonly page: string;
  readonly line: number;
}

/** A case as the journal tells it. */
export interface CaseState {
  readonly id: string;
  readonly type: string;
  readonly partner: string;
  readonly product: string;
  readonly contract: string | null;
  readonly state: string;
  readonly owner: string | null;
  readonly pastOwners: readonly string[];
  readonly author: string;
  readonly awaiting: string | null;
  readonly requester: string | null;
  readonly fields: Fields;
  /** For fields with a draft: whether the value is firm. */
  readonly firm: Readonly<Record<string, boolean>>;
  readonly workBy: string | null;
  readonly dateOrigin: DateOrigin | null;
  /** A team leader replaced the computed dates with a reason. */
  readonly overridden: boolean;
  readonly letters: readonly AttachedLetter[];
  readonly attachments: readonly Attachment[];
  readonly parent: string | null;
  readonly bookVersion: number;
  /** What there may be only one open case of, when the type says so. */
  readonly singleKey: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly version: number;
}

export interface Situation {
  readonly case: CaseState;
  readonly actor: Actor;
  readonly relations: readonly Relation[];
  readonly contact: ContactFacts;
  /** Civil date in Europe/Paris. */
  readonly today: string;
}

/** Reads a field of the case or a desk fact; an unset field is null. */
export function readFact(state: CaseState, today: string, field: string): Value {
  switch (field) {
    case 'type':
      return state.type;
    case 'product':
      return state.product;
    case 'state':
      return state.state;
    case 'today':
      return today;
    case 'awaiting':
      return state.awaiting;
    case 'letters':
      return state.letters.length;
    default:
      return state.fields[field] ?? null;
  }
}
