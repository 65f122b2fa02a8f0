import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
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
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
