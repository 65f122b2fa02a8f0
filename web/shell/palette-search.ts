import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../api/client.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** Whether every typed word stands in the label, whatever the accents. */
export const matches = (label: string, typed: string): boolean =>
  plain(typed)
    .split(/\s+/)
    .every((word) => plain(label).includes(word));

/** Cases by part of a salon name, city or case number. */
export const foundCasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['found-cases', q],
    queryFn: () => answer(client.GET('/api/cases', { params: { query: { q, limit: 8 } } })),
  });
