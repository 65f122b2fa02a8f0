import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../locales/language.ts';
import { readTypedTime } from '../ui/typed-date.ts';

type Props = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | null;
};

/** A time of day typed fast: `9h30`, `930`, `14`. */
export function TimeField({ label, value, onChange, error }: Props) {
  const t = useMessages();
  const [text, setText] = useState(value ?? '');
  const read = readTypedTime(text);
  return (
    <TextInput
      label={label}
      value={text}
      error={error ?? (text !== '' && read === null ? t.form.notATime : null)}
      placeholder="14:30"
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readTypedTime(event.currentTarget.value));
      }}
      onBlur={() => read && setText(read)}
    />
  );
}
