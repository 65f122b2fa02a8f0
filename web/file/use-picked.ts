import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { CaseSummary } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';

type Picked = ReadonlyMap<string, CaseSummary>;

const none: Picked = new Map();
const listeners = new Set<() => void>();
/** By person: whoever sits down next finds nothing ticked by somebody else. */
const kept = new Map<string, Picked>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Cases somebody ticked in the File: kept while it is narrowed, refreshed or left for a case and come back to.
 *
 * @param shown rows on screen: a ticked one is read as it is shown now
 */
export function usePicked(shown: readonly CaseSummary[]) {
  const { data } = useQuery(sessionQuery);
  const person = data?.person.email ?? '';
  const picked = useSyncExternalStore(subscribe, () => kept.get(person) ?? none);
  const change = (edit: (next: Map<string, CaseSummary>) => void) => {
    const next = new Map(kept.get(person));
    edit(next);
    kept.set(person, next);
    for (const listener of listeners) listener();
  };
  const put = (rows: readonly CaseSummary[], on: boolean) =>
    change((next) => {
      for (const row of rows) {
        if (on) next.set(row.id, row);
        else next.delete(row.id);
      }
    });
  const now = new Map(shown.map((row) => [row.id, row]));
  return {
    rows: [...picked.values()].map((row) => now.get(row.id) ?? row),
    has: (id: string): boolean => picked.has(id),
    put,
    toggle: (id: string | null) => {
      const row = id === null ? undefined : now.get(id);
      if (row) put([row], !picked.has(row.id));
    },
    drop: (ids: readonly string[]) =>
      change((next) => {
        for (const id of ids) next.delete(id);
      }),
    clear: () => change((next) => next.clear()),
  };
}
