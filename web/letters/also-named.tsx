import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../locales/language.ts';
import { announce } from '../ui/announcer.tsx';
import type { Named } from './draft.ts';
import { SalonPicker } from './salon-picker.tsx';

type Props = { named: readonly Named[]; onChange: (named: Named[]) => void };

/** The other salons one letter names: each gets a case of its own, those it does not name are left alone. */
export function AlsoNamed({ named, onChange }: Props) {
  const t = useMessages();
  const [count, setCount] = useState(0);
  const box = useRef<HTMLFieldSetElement>(null);
  // The picker is made anew for the next salon, and keeps the hands where they were.
  useEffect(() => {
    if (count > 0) box.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  }, [count]);
  const set = (at: number, product: string) =>
    onChange(named.map((one, index) => (index === at ? { ...one, product } : one)));
  return (
    <fieldset className="also-named" ref={box}>
      <legend>{t.letters.others}</legend>
      <ul>
        {named.map(({ salon, product }, at) => (
          <li key={`${at} ${salon.id}`}>
            <strong>{salon.name}</strong> <span className="dim">{salon.city}</span>
            <NativeSelect
              aria-label={t.letters.productOf(salon.name)}
              value={product}
              data={salon.contracts.map((contract) => ({ value: contract.product, label: contract.productLabel }))}
              onChange={({ currentTarget }) => set(at, currentTarget.value)}
            />
            <Button
              variant="subtle"
              onClick={() => {
                onChange(named.filter((_, index) => index !== at));
                announce(t.letters.removed(salon.name));
                setCount(count + 1);
              }}
            >
              {t.letters.remove}
            </Button>
          </li>
        ))}
      </ul>
      <SalonPicker
        key={count}
        label={t.letters.another}
        value={null}
        onChange={(salon) => {
          if (!salon) return;
          onChange([...named, { salon, product: salon.contracts[0]?.product ?? '' }]);
          setCount(count + 1);
        }}
      />
    </fieldset>
  );
}
