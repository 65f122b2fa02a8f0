import { Button, CloseButton, Kbd } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../locales/language.ts';
import { useCommands } from './commands.ts';

type Toast = { id: number; text: string; undo?: () => void };

/** How long an undo stays offered. */
const offered = 10_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says that something was done, aloud for screen readers, with a way back when there is one. */
export function toast(text: string, undo?: () => void): void {
  last += 1;
  show([...toasts.slice(-2), { id: last, text, ...(undo ? { undo } : {}) }]);
}

const dismiss = (id: number) => show(toasts.filter((each) => each.id !== id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The region where results are told; it exists before they do, so that they are read out. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const t = useMessages();
  const undoable = shown.findLast((each) => each.undo);
  const undo = (each: Toast) => {
    dismiss(each.id);
    each.undo?.();
  };
  useCommands(undoable ? [{ id: 'undo', label: t.toast.undo, key: '$mod+z', run: () => undo(undoable) }] : []);
  return (
    <output className="toasts">
      {shown.map((each) => (
        <ToastCard key={each.id} toast={each} onUndo={() => undo(each)} />
      ))}
    </output>
  );
}

/** Leaves after its time, unless somebody is on it. */
function ToastCard({ toast: { id, text, undo }, onUndo }: { toast: Toast; onUndo: () => void }) {
  const t = useMessages();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), offered);
    return () => clearTimeout(timer);
  }, [id, held]);
  const hold = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} {...hold}>
      <span>{text}</span>
      {undo && (
        <Button size="compact-sm" variant="white" onClick={onUndo}>
          {t.toast.undo}&nbsp;<Kbd size="xs">Ctrl Z</Kbd>
        </Button>
      )}
      <CloseButton variant="transparent" onClick={() => dismiss(id)} aria-label={t.toast.close} />
    </div>
  );
}
