import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, client, intent, type Schema } from './client.ts';

export type Agenda = Schema<'Agenda'>;
export type Absence = Schema<'Absence'>;
export type Appointment = Schema<'Appointment'>;
export type Slot = Schema<'Slots'>['slots'][number];
export type AgendaCommand = Agenda['rights'][number]['command'];

/** Somebody's week, or any days, both included. */
export const agendaQuery = (person: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['agenda', person, from, to],
    queryFn: () => answer(client.GET('/api/agendas/{person}', { params: { path: { person }, query: { from, to } } })),
    enabled: person !== '' && from !== '',
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

/** Where an appointment fits; `moving` names a case whose own appointment gives its slot up. */
export const slotsQuery = (person: string, minutes: number, moving: string | null) =>
  queryOptions({
    queryKey: ['slots', person, minutes, moving],
    queryFn: () =>
      answer(
        client.GET('/api/agendas/{person}/slots', {
          params: { path: { person }, query: { minutes, ...(moving === null ? {} : { moving }) } },
        }),
      ),
    enabled: person !== '',
    refetchInterval: 30_000,
  });

/** Where a person's appointments are handed out to other calendars. */
export const calendarAddress = (person: string): string => `/api/agendas/${encodeURIComponent(person)}.ics`;

export const setHours = (person: string, hours: Record<string, string[]> | null, key: string) =>
  answer(client.POST('/api/agendas/{person}/hours', { params: { path: { person }, ...intent(key) }, body: { hours } }));

export const recordAbsence = (person: string, body: Schema<'RecordAbsence'>, key: string) =>
  answer(client.POST('/api/agendas/{person}/absences', { params: { path: { person }, ...intent(key) }, body }));

export const withdrawAbsence = (id: string, key: string) =>
  answer(client.POST('/api/absences/{id}/withdrawal', { params: { path: { id }, ...intent(key) } }));

export const setCover = (id: string, cover: string | null, key: string) =>
  answer(client.POST('/api/absences/{id}/cover', { params: { path: { id }, ...intent(key) }, body: { cover } }));
