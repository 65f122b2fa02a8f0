import type { ActionView } from '../api/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ActionForm } from './action-form.tsx';

type Props = { action: ActionView; onClose: () => void };

/** An action over its case. */
export function ActionDialog({ action, onClose }: Props) {
  return (
    <Dialog title={action.label} onClose={onClose}>
      <ActionForm action={action} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
