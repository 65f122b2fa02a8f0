import { showPartner } from '../cases/partners.ts';
import { reason } from '../policy/reason.ts';
import { answer, refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';
import { partnerText } from './partner-text.ts';

type Desk = Awaited<ReturnType<CliIo['open']>>;

/** Prints a partner as its reader sees it now; refuses when there is none of that reference. */
export async function printPartner(io: CliIo, desk: Desk, id: string): Promise<number> {
  const view = await showPartner(desk.door, { actor: desk.actor, now: io.now(), lang: io.lang }, id);
  if (!view) {
    const message = { fr: `Le partenaire ${id} n’existe pas.`, en: `Partner ${id} does not exist.` };
    const unknown = reason('unknown-partner', false, message, { page: 'roles.md', line: 1 });
    return refuse(io, { action: 'show-partner', reasons: [unknown] });
  }
  answer(io, view, () => partnerText(view, io.lang));
  return EXIT.done;
}

/** `partner show REF`: a partner with its facts, those to come, its cases and evidence. */
export async function partnerShow(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['REF']);
  const desk = await io.open();
  try {
    return await printPartner(io, desk, positionals[0]!);
  } finally {
    await desk.close();
  }
}
