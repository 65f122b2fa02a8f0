import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';

/** Whether this person may use a desk command, with the sentence of the book when not. */
export function useDeskCommand(name: string): { refused: string | null } {
  const { data } = useQuery(sessionQuery);
  const found = data?.commands[name];
  return { refused: found && !found.allowed ? found.message : null };
}
