import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Day, MaybeDay } from '../ui/day.tsx';
import { PageLink } from '../ui/page-link.tsx';

/** The rule, its words, its steps, and what another receipt date would have given. */
export function DateReasons({ dates }: { dates: Schema<'DateExplanation'> }) {
  const t = useMessages();
  return (
    <div className="date-reasons">
      <dl className="three-dates">
        <div>
          <dt>{t.dates.actBy}</dt>
          <dd>
            <MaybeDay on={dates.actBy} />
          </dd>
        </div>
        <div>
          <dt>{t.dates.ped}</dt>
          <dd>
            <MaybeDay on={dates.ped} />
          </dd>
        </div>
        <div>
          <dt>{t.dates.workBy}</dt>
          <dd>
            <MaybeDay on={dates.workBy} />
          </dd>
        </div>
      </dl>
      {dates.overridden && <p className="notice">{t.dates.overridden}</p>}
      <h3>
        {t.dates.rule} <code>{dates.rule}</code> <span className="dim">{t.dates.bookVersion(dates.bookVersion)}</span>
      </h3>
      <blockquote>
        <pre>{dates.quote}</pre>
        <PageLink page={dates.page} line={dates.line} />
      </blockquote>
      <h3>{t.dates.steps}</h3>
      <ol className="steps">
        {dates.steps.map((step) => (
          <li key={`${step.text} ${step.line}`}>
            <span>{step.text}</span> {step.day && <Day on={step.day} distance={false} />}{' '}
            <PageLink page={step.page} line={step.line} />
          </li>
        ))}
      </ol>
      {dates.counterfactuals.length > 0 && (
        <>
          <h3>{t.dates.counterfactuals}</h3>
          <ul className="counterfactuals">
            {dates.counterfactuals.map((other) => (
              <li key={other.given}>{other.text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
