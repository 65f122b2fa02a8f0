import { PageLink } from './page-link.tsx';
import { useDeskCommand } from './use-desk-command.ts';

/** Why this person may not use a desk command, with the line of the page; nothing when they may. */
export function Denied({ command, loud = false }: { command: string; loud?: boolean }) {
  const { refused, page, line } = useDeskCommand(command);
  if (!refused) return null;
  return (
    <p className={loud ? 'notice' : 'dim'}>
      {refused} <PageLink page={page} line={line} />
    </p>
  );
}
