import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Look } from '../cases/asking.ts';
import type { Envelope } from '../cases/command.ts';
import type { Door } from '../cases/execute.ts';
import type { TransferCodes } from '../cases/reveal.ts';
import { newId } from '../base/ids.ts';
import type { Clock } from '../base/clock.ts';
import type { Actor } from '../policy/facts.ts';
import { Unauthenticated } from './problems.ts';

/** What the routes need of the house. */
export interface Api {
  readonly door: Door;
  /** Folder of kept files. */
  readonly files: string;
  readonly clock: Clock;
  /** Where transfer codes are read; null or absent when the desk is linked to no registrar. */
  readonly registrar?: TransferCodes | null;
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A file of routes. */
export type Routes = (app: App, api: Api) => void;

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
}

/** Language of the answers: French unless English is asked for first. */
export const langOf = (request: FastifyRequest): Look['lang'] =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';

/** Who looks, when, in which language. Throws Unauthenticated when nobody was chosen. */
export function lookOf(api: Api, request: FastifyRequest): Look {
  if (!request.actor) throw new Unauthenticated();
  return { actor: request.actor, now: api.clock.now(), lang: langOf(request) };
}

/** Who asks and under which key; without a key the request acts once for itself. */
export function envelopeOf(api: Api, request: FastifyRequest, preview?: string): Envelope {
  const { actor, now } = lookOf(api, request);
  const key = request.headers['idempotency-key'];
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '');
  return {
    actor,
    via: 'http',
    key: typeof key === 'string' && key !== '' ? key : newId(),
    now,
    ...(match ? { ifMatch: Number(match[1]) } : {}),
    ...(preview === 'true' ? { preview: true } : {}),
  };
}

/** Says so when an answer is the one given earlier to the same key. */
export function tellReplay(reply: FastifyReply, done: { replayed: boolean }): void {
  if (done.replayed) void reply.header('idempotent-replayed', 'true');
}

/** RFC 7240: the caller only wants to know that it is done. */
export const wantsMinimal = (request: FastifyRequest): boolean =>
  /\breturn=minimal\b/.test(String(request.headers['prefer'] ?? ''));
