import type { AbsenceRow, CaseRow, PartnerRow } from '../db/rows.ts';
import type { RowCache } from './context.ts';
import type { DeskEvent } from './desk-event.ts';

/**
 * Absences of today that somebody covers, of the people given by SQL expressions: read with the case, so that telling
 * who is covered costs no statement of its own. `today` is the parameter that holds the day.
 */
export const absencesToday = (people: readonly string[], today: string): string =>
  `(select coalesce(jsonb_agg(to_jsonb(b)), '[]'::jsonb) from absence b
    where b.person in (${people.join(', ')}) and b.cover is not null and not b.withdrawn
      and b.from_day <= ${today} and b.until_day >= ${today}) as absences`;

/** Whose work an event is: that of who owns the case, or looks after the partner. */
function worker({ on, id, event }: DeskEvent, rows: RowCache): string | null {
  if (event.kind === 'case-opened') return event.owner;
  if (on === 'case') return rows.read<CaseRow>('cases', id)?.owner ?? null;
  return on === 'partner' ? (rows.read<PartnerRow>('partner', id)?.manager ?? null) : null;
}

/**
 * Whom the actor stands in for on an event: the person whose work it is, absent today and covered by the actor; null
 * when the actor acts for themself. It names both in the journal and gives no right.
 */
export function coveredIn(event: DeskEvent, actor: string, today: string, rows: RowCache): string | null {
  const absent = worker(event, rows);
  if (absent === null || absent === actor) return null;
  const stands = rows
    .of<AbsenceRow>('absence')
    .some(
      (one) =>
        one.person === absent &&
        one.cover === actor &&
        !one.withdrawn &&
        one.from_day <= today &&
        one.until_day >= today,
    );
  return stands ? absent : null;
}
