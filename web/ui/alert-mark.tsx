import type { CaseSummary } from '../api/client.ts';
import { useMessages } from '../locales/language.ts';

export type Alert = NonNullable<CaseSummary['alert']> | 'later' | 'none';

/** A shape per urgency: never told by colour alone. */
const shapes: Record<Alert, string> = {
  'ped-passed': 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  overdue: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13z',
  today: 'M8 1.500 15 14.500H1z',
  'this-week': 'M8 1l7 7-7 7-7-7z',
  later: 'M8 3.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  none: 'M3 8h10',
};

/** The urgency of a case in the words of the queue. */
export const alertOf = (row: Pick<CaseSummary, 'alert' | 'actBy' | 'open'>): Alert =>
  row.alert ?? (row.open && row.actBy ? 'later' : 'none');

/** The urgency of a case: shape, colour and word together. */
export function AlertMark({ alert, quiet = false }: { alert: Alert; quiet?: boolean }) {
  const t = useMessages();
  if (alert === 'none' && quiet) return null;
  return (
    <span className={`alert alert-${alert}`}>
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[alert]} />
      </svg>
      <span>{t.alert[alert]}</span>
    </span>
  );
}
