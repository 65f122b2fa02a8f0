import type { CaseRow, PartnerRow } from '../db/rows.ts';
import { alertOf, type Alert } from '../policy/alert.ts';
import type { Book } from '../policy/book.ts';
import { parseDay } from '../policy/civil-date.ts';
import { labelFor } from '../policy/labels.ts';
import { listLabel, roleLabel, type Lang } from './words.ts';

/** A case as lists show it. */
export interface CaseSummary {
  id: string;
  type: string;
  typeLabel: string;
  state: string;
  stateLabel: string;
  stateTone: 'good' | 'bad' | 'neutral';
  open: boolean;
  partner: string;
  partnerName: string;
  address: string;
  postalCode: string;
  city: string;
  product: string;
  productLabel: string;
  origin: string | null;
  owner: string | null;
  ownerName: string | null;
  awaiting: string | null;
  awaitingLabel: string | null;
  fcr: string | null;
  actBy: string | null;
  ped: string | null;
  pedFirm: boolean;
  workBy: string | null;
  /** Days from today to act-by; negative once it has passed, null without dates or once closed. */
  daysLeft: number | null;
  alert: Alert | null;
  openedOn: string;
  closedOn: string | null;
  version: number;
}

export interface Named {
  readonly book: Book;
  readonly today: string;
  readonly lang: Lang;
  /** Name of a person by e-mail. */
  readonly nameOf: (email: string) => string;
}

const daysBetween = (from: string, to: string): number => (parseDay(to) ?? 0) - (parseDay(from) ?? 0);

/** Words a case row for people: labels by the law in force, alert and days left by today's date. */
export function summarize(row: CaseRow, partner: PartnerRow, { book, today, lang, nameOf }: Named): CaseSummary {
  const type = book.caseTypes.get(row.type);
  const state = type?.states.get(row.state);
  const open = row.closed_on === null;
  const origin = row.fields['origin'];
  return {
    id: row.id,
    type: row.type,
    typeLabel: type?.label[lang] ?? row.type,
    state: row.state,
    stateLabel: state ? labelFor(state, row.product)[lang] : row.state,
    stateTone: state?.tone ?? 'neutral',
    open,
    partner: row.partner,
    partnerName: partner.name,
    address: partner.address,
    postalCode: partner.postal_code,
    city: partner.city,
    product: row.product,
    productLabel: listLabel(book, 'products', row.product, lang),
    origin: typeof origin === 'string' ? origin : null,
    owner: row.owner,
    ownerName: row.owner === null ? null : nameOf(row.owner),
    awaiting: row.awaiting,
    awaitingLabel: row.awaiting === null ? null : roleLabel(book, row.awaiting, lang),
    fcr: row.fcr,
    actBy: row.act_by,
    ped: row.ped,
    pedFirm: row.ped !== null && row.firm['ped'] !== false,
    workBy: row.work_by,
    daysLeft: open && row.act_by !== null ? daysBetween(today, row.act_by) : null,
    alert: open ? alertOf({ actBy: row.act_by, ped: row.ped, workBy: row.work_by }, today) : null,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    version: row.version,
  };
}
