import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Absence, type Agenda, type AgendaCommand, calendarAddress } from '../api/agenda.ts';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import { Absences } from './absences.tsx';
import { Clashes } from './clashes.tsx';
import { CoverDialog } from './cover-dialog.tsx';
import { Hours } from './hours.tsx';
import { HoursDialog } from './hours-dialog.tsx';
import { Week } from './week.tsx';

type Open = { kind: 'hours' | 'absence' } | { kind: 'cover'; absence: Absence };

type Props = { agenda: Agenda; onWeek: (day: string) => void };

/** A week and what goes with it: absences, hours, a file for other calendars. What may be changed comes with its reasons. */
export function AgendaBody({ agenda, onWeek }: Props) {
  const t = useMessages();
  const [open, setOpen] = useState<Open | null>(null);
  const right = (command: AgendaCommand) => agenda.rights.find((one) => one.command === command);
  const may = (command: string) => agenda.rights.some((one) => one.command === command && one.allowed);
  const close = () => setOpen(null);
  return (
    <div className="agenda-body">
      <Clashes agenda={agenda} />
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
        <AbsenceDialog agenda={agenda} mayCover={may('set-cover')} onClose={close} onRecorded={onWeek} />
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
