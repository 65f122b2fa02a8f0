import type { CSSProperties } from 'react';
import { clockOf } from '../../src/policy/agenda.ts';
import type { Agenda } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { WeekDay } from './week-day.tsx';
import { daysShown, hoursOf, LINE_MINUTES, linesOf, partsOf } from './week-layout.ts';

/** A week of somebody, its days side by side on one scale of hours. */
export function Week({ agenda }: { agenda: Agenda }) {
  const t = useMessages();
  const days = daysShown(agenda).map((day) => ({ day, parts: partsOf(day, agenda.appointments) }));
  const [first, last] = hoursOf(days.map(({ parts }) => parts));
  const hours = Array.from({ length: (last - first) / 60 }, (_, nth) => first + nth * 60);
  const nameOf = (email: string) => agenda.absences.find(({ cover }) => cover === email)?.coverName ?? email;
  const style = { '--lines': (last - first) / LINE_MINUTES, '--days': days.length } as CSSProperties;
  return (
    <section className="agenda-week" style={style} aria-label={t.agenda.weekOf(agenda.name)}>
      <div className="agenda-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ '--from': linesOf([hour, hour], first).from } as CSSProperties}>
            {clockOf(hour)}
          </span>
        ))}
      </div>
      {days.map(({ day, parts }) => (
        <WeekDay
          key={day.day}
          day={day}
          parts={parts}
          first={first}
          coverName={day.cover === null ? null : nameOf(day.cover)}
        />
      ))}
    </section>
  );
}
