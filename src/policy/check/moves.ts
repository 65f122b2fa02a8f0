import type { Action, Book, CaseType, Condition, Relation, Value, WhoRow } from '../book.ts';
import { holds } from '../conditions.ts';
import { namedIn, soleFact } from '../filled-in.ts';
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
export const mayHold = (condition: Condition, world: World): boolean =>
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

/** Fields that rules of dates compute: whatever is written may move them. */
const COMPUTED = ['actBy', 'ped'];

/** Whether a rule of dates computes a field of the case. */
const isComputed = (book: Book, type: CaseType, field: string): boolean =>
  COMPUTED.includes(field) && type.fields.has(field) && book.deadlines.some((rule) => rule.case === type.id);

/** What a fixed value of a page may come to be: exact where everything it names is followed, anything of its kind else. */
function filledValues(value: Value, facts: World, domain: readonly Value[]): readonly Value[] {
  const copied = value === 'today' ? 'today' : soleFact(value);
  if (copied !== null && copied in facts) return [facts[copied] ?? null];
  if (copied === null && namedIn(value).length === 0) return [value];
  return copied === 'today' ? domain.filter((one) => one !== null) : domain;
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
  const domainOf = (field: string): readonly Value[] => land.domains.get(type.id)?.get(field) ?? [];
  const may = (field: string, value: Value): boolean => mayWrite(book, type.id, walker, world, field, value);
  const copied = new Set(Object.values(action.sets).flatMap(namedIn));
  const form = formFields(book, action).filter((field) => field in world && type.fields.has(field));
  const choices = new Map<string, readonly Value[]>();
  for (const field of form) {
    // What the page writes itself replaces what was given, but the page may copy it first.
    const replaced = field in action.sets;
    if (replaced && !copied.has(field)) continue;
    const stays = world[field] ?? null;
    const others = domainOf(field).filter((value) => value !== stays && (replaced || may(field, value)));
    const choice = [stays, ...others.filter((value) => value !== null), ...others.filter((value) => value === null)];
    choices.set(field, action.requires.includes(field) ? choice.filter((value) => value !== null) : choice);
  }
  const writes = form.length > 0 || formFields(book, action).length > 0 || Object.keys(action.sets).length > 0;
  const moved = Object.keys(world).filter((field) => writes && isComputed(book, type, field));
  for (const field of moved) choices.set(field, [...new Set([world[field] ?? null, ...domainOf(field)])]);
  const fixed = Object.entries(action.sets).filter(([field]) => field in world);
  for (const given of worldsOf(choices)) {
    const facts = { ...world, ...given };
    const filled = fixed.map(([field, value]): [string, readonly Value[]] => [
      field,
      filledValues(value, facts, domainOf(field)).filter((one) => may(field, one)),
    ]);
    for (const written of worldsOf(new Map(filled))) yield { ...given, ...written };
  }
}

/** The cases an action may open: carried and set fields, everything else still empty. */
function* childWorlds(
  land: Landscape,
  parent: World,
  from: string,
  child: CaseType,
  opens: NonNullable<Action['opens']>,
): Generator<World> {
  const initial = [...child.states.values()].find((state) => state.initial)?.id ?? null;
  const given: Readonly<Record<string, Value>> = {
    ...opens.set,
    state: initial,
    type: child.id,
    awaiting: null,
    letters: 0,
    openedOn: 'today',
    closedOn: null,
    parent: from,
  };
  const handed = (field: string, domain: readonly Value[]): readonly Value[] => {
    if (field in given) return filledValues(given[field] ?? null, parent, domain);
    if (opens.carry.includes(field) || !child.fields.has(field)) return [parent[field] ?? null];
    return COMPUTED.includes(field) ? domain : [null];
  };
  // The page of the child fills in what it is not handed, from an empty case.
  const aloof = Object.fromEntries(Object.entries(parent).filter(([field]) => !child.fields.has(field)));
  const filled = [...(land.domains.get(child.id) ?? [])].map(([field, domain]): [string, readonly Value[]] => {
    const values = handed(field, domain);
    const own = child.open.sets[field];
    if (own === undefined || !values.includes(null)) return [field, values];
    const empty = soleFact(own) !== null && child.fields.has(String(soleFact(own)));
    const then = empty ? [null] : filledValues(own, aloof, domain);
    return [field, [...new Set([...values.filter((value) => value !== null), ...then])]];
  });
  yield* worldsOf(new Map(filled));
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
      for (const settled of aftermaths(land, type, action, after)) {
        yield { type: type.id, world: settled, from: { position, step } };
        const child = action.opens && book.caseTypes.get(action.opens.type);
        // What a closed case opens is another matter: the claim was about this one, and it is over.
        const over = type.states.get(String(world['state']))?.end === true;
        if (!action.opens || !child || over) continue;
        const opened = { ...step, opens: child.id };
        // A child is handed what the form left: neither the state the action leads to nor its other effects.
        for (const there of childWorlds(land, after, type.id, child, action.opens)) {
          const partner = Object.entries(settled).filter(([field]) => field.includes('.'));
          yield {
            type: child.id,
            world: { ...there, ...Object.fromEntries(partner.filter(([field]) => field in there)) },
            from: { position, step: opened },
          };
        }
      }
    }
  }
}

/** What an action leaves behind once its form is written: the state, who it waits for, facts of the partner. */
function* aftermaths(land: Landscape, type: CaseType, action: Action, after: World): Generator<World> {
  const outcomes = new Map<string, readonly Value[]>();
  const domainOf = (field: string): readonly Value[] => land.domains.get(type.id)?.get(field) ?? [];
  for (const [fact, value] of Object.entries(action.changes?.set ?? {})) {
    const field = `partner.${fact}`;
    if (!(field in after)) continue;
    const then = filledValues(value, after, domainOf(field));
    // From a day of its own, the change may be for later.
    outcomes.set(field, action.changes?.on === undefined ? then : [...new Set([...then, after[field] ?? null])]);
  }
  const state = action.to ?? after['state'] ?? null;
  outcomes.set('state', [state]);
  const closes = type.states.get(String(state))?.end === true;
  if ('awaiting' in after) {
    const stays = after['awaiting'] ?? null;
    const awaits = action.awaits === undefined ? stays : action.awaits === 'nobody' ? null : action.awaits;
    // Closing a case settles what it waits for, unless somebody else's word is still due.
    outcomes.set('awaiting', closes ? [...new Set([awaits, null])] : [awaits]);
  }
  if ('closedOn' in after) {
    outcomes.set('closedOn', closes ? domainOf('closedOn').filter((day) => day !== null) : [null]);
  }
  for (const outcome of worldsOf(outcomes)) yield { ...after, ...outcome };
}

/** Fields that decide whether the walker may take a step, followed or not. */
export function fieldsDeciding(book: Book, step: Step, walker: Walker): Set<string> {
  const action = book.caseTypes.get(step.type)?.actions.get(step.action);
  const rights = rightsOn(book, step.type).filter(({ field }) => field !== undefined && field in step.set);
  const rows = [...(action?.who ?? []), ...rights.flatMap((right) => right.who)];
  const mine = rows.filter((row) => row.roles.some((role) => walker.roles.includes(role)));
  const gates = action?.needs.flatMap((need) => (need.kind === 'condition' ? [...need.when, need.condition] : []));
  const fixed = action ? [action.sets, action.opens?.set ?? {}, action.changes?.set ?? {}] : [];
  const copied = fixed
    .flatMap((set) => Object.values(set))
    .flatMap((value) => (value === 'today' ? [value] : namedIn(value)));
  return new Set([...fieldsRead([...mine.flatMap((row) => row.when), ...(gates ?? [])]), ...copied]);
}
