import { parseDay } from '../../src/policy/civil-date.ts';

/** Whose agenda, and a day of the week shown; absent: one's own, this week. */
export type AgendaSearch = { person?: string; week?: string };

/** Reads the address of an agenda; what is not a person's e-mail or a day is left out. */
export function readAgendaSearch(search: Record<string, unknown>): AgendaSearch {
  const { person, week } = search;
  return {
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
    ...(typeof week === 'string' && parseDay(week) !== null ? { week } : {}),
  };
}
