import type { CaseSummary } from '../api/client.ts';
import { alertOf, type Alert } from '../ui/alert-mark.tsx';

/** The loudest first; cases without a running date come last. */
const order: readonly Alert[] = ['ped-passed', 'overdue', 'today', 'this-week', 'later', 'none'];

export type Group = { alert: Alert; rows: CaseSummary[] };

/** The queue cut by urgency; inside a group the rows keep the order of the server. */
export function groupByAlert(rows: readonly CaseSummary[]): Group[] {
  const groups = Map.groupBy(rows, alertOf);
  return order.flatMap((alert) => {
    const found = groups.get(alert);
    return found ? [{ alert, rows: found }] : [];
  });
}
