import { queryOptions } from '@tanstack/react-query';
import { answer, client, intent } from './client.ts';
import type { components } from './schema.ts';

export type Registration = components['schemas']['RegisterLetter'];

const asked = (preview: boolean) => ({ query: { preview: preview ? 'true' : 'false' } as const });

export const trayQuery = queryOptions({
  queryKey: ['letters', 'tray'],
  queryFn: () => answer(client.GET('/api/letters', { params: { query: { unmatched: 'true' } } })),
  refetchInterval: 60_000,
});

/** Registers a letter; a preview answers the case and dates it would give and writes nothing. */
export const registerLetter = (body: Registration, preview: boolean, key: string) =>
  answer(client.POST('/api/letters', { params: { ...asked(preview), ...intent(key) }, body }));

export const matchLetter = (letter: string, partner: string, preview: boolean, key: string) =>
  answer(
    client.POST('/api/letters/{id}/match', {
      params: { path: { id: letter }, ...asked(preview), ...intent(key) },
      body: { partner },
    }),
  );

export const correctLetter = (
  letter: string,
  body: components['schemas']['CorrectLetter'],
  preview: boolean,
  key: string,
) =>
  answer(
    client.POST('/api/letters/{id}/correction', {
      params: { path: { id: letter }, ...asked(preview), ...intent(key) },
      body,
    }),
  );
