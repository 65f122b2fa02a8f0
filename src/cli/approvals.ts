import { newId } from '../base/ids.ts';
import { type Approval, listApprovals } from '../cases/approvals.ts';
import { approveMany } from '../cases/bulk.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { eachOnce, printBulk } from './bulk-text.ts';
import { type CliIo, EXIT, type Lang } from './io.ts';

const SAY = {
  fr: { none: 'Aucune demande ne vous attend.', by: 'demandé par', now: 'maintenant' },
  en: { none: 'No request waits for you.', by: 'asked by', now: 'now' },
} as const;

function approvalText({ case: about, request }: Approval, lang: Lang): string {
  const say = SAY[lang];
  const { answer: yes } = request;
  const mark = yes.allowed ? '+' : yes.completable ? '~' : '-';
  const set = request.set.map((one) => `      ${one.label}: ${one.text} (${say.now}: ${one.before})`);
  const why = yes.reasons.map((found) => `      ${found.message} (${found.page}:${found.line})`);
  const lead = `${mark} ${about.id}:${request.id} ${request.label}, ${about.partner} ${about.partnerName}`;
  const note = request.note === null ? [] : [`      ${request.note}`];
  return [lead, `      ${say.by} ${request.byName}, ${request.on}`, ...note, ...set, ...why].join('\n');
}

/** `approvals list`: the proposals that wait for who asks, oldest first, and what approving each would answer. */
export async function approvalsList(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, { action: 'text' });
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const approvals: Approval[] = [];
    let cursor: string | undefined;
    do {
      const page = await listApprovals(desk.door, look, { ...options, cursor, limit: 200 });
      approvals.push(...page.approvals);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const text = approvals.map((one) => approvalText(one, io.lang)).join('\n');
    answer(io, { approvals }, () => text || SAY[io.lang].none);
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

/** `CR-1042:REQUEST`, as the list prints it. Throws UsageError on anything else. */
function readRequest(io: CliIo, word: string): { case: string; request: string } {
  const at = word.indexOf(':');
  if (at > 0 && at < word.length - 1) return { case: word.slice(0, at), request: word.slice(at + 1) };
  throw usage(io, { fr: `${word}\u00a0: il faut DOSSIER:DEMANDE.`, en: `${word}: CASE:REQUEST is expected.` });
}

/** `approvals approve CASE:REQUEST…`: approves many proposals, each for itself; `--preview` writes nothing. */
export async function approvalsApprove(args: readonly string[], io: CliIo): Promise<number> {
  const { positionals, options } = readArguments(args, io, { preview: 'flag', key: 'text' }, ['CASE:REQUEST…']);
  const requests = eachOnce(io, positionals).map((word) => readRequest(io, word));
  const desk = await io.open();
  try {
    const { preview, key = newId() } = options;
    const envelope = { actor: desk.actor, via: 'cli', key, now: io.now(), preview, lang: io.lang } as const;
    return printBulk(io, await approveMany(desk.door, envelope, { requests }));
  } finally {
    await desk.close();
  }
}
