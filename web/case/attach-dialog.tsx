import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listsQuery } from '../api/book.ts';
import { attachFile } from '../api/cases.ts';
import { storeFile } from '../api/files.ts';
import { useWrite } from '../api/use-write.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { useCase } from './case-context.ts';

type Props = { kind: string | null; onClose: () => void };

/** Attaching a paper: the file goes into the store first, then onto the case. */
export function AttachDialog({ kind: wanted, onClose }: Props) {
  const t = useMessages();
  const { view } = useCase();
  const { data } = useQuery(listsQuery);
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setKind] = useState(wanted ?? '');
  const kinds = data?.lists['attachment-kinds'] ?? [];
  const kind = chosen || (kinds[0]?.value ?? '');
  const attach = useWrite(async (name: string, key) => {
    if (!file) return;
    const stored = await storeFile(file);
    await attachFile(view, { file: stored.file, name, kind, mediaType: file.type || 'application/octet-stream' }, key);
  });
  const submit = () =>
    file &&
    attach.mutate(file.name, {
      onSuccess: () => {
        onClose();
        toast(t.files.attached(file.name));
      },
    });
  return (
    <Dialog title={t.files.attach} onClose={onClose}>
      <Form
        submit={t.files.attach}
        onSubmit={submit}
        onCancel={onClose}
        busy={attach.isPending}
        blocked={file === null}
        error={attach.error}
      >
        <FileField label={t.files.file} onChange={setFile} focused />
        <NativeSelect
          label={t.files.kind}
          value={kind}
          data={kinds}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
