import { useMessages } from '../locales/language.ts';
import { Kbd } from '@mantine/core';
import { ActionRow } from './action-row.tsx';
import { useCase } from './case-context.ts';

/** Every action of the procedure: what can be done now, what its form still lacks, what is refused and why. */
export function Actions() {
  const t = useMessages();
  const { view } = useCase();
  const possible = view.actions.filter(({ allowed, completable }) => allowed || completable);
  const refused = view.actions.filter(({ allowed, completable }) => !allowed && !completable);
  return (
    <section className="card actions" aria-labelledby="actions">
      <h2 id="actions">
        {t.actions.title} <Kbd size="xs">e</Kbd>
      </h2>
      <ul>
        {[...possible, ...refused].map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );
}
