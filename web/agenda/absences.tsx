import { Button } from '@mantine/core';
import { type Absence, type Agenda, withdrawAbsence } from '../api/agenda.ts';
import { useWrite } from '../api/use-write.ts';
import { useMessages } from '../locales/language.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { toast } from '../ui/toasts.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = { agenda: Agenda; may: (command: string) => boolean; onCover: (absence: Absence) => void };

/** Absences of the week shown, with who covers; why somebody is away is not everybody's business. */
export function Absences({ agenda, may, onCover }: Props) {
  const t = useMessages();
  const format = useFormat();
  const withdraw = useWrite((id: string, key) => withdrawAbsence(id, key));
  const edge = (day: string, half: string) => format.day(day) + (half === '' ? '' : ` ${half}`);
  const days = ({ from, until, fromHalf, untilHalf }: Absence): string => {
    const first = edge(from, fromHalf === 'afternoon' ? t.agenda.startsAt.afternoon : '');
    const last = edge(until, untilHalf === 'morning' ? t.agenda.endsAt.morning : '');
    return first === last ? first : t.agenda.fromTo(first, last);
  };
  if (agenda.absences.length === 0) return <p className="dim">{t.agenda.noAbsence}</p>;
  return (
    <>
      <ul className="agenda-absences">
        {agenda.absences.map((absence) => (
          <li key={absence.id}>
            <p>
              {days(absence)} {absence.kindLabel && <span className="state">{absence.kindLabel}</span>}
            </p>
            <p className="dim">{absence.coverName ? t.agenda.covered(absence.coverName) : t.agenda.uncovered}</p>
            <div className="buttons">
              {may('set-cover') && (
                <Button size="compact-sm" variant="default" onClick={() => onCover(absence)}>
                  {t.agenda.changeCover}
                </Button>
              )}
              {may('record-absence') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={withdraw.isPending}
                  aria-label={t.agenda.withdrawNamed(days(absence))}
                  onClick={() => withdraw.mutate(absence.id, { onSuccess: () => toast(t.agenda.withdrawn) })}
                >
                  {t.agenda.withdraw}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ProblemNote error={withdraw.error} />
    </>
  );
}
