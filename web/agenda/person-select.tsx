import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../api/session.ts';

type Props = {
  label: string;
  value: string;
  onChange: (email: string) => void;
  /** What an empty choice says; without it there is none. */
  nobody?: string;
  /** Who cannot be chosen. */
  but?: string;
  focused?: boolean;
};

/** Somebody of the desk, by name. */
export function PersonSelect({ label, value, onChange, nobody, but, focused = false }: Props) {
  const { data } = useQuery(peopleQuery);
  const people = (data?.people ?? []).filter(({ email }) => email !== but);
  const known = value === '' || people.some(({ email }) => email === value);
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        ...(nobody === undefined ? [] : [{ value: '', label: nobody }]),
        ...(known ? [] : [{ value, label: value }]),
        ...people.map(({ email, name }) => ({ value: email, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      {...(focused ? { 'data-autofocus': true } : {})}
    />
  );
}
