import { describe, expect, test } from 'vitest';
import { attached, caseOf, dated, lettersOn } from '../../test/kit/salon.ts';
import { type ActionTaken, type CaseEvent, type CaseOpened, evolve, NO_CHANGE } from './case-event.ts';
import type { CaseState } from './facts.ts';

const OPENED: CaseOpened = {
  kind: 'case-opened',
  type: 'churn-request',
  partner: 'P1',
  product: 'treatwell',
  contract: 'P1:treatwell',
  state: 'open',
  owner: 'am@exemple.fr',
  author: 'junior@exemple.fr',
  treatedBy: ['cs@exemple.fr', 'junior@exemple.fr'],
  parent: 'PC-3',
  parentType: 'potential-churn',
  bookVersion: 4,
  singleKey: 'churn-request:P1:treatwell',
  openedOn: '2026-10-20',
  set: { fiscalChurnReceivedOn: '2026-10-20', actBy: '2026-11-30', ped: '2026-11-30' },
  firm: { ped: true },
  dates: {
    workBy: '2026-11-30',
    origin: { deadline: 'treatwell-letter', page: 'churn-treatwell.md', line: 40 },
    overridden: false,
  },
};

const action = (more: Partial<ActionTaken> = {}): ActionTaken => ({
  kind: 'action-taken',
  action: 'fill-pave',
  from: 'open',
  to: 'open',
  awaiting: null,
  requester: null,
  closedOn: null,
  opened: null,
  on: '2026-11-10',
  by: 'am@exemple.fr',
  ...NO_CHANGE,
  ...more,
});

const owner = (to: string | null): CaseEvent => ({ kind: 'owner-changed', owner: to, ...NO_CHANGE });

const fold = (...events: readonly CaseEvent[]): CaseState =>
  events.reduce<CaseState | null>((state, event) => evolve(state, 'CR-1', event), null) as CaseState;

const on = (state: CaseState, ...events: readonly CaseEvent[]): CaseState =>
  events.reduce<CaseState>((before, event) => evolve(before, before.id, event), state);

describe('opening', () => {
  test('tells the whole case', () => {
    expect(fold(OPENED)).toEqual({
      id: 'CR-1',
      type: 'churn-request',
      partner: 'P1',
      product: 'treatwell',
      contract: 'P1:treatwell',
      state: 'open',
      owner: 'am@exemple.fr',
      pastOwners: [],
      author: 'junior@exemple.fr',
      treatedBy: ['cs@exemple.fr', 'junior@exemple.fr'],
      awaiting: null,
      requester: null,
      requests: [],
      deliveries: [],
      fields: { fiscalChurnReceivedOn: '2026-10-20', actBy: '2026-11-30', ped: '2026-11-30' },
      firm: { ped: true },
      workBy: '2026-11-30',
      dateOrigin: { deadline: 'treatwell-letter', page: 'churn-treatwell.md', line: 40 },
      overridden: false,
      letters: [],
      attachments: [],
      parent: 'PC-3',
      parentType: 'potential-churn',
      bookVersion: 4,
      singleKey: 'churn-request:P1:treatwell',
      openedOn: '2026-10-20',
      closedOn: null,
      version: 1,
    });
  });

  test('without dates there are none', () => {
    const { dates: _, ...undated } = OPENED;
    expect(fold({ ...undated, set: {}, firm: {} })).toMatchObject({
      fields: {},
      firm: {},
      workBy: null,
      dateOrigin: null,
      overridden: false,
    });
  });

  test.each<CaseEvent['kind']>([
    'action-taken',
    'letter-attached',
    'letter-date-corrected',
    'owner-changed',
    'file-attached',
    'note-added',
  ])('comes first: %s on nothing is a fault of the journal', (kind) => {
    expect(() => evolve(null, 'CR-9', { ...action(), kind } as CaseEvent)).toThrow(
      `event ${kind} on case CR-9 before it was opened`,
    );
  });
});

describe('values', () => {
  test.each<[string, Partial<ActionTaken>, Partial<CaseState>]>([
    ['are added', { set: { origin: 'billing' } }, { fields: { ...OPENED.set, origin: 'billing' } }],
    ['are replaced', { set: { ped: '2026-12-15' } }, { fields: { ...OPENED.set, ped: '2026-12-15' } }],
    [
      'are cleared, and the field is known to be empty',
      { set: { ped: null } },
      { fields: { ...OPENED.set, ped: null } },
    ],
    ['stay when nothing is said', {}, { fields: OPENED.set, firm: { ped: true }, workBy: '2026-11-30' }],
    ['become drafts', { firm: { ped: false } }, { firm: { ped: false } }],
    [
      'move with their dates',
      { set: { actBy: '2026-11-15' }, dates: { workBy: '2026-11-13', origin: null, overridden: true } },
      { workBy: '2026-11-13', dateOrigin: null, overridden: true },
    ],
    ['of a field no book has any more are kept', { set: { gone: 'x' } }, { fields: { ...OPENED.set, gone: 'x' } }],
  ])('%s', (_, more, expected) => {
    expect(fold(OPENED, action(more))).toMatchObject({ ...expected, version: 2 });
    if (expected.fields) expect(fold(OPENED, action(more)).fields).toEqual(expected.fields);
  });

  test('every event may carry them', () => {
    const set = { ped: '2026-10-31' };
    const events: readonly CaseEvent[] = [
      { kind: 'letter-attached', letter: 'L9', receivedOn: '2026-10-05', ...NO_CHANGE, set },
      {
        kind: 'letter-date-corrected',
        letter: 'L9',
        receivedOn: '2026-10-05',
        before: {},
        doneOnWrongDate: [],
        ...NO_CHANGE,
        set,
      },
      { kind: 'owner-changed', owner: null, ...NO_CHANGE, set },
      { kind: 'file-attached', attachment: attached('scan'), ...NO_CHANGE, set },
      { kind: 'note-added', text: 'x', ...NO_CHANGE, set },
    ];
    for (const event of events) expect(on(dated(), event).fields['ped']).toBe('2026-10-31');
  });
});

describe('actions', () => {
  test('move the case, and close it', () => {
    const lost = fold(OPENED, action({ action: 'mark-lost', to: 'lost', closedOn: '2026-11-10' }));
    expect(lost).toMatchObject({ state: 'lost', closedOn: '2026-11-10' });
    expect(on(lost, action({ action: 'reopen', from: 'lost', to: 'open' }))).toMatchObject({
      state: 'open',
      closedOn: null,
    });
  });

  test('a correction of a closed case, which its event says is closed, leaves it closed', () => {
    const lost = caseOf({ state: 'lost', closedOn: '2026-11-10' });
    expect(on(lost, action({ action: 'confirm-ped', from: 'lost', to: 'lost', closedOn: '2026-11-12' })).closedOn).toBe(
      '2026-11-12',
    );
  });

  test('waits are the event’s word, whole', () => {
    const handed = fold(OPENED, action({ awaiting: 'team-leader', requester: 'lea@exemple.fr' }));
    expect(handed).toMatchObject({ awaiting: 'team-leader', requester: 'lea@exemple.fr', owner: 'am@exemple.fr' });
    expect(on(handed, action())).toMatchObject({ awaiting: null, requester: null });
  });

  test('the folding asks no book: an action and states no page has any more fold like any other', () => {
    expect(fold(OPENED, action({ action: 'mark-gone', from: 'open', to: 'gone' }))).toMatchObject({
      state: 'gone',
      version: 2,
    });
  });
});

describe('letters', () => {
  const letter = (id: string, receivedOn: string): CaseEvent => ({
    kind: 'letter-attached',
    letter: id,
    receivedOn,
    ...NO_CHANGE,
  });
  const corrected = (id: string, receivedOn: string): CaseEvent => ({
    kind: 'letter-date-corrected',
    letter: id,
    receivedOn,
    before: {},
    doneOnWrongDate: [],
    ...NO_CHANGE,
  });

  test('join in the order they came, not by their dates', () => {
    expect(fold(OPENED, letter('L2', '2026-10-20'), letter('L1', '2026-10-05')).letters).toEqual([
      { id: 'L2', receivedOn: '2026-10-20' },
      { id: 'L1', receivedOn: '2026-10-05' },
    ]);
  });

  test('are corrected one at a time', () => {
    const state = caseOf({ letters: lettersOn('2026-10-20', '2026-10-25') });
    expect(on(state, corrected('L2', '2026-10-02')).letters).toEqual(lettersOn('2026-10-20', '2026-10-02'));
    expect(on(state, corrected('L9', '2026-10-02')).letters).toEqual(state.letters);
  });
});

describe('owners', () => {
  test.each<[string, readonly (string | null)[], string | null, readonly string[]]>([
    ['nobody changed', [], 'am@exemple.fr', []],
    ['handed to another', ['b'], 'b', ['am@exemple.fr']],
    ['handed on', ['b', 'c'], 'c', ['am@exemple.fr', 'b']],
    [
      'handed back: who had it before stays a past owner',
      ['b', 'am@exemple.fr'],
      'am@exemple.fr',
      ['am@exemple.fr', 'b'],
    ],
    ['to and fro counts once', ['b', 'am@exemple.fr', 'b', 'am@exemple.fr'], 'am@exemple.fr', ['am@exemple.fr', 'b']],
    ['left to nobody', [null], null, ['am@exemple.fr']],
    ['left to nobody, then taken', [null, 'b'], 'b', ['am@exemple.fr']],
    ['given to whom had it: nobody left', ['am@exemple.fr'], 'am@exemple.fr', []],
    ['given twice to the same', ['b', 'b'], 'b', ['am@exemple.fr']],
  ])('%s', (_, path, last, past) => {
    expect(fold(OPENED, ...path.map(owner))).toMatchObject({ owner: last, pastOwners: past, version: 1 + path.length });
  });
});

describe('papers', () => {
  test('attachments and notes are added; a note changes nothing that is shown', () => {
    const state = fold(OPENED);
    const noted = on(state, { kind: 'note-added', text: 'Rappeler', ...NO_CHANGE });
    expect(noted).toEqual({ ...state, version: 2 });
    const filed = on(
      noted,
      { kind: 'file-attached', attachment: attached('scan'), ...NO_CHANGE },
      { kind: 'file-attached', attachment: attached('withdrawal'), ...NO_CHANGE },
    );
    expect(filed.attachments.map((one) => one.kind)).toEqual(['scan', 'withdrawal']);
    expect(filed.version).toBe(4);
  });
});

test('folding writes on nothing it was given', () => {
  const frozen = Object.freeze({
    ...fold(OPENED),
    fields: Object.freeze({ ...OPENED.set }),
    pastOwners: Object.freeze([]) as readonly string[],
  });
  const copy = structuredClone(frozen);
  on(frozen, action({ set: { ped: null } }), owner('b'), {
    kind: 'file-attached',
    attachment: attached('scan'),
    ...NO_CHANGE,
  });
  expect(frozen).toEqual(copy);
});
