import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { currentCommands } from '../ui/commands.ts';
import { leading, Listbox, Option } from '../ui/listbox.tsx';
import { foundCasesQuery, matches } from './palette-search.ts';
import { PaletteRow, type Row } from './palette-row.tsx';

type Props = { onClose: () => void; only?: (id: string) => boolean; title?: string };

/** One field for everything: what can be done here, where to go, and any case by name or number. */
export function Palette({ onClose, only, title }: Props) {
  const t = useMessages();
  const list = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const [commands] = useState(() => currentCommands().filter(({ id, quiet }) => (only ? only(id) : !quiet)));
  const { data } = useQuery({ ...foundCasesQuery(asked), enabled: !only && asked.length > 1 });
  const rows: Row[] = [
    ...commands.filter(({ label }) => matches(label, text)).map((command) => ({ command })),
    ...(only || text.trim().length < 2 ? [] : (data?.cases ?? [])).map((found) => ({ found })),
  ];
  const current = Math.min(active, rows.length - 1);

  const choose = (row: Row | undefined) => {
    if (!row || isOff(row)) return;
    onClose();
    if ('command' in row) setTimeout(row.command.run);
    else void navigate({ to: '/dossier/$id', params: { id: row.found.id } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((current + step + rows.length) % Math.max(rows.length, 1));
    else if (event.key === 'Enter') choose(rows[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={title ?? t.palette.title} onClose={onClose}>
      <input
        className="palette-input"
        {...leading(list, rows.length > 0, current)}
        aria-label={title ?? t.palette.open}
        autoComplete="off"
        placeholder={only ? t.palette.filter : t.palette.hint}
        value={text}
        data-autofocus
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {rows.length > 0 && (
        <Listbox id={list} className="palette-list" label={title ?? t.palette.title}>
          {rows.map((row, at) => (
            <Option
              key={'command' in row ? row.command.id : row.found.id}
              list={list}
              at={at}
              current={current}
              off={isOff(row)}
              onPick={() => choose(row)}
            >
              <PaletteRow row={row} />
            </Option>
          ))}
        </Listbox>
      )}
      {rows.length === 0 && <p className="dim">{t.palette.nothing}</p>}
    </Dialog>
  );
}

const isOff = (row: Row): boolean => 'command' in row && Boolean(row.command.refused);
