import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormField, Value } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { DateField } from './date-field.tsx';
import { MoneyField } from './money-field.tsx';
import { OptionField } from './option-field.tsx';
import { TimeField } from './time-field.tsx';

type Props = {
  field: FormField;
  value: Value;
  onChange: (value: Value) => void;
  error?: string | null;
  focused?: boolean;
};

const text = (value: Value): string => (value === null ? '' : String(value));
const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** The control for one field of the book, by its type; the book alone says which fields there are. */
export function BookField({ field, value, onChange, error = null, focused = false }: Props) {
  const t = useMessages();
  const common = {
    label: field.label + (field.missing ? ` (${t.form.missing})` : ''),
    description: field.help as ReactNode,
    error,
    ...(focused ? { 'data-autofocus': true } : {}),
  };
  switch (field.type) {
    case 'date':
      return (
        <DateField {...common} value={value === null ? null : String(value)} onChange={onChange} focused={focused} />
      );
    case 'time':
      return <TimeField {...common} value={value === null ? null : String(value)} onChange={onChange} />;
    case 'list':
    case 'person':
      return <OptionField {...common} field={field} value={text(value)} onChange={onChange} />;
    case 'boolean':
      return (
        <NativeSelect
          {...common}
          value={value === null ? '' : String(value)}
          data={[
            { value: '', label: t.form.unknown },
            { value: 'true', label: t.form.yes },
            { value: 'false', label: t.form.no },
          ]}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value === 'true')}
        />
      );
    case 'money':
    case 'number':
      return (
        <MoneyField
          {...common}
          cents={field.type === 'money'}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'long-text':
      return (
        <Textarea
          {...common}
          rows={3}
          value={text(value)}
          onChange={({ currentTarget }) => onChange(orNull(currentTarget.value))}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          value={text(value)}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange(orNull(currentTarget.value))}
        />
      );
  }
}
