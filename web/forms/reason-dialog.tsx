import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../api/use-write.ts';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { Form } from './form.tsx';

type Props = {
  title: string;
  /** Who reads the reason, and where. */
  hint: string;
  submit: string;
  /** What is told once it is done. */
  done: string;
  refuse: (reason: string, key: string) => Promise<unknown>;
  onClose: () => void;
};

/** Saying no, and why: a refusal without a reason cannot be sent. */
export function ReasonDialog({ title, hint, submit, done, refuse, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const write = useWrite(refuse);
  const send = () =>
    write.mutate(reason.trim(), {
      onSuccess: () => {
        onClose();
        toast(done);
      },
    });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={send}
        onCancel={onClose}
        busy={write.isPending}
        blocked={reason.trim() === ''}
        bad
        error={write.error}
      >
        <Textarea
          label={t.common.reason}
          description={hint}
          rows={3}
          value={reason}
          data-autofocus
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
