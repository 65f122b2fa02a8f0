import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { askAction } from '../api/cases.ts';
import type { ActionView, Value } from '../api/client.ts';
import { Refusal, type Reason } from '../api/problem.ts';
import { useCase } from './case-context.ts';

/**
 * What would still stand in the way of an action, given what is typed so far: asked of the desk
 * without doing it. What the action starts with is known from the case itself.
 */
export function useForecast(action: ActionView, set: Record<string, Value>): readonly Reason[] {
  const { view } = useCase();
  const [given] = useDebouncedValue(set, 250);
  const touched = Object.keys(given).length > 0;
  const { data } = useQuery({
    queryKey: ['forecast', view.id, view.version, action.id, given],
    queryFn: () =>
      askAction(view, action.id, given).then(
        () => [],
        (error: unknown) => {
          if (error instanceof Refusal) return error.reasons.filter(({ ok }) => !ok);
          throw error;
        },
      ),
    enabled: touched,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return touched && data ? data : action.reasons;
}
