import type { Schema } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DateReasons } from './date-reasons.tsx';

type Props = { dates: Schema<'DateExplanation'>; onClose: () => void };

/** Why these dates and no others. */
export function WhyDialog({ dates, onClose }: Props) {
  const t = useMessages();
  return (
    <Dialog title={t.dates.why} onClose={onClose} wide>
      <DateReasons dates={dates} />
    </Dialog>
  );
}
