import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';

/** Whether this person may use a desk command, with the sentence of the book and its line when not. */
export function useDeskCommand(name: string): { refused: string | null; page: string; line: number } {
  const { data } = useQuery(sessionQuery);
  const { allowed = true, message = '', page = '', line = 0 } = data?.commands[name] ?? {};
  return { refused: allowed ? null : message, page, line };
}
