import fc from 'fast-check';
import { actorWith, attached, caseOf, GRID, lettersOn, ROLES, SALON, TODAY } from './salon.ts';
import type { Action, CaseType, FieldDefinition, Fields, Relation, Value } from '../../src/policy/book.ts';
import { addDays } from '../../src/policy/civil-date.ts';
import { type CaseState, NOTHING_AROUND, type Situation } from '../../src/policy/facts.ts';
import { formFields } from '../../src/policy/propose.ts';

const TYPES = [...SALON.caseTypes.values()];

/** A day within four hundred of today. */
export const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));

/** A value the field could hold. */
function aValue(field: FieldDefinition): fc.Arbitrary<Value> {
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
export const someTies = fc.subarray<Relation>(['owner', 'partner-manager', 'past-owner', 'author', 'requester']);

const aCase = (type: CaseType): fc.Arbitrary<CaseState> =>
  fc
    .record({
      type: fc.constant(type.id),
      product: fc.constantFrom('treatwell', 'wavy'),
      state: fc.oneof(
        { weight: 8, arbitrary: fc.constant('open') },
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

/** A case, a person, and a request the person might well make. */
export const asked: fc.Arbitrary<Asked> = fc.constantFrom(...TYPES).chain((type) =>
  fc.constantFrom(...type.actions.values()).chain((action) =>
    fc
      .record({
        state: aCase(type),
        roles: someRoles,
        relations: someTies,
        calls: fc.constantFrom([], GRID),
        given: fc.oneof(someFields(type, formFields(SALON, action), action.requires.length), fc.constant<Fields>({})),
        noise: fc.oneof({ weight: 6, arbitrary: fc.constant<Fields>({}) }, { weight: 1, arbitrary: junk }),
      })
      .map(({ state, roles, relations, calls, given, noise }) => ({
        situation: {
          case: state,
          actor: actorWith(...roles),
          relations,
          contact: { calls, numbers: { salon: true, pro: true } },
          today: TODAY,
          around: NOTHING_AROUND,
        },
        action,
        set: { ...given, ...noise },
      })),
  ),
);
