import type { Book, CaseType, Fields, Relation, Value } from '../book.ts';
import type { World } from '../check/worlds.ts';
import { draftCase, openForm, type OpenRequest } from '../decide-open.ts';
import { type Actor, type CaseState, NOTHING_AROUND, type Situation } from '../facts.ts';

/** What decides besides the role: the state of the case, what it and its partner say, and how the person stands to it. */
export interface Circumstance {
  /** Null where no state matters: an opening, a value of a form, a fact of the partner, a command of the desk. */
  readonly state: string | null;
  readonly world: World;
  readonly relations: readonly Relation[];
}

/** The day of the matrix, the one that the book's checks try dates around: days are compared with it. */
export const MATRIX_DAY = '2026-06-15';

/** Somebody with one role and no other. */
export const personAs = (role: string): Actor => ({ email: 'person@desk', name: 'Person', roles: [role] });

const lettersOf = (count: Value): CaseState['letters'] =>
  Array.from({ length: Number(count ?? 0) }, (_, nth) => ({ id: `L${nth + 1}`, receivedOn: MATRIX_DAY }));

/** What a world says of the partner or of the contract, by the names they have there. */
export const factsOf = (world: World, owner: 'partner' | 'contract'): Fields =>
  Object.fromEntries(
    Object.entries(world).flatMap(([name, value]) => {
      const [of, fact] = name.split('.');
      return of === owner && fact !== undefined ? [[fact, value]] : [];
    }),
  );

const textOr = <Else>(value: Value | undefined, otherwise: Else): string | Else =>
  typeof value === 'string' ? value : otherwise;

/** What the form of an opening is filled in with, where a page looks at it. */
export function formIn(type: CaseType, world: World): Fields {
  const form = openForm(type);
  return Object.fromEntries(Object.entries(world).filter(([name, value]) => form.includes(name) && value !== null));
}

/** The opening of a case on a partner that has the product and nothing else. */
export function requestIn(type: CaseType, { world, relations }: Circumstance): OpenRequest {
  const product = textOr(world['product'], '');
  return {
    type: type.id,
    partner: 'partner',
    product,
    contract: `partner:${product}`,
    owner: 'owner@desk',
    relations,
    given: formIn(type, world),
    known: {},
    parent: null,
    around: { partner: factsOf(world, 'partner'), contract: factsOf(world, 'contract') },
    alreadyOpen: null,
    partnerProducts: [product],
  };
}

/** A case that is what the circumstance says, and of which nothing else is known, before somebody with one role. */
export function situationIn(book: Book, type: CaseType, role: string, circumstance: Circumstance): Situation {
  const { state, world, relations } = circumstance;
  const request = requestIn(type, circumstance);
  const draft = draftCase(type, request, { ...personAs(role), email: 'author@desk' }, MATRIX_DAY, book.version);
  return {
    case: {
      ...draft,
      state: state ?? draft.state,
      fields: Object.fromEntries(Object.entries(world).filter(([name]) => type.fields.has(name))),
      awaiting: textOr(world['awaiting'], null),
      letters: lettersOf(world['letters'] ?? 0),
      openedOn: textOr(world['openedOn'], MATRIX_DAY),
      closedOn: textOr(world['closedOn'], null),
      parentType: textOr(world['parent'], null),
    },
    actor: personAs(role),
    relations,
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today: MATRIX_DAY,
    around: { ...NOTHING_AROUND, ...request.around },
  };
}
