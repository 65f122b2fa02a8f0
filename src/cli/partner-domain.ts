import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { printPartner } from './partner-show.ts';

/** `partner domain REF FQDN`: records a domain name as a partner's. */
export async function partnerDomain(args: readonly string[], io: CliIo): Promise<number> {
  const kinds = { registrar: 'text', expires: 'text' } as const;
  const { positionals, options } = readArguments(args, io, kinds, ['REF', 'FQDN']);
  const [partner, fqdn] = positionals as [string, string];
  const desk = await io.open();
  try {
    const { registrar = 'gandi', expires: expiresOn = null } = options;
    const told = { registrar, expiresOn, autorenew: null, status: [] };
    const command = { kind: 'record-domain', fqdn: fqdn.trim().toLowerCase(), partner, ...told } as const;
    const envelope = { actor: desk.actor, via: 'cli', key: newId(), now: io.now() } as const;
    const outcome = await execute(desk.door, command, envelope);
    return outcome.refused ? refuse(io, outcome) : await printPartner(io, desk, partner);
  } finally {
    await desk.close();
  }
}
