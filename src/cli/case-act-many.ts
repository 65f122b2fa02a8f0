import { newId } from '../base/ids.ts';
import { actOnMany } from '../cases/bulk.ts';
import { readArguments } from './arguments.ts';
import { eachOnce, printBulk } from './bulk-text.ts';
import type { CliIo } from './io.ts';
import { setFields } from './set-fields.ts';

const OPTIONS = { set: 'many', preview: 'flag', key: 'text' } as const;

/** `case act-many ACTION ID…`: an action on many cases, each for itself; `--preview` writes nothing. */
export async function caseActMany(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, OPTIONS, ['ACTION', 'ID…']);
  const [action = '', ...ids] = positionals;
  const set = setFields(io, options.set);
  const cases = eachOnce(io, ids).map((id) => ({ id }));
  const desk = await io.open();
  try {
    const { preview, key = newId() } = options;
    const envelope = { actor: desk.actor, via: 'cli', key, now: io.now(), preview, lang: io.lang } as const;
    return printBulk(io, await actOnMany(desk.door, envelope, { action, set, cases }));
  } finally {
    await desk.close();
  }
}
