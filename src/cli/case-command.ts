import { newId } from '../base/ids.ts';
import { ask } from '../cases/asking.ts';
import type { CommandOf, Envelope } from '../cases/command.ts';
import { type Done, execute } from '../cases/execute.ts';
import { actionAsked } from '../cases/proposal-view.ts';
import { type NotRevealed, revealCode, type RevealedCode } from '../cases/reveal.ts';
import { summarize } from '../cases/summary.ts';
import { answer } from './answer.ts';
import { usage } from './arguments.ts';
import { caseTable } from './case-text.ts';
import { type CliIo, EXIT } from './io.ts';
import { printOutcome } from './show-case.ts';

/** Options every command on a case takes. */
export const CASE_OPTIONS = { preview: 'flag', key: 'text', 'if-match': 'text' } as const;

interface CaseOptions {
  readonly preview: boolean;
  readonly key: string | undefined;
  readonly 'if-match': string | undefined;
}

type CaseCommand = CommandOf<
  'take-action' | 'propose-action' | 'complete-proposal' | 'approve-proposal' | 'refuse-proposal' | 'withdraw-proposal'
>;

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

/** Prints the case as the command would leave it. */
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

/** The action a command takes, itself or by approving a proposal of it; null when it takes none. */
async function actionOf(desk: Desk, command: CaseCommand): Promise<string | null> {
  if (command.kind === 'take-action') return command.action;
  return command.kind === 'approve-proposal' ? actionAsked(desk.door, command) : null;
}

/**
 * Carries out a command on a case and prints the case after it, or what it shows once; with `--preview` the case as it
 * would be. A refusal is printed with its reasons and exits 1.
 */
export async function onCase(io: CliIo, command: CaseCommand, options: CaseOptions): Promise<number> {
  const version = versionOf(options['if-match'], io);
  const { preview, key = newId() } = options;
  const desk = await io.open();
  try {
    const action = await actionOf(desk, command);
    const envelope: Envelope = { actor: desk.actor, via: 'cli', key, now: io.now(), preview, ...version };
    const outcome = await execute(desk.door, command, envelope);
    if (preview && !outcome.refused) return await printPreview(io, desk, command.case, outcome);
    const isTaken = action !== null && !outcome.refused;
    const shown = isTaken ? await revealCode(desk.door, desk.registrar ?? null, action, outcome) : null;
    return shown ? printRevealed(io, command.case, shown) : await printOutcome(io, desk, outcome);
  } finally {
    await desk.close();
  }
}
