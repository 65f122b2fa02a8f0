let opened: string | null = null;

/** Remembers the case opened from the File, so that coming back finds the focus where it was. */
export function rememberOpened(id: string): void {
  opened = id;
}

/** The case opened last, once. */
export function takeLastOpened(): string | null {
  const found = opened;
  opened = null;
  return found;
}
