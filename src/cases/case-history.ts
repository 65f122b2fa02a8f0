import type { Sql } from '../db/pool.ts';

/** Actions taken on a case since its first letter: when a receipt date was wrong, they were done on a wrong date. */
export async function allCaseActions(sql: Sql, id: string): Promise<{ version: number; what: string; on: string }[]> {
  return sql.sql(
    `select e.version, e.data->>'action' as what, e.data->>'on' as "on" from event e
     where e.stream = $1 and e.type = 'action-taken'
       and e.version > (select min(version) from event f where f.stream = $1 and f.type = 'letter-attached')
     order by e.version`,
    [`case:${id}`],
  );
}
