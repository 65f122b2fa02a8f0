import { useEffect, useRef } from 'react';
import { useCommands } from '../ui/commands.ts';

type Said = { next: string; previous: string };

/**
 * Walks the rows of a list with `j` and `k`. A row carries `data-row`, its name in the list, and one link marked
 * `data-case` that takes the focus. When the row in hand leaves the list, the one that took its place gets the focus:
 * work goes on from there.
 *
 * @returns the ref of the list, and the name of the row in hand: where the focus is or was last, else the first
 */
export function useWalk<List extends HTMLElement>({ next, previous }: Said) {
  const list = useRef<List>(null);
  const last = useRef<{ row: HTMLElement; at: number } | null>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focus = (at: number) => {
    const all = rows();
    all[Math.min(Math.max(at, 0), all.length - 1)]?.querySelector<HTMLElement>('a[data-case]')?.focus();
  };
  const at = () => rows().findIndex((row) => row.contains(document.activeElement));
  const walk = (step: 1 | -1) => {
    const here = at();
    focus(here < 0 ? (last.current?.at ?? 0) : here + step);
  };
  useCommands([
    { id: 'next-row', label: next, key: 'j', quiet: true, run: () => walk(1) },
    { id: 'previous-row', label: previous, key: 'k', quiet: true, run: () => walk(-1) },
  ]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[role="dialog"]')) return;
      const row = target.closest<HTMLElement>('[data-row]');
      last.current = row && list.current?.contains(row) ? { row, at: rows().indexOf(row) } : null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    const gone = last.current !== null && !last.current.row.isConnected;
    if (!gone || document.activeElement !== document.body) return;
    if (rows().length > 0) focus(last.current?.at ?? 0);
    else document.querySelector<HTMLElement>('main h1')?.focus();
  });
  const current = (): string | null => {
    const all = rows();
    const here = at();
    return (here < 0 ? (last.current?.row ?? all[0]) : all[here])?.dataset['row'] ?? null;
  };
  return { list, current };
}
