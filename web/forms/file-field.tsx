import { Input } from '@mantine/core';
import { useId } from 'react';
import { useMessages } from '../locales/language.ts';

type Props = { label: string; onChange: (file: File | null) => void; focused?: boolean };

/** A paper, scanned or received: the browser's own chooser, which keyboards and readers know. */
export function FileField({ label, onChange, focused = false }: Props) {
  const t = useMessages();
  const id = useId();
  return (
    <Input.Wrapper label={label} description={t.files.accepted} id={id}>
      <input
        id={id}
        type="file"
        className="file-input"
        accept="application/pdf,image/*,message/rfc822,.eml,.doc,.docx,.odt,.txt"
        {...(focused ? { 'data-autofocus': true } : {})}
        onChange={({ currentTarget }) => onChange(currentTarget.files?.[0] ?? null)}
      />
    </Input.Wrapper>
  );
}
