import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../locales/language.ts';

type Props = {
  label: string;
  description?: ReactNode;
  error?: string | null;
  value: number | null;
  /** The value is an amount in cents, typed in euros. */
  cents: boolean;
  onChange: (value: number | null) => void;
};

/** Reads `1 234,50` and `1234.5`; null for anything else. */
function readNumber(typed: string, cents: boolean): number | null {
  const digits = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (!/^-?\d+(\.\d{1,2})?$/.test(digits)) return null;
  return cents ? Math.round(Number(digits) * 100) : Number(digits);
}

/** A number or an amount in euros, typed with a comma or a point. */
export function MoneyField({ label, description, error, value, cents, onChange }: Props) {
  const t = useMessages();
  const [text, setText] = useState(value === null ? '' : String(cents ? value / 100 : value).replace('.', ','));
  const unreadable = text !== '' && readNumber(text, cents) === null;
  return (
    <TextInput
      label={label}
      description={description}
      error={error ?? (unreadable ? t.form.notANumber : null)}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(readNumber(currentTarget.value, cents));
      }}
    />
  );
}
