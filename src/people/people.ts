import type { Sql } from '../db/pool.ts';
import type { Actor } from '../policy/facts.ts';

/** The command line without `--as`: a system actor with the administrator's rights, named so in the journal. */
export const OPERATOR: Actor = { email: 'operator', name: 'operator', roles: ['admin'] };

/** The desk itself: what no person asked for. It holds no role, so it may do nothing a page reserves. */
export const SYSTEM: Actor = { email: 'system', name: 'Préavis', roles: [] };

interface PersonFound {
  email: string;
  name: string;
  roles: string[];
  can_sign_in: boolean;
}

/** A person of the desk. */
export interface Person extends Actor {
  readonly canSignIn: boolean;
}

/** The person of that e-mail with the roles held now, or null. */
export async function findPerson(sql: Sql, email: string): Promise<Person | null> {
  const rows = await sql.sql<PersonFound>('select email, name, roles, can_sign_in from person where email = $1', [
    email,
  ]);
  const row = rows[0];
  return row ? { email: row.email, name: row.name, roles: row.roles, canSignIn: row.can_sign_in } : null;
}

/** Everybody, by name. */
export async function listPeople(sql: Sql): Promise<Person[]> {
  const rows = await sql.sql<PersonFound>('select email, name, roles, can_sign_in from person order by name, email');
  return rows.map((row) => ({ email: row.email, name: row.name, roles: row.roles, canSignIn: row.can_sign_in }));
}
