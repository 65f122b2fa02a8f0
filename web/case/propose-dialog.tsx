import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ActionView, Value } from '../api/client.ts';
import { proposeAction } from '../api/proposals.ts';
import { useWrite } from '../api/use-write.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PageLink } from '../ui/page-link.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { askedFields } from './may-ask.ts';
import { withRequired } from './with-required.ts';

type Props = { action: ActionView; begun: Record<string, Value>; onClose: () => void };

/** Asking those who may for an action: its form as it stands, and a sentence for whoever answers. */
export function ProposeDialog({ action, begun, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [set, setSet] = useState(begun);
  const [note, setNote] = useState('');
  const ask = useWrite((given: { set: Record<string, Value>; note: string }, key) =>
    proposeAction(view, action.id, given.set, given.note, key),
  );
  const submit = () =>
    ask.mutate(
      { set: withRequired(action, set), note: note.trim() },
      {
        onSuccess: () => {
          onClose();
          toast(t.requests.asked(action.label));
        },
      },
    );
  const fields = askedFields(action.form.fields);
  return (
    <Dialog title={t.requests.askFor(action.label)} onClose={onClose}>
      <p className="dim">
        {t.requests.waits} <PageLink page={action.page} line={action.line} />
      </p>
      <Form submit={t.requests.send} onSubmit={submit} onCancel={onClose} busy={ask.isPending} error={ask.error}>
        <BookFields
          fields={fields}
          set={set}
          error={ask.error}
          onSet={(id, value) => setSet((before) => ({ ...before, [id]: value }))}
        />
        <Textarea
          label={t.requests.note}
          description={t.requests.noteHint}
          rows={2}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          {...(fields.length === 0 ? { 'data-autofocus': true } : {})}
        />
      </Form>
    </Dialog>
  );
}
