import type { CaseRow, LetterRow } from '../db/rows.ts';
import { ask, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import { type LetterFound, type LetterView, viewLetters } from './letter-view.ts';

const FOUND = `select to_jsonb(l) as letter, p.name as "partnerName", case when c.id is null then null else
    jsonb_build_object('act_by', c.act_by, 'ped', c.ped, 'work_by', c.work_by) end as "case"
  from letter l left join cases c on c.id = l.case_id left join partner p on p.id = l.partner`;

/** Letters, newest receipt first; or only those that wait for a partner, oldest first: none is ever lost. */
export async function listLetters(
  door: Door,
  look: Look,
  unmatched: boolean,
  limit: number,
): Promise<{ letters: LetterView[]; today: string }> {
  const asking = await ask(door, look);
  const rows = await door.pool.sql<LetterFound>(
    `${FOUND} ${
      unmatched
        ? 'where l.case_id is null order by l.received_on, l.id'
        : 'order by l.registered_on desc, l.received_on desc, l.id desc'
    } limit $1`,
    [limit],
  );
  return { letters: await viewLetters(asking, rows), today: asking.today };
}

/** Letters by id, with the dates of their cases, in the order of their ids. */
export function findLetters(door: Door, ids: readonly string[]): Promise<LetterFound[]> {
  return door.pool.sql(`${FOUND} where l.id = any($1) order by length(l.id), l.id`, [ids]);
}

/** The case a letter belongs to, as it stands; null when it has none or waits for its partner. */
export async function caseOfLetter(door: Door, letter: string): Promise<CaseRow | null> {
  const rows = await door.pool.sql<{ case: CaseRow | null }>(
    'select to_jsonb(c) as "case" from letter l left join cases c on c.id = l.case_id where l.id = $1',
    [letter],
  );
  return rows[0]?.case ?? null;
}

/** A letter; null when there is none of that id. */
export async function readLetter(door: Door, id: string): Promise<LetterRow | null> {
  const rows = await door.pool.sql<{ letter: LetterRow }>(
    'select to_jsonb(l) as letter from letter l where l.id = $1',
    [id],
  );
  return rows[0]?.letter ?? null;
}
