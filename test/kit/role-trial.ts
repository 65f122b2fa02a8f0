import type { Book, Fields, Relation } from '../../src/policy/book.ts';
import { openForm } from '../../src/policy/decide-open.ts';
import { formFields } from '../../src/policy/propose.ts';
import { type Cell, conditionsOf, relationsOf } from '../../src/policy/role-matrix.ts';
import { formIn, MATRIX_DAY } from '../../src/policy/role-matrix/circumstance.ts';
import type { Placed, Placing } from './placed-case.ts';

/** One cell as it is tried through the API: on what, and with which request. */
export interface Trial {
  readonly cell: Cell;
  readonly who: string;
  readonly on: Placing;
  /** `POST /api/cases/{id}/actions/mark-lost`: the id of the placed case takes its place. */
  readonly line: string;
  readonly body: (placed: Placed) => object;
  /** The value whose right is tried: reasons about it alone count. */
  readonly field: string | null;
}

/** Every way to stand to a case at once. */
const INSIDER: readonly Relation[] = ['owner', 'partner-manager', 'past-owner', 'author', 'treated-by', 'requester'];

/** The person who holds that role and no other. */
export const personOf = (role: string): string => `${role}@demo`;

interface On {
  readonly state: string | null;
  readonly world: Fields;
  readonly relations: readonly Relation[];
}

function placing({ deed, role }: Cell, { state, world, relations }: On): Placing {
  return {
    type: deed.type.id,
    product: String(world['product']),
    state,
    closed: state !== null && deed.type.states.get(state)?.end === true,
    world,
    // A case that nobody stands to serves everybody.
    person: relations.length === 0 ? '' : personOf(role),
    relations,
    today: MATRIX_DAY,
  };
}

const ACTION = 'POST /api/cases/{id}/actions/';

function actionTrial(cell: Cell, on: On): Trial {
  const { deed, role } = cell;
  const [, proposed] = deed.name.split('propose ');
  return {
    cell,
    who: personOf(role),
    on: placing(cell, on),
    line: proposed === undefined ? `${ACTION}${deed.name}` : 'POST /api/cases/{id}/proposals',
    body: () => (proposed === undefined ? {} : { action: proposed, set: {} }),
    field: null,
  };
}

/**
 * An action is tried by somebody who stands to the case as the cell says and in no other way. A stranger's cell is tried
 * again by somebody who stands to the case in every way that the page does not name, on a case of another origin: what
 * a page does not name makes no difference.
 */
function actionTrials(cell: Cell): readonly Trial[] {
  const { circumstance, deed } = cell;
  const { state, world, relations } = circumstance;
  const named = relationsOf(deed);
  const others = INSIDER.filter(
    // Who opened a case has treated it.
    (relation) => !named.includes(relation) && !(relation === 'author' && named.includes('treated-by')),
  );
  const looksAtOrigin = conditionsOf(deed).some(({ field }) => field === 'origin');
  const origin = deed.type.fields.has('origin') && !looksAtOrigin ? { origin: 'sales-process' } : {};
  const inside = { state, world: { ...world, ...origin }, relations: [...relations, ...others] };
  // Where the action does not start, whoever may most elsewhere is the one to try.
  if (state !== null && deed.states?.includes(state) === false) return [actionTrial(cell, inside)];
  const outside = actionTrial(cell, { state, world, relations });
  return relations.length === 0 ? [outside, actionTrial(cell, inside)] : [outside];
}

function openTrial(cell: Cell, world: Fields, set: Fields, field: string | null): Trial {
  const { deed, role, circumstance } = cell;
  const { relations } = circumstance;
  return {
    cell,
    who: personOf(role),
    on: placing(cell, { state: null, world, relations }),
    line: 'POST /api/cases',
    body: ({ partner }) => ({ type: deed.type.id, partner, product: world['product'], set }),
    field,
  };
}

/** A guarded value is tried in every form that takes its field. */
function fieldTrials(book: Book, cell: Cell): readonly Trial[] {
  const { deed, role, circumstance } = cell;
  const { type } = deed;
  const { relations } = circumstance;
  const written = deed.write?.(circumstance.world);
  if (!written) return [];
  const { field, before, after } = written;
  const world = { ...circumstance.world, [field]: before };
  const set = { [field]: after };
  const forms = [...type.actions.values()].filter((action) => formFields(book, action).includes(field));
  const trials = forms.map((action): Trial => ({
    cell,
    who: personOf(role),
    on: placing(cell, { state: action.from[0] ?? '', world, relations }),
    line: `${ACTION}${action.id}`,
    body: () => ({ set }),
    field,
  }));
  // Nobody has asked anything of a case that is not there yet.
  const canOpen = before === null && openForm(type).includes(field) && !relations.includes('requester');
  return canOpen ? [...trials, openTrial(cell, world, { ...formIn(type, world), ...set }, field)] : trials;
}

/** How a cell is tried on cases; facts of a partner and commands of the desk have doors of their own. */
export function trialsOf(book: Book, cell: Cell): readonly Trial[] {
  switch (cell.deed.kind) {
    case 'action':
    case 'proposal':
      return actionTrials(cell);
    case 'open':
      return [openTrial(cell, cell.circumstance.world, formIn(cell.deed.type, cell.circumstance.world), null)];
    case 'field':
      return fieldTrials(book, cell);
    case 'fact':
    case 'command':
      return [];
  }
}

/** What tells placed cases apart: trials that agree share one. */
export const keyOf = ({ on }: Trial): string => JSON.stringify(on);

/** A trial in words, for whoever reads why it failed. */
export const tellTrial = ({ who, line, on }: Trial): string =>
  `${who} ${line} on ${on.type} ${on.state ?? 'to be'} ${JSON.stringify(on.world)} as ${on.relations.join(', ') || 'a stranger'}`;
