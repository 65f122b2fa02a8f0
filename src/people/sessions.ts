import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from '../db/pool.ts';
import type { Actor } from '../policy/facts.ts';

/** How long a demo session lasts, in hours: a working day. */
export const SESSION_HOURS = 12;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Opens a session for a person; only the hash of the token is kept. `expiresAt` is an ISO instant in UTC. */
export async function openSession(sql: Sql, email: string, expiresAt: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql.sql('insert into session (token_hash, email, expires_at) values ($1, $2, $3)', [
    hashOf(token),
    email,
    expiresAt,
  ]);
  return token;
}

/** Ends a session; an unknown token is no error. */
export async function closeSession(sql: Sql, token: string): Promise<void> {
  await sql.sql('delete from session where token_hash = $1', [hashOf(token)]);
}

/** The person of a living session, with the roles held now; null when it is unknown, over, or the person may not sign in. */
export async function actorOfSession(sql: Sql, token: string, now: string): Promise<Actor | null> {
  const rows = await sql.sql<{ email: string; name: string; roles: string[] }>(
    `select p.email, p.name, p.roles from session s join person p on p.email = s.email
     where s.token_hash = $1 and s.expires_at > $2 and p.can_sign_in`,
    [hashOf(token), now],
  );
  return rows[0] ?? null;
}
