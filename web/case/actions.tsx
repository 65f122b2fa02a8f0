import type { ActionView } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Kbd } from '@mantine/core';
import { ActionRow } from './action-row.tsx';
import { useCase } from './case-context.ts';

/** Whatever else stands in its way, it is not for the state the case is in. */
const ofAnotherState = ({ reasons }: ActionView): boolean => reasons.some(({ code, ok }) => code === 'state' && !ok);

/** Every action of the procedure: what can be done now, what its form still lacks, what is refused and why. */
export function Actions() {
  const t = useMessages();
  const { view } = useCase();
  const possible = view.actions.filter(({ allowed, completable }) => allowed || completable);
  const refused = view.actions.filter(({ allowed, completable }) => !allowed && !completable);
  const elsewhere = refused.filter(ofAnotherState);
  const here = [...possible, ...refused.filter((action) => !ofAnotherState(action))];
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">
        {t.actions.title} <Kbd size="xs">e</Kbd>
      </h2>
      <ul>
        {here.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <details className="elsewhere">
          <summary>{t.actions.otherStates(elsewhere.length)}</summary>
          <ul>
            {elsewhere.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
