import type { Absence } from '../policy/agenda.ts';
import type { Fields, Value, WeekHours } from '../policy/book.ts';
import type { Attachment, AttachedLetter, DateOrigin, DeliveryState, WaitingRequest } from '../policy/facts.ts';

export interface PersonRow {
  email: string;
  name: string;
  roles: string[];
  can_sign_in: boolean;
  version: number;
}

export interface PartnerRow {
  id: string;
  name: string;
  search_name: string;
  address: string;
  postal_code: string;
  city: string;
  search_city: string;
  salon_phone: string | null;
  pro_phone: string | null;
  email: string | null;
  manager: string | null;
  past_managers: string[];
  onboarding_manager: string | null;
  siret: string | null;
  domain_name: string | null;
  facts: Fields;
  planned: readonly PlannedFact[];
  version: number;
}

/** A fact of a partner that will hold from a day on. */
export interface PlannedFact {
  fact: string;
  value: Value;
  on: string;
}

export interface ContractRow {
  id: string;
  partner: string;
  product: string;
  signed_on: string | null;
  live_on: string | null;
  commitment_ends_on: string | null;
  monthly_cents: number | null;
}

export interface CaseRow {
  id: string;
  type: string;
  partner: string;
  product: string;
  contract: string | null;
  state: string;
  owner: string | null;
  past_owners: string[];
  author: string;
  treated_by: string[];
  awaiting: string | null;
  requester: string | null;
  requests: readonly WaitingRequest[];
  deliveries: readonly DeliveryState[];
  fields: Fields;
  firm: Readonly<Record<string, boolean>>;
  fcr: string | null;
  act_by: string | null;
  ped: string | null;
  work_by: string | null;
  date_origin: DateOrigin | null;
  overridden: boolean;
  letters: readonly AttachedLetter[];
  attachments: readonly Attachment[];
  parent: string | null;
  parent_type: string | null;
  book_version: number;
  opened_on: string;
  closed_on: string | null;
  single_key: string | null;
  version: number;
}

/** What a letter asks for besides the termination. */
export const LETTER_ASKS = ['customer-file', 'domain-name'] as const;
export type LetterAsk = (typeof LETTER_ASKS)[number];

export interface LetterRow {
  id: string;
  number: string | null;
  received_on: string;
  written_on: string | null;
  registered_on: string;
  channel: string;
  product: string;
  partner: string | null;
  named: string | null;
  city: string | null;
  case_id: string | null;
  unmatched: string | null;
  asks: readonly LetterAsk[];
  scan: Attachment | null;
  note: string | null;
  version: number;
}

export interface CallRow {
  id: string;
  partner: string;
  day: string;
  time: string;
  number: 'salon' | 'pro';
  result: string;
  caller: string;
  caller_roles: string[];
  logged_at: string;
  corrected: boolean;
  withdrawn: boolean;
}

export interface AgendaRow {
  person: string;
  hours: WeekHours | null;
  version: number;
}

export interface AbsenceRow {
  id: string;
  person: string;
  from_day: string;
  until_day: string;
  from_half: Absence['fromHalf'];
  until_half: Absence['untilHalf'];
  kind: string;
  cover: string | null;
  withdrawn: boolean;
}

export interface AppointmentRow {
  id: string;
  person: string;
  case_id: string;
  partner: string;
  day: string;
  time: string;
  minutes: number;
  state: 'booked' | 'held' | 'missed' | 'cancelled';
  booked_by: string;
  sequence: number;
  changed_at: string;
}

export interface DomainRow {
  fqdn: string;
  partner: string | null;
  registrar: string;
  expires_on: string | null;
  autorenew: boolean | null;
  status: readonly string[];
  seen_at: string;
  version: number;
}

export interface EventRow {
  stream: string;
  version: number;
  type: string;
  at: string;
  actor: { email: string; name: string; roles: string[]; covering?: string };
  command: string;
  via: string;
  book_version: number | null;
  law_version: number | null;
  data: Record<string, unknown>;
  prev: string;
  hash: string;
}

export interface BookVersionRow {
  version: number;
  hash: string;
  files: Readonly<Record<string, string>>;
  effective_on: string;
  published_by: string;
  published_at: string;
}

/** Tables that are the journal's shadow: a replay gives the same rows. */
export const SHADOW_TABLES = [
  'person',
  'partner',
  'contract',
  'cases',
  'letter',
  'call',
  'agenda',
  'absence',
  'appointment',
  'domain',
  'book_version',
] as const;
export type ShadowTable = (typeof SHADOW_TABLES)[number];
