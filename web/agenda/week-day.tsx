import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { clockOf } from '../../src/policy/agenda.ts';
import type { Agenda } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { useFormat } from '../ui/use-format.ts';
import { linesOf, type Part } from './week-layout.ts';

/** Up to this many lines of the grid there is room for one line of text. */
const SHORT_LINES = 2;

type Props = { day: Agenda['days'][number]; parts: readonly Part[]; first: number; coverName: string | null };

/** One day: what is in it from morning to evening, drawn by the hour where there is room and told as a list elsewhere. */
export function WeekDay({ day, parts, first, coverName }: Props) {
  const t = useMessages();
  const format = useFormat();
  const id = `day-${day.day}`;
  const closed = day.worked.length === 0 && parts.length === 0;
  return (
    <section className={`agenda-day${day.day === format.today ? ' today' : ''}`} aria-labelledby={id}>
      <h2 id={id}>
        <time dateTime={day.day} title={format.long(day.day)}>
          {format.day(day.day)}
        </time>
        {day.day === format.today && <span className="count">{t.day.today}</span>}
      </h2>
      {(day.holiday || coverName) && (
        <div className="agenda-notes">
          {day.holiday && <p>{day.holiday}</p>}
          {coverName && <p>{t.agenda.covered(coverName)}</p>}
        </div>
      )}
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
  if (part.kind !== 'appointment') {
    return (
      <li className={`agenda-part ${part.kind}`} style={style}>
        <Times of={part} /> {t.agenda[part.kind]}
      </li>
    );
  }
  const { appointment } = part;
  const clash = appointment.clash === null ? '' : ' clash';
  const short = until - from <= SHORT_LINES ? ' short' : '';
  return (
    <li className={`agenda-part appointment ${appointment.state}${clash}${short}`} style={style}>
      <Link to="/dossier/$id" params={{ id: appointment.case }} title={appointment.partnerName}>
        <Times of={part} /> {clash && <span className="agenda-clash">{t.agenda.toMove}</span>}{' '}
        <strong>{appointment.partnerName}</strong> <span className="number">{appointment.case}</span>{' '}
        {appointment.state !== 'booked' && <span className="state">{appointment.stateLabel}</span>}
      </Link>
    </li>
  );
}

/** Where there is little room the end is only heard: the height shows it. */
function Times({ of: part }: { of: Part }) {
  return (
    <span className="agenda-time">
      {clockOf(part.stretch[0])}
      <span className="agenda-until">{`\u2013${clockOf(part.stretch[1])}`}</span>
    </span>
  );
}
