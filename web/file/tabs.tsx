import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { countsQuery } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import type { FileSearch } from '../pages/file-search.ts';
import { AlertMark, type Alert } from '../ui/alert-mark.tsx';

const route = getRouteApi('/desk/file');

type Tab = { id: string; label: string; count?: number | undefined; view: FileSearch; alert?: Alert };

/** The views people come for, each with its live count; the other filters stay. */
export function FileTabs() {
  const t = useMessages();
  const search = route.useSearch();
  const { data: counts } = useQuery(countsQuery);
  const tabs: Tab[] = [
    { id: 'all', label: t.file.tabs.all, count: search.closed ? undefined : counts?.open, view: {} },
    { id: 'mine', label: t.file.tabs.mine, count: counts?.mine, view: { mine: true } },
    {
      id: 'awaiting-me',
      label: t.file.tabs.awaitingMe,
      count: counts?.awaitingMe,
      view: { awaiting: 'me' },
    },
    ...(counts?.awaiting ?? []).map(({ role, label, count }): Tab => ({
      id: `awaiting-${role}`,
      label: t.file.tabs.awaiting(label),
      count,
      view: { awaiting: role },
    })),
    ...(
      [
        ['ped-passed', counts?.pedPassed],
        ['overdue', counts?.overdue],
        ['today', counts?.today],
        ['this-week', counts?.thisWeek],
      ] as const
    ).map(([alert, count]): Tab => ({ id: alert, label: t.alert[alert], count, view: { alert }, alert })),
  ];
  const { mine: _mine, awaiting: _awaiting, alert: _alert, ...kept } = search;
  return (
    <nav className="tabs" aria-label={t.file.tabs.label}>
      <ul>
        {tabs.map(({ id, label, count, view, alert }) => (
          <li key={id}>
            <Link
              to="/file"
              search={{ ...kept, ...view }}
              activeOptions={{ exact: true }}
              aria-current={isCurrent(search, view) ? 'page' : undefined}
              className={isCurrent(search, view) ? 'current' : undefined}
            >
              {alert ? <AlertMark alert={alert} /> : <span>{label}</span>}
              {count !== undefined && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isCurrent = (search: FileSearch, view: FileSearch): boolean =>
  search.mine === view.mine && search.awaiting === view.awaiting && search.alert === view.alert;
