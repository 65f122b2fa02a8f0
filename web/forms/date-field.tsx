import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../locales/language.ts';
import { readTypedDate } from '../ui/typed-date.ts';
import { useFormat } from '../ui/use-format.ts';

type Props = {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  /** Where a day without a year is looked for. */
  lean?: 'past' | 'future';
  description?: ReactNode;
  error?: string | null;
  focused?: boolean;
};

const digits = (iso: string | null) => (iso ? `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : '');

/** A date typed fast (`20/11`, `auj`, `hier`) and read back in full under the field. */
export function DateField(props: Props) {
  const { label, value, onChange, lean = 'future', description, error, focused } = props;
  const t = useMessages();
  const format = useFormat();
  const [text, setText] = useState(digits(value));
  const [told, setTold] = useState(value);
  const [seen, setSeen] = useState(value);
  // The value changed from outside: it is shown, unless it is what was just typed.
  if (value !== seen) {
    setSeen(value);
    if (value !== told) {
      setTold(value);
      setText(digits(value));
    }
  }

  const read = (typed: string) => {
    const day = format.today ? readTypedDate(typed, format.today, lean) : null;
    setText(typed);
    setTold(day);
    if (day !== value) onChange(day);
  };
  const unreadable = text.trim() !== '' && told === null;
  const echo = told ? `${format.long(told)} · ${format.distance(told)}` : t.form.dateHint;
  return (
    <TextInput
      label={label}
      description={description}
      error={error ?? (unreadable ? t.form.notADate : null)}
      value={text}
      onChange={(event) => read(event.currentTarget.value)}
      onBlur={() => told && setText(digits(told))}
      rightSection={null}
      autoComplete="off"
      inputMode="text"
      {...(focused ? { 'data-autofocus': true } : {})}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      inputContainer={(input) => (
        <>
          {input}
          <output className={`echo ${told ? 'read' : 'dim'}`}>{echo}</output>
        </>
      )}
    />
  );
}
