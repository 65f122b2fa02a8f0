import { Button } from '@mantine/core';
import type { ActionView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

type Props = {
  action: ActionView;
  /** Id of the words that name the action: many a button of the page says the same. */
  describedBy: string;
};

/** Asks those who may for an action this person is refused. */
export function AskButton({ action, describedBy }: Props) {
  const t = useMessages();
  const { open } = useCase();
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-describedby={describedBy}
      onClick={() => open({ kind: 'propose', action })}
    >
      {t.requests.ask}
    </Button>
  );
}
