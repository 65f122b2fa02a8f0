import { Button } from '@mantine/core';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { useCase } from './case-context.ts';
import { refusalOf } from './use-case-commands.ts';

/** What the procedure brings back on a date that has come, in its own words, with the action it names. */
export function Reminders() {
  const t = useMessages();
  const { view, open } = useCase();
  if (view.reminders.length === 0) return null;
  return (
    <section className="reminders" aria-label={t.reminders.title}>
      {view.reminders.map(({ id: reminder, say, page, line, action: id }) => {
        const action = view.actions.find((each) => each.id === id);
        return (
          <div key={reminder} className="notice">
            <p>
              {say} <PageLink page={page} line={line} />
            </p>
            {action && refusalOf(action) === null && (
              <Button size="compact-sm" variant="default" onClick={() => open({ kind: 'action', action })}>
                {action.label}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
