import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { calendarAddress } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { useCase } from './case-context.ts';
import { FactList } from './facts.tsx';
import { actionKeys } from './use-case-commands.ts';

/** The appointment with the salon: when, with whom, and what may be done about it. */
export function Appointment() {
  const t = useMessages();
  const { view, open } = useCase();
  const actions = view.actions.filter(
    ({ id, allowed, completable }) => id.endsWith('-appointment') && (allowed || completable),
  );
  const facts = view.fields.filter(({ id, value }) => id.startsWith('appointment') && value !== null && value !== '');
  const person = view.fields.find(({ id }) => id === 'appointmentWith')?.value;
  if (facts.length === 0 && actions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="appointment">
      <h2 id="appointment">{t.appointment.title}</h2>
      {facts.length > 0 ? <FactList facts={facts} /> : <p className="dim">{t.appointment.none}</p>}
      {typeof person === 'string' && (
        <p>
          <Link to="/agenda" search={{ person }}>
            {t.appointment.agenda}
          </Link>{' '}
          · <a href={calendarAddress(person)}>{t.agenda.download}</a>
        </p>
      )}
      <div className="buttons">
        {actions.map((action) => (
          <Button
            key={action.id}
            size="compact-sm"
            variant="default"
            onClick={() => open({ kind: 'action', action })}
            rightSection={actionKeys[action.id] && <Kbd size="xs">{actionKeys[action.id]}</Kbd>}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </section>
  );
}
