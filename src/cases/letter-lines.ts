import type { Sql } from '../db/pool.ts';

/** A contract a letter names. */
export interface LineOf {
  readonly partner: string;
  readonly product: string;
}

const MARK = '~';

/**
 * Id of one line of a letter: the first bears the letter's own number, the others, one for each further contract it
 * names, that number and their rank: `C1042`, `C1042~2`.
 */
export const lineId = (letter: string, line: number): string => (line === 1 ? letter : `${letter}${MARK}${line}`);

/** Id of the letter a line belongs to. */
export const letterOfLine = (id: string): string => id.replace(/~\d+$/, '');

/** Ids of all lines of the letter a line belongs to, in order: a letter of one contract has one. */
export async function linesOf(sql: Sql, id: string): Promise<string[]> {
  const letter = letterOfLine(id);
  const rows = await sql.sql<{ id: string }>(
    `select id from letter where id = $1 or starts_with(id, $2) order by length(id), id`,
    [letter, `${letter}${MARK}`],
  );
  return rows.map((row) => row.id).filter((one) => letterOfLine(one) === letter);
}
