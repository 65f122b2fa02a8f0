import type { Book, Relation, Value } from '../../src/policy/book.ts';
import { allHold } from '../../src/policy/conditions.ts';
import { type ActionEffect, decide } from '../../src/policy/decide.ts';
import { decideOpen } from '../../src/policy/decide-open.ts';
import { type CaseState, NOTHING_AROUND, readFact, type Relative, type Situation } from '../../src/policy/facts.ts';
import { formFields } from '../../src/policy/propose.ts';
import { caseOf } from './salon.ts';

const TODAY = '2026-06-15';

/** One case and what is known of its partner: a place on a walk. */
interface Place {
  readonly case: CaseState;
  readonly status: Value;
}

/** Every way out of a few values. */
function* combinations(choices: readonly (readonly [string, readonly Value[]])[]): Generator<Record<string, Value>> {
  const [first, ...rest] = choices;
  if (!first) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) for (const more of combinations(rest)) yield { [name]: value, ...more };
}

const WORDS: readonly Value[] = [null, 'x', 'y'];

/** Every case of a type that differs in what its pages can tell apart. */
function* placesOf(book: Book, type: string): Generator<Place> {
  const states = [...(book.caseTypes.get(type)?.states.keys() ?? [])];
  const all = combinations([
    ['a', WORDS],
    ['b', WORDS],
    ['state', states],
    ['status', WORDS],
    ['awaiting', [null, 'lead']],
  ]);
  for (const { state, status, awaiting, ...fields } of all) {
    const id = `${type}-1`;
    const more = { id, type, product: 'basic', state: String(state), awaiting: awaiting as string | null, fields };
    yield { case: caseOf({ ...more, letters: [] }), status: status ?? null };
  }
}

/** Everything one person could do, tried with the very function that decides. */
class Walk {
  readonly #book: Book;
  readonly #roles: readonly string[];
  readonly #ties: readonly (readonly Relation[])[];

  constructor(book: Book, roles: readonly string[], as: Relation | undefined) {
    this.#book = book;
    this.#roles = roles;
    this.#ties = as === undefined ? [[], ['owner']] : [[as]];
  }

  #decide(on: CaseState, status: Value, action: string, set: Record<string, Value>, family: readonly Relative[] = []) {
    return this.#ties.flatMap((relations): ActionEffect[] => {
      const situation: Situation = {
        case: on,
        actor: { email: 'lea@exemple.fr', name: 'Léa', roles: this.#roles },
        relations,
        contact: { calls: [], numbers: { salon: true, pro: true } },
        today: TODAY,
        around: { ...NOTHING_AROUND, partner: { status }, family: family.map((one) => ({ ...one, relations })) },
      };
      const { effect } = decide({ pinned: this.#book, law: this.#book }, situation, { action, set });
      return effect ? [effect] : [];
    });
  }

  #forms(type: string, action: string): Record<string, Value>[] {
    const known = this.#book.caseTypes.get(type)?.actions.get(action);
    const names = known ? formFields(this.#book, known) : [];
    const all = combinations(names.map((name) => [name, [...WORDS, 'kept']] as const));
    return [...all].map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== 'kept')));
  }

  #after({ case: state, status }: Place, effect: ActionEffect): Place {
    const { change, to, awaiting, changes } = effect;
    return {
      case: { ...state, fields: { ...state.fields, ...change.set }, state: to, awaiting },
      status: changes && 'status' in changes.set ? (changes.set['status'] ?? null) : status,
    };
  }

  #child({ case: state }: Place, status: Value, opens: NonNullable<ActionEffect['opens']>): Place[] {
    const request = {
      type: opens.type,
      partner: 'P',
      product: state.product,
      contract: null,
      owner: null,
      given: {},
      known: opens.set,
      parent: state,
      alreadyOpen: null,
      partnerProducts: [state.product],
      around: { partner: { status }, contract: {} },
    };
    const actor = { email: 'lea@exemple.fr', name: 'Léa', roles: this.#roles };
    return this.#ties.flatMap((relations) => {
      const books = { pinned: this.#book, law: this.#book };
      const { event } = decideOpen(books, { ...request, relations }, actor, TODAY, false);
      if (!event) return [];
      const opened = caseOf({ id: 'C', type: event.type, product: state.product, state: event.state, letters: [] });
      return [{ case: { ...opened, fields: event.set, parentType: state.type }, status }];
    });
  }

  /** What can be done next on the case itself, on a case beside it, or by an action beside it that takes it along. */
  *steps(place: Place): Generator<[name: string, after: Place]> {
    const { case: state, status } = place;
    const type = this.#book.caseTypes.get(state.type);
    for (const action of type?.actions.keys() ?? []) {
      for (const set of this.#forms(state.type, action)) {
        for (const effect of this.#decide(state, status, action, set)) {
          const after = this.#after(place, effect);
          yield [`${state.type}.${action}`, after];
          const over = type?.states.get(state.state)?.end === true;
          if (effect.opens && !over) {
            for (const child of this.#child(place, after.status, effect.opens)) yield [`opens`, child];
          }
        }
      }
    }
    yield* this.#beside(place);
  }

  /** Facts of the partner move on every case at once, and an action beside may take the case along. */
  *#beside({ case: state, status }: Place): Generator<[string, Place]> {
    for (const after of this.#statuses(status)) yield ['beside', { case: state, status: after }];
    for (const other of this.#book.caseTypes.values()) {
      for (const action of other.actions.values()) {
        if (!action.also.some((also) => also.type === state.type)) continue;
        for (const there of placesOf(this.#book, other.id)) {
          if (there.status !== status) continue;
          const relative = { kin: 'sibling', case: state, pinned: this.#book, relations: [] } as const;
          const beside = { ...there.case, id: 'beside' };
          for (const set of this.#forms(other.id, action.id)) {
            for (const effect of this.#decide(beside, status, action.id, set, [relative])) {
              const after = this.#after({ case: beside, status }, effect);
              for (const also of effect.also) {
                const moved = this.#after({ case: state, status: after.status }, also.effect);
                yield [`${state.type}.${also.action}`, moved];
              }
            }
          }
        }
      }
    }
  }

  readonly #known = new Map<Value, ReadonlySet<Value>>();

  #statuses(status: Value): ReadonlySet<Value> {
    const known = this.#known.get(status);
    if (known) return known;
    const found = new Set<Value>();
    for (const type of this.#book.caseTypes.values()) {
      for (const action of type.actions.values()) {
        if (!action.changes) continue;
        for (const there of placesOf(this.#book, type.id)) {
          if (there.status !== status) continue;
          for (const set of this.#forms(type.id, action.id)) {
            for (const effect of this.#decide(there.case, status, action.id, set)) {
              found.add(this.#after(there, effect).status);
            }
          }
        }
      }
    }
    this.#known.set(status, found);
    return found;
  }
}

const keyOf = ({ case: one, status }: Place): string =>
  JSON.stringify([one.type, one.state, one.awaiting, one.fields['a'], one.fields['b'], one.parentType, status]);

/** A walk on which somebody does what the claim says nobody can, found by doing; null when there is none. */
export function walked(book: Book): string[] | null {
  const [{ never }] = book.claims as [Book['claims'][number]];
  const roles = never.actor === undefined ? [...book.roles.keys()] : [never.actor];
  const walk = new Walk(book, roles, never.as);
  const starts = [...book.caseTypes.keys()]
    .flatMap((type) => [...placesOf(book, type)])
    .filter(({ case: one, status }) => {
      const scene = { case: one, today: TODAY, around: { partner: { status }, contract: {} } };
      return allHold(never.when, (name) => readFact(scene, name));
    });
  const seen = new Map<string, string[]>(starts.map((place) => [keyOf(place), [keyOf(place)]]));
  for (const queue = [...starts]; queue.length > 0;) {
    const place = queue.shift()!;
    const path = seen.get(keyOf(place)) ?? [];
    for (const [name, after] of walk.steps(place)) {
      const key = keyOf(after);
      const longer = [...path, `${name} ${key}`];
      if (name === `${never.case}.${never.action}`) return longer;
      if (seen.has(key)) continue;
      seen.set(key, longer);
      queue.push(after);
    }
  }
  return null;
}
