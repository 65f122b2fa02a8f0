import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorWith, ROLES, SALON, taken, typeOf } from '../../test/kit/salon.ts';
import { asked, type Asked } from '../../test/kit/asked.ts';
import { decide, type Verdict } from './decide.ts';
import { formFields } from './propose.ts';

const BOOKS = { pinned: SALON, law: SALON };

const verdictOf = ({ situation, action, set }: Asked): Verdict => decide(BOOKS, situation, { action: action.id, set });

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
        for (const found of verdict.conditions)
          if (!found.ok) expect(form).toEqual(expect.arrayContaining([...found.fields]));
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
