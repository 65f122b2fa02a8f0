import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let said = '';

/** Says something to a screen reader alone; what everybody should see is a toast. */
export function announce(text: string): void {
  said = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said);
  return <output className="visually-hidden">{text}</output>;
}
