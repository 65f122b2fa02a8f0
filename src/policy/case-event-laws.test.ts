import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attached, caseOf } from '../../test/kit/salon.ts';
import { aDay } from '../../test/kit/asked.ts';
import { REGISTRAR_ORDERS, type Value } from './book.ts';
import { type ActionTaken, type CaseChange, type CaseEvent, evolve, NO_CHANGE } from './case-event.ts';
import type { CaseState } from './facts.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20261110 });

/** What happens to a proposal: it is made, completed, refused, withdrawn, known or not. It writes nothing on the case. */
const proposalEvents = (text: fc.Arbitrary<string>, anId: fc.Arbitrary<string>): fc.Arbitrary<CaseEvent>[] => [
  fc
    .record({ id: anId, action: text, set: fc.constant({ note: 'x' }), note: fc.option(text), by: text, on: aDay })
    .map((request) => ({ kind: 'action-proposed' as const, request, ...NO_CHANGE })),
  anId.map((request) => ({ kind: 'proposal-completed' as const, request, given: { ped: '2026-12-31' }, ...NO_CHANGE })),
  fc
    .record({
      kind: fc.constantFrom('proposal-refused' as const, 'proposal-withdrawn' as const),
      request: anId,
      action: text,
      reason: fc.option(text),
    })
    .map((one) => ({ ...one, ...NO_CHANGE })),
];

describe('always, of folding', () => {
  const text = fc.constantFrom('a@b.fr', 'c@d.fr', 'x');
  const change = fc.record({
    set: fc.dictionary(
      fc.constantFrom('ped', 'origin', 'note', 'gone-from-every-book'),
      fc.constantFrom<Value>('2026-11-30', null, 'x', true),
    ),
    firm: fc.dictionary(fc.constantFrom('ped'), fc.boolean()),
  });
  const anId = fc.constantFrom('r1', 'r2', 'd1');
  const withChange = <Event extends object>(one: fc.Arbitrary<Event>): fc.Arbitrary<Event & CaseChange> =>
    one.chain((event) => change.map((more) => ({ ...more, ...event })));
  const taken: fc.Arbitrary<Omit<ActionTaken, keyof CaseChange>> = fc.record(
    {
      kind: fc.constant('action-taken' as const),
      action: text,
      from: text,
      to: text,
      awaiting: fc.option(text),
      requester: fc.option(text),
      closedOn: fc.option(aDay),
      opened: fc.constant(null),
      on: aDay,
      by: text,
      following: fc.record({ case: text, action: text }),
      request: fc.record({ id: anId, by: text }),
      appointment: fc.record({ id: anId, person: text }),
      delivers: fc.record({
        to: fc.constant('registrar' as const),
        order: fc.constantFrom(...REGISTRAR_ORDERS),
        id: anId,
        target: text,
      }),
    },
    {
      requiredKeys: ['kind', 'action', 'from', 'to', 'awaiting', 'requester', 'closedOn', 'opened', 'on', 'by'],
    },
  );
  const actions: fc.Arbitrary<ActionTaken> = taken.chain((one) => change.map((more) => ({ ...more, ...one })));
  const kinds: fc.Arbitrary<CaseEvent>[] = [
    actions,
    withChange(fc.record({ kind: fc.constant('letter-attached' as const), letter: text, receivedOn: aDay })),
    withChange(
      fc.record({
        kind: fc.constant('letter-date-corrected' as const),
        letter: text,
        receivedOn: aDay,
        before: fc.constant({}),
        doneOnWrongDate: fc.constant([]),
      }),
    ),
    withChange(fc.record({ kind: fc.constant('owner-changed' as const), owner: fc.option(text, { nil: null }) })),
    withChange(fc.record({ kind: fc.constant('file-attached' as const), attachment: fc.constant(attached('scan')) })),
    withChange(fc.record({ kind: fc.constant('note-added' as const), text })),
    ...proposalEvents(text, anId),
    fc
      .record({
        kind: fc.constant('receipt-recorded' as const),
        delivery: anId,
        ok: fc.boolean(),
        note: fc.option(text),
        on: aDay,
      })
      .map((one) => ({ ...one, ...NO_CHANGE })),
  ];
  const event = fc.oneof(...kinds);
  const fold = (events: readonly CaseEvent[], from: CaseState = caseOf()): CaseState =>
    events.reduce((state, one) => evolve(state, state.id, one), from);

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

  const QUIET = ['action-proposed', 'proposal-completed', 'proposal-refused', 'proposal-withdrawn', 'receipt-recorded'];

  test('proposals and receipts write nothing on the case but themselves', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), event, (events, last) => {
        if (!QUIET.includes(last.kind)) return;
        const before = fold(events);
        const after = evolve(before, before.id, last);
        const { requests, deliveries, version } = after;
        expect(after).toEqual({ ...before, requests, deliveries, version });
        if (last.kind === 'receipt-recorded') expect(requests).toEqual(before.requests);
        else expect(deliveries).toEqual(before.deliveries);
      }),
      runs(500),
    );
  });

  test('an order waits from the action that gave it until its receipt, and is told once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const ordered = events.filter((one) => one.kind === 'action-taken' && one.delivers !== undefined);
        const { deliveries } = fold(events);
        expect(deliveries).toHaveLength(ordered.length);
        const receipts = new Set(events.flatMap((one) => (one.kind === 'receipt-recorded' ? [one.delivery] : [])));
        for (const delivery of deliveries)
          if (!receipts.has(delivery.id)) expect(delivery).toMatchObject({ state: 'ordered', note: null });
      }),
      runs(300),
    );
  });

  test('an action answers its own proposals, one that closes the case answers them all', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), taken, (events, last) => {
        const before = fold(events);
        const { requests } = evolve(before, before.id, { ...NO_CHANGE, ...last });
        const closes = last.closedOn !== null && last.to !== last.from;
        expect(requests).toEqual(closes ? [] : before.requests.filter((one) => one.action !== last.action));
      }),
      runs(300),
    );
  });

  test('whoever acted has treated the case, once, for good', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const { treatedBy } = fold(events);
        const acted = events.flatMap((one) => (one.kind === 'action-taken' ? [one.by] : []));
        expect(treatedBy).toEqual([...new Set([...caseOf().treatedBy, ...acted])]);
      }),
      runs(300),
    );
  });
});
