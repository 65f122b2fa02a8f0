import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { AlertMark } from '../ui/alert-mark.tsx';
import { useCommands } from '../ui/commands.ts';
import { groupByAlert } from './groups.ts';
import { rememberOpened, takeLastOpened } from './last-opened.ts';
import { FileRow } from './row.tsx';

/** The queue as a table, cut by urgency; `j` and `k` walk the rows, Enter opens. */
export function FileTable({ rows }: { rows: readonly CaseSummary[] }) {
  const t = useMessages();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const links = () => [...(table.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])];
  const walk = (step: 1 | -1) => {
    const all = links();
    const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
  };
  useCommands([
    { id: 'next-row', label: t.file.next, key: 'j', quiet: true, run: () => walk(1) },
    { id: 'previous-row', label: t.file.previous, key: 'k', quiet: true, run: () => walk(-1) },
  ]);
  useEffect(() => {
    const opened = takeLastOpened();
    if (opened)
      links()
        .find((link) => link.dataset['case'] === opened)
        ?.focus();
  }, []);
  const open = (id: string) => {
    rememberOpened(id);
    void navigate({ to: '/dossier/$id', params: { id } });
  };
  const { columns } = t.file;
  return (
    <table className="queue" ref={table}>
      <caption className="visually-hidden">{t.file.caption}</caption>
      <thead>
        <tr>
          {[columns.salon, columns.case, columns.state, columns.actBy, columns.ped, columns.owner].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {groupByAlert(rows).map(({ alert, rows: members }) => (
        <tbody key={alert} className={`group-${alert}`}>
          <tr className="group">
            <th scope="rowgroup" colSpan={6}>
              {alert === 'none' ? t.alert.none : <AlertMark alert={alert} />}
              <span className="count">{members.length}</span>
            </th>
          </tr>
          {members.map((row) => (
            <FileRow key={row.id} row={row} onOpen={() => open(row.id)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
