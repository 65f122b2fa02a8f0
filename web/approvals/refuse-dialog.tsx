import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { refuseApproval, type Approval } from '../api/approvals.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';

/** Saying no to one proposal; whoever made it reads why. */
export function RefuseDialog({ approval, onClose }: { approval: Approval; onClose: () => void }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const refuse = useWrite((why: string, key) => refuseApproval(approval, why, key));
  const submit = () =>
    refuse.mutate(reason.trim(), {
      onSuccess: () => {
        onClose();
        toast(t.approvals.refused(approval.request.label, approval.case.partnerName));
      },
    });
  return (
    <Dialog title={t.approvals.refuseOne(approval.request.label, approval.case.partnerName)} onClose={onClose}>
      <Form
        submit={t.approvals.refuse}
        onSubmit={submit}
        onCancel={onClose}
        busy={refuse.isPending}
        blocked={reason.trim() === ''}
        bad
        error={refuse.error}
      >
        <Textarea
          label={t.common.reason}
          description={t.approvals.reasonHint(approval.request.byName)}
          rows={3}
          value={reason}
          data-autofocus
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
