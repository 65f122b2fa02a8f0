import { readArguments } from './arguments.ts';
import type { CliIo } from './io.ts';
import { printCase } from './show-case.ts';

/** `case show ID`: a case whole, with every action allowed or refused and why. */
export async function caseShow(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals } = readArguments(args, io, {}, ['ID']);
  const desk = await io.open();
  try {
    return await printCase(io, desk, positionals[0]!);
  } finally {
    await desk.close();
  }
}
