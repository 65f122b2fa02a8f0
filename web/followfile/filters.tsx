import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { listsQuery } from '../api/book.ts';
import type { FollowfileFilter, FollowfilePage } from '../api/followfile.ts';
import { DateField } from '../forms/date-field.tsx';
import { useMessages } from '../locales/language.ts';
import { useCommands } from '../ui/commands.ts';

const route = getRouteApi('/desk/followfile');
type Option = { value: string; label: string };

/** Narrowing the register; every choice goes into the address. */
export function FollowfileFilters({ page }: { page: FollowfilePage | undefined }) {
  const t = useMessages();
  const search = route.useSearch();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [cleared, setCleared] = useState(0);
  const { data } = useQuery(listsQuery);
  const narrow = (change: { [Name in keyof FollowfileFilter]: string | null }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    void navigate({ to: '/followfile', search: Object.fromEntries(next), replace: true });
  };
  const type = useDebouncedCallback((q: string) => narrow({ q }), 200);
  useCommands([{ id: 'filter', label: t.followfile.search, key: 'f', run: () => field.current?.focus() }]);
  const select = (name: 'brand' | 'manager' | 'state', any: string, options: Option[]) => (
    <NativeSelect
      label={t.followfile.columns[name]}
      value={search[name] ?? ''}
      data={[{ value: '', label: any }, ...options]}
      onChange={({ currentTarget }) => narrow({ [name]: currentTarget.value })}
    />
  );
  const day = (name: 'from' | 'to') => (
    <DateField
      key={`${name} ${cleared}`}
      label={t.followfile[name]}
      lean="past"
      value={search[name] ?? null}
      onChange={(value) => narrow({ [name]: value })}
    />
  );
  const managers = (page?.managers ?? []).map(({ email, name }) => ({ value: email, label: name }));
  const states = (page?.states ?? []).map(({ id, label }) => ({ value: id, label }));
  return (
    <search className="followfile-filters">
      <TextInput
        key={cleared}
        ref={field}
        type="search"
        label={t.followfile.search}
        defaultValue={search.q ?? ''}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {day('from')}
      {day('to')}
      {select('brand', t.followfile.anyBrand, data?.lists['products'] ?? [])}
      {select('manager', t.followfile.anyManager, managers)}
      {select('state', t.followfile.anyState, states)}
      {Object.keys(search).length > 0 && (
        <Button
          variant="subtle"
          onClick={() => {
            setCleared(cleared + 1);
            narrow({ q: null, from: null, to: null, brand: null, manager: null, state: null });
          }}
        >
          {t.file.clear}
        </Button>
      )}
    </search>
  );
}
