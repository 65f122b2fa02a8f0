import type { CaseRow } from '../db/rows.ts';
import type { CaseState } from '../policy/facts.ts';

const dateField = (state: CaseState, name: string): string | null => {
  const value = state.fields[name];
  return typeof value === 'string' ? value : null;
};

/** The row of a case. Its dates stand in columns of their own because lists sort and alert by them. */
export function rowOfCase(state: CaseState): CaseRow {
  return {
    id: state.id,
    type: state.type,
    partner: state.partner,
    product: state.product,
    contract: state.contract,
    state: state.state,
    owner: state.owner,
    past_owners: [...state.pastOwners],
    author: state.author,
    treated_by: [...state.treatedBy],
    awaiting: state.awaiting,
    requester: state.requester,
    requests: state.requests,
    deliveries: state.deliveries,
    fields: state.fields,
    firm: state.firm,
    fcr: dateField(state, 'fiscalChurnReceivedOn'),
    act_by: dateField(state, 'actBy'),
    ped: dateField(state, 'ped'),
    work_by: state.workBy,
    date_origin: state.dateOrigin,
    overridden: state.overridden,
    letters: state.letters,
    attachments: state.attachments,
    parent: state.parent,
    parent_type: state.parentType,
    book_version: state.bookVersion,
    opened_on: state.openedOn,
    closed_on: state.closedOn,
    single_key: state.singleKey,
    version: state.version,
  };
}

/** The case a row tells. */
export function caseOfRow(row: CaseRow): CaseState {
  return {
    id: row.id,
    type: row.type,
    partner: row.partner,
    product: row.product,
    contract: row.contract,
    state: row.state,
    owner: row.owner,
    pastOwners: row.past_owners,
    author: row.author,
    treatedBy: row.treated_by,
    awaiting: row.awaiting,
    requester: row.requester,
    requests: row.requests,
    deliveries: row.deliveries,
    fields: row.fields,
    firm: row.firm,
    workBy: row.work_by,
    dateOrigin: row.date_origin,
    overridden: row.overridden,
    letters: row.letters,
    attachments: row.attachments,
    parent: row.parent,
    parentType: row.parent_type,
    bookVersion: row.book_version,
    singleKey: row.single_key,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    version: row.version,
  };
}
