import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Revealed } from '../api/cases.ts';
import type { CaseView } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { useCase } from './case-context.ts';

type Send<Input> = (input: Input, key: string, onRevealed: (revealed: Revealed) => void) => Promise<CaseView>;

/**
 * Takes an action, directly or by approving a proposal of it. What it shows once goes to its own dialog, after
 * `onDone` has closed this one, and stays nowhere else.
 */
export function useTake<Input>(send: Send<Input>) {
  const { open } = useCase();
  const queries = useQueryClient();
  const shown = useRef<Revealed | null>(null);
  const write = useWrite((input: Input, key) =>
    send(input, key, (revealed) => {
      shown.current = revealed;
    }),
  );
  const take = (input: Input, onDone: (after: CaseView) => void) =>
    write.mutate(input, {
      onSuccess: (after) => {
        onDone(after);
        if (shown.current) open({ kind: 'revealed', revealed: shown.current });
        shown.current = null;
      },
      // The action may have been taken although what it shows could not be: the case is read again.
      onError: () => void queries.invalidateQueries(),
    });
  return { take, busy: write.isPending, error: write.error };
}
