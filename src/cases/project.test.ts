import { describe, expect, test } from 'vitest';
import { attached, caseOf } from '../../test/kit/salon.ts';
import { Rows } from '../../test/kit/rows.ts';
import { NO_CHANGE } from '../policy/case-event.ts';
import type { CaseRow, LetterRow } from '../db/rows.ts';
import { caseOfRow, rowOfCase } from './case-row.ts';
import type { DeskEvent, LetterFacts } from './desk-event.ts';

const LETTER: LetterFacts = {
  number: 'A1',
  receivedOn: '2026-10-20',
  writtenOn: null,
  registeredOn: '2026-10-22',
  channel: 'letter',
  product: 'wavy',
  named: 'Atelier Zoé',
  city: 'Strasbourg',
  scan: attached('scan'),
  note: null,
};

describe('a letter', () => {
  const registered = (more: { partner: string | null; case: string | null; unmatched: string | null }): DeskEvent => ({
    on: 'letter',
    id: 'A1',
    event: { kind: 'letter-registered', letter: LETTER, ...more },
  });
  const WAITS = registered({ partner: null, case: null, unmatched: 'several-partners' });

  test('waits in the tray, dated', () => {
    const rows = new Rows();
    rows.tell(WAITS);
    expect(rows.of<LetterRow>('letter', 'A1')).toEqual({
      id: 'A1',
      number: 'A1',
      received_on: '2026-10-20',
      written_on: null,
      registered_on: '2026-10-22',
      channel: 'letter',
      product: 'wavy',
      partner: null,
      named: 'Atelier Zoé',
      city: 'Strasbourg',
      case_id: null,
      unmatched: 'several-partners',
      asks: [],
      scan: attached('scan'),
      note: null,
      version: 1,
    });
  });

  test('then joins its partner and its case, its date untouched', () => {
    const rows = new Rows();
    rows.tell(WAITS);
    rows.tell({ on: 'letter', id: 'A1', event: { kind: 'letter-matched', partner: 'P1', case: 'CR-1' } });
    expect(rows.of<LetterRow>('letter', 'A1')).toMatchObject({
      partner: 'P1',
      case_id: 'CR-1',
      unmatched: null,
      received_on: '2026-10-20',
      version: 2,
    });
  });

  test('is corrected: its receipt alone moves', () => {
    const rows = new Rows();
    rows.tell(registered({ partner: 'P1', case: 'CR-1', unmatched: null }));
    rows.tell({
      on: 'letter',
      id: 'A1',
      event: { kind: 'letter-corrected', receivedOn: '2026-10-14', before: '2026-10-20', reason: 'Cachet' },
    });
    expect(rows.of<LetterRow>('letter', 'A1')).toMatchObject({
      received_on: '2026-10-14',
      registered_on: '2026-10-22',
      partner: 'P1',
      case_id: 'CR-1',
      version: 2,
    });
  });

  test('that is not there cannot change', () => {
    expect(() =>
      new Rows().tell({ on: 'letter', id: 'A9', event: { kind: 'letter-matched', partner: 'P1', case: 'CR-1' } }),
    ).toThrow('letter A9 is not there');
  });
});

describe('a case', () => {
  const set = { fiscalChurnReceivedOn: '2026-10-20', actBy: '2026-11-30', ped: '2026-11-30', outcome: 'unreachable' };
  const opened: DeskEvent = {
    on: 'case',
    id: 'CR-1',
    event: {
      ...NO_CHANGE,
      kind: 'case-opened',
      type: 'churn-request',
      partner: 'P1',
      product: 'wavy',
      contract: 'P1:wavy',
      state: 'open',
      owner: 'lea@exemple.fr',
      author: 'junior@exemple.fr',
      treatedBy: ['junior@exemple.fr'],
      parent: null,
      parentType: null,
      bookVersion: 2,
      singleKey: 'churn-request:P1:wavy',
      openedOn: '2026-10-20',
      set,
      firm: { ped: false },
      dates: { workBy: '2026-11-30', origin: null, overridden: false },
    },
  };

  test('has its dates in columns of their own', () => {
    const rows = new Rows();
    rows.tell(opened);
    expect(rows.of<CaseRow>('cases', 'CR-1')).toMatchObject({
      fcr: '2026-10-20',
      act_by: '2026-11-30',
      ped: '2026-11-30',
      work_by: '2026-11-30',
      fields: set,
      version: 1,
    });
  });

  test('moves by its events', () => {
    const rows = new Rows();
    rows.tell(opened);
    rows.tell({ on: 'case', id: 'CR-1', event: { kind: 'owner-changed', owner: 'max@exemple.fr', ...NO_CHANGE } });
    rows.tell({ on: 'case', id: 'CR-1', event: { kind: 'note-added', text: 'Vu', ...NO_CHANGE, set: { ped: null } } });
    expect(rows.of<CaseRow>('cases', 'CR-1')).toMatchObject({
      owner: 'max@exemple.fr',
      past_owners: ['lea@exemple.fr'],
      ped: null,
      fcr: '2026-10-20',
      version: 3,
    });
  });

  test('that was never opened is a fault', () => {
    expect(() =>
      new Rows().tell({ on: 'case', id: 'CR-9', event: { kind: 'note-added', text: 'x', ...NO_CHANGE } }),
    ).toThrow('before it was opened');
  });

  test('and its row tell the same, both ways', () => {
    const state = caseOf({
      fields: set,
      firm: { ped: true },
      letters: [{ id: 'A1', receivedOn: '2026-10-20' }],
      attachments: [attached('scan')],
      pastOwners: ['x'],
      closedOn: '2026-11-10',
      state: 'lost',
    });
    expect(caseOfRow(rowOfCase(state))).toEqual(state);
    expect(caseOfRow(JSON.parse(JSON.stringify(rowOfCase(state))) as CaseRow)).toEqual(state);
  });

  test.each([
    [{ actBy: null }, null],
    [{}, null],
    [{ actBy: 20_261_130 }, null],
    [{ actBy: '2026-11-30' }, '2026-11-30'],
  ])('%j sorts by %j', (fields, actBy) => {
    expect(rowOfCase(caseOf({ fields })).act_by).toBe(actBy);
  });
});

test('a person is recorded whole, again and again', () => {
  const rows = new Rows();
  const person = (roles: readonly string[], canSignIn: boolean): DeskEvent => ({
    on: 'person',
    id: 'lea@exemple.fr',
    event: { kind: 'person-recorded', name: 'Léa', roles, canSignIn },
  });
  rows.tell(person(['account-manager'], false));
  rows.tell(person(['account-manager', 'team-leader'], true));
  expect(rows.of('person', 'lea@exemple.fr')).toEqual({
    email: 'lea@exemple.fr',
    name: 'Léa',
    roles: ['account-manager', 'team-leader'],
    can_sign_in: true,
    version: 2,
  });
});

test('a published book is kept with who published it, and when', () => {
  const rows = new Rows();
  rows.tell(
    {
      on: 'book',
      id: 'salon',
      event: {
        kind: 'book-published',
        version: 3,
        hash: 'h',
        files: { 'roles.md': '# Rôles' },
        effectiveOn: '2026-12-01',
      },
    },
    'admin@exemple.fr',
  );
  expect(rows.of('book_version', '3')).toEqual({
    version: 3,
    hash: 'h',
    files: { 'roles.md': '# Rôles' },
    effective_on: '2026-12-01',
    published_by: 'admin@exemple.fr',
    published_at: '2026-11-10T09:00:01.000Z',
  });
});

test('an id may hold the sign that parts a stream from its kind', () => {
  const rows = new Rows();
  rows.tell({
    on: 'person',
    id: 'a:b@exemple.fr',
    event: { kind: 'person-recorded', name: 'A', roles: [], canSignIn: false },
  });
  expect(rows.of<{ email: string }>('person', 'a:b@exemple.fr').email).toBe('a:b@exemple.fr');
});
