import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

type Props = { label: string; onEscape: () => void; children: ReactNode };

/** A form opened where it stands, instead of over the page: the focus goes in, Escape closes it. */
export function InPlace({ label, onEscape, children }: Props) {
  const here = useRef<HTMLElement>(null);
  useLayoutEffect(() => here.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  useEffect(() => {
    const element = here.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  return (
    <section className="in-place" aria-label={label} ref={here}>
      {children}
    </section>
  );
}
