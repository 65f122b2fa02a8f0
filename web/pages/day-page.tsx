import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { dayQuery } from '../api/day.ts';
import { DaySections } from '../day/day-sections.tsx';
import { useMessages } from '../locales/language.ts';
import { announce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icons.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useTitle } from '../ui/use-title.ts';
import '../day/day.css';

/** What to do now, for whoever is at the desk: their cases and those of the absent they cover. */
export function DayPage() {
  const t = useMessages();
  const format = useFormat();
  const { data: day, error } = useQuery(dayQuery);
  useTitle(t.myDay.title);
  const counted = day ? t.myDay.counted(day.items.length) : null;
  useEffect(() => {
    if (counted) announce(counted);
  }, [counted]);
  const nothing = day && day.items.length === 0 && day.appointments.length === 0;
  return (
    <div className="page my-day">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.myDay.title}</h1>
        {day && <span className="dim">{format.long(day.date)}</span>}
        {counted && <span className="dim">{counted}</span>}
      </div>
      <ProblemNote error={error} />
      {day && day.covering.length > 0 && (
        <p className="notice covering">
          <Icon name="person" size={16} />{' '}
          {day.covering.map(({ name, until }) => t.myDay.covering(name, format.day(until))).join(' ')}
        </p>
      )}
      {nothing && (
        <div className="empty">
          <h2>{t.myDay.empty}</h2>
          <p className="dim">{t.myDay.emptyHint}</p>
          <p>
            <Link to="/file" search={{}}>
              {t.myDay.toFile}
            </Link>
          </p>
        </div>
      )}
      {day && <DaySections day={day} />}
    </div>
  );
}
