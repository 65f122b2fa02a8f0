import { Link } from '@tanstack/react-router';
import type { BulkAnswer, BulkEntry } from '../api/bulk.ts';
import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { MaybeDay } from '../ui/day.tsx';
import { Icon } from '../ui/icons.tsx';
import { Reasons } from '../ui/reasons.tsx';

type Props = { answer: BulkAnswer; rows: ReadonlyMap<string, CaseSummary> };

/** What would come of each, or what came of it: refused ones with their own reasons. */
export function BulkResults({ answer, rows }: Props) {
  const t = useMessages();
  const { preview, done, refused, entries } = answer;
  return (
    <div className="bulk-results">
      <output>
        <strong>{preview ? t.bulk.would(done, refused) : t.bulk.did(done, refused)}</strong>
      </output>
      <table>
        <caption className="visually-hidden">{preview ? t.bulk.previewTitle : t.bulk.resultTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.file.columns.case}</th>
            <th scope="col">{preview ? t.bulk.wouldColumn : t.bulk.didColumn}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <ResultRow
              key={entry.request ?? entry.case}
              entry={entry}
              preview={preview}
              before={rows.get(entry.case) ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { entry: BulkEntry; preview: boolean; before: CaseSummary | null };

function ResultRow({ entry, preview, before }: RowProps) {
  const t = useMessages();
  const { done, reasons, after, opens, case: id } = entry;
  const failed = reasons.filter(({ ok }) => !ok);
  return (
    <tr className={done ? 'bulk-done' : 'bulk-refused'}>
      <th scope="row">
        {preview ? (
          <span>{before?.partnerName ?? id}</span>
        ) : (
          <Link to="/dossier/$id" params={{ id }}>
            {before?.partnerName ?? id}
          </Link>
        )}{' '}
        <span className="dim number">{id}</span>
      </th>
      <td>
        <p className={done ? 'passed' : 'failed'}>
          <Icon name={done ? 'check' : 'cross'} size={16} />{' '}
          {done ? (preview ? t.bulk.allowed : t.bulk.done) : t.bulk.refused}
          {done && after && (
            <>
              {'\u00a0· '}
              {before && before.state !== after.state
                ? t.bulk.moves(before.stateLabel, after.stateLabel)
                : after.stateLabel}
            </>
          )}
        </p>
        {done && after && before && before.ped !== after.ped && (
          <p className="dim">
            {t.dates.ped} <MaybeDay on={before.ped} distance={false} /> <Icon name="arrow" size={14} />{' '}
            <MaybeDay on={after.ped} distance={false} />
          </p>
        )}
        {opens && <p className="dim">{preview ? t.bulk.opens : t.case.child(opens)}</p>}
        {!done && (failed.length > 0 ? <Reasons reasons={failed} /> : null)}
      </td>
    </tr>
  );
}
