import { queryOptions } from '@tanstack/react-query';
import { answer, client, type Schema } from './client.ts';

export type DayView = Schema<'Day'>;
export type DayItem = DayView['items'][number];
export type DayAppointment = DayView['appointments'][number];

/** The day of whoever is at the desk, most pressing first. */
export const dayQuery = queryOptions({
  queryKey: ['day'],
  queryFn: () => answer(client.GET('/api/day')),
  refetchInterval: 60_000,
});
