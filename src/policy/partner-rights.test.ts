import { describe, expect, test } from 'vitest';
import { actorWith, attempt, caseOf, failing, ROLES, SALON, situationOf } from '../../test/kit/salon.ts';
import type { Fields, Value } from './book.ts';
import { type Around, NOTHING_AROUND } from './facts.ts';
import { weighPartnerRights } from './propose.ts';

const around = (partner: Fields): Around => ({ ...NOTHING_AROUND, partner });

/** Codes of what keeps a role from changing facts of a partner that stands so. */
const barred = (role: string, set: Fields, partner: Fields = {}): string[] =>
  weighPartnerRights(SALON, situationOf(caseOf(), actorWith(role), { around: around(partner) }), set)
    .filter((found) => !found.ok)
    .map((found) => found.code);

const MANAGERS = ['account-manager', 'team-leader'];

describe('who may change the page of a partner', () => {
  // What it is, and what it would become: leaving a value counts as much as setting it.
  const CHANGES: readonly (readonly [Value, Value])[] = [
    ['on', 'off'],
    ['off', 'on'],
    ['on', null],
  ];
  test.each(ROLES.flatMap((role) => CHANGES.map(([before, after]) => [role, before, after] as const)))(
    '%s, from %j to %j',
    (role, before, after) => {
      const expected = MANAGERS.includes(role) ? [] : ['role'];
      expect(barred(role, { marketplaceStatus: after }, { marketplaceStatus: before })).toEqual(expected);
    },
  );

  test.each(ROLES)('%s, while nothing is known of it', (role) => {
    const expected = [...MANAGERS, 'admin'].includes(role) ? [] : ['role'];
    expect(barred(role, { marketplaceStatus: 'on' })).toEqual(expected);
    expect(barred(role, { shopState: 'live' }, { marketplaceStatus: 'on' })).toEqual(expected);
  });

  // Telling it again as it is undoes what was planned for a later day.
  test.each(ROLES)('%s, told again as it is', (role) => {
    const expected = MANAGERS.includes(role) ? [] : ['role'];
    expect(barred(role, { marketplaceStatus: 'on' }, { marketplaceStatus: 'on' })).toEqual(expected);
    expect(barred(role, {}, { marketplaceStatus: 'on' })).toEqual([]);
  });

  test('each fact for itself: one that may be changed does not carry another', () => {
    const set = { pendingBookings: 3, marketplaceStatus: 'off' };
    expect(barred('support-agent', set, { marketplaceStatus: 'on' })).toEqual(['role']);
    expect(barred('support-agent', { pendingBookings: 3 })).toEqual([]);
    expect(barred('finance', { pendingBookings: 3 })).toEqual(['role']);
  });
});

describe('an action that changes facts of the partner', () => {
  const audit = caseOf({
    type: 'marketplace-audit',
    fields: { appointmentState: 'held', pendingBookings: 2 },
  });
  const switching = (by: string, partner: Fields, set: Fields = { effectiveOn: '2026-11-30', reason: 'x' }) =>
    attempt('switch-off', { by, on: audit, set, around: around(partner) });

  test.each(ROLES)('%s', (role) => {
    const verdict = switching(role, { marketplaceStatus: 'on' });
    expect(verdict.allowed).toBe(MANAGERS.includes(role));
    if (verdict.allowed)
      expect(verdict.effect?.changes).toEqual({ set: { marketplaceStatus: 'off' }, on: '2026-11-30' });
    else expect(failing(verdict)).toContain('role');
  });

  test('reads the fact it changes: off already is off', () => {
    expect(failing(switching('account-manager', { marketplaceStatus: 'off' }))).toEqual(['condition']);
    expect(switching('account-manager', {}).allowed).toBe(true);
  });

  test('a count is carried from the case, from today', () => {
    const verdict = attempt('count-bookings', { by: 'support-agent', on: audit, set: { pendingBookings: 0 } });
    expect(verdict.effect?.changes).toEqual({ set: { pendingBookings: 0 }, on: '2026-11-10' });
  });

  test('calling a change off writes what stands, by who may have made it', () => {
    const off = { ...audit, state: 'switched-off', fields: { ...audit.fields, effectiveOn: '2026-11-30' } };
    const called = (by: string) =>
      attempt('call-off', {
        by,
        on: off,
        set: { reason: 'x' },
        around: around({ marketplaceStatus: 'on', shopState: 'live' }),
      });
    expect(called('account-manager').effect?.changes?.set).toEqual({ marketplaceStatus: 'on', shopState: 'live' });
    expect(failing(called('support-agent'))).toEqual(['role']);
  });
});
