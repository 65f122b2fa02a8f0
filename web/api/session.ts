import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.ts';

/** Who is at the desk, what day it is there, and which desk commands this person may use. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answer(client.GET('/api/session')),
  staleTime: 60_000,
  refetchInterval: 300_000,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => answer(client.GET('/api/people')),
  staleTime: 300_000,
});

export const startSession = (email: string) => answer(client.POST('/api/session', { body: { email } }));

export const endSession = () => answer(client.DELETE('/api/session'));
