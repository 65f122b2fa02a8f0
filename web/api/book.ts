import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.ts';

export const pagesQuery = queryOptions({
  queryKey: ['book'],
  queryFn: () => answer(client.GET('/api/book')),
  staleTime: 300_000,
});

export const pageQuery = (id: string) =>
  queryOptions({
    queryKey: ['book', id],
    queryFn: () => answer(client.GET('/api/book/pages/{id}', { params: { path: { id } } })),
    staleTime: 300_000,
  });

/** Pick lists of the book in force, by id. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: () => answer(client.GET('/api/lists')),
  staleTime: 300_000,
});
