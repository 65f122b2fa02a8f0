import type { Action, Book, CaseType, Fields, Text } from './book.ts';
import type { CaseChange } from './case-event.ts';
import type { ReadField } from './conditions.ts';
import { readFact, type CaseState, type Situation } from './facts.ts';
import { weighNeeds } from './needs.ts';
import { formFields, propose, weighRights } from './propose.ts';
import { reason, type Reason, type ReasonCode } from './reason.ts';
import { isBlank, quoted } from './values.ts';
import { weighWho } from './who.ts';

/** The procedure a case is pinned to, and the law in force now: the law says who may, the procedure says the rest. */
export interface Books {
  readonly pinned: Book;
  readonly law: Book;
}

/** What an allowed action does. */
export interface ActionEffect {
  readonly change: CaseChange;
  readonly from: string;
  readonly to: string;
  readonly awaiting: string | null;
  readonly requester: string | null;
  readonly closes: boolean;
  readonly opens: { readonly type: string; readonly set: Fields } | null;
}

/**
 * The answer to "may this be done?": every condition with pass or fail. `allowed` is exactly whether the same request
 * would be carried out; `completable` says that nothing fails but what the action's own form can still give.
 */
export interface Verdict {
  readonly action: string;
  readonly allowed: boolean;
  readonly completable: boolean;
  readonly conditions: readonly Reason[];
  readonly effect: ActionEffect | null;
}

/** The label of an action or state for one product: brands word the same state differently. */
export const labelFor = (named: { label: Text; labelFor: Readonly<Record<string, Text>> }, product: string): Text =>
  named.labelFor[product] ?? named.label;

function refusedOutright(action: string, found: Reason): Verdict {
  return { action, allowed: false, completable: false, conditions: [found], effect: null };
}

function stateLabel(type: CaseType, id: string, product: string): Text {
  const state = type.states.get(id);
  return state ? labelFor(state, product) : { fr: id, en: id };
}

function weighState(type: CaseType, action: Action, state: CaseState): Reason[] {
  const label = stateLabel(type, state.state, state.product);
  const from = action.from.map((id) => stateLabel(type, id, state.product));
  const ok = action.from.includes(state.state);
  const stateReason = reason(
    'state',
    ok,
    ok
      ? { fr: `Le dossier est «\u00a0${label.fr}\u00a0».`, en: `The case is “${label.en}”.` }
      : {
          fr: `Le dossier est «\u00a0${label.fr}\u00a0»\u202f; il faudrait\u00a0: ${from.map((text) => text.fr).join(', ')}.`,
          en: `The case is “${label.en}”; it would have to be: ${from.map((text) => text.en).join(', ')}.`,
        },
    action.source,
    { read: state.state },
  );
  if (action.products.includes(state.product)) return [stateReason];
  return [
    stateReason,
    reason(
      'product',
      false,
      { fr: 'Cette action n’existe pas pour ce produit.', en: 'This action does not exist for this product.' },
      action.source,
      { read: state.product },
    ),
  ];
}

function weighRequired(type: CaseType, action: Action, given: Fields): Reason[] {
  return action.requires
    .filter((name) => isBlank(given[name]))
    .map((name) => {
      const label = type.fields.get(name)?.label ?? { fr: name, en: name };
      return reason(
        'missing-input',
        false,
        { fr: `À donner avec la demande\u00a0: ${label.fr}.`, en: `To be given with the request: ${label.en}.` },
        action.source,
        { fields: [name] },
      );
    });
}

const LIFTED_BY_FORM: readonly ReasonCode[] = ['missing-field', 'missing-input', 'missing-template', 'condition'];

/** There is nothing to confirm in values that are firm already. */
function weighConfirms(type: CaseType, action: Action, state: CaseState): Reason[] {
  const firm = action.confirms.filter((name) => state.firm[name] === true);
  if (firm.length === 0 || firm.length < action.confirms.length) return [];
  const labels = firm.map((name) => type.fields.get(name)?.label ?? { fr: name, en: name });
  const message = {
    fr: `Déjà ferme\u00a0: ${labels.map((label) => label.fr).join(', ')}.`,
    en: `Already firm: ${labels.map((label) => label.en).join(', ')}.`,
  };
  return [reason('condition', false, message, action.source, { read: firm })];
}

/** Whether a failed reason can be lifted by filling the form of the action itself. */
const isFormMatter = (found: Reason, form: readonly string[]): boolean =>
  LIFTED_BY_FORM.includes(found.code) && found.fields.length > 0 && found.fields.every((field) => form.includes(field));

/** The child case an action opens, with what it is handed. */
function childOf(action: Action, today: string, read: ReadField): ActionEffect['opens'] {
  const { opens } = action;
  if (!opens) return null;
  const set: Record<string, Fields[string]> = {};
  for (const name of opens.carry) set[name] = read(name);
  for (const [name, value] of Object.entries(opens.set)) set[name] = value === 'today' ? today : value;
  return { type: opens.type, set };
}

/** A guarded value handed to a child case is set there: it takes the right to set it. */
function weighChild(law: Book, situation: Situation, child: ActionEffect['opens']): Reason[] {
  if (!child) return [];
  const there = { ...situation, case: { ...situation.case, type: child.type } };
  return weighRights(law, there, () => null, child.set);
}

function effectOf(
  type: CaseType,
  action: Action,
  situation: Situation,
  change: CaseChange,
  opens: ActionEffect['opens'],
): ActionEffect {
  const { case: state, actor } = situation;
  const to = action.to ?? state.state;
  const closes = type.states.get(to)?.end === true;
  const awaits = action.awaits === 'nobody' || closes ? null : (action.awaits ?? state.awaiting);
  const requester = awaits === null ? null : action.awaits === undefined ? state.requester : actor.email;
  return {
    change,
    from: state.state,
    to,
    awaiting: awaits,
    requester,
    closes,
    opens,
  };
}

/**
 * Decides one action on one case for one person on one day: every condition, and what it would write.
 * Authority (`who`, `rights`) is read in the law in force, the rest in the pinned procedure. An action the law no
 * longer knows is nobody's.
 */
export function decide(books: Books, situation: Situation, request: { action: string; set: Fields }): Verdict {
  const { pinned, law } = books;
  const { case: state, actor, relations, today, contact } = situation;
  const type = pinned.caseTypes.get(state.type);
  const action = type?.actions.get(request.action);
  if (!type || !action) {
    const known = [...(type?.actions.keys() ?? [])].join(', ');
    return refusedOutright(
      request.action,
      reason(
        'unknown-action',
        false,
        {
          fr: `L’action «\u00a0${quoted(request.action)}\u00a0» n’existe pas pour ce dossier. Actions\u00a0: ${known}.`,
          en: `The action “${quoted(request.action)}” does not exist for this case. Actions: ${known}.`,
        },
        type?.source ?? { page: 'roles.md', line: 1 },
      ),
    );
  }
  const lawful = law.caseTypes.get(state.type)?.actions.get(request.action);
  const form = formFields(pinned, action);
  const proposal = propose(pinned, law, type, action, situation, request.set);
  const child = childOf(action, today, proposal.read);
  const before: ReadField = (name) => readFact(state, today, name);
  const conditions = [
    // Who may is asked of the case as it is: nobody clears their own way by changing a field in the same request.
    ...weighWho(law, lawful?.who ?? [], actor, relations, before, lawful?.source ?? action.source),
    ...weighState(type, action, state),
    ...weighRequired(type, action, request.set),
    ...weighConfirms(type, action, state),
    ...proposal.reasons,
    ...weighChild(law, situation, child),
    ...weighNeeds({ book: pinned, type, state, read: proposal.read, contact, today, form }, action.needs),
  ];
  const failed = conditions.filter((found) => !found.ok);
  const allowed = failed.length === 0;
  return {
    action: action.id,
    allowed,
    completable: !allowed && failed.every((found) => isFormMatter(found, form)),
    conditions,
    effect: allowed ? effectOf(type, action, situation, proposal.change, child) : null,
  };
}
