import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FormField } from '../api/client.ts';
import { peopleQuery } from '../api/session.ts';
import { useMessages } from '../locales/language.ts';
import { PageLink } from '../ui/page-link.tsx';

type Props = {
  field: FormField;
  label: string;
  description?: ReactNode;
  error?: string | null;
  value: string;
  onChange: (value: string | null) => void;
};

/**
 * A choice. An option this person may not take stays in the list, switched off, with the reason and
 * the line of the page below the field.
 */
export function OptionField({ field, value, onChange, ...common }: Props) {
  const t = useMessages();
  const people = useQuery({ ...peopleQuery, enabled: field.options === null });
  const options =
    field.options ?? people.data?.people.map(({ email, name }) => ({ value: email, label: name, refused: null })) ?? [];
  const refused = options.filter((option) => option.refused);
  return (
    <div>
      <NativeSelect
        {...common}
        value={value}
        data={[
          { value: '', label: t.form.choose },
          ...options.map((option) => ({
            value: option.value,
            label: option.refused ? t.form.refusedOption(option.label) : option.label,
            disabled: option.refused !== null,
          })),
        ]}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
      {refused.map(({ value: id, label, refused: why }) =>
        why ? (
          <p key={id} className="option-refused">
            <strong>{label}</strong> {why.message} <PageLink page={why.page} line={why.line} />
          </p>
        ) : null,
      )}
    </div>
  );
}
