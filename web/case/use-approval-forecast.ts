import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Value } from '../api/client.ts';
import { Refusal, type Reason } from '../api/problem.ts';
import { askApproval, type ProposalRequest } from '../api/proposals.ts';
import { useCase } from './case-context.ts';

/**
 * What would stand in the way of approving with these values, asked of the desk without doing it; null until it has
 * answered.
 */
export function useApprovalForecast(request: ProposalRequest, set: Record<string, Value>): readonly Reason[] | null {
  const { view } = useCase();
  const [given] = useDebouncedValue(set, 250);
  const { data } = useQuery({
    queryKey: ['approval', view.id, view.version, request.id, given],
    queryFn: () =>
      askApproval(view, request.id, given).then(
        () => [],
        (error: unknown) => {
          if (error instanceof Refusal) return error.reasons.filter(({ ok }) => !ok);
          throw error;
        },
      ),
    retry: false,
    placeholderData: keepPreviousData,
  });
  return data ?? null;
}
