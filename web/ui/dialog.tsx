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
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'lg'}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      {children}
    </Modal>
  );
}
