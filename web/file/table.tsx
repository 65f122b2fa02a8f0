import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { AlertMark } from '../ui/alert-mark.tsx';
import { useCommands } from '../ui/commands.ts';
import { BulkBar } from './bulk-bar.tsx';
import { groupByAlert } from './groups.ts';
import { rememberOpened, takeLastOpened } from './last-opened.ts';
import { FileRow } from './row.tsx';
import { usePicked } from './use-picked.ts';
import { useWalk } from './use-walk.ts';

/** The queue as a table, cut by urgency; `j` and `k` walk the rows, Enter opens, `x` ticks. */
export function FileTable({ rows }: { rows: readonly CaseSummary[] }) {
  const t = useMessages();
  const navigate = useNavigate();
  const { list: table, current } = useWalk<HTMLTableElement>(t.file);
  const picked = usePicked(rows);
  useCommands([{ id: 'pick', label: t.bulk.pickThis, key: 'x', run: () => picked.toggle(current()) }]);
  useEffect(() => {
    const opened = takeLastOpened();
    if (opened) table.current?.querySelector<HTMLElement>(`a[data-case="${CSS.escape(opened)}"]`)?.focus();
  }, [table]);
  const open = (id: string) => {
    rememberOpened(id);
    void navigate({ to: '/dossier/$id', params: { id } });
  };
  const { columns } = t.file;
  const ticked = rows.filter(({ id }) => picked.has(id)).length;
  return (
    <>
      <table className="queue" ref={table}>
        <caption className="visually-hidden">{t.file.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                className="pick"
                aria-label={t.bulk.pickAll}
                checked={ticked > 0 && ticked === rows.length}
                ref={(box) => {
                  if (box) box.indeterminate = ticked > 0 && ticked < rows.length;
                }}
                onChange={({ currentTarget }) => picked.put(rows, currentTarget.checked)}
              />
              {columns.salon}
            </th>
            {[columns.case, columns.state, columns.actBy, columns.ped, columns.owner].map((label) => (
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
              <FileRow
                key={row.id}
                row={row}
                onOpen={() => open(row.id)}
                picked={picked.has(row.id)}
                onPick={(on) => picked.put([row], on)}
              />
            ))}
          </tbody>
        ))}
      </table>
      <BulkBar picked={picked} />
    </>
  );
}
