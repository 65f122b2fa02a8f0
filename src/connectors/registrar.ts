import type { Instant } from '../base/clock.ts';
import type { Secret } from '../base/secret.ts';

/** A domain name as a list of them tells it. */
export interface DomainSummary {
  /** In lower case ASCII: `xn--caf-dma.fr`. */
  readonly fqdn: string;
  /** As people write it: `café.fr`. */
  readonly name: string;
  /** Words the organisation put on it: `preavis:P0001` names a partner. */
  readonly tags: readonly string[];
  readonly autorenew: boolean;
  /** What the registry says of it, in the words of EPP: `clientTransferProhibited`. */
  readonly status: readonly string[];
  /** Transfers to another registrar are refused until it is unlocked. */
  readonly locked: boolean;
  readonly createdAt: Instant | null;
  /** When the name lapses unless it is renewed. */
  readonly expiresAt: Instant | null;
}

/** Who the registry knows as the owner. */
export interface DomainOwner {
  readonly kind: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly siren: string | null;
}

/** A domain name with what only its own page tells; the transfer code is not among it. */
export interface Domain extends DomainSummary {
  /** Some extensions know no lock. */
  readonly canLock: boolean;
  readonly nameservers: readonly string[];
  readonly owner: DomainOwner | null;
  readonly codeExpiresAt: Instant | null;
}

/** What the new registrar asks for; read when it is shown, kept nowhere. */
export interface TransferCode {
  readonly code: Secret;
  readonly expiresAt: Instant | null;
}

/** A web address that sends its visitors elsewhere. */
export interface Redirection {
  readonly host: string;
  readonly url: string;
}

/** What a registrar says of a name nobody may have: free, somebody's, or it cannot tell at the moment. */
export type Availability = 'available' | 'taken' | 'unknown';

/**
 * The registrar, as the desk needs one. Names are accepted as people write them. Everything throws
 * {@link RegistrarError} and nothing else. Every write says what must be, not what must change, so that the same order
 * given twice leaves the same as once.
 */
export interface Registrar {
  /** Every domain of the organisation. */
  domains(): Promise<readonly DomainSummary[]>;
  domain(fqdn: string): Promise<Domain>;
  availability(fqdn: string): Promise<Availability>;
  /** The transfer code that is valid now, or null when there is none. */
  transferCode(fqdn: string): Promise<TransferCode | null>;
  /** Replaces the transfer code. Twice leaves one valid code, the newer; whoever needs it reads it afterwards. */
  resetTransferCode(fqdn: string): Promise<void>;
  setAutorenew(fqdn: string, enabled: boolean): Promise<void>;
  /** Lets the name be transferred; already so is as good, and so is an extension without a lock. */
  unlock(fqdn: string): Promise<void>;
  redirections(fqdn: string): Promise<readonly Redirection[]>;
  /** Removes one redirection; already gone is as good. */
  removeRedirection(fqdn: string, host: string): Promise<void>;
  /** The records of the zone as a text other name servers read. Changes nothing. */
  exportZone(fqdn: string): Promise<string>;
}

/**
 * Why the registrar did not do it. `unauthorised`: the token is wrong, expired or not enough. `not-found`: the
 * organisation has no such name. `rate-limited`: too many requests. `unavailable`: no answer, or none to be
 * understood; the order may have been carried out. `refused`: it says no, and why.
 */
export type RegistrarFailure = 'unauthorised' | 'not-found' | 'rate-limited' | 'unavailable' | 'refused';

/** The registrar did not do what was asked. The message holds no token and no transfer code. */
export class RegistrarError extends Error {
  readonly kind: RegistrarFailure;
  /** How long it asks to be left alone. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: RegistrarFailure, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'RegistrarError';
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The same order may succeed later, without anybody changing anything. */
  get passing(): boolean {
    return this.kind === 'rate-limited' || this.kind === 'unavailable';
  }
}
