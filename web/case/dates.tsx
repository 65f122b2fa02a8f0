import { Kbd } from '@mantine/core';
import { useMessages } from '../locales/language.ts';
import { AlertMark, alertOf } from '../ui/alert-mark.tsx';
import { Day, MaybeDay } from '../ui/day.tsx';
import { useCase } from './case-context.ts';

/** The three dates, never blurred, each with its why. */
export function Dates() {
  const t = useMessages();
  const { view, open } = useCase();
  const why = (name: string) =>
    view.dates && (
      <button
        type="button"
        className="why"
        onClick={() => open({ kind: 'why' })}
        aria-label={t.dates.whyThis(name)}
        title={t.dates.whyThis(name)}
      >
        ?
      </button>
    );
  return (
    <section className="card dates" aria-labelledby="dates">
      <h2 id="dates">
        {t.dates.title}
        {view.dates && <Kbd size="xs">d</Kbd>}
      </h2>
      <dl>
        <div className="act-by">
          <dt>
            {t.dates.actBy} {why(t.dates.actBy)}
          </dt>
          <dd>
            <MaybeDay on={view.actBy} distance={view.open} />
          </dd>
        </div>
        <div>
          <dt>
            {t.dates.ped} {why(t.dates.ped)}
          </dt>
          <dd>
            {view.ped ? <Day on={view.ped} /> : <span className="dim">{t.dates.unknown}</span>}
            {view.ped && (
              <span className={view.pedFirm ? 'firm' : 'proposed'}>
                {view.pedFirm ? t.dates.firm : t.dates.proposed}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>
            {t.dates.workBy} {why(t.dates.workBy)}
          </dt>
          <dd>
            <MaybeDay on={view.workBy} distance={view.open} />
          </dd>
        </div>
        <div>
          <dt>{t.dates.fcr}</dt>
          <dd>
            <MaybeDay on={view.fcr} distance={false} />
          </dd>
        </div>
      </dl>
      {view.alert && (
        <p className="dates-alert">
          <AlertMark alert={alertOf(view)} />
          {view.alert === 'ped-passed' && <span>{t.dates.pedPassed}</span>}
        </p>
      )}
      {!view.dates && <p className="dim">{t.dates.none}</p>}
    </section>
  );
}
