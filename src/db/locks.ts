import type pg from 'pg';

/** Advisory locks of the desk's database: one number each, chosen once. */
export const lockKeys = {
  /** Held by the program that answers for the data folder. */
  folder: 7_267_001,
  /** Held while the schema changes. */
  migration: 7_267_002,
  /** Held by the one sequencer. */
  sequencer: 7_267_003,
} as const;

/** Who holds the folder: the holder writes it in its connection's name, for others to read. */
export interface Holder {
  role: 'start' | 'command' | 'stopping';
  pid: number;
}

const prefix = 'preavis folder';

/** The connection name under which a program takes the folder's lock. */
export function holderName({ role, pid }: Holder): string {
  return `${prefix} ${role} ${pid}`;
}

/** Takes the folder's lock on this connection, for as long as it lives; false when another has it. */
export async function tryFolderLock(client: pg.ClientBase, self: Holder): Promise<boolean> {
  await client.query(`set application_name to '${holderName(self)}'`);
  const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${lockKeys.folder}) as got`);
  return rows[0]?.got === true;
}

/** Gives the folder's lock back. */
export async function releaseFolderLock(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_unlock(${lockKeys.folder})`);
}

/** Who holds the folder's lock now; undefined when nobody does, or nobody of ours. */
export async function folderHolder(client: pg.ClientBase): Promise<Holder | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = ${lockKeys.folder}
       and l.database = (select oid from pg_database where datname = current_database())`,
  );
  const match = /^preavis folder (start|command|stopping) (\d+)$/.exec(rows[0]?.name ?? '');
  return match ? { role: match[1] as Holder['role'], pid: Number(match[2]) } : undefined;
}
