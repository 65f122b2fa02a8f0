import { useState } from 'react';
import type { Value } from '../api/client.ts';
import { completeProposal, type ProposalRequest } from '../api/proposals.ts';
import { useWrite } from '../api/use-write.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';
import { askedFields } from './may-ask.ts';
import { proposedFields } from './proposed-fields.ts';

type Props = { request: ProposalRequest; onClose: () => void };

/** Adding to what one asked for, while it waits. */
export function CompleteDialog({ request, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [set, setSet] = useState<Record<string, Value>>({});
  const complete = useWrite((given: Record<string, Value>, key) => completeProposal(view, request.id, given, key));
  const submit = () =>
    complete.mutate(set, {
      onSuccess: () => {
        onClose();
        toast(t.requests.completed(request.label));
      },
    });
  return (
    <Dialog title={t.requests.completeTitle(request.label)} onClose={onClose}>
      <Form
        submit={t.requests.complete}
        onSubmit={submit}
        onCancel={onClose}
        busy={complete.isPending}
        blocked={Object.keys(set).length === 0}
        error={complete.error}
      >
        <BookFields
          fields={askedFields(proposedFields(view, request))}
          set={set}
          error={complete.error}
          onSet={(id, value) => setSet((before) => ({ ...before, [id]: value }))}
        />
      </Form>
    </Dialog>
  );
}
