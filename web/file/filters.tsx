import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { caseTypesQuery } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import type { FileSearch } from '../pages/file-search.ts';
import { useCommands } from '../ui/commands.ts';

const route = getRouteApi('/desk/file');
type Option = { value: string; label: string };

/** Narrowing the queue; every choice goes into the address. */
export function FileFilters() {
  const t = useMessages();
  const search = route.useSearch();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQuery(caseTypesQuery(null));
  const types = (data?.types ?? []).filter(({ id }) => !search.type || id === search.type);
  const narrow = (change: { [Name in keyof FileSearch]: FileSearch[Name] | undefined }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    void navigate({ to: '/file', search: Object.fromEntries(next), replace: true });
  };
  const type = useDebouncedCallback((q: string) => narrow({ q }), 200);
  useCommands([{ id: 'filter', label: t.file.search, key: 'f', run: () => field.current?.focus() }]);
  const select = (name: 'type' | 'product' | 'state', label: string, options: Option[]) => (
    <NativeSelect
      size="sm"
      aria-label={label}
      value={search[name] ?? ''}
      data={[{ value: '', label }, ...options]}
      onChange={({ currentTarget }) => narrow({ [name]: currentTarget.value })}
    />
  );
  const isNarrowed = search.q || search.type || search.product || search.state;
  return (
    <search className="filters">
      <TextInput
        ref={field}
        size="sm"
        type="search"
        aria-label={t.file.search}
        placeholder={t.file.search}
        defaultValue={search.q ?? ''}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {select('type', t.file.anyType, (data?.types ?? []).map(asOption))}
      {select('product', t.file.anyProduct, distinct(types.flatMap(({ products }) => products)))}
      {select('state', t.file.anyState, distinct(types.flatMap(({ states }) => states)))}
      {isNarrowed && (
        <Button
          size="sm"
          variant="subtle"
          onClick={() => {
            if (field.current) field.current.value = '';
            narrow({ q: '', type: '', product: '', state: '' });
          }}
        >
          {t.file.clear}
        </Button>
      )}
    </search>
  );
}

const asOption = ({ id, label }: { id: string; label: string }): Option => ({ value: id, label });

const distinct = (named: readonly { id: string; label: string }[]): Option[] => [
  ...new Map(named.map((each) => [each.id, asOption(each)])).values(),
];
