import type { WaitingRequest } from '../policy/facts.ts';
import { ask, type Asking, type Look } from './asking.ts';
import { rowOfCase } from './case-row.ts';
import type { Door } from './execute.ts';
import { type CaseFile, caseFileColumns, caseFileOf, type CaseFileRow, callsSince } from './load.ts';
import { type RequestView, requestView } from './proposal-view.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { loadSurroundings, situationIn } from './surroundings.ts';

/** A proposal that waits for somebody, with the case it is about. */
export interface Approval {
  case: CaseSummary;
  request: RequestView;
}

export interface ApprovalPage {
  approvals: Approval[];
  /** Cursor of the next page, or null. */
  next: string | null;
  today: string;
}

export interface ApprovalFilter {
  readonly action?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Waiting extends CaseFileRow {
  readonly request: WaitingRequest;
  readonly key: string;
}

interface Read {
  readonly file: CaseFile;
  readonly request: WaitingRequest;
  readonly key: string;
}

const MAX = 200;

/** Proposals of others, oldest first: ids grow with time, so the day and the id are a stable key to page on. */
async function readWaiting({ door, actor, today }: Asking, filter: ApprovalFilter, limit: number): Promise<Read[]> {
  const rows = await door.pool.sql<Waiting>(
    `select ${caseFileColumns('$1')}, r.request, r.key
     from (select c.id, one as request, (one ->> 'on') || (one ->> 'id') as key
           from cases c cross join lateral jsonb_array_elements(c.requests) one
           where c.requests <> '[]' and one ->> 'by' <> $2 and ($3::text is null or one ->> 'action' = $3)
             and ($4::text is null or (one ->> 'on') || (one ->> 'id') > $4)
           order by key limit $5) r
     join cases c on c.id = r.id join partner p on p.id = c.partner order by r.key`,
    [callsSince(today), actor.email, filter.action ?? null, filter.cursor ?? null, limit],
  );
  return rows.map(({ request, key, ...row }) => ({ file: caseFileOf(row), request, key }));
}

async function viewed(asking: Asking, read: readonly Read[]): Promise<Approval[]> {
  const { door, book: law } = asking;
  const around = await loadSurroundings(
    asking,
    read.map((one) => one.file),
  );
  return Promise.all(
    read.map(async ({ file, request }) => {
      const { state, partner } = file;
      const pinned = await door.books.version(door.pool, state.bookVersion);
      const stands = around(state.id);
      const situation = situationIn(file, stands, asking, request.set);
      const type = pinned.caseTypes.get(state.type);
      return {
        case: summarize(rowOfCase(state), partner, asking),
        request: requestView({ pinned, law }, type, situation, stands.beside, request, asking),
      };
    }),
  );
}

/**
 * A page of the proposals this person may answer, each with what approving it would answer: the very decision that
 * `approve` takes. Proposals of theirs, and those another has to answer, are left out.
 */
export async function listApprovals(door: Door, look: Look, filter: ApprovalFilter): Promise<ApprovalPage> {
  const asking = await ask(door, look);
  const limit = Math.min(filter.limit ?? 50, MAX);
  const found: { view: Approval; key: string }[] = [];
  let cursor = filter.cursor;
  for (let more = true; more && found.length <= limit;) {
    const read = await readWaiting(asking, { ...filter, cursor }, MAX);
    const views = await viewed(asking, read);
    found.push(
      ...views.map((view, nth) => ({ view, key: read[nth]?.key ?? '' })).filter(({ view }) => view.request.mayAnswer),
    );
    cursor = read.at(-1)?.key;
    more = read.length === MAX;
  }
  const page = found.slice(0, limit);
  return {
    approvals: page.map(({ view }) => view),
    next: found.length > limit ? (page.at(-1)?.key ?? null) : null,
    today: asking.today,
  };
}
