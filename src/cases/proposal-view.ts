import type { CaseType, Value } from '../policy/book.ts';
import type { Books } from '../policy/decide.ts';
import type { Situation, WaitingRequest } from '../policy/facts.ts';
import { labelFor } from '../policy/labels.ts';
import { decideProposal, weighRefusal } from '../policy/proposals.ts';
import type { Reason } from '../policy/reason.ts';
import type { Asking } from './asking.ts';
import { decideBeside, type OpenCase } from './beside.ts';
import type { Door } from './execute.ts';
import { valueText } from './value-text.ts';
import { speak, type SpokenReason } from './words.ts';

/** A value a proposal holds, beside the one the case has now. */
export interface ProposedValue {
  field: string;
  label: string;
  value: Value;
  text: string;
  /** What the case says now, in words. */
  before: string;
}

/** A proposal that waits on a case, as somebody stands to it. */
export interface RequestView {
  id: string;
  action: string;
  label: string;
  set: ProposedValue[];
  note: string | null;
  by: string;
  byName: string;
  on: string;
  /** Whether this person may say no to it; whether they may say yes is in `answer`. */
  mayAnswer: boolean;
  /** It is theirs: to complete, or to withdraw. */
  mayComplete: boolean;
  /** What approving it as it stands would answer. */
  answer: { allowed: boolean; completable: boolean; reasons: SpokenReason[]; conditions: SpokenReason[] };
}

/** Whether somebody may propose an action, and why not; null when the page has no proposals of it. */
export function proposeView(
  books: Books,
  situation: Situation,
  action: string,
  asking: Asking,
): { allowed: boolean; reasons: SpokenReason[] } | null {
  const lawful = books.law.caseTypes.get(situation.case.type)?.actions.get(action);
  if (!lawful || lawful.proposals.length === 0) return null;
  const failed = decideProposal(books, situation, { action, set: {} }).conditions.filter((found) => !found.ok);
  return { allowed: failed.length === 0, reasons: failed.map((found) => speak(found, asking.lang)) };
}

/** A proposal with its answer, decided as approving it now would be; `situation` is the one it would be decided in. */
export function requestView(
  books: Books,
  type: CaseType | undefined,
  situation: Situation,
  beside: readonly OpenCase[],
  request: WaitingRequest,
  asking: Asking,
): RequestView {
  const { lang, actor, nameOf } = asking;
  const { case: state } = situation;
  const action = type?.actions.get(request.action);
  const verdict = decideBeside(books, situation, { action: request.action, set: request.set }, beside);
  const said = (conditions: readonly Reason[]): SpokenReason[] => conditions.map((found) => speak(found, lang));
  return {
    id: request.id,
    action: request.action,
    label: action ? labelFor(action, state.product)[lang] : request.action,
    set: Object.entries(request.set).map(([field, value]) => {
      const definition = type?.fields.get(field);
      return {
        field,
        label: definition?.label[lang] ?? field,
        value,
        text: valueText(asking, definition, value),
        before: valueText(asking, definition, state.fields[field] ?? null),
      };
    }),
    note: request.note,
    by: request.by,
    byName: nameOf(request.by),
    on: request.on,
    mayAnswer: weighRefusal(books, situation, request).every((found) => found.ok),
    mayComplete: request.by === actor.email,
    answer: {
      allowed: verdict.allowed,
      completable: verdict.completable,
      reasons: said(verdict.conditions.filter((found) => !found.ok)),
      conditions: said(verdict.conditions),
    },
  };
}

/** The action a proposal asks for; null when it does not wait on that case. */
export async function actionAsked(door: Door, of: { case: string; request: string }): Promise<string | null> {
  const rows = await door.pool.sql<{ requests: readonly WaitingRequest[] }>(
    'select requests from cases where id = $1',
    [of.case],
  );
  return rows[0]?.requests.find((request) => request.id === of.request)?.action ?? null;
}
