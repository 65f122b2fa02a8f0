import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, type CaseView, client, intent, intentOn, type Schema, type Value } from './client.ts';
import type { paths } from './schema.ts';

type CaseParameters = NonNullable<paths['/api/cases']['get']['parameters']['query']>;
export type CaseFilter = Omit<CaseParameters, 'cursor' | 'limit'>;

/** The queue, in the order of the server: the nearest deadline first. */
export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/cases', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  });

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: () => answer(client.GET('/api/cases/counts')),
  refetchInterval: 60_000,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer(client.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

export const caseTypesQuery = (partner: string | null) =>
  queryOptions({
    queryKey: ['case-types', partner],
    queryFn: () => answer(client.GET('/api/case-types', { params: { query: partner ? { partner } : {} } })),
  });

type Fields = Record<string, Value>;

/** What an action shows once, to who took it. */
export type Revealed = Schema<'RevealedCode'>;

/**
 * The case after a write that was carried out. What the write shows once is taken off it and handed to `onRevealed`
 * alone: the case is kept by the page, that is not.
 */
export async function caseAfter(
  call: Promise<CaseView | Schema<'CaseChanged'>>,
  onRevealed?: (revealed: Revealed) => void,
): Promise<CaseView> {
  const { revealed, ...found } = await call;
  if (revealed) onRevealed?.(revealed);
  if (!('timeline' in found)) throw new Error('the answer is not a case');
  return found;
}

const actionPath = '/api/cases/{id}/actions/{action}';

/** Takes an action; `onRevealed` gets what it shows once, when it shows anything. */
export const takeAction = (
  seen: CaseView,
  action: string,
  set: Fields,
  key: string,
  onRevealed?: (revealed: Revealed) => void,
) =>
  caseAfter(
    answer(
      client.POST(actionPath, {
        params: { path: { id: seen.id, action }, ...intentOn(key, seen) },
        body: { set },
      }),
    ),
    onRevealed,
  );

/** Asks whether the action would be carried out with these values; throws the refusal it would get. */
export const askAction = (seen: CaseView, action: string, set: Fields) =>
  answer(
    client.POST(actionPath, {
      params: {
        path: { id: seen.id, action },
        query: { preview: 'true' },
        ...intentOn(crypto.randomUUID(), seen),
      },
      body: { set },
    }),
  );

export const openCase = (body: { type: string; partner: string; product: string; set: Fields }, key: string) =>
  caseAfter(answer(client.POST('/api/cases', { params: intent(key), body })));

/** Reads a pasted block into values; writes nothing. */
export const pasteTemplate = (id: string, template: string, text: string) =>
  answer(
    client.POST('/api/cases/{id}/templates/{template}/parse', { params: { path: { id, template } }, body: { text } }),
  );

export const addNote = (seen: CaseView, text: string, key: string) =>
  answer(
    client.POST('/api/cases/{id}/notes', {
      params: { path: { id: seen.id }, ...intentOn(key, seen) },
      body: { text },
    }),
  );

export const attachFile = (seen: CaseView, body: Schema<'AttachFile'>, key: string) =>
  answer(
    client.POST('/api/cases/{id}/files', {
      params: { path: { id: seen.id }, ...intentOn(key, seen) },
      body,
    }),
  );
