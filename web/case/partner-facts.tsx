import { useMessages } from '../locales/language.ts';
import { useFormat } from '../ui/use-format.ts';
import { useCase } from './case-context.ts';

/** What is known of the salon itself, today and from a day to come. */
export function PartnerFacts() {
  const t = useMessages();
  const format = useFormat();
  const { view } = useCase();
  const known = view.partnerFacts.filter(({ value, planned }) => value !== null || planned.length > 0);
  if (known.length === 0) return null;
  return (
    <section className="card" aria-labelledby="partner-facts">
      <h2 id="partner-facts">{t.partnerFacts.title}</h2>
      <dl className="facts">
        {known.map(({ id, label, value, text, planned }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {value === null ? <span className="dim">{t.partnerFacts.unknown}</span> : text}
              {planned.map((change) => (
                <p key={change.on} className="planned">
                  {t.partnerFacts.planned(format.day(change.on), change.text)}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
