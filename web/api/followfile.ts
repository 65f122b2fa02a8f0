import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, client, type Schema } from './client.ts';
import type { paths } from './schema.ts';

type Parameters = NonNullable<paths['/api/followfile']['get']['parameters']['query']>;
export type FollowfileFilter = Omit<Parameters, 'cursor' | 'limit'>;
export type FollowfileRow = Schema<'FollowfileRow'>;
export type FollowfilePage = Schema<'FollowfilePage'>;

/** The register of letters, newest receipt first. */
export const followfileQuery = (filter: FollowfileFilter) =>
  infiniteQueryOptions({
    queryKey: ['followfile', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/followfile', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  });

/** Where the same register is handed out as a file for spreadsheets. */
export function followfileAddress(filter: FollowfileFilter): string {
  const query = new URLSearchParams(filter as Record<string, string>).toString();
  return `/api/followfile.csv${query ? `?${query}` : ''}`;
}
