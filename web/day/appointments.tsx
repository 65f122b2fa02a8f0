import { Link } from '@tanstack/react-router';
import type { DayAppointment } from '../api/day.ts';
import { rememberOpened } from '../file/last-opened.ts';
import { useMessages } from '../locales/language.ts';
import { Day } from '../ui/day.tsx';
import { Icon } from '../ui/icons.tsx';

type Props = { appointments: readonly DayAppointment[]; person: string; onNear: (id: string) => void };

/** Appointments until tomorrow night, and those that nobody has closed. */
export function Appointments({ appointments, person, onNear }: Props) {
  const t = useMessages();
  if (appointments.length === 0) return null;
  return (
    <section aria-labelledby="day-appointments" className="day-section">
      <h2 id="day-appointments">
        {t.myDay.appointments} <span className="count">{appointments.length}</span>
      </h2>
      <ol className="day-list">
        {appointments.map((each) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only looks ahead for what is near
          <li key={each.id} className="day-item" data-row={each.case} onFocus={() => onNear(each.case)}>
            <div className="day-what">
              <h3>
                <span className="day-time">
                  {each.time} <span className="dim">{t.myDay.minutes(each.minutes)}</span>
                </span>{' '}
                <Link
                  to="/dossier/$id"
                  params={{ id: each.case }}
                  data-case={each.case}
                  onClick={() => rememberOpened(each.case)}
                >
                  {each.partnerName}
                </Link>{' '}
                <span className="dim number">{each.case}</span>
              </h3>
              {each.person !== person && (
                <p>
                  <span className="covered">
                    <Icon name="person" size={16} /> {t.myDay.covered(each.personName)}
                  </span>
                </p>
              )}
            </div>
            <div className="day-facts">
              <Day on={each.day} />
              {each.toClose && <span className="awaiting">{t.myDay.toClose}</span>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
