import type { PartnerView } from '../api/partner-manager.ts';
import { EvidenceTable } from '../case/evidence-table.tsx';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { PageLink } from '../ui/page-link.tsx';

/** Calls made to the salon, and how far they prove its silence. */
export function Calls({ partner }: { partner: PartnerView }) {
  const t = useMessages();
  const calls = partner.timeline
    .filter(({ call }) => call !== null)
    .toSorted((left, right) => right.at.localeCompare(left.at));
  const { evidence } = partner;
  return (
    <section className="card evidence" aria-labelledby="partner-calls">
      <h2 id="partner-calls">
        {t.partner.calls} <span className="count">{calls.length}</span>
      </h2>
      {evidence && (
        <>
          <p>
            {evidence.label}{' '}
            <span className={evidence.eligible ? 'state tone-good' : 'state tone-neutral'}>
              {evidence.eligible ? t.evidence.complete : t.evidence.incomplete}
            </span>{' '}
            <PageLink page={evidence.page} line={evidence.line} />
          </p>
          <EvidenceTable evidence={evidence} />
        </>
      )}
      {calls.length === 0 && <p className="dim">{t.partner.noCall}</p>}
      <ul className="partner-list">
        {calls.map((entry) => (
          <li key={`${entry.stream} ${entry.version}`} className={entry.call?.withdrawn ? 'withdrawn' : undefined}>
            <Day on={entry.day} /> {entry.time} · {entry.title}{' '}
            {entry.call?.withdrawn && <span className="state">{t.timeline.withdrawn}</span>}
            <span className="dim"> {entry.by}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
