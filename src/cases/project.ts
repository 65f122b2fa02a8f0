import type {
  BookVersionRow,
  CallRow,
  CaseRow,
  ContractRow,
  LetterRow,
  PartnerRow,
  PersonRow,
  ShadowTable,
} from '../db/rows.ts';
import type { CaseEvent } from '../policy/case-event.ts';
import { evolve } from '../policy/case-event.ts';
import { caseOfRow, rowOfCase } from './case-row.ts';
import type { BookEvent, CallFacts, LetterEvent, PartnerEvent, PersonEvent, StreamKind } from './desk-event.ts';
import { searchKey } from './search-key.ts';

/** An event as the journal keeps it: enough to project it, live or in a replay. */
export interface Happened {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly email: string };
  readonly data: unknown;
}

/** A row an event writes, whole. */
export interface RowChange {
  readonly table: ShadowTable;
  readonly key: string;
  readonly row: object;
}

/** Reads a row as it stands before the event. */
export type ReadRow = <Row extends object>(table: ShadowTable, key: string) => Row | undefined;

function need<Row extends object>(read: ReadRow, table: ShadowTable, key: string): Row {
  const row = read<Row>(table, key);
  if (!row) throw new Error(`${table} ${key} is not there to be changed`);
  return row;
}

function projectCase(id: string, happened: Happened, read: ReadRow): RowChange[] {
  const event = { kind: happened.type, ...(happened.data as object) } as CaseEvent;
  const row = read<CaseRow>('cases', id);
  return [{ table: 'cases', key: id, row: rowOfCase(evolve(row ? caseOfRow(row) : null, id, event)) }];
}

function partnerRow(
  id: string,
  version: number,
  before: PartnerRow | undefined,
  event: PartnerEvent & { kind: 'partner-recorded' },
): PartnerRow {
  const { partner } = event;
  const left =
    before?.manager != null && before.manager !== partner.manager && !before.past_managers.includes(before.manager);
  return {
    id,
    name: partner.name,
    search_name: searchKey(partner.name),
    address: partner.address,
    postal_code: partner.postalCode,
    city: partner.city,
    search_city: searchKey(partner.city),
    salon_phone: partner.salonPhone,
    pro_phone: partner.proPhone,
    email: partner.email,
    manager: partner.manager,
    past_managers: [...(before?.past_managers ?? []), ...(left && before.manager ? [before.manager] : [])],
    onboarding_manager: partner.onboardingManager,
    siret: partner.siret,
    domain_name: partner.domainName,
    version,
  };
}

function recorded(
  id: string,
  happened: Happened,
  event: PartnerEvent & { kind: 'partner-recorded' },
  read: ReadRow,
): RowChange[] {
  const contracts = event.contracts.map((contract): RowChange => {
    const row: ContractRow = {
      id: `${id}:${contract.product}`,
      partner: id,
      product: contract.product,
      signed_on: contract.signedOn,
      live_on: contract.liveOn,
      commitment_ends_on: contract.commitmentEndsOn,
      monthly_cents: contract.monthlyCents,
    };
    return { table: 'contract', key: row.id, row };
  });
  const row = partnerRow(id, happened.version, read<PartnerRow>('partner', id), event);
  return [{ table: 'partner', key: id, row }, ...contracts];
}

const callColumns = (facts: CallFacts) => ({
  day: facts.day,
  time: facts.time,
  number: facts.number,
  result: facts.result,
});

function projectPartner(id: string, happened: Happened, read: ReadRow): RowChange[] {
  const event = { kind: happened.type, ...(happened.data as object) } as PartnerEvent;
  if (event.kind === 'partner-recorded') return recorded(id, happened, event, read);
  const partner = need<PartnerRow>(read, 'partner', id);
  const moved: RowChange = { table: 'partner', key: id, row: { ...partner, version: happened.version } };
  if (event.kind === 'number-declared') {
    const phone = event.number === 'salon' ? { salon_phone: event.phone } : { pro_phone: event.phone };
    return [{ ...moved, row: { ...moved.row, ...phone } }];
  }
  if (event.kind === 'call-logged') {
    const row: CallRow = {
      id: event.call,
      partner: id,
      ...callColumns(event.facts),
      caller: event.caller,
      caller_roles: [...event.callerRoles],
      logged_at: happened.at,
      corrected: false,
      withdrawn: false,
    };
    return [moved, { table: 'call', key: row.id, row }];
  }
  const call = need<CallRow>(read, 'call', event.call);
  const row: CallRow = { ...call, ...callColumns(event.facts), corrected: true, withdrawn: event.withdrawn };
  return [moved, { table: 'call', key: row.id, row }];
}

function projectLetter(id: string, happened: Happened, read: ReadRow): RowChange[] {
  const event = { kind: happened.type, ...(happened.data as object) } as LetterEvent;
  if (event.kind === 'letter-registered') {
    const { letter } = event;
    const row: LetterRow = {
      id,
      number: letter.number,
      received_on: letter.receivedOn,
      written_on: letter.writtenOn,
      registered_on: letter.registeredOn,
      channel: letter.channel,
      product: letter.product,
      partner: event.partner,
      named: letter.named,
      city: letter.city,
      case_id: event.case,
      unmatched: event.unmatched,
      scan: letter.scan,
      note: letter.note,
      version: happened.version,
    };
    return [{ table: 'letter', key: id, row }];
  }
  const before = { ...need<LetterRow>(read, 'letter', id), version: happened.version };
  const row: LetterRow =
    event.kind === 'letter-matched'
      ? { ...before, partner: event.partner, case_id: event.case, unmatched: null }
      : { ...before, received_on: event.receivedOn };
  return [{ table: 'letter', key: id, row }];
}

function projectPerson(id: string, happened: Happened): RowChange[] {
  const event = happened.data as PersonEvent;
  const row: PersonRow = {
    email: id,
    name: event.name,
    roles: [...event.roles],
    can_sign_in: event.canSignIn,
    version: happened.version,
  };
  return [{ table: 'person', key: id, row }];
}

function projectBook(happened: Happened): RowChange[] {
  const event = happened.data as BookEvent;
  const row: BookVersionRow = {
    version: event.version,
    hash: event.hash,
    files: event.files,
    effective_on: event.effectiveOn,
    published_by: happened.actor.email,
    published_at: happened.at,
  };
  return [{ table: 'book_version', key: String(event.version), row }];
}

/**
 * The rows an event writes, given the rows it finds. Pure: the same function serves the command that caused the event
 * and the replay that checks it, and time is in the event.
 */
export function project(happened: Happened, read: ReadRow): RowChange[] {
  const [on, ...rest] = happened.stream.split(':');
  const id = rest.join(':');
  switch (on as StreamKind) {
    case 'case':
      return projectCase(id, happened, read);
    case 'partner':
      return projectPartner(id, happened, read);
    case 'letter':
      return projectLetter(id, happened, read);
    case 'person':
      return projectPerson(id, happened);
    case 'book':
      return projectBook(happened);
  }
}
