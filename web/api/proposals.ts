import { answer, type CaseView, client, intentOn, type Schema, type Value } from './client.ts';
import { type Revealed, caseAfter } from './cases.ts';

export type ProposalRequest = Schema<'ProposalRequest'>;
type Fields = Record<string, Value>;

const onRequest = (seen: CaseView, request: string, key: string) => ({
  path: { id: seen.id, request },
  ...intentOn(key, seen),
});

/** Asks those who may to take an action; it waits on the case. */
export const proposeAction = (seen: CaseView, action: string, set: Fields, note: string, key: string) =>
  caseAfter(
    answer(
      client.POST('/api/cases/{id}/proposals', {
        params: { path: { id: seen.id }, ...intentOn(key, seen) },
        body: { action, set, ...(note === '' ? {} : { note }) },
      }),
    ),
  );

export const completeProposal = (seen: CaseView, request: string, set: Fields, key: string) =>
  caseAfter(
    answer(
      client.POST('/api/cases/{id}/proposals/{request}/complete', {
        params: onRequest(seen, request, key),
        body: { set },
      }),
    ),
  );

/** Takes the action that was asked for, as oneself; `onRevealed` gets what it shows once, when it shows anything. */
export const approveProposal = (
  seen: CaseView,
  request: string,
  set: Fields,
  key: string,
  onRevealed: (revealed: Revealed) => void,
) =>
  caseAfter(
    answer(
      client.POST('/api/cases/{id}/proposals/{request}/approve', {
        params: onRequest(seen, request, key),
        body: { set },
      }),
    ),
    onRevealed,
  );

/** Asks whether the approval would be carried out with these values; throws the refusal it would get. */
export const askApproval = (seen: CaseView, request: string, set: Fields) =>
  answer(
    client.POST('/api/cases/{id}/proposals/{request}/approve', {
      params: { ...onRequest(seen, request, crypto.randomUUID()), query: { preview: 'true' } },
      body: { set },
    }),
  );

export const refuseProposal = (seen: CaseView, request: string, reason: string, key: string) =>
  caseAfter(
    answer(
      client.POST('/api/cases/{id}/proposals/{request}/refuse', {
        params: onRequest(seen, request, key),
        body: { reason },
      }),
    ),
  );

export const withdrawProposal = (seen: CaseView, request: string, key: string) =>
  caseAfter(
    answer(client.POST('/api/cases/{id}/proposals/{request}/withdraw', { params: onRequest(seen, request, key) })),
  );
