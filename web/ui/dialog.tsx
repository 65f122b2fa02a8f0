import { Modal } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../locales/language.ts';

type Props = { title: ReactNode; onClose: () => void; wide?: boolean; children: ReactNode };

/**
 * A dialog: focus goes to what is marked `data-autofocus`, stays inside, and comes back to where it
 * was. Escape closes it.
 */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const t = useMessages();
  return (
    <Modal.Root opened onClose={onClose} size={wide ? 'xl' : 'lg'} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Not a header element: outside of an article that would be a second banner of the page. */}
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t.common.close} />
        </div>
        <Modal.Body>
          {children}
          <Focus />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Moves the focus in with the very key that opened the dialog, so that fast fingers lose nothing, and back after it.
 * What is behind is out of reach meanwhile.
 */
function Focus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = here.current?.closest('[role="dialog"]');
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    const behind = document.getElementById('root');
    if (behind) behind.inert = true;
    return () => {
      if (behind) behind.inert = false;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return <span ref={here} hidden />;
}
