import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import type { PartnerSummary } from '../api/client.ts';
import { partnersQuery } from '../api/partners.ts';
import { useMessages } from '../locales/language.ts';
import { leading, Listbox, Option } from '../ui/listbox.tsx';
import { SalonCard } from './salon-card.tsx';

type Props = {
  value: PartnerSummary | null;
  onChange: (salon: PartnerSummary | null) => void;
  /** What the letter says when it is none of those found; absent: a salon has to be chosen. */
  named?: string | null;
  onNamed?: (named: string | null) => void;
  label?: string;
  focused?: boolean;
};

/** Finds a salon; salons of the same name are told apart by address, SIRET and manager. */
export function SalonPicker({ value, onChange, named, onNamed, label, focused = false }: Props) {
  const t = useMessages();
  const list = useId();
  const [text, setText] = useState(value?.name ?? named ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const { data, isFetching } = useQuery({ ...partnersQuery(asked), enabled: open && asked.length > 1 });
  const found = asked.length > 1 ? (data?.partners ?? []) : [];
  const nobody = onNamed && asked.length > 1 ? 1 : 0;
  const count = found.length + nobody;
  const current = Math.min(active, count - 1);

  const choose = (at: number) => {
    const salon = found[at];
    if (!salon && !nobody) return;
    onChange(salon ?? null);
    onNamed?.(salon ? null : text.trim());
    if (salon) setText(salon.name);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      setOpen(true);
      setActive((current + step + count) % count);
    } else if (event.key === 'Enter' && !event.ctrlKey && open && count > 0) choose(current);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = open && count > 0;
  return (
    <div className="salon-picker">
      <TextInput
        label={label ?? t.letters.salon}
        description={t.letters.salonHint}
        {...leading(list, shown, current)}
        autoComplete="off"
        value={text}
        {...(focused ? { 'data-autofocus': true } : {})}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
          setOpen(true);
          onChange(null);
          onNamed?.(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <Listbox id={list} className="salon-list" label={t.letters.salon}>
          {found.map((salon, at) => (
            <Option key={salon.id} list={list} at={at} current={current} onPick={() => choose(at)}>
              <SalonCard salon={salon} />
            </Option>
          ))}
          {nobody > 0 && (
            <Option list={list} at={found.length} current={current} onPick={() => choose(found.length)}>
              {t.letters.noneOfThem(text.trim())}
            </Option>
          )}
        </Listbox>
      )}
      <output className="visually-hidden">
        {open && !isFetching && asked.length > 1 ? t.letters.found(found.length) : ''}
      </output>
      {value && (
        <div className="chosen">
          <SalonCard salon={value} />
        </div>
      )}
      {named && <p className="notice">{t.letters.willWait(named)}</p>}
    </div>
  );
}
