import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../locales/language.ts';
import { useKeyHost } from '../ui/key-host.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { TopBar } from './top-bar.tsx';
import { useJourneys } from './use-journeys.ts';

/** What surrounds every screen: the rail, the top bar, the palette, the results told aloud. */
export function Shell() {
  const t = useMessages();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useKeyHost();
  useJourneys(setOpen);
  useFocusOnArrival();
  const toMain = () => document.getElementById('main')?.focus();
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={toMain}>
        {t.shell.skip}
      </button>
      <TopBar onSearch={() => setOpen('palette')} onShortcuts={() => setOpen('shortcuts')} />
      <Rail />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={() => setOpen(null)} />}
      <Announcer />
      <Toasts />
    </div>
  );
}

/** A new screen is announced by its heading, unless it put the focus somewhere itself; the first one is left alone. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (path === undefined) return;
    if (first.current !== undefined && first.current !== path) {
      const placed = document.activeElement?.matches('.cited, [data-case], input, select, textarea');
      if (!placed) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    first.current = path;
  }, [path]);
}
