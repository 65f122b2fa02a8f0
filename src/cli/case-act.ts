import { newId } from '../base/ids.ts';
import { ask } from '../cases/asking.ts';
import type { Envelope } from '../cases/command.ts';
import { type Done, execute } from '../cases/execute.ts';
import { type NotRevealed, revealCode, type RevealedCode } from '../cases/reveal.ts';
import { summarize } from '../cases/summary.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { caseTable } from './case-text.ts';
import { type CliIo, EXIT } from './io.ts';
import { setFields } from './set-fields.ts';
import { printOutcome } from './show-case.ts';

const OPTIONS = { set: 'many', preview: 'flag', key: 'text', 'if-match': 'text' } as const;

type Desk = Awaited<ReturnType<CliIo['open']>>;
type Summary = Parameters<typeof summarize>;

function versionOf(text: string | undefined, io: CliIo): Pick<Envelope, 'ifMatch'> {
  if (text === undefined) return {};
  if (/^\d+$/.test(text)) return { ifMatch: Number(text) };
  throw usage(io, {
    fr: `--if-match ${text}\u00a0: un numéro de version est attendu.`,
    en: `--if-match ${text}: a version number is expected.`,
  });
}

/** Prints the case as the action would leave it. */
async function printPreview(io: CliIo, desk: Desk, id: string, done: Done): Promise<number> {
  const row = done.rows.read<Summary[0]>('cases', id);
  const partner = row && done.rows.read<Summary[1]>('partner', row.partner);
  if (!row || !partner) throw new Error(`case ${id} was decided on and is not among the rows read`);
  const summary = summarize(row, partner, await ask(desk.door, { actor: desk.actor, now: io.now(), lang: io.lang }));
  answer(io, { ...summary, preview: true }, () => caseTable([summary], io.lang));
  return EXIT.done;
}

/** Prints what an action shows once, or why there is nothing to show: the action is taken all the same. */
function printRevealed(io: CliIo, id: string, shown: RevealedCode | NotRevealed): number {
  if ('problem' in shown) {
    const message = shown.message[io.lang];
    answer(io, { id, taken: true, revealed: null, problem: { code: shown.problem, message } }, () => message);
    return EXIT.refused;
  }
  const { domain, code, expiresAt } = shown;
  const until = expiresAt === null ? '' : ` (${{ fr: 'jusqu’au', en: 'until' }[io.lang]} ${expiresAt.slice(0, 10)})`;
  answer(io, { id, revealed: shown }, () => `${domain}${until}\n${code}`);
  return EXIT.done;
}

/** `case act ID ACTION`: takes an action of the procedure and prints the case after it; `--preview` writes nothing. */
export async function caseAct(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, OPTIONS, ['ID', 'ACTION']);
  const [id, action] = positionals as [string, string];
  const set = setFields(io, options.set);
  const version = versionOf(options['if-match'], io);
  const desk = await io.open();
  try {
    const envelope: Envelope = {
      actor: desk.actor,
      via: 'cli',
      key: options.key ?? newId(),
      now: io.now(),
      preview: options.preview,
      ...version,
    };
    const outcome = await execute(desk.door, { kind: 'take-action', case: id, action, set }, envelope);
    if (options.preview && !outcome.refused) return await printPreview(io, desk, id, outcome);
    const shown = outcome.refused ? null : await revealCode(desk.door, desk.registrar ?? null, action, outcome);
    return shown ? printRevealed(io, id, shown) : await printOutcome(io, desk, outcome);
  } finally {
    await desk.close();
  }
}
