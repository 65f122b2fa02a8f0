import fc from 'fast-check';
import type { Agenda } from '../../src/policy/agenda.ts';
import type { Action, Fields, Kinship, Relation } from '../../src/policy/book.ts';
import { addDays } from '../../src/policy/civil-date.ts';
import type { Around, Relative, WaitingRequest } from '../../src/policy/facts.ts';
import { aCase, askedOf, type Asked, aValue, someTies } from './asked.ts';
import { SALON, TODAY, typeOf } from './salon.ts';

const KINSHIPS: readonly Kinship[] = ['child', 'parent', 'sibling'];
/** Who asks in `asked`, whose agenda may be touched, and who may have asked before. */
export const LEA = 'lea@exemple.fr';
export const OTHER = 'autre@exemple.fr';

const aRelative = (
  kin: fc.Arbitrary<Kinship>,
  type: string,
  states: readonly string[],
  ties: fc.Arbitrary<Relation[]>,
): fc.Arbitrary<Relative> =>
  fc
    .record({
      kin,
      state: aCase(typeOf(SALON, type), states),
      relations: ties,
      number: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ kin: found, state, relations, number }) => ({
      kin: found,
      case: { ...state, id: `X-${number}` },
      pinned: SALON,
      relations,
    }));

/** Cases that the action speaks of, where they would stand for it, and any other. */
function relativesOf(action: Action): fc.Arbitrary<Relative> {
  const spoken = [
    ...action.also.map(({ kin, type, action: also }) => ({
      kin,
      type,
      states: SALON.caseTypes.get(type)?.actions.get(also)?.from ?? [],
    })),
    ...action.needs.flatMap((need) => (need.kind === 'case' ? [{ ...need, states: need.states }] : [])),
  ];
  const any = fc
    .constantFrom(...SALON.caseTypes.values())
    .chain((type) => aRelative(fc.constantFrom(...KINSHIPS), type.id, [...type.states.keys()], someTies));
  return fc.oneof(
    any,
    ...spoken.map(({ kin, type, states }) => ({
      weight: 3,
      arbitrary: aRelative(fc.constant(kin), type, states, someTies),
    })),
  );
}

const someFacts: fc.Arbitrary<Fields> = fc
  .record(Object.fromEntries([...SALON.partnerFacts.values()].map((fact) => [fact.id, aValue(fact)])), {
    requiredKeys: [],
  })
  .chain((facts) => fc.constantFrom({}, { name: 'Salon Léa', manager: LEA }).map((more) => ({ ...facts, ...more })));

const aContract: fc.Arbitrary<Fields> = fc.oneof(
  fc.constant({}),
  fc.integer({ min: -20, max: 0 }).map((days) => ({ signedOn: addDays(TODAY, days), monthlyCents: 4900 })),
);

const anAgenda: fc.Arbitrary<Agenda | null> = fc.constantFrom<(Agenda | null)[]>(
  null,
  { person: LEA, hours: null, absences: [], appointments: [] },
  {
    person: LEA,
    hours: { 1: [[540, 720]], 2: [[540, 720]] },
    absences: [
      {
        id: 'a1',
        from: TODAY,
        until: addDays(TODAY, 30),
        fromHalf: 'morning',
        untilHalf: 'afternoon',
        kind: 'leave',
        cover: OTHER,
      },
    ],
    appointments: [{ id: 's1', case: 'X-0', partner: 'P9', day: TODAY, time: '14:00', minutes: 45 }],
  },
);

const aRequest = (action: Action): fc.Arbitrary<WaitingRequest> =>
  fc.record({
    id: fc.constant('r1'),
    action: fc.constantFrom(action.id, action.id, 'override-dates'),
    set: fc.constant<Fields>({}),
    note: fc.constantFrom(null, 'Vu'),
    by: fc.constantFrom(LEA, OTHER),
    on: fc.constant(TODAY),
  });

/** A question to the desk with what stands around the case: its family, its partner, an agenda, what waits on it. */
export const askedAround = (isMeant: (action: Action) => boolean = () => true): fc.Arbitrary<Asked> =>
  askedOf(isMeant).chain((one) =>
    fc
      .record({
        family: fc.uniqueArray(relativesOf(one.action), { maxLength: 3, selector: (found) => found.case.id }),
        partner: someFacts,
        contract: aContract,
        agenda: anAgenda,
        domains: fc.constantFrom<(string[] | null)[]>(null, [], ['x', 'une phrase.', LEA]),
        requests: fc.array(aRequest(one.action), { maxLength: 1 }),
      })
      .map(({ requests, ...around }: Around & { requests: WaitingRequest[] }) => ({
        ...one,
        situation: { ...one.situation, case: { ...one.situation.case, requests }, around },
      })),
  );
