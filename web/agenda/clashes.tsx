import { Link } from '@tanstack/react-router';
import type { Agenda } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { useFormat } from '../ui/use-format.ts';

/** Appointments that stand where nobody receives any more: each is to be moved, or given to whoever covers. */
export function Clashes({ agenda }: { agenda: Agenda }) {
  const t = useMessages();
  const format = useFormat();
  const clashing = agenda.appointments.filter(({ clash }) => clash !== null);
  if (clashing.length === 0) return null;
  return (
    <section className="notice agenda-clashes" aria-labelledby="clashes">
      <h2 id="clashes">{t.agenda.clashes(clashing.length)}</h2>
      <ul>
        {clashing.map(({ id, case: of, day, time, partnerName, clash }) => (
          <li key={id}>
            <Link to="/dossier/$id" params={{ id: of }}>
              {partnerName}, {format.day(day)} {time}
            </Link>{' '}
            {clash}
          </li>
        ))}
      </ul>
    </section>
  );
}
