import { createHash } from 'node:crypto';
import type { Instant } from '../base/clock.ts';
import { canonicalJson } from './canonical.ts';
import type { Json } from './canonical.ts';

/** Who caused an event, with the roles held at that moment. */
export interface EventActor {
  email: string;
  roles: string[];
  name: string;
  /** Who is absent and whose work the actor did that day. */
  covering?: string;
}

/** What happened, before the journal gives it a place. */
export interface NewEvent {
  /** The stream it belongs to: a case, a partner, a letter, a person, a book. */
  stream: string;
  /** Past tense: `case-opened`, `action-taken`. */
  type: string;
  at: Instant;
  actor: EventActor;
  /** Idempotency key of the command that caused it. */
  command: string;
  via: 'http' | 'cli' | 'import' | 'system';
  /** Version of the procedure the case is pinned to. */
  bookVersion: number | null;
  /** Version of the book in force: the authority the actor was checked against. */
  lawVersion: number | null;
  data: { [key: string]: Json };
}

/** An event with its place in its stream; `hash` covers every other field, `prev` included. */
export interface StoredEvent extends NewEvent {
  version: number;
  prev: string;
  hash: string;
}

/** What the first event of a stream has as `prev`. */
export const genesis = '0'.repeat(64);

/** SHA-256 (hex) over the canonical JSON of every field of the event but its hash, after `prev`. */
export function hashEvent(prev: string, event: Omit<StoredEvent, 'prev' | 'hash'>): string {
  const { stream, version, type, at, actor, command, via, bookVersion, lawVersion, data } = event;
  return sha256(
    canonicalJson({
      stream,
      version,
      type,
      at,
      actor: { ...actor },
      command,
      via,
      bookVersion,
      lawVersion,
      data,
      prev,
    }),
  );
}

/** The checkpoint after an event: a chain over the whole journal in commit order. */
export function nextCheckpoint(previous: string, eventHash: string): string {
  return sha256(previous + eventHash);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
