import { Button } from '@mantine/core';
import type { Revealed } from '../api/cases.ts';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { toast } from '../ui/toasts.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = { revealed: Revealed; onClose: () => void };

/** A transfer code, shown once: it lives in this dialog and goes with it. */
export function RevealedDialog({ revealed: { domain, code, expiresAt }, onClose }: Props) {
  const t = useMessages();
  const format = useFormat();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      toast(t.reveal.copied);
    } catch {
      toast(t.reveal.notCopied);
    }
  };
  return (
    <Dialog title={t.reveal.title(domain)} onClose={onClose}>
      <p className="notice">{t.reveal.once}</p>
      <p className="revealed-code">
        <code>{code}</code>
      </p>
      {expiresAt && <p className="dim">{t.reveal.expires(format.long(expiresAt.slice(0, 10)))}</p>}
      <div className="buttons">
        <Button data-autofocus leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()}>
          {t.reveal.copy}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t.reveal.done}
        </Button>
      </div>
    </Dialog>
  );
}
