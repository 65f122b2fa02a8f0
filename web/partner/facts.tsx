import type { PartnerView } from '../api/partner-manager.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';

/** Facts kept beside the CRM's: as they hold today, and what is planned. */
export function PartnerFacts({ facts }: { facts: PartnerView['facts'] }) {
  const t = useMessages();
  if (facts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="partner-facts">
      <h2 id="partner-facts">{t.case.facts}</h2>
      <dl className="facts">
        {facts.map(({ id, label, help, text, planned }) => (
          <div key={id}>
            <dt title={help ?? undefined}>{label}</dt>
            <dd>
              {text}
              {planned.map((change) => (
                <p key={change.on} className="planned">
                  {t.partner.from} <Day on={change.on} />
                  {'\u00a0: '}
                  {change.text}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
