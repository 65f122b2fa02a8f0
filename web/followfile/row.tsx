import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FollowfilePage, FollowfileRow } from '../api/followfile.ts';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';

type Props = { row: FollowfileRow; pave: FollowfilePage['pave']; paveLang: FollowfilePage['paveLang'] };

/** One letter: nothing is written here, the link leads to where it is. */
export function RegisterRow({ row, pave, paveLang }: Props) {
  const t = useMessages();
  const { columns } = t.followfile;
  const day = (on: string | null) => <MaybeDay on={on} distance={false} />;
  const cell = (label: string, content: ReactNode) => (
    <td data-label={label} className={content ? undefined : 'none'}>
      {content || <span className="dim">–</span>}
    </td>
  );
  const risk = row.priorRisk === null ? '' : row.priorRisk ? t.form.yes : t.form.no;
  return (
    <tr className={`tone-edge-${row.stateTone}`}>
      <th scope="row" data-label={columns.salon}>
        {row.case ? (
          <Link to="/dossier/$id" params={{ id: row.case }} className="salon">
            {row.salon || row.letter}
          </Link>
        ) : (
          <Link to="/courriers" className="salon">
            {row.salon || row.letter}
          </Link>
        )}
        <span className="dim">
          {row.city}
          {row.case && ` · ${row.case}`}
        </span>
      </th>
      {cell(columns.letter, <span className="number">{row.letter}</span>)}
      {cell(columns.received, day(row.receivedOn))}
      {cell(columns.registered, day(row.registeredOn))}
      {cell(columns.brand, row.productLabel)}
      {cell(columns.manager, row.managerName)}
      {cell(columns.priorRisk, risk)}
      {cell(columns.fcr, day(row.fcr))}
      {cell(columns.actBy, row.actBy && day(row.actBy))}
      {cell(
        columns.ped,
        row.ped && (
          <>
            <Day on={row.ped} distance={false} />
            {!row.pedFirm && <span className="proposed">{t.dates.proposed}</span>}
          </>
        ),
      )}
      {cell(columns.state, <span className={`state tone-${row.stateTone}`}>{row.stateLabel}</span>)}
      {row.pave.map((text, at) => (
        <td key={pave[at]} lang={paveLang} data-label={pave[at]} className={text ? 'words' : 'none'}>
          {text || <span className="dim">–</span>}
        </td>
      ))}
      {cell(columns.asks, row.asks.join(', '))}
      {cell(columns.registeredBy, row.registeredBy)}
    </tr>
  );
}
