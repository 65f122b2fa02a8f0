import { Link } from '@tanstack/react-router';
import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { AlertMark, alertOf } from '../ui/alert-mark.tsx';
import { Day } from '../ui/day.tsx';

/** Every case of the salon: those that run first, then the latest opened. */
export function PartnerCases({ cases }: { cases: readonly CaseSummary[] }) {
  const t = useMessages();
  const ordered = cases.toSorted(
    (left, right) => Number(right.open) - Number(left.open) || right.openedOn.localeCompare(left.openedOn),
  );
  return (
    <section className="card" aria-labelledby="partner-cases">
      <h2 id="partner-cases">
        {t.partner.cases} <span className="count">{cases.length}</span>
      </h2>
      {cases.length === 0 && <p className="dim">{t.partner.noCase}</p>}
      <ul className="partner-list">
        {ordered.map((row) => (
          <li key={row.id}>
            <Link to="/dossier/$id" params={{ id: row.id }}>
              {row.id}
            </Link>{' '}
            {row.typeLabel} · {row.productLabel} <span className={`state tone-${row.stateTone}`}>{row.stateLabel}</span>{' '}
            <AlertMark alert={alertOf(row)} quiet />
            <p className="dim">
              {t.partner.opened} <Day on={row.openedOn} distance={false} />
              {row.ped && (
                <>
                  {' · '}
                  {t.dates.ped} <Day on={row.ped} distance={row.open} />
                </>
              )}
              {row.ownerName && ` · ${row.ownerName}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
