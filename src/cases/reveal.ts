import type { Text } from '../policy/book.ts';
import type { CaseState } from '../policy/facts.ts';
import type { Done, Door } from './execute.ts';
import { caseOfRow } from './case-row.ts';
import type { CaseRow } from '../db/rows.ts';

/** Where transfer codes are read: a registrar, seen from the desk. It throws when it cannot. */
export interface TransferCodes {
  transferCode(
    domain: string,
  ): Promise<{ readonly code: { reveal(): string }; readonly expiresAt: string | null } | null>;
}

/** A transfer code, on its way to the one person who asked: to be shown and forgotten. */
export interface RevealedCode {
  readonly kind: 'auth-code';
  readonly domain: string;
  readonly code: string;
  /** An instant, or null when the registrar does not say. */
  readonly expiresAt: string | null;
}

/** Why there is nothing to show. The action is taken all the same: the journal says that the code was asked for. */
export interface NotRevealed {
  readonly problem: 'registrar-not-configured' | 'registrar-unavailable' | 'code-pending' | 'no-code' | 'shown-already';
  readonly message: Text;
  /** What the registrar failed with. */
  readonly cause?: unknown;
}

const WHY: Readonly<Record<NotRevealed['problem'], Text>> = {
  'registrar-not-configured': {
    fr: 'Le desk n’est pas relié au bureau d’enregistrement\u00a0: le code ne peut pas être lu.',
    en: 'The desk is not linked to the registrar: the code cannot be read.',
  },
  'registrar-unavailable': {
    fr: 'Le bureau d’enregistrement n’a pas donné le code. La demande est notée\u202f; recommencez plus tard.',
    en: 'The registrar did not give the code. The request is on record; try again later.',
  },
  'code-pending': {
    fr: 'Un code neuf est en route et remplacera celui-ci. La demande est notée\u202f; recommencez dans un instant.',
    en: 'A new code is on its way and will replace this one. The request is on record; try again in a moment.',
  },
  'no-code': {
    fr: 'Le bureau d’enregistrement n’a pas de code pour ce nom\u00a0: demandez-en un neuf.',
    en: 'The registrar has no code for this name: ask for a new one.',
  },
  'shown-already': {
    fr: 'Cette demande a déjà eu sa réponse. Pour revoir le code, demandez-le à nouveau\u00a0: chaque lecture est notée.',
    en: 'This request has had its answer. To see the code again, ask for it again: every reading is on record.',
  },
};

const not = (problem: NotRevealed['problem']): NotRevealed => ({ problem, message: WHY[problem] });

/** Whether the partner has an order under way that will make another code for this name. */
async function codePending(door: Door, state: CaseState, domain: string): Promise<boolean> {
  const rows = await door.pool.sql<{ any: boolean }>(
    `select exists (select from cases c, jsonb_array_elements(c.deliveries) d
       where c.partner = $1 and d ->> 'state' = 'ordered' and d ->> 'order' = 'reset-code'
         and lower(d ->> 'target') = lower($2)) as "any"`,
    [state.partner, domain],
  );
  return rows[0]?.any === true;
}

async function readCase(door: Door, id: string): Promise<CaseRow | undefined> {
  const rows = await door.pool.sql<{ case: CaseRow }>('select to_jsonb(c) as case from cases c where id = $1', [id]);
  return rows[0]?.case;
}

/**
 * What an action that was just taken shows to who took it, or null when it is not one that reveals anything. The code
 * comes from the registrar at this moment; it is in no row, event, answer kept under a key, or log.
 *
 * @param codes null when the desk is linked to no registrar
 * @param action the action taken, by `done`
 */
export async function revealCode(
  door: Door,
  codes: TransferCodes | null,
  action: string,
  done: Done,
): Promise<RevealedCode | NotRevealed | null> {
  const { case: id = '' } = done.result;
  const row = done.rows.read<CaseRow>('cases', id) ?? (await readCase(door, id));
  if (!row) return null;
  const state = caseOfRow(row);
  const book = await door.books.version(door.pool, state.bookVersion);
  if (book.caseTypes.get(state.type)?.actions.get(action)?.reveals !== 'auth-code') return null;
  const domain = state.fields['domain'];
  if (typeof domain !== 'string') return not('no-code');
  // Shown again without an event, a reading would leave no trace.
  if (done.replayed) return not('shown-already');
  if (!codes) return not('registrar-not-configured');
  if (await codePending(door, state, domain)) return not('code-pending');
  try {
    const found = await codes.transferCode(domain);
    if (found === null) return not('no-code');
    return { kind: 'auth-code', domain, code: found.code.reveal(), expiresAt: found.expiresAt };
  } catch (cause) {
    return { ...not('registrar-unavailable'), cause };
  }
}
