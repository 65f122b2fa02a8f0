import { useEffect, useRef, useSyncExternalStore } from 'react';

/**
 * Something a person can do here and now, by key, from the palette, or both. `refused` says why it
 * cannot be done just now; it is then shown, never run. `quiet` keeps it out of the palette.
 */
export type Command = {
  id: string;
  label: string;
  key?: string;
  group?: 'here' | 'go';
  refused?: string | null;
  quiet?: boolean;
  run: () => void;
};

const registered = new Map<object, readonly Command[]>();
const kept = 'preavis.shortcuts';
const listeners = new Set<() => void>();

/** Commands of what is on screen: those of the screen itself before those that lead elsewhere. */
export function currentCommands(): Command[] {
  const all = [...registered.values()].flat();
  return [...all.filter(({ group }) => group !== 'go'), ...all.filter(({ group }) => group === 'go')];
}

/** Offers commands for as long as the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef({});
  useEffect(() => {
    const key = owner.current;
    registered.set(key, commands);
    return () => void registered.delete(key);
  });
}

/** Whether single-key shortcuts are on; anybody who dictates or types oddly may switch them off. */
export function shortcutsAreOn(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

export function switchShortcuts(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // A browser without storage forgets the choice, nothing more.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useShortcutsAreOn = (): boolean => useSyncExternalStore(subscribe, shortcutsAreOn);
