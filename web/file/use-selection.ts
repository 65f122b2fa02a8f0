import { useState } from 'react';

/** Rows somebody picked, by id: kept while the list under them is narrowed, refreshed or shown further. */
export function useSelection() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const put = (ids: Iterable<string>, on: boolean) =>
    setPicked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  return {
    picked,
    put,
    toggle: (id: string | null) => id !== null && put([id], !picked.has(id)),
    clear: () => setPicked(new Set()),
  };
}
