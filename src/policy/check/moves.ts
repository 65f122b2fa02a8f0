import type { Action, Book, CaseType, Condition, Relation, Value, WhoRow } from '../book.ts';
import { holds } from '../conditions.ts';
import { soleFact } from '../filled-in.ts';
import { formFields } from '../propose.ts';
import { type Landscape, rightsOn } from './landscape.ts';
import { fieldsRead, type World, worldsOf } from './worlds.ts';

/** Who tries to break a claim: roles held, and the relation the claim gives them; other relations are theirs to choose. */
export interface Walker {
  readonly roles: readonly string[];
  readonly as: Relation | null;
}

export interface Step {
  readonly type: string;
  readonly action: string;
  readonly set: Readonly<Record<string, Value>>;
  /** Present when the step leads into the case that the action opens. */
  readonly opens?: string;
}

export interface Position {
  readonly type: string;
  readonly world: World;
  /** How it was reached; null where a search starts. */
  readonly from: { readonly position: Position; readonly step: Step } | null;
}

/** Whether a condition may hold: one that reads a field nobody follows may always. */
const mayHold = (condition: Condition, world: World): boolean =>
  [...fieldsRead([condition])].some((field) => !(field in world)) || holds(condition, (field) => world[field] ?? null);

/** Whether a condition surely holds: it reads followed fields alone. */
const surelyHolds = (condition: Condition, world: World): boolean =>
  [...fieldsRead([condition])].every((field) => field in world) && holds(condition, (field) => world[field] ?? null);

function mayPass(rows: readonly WhoRow[], walker: Walker, world: World): boolean {
  return rows.some(
    (row) =>
      row.roles.some((role) => walker.roles.includes(role)) &&
      (walker.as === null || !row.not.includes(walker.as)) &&
      (row.only.length === 0 || row.only.some((relation) => !row.not.includes(relation))) &&
      row.when.every((condition) => mayHold(condition, world)),
  );
}

/** Whether the rights let the walker change a field so: they speak on setting a value and on leaving it. */
function mayWrite(book: Book, type: string, walker: Walker, before: World, field: string, after: Value): boolean {
  const left = before[field] ?? null;
  return (
    left === after ||
    rightsOn(book, type)
      .filter((right) => right.field === field)
      .filter(({ value }) => value === undefined || value === after || value === left)
      .every((right) => mayPass(right.who, walker, before))
  );
}

/** Every way the walker can fill the form of an action, as far as followed fields go, with what it writes by itself. */
function* writings(
  book: Book,
  land: Landscape,
  type: CaseType,
  action: Action,
  walker: Walker,
  world: World,
): Generator<World> {
  const fixed: Record<string, Value> = {};
  for (const [field, value] of Object.entries(action.sets)) {
    const copied = soleFact(value);
    if (!(field in world)) continue;
    if (copied !== null) fixed[field] = world[copied] ?? null;
    else fixed[field] = value === 'today' ? (world['today'] ?? null) : value;
  }
  const may = (field: string, value: Value): boolean => mayWrite(book, type.id, walker, world, field, value);
  if (!Object.entries(fixed).every(([field, value]) => may(field, value))) return;
  const choices = new Map<string, readonly Value[]>();
  for (const field of formFields(book, action)) {
    const tried = land.domains.get(type.id)?.get(field);
    if (!tried || field in fixed || !type.fields.has(field)) continue;
    const stays = world[field] ?? null;
    const others = tried.filter((value) => value !== stays && value !== null && may(field, value));
    const emptied = stays !== null && may(field, null) ? [null] : [];
    const choice = [stays, ...others, ...emptied];
    choices.set(field, action.requires.includes(field) ? choice.filter((value) => value !== null) : choice);
  }
  for (const given of worldsOf(choices)) yield { ...given, ...fixed };
}

/** The case an action opens: carried and set fields, everything else still empty. */
function childWorld(
  land: Landscape,
  parent: World,
  from: string,
  child: CaseType,
  opens: NonNullable<Action['opens']>,
): World {
  const world: Record<string, Value> = {};
  const initial = [...child.states.values()].find((state) => state.initial)?.id ?? null;
  const given: Readonly<Record<string, Value>> = {
    ...opens.set,
    state: initial,
    type: child.id,
    awaiting: null,
    parent: from,
  };
  for (const field of land.domains.get(child.id)?.keys() ?? []) {
    const isKept = opens.carry.includes(field) || !child.fields.has(field);
    const value = given[field] ?? (isKept ? parent[field] : null) ?? null;
    const copied = soleFact(value);
    if (copied !== null) world[field] = parent[copied] ?? null;
    else world[field] = value === 'today' ? (parent['today'] ?? null) : value;
  }
  return world;
}

const isGated = (action: Action, world: World): boolean =>
  action.needs.some(
    (need) =>
      need.kind === 'condition' &&
      need.when.every((condition) => surelyHolds(condition, world)) &&
      !mayHold(need.condition, world),
  );

/** Where each action the walker may take leads: to the case after it, and to the case it opens. */
export function* movesFrom(book: Book, land: Landscape, position: Position, walker: Walker): Generator<Position> {
  const type = book.caseTypes.get(position.type);
  const { world } = position;
  for (const action of type?.actions.values() ?? []) {
    const here =
      action.from.some((state) => state === world['state']) &&
      action.products.some((product) => product === world['product']);
    if (!type || !here || !mayPass(action.who, walker, world)) continue;
    for (const written of writings(book, land, type, action, walker, world)) {
      const after: Record<string, Value> = { ...world, ...written };
      if (isGated(action, after)) continue;
      const changes = Object.entries(written).filter(([field, value]) => world[field] !== value);
      const step: Step = { type: type.id, action: action.id, set: Object.fromEntries(changes) };
      for (const [fact, value] of Object.entries(action.changes?.set ?? {})) {
        if (`partner.${fact}` in world) after[`partner.${fact}`] = value;
      }
      if (action.to !== undefined) after['state'] = action.to;
      if (action.awaits !== undefined && 'awaiting' in world) {
        after['awaiting'] = action.awaits === 'nobody' ? null : action.awaits;
      }
      yield { type: type.id, world: after, from: { position, step } };
      const child = action.opens && book.caseTypes.get(action.opens.type);
      // What a closed case opens is another matter: the claim was about this one, and it is over.
      const over = type.states.get(String(world['state']))?.end === true;
      if (!action.opens || !child || over) continue;
      const opened = { ...step, opens: child.id };
      yield {
        type: child.id,
        world: childWorld(land, after, type.id, child, action.opens),
        from: { position, step: opened },
      };
    }
  }
}

/** Fields that decide whether the walker may take a step, followed or not. */
export function fieldsDeciding(book: Book, step: Step, walker: Walker): Set<string> {
  const action = book.caseTypes.get(step.type)?.actions.get(step.action);
  const rights = rightsOn(book, step.type).filter(({ field }) => field !== undefined && field in step.set);
  const rows = [...(action?.who ?? []), ...rights.flatMap((right) => right.who)];
  const mine = rows.filter((row) => row.roles.some((role) => walker.roles.includes(role)));
  const gates = action?.needs.flatMap((need) => (need.kind === 'condition' ? [...need.when, need.condition] : []));
  return fieldsRead([...mine.flatMap((row) => row.when), ...(gates ?? [])]);
}
