import { type BulkAnswer, type BulkEntry, MOST_AT_ONCE } from '../cases/bulk.ts';
import { answer } from './answer.ts';
import { usage } from './arguments.ts';
import { type CliIo, EXIT, type Lang } from './io.ts';

const SAY = {
  fr: { done: 'faits', refused: 'refusés', would: 'à blanc' },
  en: { done: 'done', refused: 'refused', would: 'preview' },
} as const;

/** The words of a line, each once, no more than one call takes. Throws UsageError otherwise. */
export function eachOnce(io: CliIo, words: readonly string[]): string[] {
  const once = [...new Set(words)];
  if (once.length <= MOST_AT_ONCE) return once;
  throw usage(io, {
    fr: `${once.length} dossiers\u00a0: ${MOST_AT_ONCE} au plus à la fois.`,
    en: `${once.length} cases: ${MOST_AT_ONCE} at most at once.`,
  });
}

function entryLines({ case: id, after, opens, reasons }: BulkEntry): string[] {
  const to = after ? ` ${after.stateLabel}` : '';
  const mark = reasons.length > 0 ? '-' : '+';
  const why = reasons.map((found) => `      ${found.message} (${found.page}:${found.line})`);
  return [`  ${mark} ${id}${to}${opens ? ` → ${opens}` : ''}`, ...why];
}

function bulkText({ preview, done, refused, entries }: BulkAnswer, lang: Lang): string {
  const say = SAY[lang];
  const lead = `${done} ${say.done}, ${refused} ${say.refused}${preview ? ` (${say.would})` : ''}`;
  return [lead, ...entries.flatMap(entryLines)].join('\n');
}

/** Prints what became of many cases, each with its own reasons; exits 1 when one of them was refused. */
export function printBulk(io: CliIo, bulk: BulkAnswer): number {
  answer(io, bulk, () => bulkText(bulk, io.lang));
  return bulk.refused > 0 ? EXIT.refused : EXIT.done;
}
