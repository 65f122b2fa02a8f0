import fc from 'fast-check';
import { actorWith, attached, caseOf, GRID, lettersOn, ROLES, SALON, TODAY } from './salon.ts';
import type { Action, CaseType, FieldDefinition, Fields, Relation, Value } from '../../src/policy/book.ts';
import { addDays } from '../../src/policy/civil-date.ts';
import { type CaseState, NOTHING_AROUND, type Situation } from '../../src/policy/facts.ts';
import { fieldsOfNeed } from '../../src/policy/needs.ts';
import { formFields } from '../../src/policy/propose.ts';

const TYPES = [...SALON.caseTypes.values()];

/** A day within four hundred of today. */
export const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));

/** A value the field could hold. */
export function aValue(field: FieldDefinition): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'date':
      return aDay;
    case 'list':
      return fc.constantFrom(...SALON.lists.get(field.list ?? '')!.values.keys());
    case 'boolean':
      return fc.boolean();
    case 'time':
      return fc.constantFrom('09:30', '14:00');
    case 'number':
    case 'money':
      return fc.integer({ min: 0, max: 3 });
    default:
      return fc.constantFrom('x', 'lea@exemple.fr', 'Une phrase.');
  }
}

/** Some of the fields, each with a value it could hold. */
export const someFields = (type: CaseType, names: readonly string[], least: number): fc.Arbitrary<Fields> =>
  fc.record(
    Object.fromEntries(
      names.flatMap((name) => (type.fields.has(name) ? [[name, aValue(type.fields.get(name)!)]] : [])),
    ),
    { requiredKeys: least === 0 ? [] : names.filter((name) => type.fields.has(name)).slice(0, least) },
  );

const junk = fc.dictionary(
  fc.constantFrom('origin', 'ped', 'preChurn', 'outcome', 'nope', '__proto__', 'constructor', 'state', 'today'),
  fc.oneof(fc.string(), fc.constantFrom(null, '', ' ', true, 3, '2026-02-31', 'oui', 'sales-process', '9999-12-31')),
  { maxKeys: 3 },
);

/** Some roles of one person. */
export const someRoles = fc.oneof(
  fc.subarray(ROLES, { maxLength: 3 }),
  fc.constant(['account-manager', 'team-leader']),
);
/** Some ways one person stands to a case. */
export const someTies = fc.subarray<Relation>([
  'owner',
  'partner-manager',
  'past-owner',
  'author',
  'treated-by',
  'requester',
]);

/** A case of the type, most often in one of these states. */
export const aCase = (type: CaseType, states: readonly string[]): fc.Arbitrary<CaseState> =>
  fc
    .record({
      type: fc.constant(type.id),
      product: fc.constantFrom('treatwell', 'wavy'),
      state: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...states) },
        { weight: 1, arbitrary: fc.constantFrom(...type.states.keys()) },
      ),
      fields: someFields(type, [...type.fields.keys()], 0),
      firm: fc.constantFrom({}, { ped: true }, { ped: false }),
      awaiting: fc.constantFrom(null, 'team-leader'),
      overridden: fc.boolean(),
      dateOrigin: fc.constantFrom(null, { deadline: 'treatwell-letter', page: 'churn-treatwell.md', line: 1 }),
      letters: fc.constantFrom(lettersOn(), lettersOn('2026-10-20')),
      attachments: fc.constantFrom([], [attached('withdrawal')]),
    })
    .map((more) => caseOf(more));

/** A question to the desk. */
export interface Asked {
  readonly situation: Situation;
  readonly action: Action;
  readonly set: Fields;
}

/** Values that meet what an action needs of the case, as far as values can. */
function readied(type: CaseType, action: Action): fc.Arbitrary<Fields> {
  const steps = action.needs.flatMap((need) =>
    need.kind === 'checklist' ? (SALON.checklists.get(need.checklist)?.steps ?? []).flatMap((step) => step.done) : [],
  );
  const conditions = action.needs.flatMap((need) =>
    need.kind === 'condition' || need.kind === 'was' ? [need.condition] : [],
  );
  const filled = action.needs.flatMap((need) => fieldsOfNeed(SALON, need));
  const values: Record<string, fc.Arbitrary<Value>> = {};
  const fill = (name: string): void => {
    const field = type.fields.get(name);
    if (field) values[name] ??= aValue(field);
  };
  for (const { field, test, value } of [...steps, ...conditions]) {
    if (!type.fields.has(field)) continue;
    if (test === 'is') values[field] = fc.constant(value as Value);
    else if (test === 'in') values[field] = fc.constantFrom(...(value as readonly Value[]));
    else if (test === 'isNot') values[field] = fc.constant(null);
    else fill(field);
  }
  for (const name of filled) fill(name);
  return fc.record(values);
}

/** Somebody an action names, more often than not. */
const rolesFor = (action: Action): fc.Arbitrary<readonly string[]> => {
  const named = [...new Set(action.who.flatMap((row) => row.roles))];
  return fc.oneof(
    someRoles,
    fc.subarray(named, { minLength: Math.min(1, named.length), maxLength: Math.min(2, named.length) }),
  );
};

/** A case, a person, and a request the person might well make, about some of the actions of the book. */
export const askedOf = (isMeant: (action: Action) => boolean): fc.Arbitrary<Asked> => {
  const meant = TYPES.flatMap((type) => [...type.actions.values()].filter(isMeant).map((action) => ({ type, action })));
  return fc.constantFrom(...meant).chain(({ type, action }) =>
    fc
      .record({
        state: aCase(type, action.from),
        ready: fc.oneof(fc.constant<Fields>({}), readied(type, action)),
        roles: rolesFor(action),
        relations: someTies,
        calls: fc.constantFrom([], GRID),
        given: fc.oneof(someFields(type, formFields(SALON, action), action.requires.length), fc.constant<Fields>({})),
        noise: fc.oneof({ weight: 6, arbitrary: fc.constant<Fields>({}) }, { weight: 1, arbitrary: junk }),
      })
      .map(({ state, ready, roles, relations, calls, given, noise }) => ({
        situation: {
          case: { ...state, fields: { ...state.fields, ...ready } },
          actor: actorWith(...roles),
          relations,
          contact: { calls, numbers: { salon: true, pro: true } },
          today: TODAY,
          around: NOTHING_AROUND,
        },
        action,
        set: { ...given, ...noise },
      })),
  );
};

/** Any question about any action. */
export const asked: fc.Arbitrary<Asked> = askedOf(() => true);
