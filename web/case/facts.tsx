import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

/** What the case knows, in the words of the procedure; empty fields stay out of the way. */
export function Facts() {
  const t = useMessages();
  const { view } = useCase();
  const known = view.fields.filter(({ value }) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t.case.facts}</h2>
      <dl className="facts">
        {known.map(({ id, label, text, firm }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {text} {firm === false && <span className="proposed">{t.dates.proposed}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
