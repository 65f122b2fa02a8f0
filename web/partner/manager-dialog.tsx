import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { PersonSelect } from '../agenda/person-select.tsx';
import { changeManager, type PartnerView } from '../api/partner-manager.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';

/** Handing a salon to another account manager; its open cases follow. */
export function ManagerDialog({ partner, onClose }: { partner: PartnerView; onClose: () => void }) {
  const t = useMessages();
  const [manager, setManager] = useState('');
  const [reason, setReason] = useState('');
  const change = useWrite((body: Parameters<typeof changeManager>[1], key) => changeManager(partner.id, body, key));
  const submit = () =>
    change.mutate(
      { manager, reason: reason.trim() || null },
      {
        onSuccess: ({ managerName }) => {
          onClose();
          toast(t.partner.managerChanged(managerName ?? '–'));
        },
      },
    );
  return (
    <Dialog title={t.partner.changeManager} onClose={onClose}>
      <Form
        submit={t.partner.change}
        onSubmit={submit}
        onCancel={onClose}
        busy={change.isPending}
        blocked={manager === ''}
        error={change.error}
      >
        <p className="dim">{t.partner.casesFollow}</p>
        <PersonSelect
          label={t.contact.manager}
          value={manager}
          onChange={setManager}
          nobody={t.form.choose}
          {...(partner.manager ? { but: partner.manager } : {})}
          focused
        />
        <TextInput
          label={t.common.reason}
          value={reason}
          autoComplete="off"
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
