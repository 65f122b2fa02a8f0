import type { Book, Source, Text } from '../policy/book.ts';
import { decideCommand } from '../policy/who.ts';
import type { Actor, DeskCommand } from '../policy/facts.ts';
import { reason, type Reason, type ReasonCode } from '../policy/reason.ts';
import type { Envelope } from './command.ts';
import type { Refusal } from './context.ts';

/** Cited when no page can be: the thing asked for does not exist. */
export const NOWHERE: Source = { page: 'roles.md', line: 1 };

/** Where the page says who may give a desk command: its other refusals are cited there too. */
export const sourceOf = (law: Book, command: DeskCommand): Source =>
  law.rights.find((right) => right.commands.includes(command))?.source ?? NOWHERE;

/** A refusal with one failed condition. */
export function refuse(
  action: string,
  target: string | null,
  source: Source,
  code: ReasonCode,
  message: Text,
  more: Parameters<typeof reason>[4] = {},
): Refusal {
  return { action, target, refuse: [reason(code, false, message, source, more)] };
}

/** Whether the actor may give a desk command at all: null, or the refusal. */
export function barred(law: Book, command: DeskCommand, actor: Actor, target: string | null): Refusal | null {
  const conditions: Reason[] = decideCommand(law, command, actor);
  return conditions.every((found) => found.ok) ? null : { action: command, target, refuse: conditions };
}

/** "There is no such case / partner / letter", in both languages. */
export function unknown(action: string, source: Source, code: ReasonCode, what: Text, id: string): Refusal {
  return refuse(
    action,
    id,
    source,
    code,
    { fr: `${what.fr} ${id} n’existe pas.`, en: `${what.en} ${id} does not exist.` },
    { read: id },
  );
}

/** A stale screen must not act on what it did not see: null when the version matches or none was given. */
export function staleVersion(
  envelope: Envelope,
  action: string,
  state: { id: string; version: number },
  source: Source,
): Refusal | null {
  const { ifMatch } = envelope;
  if (ifMatch === undefined || ifMatch === state.version) return null;
  const message = {
    fr: `Le dossier a changé depuis que vous l’avez ouvert (version ${state.version}, vous aviez la ${ifMatch}).`,
    en: `The case has changed since you opened it (version ${state.version}, you had ${ifMatch}).`,
  };
  return refuse(action, state.id, source, 'version', message, { read: state.version });
}
