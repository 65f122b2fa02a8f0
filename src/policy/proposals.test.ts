import { describe, expect, test } from 'vitest';
import {
  actorWith,
  caseOf,
  dated,
  failing,
  failure,
  ROLES,
  SALON,
  salonWith,
  situationOf,
  TODAY,
} from '../../test/kit/salon.ts';
import type { Fields, Relation } from './book.ts';
import { decide } from './decide.ts';
import type { CaseState, WaitingRequest } from './facts.ts';
import { decideProposal, weighOwn, weighRefusal } from './proposals.ts';

const BOOKS = { pinned: SALON, law: SALON };
const SALES = dated({ origin: 'sales-process' });

/** A request somebody else made, unless said otherwise. */
const waiting = (action: string, set: Fields = {}, by = 'junior@exemple.fr'): WaitingRequest => ({
  id: 'r1',
  action,
  set,
  note: null,
  by,
  on: TODAY,
});

const proposing = (
  by: string | readonly string[],
  action: string,
  set: Fields = {},
  on: CaseState = SALES,
  as: readonly Relation[] = [],
) =>
  decideProposal(BOOKS, situationOf(on, actorWith(...(typeof by === 'string' ? [by] : by)), { relations: as }), {
    action,
    set,
  });

describe('who may propose', () => {
  test.each(ROLES)('a sales-process loss: %s', (role) => {
    const asks = role === 'account-manager';
    const does = role === 'junior-account-manager' || role === 'team-leader';
    const expected = asks
      ? []
      : role === 'junior-account-manager'
        ? ['nothing-asked']
        : does
          ? ['role', 'nothing-asked']
          : ['role'];
    expect(failing(proposing(role, 'mark-lost'))).toEqual(expected);
  });

  test.each<[string, string, Fields, CaseState, readonly Relation[], readonly string[]]>([
    ['what one may do, one does', 'set-origin', { origin: 'billing' }, dated(), [], ['nothing-asked']],
    ['a value kept from them is worth asking for', 'set-origin', { origin: 'sales-process' }, dated(), [], []],
    ['a loss that is theirs to record', 'mark-lost', {}, dated(), [], ['role', 'nothing-asked']],
    ['dates that are a team leader’s', 'override-dates', { ped: '2026-12-15' }, dated(), [], []],
    ['nothing filled in yet', 'override-dates', {}, dated(), [], []],
    ['an action nobody proposes', 'give-back', {}, SALES, [], ['role']],
    ['an action that does not exist', 'vanish', {}, SALES, [], ['unknown-action']],
    ['a field the form does not take', 'mark-lost', { colour: 'red' }, SALES, [], ['unknown-field']],
    ['a value that cannot be read', 'mark-lost', { outcome: 'perhaps' }, SALES, [], ['bad-value']],
    ['a case that is closed already', 'mark-lost', {}, { ...SALES, state: 'lost' }, [], ['state']],
    ['what waits already', 'mark-lost', {}, { ...SALES, requests: [waiting('mark-lost')] }, [], ['already-open']],
    ['what waits is another thing', 'mark-lost', {}, { ...SALES, requests: [waiting('override-dates')] }, [], []],
    ['the owner, who looks after the partner', 'mark-lost', {}, SALES, ['owner', 'partner-manager'], []],
  ])('%s', (_, action, set, on, as, codes) => {
    expect(failing(proposing('account-manager', action, set, on, as))).toEqual(codes);
  });

  test('a team leader who looks after the partner asks, whatever roles they hold', () => {
    const both = ['account-manager', 'team-leader'];
    expect(failing(proposing(both, 'mark-lost', {}, SALES, ['partner-manager']))).toEqual([]);
    expect(failing(proposing(both, 'mark-lost', {}, SALES))).toEqual(['nothing-asked']);
  });

  test('values are read as they will be when the action is taken, and kept so', () => {
    expect(proposing('account-manager', 'mark-lost', { outcome: 'unreachable', note: '' }).set).toEqual({
      outcome: 'unreachable',
      note: null,
    });
    expect(proposing('finance', 'mark-lost', { outcome: 'unreachable' }).set).toBeNull();
  });

  test('what the action lacks does not stand in the way: it is completed while it waits', () => {
    const bare = caseOf({ fields: { origin: 'sales-process' } });
    expect(failing(proposing('account-manager', 'mark-lost', {}, bare))).toEqual([]);
    const situation = situationOf(bare, actorWith('team-leader'));
    expect(failing(decide(BOOKS, situation, { action: 'mark-lost', set: {} }))).toContain('missing-field');
  });

  test('who may propose is the law in force, not the procedure the case is pinned to', () => {
    const law = salonWith(
      'churn-request.md',
      '      - { roles: [account-manager, junior-account-manager], when: { field: origin, is: sales-process } }\n',
      '      - { roles: [finance], when: { field: origin, is: sales-process } }\n',
    );
    const ask = (role: string) =>
      failing(
        decideProposal({ pinned: SALON, law }, situationOf(SALES, actorWith(role)), { action: 'mark-lost', set: {} }),
      );
    expect([ask('account-manager'), ask('finance')]).toEqual([['role'], []]);
  });
});

describe('who may say no', () => {
  const refusing = (by: string, request: WaitingRequest, on: CaseState = SALES, as: readonly Relation[] = []) =>
    weighRefusal(BOOKS, situationOf({ ...on, requests: [request] }, actorWith(by), { relations: as }), request)
      .filter((found) => !found.ok)
      .map((found) => found.code);

  test.each<[string, string, WaitingRequest, CaseState, readonly Relation[], readonly string[]]>([
    ['who may take the action', 'team-leader', waiting('mark-lost'), SALES, [], []],
    ['who may not', 'account-manager', waiting('mark-lost'), SALES, [], ['role']],
    [
      'nor whom a separation keeps out',
      'team-leader',
      waiting('mark-lost'),
      SALES,
      ['partner-manager'],
      ['separation'],
    ],
    [
      'what it still lacks is no matter',
      'team-leader',
      waiting('mark-lost'),
      caseOf({ fields: { origin: 'sales-process' } }),
      [],
      [],
    ],
    // One who may not write the value does not turn it down either.
    ['who may write the value', 'team-leader', waiting('set-origin', { origin: 'sales-process' }), dated(), [], []],
    [
      'who may not write it',
      'account-manager',
      waiting('set-origin', { origin: 'sales-process' }),
      dated(),
      [],
      ['role'],
    ],
    ['any other value', 'account-manager', waiting('set-origin', { origin: 'billing' }), dated(), [], []],
    ['an action that is gone', 'team-leader', waiting('vanish'), SALES, [], ['unknown-action']],
  ])('%s', (_, by, request, on, as, codes) => {
    expect(refusing(by, request, on, as)).toEqual(codes);
  });

  test('never who asked, whatever roles came since', () => {
    const own = waiting('mark-lost', {}, 'lea@exemple.fr');
    expect(refusing('team-leader', own)).toContain('separation');
    expect(weighOwn({ actor: actorWith(...ROLES) }, own)[0]).toMatchObject({ code: 'separation', ok: false });
    expect(weighOwn({ actor: actorWith(...ROLES) }, waiting('mark-lost'))).toEqual([]);
  });
});

test('reasons point at the line of the page that says who', () => {
  const refused = proposing('finance', 'mark-lost');
  const lines = SALON.pages.get('churn-request.md')!.markdown.split('\n');
  const role = failure(refused, 'role');
  expect(role).toMatchObject({ page: 'churn-request.md', who: ['account-manager', 'junior-account-manager'] });
  expect(lines[role.line - 1]).toContain('roles: [account-manager, junior-account-manager], when: { field: origin');
  const { line } = failure(proposing('account-manager', 'set-origin', { origin: 'billing' }, dated()), 'nothing-asked');
  expect(lines[line - 1]).toContain('set-origin:');
});
