import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { remindersQuery } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { useCase } from './case-context.ts';
import { refusalOf } from './use-case-commands.ts';

/** What the procedure reminds this person of about the case, in its own words, with the action it names. */
export function Reminders() {
  const t = useMessages();
  const { view, open } = useCase();
  const { data } = useQuery(remindersQuery(view.id));
  if (!data || data.length === 0) return null;
  return (
    <section className="reminders" aria-label={t.reminders.title}>
      {data.map(({ say, why, action: id }) => {
        const action = view.actions.find((each) => each.id === id);
        return (
          <div key={say} className="notice">
            <p>
              {say} {why && <PageLink page={why.page} line={why.line} />}
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
