import { Button, Kbd } from '@mantine/core';
import type { CaseView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useCase } from './case-context.ts';
import { TimelineEntry } from './timeline-entry.tsx';

type Entry = CaseView['timeline'][number];

/** What happened, the latest first, day by day. */
export function Timeline() {
  const t = useMessages();
  const { view, open } = useCase();
  const { refused } = useDeskCommand('add-note');
  const days = byDay(view.timeline);
  return (
    <section className="card timeline" aria-labelledby="timeline">
      <div className="card-head">
        <h2 id="timeline">{t.timeline.title}</h2>
        {!refused && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => open({ kind: 'note' })}
            rightSection={<Kbd size="xs">n</Kbd>}
          >
            {t.note.title}
          </Button>
        )}
      </div>
      {days.map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h3>
            <Day on={day} />
          </h3>
          <ol>
            {entries.map((entry) => (
              <TimelineEntry key={`${entry.stream} ${entry.version} ${entry.kind}`} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const latest = entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.version - a.version));
  return [...Map.groupBy(latest, ({ day }) => day)];
}
