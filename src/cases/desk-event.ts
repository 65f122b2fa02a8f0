import type { CaseEvent } from '../policy/case-event.ts';
import type { LetterAsk } from '../db/rows.ts';
import type { Absence, BookedSlot } from '../policy/agenda.ts';
import type { Fields, WeekHours } from '../policy/book.ts';
import type { Attachment } from '../policy/facts.ts';

/** A partner as the CRM tells it; a missing number is null, and that is a declaration. */
export interface PartnerFacts {
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly salonPhone: string | null;
  readonly proPhone: string | null;
  readonly email: string | null;
  readonly manager: string | null;
  readonly onboardingManager: string | null;
  readonly siret: string | null;
  readonly domainName: string | null;
}

/** A partner's subscription to one product; amounts in cents, before tax, a month. */
export interface ContractFacts {
  readonly product: string;
  readonly signedOn: string | null;
  readonly liveOn: string | null;
  readonly commitmentEndsOn: string | null;
  readonly monthlyCents: number | null;
}

export interface CallFacts {
  readonly day: string;
  readonly time: string;
  readonly number: 'salon' | 'pro';
  readonly result: string;
}

export interface LetterFacts {
  readonly number: string | null;
  readonly receivedOn: string;
  readonly writtenOn: string | null;
  readonly registeredOn: string;
  readonly channel: string;
  readonly product: string;
  readonly named: string | null;
  readonly city: string | null;
  readonly asks?: readonly LetterAsk[];
  readonly scan: Attachment | null;
  readonly note: string | null;
}

export type PartnerEvent =
  | { readonly kind: 'partner-recorded'; readonly partner: PartnerFacts; readonly contracts: readonly ContractFacts[] }
  | {
      /** Facts of the partner that the book defines, from a day on; `today` is the day it was said. */
      readonly kind: 'partner-changed';
      readonly set: Fields;
      readonly on: string;
      readonly today: string;
      readonly case: string | null;
      readonly action: string | null;
    }
  | { readonly kind: 'manager-changed'; readonly manager: string | null; readonly reason: string | null }
  | { readonly kind: 'number-declared'; readonly number: 'salon' | 'pro'; readonly phone: string | null }
  | {
      readonly kind: 'call-logged';
      readonly call: string;
      readonly facts: CallFacts;
      readonly caller: string;
      readonly callerRoles: readonly string[];
    }
  | {
      readonly kind: 'call-corrected';
      readonly call: string;
      readonly before: CallFacts;
      readonly facts: CallFacts;
      readonly withdrawn: boolean;
      readonly reason: string;
    };

export type LetterEvent =
  | {
      readonly kind: 'letter-registered';
      readonly letter: LetterFacts;
      readonly partner: string | null;
      readonly case: string | null;
      readonly unmatched: string | null;
    }
  | { readonly kind: 'letter-matched'; readonly partner: string; readonly case: string }
  | {
      readonly kind: 'letter-corrected';
      readonly receivedOn: string;
      readonly before: string;
      readonly reason: string;
    };

export type PersonEvent = {
  readonly kind: 'person-recorded';
  readonly name: string;
  readonly roles: readonly string[];
  readonly canSignIn: boolean;
};

/** What happens to somebody's time. */
export type AgendaEvent =
  | { readonly kind: 'hours-set'; readonly hours: WeekHours | null }
  | { readonly kind: 'absence-recorded'; readonly absence: Absence }
  | { readonly kind: 'absence-withdrawn'; readonly absence: string }
  | { readonly kind: 'cover-set'; readonly absence: string; readonly cover: string | null }
  | { readonly kind: 'appointment-booked'; readonly appointment: BookedSlot }
  | {
      readonly kind: 'appointment-moved';
      readonly appointment: string;
      readonly day: string;
      readonly time: string;
      readonly minutes: number;
    }
  | {
      /** A case opened from another took its appointment over. */
      readonly kind: 'appointment-handed';
      readonly appointment: string;
      readonly case: string;
    }
  | {
      readonly kind: 'appointment-ended';
      readonly appointment: string;
      readonly state: 'held' | 'missed' | 'cancelled';
    };

/** A domain name as the registrar, or a person, tells it. */
export type DomainEvent = {
  readonly kind: 'domain-recorded';
  readonly partner: string | null;
  readonly registrar: string;
  readonly expiresOn: string | null;
  readonly autorenew: boolean | null;
  readonly status: readonly string[];
};

export type BookEvent = {
  readonly kind: 'book-published';
  readonly version: number;
  readonly hash: string;
  readonly files: Readonly<Record<string, string>>;
  readonly effectiveOn: string;
};

/** Everything that happens at the desk, by the stream it belongs to. */
export type DeskEvent =
  | ({ readonly on: 'case'; readonly id: string } & { readonly event: CaseEvent })
  | ({ readonly on: 'partner'; readonly id: string } & { readonly event: PartnerEvent })
  | ({ readonly on: 'letter'; readonly id: string } & { readonly event: LetterEvent })
  | ({ readonly on: 'person'; readonly id: string } & { readonly event: PersonEvent })
  | ({ readonly on: 'agenda'; readonly id: string } & { readonly event: AgendaEvent })
  | ({ readonly on: 'domain'; readonly id: string } & { readonly event: DomainEvent })
  | ({ readonly on: 'book'; readonly id: string } & { readonly event: BookEvent });

export type StreamKind = DeskEvent['on'];

/** Stream of a thing that has a life of its own. */
export const streamOf = (on: StreamKind, id: string): string => `${on}:${id}`;
