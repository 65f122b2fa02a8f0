import { Button } from '@mantine/core';
import type { CaseView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { useCase } from './case-context.ts';

type Entry = CaseView['timeline'][number];

const icons: Record<string, IconName> = {
  'case-opened': 'plus',
  'letter-attached': 'letters',
  'letter-date-corrected': 'letters',
  'call-logged': 'phone',
  'call-corrected': 'phone',
  'note-added': 'note',
  'file-attached': 'clip',
};

/** One thing that happened: what, by whom, what it changed; a call can be corrected from here. */
export function TimelineEntry({ entry }: { entry: Entry }) {
  const t = useMessages();
  const { open } = useCase();
  const { refused } = useDeskCommand('correct-call');
  const { call } = entry;
  return (
    <li className={call?.withdrawn ? 'entry withdrawn' : 'entry'} data-kind={entry.kind}>
      <Icon name={icons[entry.kind] ?? 'arrow'} size={16} />
      <div>
        <p className="entry-title">
          <span className="entry-time">{entry.time}</span> {entry.title}
          {call?.withdrawn && <span className="state tone-neutral">{t.timeline.withdrawn}</span>}
          {call?.late && <span className="state tone-neutral">{t.timeline.late}</span>}
        </p>
        {entry.detail && <p className="entry-detail">{entry.detail}</p>}
        {entry.changes.length > 0 && (
          <p className="dim">{entry.changes.map(({ label, value }) => t.timeline.change(label, value)).join(' · ')}</p>
        )}
        <p className="dim entry-who">
          {entry.by}
          {call && !call.withdrawn && !refused && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => open({ kind: 'correct-call', call, day: entry.day, time: entry.time })}
            >
              {t.calls.correct}
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}
