import { type CasePage, listCases } from '../cases/queries.ts';
import { answer } from './answer.ts';
import { readArguments, usage } from './arguments.ts';
import { caseTable } from './case-text.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = {
  type: 'text',
  state: 'text',
  owner: 'text',
  awaiting: 'text',
  product: 'text',
  partner: 'text',
  open: 'flag',
  q: 'text',
  limit: 'text',
} as const;
const PAGE = 500;

function limitOf(text: string | undefined, io: CliIo): number {
  if (text === undefined) return Infinity;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw usage(io, {
    fr: `--limit ${text}\u00a0: un nombre de dossiers est attendu.`,
    en: `--limit ${text}: a number of cases is expected.`,
  });
}

/** `case list`: the cases, deadlines first, all of them unless `--limit` says how many. */
export async function caseList(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const { limit: _, open, ...filter } = options;
  const limit = limitOf(options.limit, io);
  const desk = await io.open();
  try {
    const look = { actor: desk.actor, now: io.now(), lang: io.lang };
    const cases: CasePage['cases'] = [];
    let cursor: string | null | undefined;
    do {
      const size = Math.min(PAGE, limit - cases.length);
      const page: CasePage = await listCases(desk.door, look, {
        ...filter,
        ...(open ? { open } : {}),
        ...(cursor ? { cursor } : {}),
        limit: size,
      });
      cases.push(...page.cases);
      cursor = page.next;
    } while (cursor !== null && cases.length < limit);
    answer(io, { cases }, () => caseTable(cases, io.lang));
    return EXIT.done;
  } finally {
    await desk.close();
  }
}
