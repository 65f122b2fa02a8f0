import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { caseQuery } from '../api/cases.ts';
import type { DayItem, DayView } from '../api/day.ts';
import { takeLastOpened } from '../file/last-opened.ts';
import { useWalk } from '../file/use-walk.ts';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';
import { useDeskCommand } from '../ui/use-desk-command.ts';
import { Appointments } from './appointments.tsx';
import { CaseOver, type Doing } from './case-over.tsx';
import { DayRow } from './day-item.tsx';

type Section = DayItem['section'];

/** The most pressing first; the hours of the clock come between what is late and what may wait. */
const pressing: readonly Section[] = ['overdue', 'today'];
const others: readonly Section[] = ['call-now', 'to-approve', 'returned', 'reminder', 'next'];

/** The day cut by urgency; `j` and `k` walk it, Enter opens, `e` does what the case asks for, `m` logs a call. */
export function DaySections({ day }: { day: DayView }) {
  const t = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const logCall = useDeskCommand('log-call');
  const [errand, setErrand] = useState<{ id: string; doing: Doing } | null>(null);
  const { list, current } = useWalk<HTMLDivElement>(t.myDay);
  const near = (id: string) => void queries.prefetchQuery(caseQuery(id));
  const start = (doing: Doing) => {
    const id = current();
    if (id !== null) setErrand({ id, doing });
  };
  const act = () => {
    const id = current();
    const item = day.items.find((each) => each.case.id === id);
    if (id === null) return;
    if (item?.request) void navigate({ to: '/demandes', search: { request: item.request } });
    else if (item?.action) setErrand({ id, doing: { kind: 'action', action: item.action } });
    else void navigate({ to: '/dossier/$id', params: { id } });
  };
  useCommands([
    { id: 'act', label: t.myDay.act, key: 'e', run: act },
    {
      id: 'missed-call',
      label: t.calls.missed,
      key: 'm',
      refused: logCall.refused,
      run: () => start({ kind: 'call', result: 'no-answer' }),
    },
    {
      id: 'answered-call',
      label: t.calls.answered,
      key: 't',
      refused: logCall.refused,
      run: () => start({ kind: 'call', result: 'answered' }),
    },
  ]);
  useEffect(() => {
    const opened = takeLastOpened();
    if (opened) document.querySelector<HTMLElement>(`[data-case="${CSS.escape(opened)}"]`)?.focus();
  }, []);
  const section = (id: Section) => {
    const items = day.items.filter((item) => item.section === id);
    if (items.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`day-${id}`} className={`day-section day-${id}`}>
        <h2 id={`day-${id}`}>
          {t.myDay.sections[id]} <span className="count">{day.counts[id]}</span>
        </h2>
        <ol className="day-list">
          {items.map((item) => (
            <DayRow
              key={item.case.id}
              item={item}
              onNear={() => near(item.case.id)}
              onDo={(doing) => setErrand({ id: item.case.id, doing })}
            />
          ))}
        </ol>
      </section>
    );
  };
  return (
    <div ref={list} className="day-sections">
      {pressing.map(section)}
      <Appointments appointments={day.appointments} person={day.person} onNear={near} />
      {others.map(section)}
      {errand && <CaseOver {...errand} onClose={() => setErrand(null)} />}
    </div>
  );
}
