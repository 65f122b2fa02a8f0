import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { caseQuery } from './cases.ts';
import type { CaseView } from './client.ts';
import { Unreachable } from './problem.ts';

/**
 * A write a person asks for. One key goes with the intent and stays with it for as long as no answer
 * came, by itself or when the person sends the same thing again: it happens once. After an answer,
 * the screens are asked anew.
 *
 * @param send does it, given what to send and the key
 */
export function useWrite<Input, Output>(send: (input: Input, key: string) => Promise<Output>) {
  const queries = useQueryClient();
  const pending = useRef<{ body: string; key: string } | null>(null);
  return useMutation<Output, Error, Input>({
    networkMode: 'always',
    retry: (count, error) => error instanceof Unreachable && count < 2,
    retryDelay: 400,
    mutationFn: (input) => {
      const body = JSON.stringify(input);
      if (pending.current?.body !== body) pending.current = { body, key: crypto.randomUUID() };
      return send(input, pending.current.key);
    },
    onSuccess: (answered) => {
      pending.current = null;
      // The next write must carry the version this one gave.
      if (isCase(answered)) queries.setQueryData(caseQuery(answered.id).queryKey, answered);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (!(error instanceof Unreachable)) pending.current = null;
    },
  });
}

const isCase = (answered: unknown): answered is CaseView =>
  typeof answered === 'object' && answered !== null && 'timeline' in answered && 'actions' in answered;
