import type { Outcome } from '../cases/execute.ts';
import { showCase } from '../cases/present.ts';
import { reason } from '../policy/reason.ts';
import { answer, refuse } from './answer.ts';
import { caseText } from './case-text.ts';
import { type CliIo, EXIT } from './io.ts';

type Desk = Awaited<ReturnType<CliIo['open']>>;

/** Prints a case as its reader sees it now; refuses when there is none of that number. */
export async function printCase(io: CliIo, desk: Desk, id: string): Promise<number> {
  const view = await showCase(desk.door, { actor: desk.actor, now: io.now(), lang: io.lang }, id);
  if (!view) {
    const message = { fr: `Le dossier ${id} n’existe pas.`, en: `Case ${id} does not exist.` };
    return refuse(io, {
      action: 'show-case',
      reasons: [reason('unknown-case', false, message, { page: 'roles.md', line: 1 })],
    });
  }
  answer(io, view, () => caseText(view, io.lang));
  return EXIT.done;
}

/** Prints what became of a command on a case: the case after it, or the refusal. */
export async function printOutcome(io: CliIo, desk: Desk, outcome: Outcome): Promise<number> {
  if (outcome.refused) return refuse(io, outcome);
  const { case: id } = outcome.result;
  if (id === undefined) throw new Error('a command on a case names the case it changed');
  return printCase(io, desk, id);
}
