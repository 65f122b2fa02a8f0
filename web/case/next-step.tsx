import { Button, Kbd } from '@mantine/core';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { AskButton } from './ask-button.tsx';
import { useCase } from './case-context.ts';
import { refusalOf } from './use-case-commands.ts';
import { useDeskCommand } from '../ui/use-desk-command.ts';

/** The one thing to do now, as the procedure says it, with the keys to do it. */
export function NextStep() {
  const t = useMessages();
  const { view, open } = useCase();
  const calling = useDeskCommand('log-call');
  const { next } = view;
  const action = view.actions.find(({ id }) => id === next?.action);
  const refused = action ? refusalOf(action) : null;
  const block = view.templates.find((each) => each.action !== null && each.action === action?.id);
  return (
    <section className="card next-step" tabIndex={-1} aria-labelledby="next-step">
      <h2 id="next-step">{t.next.title}</h2>
      <p className="next-say">{next ? next.say : t.next.nothing}</p>
      {next && <PageLink page={next.page} line={next.line} />}
      {refused && action && (
        <p className="dim" id="next-not-you">
          {t.next.notYou(action.label, refused)}
        </p>
      )}
      <div className="buttons">
        {action && !refused && (
          <Button onClick={() => open(block ? { kind: 'pave', template: block.id } : { kind: 'action', action })}>
            {action.label}
          </Button>
        )}
        {action && refused && action.propose?.allowed && <AskButton action={action} describedBy="next-not-you" />}
        {view.open && !calling.refused && (
          <>
            <Button
              variant="default"
              onClick={() => open({ kind: 'call', result: 'no-answer' })}
              rightSection={<Kbd size="xs">m</Kbd>}
            >
              {t.calls.missed}
            </Button>
            <Button
              variant="default"
              onClick={() => open({ kind: 'call', result: 'answered' })}
              rightSection={<Kbd size="xs">t</Kbd>}
            >
              {t.calls.answered}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
