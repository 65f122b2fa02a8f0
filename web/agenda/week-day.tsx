import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Agenda } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { useFormat } from '../ui/use-format.ts';
import { linesOf, spoken, type Part } from './week-layout.ts';

type Props = { day: Agenda['days'][number]; parts: readonly Part[]; first: number; coverName: string | null };

/** One day: what is in it from morning to evening, drawn by the hour where there is room and told as a list elsewhere. */
export function WeekDay({ day, parts, first, coverName }: Props) {
  const t = useMessages();
  const format = useFormat();
  const id = `day-${day.day}`;
  const closed = day.worked.length === 0 && parts.length === 0;
  return (
    <section className={`agenda-day${day.day === format.today ? ' today' : ''}`} aria-labelledby={id}>
      <h3 id={id}>
        <time dateTime={day.day} title={format.long(day.day)}>
          {format.day(day.day)}
        </time>
        {day.day === format.today && <span className="count">{t.day.today}</span>}
      </h3>
      {day.holiday && <p className="agenda-note">{day.holiday}</p>}
      {coverName && <p className="agenda-note">{t.agenda.covered(coverName)}</p>}
      {closed ? (
        <p className="agenda-off dim">{t.agenda.off}</p>
      ) : (
        <ol>
          {parts.map((part) => (
            <PartOfDay key={part.stretch[0]} part={part} first={first} />
          ))}
        </ol>
      )}
    </section>
  );
}

function PartOfDay({ part, first }: { part: Part; first: number }) {
  const t = useMessages();
  const { from, until } = linesOf(part.stretch, first);
  const style = { '--from': from, '--until': until } as CSSProperties;
  const short = until - from < 3 ? ' short' : '';
  if (part.kind !== 'appointment') {
    return (
      <li className={`agenda-part ${part.kind}${short}`} style={style}>
        <span className="agenda-time">{spoken(part.stretch)}</span> {t.agenda[part.kind]}
      </li>
    );
  }
  const { appointment } = part;
  return (
    <li className={`agenda-part appointment ${appointment.state}${appointment.clash ? ' clash' : ''}${short}`} style={style}>
      <Link to="/dossier/$id" params={{ id: appointment.case }}>
        <span className="agenda-time">{spoken(part.stretch)}</span> <strong>{appointment.partnerName}</strong>{' '}
        <span className="number">{appointment.case}</span>
        {appointment.state !== 'booked' && <span className="state">{appointment.stateLabel}</span>}
      </Link>
      {appointment.clash && (
        <p className="agenda-clash">
          <strong>{t.agenda.clash}</strong> {appointment.clash}
        </p>
      )}
    </li>
  );
}
