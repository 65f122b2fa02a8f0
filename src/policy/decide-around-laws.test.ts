/** What holds of every decision whatever stands around the case: its family, its partner, agendas, what waits on it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../test/kit/asked.ts';
import { askedAround, LEA, OTHER } from '../../test/kit/asked-around.ts';
import { failing, SALON, taken, TODAY, typeOf } from '../../test/kit/salon.ts';
import type { Action, Fields, Relation, Right, Value } from './book.ts';
import { parseDay } from './civil-date.ts';
import type { ReadField } from './conditions.ts';
import { evolve, NO_CHANGE } from './case-event.ts';
import { decide, type Verdict } from './decide.ts';
import { readFact, type Situation, type WaitingRequest } from './facts.ts';
import { decideProposal, weighOwn, weighRefusal } from './proposals.ts';
import { formFields } from './propose.ts';
import { weighWho } from './who.ts';

const BOOKS = { pinned: SALON, law: SALON };
const runs = (numRuns: number) => ({ numRuns, seed: 20261110 });

const verdictOf = ({ situation, action, set }: Asked): Verdict => decide(BOOKS, situation, { action: action.id, set });

const AUTHORITY = ['role', 'separation', 'draft-only', 'unknown-action'];
const authorityOf = (verdict: Verdict): string[] => failing(verdict).filter((code) => AUTHORITY.includes(code));

/** How the actor stands to the case, what they asked for themself counted. */
const tiesOf = ({ situation, action }: Asked): readonly Relation[] => {
  const asked = situation.case.requests.some((one) => one.action === action.id && one.by === situation.actor.email);
  return asked ? [...situation.relations, 'requester'] : situation.relations;
};

/** Whether every right lets the actor write. */
const within = (rights: readonly Right[], one: Asked, read: ReadField): boolean =>
  rights.every((right) =>
    weighWho(SALON, right.who, one.situation.actor, tiesOf(one), read, right.source).every((found) => found.ok),
  );

const rightsOver = (type: string, field: string, before: Value, after: Value): Right[] =>
  SALON.rights.filter(
    (right) =>
      right.field === field &&
      (right.case === undefined || right.case === type) &&
      (right.value === undefined || right.value === after || right.value === before),
  );

/** The case, as it is. */
const asIs =
  (situation: Situation): ReadField =>
  (name) =>
    readFact(situation, name);

/** Actions that hand values on, change the partner, or write what a right guards. */
function writesGuarded(action: Action): boolean {
  const written = [...formFields(SALON, action), ...Object.keys(action.sets)];
  const guarded = SALON.rights.some((right) => right.field !== undefined && written.includes(right.field));
  return guarded || action.opens !== undefined || action.changes !== undefined;
}

/** Actions that reach further than their own case. */
const reaches = ({ opens, also, changes, appointment, delivers }: Action): boolean =>
  also.length > 0 || [opens, changes, appointment, delivers].some((effect) => effect !== undefined);

describe('always, whatever stands around', () => {
  test('allowed, carried out, and no failing condition are one and the same', () => {
    const seen = { allowed: 0, opens: 0, changes: 0, appointment: 0, delivers: 0, refused: 0 };
    fc.assert(
      fc.property(askedAround(reaches), (one) => {
        const verdict = verdictOf(one);
        expect(verdict.effect !== null).toBe(verdict.allowed);
        expect(verdict.conditions.every((found) => found.ok)).toBe(verdict.allowed);
        expect(verdict.allowed && verdict.completable).toBe(false);
        expect(verdictOf(one)).toEqual(verdict);
        const { effect } = verdict;
        seen[verdict.allowed ? 'allowed' : 'refused'] += 1;
        if (!effect) return;
        const { situation, action } = one;
        const after = taken(situation.case, action.id, verdict);
        expect(after.state).toBe(action.to ?? situation.case.state);
        if (action.opens) {
          const child = typeOf(SALON, action.opens.type);
          expect(Object.keys(effect.opens?.set ?? {}).filter((name) => !child.fields.has(name))).toEqual([]);
          seen.opens += 1;
        }
        if (effect.changes) {
          expect(Object.keys(effect.changes.set).filter((fact) => !SALON.partnerFacts.has(fact))).toEqual([]);
          expect(parseDay(effect.changes.on)).not.toBeNull();
          seen.changes += 1;
        }
        if (action.delivers) {
          const target = effect.delivers?.target ?? '';
          expect(target).toMatch(/\S/);
          const { domains } = situation.around;
          if (domains) expect(domains).toContain(target.toLowerCase());
          seen.delivers += 1;
        }
        if (effect.appointment) {
          const { person, day, time } = effect.appointment;
          expect([person, parseDay(day) !== null, /^\d\d:\d\d$/.test(time)]).toEqual([
            after.fields['appointmentWith'],
            true,
            true,
          ]);
          seen.appointment += 1;
        }
      }),
      runs(600),
    );
    // The law is about something: every kind of effect was met.
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });

  test('what is done also is what the same person may do there, on every case it is meant for and on no other', () => {
    let met = 0;
    fc.assert(
      fc.property(
        askedAround((action) => action.also.length > 0),
        (one) => {
          const { situation, action } = one;
          const { effect } = verdictOf(one);
          if (!effect) return;
          const meant = action.also.flatMap((also) =>
            situation.around.family.filter(
              (near) =>
                near.kin === also.kin &&
                near.case.type === also.type &&
                typeOf(SALON, also.type).actions.get(also.action)?.from.includes(near.case.state),
            ),
          );
          expect(effect.also.map((done) => done.case.id)).toEqual(meant.map((near) => near.case.id));
          for (const [index, done] of effect.also.entries()) {
            const near = meant[index];
            if (!near) throw new Error('done on nobody');
            const set = action.also.find((also) => also.action === done.action)?.set ?? {};
            const around = { ...situation.around, family: [] };
            const there = { ...situation, case: near.case, relations: near.relations, around };
            // Plain values only: those between braces are those of the first case.
            expect(decide(BOOKS, there, { action: done.action, set }).allowed).toBe(true);
            expect(taken(done.case, done.action, { ...verdictOf(one), effect: done.effect }).version).toBe(
              done.case.version + 1,
            );
            met += 1;
          }
        },
      ),
      runs(400),
    );
    expect(met).toBeGreaterThan(3);
  });

  test('no relative and no agenda gives a right, nor takes one from the case itself', () => {
    fc.assert(
      fc.property(askedAround(), (one) => {
        const { situation, action } = one;
        const alone = { ...situation, around: { ...situation.around, family: [], agenda: null } };
        const [here, there] = [authorityOf(verdictOf(one)), authorityOf(verdictOf({ ...one, situation: alone }))];
        if (action.also.length === 0) expect(here).toEqual(there);
        else expect(here).toEqual(expect.arrayContaining(there));
      }),
      runs(400),
    );
  });

  test('whatever is written is within the rights of who writes it: on the case, on its child, on the partner', () => {
    const seen = { case: 0, child: 0, partner: 0 };
    fc.assert(
      fc.property(askedAround(writesGuarded), (one) => {
        const { situation, action, set } = one;
        const { effect } = verdictOf(one);
        if (!effect) return;
        const before = asIs(situation);
        for (const field of new Set([...Object.keys(set), ...Object.keys(action.sets)])) {
          const after = effect.change.set[field] ?? null;
          if (before(field) === after) continue;
          const rights = rightsOver(situation.case.type, field, before(field), after);
          expect(within(rights, one, before), `${action.id} writes ${field}`).toBe(true);
          seen.case += rights.length;
        }
        const handed: Fields = effect.opens?.set ?? {};
        const inChild: ReadField = (name) => (name.includes('.') ? before(name) : (handed[name] ?? null));
        for (const [field, value] of Object.entries(handed)) {
          if (value === null) continue;
          const rights = rightsOver(effect.opens?.type ?? '', field, null, value);
          expect(within(rights, one, inChild), `${action.id} hands ${field} on`).toBe(true);
          seen.child += rights.length;
        }
        for (const [fact, value] of Object.entries(effect.changes?.set ?? {})) {
          const known = situation.around.partner[fact] ?? null;
          const rights = SALON.rights.filter(
            (right) =>
              right.partner === fact && (right.value === undefined || right.value === value || right.value === known),
          );
          expect(within(rights, one, before), `${action.id} changes ${fact}`).toBe(true);
          seen.partner += rights.length;
        }
      }),
      runs(600),
    );
    expect(Math.min(seen.case + seen.child, seen.partner), JSON.stringify(seen)).toBeGreaterThan(0);
  });
});

describe('always, of what waits on a case', () => {
  const holding = (one: Asked, requests: readonly WaitingRequest[]): Asked => ({
    ...one,
    situation: { ...one.situation, case: { ...one.situation.case, requests } },
  });
  const asking = (one: Asked, by: string): Asked =>
    holding(one, [{ id: 'r1', action: one.action.id, set: {}, note: null, by, on: TODAY }]);
  const proposable = askedAround((action) => action.proposals.length > 0);

  test('approving is the approver’s own action: the same conditions, the same effect, and nothing waits any more', () => {
    let met = 0;
    fc.assert(
      fc.property(proposable, (one) => {
        const [waiting, alone] = [asking(one, OTHER), holding(one, [])];
        const approved = verdictOf(waiting);
        expect(approved).toEqual(verdictOf(alone));
        if (!approved.effect) return;
        const answered = taken(waiting.situation.case, one.action.id, approved);
        expect(answered).toEqual(taken(alone.situation.case, one.action.id, approved));
        expect(answered.requests).toEqual([]);
        met += 1;
      }),
      runs(400),
    );
    expect(met).toBeGreaterThan(15);
  });

  test('having asked never gives anything to who asked, and takes what the page keeps from them', () => {
    let lost = 0;
    fc.assert(
      fc.property(proposable, (one) => {
        const [mine, own] = [verdictOf(asking(one, LEA)), verdictOf(holding(one, []))];
        if (mine.allowed) expect(own.allowed).toBe(true);
        expect(authorityOf(mine)).toEqual(expect.arrayContaining(authorityOf(own)));
        if (own.allowed && !mine.allowed) lost += 1;
      }),
      runs(400),
    );
    expect(lost).toBeGreaterThan(2);
  });

  test('a proposal changes no value, no state and no date of the case, however it ends', () => {
    let proposed = 0;
    fc.assert(
      fc.property(proposable, fc.boolean(), (one, completes) => {
        const { situation, action, set } = holding(one, []);
        const verdict = decideProposal(BOOKS, situation, { action: action.id, set });
        expect(verdict.set !== null).toBe(verdict.conditions.every((found) => found.ok));
        if (!verdict.set) return;
        proposed += 1;
        // What one may do oneself is not asked for.
        expect(authorityOf(verdictOf({ situation, action, set: verdict.set }))).not.toEqual([]);
        const request = { id: 'r1', action: action.id, set: verdict.set, note: null, by: LEA, on: TODAY };
        const before = situation.case;
        const waits = evolve(before, before.id, { kind: 'action-proposed', request, ...NO_CHANGE });
        expect(waits).toEqual({ ...before, requests: [request], version: before.version + 1 });
        const given = { kind: 'proposal-completed', request: 'r1', given: { note: 'x' }, ...NO_CHANGE } as const;
        const held = completes ? evolve(waits, waits.id, given) : waits;
        expect({ ...held, requests: [], version: 0 }).toEqual({ ...before, requests: [], version: 0 });
        for (const kind of ['proposal-refused', 'proposal-withdrawn'] as const) {
          const over = evolve(held, held.id, { kind, request: 'r1', action: action.id, reason: null, ...NO_CHANGE });
          expect(over).toEqual({ ...before, version: held.version + 1 });
        }
      }),
      runs(500),
    );
    expect(proposed).toBeGreaterThan(20);
  });

  test('who refuses a proposal may carry it out; who made it does neither', () => {
    let refused = 0;
    fc.assert(
      fc.property(proposable, fc.constantFrom(LEA, OTHER), (one, by) => {
        const { situation, action } = asking(one, by);
        const [request] = situation.case.requests;
        if (!request) throw new Error('nothing waits');
        const may = weighRefusal(BOOKS, situation, request).every((found) => found.ok);
        expect(may).toBe(by !== LEA && authorityOf(verdictOf({ situation, action, set: request.set })).length === 0);
        expect(weighOwn(situation, request)).toHaveLength(by === LEA ? 1 : 0);
        refused += may ? 1 : 0;
      }),
      runs(400),
    );
    expect(refused).toBeGreaterThan(20);
  });
});
