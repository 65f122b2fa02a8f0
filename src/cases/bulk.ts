import type { CaseRow, PartnerRow } from '../db/rows.ts';
import type { Fields } from '../policy/book.ts';
import { ask, type Asking } from './asking.ts';
import type { Command, Envelope } from './command.ts';
import { type Door, execute, type Outcome } from './execute.ts';
import { type CaseSummary, summarize } from './summary.ts';
import { type Lang, speak, type SpokenReason } from './words.ts';

/** Cases one call may name: each is a transaction of its own, and whoever asked waits for them all. */
export const MOST_AT_ONCE = 200;

/** What became of one case of many. */
export interface BulkEntry {
  case: string;
  /** The proposal answered, when it was one. */
  request: string | null;
  done: boolean;
  /** The same key had already done it. */
  replayed: boolean;
  /** The case as it is left, or would be; null when refused, or done at another time. */
  after: CaseSummary | null;
  /** The case it opened. */
  opens: string | null;
  reasons: SpokenReason[];
}

export interface BulkAnswer {
  preview: boolean;
  done: number;
  refused: number;
  entries: BulkEntry[];
}

/** Who asks for many, under which key; every case has a key of its own made from it. */
export interface BulkEnvelope extends Omit<Envelope, 'ifMatch'> {
  readonly lang: Lang;
}

/** An action on many cases: what they have in common, and what each has of its own. */
export interface ManyActions {
  readonly action: string;
  readonly set: Fields;
  readonly cases: readonly {
    readonly id: string;
    /** Version the person was looking at. */
    readonly version?: number | undefined;
    readonly set?: Fields | undefined;
  }[];
}

/** Proposals to approve as they stand. */
export interface ManyApprovals {
  readonly requests: readonly { readonly case: string; readonly request: string }[];
}

interface One {
  readonly case: string;
  readonly request: string | null;
  readonly command: Command;
  readonly key: string;
  readonly ifMatch?: number;
}

function entryOf({ case: id, request }: One, outcome: Outcome, asking: Asking): BulkEntry {
  const entry = { case: id, request, replayed: false, after: null, opens: null, reasons: [] };
  if (outcome.refused) {
    return { ...entry, done: false, reasons: outcome.reasons.map((found) => speak(found, asking.lang)) };
  }
  const { result, replayed, rows } = outcome;
  const row = rows.read<CaseRow>('cases', id);
  const partner = row && rows.read<PartnerRow>('partner', row.partner);
  const after = row && partner ? summarize(row, partner, asking) : null;
  return { ...entry, done: true, replayed, after, opens: result.opens ?? null };
}

/** One after the other, in the order given: what an earlier one changes, a later one finds changed. */
async function carryOutAll(door: Door, envelope: BulkEnvelope, all: readonly One[]): Promise<BulkAnswer> {
  const { lang, ...own } = envelope;
  const asking = await ask(door, { actor: own.actor, now: own.now, lang });
  const entries: BulkEntry[] = [];
  for (const one of all) {
    const ifMatch = one.ifMatch === undefined ? {} : { ifMatch: one.ifMatch };
    const outcome = await execute(door, one.command, { ...own, key: `${own.key}:${one.key}`, ...ifMatch });
    entries.push(entryOf(one, outcome, asking));
  }
  const done = entries.filter((entry) => entry.done).length;
  return { preview: own.preview === true, done, refused: entries.length - done, entries };
}

/**
 * Takes an action on many cases: each in a transaction of its own, decided for itself, refused for its own reasons.
 * A fault stops the rest; sent again under the same key, what was done is not done twice.
 */
export const actOnMany = (door: Door, envelope: BulkEnvelope, { action, set, cases }: ManyActions) =>
  carryOutAll(
    door,
    envelope,
    cases.map(({ id, version, set: own }) => ({
      case: id,
      request: null,
      command: { kind: 'take-action', case: id, action, set: { ...set, ...own } },
      key: id,
      ...(version === undefined ? {} : { ifMatch: version }),
    })),
  );

/** Approves many proposals as they stand; each is carried out, or refused, for itself. */
export const approveMany = (door: Door, envelope: BulkEnvelope, { requests }: ManyApprovals) =>
  carryOutAll(
    door,
    envelope,
    requests.map(({ case: id, request }) => ({
      case: id,
      request,
      command: { kind: 'approve-proposal', case: id, request, set: {} },
      key: request,
    })),
  );
