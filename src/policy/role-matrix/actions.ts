import type { Action, Book, CaseType, Fields, Relation, Right } from '../book.ts';
import { decide } from '../decide.ts';
import { decideOpen } from '../decide-open.ts';
import { decideProposal } from '../proposals.ts';
import { MATRIX_DAY, personAs, requestIn, situationIn } from './circumstance.ts';
import { type Deed, guardsOn, isConsistent, rowsOf } from './deed.ts';
import { rightsOn, rightsOnFact } from './rights.ts';

/** Fields an action hands to the case it opens, by the name they have there. */
const handedOn = (action: Action): Fields => ({
  ...Object.fromEntries((action.opens?.carry ?? []).map((field) => [field, `{${field}}`])),
  ...action.opens?.set,
});

/** An action of a case, with the rights on whatever it writes by itself: here, on the partner, in the case it opens. */
function actionDeed(book: Book, type: CaseType, action: Action): Deed {
  const child = action.opens && book.caseTypes.get(action.opens.type);
  const here = (field: string): readonly Right[] => rightsOn(book, type, field);
  const there = (field: string): readonly Right[] => (child ? rightsOn(book, child, field) : []);
  const ofPartner = (fact: string): readonly Right[] => rightsOnFact(book, fact);
  const changes = action.changes?.set ?? {};
  const handed = handedOn(action);
  const carried = guardsOn(handed, there, (field) => field).filter(
    ({ field }) => action.opens?.carry.includes(field) && type.fields.has(field),
  );
  return {
    about: type.id,
    name: action.id,
    kind: 'action',
    label: action.label,
    source: action.source,
    type,
    products: action.products,
    states: action.from,
    rows: [
      ...action.who,
      ...Object.keys(action.sets).flatMap((field) => rowsOf(here(field))),
      ...Object.keys(changes).flatMap((fact) => rowsOf(ofPartner(fact))),
      ...Object.keys(handed).flatMap((field) => rowsOf(there(field))),
    ],
    guards: [
      ...guardsOn(action.sets, here, (field) => field),
      ...guardsOn(changes, ofPartner, (fact) => `partner.${fact}`),
      ...carried,
    ],
    canBe: () => true,
    canStand: isConsistent,
    weigh(role, circumstance) {
      const situation = situationIn(book, type, role, circumstance);
      return decide({ pinned: book, law: book }, situation, { action: action.id, set: {} }).conditions;
    },
  };
}

/** Asking one who may to take the action: it takes the right to propose it, and a case from which it starts. */
function proposalDeed(book: Book, type: CaseType, action: Action): Deed {
  const deed = actionDeed(book, type, action);
  return {
    ...deed,
    name: `propose ${action.id}`,
    kind: 'proposal',
    label: { fr: `Proposer\u00a0: ${action.label.fr}`, en: `Propose: ${action.label.en}` },
    rows: action.proposals,
    guards: [],
    weigh(role, circumstance) {
      const situation = situationIn(book, type, role, circumstance);
      return decideProposal({ pinned: book, law: book }, situation, { action: action.id, set: {} }).conditions;
    },
  };
}

/** Who opens a case is its author, and its owner to be when the partner is theirs. */
function openDeed(book: Book, type: CaseType): Deed {
  const { open } = type;
  return {
    about: type.id,
    name: 'open',
    kind: 'open',
    label: { fr: `Ouvrir\u00a0: ${type.label.fr}`, en: `Open: ${type.label.en}` },
    source: open.source,
    type,
    products: type.products,
    states: null,
    rows: [...open.who, ...Object.keys(open.sets).flatMap((field) => rowsOf(rightsOn(book, type, field)))],
    guards: [],
    canBe: () => true,
    canStand(relations, named) {
      const stands = (relation: Relation): boolean => relations.includes(relation) || !named.includes(relation);
      const one = named.includes('owner') && named.includes('partner-manager');
      const owns = !one || relations.includes('owner') === relations.includes('partner-manager');
      return stands('author') && stands('treated-by') && owns;
    },
    weigh(role, circumstance) {
      const request = requestIn(type, circumstance);
      return decideOpen({ pinned: book, law: book }, request, personAs(role), MATRIX_DAY, true).conditions;
    },
  };
}

/** The opening of a case type, its actions, and the proposals of those that may be proposed. */
export const deedsOfCase = (book: Book, type: CaseType): readonly Deed[] => [
  openDeed(book, type),
  ...[...type.actions.values()].flatMap((action) => [
    actionDeed(book, type, action),
    ...(action.proposals.length > 0 ? [proposalDeed(book, type, action)] : []),
  ]),
];
