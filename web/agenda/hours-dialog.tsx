import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Agenda, setHours } from '../api/agenda.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { readTypedHours, typedHours, WEEKDAYS } from './read-hours.ts';

/** The hours of a week, a line a day; a blank line is a day off. */
export function HoursDialog({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const t = useMessages();
  const [typed, setTyped] = useState(() => WEEKDAYS.map((day) => typedHours(agenda.hours[day])));
  const write = useWrite((hours: Record<string, string[]> | null, key) => setHours(agenda.person, hours, key));
  const read = typed.map(readTypedHours);
  const done = () => {
    onClose();
    toast(t.agenda.hoursSet);
  };
  const save = () =>
    write.mutate(Object.fromEntries(WEEKDAYS.map((day, nth) => [day, read[nth] ?? []])), { onSuccess: done });
  return (
    <Dialog title={t.agenda.hoursOf(agenda.name)} onClose={onClose}>
      <Form
        submit={t.agenda.saveHours}
        onSubmit={save}
        onCancel={onClose}
        busy={write.isPending}
        blocked={read.includes(null)}
        error={write.error}
      >
        <p className="dim">{t.agenda.hoursHint}</p>
        {WEEKDAYS.map((day, nth) => (
          <TextInput
            key={day}
            label={t.agenda.weekdays[day]}
            value={typed[nth] ?? ''}
            placeholder={t.agenda.off}
            autoComplete="off"
            error={read[nth] === null ? t.agenda.notHours : null}
            onChange={({ currentTarget }) => setTyped(typed.with(nth, currentTarget.value))}
            onBlur={() => read[nth] && setTyped(typed.with(nth, typedHours(read[nth])))}
            {...(nth === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
        {agenda.ownHours && (
          <Button
            variant="default"
            size="compact-sm"
            className="agenda-inline"
            loading={write.isPending}
            onClick={() => write.mutate(null, { onSuccess: done })}
          >
            {t.agenda.bookHours}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
