import { type AppointmentOrder, weighAppointment } from './appointment.ts';
import type { Action, Book, CaseType, Delivers, Fields, Relation, Value } from './book.ts';
import type { CaseChange } from './case-event.ts';
import type { ReadField } from './conditions.ts';
import { readFact, type CaseState, type Situation } from './facts.ts';
import { filledIn, sayFacts, type SayFact } from './filled-in.ts';
import { stateLabel } from './labels.ts';
import { weighNeeds } from './needs.ts';
import { formFields, propose, weighPartnerRights, weighRights } from './propose.ts';
import { reason, type Reason, type ReasonCode } from './reason.ts';
import { didYouMean, suggest } from './suggest.ts';
import { isBlank, quoted } from './values.ts';
import { weighWho } from './who.ts';

/** The procedure a case is pinned to, and the law in force now: the law says who may, the procedure says the rest. */
export interface Books {
  readonly pinned: Book;
  readonly law: Book;
}

/** The same person's action on another case, already allowed there. */
export interface AlsoDone {
  readonly case: CaseState;
  readonly action: string;
  readonly effect: ActionEffect;
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
  /** Facts of the partner, from a civil date on. */
  readonly changes: { readonly set: Fields; readonly on: string } | null;
  readonly appointment: AppointmentOrder | null;
  readonly delivers: (Delivers & { readonly target: string }) | null;
  readonly also: readonly AlsoDone[];
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

function refusedOutright(action: string, found: Reason): Verdict {
  return { action, allowed: false, completable: false, conditions: [found], effect: null };
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

const LIFTED_BY_FORM: readonly ReasonCode[] = [
  'missing-field',
  'missing-input',
  'missing-template',
  'condition',
  'slot',
];

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
function childOf(action: Action, today: string, read: ReadField, say: SayFact): ActionEffect['opens'] {
  const { opens } = action;
  if (!opens) return null;
  const carried = Object.fromEntries(opens.carry.map((name) => [name, read(name)]));
  return { type: opens.type, set: { ...carried, ...filledIn(opens.set, read, today, say) } };
}

/** A guarded value handed to a child case is set there: it takes the right to set it, on the case that opens. */
function weighChild(law: Book, situation: Situation, child: ActionEffect['opens']): Reason[] {
  if (!child) return [];
  const { case: parent, today } = situation;
  const states = law.caseTypes.get(child.type)?.states.values() ?? [];
  const opening: CaseState = {
    ...parent,
    type: child.type,
    state: [...states].find((state) => state.initial)?.id ?? '',
    fields: child.set,
    awaiting: null,
    letters: [],
    parentType: parent.type,
    openedOn: today,
    closedOn: null,
  };
  const there = { ...situation, case: opening };
  return weighRights(
    law,
    there,
    () => null,
    child.set,
    (name) => readFact(there, name),
  );
}

/** Facts of the partner an action changes. */
function changesOf(action: Action, today: string, read: ReadField): ActionEffect['changes'] {
  const { changes } = action;
  if (!changes) return null;
  const from = changes.on === undefined ? null : read(changes.on);
  return { set: filledIn(changes.set, read, today), on: typeof from === 'string' ? from : today };
}

/** An order needs something to be carried out on: the domain name the case is about. */
function deliveryOf(action: Action, read: ReadField): ActionEffect['delivers'] {
  const target = read('domain');
  return action.delivers && typeof target === 'string' ? { ...action.delivers, target } : null;
}

/** A name is written with small letters, however somebody typed it. */
const plainName = (name: Value): string => (typeof name === 'string' ? name.trim().toLowerCase() : '');

/**
 * What reaches the registrar names a domain, and one of the partner's own: a name typed by mistake, or on purpose, is
 * somebody else's.
 */
function weighDelivery(type: CaseType, action: Action, situation: Situation, read: ReadField): Reason[] {
  if (!action.delivers && !action.reveals) return [];
  const given = read('domain');
  const label = type.fields.get('domain')?.label ?? { fr: 'domain', en: 'domain' };
  if (isBlank(given)) {
    const message = { fr: `Il manque\u00a0: ${label.fr}.`, en: `Missing: ${label.en}.` };
    return [reason('missing-field', false, message, action.source, { fields: ['domain'] })];
  }
  const { domains, partner } = situation.around;
  if (domains === null) return [];
  const known = [...domains, partner['domainName'] ?? null].map(plainName);
  const ok = known.includes(plainName(given));
  const message = ok
    ? { fr: `${quoted(given)} est bien à ce salon.`, en: `${quoted(given)} is this salon’s.` }
    : {
        fr: `${quoted(given)} n’est pas un nom de domaine connu de ce salon.`,
        en: `${quoted(given)} is not a domain name known to be this salon’s.`,
      };
  return [reason('condition', ok, message, action.source, { read: quoted(given) })];
}

/** What the same person also does on cases nearby, each decided there as if asked there. */
function weighAlso(books: Books, situation: Situation, action: Action, after: ReadField): [Reason[], AlsoDone[]] {
  const reasons: Reason[] = [];
  const done: AlsoDone[] = [];
  for (const also of action.also) {
    for (const relative of situation.around.family) {
      const { case: other, pinned, relations } = relative;
      const starts = pinned.caseTypes.get(other.type)?.actions.get(also.action)?.from.includes(other.state);
      if (relative.kin !== also.kin || other.type !== also.type || !starts) continue;
      // Its own family is not looked at again: what is done also stops at the first case.
      const there = { ...situation, case: other, relations, around: { ...situation.around, family: [] } };
      const set = filledIn(also.set, after, situation.today);
      const verdict = decide({ pinned, law: books.law }, there, { action: also.action, set });
      const failed = verdict.conditions.filter((found) => !found.ok);
      for (const found of failed) {
        const message = { fr: `${other.id}\u00a0: ${found.message.fr}`, en: `${other.id}: ${found.message.en}` };
        reasons.push({ ...found, message, fields: [] });
      }
      if (verdict.effect) done.push({ case: other, action: also.action, effect: verdict.effect });
    }
  }
  return [reasons, done];
}

function effectOf(
  type: CaseType,
  action: Action,
  situation: Situation,
  beyond: Pick<ActionEffect, 'change' | 'opens' | 'changes' | 'appointment' | 'delivers' | 'also'>,
): ActionEffect {
  const { case: state, actor } = situation;
  const to = action.to ?? state.state;
  const closes = type.states.get(to)?.end === true;
  // A closed case that waits for somebody's word keeps waiting when somebody else acts on it.
  const settled = to !== state.state || (state.awaiting !== null && actor.roles.includes(state.awaiting));
  const awaits = action.awaits === 'nobody' || (closes && settled) ? null : (action.awaits ?? state.awaiting);
  const requester = awaits === null ? null : action.awaits === undefined ? state.requester : actor.email;
  return {
    ...beyond,
    from: state.state,
    to,
    awaiting: awaits,
    requester,
    closes,
  };
}

/** A case type has dozens of actions: the one probably meant is worth more than all of them. */
function unknownAction(type: CaseType | undefined, action: string): Reason {
  const hint = didYouMean(suggest(action, type?.actions.keys() ?? []));
  return reason(
    'unknown-action',
    false,
    {
      fr: `L’action «\u00a0${quoted(action)}\u00a0» n’existe pas pour ce dossier.${hint.fr}`,
      en: `The action “${quoted(action)}” does not exist for this case.${hint.en}`,
    },
    type?.source ?? { page: 'roles.md', line: 1 },
  );
}

/** Whoever proposed an action that waits is its requester, as whoever handed the case over is. */
function asRequester({ case: state, actor, relations }: Situation, action: string): readonly Relation[] {
  const asked = state.requests.some((request) => request.action === action && request.by === actor.email);
  return asked && !relations.includes('requester') ? [...relations, 'requester'] : relations;
}

/**
 * Decides one action on one case for one person on one day: every condition, and what it would write.
 * Authority (`who`, `rights`) is read in the law in force, the rest in the pinned procedure. An action the law no
 * longer knows is nobody's.
 */
export function decide(books: Books, situation: Situation, request: { action: string; set: Fields }): Verdict {
  const { pinned, law } = books;
  const { case: state, actor, today, contact, around } = situation;
  const type = pinned.caseTypes.get(state.type);
  const action = type?.actions.get(request.action);
  if (!type || !action) {
    return refusedOutright(request.action, unknownAction(type, request.action));
  }
  const lawful = law.caseTypes.get(state.type)?.actions.get(request.action);
  const form = formFields(pinned, action);
  const tied = { ...situation, relations: asRequester(situation, request.action) };
  const proposal = propose(pinned, law, type, action, tied, request.set);
  const { read } = proposal;
  const opens = childOf(action, today, read, sayFacts(pinned, type));
  const changes = changesOf(action, today, read);
  const [slot, appointment] = weighAppointment(pinned, type, action, state, read, around.agenda);
  const [alsoReasons, also] = weighAlso(books, situation, action, read);
  const before: ReadField = (name) => readFact(situation, name);
  const conditions = [
    // Who may is asked of the case as it is: nobody clears their own way by changing a field in the same request.
    ...weighWho(law, lawful?.who ?? [], actor, tied.relations, before, lawful?.source ?? action.source),
    ...weighState(type, action, state),
    ...weighRequired(type, action, request.set),
    ...weighConfirms(type, action, state),
    ...proposal.reasons,
    ...weighChild(law, tied, opens),
    ...weighPartnerRights(law, tied, changes?.set ?? {}),
    ...weighDelivery(type, action, situation, read),
    ...slot,
    ...weighNeeds(
      { book: pinned, type, state, read, before, contact, family: around.family, today, form },
      action.needs,
    ),
    ...alsoReasons,
  ];
  const failed = conditions.filter((found) => !found.ok);
  const allowed = failed.length === 0;
  return {
    action: action.id,
    allowed,
    completable: !allowed && failed.every((found) => isFormMatter(found, form)),
    conditions,
    effect: allowed
      ? effectOf(type, action, situation, {
          change: proposal.change,
          opens,
          changes,
          appointment,
          delivers: deliveryOf(action, read),
          also,
        })
      : null,
  };
}
