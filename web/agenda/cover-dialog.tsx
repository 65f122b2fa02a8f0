import { useState } from 'react';
import { type Absence, setCover } from '../api/agenda.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { PersonSelect } from './person-select.tsx';

type Props = { absence: Absence; person: string; onClose: () => void };

/** Who is called on while somebody is away. */
export function CoverDialog({ absence, person, onClose }: Props) {
  const t = useMessages();
  const [cover, choose] = useState(absence.cover ?? '');
  const write = useWrite((by: string | null, key) => setCover(absence.id, by, key));
  const submit = () =>
    write.mutate(cover === '' ? null : cover, {
      onSuccess: () => {
        onClose();
        toast(t.agenda.coverSet);
      },
    });
  return (
    <Dialog title={t.agenda.coverLabel} onClose={onClose}>
      <Form submit={t.common.confirm} onSubmit={submit} onCancel={onClose} busy={write.isPending} error={write.error}>
        <p className="dim">{t.agenda.coverHint}</p>
        <PersonSelect
          label={t.agenda.coverLabel}
          value={cover}
          nobody={t.agenda.nobody}
          but={person}
          onChange={choose}
          focused
        />
      </Form>
    </Dialog>
  );
}
