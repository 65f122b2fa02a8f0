import type { Fields } from './book.ts';
import type { ReadField } from './conditions.ts';
import { type Books, decide } from './decide.ts';
import { readFact, type Situation, type WaitingRequest } from './facts.ts';
import { stateLabel } from './labels.ts';
import { formFields, readInput } from './propose.ts';
import { reason, type Reason, type ReasonCode } from './reason.ts';
import { weighWho } from './who.ts';

/** What somebody proposes that another, who may, should do. */
export interface Proposing {
  readonly action: string;
  readonly set: Fields;
}

/** Whether a proposal may be made, with the values it holds as read; `set` is null when it may not. */
export interface ProposalVerdict {
  readonly conditions: readonly Reason[];
  readonly set: Fields | null;
}

const NOWHERE = { page: 'roles.md', line: 1 };

/**
 * Decides whether the actor may propose an action they may not take. Who may propose is the law in force; what the
 * action still lacks does not stand in the way, because a proposal is completed while it waits.
 */
export function decideProposal(books: Books, situation: Situation, proposing: Proposing): ProposalVerdict {
  const { pinned, law } = books;
  const { case: state, actor, relations } = situation;
  const type = pinned.caseTypes.get(state.type);
  const action = type?.actions.get(proposing.action);
  if (!type || !action) {
    const message = {
      fr: 'Cette action n’existe pas pour ce dossier.',
      en: 'This action does not exist for this case.',
    };
    return { conditions: [reason('unknown-action', false, message, type?.source ?? NOWHERE)], set: null };
  }
  const read: ReadField = (name) => readFact(situation, name);
  const lawful = law.caseTypes.get(state.type)?.actions.get(proposing.action);
  const source = lawful?.source ?? action.source;
  const input = readInput(pinned, type, formFields(pinned, action), proposing.set, action.source);
  const conditions = [
    ...weighWho(law, lawful?.proposals ?? [], actor, relations, read, source),
    ...weighNeed(books, situation, proposing),
    ...input.reasons,
  ];
  const stands = action.from.includes(state.state) && action.products.includes(state.product);
  if (!stands) {
    const label = stateLabel(type, state.state, state.product);
    const message = { fr: `Le dossier est «\u00a0${label.fr}\u00a0».`, en: `The case is “${label.en}”.` };
    conditions.push(reason('state', false, message, action.source, { read: state.state }));
  }
  const waiting = state.requests.find((request) => request.action === proposing.action);
  if (waiting) {
    const message = { fr: 'Cette demande attend déjà une réponse.', en: 'This is already waiting for an answer.' };
    conditions.push(reason('already-open', false, message, action.source, { read: waiting.id }));
  }
  return { conditions, set: conditions.every((found) => found.ok) ? input.set : null };
}

/** What no form lifts: who may take the action, and who may write these values. */
const AUTHORITY: readonly ReasonCode[] = ['role', 'separation', 'draft-only', 'unknown-action'];

const weighAuthority = (books: Books, situation: Situation, proposing: Proposing): Reason[] =>
  decide(books, situation, proposing).conditions.filter((found) => AUTHORITY.includes(found.code));

/** Whoever may take the action with these values has nothing to ask; a value kept from them is worth asking for. */
function weighNeed(books: Books, situation: Situation, proposing: Proposing): Reason[] {
  const lawful = books.law.caseTypes.get(situation.case.type)?.actions.get(proposing.action);
  if (!lawful || weighAuthority(books, situation, proposing).some((found) => !found.ok)) return [];
  const message = { fr: 'Vous pouvez le faire vous-même.', en: 'You may do it yourself.' };
  return [reason('nothing-asked', false, message, lawful.source)];
}

/** Who may refuse a proposal: whoever may carry it out with the values it holds, and never who proposed it. */
export function weighRefusal(books: Books, situation: Situation, request: WaitingRequest): Reason[] {
  const lawful = books.law.caseTypes.get(situation.case.type)?.actions.get(request.action);
  return [...weighAuthority(books, situation, request), ...weighOwn(situation, request, lawful?.source ?? NOWHERE)];
}

/** Nobody answers their own proposal, whatever their roles have become since. */
export function weighOwn({ actor }: Pick<Situation, 'actor'>, request: WaitingRequest, source = NOWHERE): Reason[] {
  if (request.by !== actor.email) return [];
  const message = {
    fr: 'Séparation des tâches\u00a0: vous avez fait cette demande, une autre personne y répond.',
    en: 'Separation of duty: you made this request, another person answers it.',
  };
  return [reason('separation', false, message, source)];
}
