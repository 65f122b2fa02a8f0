import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ProposalRequest, refuseProposal } from '../api/proposals.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';

type Props = { request: ProposalRequest; onClose: () => void };

/** Refusing what was asked for, and saying why. */
export function RefuseDialog({ request, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const [reason, setReason] = useState('');
  const refuse = useWrite((why: string, key) => refuseProposal(view, request.id, why, key));
  const submit = () =>
    refuse.mutate(reason.trim(), {
      onSuccess: () => {
        onClose();
        toast(t.requests.refused(request.label));
      },
    });
  return (
    <Dialog title={t.requests.refuseTitle(request.label)} onClose={onClose}>
      <Form
        submit={t.requests.refuse}
        onSubmit={submit}
        onCancel={onClose}
        busy={refuse.isPending}
        blocked={reason.trim() === ''}
        bad
        error={refuse.error}
      >
        <Textarea
          label={t.common.reason}
          description={t.requests.reasonHint(request.byName)}
          rows={3}
          value={reason}
          data-autofocus
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
