import type { Agenda } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { WEEKDAYS } from './read-hours.ts';

/** When somebody receives, day by day, and whether these are their own hours. */
export function Hours({ agenda }: { agenda: Agenda }) {
  const t = useMessages();
  return (
    <>
      <p className="dim">{agenda.ownHours ? t.agenda.ownHours : t.agenda.usualHours}</p>
      <dl className="agenda-hours-list">
        {WEEKDAYS.map((day) => (
          <div key={day}>
            <dt>{t.agenda.weekdays[day]}</dt>
            <dd>{agenda.hours[day]?.join(' · ') ?? t.agenda.off}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
