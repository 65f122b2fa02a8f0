import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isoWeek, mondayOf } from '../../src/policy/agenda.ts';
import { addDays } from '../../src/policy/civil-date.ts';
import { AgendaBody } from '../agenda/agenda-body.tsx';
import { PersonSelect } from '../agenda/person-select.tsx';
import { agendaQuery } from '../api/agenda.ts';
import { sessionQuery } from '../api/session.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useTitle } from '../ui/use-title.ts';
import '../agenda/agenda.css';

const route = getRouteApi('/desk/agenda');
const WEEK = 7;

/** Somebody's week: what is taken, what is free, who covers; one's own first. */
export function AgendaPage() {
  const t = useMessages();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const person = search.person ?? session?.person.email ?? '';
  const day = search.week ?? format.today ?? '';
  const monday = day === '' ? '' : mondayOf(day);
  const sunday = monday === '' ? '' : addDays(monday, WEEK - 1);
  const agenda = useQuery(agendaQuery(person, monday, sunday));
  useTitle(t.agenda.title);
  const weekAway = (days: number) => ({ ...search, week: addDays(monday, days) });
  const goTo = (days: number) => () => void navigate({ search: weekAway(days) });
  useCommands(
    monday === ''
      ? []
      : [
          { id: 'week-before', label: t.agenda.before, key: 'ArrowLeft', run: goTo(-WEEK) },
          { id: 'week-after', label: t.agenda.after, key: 'ArrowRight', run: goTo(WEEK) },
        ],
  );
  return (
    <div className="page agenda">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.agenda.title}</h1>
        {monday !== '' && (
          <p aria-live="polite">{t.agenda.week(isoWeek(monday), format.day(monday), format.day(sunday))}</p>
        )}
      </div>
      <div className="agenda-bar">
        <PersonSelect
          label={t.agenda.whose}
          value={person}
          onChange={(email) => void navigate({ search: { ...search, person: email } })}
        />
        {monday !== '' && (
          <nav className="agenda-weeks" aria-label={t.agenda.weeks}>
            <Link from="/agenda" to="/agenda" search={weekAway(-WEEK)}>
              {t.agenda.before}
            </Link>
            <Link from="/agenda" to="/agenda" search={search.person ? { person: search.person } : {}}>
              {t.agenda.thisWeek}
            </Link>
            <Link from="/agenda" to="/agenda" search={weekAway(WEEK)}>
              {t.agenda.after}
            </Link>
          </nav>
        )}
      </div>
      <ProblemNote error={agenda.error} />
      {agenda.data && (
        <AgendaBody agenda={agenda.data} onWeek={(week) => void navigate({ search: { ...search, week } })} />
      )}
    </div>
  );
}
