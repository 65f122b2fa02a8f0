import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, client, intentOn, type Schema } from './client.ts';

export type Approval = Schema<'ApprovalPage'>['approvals'][number];

/** Proposals that wait for whoever is at the desk, oldest first. */
export const approvalsQuery = infiniteQueryOptions({
  queryKey: ['approvals'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    answer(
      client.GET('/api/approvals', { params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } } }),
    ),
  getNextPageParam: (page) => page.next,
  refetchInterval: 60_000,
});

/** Says no to a proposal, and why. */
export const refuseApproval = ({ case: seen, request }: Approval, reason: string, key: string) =>
  answer(
    client.POST('/api/cases/{id}/proposals/{request}/refuse', {
      params: { path: { id: seen.id, request: request.id }, ...intentOn(key, seen) },
      body: { reason },
    }),
  );
