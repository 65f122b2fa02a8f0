import type { Absence } from '../policy/agenda.ts';
import type { Fields } from '../policy/book.ts';
import type { Actor, Attachment } from '../policy/facts.ts';
import type { Reason } from '../policy/reason.ts';
import type { CallFacts, ContractFacts, LetterFacts, PartnerFacts } from './desk-event.ts';

/** Everything that can be asked of the desk. Names are the same in events, routes and the command line. */
export type Command =
  | {
      readonly kind: 'open-case';
      readonly type: string;
      readonly partner: string;
      readonly product: string | null;
      readonly set: Fields;
    }
  | { readonly kind: 'take-action'; readonly case: string; readonly action: string; readonly set: Fields }
  | {
      readonly kind: 'propose-action';
      readonly case: string;
      readonly action: string;
      readonly set: Fields;
      readonly note: string | null;
    }
  | { readonly kind: 'complete-proposal'; readonly case: string; readonly request: string; readonly set: Fields }
  | { readonly kind: 'approve-proposal'; readonly case: string; readonly request: string; readonly set: Fields }
  | { readonly kind: 'refuse-proposal'; readonly case: string; readonly request: string; readonly reason: string }
  | { readonly kind: 'withdraw-proposal'; readonly case: string; readonly request: string }
  | {
      readonly kind: 'record-receipt';
      readonly case: string;
      readonly delivery: string;
      readonly ok: boolean;
      readonly note: string | null;
      /** What it brought back, kept as a paper of the case. */
      readonly attachment?: Attachment;
    }
  | {
      readonly kind: 'record-domain';
      readonly fqdn: string;
      readonly partner: string | null;
      readonly registrar: string;
      readonly expiresOn: string | null;
      readonly autorenew: boolean | null;
      readonly status: readonly string[];
    }
  | {
      readonly kind: 'change-manager';
      readonly partner: string;
      readonly manager: string;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'attach-file';
      readonly case: string;
      readonly file: string;
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
      readonly attachmentKind: string;
    }
  | { readonly kind: 'add-note'; readonly case: string; readonly text: string }
  | {
      readonly kind: 'register-letter';
      readonly letter: Omit<LetterFacts, 'registeredOn'> & { readonly registeredOn: string | null };
      readonly partner: string | null;
      /** Other contracts the same letter names: each gets a case of its own. */
      readonly also?: readonly { readonly partner: string; readonly product: string }[];
    }
  | { readonly kind: 'match-letter'; readonly letter: string; readonly partner: string }
  | { readonly kind: 'correct-letter'; readonly letter: string; readonly receivedOn: string; readonly reason: string }
  | {
      readonly kind: 'log-call';
      readonly partner: string;
      readonly call: Partial<CallFacts> & { readonly result: string };
      readonly caller: string | null;
    }
  | {
      readonly kind: 'correct-call';
      readonly call: string;
      readonly change: Partial<CallFacts>;
      readonly withdraw: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'declare-number';
      readonly partner: string;
      readonly number: 'salon' | 'pro';
      readonly phone: string | null;
    }
  | {
      readonly kind: 'set-hours';
      readonly person: string;
      /** Ranges such as `09:00-12:30` by English weekday; null: the hours of the book. */
      readonly hours: Readonly<Record<string, readonly string[]>> | null;
    }
  | ({
      readonly kind: 'record-absence';
      readonly person: string;
      readonly absenceKind: string;
    } & Pick<Absence, 'from' | 'until' | 'fromHalf' | 'untilHalf' | 'cover'>)
  | { readonly kind: 'withdraw-absence'; readonly absence: string }
  | { readonly kind: 'set-cover'; readonly absence: string; readonly cover: string | null }
  | {
      readonly kind: 'import-partner';
      readonly id: string;
      readonly partner: PartnerFacts;
      readonly contracts: readonly ContractFacts[];
      /** Facts of the partner that the book defines; absent ones stay as they are. */
      readonly facts?: Fields;
    }
  | {
      readonly kind: 'add-person';
      readonly email: string;
      readonly name: string;
      readonly roles: readonly string[];
      readonly canSignIn: boolean;
    }
  | {
      readonly kind: 'publish-book';
      readonly version: number;
      readonly hash: string;
      readonly files: Readonly<Record<string, string>>;
      readonly effectiveOn: string;
    };

export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** Who asks, by which door, when, and under which key: the same key and request act once. */
export interface Envelope {
  readonly actor: Actor;
  readonly via: 'http' | 'cli' | 'import' | 'system';
  readonly key: string;
  /** ISO instant in UTC. */
  readonly now: string;
  /** Version of the case the person was looking at. */
  readonly ifMatch?: number;
  /** Decide and show what would change, write nothing. */
  readonly preview?: boolean;
}

/** Ids of what a command touched, kept with its key so that a retry gets the same answer. */
export interface CommandResult {
  readonly case?: string;
  readonly version?: number;
  /** The child case it opened. */
  readonly opens?: string;
  readonly request?: string;
  readonly letter?: string;
  readonly partner?: string;
  readonly call?: string;
  readonly person?: string;
  readonly absence?: string;
  readonly opened?: boolean;
  readonly outcome?: 'created' | 'updated' | 'unchanged' | 'duplicate';
}

export interface Refused {
  readonly refused: true;
  readonly kind: CommandKind;
  readonly action: string;
  readonly target: string | null;
  readonly conditions: readonly Reason[];
  /** The failed conditions. */
  readonly reasons: readonly Reason[];
}
