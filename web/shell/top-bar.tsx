import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { endSession, sessionQuery } from '../api/session.ts';
import { useWrite } from '../api/use-write.ts';
import { useMessages } from '../locales/language.ts';
import { Icon } from '../ui/icons.tsx';
import { useFormat } from '../ui/use-format.ts';
import { Preferences } from './preferences.tsx';

type Props = { onSearch: () => void; onShortcuts: () => void };

/** Search, preferences, and who is at the desk. */
export function TopBar({ onSearch, onShortcuts }: Props) {
  const t = useMessages();
  const format = useFormat();
  return (
    <header className="top-bar">
      <Link to="/journee" className="brand">
        Préavis
      </Link>
      <button type="button" className="search-box" onClick={onSearch}>
        <Icon name="search" />
        <span>{t.palette.open}</span>
        <Kbd size="xs">{t.palette.key}</Kbd>
      </button>
      {format.today && <span className="dim today">{format.long(format.today)}</span>}
      <div className="top-tools">
        <Preferences />
        <ActionIcon
          variant="subtle"
          size="md"
          onClick={onShortcuts}
          aria-label={t.shortcuts.title}
          title={t.shortcuts.title}
        >
          <Icon name="keyboard" />
        </ActionIcon>
        <WhoAmI />
      </div>
    </header>
  );
}

function WhoAmI() {
  const t = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data } = useQuery(sessionQuery);
  const leave = useWrite(async () => {
    await endSession();
    await navigate({ to: '/entrer', search: { to: '/' } });
    queries.clear();
  });
  return (
    <div className="who">
      <span className="who-name">
        <strong>{data?.person.name}</strong>
        <span className="dim">{data?.person.roleLabels.join(', ')}</span>
      </span>
      <Button size="compact-sm" variant="default" onClick={() => leave.mutate(undefined)}>
        {t.shell.switchPerson}
      </Button>
    </div>
  );
}
