import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempt, caseOf, failing, ROLES, SALON, taken, typeOf } from '../../test/kit/salon.ts';
import { someFields, someRoles, someTies } from '../../test/kit/asked.ts';
import type { Fields, Relation, Value } from './book.ts';
import { formFields } from './propose.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20261110 });

describe('always, of a sales-process case or a pre-churn', () => {
  const REQUEST = typeOf(SALON, 'churn-request');
  const OUTSIDERS = ROLES.filter((role) => role !== 'team-leader' && role !== 'junior-account-manager');
  const guarded = fc.constantFrom<Fields>(
    { origin: 'sales-process' },
    { preChurn: true },
    { preChurn: true, origin: 'billing' },
    { preChurn: true, origin: 'sales-process' },
  );
  /** Complete enough that authority alone decides. */
  const complete: Fields = {
    fiscalChurnReceivedOn: '2026-10-20',
    ped: '2026-11-30',
    actBy: '2026-11-30',
    outcome: 'unreachable',
  };
  const request = someFields(REQUEST, formFields(SALON, REQUEST.actions.get('mark-lost')!), 0);

  /** Somebody who must never lose it: without a trusted role, or tied to the partner whatever the roles. */
  const barred = fc.oneof(
    fc.record({ roles: fc.subarray(OUTSIDERS), ties: someTies }),
    fc.record({
      roles: fc.subarray(ROLES, { minLength: 1 }),
      ties: fc.constantFrom<Relation[]>(
        ['partner-manager'],
        ['past-owner'],
        ['partner-manager', 'past-owner', 'owner'],
        ['past-owner', 'author'],
        ['requester'],
      ),
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
      fc.constantFrom(...REQUEST.actions.values()).chain((action) =>
        someFields(REQUEST, formFields(SALON, action), action.requires.length).map((set) => ({
          action: action.id,
          set,
        })),
      ),
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
      fc.property(
        someRoles,
        someTies,
        fc.constantFrom(null, ...others),
        fc.constantFrom(...others),
        (by, as, from, to) => {
          const may = (before: Value, after: string) =>
            attempt('set-origin', { by, as, on: caseOf({ fields: { origin: before } }), set: { origin: after } })
              .allowed;
          const trusted =
            by.some((role) => !OUTSIDERS.includes(role)) &&
            !as.some((tie) => tie === 'partner-manager' || tie === 'past-owner' || tie === 'requester');
          expect(may(from, 'sales-process')).toBe(trusted);
          expect(may('sales-process', to)).toBe(trusted);
        },
      ),
      runs(300),
    );
  });
});
