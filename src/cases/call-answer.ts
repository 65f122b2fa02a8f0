import type { CallRow } from '../db/rows.ts';
import { ask, type Look } from './asking.ts';
import { evidenceRule, type EvidenceView, viewEvidence } from './evidence-view.ts';
import type { Done, Door } from './execute.ts';
import { loadPartner } from './load.ts';

/** What logging or correcting a call changes, or would change, in the evidence. */
export interface CallAnswer {
  call: string;
  partner: string;
  preview: boolean;
  before: EvidenceView | null;
  after: EvidenceView | null;
}

/** Words what a call command did, or would do. */
export async function callAnswer(door: Door, look: Look, done: Done, preview: boolean): Promise<CallAnswer> {
  const asking = await ask(door, look);
  const { partner: id = '', call = '' } = done.result;
  const file = await loadPartner(door.pool, asking.today, id);
  const rule = evidenceRule(asking.book, null);
  if (!file || !rule) return { call, partner: id, preview, before: null, after: null };
  const view = (calls: readonly CallRow[]): EvidenceView =>
    viewEvidence(asking.book, rule, file.partner, calls, asking.today, look.lang);
  const written = done.rows.of<CallRow>('call').find((row) => row.id === call);
  const others = file.calls.filter((row) => row.id !== call);
  return {
    call,
    partner: id,
    preview,
    before: preview ? view(file.calls) : null,
    after: view(written ? [...others, written] : file.calls),
  };
}
