import { parisCivil } from '../base/clock.ts';
import { evidenceOf } from '../cases/partners.ts';
import { reason } from '../policy/reason.ts';
import { answer, refuse } from './answer.ts';
import { needed, readArguments } from './arguments.ts';
import { evidenceText } from './evidence-text.ts';
import { dayOption } from './given-date.ts';
import { type CliIo, EXIT } from './io.ts';

/** `evidence --partner REF [--as-of D]`: whether a partner was called enough by a civil day (today by default). */
export async function evidence(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, { partner: 'text', 'as-of': 'text' });
  const partner = needed(io, 'partner', options.partner);
  const given = options['as-of'];
  const asOf = given === undefined ? parisCivil(io.now()).day : dayOption(io, 'as-of', given);
  const desk = await io.open();
  try {
    const found = await evidenceOf(desk.door, { actor: desk.actor, now: io.now(), lang: io.lang }, partner, asOf);
    if (!found) {
      const message = { fr: `Le partenaire ${partner} n’existe pas.`, en: `Partner ${partner} does not exist.` };
      return refuse(io, {
        action: 'evidence',
        reasons: [reason('unknown-partner', false, message, { page: 'roles.md', line: 1 })],
      });
    }
    answer(io, { partner, asOf, ...found }, () => evidenceText(found, io.lang));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
