import type { CaseFilter } from '../api/cases.ts';

/** What the File shows; all of it lives in the address, so that a view can be kept or sent. */
export type FileSearch = {
  mine?: true;
  /** A role, or `me` for any role of the person. */
  awaiting?: string;
  type?: string;
  product?: string;
  state?: string;
  alert?: NonNullable<CaseFilter['alert']>;
  q?: string;
  /** Closed cases too. */
  closed?: true;
};

const alerts: readonly string[] = ['ped-passed', 'overdue', 'today', 'this-week'];
const isAlert = (value: unknown): value is NonNullable<CaseFilter['alert']> =>
  typeof value === 'string' && alerts.includes(value);

/** Reads the address bar; what it does not know is left out. */
export function readFileSearch(search: Record<string, unknown>): FileSearch {
  const found: FileSearch = {};
  for (const name of ['awaiting', 'type', 'product', 'state', 'q'] as const) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') found[name] = value;
    else if (name === 'q' && typeof value === 'number') found.q = String(value);
  }
  if (isAlert(search['alert'])) found.alert = search['alert'];
  if (search['mine'] === true) found.mine = true;
  if (search['closed'] === true) found.closed = true;
  return found;
}

/** The same view, as the API is asked for it: what waits for a decision is shown closed or not. */
export function filterOf({ mine, closed, ...rest }: FileSearch): CaseFilter {
  const running = closed || rest.awaiting ? {} : { open: 'true' as const };
  return { ...rest, ...(mine ? { owner: 'me' } : {}), ...running };
}
