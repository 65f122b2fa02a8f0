import { Button } from '@mantine/core';
import type { ActionView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

/** Asks those who may for an action this person is refused. */
export function AskButton({ action }: { action: ActionView }) {
  const t = useMessages();
  const { open } = useCase();
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t.requests.askFor(action.label)}
      onClick={() => open({ kind: 'propose', action })}
    >
      {t.requests.ask}
    </Button>
  );
}
