import type { FastifyRequest } from 'fastify';
import { actorOfSession } from '../people/sessions.ts';
import { findPerson } from '../people/people.ts';
import type { Actor } from '../policy/facts.ts';
import type { Api } from './app.ts';

export const COOKIE = 'preavis_session';

/** The session token of a request, from its cookie. */
export function tokenOf(request: FastifyRequest): string | null {
  const found = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return found.find(([name]) => name === COOKIE)?.[1] ?? null;
}

/**
 * Who sends a request: the person of the session, or, for scripts on this machine, the person named by `Preavis-As`.
 * That header is only believed because the desk listens on loopback until sign-in exists; a page of another site
 * cannot send it without asking first, and it is never answered.
 */
export async function identify(api: Api, request: FastifyRequest): Promise<Actor | null> {
  const named = request.headers['preavis-as'];
  if (typeof named === 'string') {
    const person = await findPerson(api.door.pool, named);
    return person?.canSignIn ? person : null;
  }
  const token = tokenOf(request);
  return token === null ? null : actorOfSession(api.door.pool, token, api.clock.now());
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from a page or script of this machine: a site that points its own name here, or posts a form
 * from elsewhere, is turned away.
 */
export function isLocal(request: FastifyRequest): boolean {
  const { host, origin } = request.headers;
  if (!LOOPBACK.test(host ?? '')) return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
