import type { Pool, Sql } from '../db/pool.ts';
import { inTransaction } from '../db/tx.ts';
import { genesis, hashEvent, nextCheckpoint } from './event.ts';
import type { StoredEvent } from './event.ts';
import { eventColumns } from './read.ts';

/** Something in the journal that its own rules do not allow, at the first place where it shows. */
export interface ChainProblem {
  code:
    | 'version-gap'
    | 'prev-differs'
    | 'hash-differs'
    | 'head-differs'
    | 'position-gap'
    | 'event-missing'
    | 'order-differs'
    | 'checkpoint-differs'
    | 'never-sequenced'
    | 'anchor-differs';
  message: string;
  stream?: string;
  version?: number;
  position?: number;
}

/** A checkpoint that was kept outside the database. */
export interface Anchor {
  position: number;
  checkpoint: string;
}

const page = 2000;

/**
 * Reads the whole journal, as of one moment, and returns what is wrong with it: nothing when it is whole.
 * In each stream, versions without gaps from 1, hashes right, the head equal; over all, positions without
 * gaps from 1 and checkpoints right. At most one problem per stream and one in the sequence: the first,
 * the rest follows from it. An edit that recomputed everything shows only against `anchors`.
 */
export async function checkChain(pool: Pool, anchors: readonly Anchor[] = []): Promise<ChainProblem[]> {
  return inTransaction(
    pool,
    async (tx) => [
      ...(await checkStreams(tx)),
      ...(await checkHeads(tx)),
      ...(await checkSequence(tx, anchors)),
      ...(await checkUnsequenced(tx)),
    ],
    { isolation: 'repeatable read', readOnly: true },
  );
}

async function checkStreams(sql: Sql): Promise<ChainProblem[]> {
  const problems: ChainProblem[] = [];
  let last = { stream: '', version: 0, hash: genesis };
  let broken = false;
  for await (const event of everyEvent(sql)) {
    if (event.stream !== last.stream) {
      last = { stream: event.stream, version: 0, hash: genesis };
      broken = false;
    }
    const problem = broken ? undefined : checkLink(last, event);
    if (problem) {
      problems.push(problem);
      broken = true;
    }
    last = event;
  }
  return problems;
}

function checkLink(last: { version: number; hash: string }, event: StoredEvent): ChainProblem | undefined {
  const { stream, version, prev, hash } = event;
  const expected = last.version + 1;
  if (version !== expected) {
    return { code: 'version-gap', stream, version: expected, message: `${stream} has no version ${expected}` };
  }
  const at = { stream, version };
  if (prev !== last.hash) {
    return { code: 'prev-differs', ...at, message: `${stream} ${version} does not follow the one before` };
  }
  if (hash !== hashEvent(prev, event)) {
    return { code: 'hash-differs', ...at, message: `${stream} ${version} is not what was written` };
  }
  return undefined;
}

async function* everyEvent(sql: Sql): AsyncGenerator<StoredEvent> {
  for (let [stream, version] = ['', 0]; ;) {
    const events = await sql.sql<StoredEvent>(
      `select ${eventColumns} from event e where (e.stream, e.version) > ($1, $2)
       order by e.stream, e.version limit $3`,
      [stream, version, page],
    );
    yield* events;
    const last = events.at(-1);
    if (last === undefined || events.length < page) return;
    [stream, version] = [last.stream, last.version];
  }
}

async function checkHeads(sql: Sql): Promise<ChainProblem[]> {
  const rows = await sql.sql<{ stream: string; version: number }>(
    `select coalesce(s.id, e.stream) as stream, coalesce(e.version, s.version) as version
     from stream s
     full join (select distinct on (stream) stream, version, hash from event
                order by stream, version desc) e on e.stream = s.id
     where s.version is distinct from e.version or s.head is distinct from e.hash
     order by 1`,
  );
  return rows.map(({ stream, version }) => ({
    code: 'head-differs',
    stream,
    version,
    message: `${stream} does not end where its head says`,
  }));
}

interface Step {
  position: number;
  stream: string;
  version: number;
  checkpoint: string;
  hash: string | null;
}

async function checkSequence(sql: Sql, anchors: readonly Anchor[]): Promise<ChainProblem[]> {
  const kept = new Map(anchors.map(({ position, checkpoint }) => [position, checkpoint]));
  const reached = new Map<string, number>();
  let last = { position: 0, checkpoint: genesis };
  for await (const step of everyStep(sql)) {
    const problem = checkStep(last, step, reached.get(step.stream) ?? 0);
    if (problem) return [problem];
    const anchor = kept.get(step.position);
    if (anchor !== undefined && anchor !== step.checkpoint) return [anchorProblem(step.position)];
    kept.delete(step.position);
    reached.set(step.stream, step.version);
    last = step;
  }
  return [...kept.keys()].map(anchorProblem);
}

function checkStep(
  last: { position: number; checkpoint: string },
  { position, stream, version, checkpoint, hash }: Step,
  reached: number,
): ChainProblem | undefined {
  const expected = last.position + 1;
  if (position !== expected) {
    return { code: 'position-gap', position: expected, message: `there is no position ${expected}` };
  }
  const at = { position, stream, version };
  const what = `${stream} ${version}, at position ${position}`;
  if (hash === null) return { code: 'event-missing', ...at, message: `${what}, is missing` };
  if (version !== reached + 1) return { code: 'order-differs', ...at, message: `${what}, is out of order` };
  if (checkpoint !== nextCheckpoint(last.checkpoint, hash)) {
    return { code: 'checkpoint-differs', ...at, message: `${what}, is not the event that was sequenced` };
  }
  return undefined;
}

function anchorProblem(position: number): ChainProblem {
  const message = `position ${position} does not have the checkpoint that was kept elsewhere`;
  return { code: 'anchor-differs', position, message };
}

async function* everyStep(sql: Sql): AsyncGenerator<Step> {
  for (let after = 0; ;) {
    const steps = await sql.sql<Step>(
      `select s.position, s.stream, s.version, s.checkpoint, e.hash
       from sequence s left join event e using (stream, version)
       where s.position > $1 order by s.position limit $2`,
      [after, page],
    );
    yield* steps;
    const last = steps.at(-1);
    if (last === undefined || steps.length < page) return;
    after = last.position;
  }
}

async function checkUnsequenced(sql: Sql): Promise<ChainProblem[]> {
  const rows = await sql.sql<{ stream: string; version: number }>(
    `select distinct on (e.stream) e.stream, e.version from event e
     where not exists (select from sequence s where s.stream = e.stream and s.version = e.version)
       and not exists (select from unsequenced u where u.stream = e.stream and u.version = e.version)
     order by e.stream, e.version`,
  );
  return rows.map(({ stream, version }) => ({
    code: 'never-sequenced',
    stream,
    version,
    message: `${stream} ${version} neither has a position nor waits for one`,
  }));
}
