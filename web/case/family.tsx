import { Link } from '@tanstack/react-router';
import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';

/** The cases near this one: where it comes from, what it opened, what else runs for the same contract. */
export function Family() {
  const t = useMessages();
  const { view } = useCase();
  const { parent, children, siblings } = view.family;
  const kin = [
    { title: t.family.parent, cases: parent ? [parent] : [] },
    { title: t.family.children, cases: children },
    { title: t.family.siblings, cases: siblings },
  ].filter(({ cases }) => cases.length > 0);
  if (kin.length === 0) return null;
  return (
    <section className="card family" aria-labelledby="family">
      <h2 id="family">{t.family.title}</h2>
      <dl className="facts">
        {kin.map(({ title, cases }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ul>
                {cases.map((relative) => (
                  <RelativeLine key={relative.id} relative={relative} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function RelativeLine({ relative: { id, typeLabel, stateLabel, tone } }: { relative: Schema<'Relative'> }) {
  return (
    <li>
      <Link to="/dossier/$id" params={{ id }}>
        <span className="number">{id}</span> {typeLabel}
      </Link>{' '}
      <span className={`state tone-${tone}`}>{stateLabel}</span>
    </li>
  );
}
