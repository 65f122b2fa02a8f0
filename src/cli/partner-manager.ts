import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { refuse } from './answer.ts';
import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { printPartner } from './partner-show.ts';

/** `partner manager REF EMAIL`: gives a partner another account manager; its open cases follow. */
export async function partnerManager(args: readonly string[], io: CliIo): Promise<number> {
  const kinds = { reason: 'text', key: 'text' } as const;
  const { positionals, options } = readArguments(args, io, kinds, ['REF', 'EMAIL']);
  const [partner, email] = positionals as [string, string];
  const desk = await io.open();
  try {
    const { reason = null, key = newId() } = options;
    const command = { kind: 'change-manager', partner, manager: email.trim().toLowerCase(), reason } as const;
    const outcome = await execute(desk.door, command, { actor: desk.actor, via: 'cli', key, now: io.now() });
    return outcome.refused ? refuse(io, outcome) : await printPartner(io, desk, partner);
  } finally {
    await desk.close();
  }
}
