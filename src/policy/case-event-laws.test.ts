import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attached, caseOf } from '../../test/kit/salon.ts';
import { aDay } from '../../test/kit/asked.ts';
import type { Value } from './book.ts';
import { type CaseEvent, evolve } from './case-event.ts';
import type { CaseState } from './facts.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20261110 });

describe('always, of folding', () => {
  const text = fc.constantFrom('a@b.fr', 'c@d.fr', 'x');
  const change = fc.record({
    set: fc.dictionary(
      fc.constantFrom('ped', 'origin', 'note', 'gone-from-every-book'),
      fc.constantFrom<Value>('2026-11-30', null, 'x', true),
    ),
    firm: fc.dictionary(fc.constantFrom('ped'), fc.boolean()),
  });
  const event = fc.oneof<fc.Arbitrary<CaseEvent>[]>(
    fc
      .record({
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
      })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc
      .record({ kind: fc.constant('letter-attached' as const), letter: text, receivedOn: aDay })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc
      .record({
        kind: fc.constant('letter-date-corrected' as const),
        letter: text,
        receivedOn: aDay,
        before: fc.constant({}),
        doneOnWrongDate: fc.constant([]),
      })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc
      .record({ kind: fc.constant('owner-changed' as const), owner: fc.option(text) })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc
      .record({ kind: fc.constant('file-attached' as const), attachment: fc.constant(attached('scan')) })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
    fc
      .record({ kind: fc.constant('note-added' as const), text })
      .chain((one) => change.map((more) => ({ ...more, ...one }))),
  );
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
});
