import type { Agenda } from './agenda.ts';
import type { Book, Fields, Kinship, NumberKind, RegistrarOrder, Relation, Value } from './book.ts';

/** Facts every case has besides the fields its book defines; conditions may name them. */
export const DESK_FACTS = [
  'type',
  'product',
  'state',
  'today',
  'awaiting',
  'letters',
  'openedOn',
  'closedOn',
  'parent',
] as const;

/** What the desk itself knows of a partner and of a contract; books add facts of the partner (`partner` block). */
export const PARTNER_FACTS = ['name', 'manager', 'onboardingManager', 'domainName'] as const;
export const CONTRACT_FACTS = ['signedOn', 'liveOn', 'commitmentEndsOn', 'monthlyCents'] as const;

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
  'set-hours',
  'record-absence',
  'set-cover',
  'change-manager',
  'record-domain',
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

/** Why a letter dates nothing on its case: the loss or the PED came before it, or another rule gave the case its dates. */
export type Apart = 'after-loss' | 'after-ped' | 'another-rule';

export interface AttachedLetter {
  readonly id: string;
  readonly receivedOn: string;
  readonly apart?: Apart;
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

/** An action somebody proposed to those who may take it; it waits until one of them answers. */
export interface WaitingRequest {
  readonly id: string;
  readonly action: string;
  readonly set: Fields;
  readonly note: string | null;
  readonly by: string;
  readonly on: string;
}

/** An order given to another system, and what became of it. */
export interface DeliveryState {
  readonly id: string;
  readonly to: 'registrar';
  readonly order: RegistrarOrder;
  readonly target: string;
  readonly state: 'ordered' | 'done' | 'failed';
  readonly on: string;
  readonly note: string | null;
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
  /** Everybody who opened or acted on this case or the one it came from. */
  readonly treatedBy: readonly string[];
  readonly awaiting: string | null;
  readonly requester: string | null;
  readonly requests: readonly WaitingRequest[];
  readonly deliveries: readonly DeliveryState[];
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
  readonly parentType: string | null;
  readonly bookVersion: number;
  /** What there may be only one open case of, when the type says so. */
  readonly singleKey: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly version: number;
}

/** A case that stands near the one decided on, with the procedure it is pinned to and how the actor stands to it. */
export interface Relative {
  readonly kin: Kinship;
  readonly case: CaseState;
  readonly pinned: Book;
  readonly relations: readonly Relation[];
}

/** What a case does not say itself: facts of its partner and contract as of today, its family, and the agenda concerned. */
export interface Around {
  readonly partner: Fields;
  readonly contract: Fields;
  readonly family: readonly Relative[];
  readonly agenda: Agenda | null;
  /** Domain names the desk knows to be the partner's; null when nobody looked. */
  readonly domains: readonly string[] | null;
}

export const NOTHING_AROUND: Around = { partner: {}, contract: {}, family: [], agenda: null, domains: null };

/** What facts are read from. */
export interface Scene {
  readonly case: CaseState;
  /** Civil date in Europe/Paris. */
  readonly today: string;
  readonly around: Pick<Around, 'partner' | 'contract'>;
}

export interface Situation extends Scene {
  readonly case: CaseState;
  readonly actor: Actor;
  readonly relations: readonly Relation[];
  readonly contact: ContactFacts;
  readonly around: Around;
}

const PARTNER = 'partner.';
const CONTRACT = 'contract.';

/** Reads a field of the case, a desk fact, or a fact of its partner or contract; what is not known is null. */
export function readFact({ case: state, today, around }: Scene, field: string): Value {
  if (field.startsWith(PARTNER)) return around.partner[field.slice(PARTNER.length)] ?? null;
  if (field.startsWith(CONTRACT)) return around.contract[field.slice(CONTRACT.length)] ?? null;
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
    case 'openedOn':
      return state.openedOn;
    case 'closedOn':
      return state.closedOn;
    case 'parent':
      return state.parentType;
    default:
      return state.fields[field] ?? null;
  }
}
