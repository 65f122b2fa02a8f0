import { queryOptions } from '@tanstack/react-query';
import { answer, client, intent } from './client.ts';
import type { components } from './schema.ts';

export type NumberKind = 'salon' | 'pro';

export const partnersQuery = (q: string) =>
  queryOptions({
    queryKey: ['partners', q],
    queryFn: () => answer(client.GET('/api/partners', { params: { query: { q, limit: 12 } } })),
    enabled: q.trim().length > 1,
    staleTime: 60_000,
  });

export const partnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['partner', id],
    queryFn: () => answer(client.GET('/api/partners/{id}', { params: { path: { id } } })),
  });

export const logCall = (partner: string, body: components['schemas']['LogCall'], key: string) =>
  answer(
    client.POST('/api/partners/{id}/calls', {
      params: { path: { id: partner }, ...intent(key) },
      body,
    }),
  );

/** Corrects or withdraws a call; a preview answers what it would change and writes nothing. */
export const correctCall = (call: string, body: components['schemas']['CorrectCall'], preview: boolean, key: string) =>
  answer(
    client.POST('/api/calls/{id}/correction', {
      params: { path: { id: call }, query: { preview: preview ? 'true' : 'false' }, ...intent(key) },
      body,
    }),
  );

export const declareNumber = (partner: string, body: components['schemas']['DeclareNumber'], key: string) =>
  answer(
    client.POST('/api/partners/{id}/numbers', {
      params: { path: { id: partner }, ...intent(key) },
      body,
    }),
  );
