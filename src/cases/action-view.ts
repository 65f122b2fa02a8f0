import type { Action, CaseType } from '../policy/book.ts';
import type { Books } from '../policy/decide.ts';
import { labelFor } from '../policy/labels.ts';
import type { Situation } from '../policy/facts.ts';
import type { Asking } from './asking.ts';
import { decideBeside, type OpenCase } from './beside.ts';
import { actionForm, type FormField } from './form.ts';
import { proposeView } from './proposal-view.ts';
import { speak, type SpokenReason } from './words.ts';

/** An action as a person sees it: what they may, what is missing, who may otherwise, and the line that says so. */
export interface ActionView {
  id: string;
  label: string;
  help: string | null;
  tone: 'good' | 'bad' | 'neutral';
  allowed: boolean;
  completable: boolean;
  reasons: SpokenReason[];
  conditions: SpokenReason[];
  form: { fields: FormField[] };
  to: string | null;
  toLabel: string | null;
  ask: string | null;
  /** Whether this person may propose it to those who may, and why not; null when the page has no proposals of it. */
  propose: { allowed: boolean; reasons: SpokenReason[] } | null;
  /** What taking it shows once, to who takes it. */
  reveals: 'auth-code' | null;
  /** How long it blocks in somebody's agenda, when it books or moves an appointment. */
  appointment: { act: 'book' | 'move'; minutes: number } | null;
  page: string;
  line: number;
}

function appointmentView({ appointment }: Action): ActionView['appointment'] {
  if (appointment?.act !== 'book' && appointment?.act !== 'move') return null;
  return { act: appointment.act, minutes: appointment.minutes };
}

/**
 * Every action of the case's procedure, each decided with an empty form: the very decision `execute` takes, not done.
 * Actions of other products are left out: they are not refused, they do not exist here.
 */
export function actionViews(
  books: Books,
  type: CaseType,
  situation: Situation,
  beside: readonly OpenCase[],
  asking: Asking,
): ActionView[] {
  const { lang } = asking;
  const { product } = situation.case;
  return [...type.actions.values()]
    .filter((action) => action.products.includes(product))
    .map((action) => {
      const verdict = decideBeside(books, situation, { action: action.id, set: {} }, beside);
      const failed = verdict.conditions.filter((found) => !found.ok);
      const to = action.to === undefined ? undefined : type.states.get(action.to);
      return {
        id: action.id,
        label: labelFor(action, product)[lang],
        help: action.help?.[lang] ?? null,
        tone: action.tone,
        allowed: verdict.allowed,
        completable: verdict.completable,
        reasons: failed.map((found) => speak(found, lang)),
        conditions: verdict.conditions.map((found) => speak(found, lang)),
        form: { fields: actionForm(books, type, action, situation, failed, asking) },
        to: action.to ?? null,
        toLabel: to ? labelFor(to, product)[lang] : null,
        ask: verdict.allowed || verdict.completable ? null : (action.ask ?? null),
        propose: proposeView(books, situation, action.id, asking),
        reveals: action.reveals ?? null,
        appointment: appointmentView(action),
        page: action.source.page,
        line: action.source.line,
      };
    });
}
