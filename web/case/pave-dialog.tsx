import { useState } from 'react';
import { takeAction } from '../api/cases.ts';
import type { Schema, Value } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { BookField } from '../forms/book-field.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { PastedPave } from './pasted-pave.tsx';

type Props = { template: Schema<'TemplateView'>; onClose: () => void };

/** Filling a block: one column, in the order of the procedure; a pasted block is read back. */
export function PaveDialog({ template, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [set, setSet] = useState<Record<string, Value>>({});
  const action = template.action ?? '';
  const fill = useWrite((given: Record<string, Value>, key) => takeAction(view, action, given, key));
  const submit = () =>
    fill.mutate(set, {
      onSuccess: (after) => {
        onClose();
        const { done, total } = after.templates.find(({ id }) => id === template.id) ?? template;
        toast(t.pave.saved(done, total));
      },
    });
  return (
    <Dialog title={template.label} onClose={onClose}>
      <Form submit={t.pave.save} onSubmit={submit} onCancel={onClose} busy={fill.isPending} error={fill.error}>
        {template.fields.map((field, at) => (
          <BookField
            key={field.id}
            field={field}
            value={field.id in set ? (set[field.id] ?? null) : field.value}
            onChange={(value) => setSet((before) => ({ ...before, [field.id]: value }))}
            focused={at === 0}
          />
        ))}
        <PastedPave template={template.id} onRead={(read) => setSet((before) => ({ ...before, ...read }))} />
      </Form>
    </Dialog>
  );
}
