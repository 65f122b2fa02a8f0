import { describe, expect, test } from 'vitest';
import { caseOf, SALON, sceneOf, typeOf } from '../../test/kit/salon.ts';
import type { Agenda, BookedSlot } from './agenda.ts';
import { weighAppointment } from './appointment.ts';
import type { Fields } from './book.ts';
import { type CaseState, readFact } from './facts.ts';

const TYPE = typeOf(SALON, 'marketplace-audit');
const LEA = 'lea.am@exemple.fr';
/** Tuesday 24 November 2026. */
const AT: Fields = { appointmentOn: '2026-11-24', appointmentAt: '10:30', appointmentWith: LEA };

const slot = (time: string, of = 'MA-9', minutes = 30): BookedSlot => ({
  id: `slot-${time}`,
  case: of,
  partner: 'P9',
  day: '2026-11-24',
  time,
  minutes,
});
const agenda = (more: Partial<Agenda> = {}): Agenda => ({
  person: LEA,
  hours: null,
  absences: [],
  appointments: [],
  ...more,
});

function weigh(action: string, fields: Fields, of: Agenda | null) {
  const state: CaseState = caseOf({ id: 'MA-1', type: 'marketplace-audit', fields });
  const read = (name: string) => readFact(sceneOf(state), name);
  const [reasons, order] = weighAppointment(SALON, TYPE, TYPE.actions.get(action)!, state, read, of);
  return { failed: reasons.filter((found) => !found.ok), weighed: reasons.length, order };
}

describe('what an action does to an agenda', () => {
  test.each<[string, Fields, object | null]>([
    ['book-appointment', AT, { act: 'book', person: LEA, day: '2026-11-24', time: '10:30', minutes: 30 }],
    ['move-appointment', AT, { act: 'move', person: LEA }],
    ['hold-appointment', AT, { act: 'hold', person: LEA }],
    ['miss-appointment', AT, { act: 'miss' }],
    ['cancel-appointment', AT, { act: 'cancel' }],
    // Nothing to do until the day, the hour and the person are known.
    ['book-appointment', {}, null],
    ['book-appointment', { ...AT, appointmentAt: null }, null],
    ['book-appointment', { ...AT, appointmentWith: null }, null],
    ['hold-appointment', { appointmentOn: '2026-11-24' }, null],
    ['keep-page', AT, null],
  ])('%s with %j', (action, fields, order) => {
    const found = weigh(action, fields, agenda());
    if (order === null) expect(found).toEqual({ failed: [], weighed: 0, order: null });
    else expect(found.order).toMatchObject(order);
  });
});

describe('whether the hour can be had', () => {
  test.each<[string, string, Partial<Agenda>, boolean]>([
    ['a free hour', '10:30', {}, true],
    ['up to the end of the morning', '12:00', {}, true],
    ['past the end of the morning', '12:15', {}, false],
    ['before the day begins', '08:30', {}, false],
    ['taken by another case', '10:30', { appointments: [slot('10:30')] }, false],
    ['overlapping another', '10:30', { appointments: [slot('10:45')] }, false],
    ['just before another', '10:30', { appointments: [slot('11:00')] }, true],
    ['the case’s own slot is not in its way', '10:30', { appointments: [slot('10:45', 'MA-1')] }, true],
    [
      'away',
      '10:30',
      {
        absences: [
          {
            id: 'a',
            from: '2026-11-23',
            until: '2026-11-24',
            fromHalf: 'morning',
            untilHalf: 'afternoon',
            kind: 'leave',
            cover: null,
          },
        ],
      },
      false,
    ],
    ['own hours', '18:30', { hours: { 2: [[18 * 60, 20 * 60]] } }, true],
  ])('%s', (_, time, more, ok) => {
    const found = weigh('book-appointment', { ...AT, appointmentAt: time }, agenda(more));
    expect(found.failed.map(({ code }) => code)).toEqual(ok ? [] : ['slot']);
    expect(found.weighed).toBe(1);
  });

  test('a refusal points at the action of the page, and at fields that its form can give otherwise', () => {
    const { failed } = weigh('book-appointment', AT, agenda({ appointments: [slot('10:30')] }));
    const { page, line } = TYPE.actions.get('book-appointment')!.source;
    expect(failed[0]).toMatchObject({ page, line });
    expect(failed[0]?.fields.length).toBeGreaterThan(0);
    for (const field of failed[0]?.fields ?? []) expect(TYPE.fields.has(field)).toBe(true);
  });

  test.each<[string, string, Agenda | null]>([
    ['nobody’s agenda is known', 'book-appointment', null],
    [
      'another’s agenda is no answer',
      'book-appointment',
      agenda({ person: 'other@exemple.fr', appointments: [slot('10:30')] }),
    ],
    ['an appointment that ends takes no hour', 'hold-appointment', agenda({ appointments: [slot('10:30')] })],
    ['nor does one that is called off', 'cancel-appointment', agenda({ appointments: [slot('10:30')] })],
  ])('is not weighed: %s', (_, action, of) => {
    expect(weigh(action, AT, of)).toMatchObject({ failed: [], weighed: 0, order: { person: LEA } });
  });
});
