import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Agenda, recordAbsence } from '../api/agenda.ts';
import { listsQuery } from '../api/book.ts';
import type { Schema } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { DateField } from '../forms/date-field.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { PersonSelect } from './person-select.tsx';

type Half = 'morning' | 'afternoon';
type Props = { agenda: Agenda; mayCover: boolean; onClose: () => void; onRecorded: (from: string) => void };

/** Days somebody will not be there. */
export function AbsenceDialog({ agenda, mayCover, onClose, onRecorded }: Props) {
  const t = useMessages();
  const { data } = useQuery(listsQuery);
  const kinds = data?.lists['absence-kinds'] ?? [];
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [fromHalf, setFromHalf] = useState<Half>('morning');
  const [untilHalf, setUntilHalf] = useState<Half>('afternoon');
  const [kind, setKind] = useState('');
  const [cover, setCover] = useState('');
  const write = useWrite((body: Schema<'RecordAbsence'>, key) => recordAbsence(agenda.person, body, key));
  const chosen = kind || (kinds[0]?.value ?? '');
  const last = until ?? from;
  const submit = () => {
    if (from === null || last === null) return;
    const body = { from, until: last, fromHalf, untilHalf, kind: chosen, ...(cover ? { cover } : {}) };
    write.mutate(body, {
      onSuccess: () => {
        onClose();
        onRecorded(from);
        toast(t.agenda.absenceRecorded);
      },
    });
  };
  const halves = (['morning', 'afternoon'] as const).map((half) => half);
  return (
    <Dialog title={t.agenda.absenceOf(agenda.name)} onClose={onClose}>
      <Form
        submit={t.agenda.record}
        onSubmit={submit}
        onCancel={onClose}
        busy={write.isPending}
        blocked={from === null || chosen === ''}
        error={write.error}
      >
        <div className="agenda-pair">
          <DateField label={t.agenda.firstDay} value={from} onChange={setFrom} focused />
          <NativeSelect
            label={t.agenda.starts}
            value={fromHalf}
            data={halves.map((half) => ({ value: half, label: t.agenda.startsAt[half] }))}
            onChange={({ currentTarget }) => setFromHalf(currentTarget.value as Half)}
          />
        </div>
        <div className="agenda-pair">
          <DateField label={t.agenda.lastDay} description={t.agenda.lastDayHint} value={until} onChange={setUntil} />
          <NativeSelect
            label={t.agenda.ends}
            value={untilHalf}
            data={halves.map((half) => ({ value: half, label: t.agenda.endsAt[half] }))}
            onChange={({ currentTarget }) => setUntilHalf(currentTarget.value as Half)}
          />
        </div>
        <NativeSelect
          label={t.agenda.kind}
          value={chosen}
          data={kinds}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
        {mayCover && (
          <PersonSelect
            label={t.agenda.coverLabel}
            value={cover}
            nobody={t.agenda.nobody}
            but={agenda.person}
            onChange={setCover}
          />
        )}
      </Form>
    </Dialog>
  );
}
