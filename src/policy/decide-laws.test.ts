import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorWith, attached, attempt, caseOf, failing, GRID, lettersOn, ROLES, SALON, TODAY, typeOf } from '../../test/kit/salon.ts';
import type { Action, CaseType, FieldDefinition, Fields, Relation, Value } from './book.ts';
import { type CaseEvent, evolve } from './case-event.ts';
import { decide, type Verdict } from './decide.ts';
import { addDays } from './civil-date.ts';
import type { CaseState, Situation } from './facts.ts';
import { formFields } from './propose.ts';

const BOOKS = { pinned: SALON, law: SALON };
const TYPES = [...SALON.caseTypes.values()];

const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));

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
    default:
      return fc.constantFrom('x', 'lea@exemple.fr', 'Une phrase.');
  }
}

/** Some of the fields, each with a value it could hold. */
const someFields = (type: CaseType, names: readonly string[], least: number): fc.Arbitrary<Fields> =>
  fc.record(
    Object.fromEntries(names.flatMap((name) => (type.fields.has(name) ? [[name, aValue(type.fields.get(name)!)]] : []))),
    { requiredKeys: least === 0 ? [] : names.filter((name) => type.fields.has(name)).slice(0, least) },
  );

const junk = fc.dictionary(
  fc.constantFrom('origin', 'ped', 'preChurn', 'outcome', 'nope', '__proto__', 'constructor', 'state', 'today'),
  fc.oneof(fc.string(), fc.constantFrom(null, '', ' ', true, 3, '2026-02-31', 'oui', 'sales-process', '9999-12-31')),
  { maxKeys: 3 },
);

const someRoles = fc.oneof(fc.subarray(ROLES, { maxLength: 3 }), fc.constant(['account-manager', 'team-leader']));
const someTies = fc.subarray<Relation>(['owner', 'partner-manager', 'past-owner', 'author', 'requester']);

const aCase = (type: CaseType): fc.Arbitrary<CaseState> =>
  fc
    .record({
      type: fc.constant(type.id),
      product: fc.constantFrom('treatwell', 'wavy'),
      state: fc.oneof({ weight: 8, arbitrary: fc.constant('open') }, { weight: 1, arbitrary: fc.constantFrom(...type.states.keys()) }),
      fields: someFields(type, [...type.fields.keys()], 0),
      firm: fc.constantFrom({}, { ped: true }, { ped: false }),
      awaiting: fc.constantFrom(null, 'team-leader'),
      overridden: fc.boolean(),
      dateOrigin: fc.constantFrom(null, { deadline: 'treatwell-letter', page: 'churn-treatwell.md', line: 1 }),
      letters: fc.constantFrom(lettersOn(), lettersOn('2026-10-20')),
      attachments: fc.constantFrom([], [attached('withdrawal')]),
    })
    .map((more) => caseOf(more));

interface Asked {
  readonly situation: Situation;
  readonly action: Action;
  readonly set: Fields;
}

/** A case, a person, and a request the person might well make. */
const asked: fc.Arbitrary<Asked> = fc.constantFrom(...TYPES).chain((type) =>
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
        situation: { case: state, actor: actorWith(...roles), relations, contact: { calls, numbers: { salon: true, pro: true } }, today: TODAY },
        action,
        set: { ...given, ...noise },
      })),
  ),
);

const verdictOf = ({ situation, action, set }: Asked): Verdict => decide(BOOKS, situation, { action: action.id, set });

/** The case as it stands once an allowed action is taken. */
function taken(state: CaseState, action: string, { effect }: Verdict): CaseState {
  if (!effect) throw new Error(`${action} is refused`);
  const { from, to, awaiting, requester, change } = effect;
  return evolve(state, state.id, { kind: 'action-taken', action, from, to, awaiting, requester, closedOn: effect.closes ? TODAY : null, opened: null, on: TODAY, ...change });
}

const runs = (numRuns: number) => ({ numRuns, seed: 20261110 });

describe('always, for any case, person and request of the book of the salons', () => {
  test('allowed, an effect, and no failing condition are one and the same', () => {
    const seen = { allowed: 0, completable: 0, refused: 0 };
    fc.assert(
      fc.property(asked, (one) => {
        const verdict = verdictOf(one);
        expect(verdict.effect !== null).toBe(verdict.allowed);
        expect(verdict.conditions.every((found) => found.ok)).toBe(verdict.allowed);
        expect(verdict.allowed && verdict.completable).toBe(false);
        seen[verdict.allowed ? 'allowed' : verdict.completable ? 'completable' : 'refused'] += 1;
      }),
      runs(900),
    );
    // The generator meets all three answers, so that the law above is about something.
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThanOrEqual(30);
  });

  test('the same question has the same answer, and asking changes nothing', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const before = JSON.stringify(one.situation);
        expect(verdictOf(one)).toEqual(verdictOf(one));
        expect(JSON.stringify(one.situation)).toBe(before);
      }),
      runs(400),
    );
  });

  test('every condition speaks both languages, from a line of a page, with French spaces', () => {
    fc.assert(
      fc.property(asked, (one) => {
        for (const { message, page, line } of verdictOf(one).conditions) {
          // What a person typed is quoted as it is.
          expect(message.fr.replaceAll(/«\u00a0[^]*?\u00a0»/g, '')).not.toMatch(/[ \u00a0](?=[;!?])| :|« | »|'/);
          expect(message.en).toMatch(/\S/);
          expect(SALON.pages.has(page)).toBe(true);
          expect(line).toBeGreaterThan(0);
        }
      }),
      runs(400),
    );
  });

  test('another role never takes a right away', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...ROLES), (one, role) => {
        if (!verdictOf(one).allowed) return;
        const { situation } = one;
        const more = { ...situation, actor: actorWith(...situation.actor.roles, role) };
        expect(verdictOf({ ...one, situation: more }).allowed).toBe(true);
      }),
      runs(500),
    );
  });

  test('what is completable names what is missing, and the form takes it', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const verdict = verdictOf(one);
        if (!verdict.completable) return;
        const form = formFields(SALON, one.action);
        for (const found of verdict.conditions) if (!found.ok) expect(form).toEqual(expect.arrayContaining([...found.fields]));
        expect(verdict.conditions.filter(({ ok }) => !ok).every(({ fields }) => fields.length > 0)).toBe(true);
      }),
      runs(500),
    );
  });

  test('the event folds into the state the verdict said, and keeps every value a field of the type', () => {
    fc.assert(
      fc.property(asked, ({ situation, action, set }) => {
        const verdict = verdictOf({ situation, action, set });
        if (!verdict.effect) return;
        const after = taken(situation.case, action.id, verdict);
        expect(after.state).toBe(action.to ?? situation.case.state);
        expect(after.version).toBe(situation.case.version + 1);
        const type = typeOf(SALON, situation.case.type);
        expect(Object.keys(after.fields).filter((name) => !type.fields.has(name))).toEqual([]);
        for (const [name, value] of Object.entries(set)) {
          if (name in action.sets || type.fields.get(name)?.type !== 'list') continue;
          expect(after.fields[name]).toBe(typeof value === 'string' && value.trim() !== '' ? value : null);
        }
        // Nothing is firm and empty.
        if (verdict.effect.change.firm['ped'] === true) expect(after.fields['ped']).not.toBeNull();
      }),
      runs(900),
    );
  });
});

describe('always, of a sales-process case or a pre-churn', () => {
  const REQUEST = typeOf(SALON, 'churn-request');
  const OUTSIDERS = ROLES.filter((role) => role !== 'team-leader' && role !== 'junior-account-manager');
  const guarded = fc.constantFrom<Fields>({ origin: 'sales-process' }, { preChurn: true }, { preChurn: true, origin: 'billing' }, { preChurn: true, origin: 'sales-process' });
  /** Complete enough that authority alone decides. */
  const complete: Fields = { fiscalChurnReceivedOn: '2026-10-20', ped: '2026-11-30', actBy: '2026-11-30', outcome: 'unreachable' };
  const request = someFields(REQUEST, formFields(SALON, REQUEST.actions.get('mark-lost')!), 0);

  /** Somebody who must never lose it: without a trusted role, or tied to the partner whatever the roles. */
  const barred = fc.oneof(
    fc.record({ roles: fc.subarray(OUTSIDERS), ties: someTies }),
    fc.record({
      roles: fc.subarray(ROLES, { minLength: 1 }),
      ties: fc.constantFrom<Relation[]>(['partner-manager'], ['past-owner'], ['partner-manager', 'past-owner', 'owner'], ['past-owner', 'author']),
    }),
  );

  test('nobody without the role, and nobody tied to the partner, ever loses it', () => {
    fc.assert(
      fc.property(guarded, barred, request, fc.boolean(), (mark, { roles, ties }, set, awaits) => {
        const on = caseOf({ fields: { ...complete, ...mark }, awaiting: awaits ? 'team-leader' : null });
        const verdict = attempt('mark-lost', { by: roles, as: ties, on, set });
        expect(verdict.allowed).toBe(false);
        expect(failing(verdict).some((code) => code === 'role' || code === 'separation')).toBe(true);
      }),
      runs(600),
    );
  });

  test('nor makes one of another case in the same request', () => {
    fc.assert(
      fc.property(barred, request, ({ roles, ties }, set) => {
        const on = caseOf({ fields: { ...complete, origin: 'billing' } });
        const verdict = attempt('mark-lost', { by: roles, as: ties, on, set: { ...set, origin: 'sales-process' } });
        expect(verdict.allowed).toBe(false);
      }),
      runs(300),
    );
  });

  test('no path of actions by the same person ends in its loss', () => {
    const walk = fc.array(
      fc.constantFrom(...REQUEST.actions.values()).chain((action) => someFields(REQUEST, formFields(SALON, action), action.requires.length).map((set) => ({ action: action.id, set }))),
      { minLength: 1, maxLength: 8 },
    );
    let steps = 0;
    fc.assert(
      fc.property(guarded, barred, walk, (mark, { roles, ties }, path) => {
        let on = caseOf({ fields: { ...complete, ...mark } });
        for (const { action, set } of [...path, { action: 'mark-lost', set: {} }]) {
          const verdict = attempt(action, { by: roles, as: ties, on, set });
          if (!verdict.allowed) continue;
          expect(action).not.toBe('mark-lost');
          on = taken(on, action, verdict);
          steps += 1;
        }
        expect(on.fields['origin'] === 'sales-process' || on.fields['preChurn'] === true).toBe(true);
      }),
      runs(500),
    );
    expect(steps).toBeGreaterThan(200);
  });

  test('setting and leaving the origin take the right both times', () => {
    const others = [...SALON.lists.get('case-origins')!.values.keys()].filter((value) => value !== 'sales-process');
    fc.assert(
      fc.property(someRoles, someTies, fc.constantFrom(null, ...others), fc.constantFrom(...others), (by, as, from, to) => {
        const may = (before: Value, after: string) => attempt('set-origin', { by, as, on: caseOf({ fields: { origin: before } }), set: { origin: after } }).allowed;
        const trusted = by.some((role) => !OUTSIDERS.includes(role)) && !as.includes('partner-manager') && !as.includes('past-owner');
        expect(may(from, 'sales-process')).toBe(trusted);
        expect(may('sales-process', to)).toBe(trusted);
      }),
      runs(300),
    );
  });
});

describe('always, of folding', () => {
  const text = fc.constantFrom('a@b.fr', 'c@d.fr', 'x');
  const change = fc.record({
    set: fc.dictionary(fc.constantFrom('ped', 'origin', 'note', 'gone-from-every-book'), fc.constantFrom<Value>('2026-11-30', null, 'x', true)),
    firm: fc.dictionary(fc.constantFrom('ped'), fc.boolean()),
  });
  const event = fc.oneof<fc.Arbitrary<CaseEvent>[]>(
    fc.record({ kind: fc.constant('action-taken' as const), action: text, from: text, to: text, awaiting: fc.option(text), requester: fc.option(text), closedOn: fc.option(aDay), opened: fc.constant(null), on: aDay }).chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc.record({ kind: fc.constant('letter-attached' as const), letter: text, receivedOn: aDay }).chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc.record({ kind: fc.constant('letter-date-corrected' as const), letter: text, receivedOn: aDay, before: fc.constant({}), doneOnWrongDate: fc.constant([]) }).chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc.record({ kind: fc.constant('owner-changed' as const), owner: fc.option(text) }).chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc.record({ kind: fc.constant('file-attached' as const), attachment: fc.constant(attached('scan')) }).chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc.record({ kind: fc.constant('note-added' as const), text }).chain((one) => change.map((more) => ({ ...more, ...one }))),
  );
  const fold = (events: readonly CaseEvent[], from: CaseState = caseOf()): CaseState => events.reduce((state, one) => evolve(state, state.id, one), from);

  test('it is total, counts one version an event, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const start = Object.freeze(caseOf());
        const after = fold(events, start);
        expect(after.version).toBe(start.version + events.length);
        expect(after).toEqual(fold(events));
        expect(start).toEqual(caseOf());
        expect(after.pastOwners).toEqual([...new Set(after.pastOwners)]);
      }),
      runs(300),
    );
  });

  test('it survives the journal: events written as JSON and read back fold the same', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        expect(fold(JSON.parse(JSON.stringify(events)) as CaseEvent[])).toEqual(fold(events));
      }),
      runs(300),
    );
  });
});
