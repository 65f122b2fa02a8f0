import type { BookVersionRow, CallRow, CaseRow, ContractRow, LetterRow, PartnerRow, PersonRow } from '../db/rows.ts';
import type { CaseEvent } from '../policy/case-event.ts';
import { evolve } from '../policy/case-event.ts';
import { caseOfRow, rowOfCase } from './case-row.ts';
import type { BookEvent, CallFacts, LetterEvent, PartnerEvent, PersonEvent, StreamKind } from './desk-event.ts';
import { projectAgenda, projectDomain } from './project-agenda.ts';
import { type Happened, need, type ReadRow, type RowChange } from './row-change.ts';
import { searchKey } from './search-key.ts';

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
    facts: before?.facts ?? {},
    planned: before?.planned ?? [],
    version,
  };
}

/** One place for each fact and day: the journal keeps no order of the facts that an event sets. */
const placeOf = ({ on, fact }: PartnerRow['planned'][number]): string => `${on} ${fact}`;

/** Facts that hold by the day they were said go in; the others wait, and replace what was planned for later. */
function withFacts(partner: PartnerRow, event: PartnerEvent & { kind: 'partner-changed' }): PartnerRow {
  const { on, today } = event;
  const said = Object.entries(event.set).map(([fact, value]) => ({ fact, value, on }));
  const standing = partner.planned.filter(({ fact, on: from }) => !(fact in event.set && from >= on));
  const planned = [...standing, ...said].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const due = planned.filter((one) => one.on <= today);
  return {
    ...partner,
    facts: { ...partner.facts, ...Object.fromEntries(due.map(({ fact, value }) => [fact, value])) },
    planned: planned.filter((one) => one.on > today),
  };
}

function withManager(partner: PartnerRow, manager: string | null): PartnerRow {
  const { manager: before, past_managers: past } = partner;
  const left = before !== null && before !== manager && !past.includes(before);
  return { ...partner, manager, past_managers: left ? [...past, before] : past };
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
  if (event.kind === 'partner-changed') return [{ ...moved, row: withFacts(moved.row as PartnerRow, event) }];
  if (event.kind === 'manager-changed') return [{ ...moved, row: withManager(moved.row as PartnerRow, event.manager) }];
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
      asks: letter.asks ?? [],
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
    case 'agenda':
      return projectAgenda(id, happened, read);
    case 'domain':
      return projectDomain(id, happened);
    case 'book':
      return projectBook(happened);
  }
}
