import { Button } from '@mantine/core';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';
import { refusalOf } from './use-case-commands.ts';

/** What the procedure asks for once every step of a checklist is done. */
export function Afterwards() {
  const t = useMessages();
  const { view, open } = useCase();
  const action = view.actions.find(({ id }) => id === view.next?.action);
  return (
    <p className="afterwards">
      {t.checklist.allDone}{' '}
      {action && refusalOf(action) === null && (
        <Button size="compact-md" onClick={() => open({ kind: 'action', action })}>
          {action.label}
        </Button>
      )}
    </p>
  );
}
