import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';

type Props = { row: CaseSummary; onOpen: () => void; picked: boolean; onPick: (on: boolean) => void };

/** One case of the queue: its link is on the salon, the rest of the row is a larger target for it. */
export function FileRow({ row, onOpen, picked, onPick }: Props) {
  const t = useMessages();
  const click = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, input')) return;
    if (!window.getSelection()?.toString()) onOpen();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link inside has the keyboard
    <tr onClick={click} className={`case${row.open ? '' : ' closed'}${picked ? ' picked' : ''}`} data-row={row.id}>
      <td data-label={t.file.columns.salon}>
        <input
          type="checkbox"
          className="pick"
          checked={picked}
          aria-label={t.bulk.pick(`${row.partnerName}, ${row.id}`)}
          onChange={({ currentTarget }) => onPick(currentTarget.checked)}
        />
        <Link
          to="/dossier/$id"
          params={{ id: row.id }}
          data-case={row.id}
          className="salon"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          {row.partnerName}
        </Link>
        <span className="dim address" title={row.address}>
          {row.postalCode} {row.city}
        </span>
      </td>
      <td data-label={t.file.columns.case}>
        <span>
          <span className="number">{row.id}</span> {row.productLabel}
        </span>
        <span className="dim">{row.typeLabel}</span>
      </td>
      <td data-label={t.file.columns.state}>
        <span className={`state tone-${row.stateTone}`}>{row.stateLabel}</span>
      </td>
      <td data-label={t.file.columns.actBy}>
        <MaybeDay on={row.actBy} distance={row.open} />
      </td>
      <td data-label={t.file.columns.ped}>
        {row.ped ? <Day on={row.ped} distance={row.alert === 'ped-passed'} /> : <MaybeDay on={null} />}
        {row.ped && !row.pedFirm && <span className="dim proposed">{t.dates.proposed}</span>}
      </td>
      <td data-label={t.file.columns.owner}>
        {row.ownerName ?? <span className="dim">–</span>}
        {row.awaitingLabel && <span className="awaiting">{t.case.awaiting(row.awaitingLabel)}</span>}
      </td>
    </tr>
  );
}
