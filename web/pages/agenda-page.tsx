import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isoWeek, mondayOf } from '../../src/policy/agenda.ts';
import { addDays } from '../../src/policy/civil-date.ts';
import { AbsenceDialog } from '../agenda/absence-dialog.tsx';
import { Absences } from '../agenda/absences.tsx';
import { CoverDialog } from '../agenda/cover-dialog.tsx';
import { Hours } from '../agenda/hours.tsx';
import { HoursDialog } from '../agenda/hours-dialog.tsx';
import { PersonSelect } from '../agenda/person-select.tsx';
import { Week } from '../agenda/week.tsx';
import { type Absence, type Agenda, type AgendaCommand, agendaQuery, calendarAddress } from '../api/agenda.ts';
import { sessionQuery } from '../api/session.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { PageLink } from '../ui/page-link.tsx';
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
            <Link from="/agenda" to="/agenda" search={{ ...(search.person ? { person: search.person } : {}) }}>
              {t.agenda.thisWeek}
            </Link>
            <Link from="/agenda" to="/agenda" search={weekAway(WEEK)}>
              {t.agenda.after}
            </Link>
          </nav>
        )}
      </div>
      <ProblemNote error={agenda.error} />
      {agenda.data && <AgendaBody agenda={agenda.data} />}
    </div>
  );
}

type Open = { kind: 'hours' | 'absence' } | { kind: 'cover'; absence: Absence };

function AgendaBody({ agenda }: { agenda: Agenda }) {
  const t = useMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<Open | null>(null);
  const right = (command: AgendaCommand) => agenda.rights.find((one) => one.command === command);
  const may = (command: string) => agenda.rights.some((one) => one.command === command && one.allowed);
  const close = () => setOpen(null);
  return (
    <div className="agenda-body">
      <Week agenda={agenda} />
      <div className="agenda-side">
        <section className="card" aria-labelledby="absences">
          <h2 id="absences">{t.agenda.absences}</h2>
          <Absences agenda={agenda} may={may} onCover={(absence) => setOpen({ kind: 'cover', absence })} />
          <Change
            right={right('record-absence')}
            label={t.agenda.recordAbsence}
            onClick={() => setOpen({ kind: 'absence' })}
          />
        </section>
        <section className="card" aria-labelledby="hours">
          <h2 id="hours">{t.agenda.hours}</h2>
          <Hours agenda={agenda} />
          <Change right={right('set-hours')} label={t.agenda.changeHours} onClick={() => setOpen({ kind: 'hours' })} />
        </section>
        <section className="card" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t.agenda.elsewhere}</h2>
          <p className="dim">{t.agenda.elsewhereHint}</p>
          <Button component="a" href={calendarAddress(agenda.person)} download variant="default" size="compact-md">
            {t.agenda.download}
          </Button>
        </section>
      </div>
      {open?.kind === 'hours' && <HoursDialog agenda={agenda} onClose={close} />}
      {open?.kind === 'absence' && (
        <AbsenceDialog
          agenda={agenda}
          mayCover={may('set-cover')}
          onClose={close}
          onRecorded={(week) => void navigate({ search: { ...search, week } })}
        />
      )}
      {open?.kind === 'cover' && <CoverDialog absence={open.absence} person={agenda.person} onClose={close} />}
    </div>
  );
}

type ChangeProps = { right: Agenda['rights'][number] | undefined; label: string; onClick: () => void };

/** What this person may change, or the line of the page that says who may. */
function Change({ right, label, onClick }: ChangeProps) {
  const [refused] = right?.reasons ?? [];
  if (refused) {
    return (
      <p className="dim">
        {refused.message} <PageLink page={refused.page} line={refused.line} />
      </p>
    );
  }
  return (
    <Button variant="light" size="compact-md" onClick={onClick}>
      {label}
    </Button>
  );
}
