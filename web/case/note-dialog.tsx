import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { addNote } from '../api/cases.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';

/** A note kept with the case. */
export function NoteDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const { view } = useCase();
  const [text, setText] = useState('');
  const add = useWrite((note: string, key) => addNote(view, note, key));
  const submit = () =>
    add.mutate(text.trim(), {
      onSuccess: () => {
        onClose();
        toast(t.note.added);
      },
    });
  return (
    <Dialog title={t.note.title} onClose={onClose}>
      <Form
        submit={t.note.add}
        onSubmit={submit}
        onCancel={onClose}
        busy={add.isPending}
        blocked={text.trim() === ''}
        error={add.error}
      >
        <Textarea
          label={t.note.text}
          rows={4}
          value={text}
          data-autofocus
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
