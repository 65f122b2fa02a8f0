import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';
import { useLanguage, useMessages } from '../locales/language.ts';
import * as format from './format.ts';

/** The formats of format.ts in the language on screen; `today` is the day at the desk. */
export function useFormat() {
  const language = useLanguage();
  const t = useMessages();
  const { data } = useQuery(sessionQuery);
  const today = data?.today ?? null;
  return {
    today,
    day: (iso: string) => format.shortDay(iso, language),
    long: (iso: string) => format.longDay(iso, language),
    distance: (iso: string) => (today === null ? '' : format.distance(format.daysBetween(today, iso), t)),
    money: (cents: number) => format.money(cents, language),
    clock: (instant: string) => format.clockTime(instant, language),
  };
}
