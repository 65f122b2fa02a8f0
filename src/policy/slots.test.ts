import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRANCE } from '../../test/kit/dates.ts';
import { type Absence, type Agenda, type BookedSlot, overlap, takenBy, without } from './agenda.ts';
import type { Calendar, WeekHours } from './book.ts';
import { addDays } from './civil-date.ts';
import { freeSlots, nextSlot, weighSlot } from './slots.ts';

const WEEKDAY: WeekHours[number] = [
  [540, 750],
  [840, 1080],
];
const CALENDAR: Calendar = {
  ...FRANCE,
  workingHours: { 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
};
const FREE: Agenda = { person: 'account-manager@demo', hours: null, absences: [], appointments: [] };
const TUESDAY = '2026-11-24';

const booked = (day: string, time: string, minutes = 45): BookedSlot => ({
  id: `${day} ${time}`,
  case: 'MA-7',
  partner: 'P1',
  day,
  time,
  minutes,
});
const away = (more: Partial<Absence>): Absence => ({
  id: 'a1',
  from: TUESDAY,
  until: TUESDAY,
  fromHalf: 'morning',
  untilHalf: 'afternoon',
  kind: 'sick',
  cover: null,
  ...more,
});
const times = (agenda: Agenda, minutes = 45): string =>
  freeSlots(agenda, TUESDAY, TUESDAY, minutes, CALENDAR)
    .map((slot) => slot.time)
    .join(' ');

describe('slots offered', () => {
  test.each<[string, Partial<Agenda>, number, string]>([
    [
      'every half-hour that leaves room before lunch and before the evening',
      {},
      45,
      '09:00 09:30 10:00 10:30 11:00 11:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00',
    ],
    ['a long one fits less often', {}, 180, '09:00 09:30 14:00 14:30 15:00'],
    ['longer than any stretch: never', {}, 241, ''],
    ['no minutes: no slot', {}, 0, ''],
    [
      'around an appointment, its end included',
      { appointments: [booked(TUESDAY, '10:00')] },
      45,
      '09:00 10:45 11:00 11:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00',
    ],
    ['after a morning away', { absences: [away({ untilHalf: 'morning' })] }, 120, '14:00 14:30 15:00 15:30 16:00'],
    ['nothing on a day away', { absences: [away({})] }, 45, ''],
  ])('%s', (_, more, minutes, expected) => {
    expect(times({ ...FREE, ...more }, minutes)).toBe(expected);
  });

  test('day after day, over weekends and holidays', () => {
    const days = new Set(freeSlots(FREE, '2026-12-23', '2026-12-29', 45, CALENDAR).map((slot) => slot.day));
    expect([...days]).toEqual(['2026-12-23', '2026-12-24', '2026-12-28', '2026-12-29']);
  });

  test.each([
    ['a range the wrong way round', '2026-11-25', '2026-11-24'],
    ['a day that does not exist', '2026-02-30', '2026-03-02'],
  ])('%s holds none', (_, from, until) => {
    expect(freeSlots(FREE, from, until, 45, CALENDAR)).toEqual([]);
  });
});

describe('the next free slot', () => {
  test.each<[string, Partial<Agenda>, string, string, string | null]>([
    ['at once', {}, TUESDAY, '09:00', '2026-11-24 09:00'],
    ['not before the given time', {}, TUESDAY, '10:10', '2026-11-24 10:30'],
    ['the day after when the evening is near', {}, TUESDAY, '17:10', '2026-11-25 09:00'],
    ['over the weekend', {}, '2026-11-27', '17:10', '2026-11-30 09:00'],
    ['after a leave', { absences: [away({ until: '2026-12-04' })] }, TUESDAY, '09:00', '2026-12-07 09:00'],
    ['none within two months', { hours: {} }, TUESDAY, '09:00', null],
    ['none from a text that is not a date', {}, 'tomorrow', '09:00', null],
  ])('%s', (_, more, from, time, expected) => {
    const slot = nextSlot({ ...FREE, ...more }, from, time, 45, CALENDAR);
    expect(slot && `${slot.day} ${slot.time}`).toBe(expected);
  });
});

describe('a slot weighed', () => {
  const LEAVE = away({ from: '2026-11-23', until: '2026-11-27', cover: 'other-manager@demo' });
  const NEXT = ' Prochain créneau libre\u00a0: ';
  test.each<[string, Partial<Agenda>, string, string, string]>([
    ['free', {}, TUESDAY, '10:00', 'Le créneau est libre\u00a0: 24 novembre 2026, de 10:00 à 10:45.'],
    [
      'free at any minute, offered or not',
      {},
      TUESDAY,
      '10:07',
      'Le créneau est libre\u00a0: 24 novembre 2026, de 10:07 à 10:52.',
    ],
    [
      'across lunch',
      {},
      TUESDAY,
      '12:00',
      `Le mardi 24 novembre 2026, les rendez-vous se prennent de 09:00 à 12:30 et de 14:00 à 18:00.${NEXT}mardi 24 novembre 2026 à 14:00.`,
    ],
    [
      'on a Sunday',
      {},
      '2026-11-29',
      '10:00',
      `Pas de rendez-vous le dimanche 29 novembre 2026, jour non travaillé.${NEXT}lundi 30 novembre 2026 à 09:00.`,
    ],
    [
      'on a holiday',
      {},
      '2026-12-25',
      '10:00',
      `Le vendredi 25 décembre 2026 est férié (Noël).${NEXT}lundi 28 décembre 2026 à 09:00.`,
    ],
    [
      'on leave: why is nobody’s business, who covers is everybody’s',
      { absences: [LEAVE] },
      TUESDAY,
      '10:00',
      `Absence du 23 novembre 2026 au 27 novembre 2026\u202f; remplacement\u00a0: other-manager@demo.${NEXT}lundi 30 novembre 2026 à 09:00.`,
    ],
    [
      'on a morning off',
      { absences: [away({ untilHalf: 'morning' })] },
      TUESDAY,
      '11:00',
      `Absence le matin du 24 novembre 2026.${NEXT}mardi 24 novembre 2026 à 14:00.`,
    ],
    [
      'on an afternoon off',
      { absences: [away({ fromHalf: 'afternoon' })] },
      TUESDAY,
      '14:00',
      `Absence l’après-midi du 24 novembre 2026.${NEXT}mercredi 25 novembre 2026 à 09:00.`,
    ],
    [
      'taken, even by a minute',
      { appointments: [booked(TUESDAY, '10:44')] },
      TUESDAY,
      '10:00',
      `Créneau déjà pris de 10:44 à 11:29 par un autre rendez-vous (dossier MA-7).${NEXT}mardi 24 novembre 2026 à 11:29.`,
    ],
    [
      'taken until the minute it begins',
      { appointments: [booked(TUESDAY, '10:45')] },
      TUESDAY,
      '10:00',
      'Le créneau est libre\u00a0: 24 novembre 2026, de 10:00 à 10:45.',
    ],
    [
      'somebody who never receives',
      { hours: {} },
      TUESDAY,
      '10:00',
      'Pas de rendez-vous le mardi 24 novembre 2026, jour non travaillé.',
    ],
    ['not a time', {}, TUESDAY, '10h', '«\u00a02026-11-24 10h\u00a0» n’est pas une date et une heure.'],
    ['not a day', {}, '2026-02-30', '10:00', '«\u00a02026-02-30 10:00\u00a0» n’est pas une date et une heure.'],
  ])('%s', (_, more, day, time, said) => {
    const weighed = weighSlot({ ...FREE, ...more }, day, time, 45, CALENDAR);
    expect(weighed.message.fr).toBe(said);
    expect(weighed).toMatchObject({
      code: 'slot',
      ok: said.includes('est libre'),
      page: 'calendar.md',
      read: `${day} ${time}`,
    });
    expect(weighed.fields.length > 0).toBe(!weighed.ok);
  });

  test('the same in English', () => {
    const english = (more: Partial<Agenda>, day = TUESDAY) =>
      weighSlot({ ...FREE, ...more }, day, '10:00', 45, CALENDAR).message.en;
    expect(english({})).toBe('The slot is free: 24 November 2026, from 10:00 to 10:45.');
    expect(english({ absences: [LEAVE] })).toBe(
      'Absent from 23 November 2026 to 27 November 2026; covered by other-manager@demo. Next free slot: Monday 30 November 2026 at 09:00.',
    );
    expect(english({ appointments: [booked(TUESDAY, '10:00')] })).toBe(
      'The slot is already taken from 10:00 to 10:45 by another appointment (case MA-7). Next free slot: Tuesday 24 November 2026 at 10:45.',
    );
  });

  test('an appointment does not stand in its own way when it moves', () => {
    const agenda = { ...FREE, appointments: [booked(TUESDAY, '10:00'), booked(TUESDAY, '11:00')] };
    const apart = without(agenda, `${TUESDAY} 10:00`);
    expect(weighSlot(agenda, TUESDAY, '10:15', 45, CALENDAR).ok).toBe(false);
    expect(weighSlot(apart, TUESDAY, '10:15', 45, CALENDAR).ok).toBe(true);
    expect(weighSlot(apart, TUESDAY, '10:30', 45, CALENDAR).ok).toBe(false);
  });
});

const FIRST = '2026-04-27';
const dayWithin = fc.integer({ min: 0, max: 27 }).map((plus) => addDays(FIRST, plus));
const half = fc.constantFrom('morning' as const, 'afternoon' as const);
const absence = fc
  .record({ from: dayWithin, days: fc.nat(6), fromHalf: half, untilHalf: half })
  .map(({ from, days, fromHalf, untilHalf }) => away({ from, until: addDays(from, days), fromHalf, untilHalf }));
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]): readonly [number, number] => [from, Math.min(1440, from + length)]);
const hours = fc.option(
  fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.array(stretch, { maxLength: 3 })),
);
const agenda = fc
  .record({ hours, absences: fc.array(absence, { maxLength: 3 }) })
  .map((known): Agenda => ({ ...FREE, ...known }));
const minutes = fc.integer({ min: 5, max: 180 });

describe('whatever the agenda', () => {
  test('a slot offered is always bookable, and booked it is no longer offered', () => {
    fc.assert(
      fc.property(agenda, dayWithin, minutes, fc.nat(), (given, from, long, pick) => {
        const offered = freeSlots(given, from, addDays(from, 6), long, CALENDAR);
        for (const slot of offered) expect(weighSlot(given, slot.day, slot.time, long, CALENDAR).ok).toBe(true);
        const taken = offered[pick % Math.max(1, offered.length)];
        if (!taken) return;
        const after: Agenda = { ...given, appointments: [booked(taken.day, taken.time, long)] };
        expect(freeSlots(after, from, addDays(from, 6), long, CALENDAR)).not.toContainEqual(taken);
        expect(weighSlot(after, taken.day, taken.time, long, CALENDAR).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('appointments booked one after the other, at any minute, never overlap', () => {
    const wish = fc.record({ day: dayWithin, at: fc.integer({ min: 480, max: 1140 }), long: minutes });
    fc.assert(
      fc.property(agenda, fc.array(wish, { maxLength: 40 }), (given, wishes) => {
        let now = given;
        for (const { day, at, long } of wishes) {
          const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
          if (!weighSlot(now, day, time, long, CALENDAR).ok) continue;
          now = { ...now, appointments: [...now.appointments, booked(day, time, long)] };
        }
        for (const [nth, one] of now.appointments.entries()) {
          for (const other of now.appointments.slice(nth + 1)) {
            expect(one.day === other.day && overlap(takenBy(one), takenBy(other))).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the next slot a refusal names can be booked', () => {
    fc.assert(
      fc.property(agenda, dayWithin, minutes, (given, from, long) => {
        const next = nextSlot(given, from, '11:00', long, CALENDAR);
        if (next) expect(weighSlot(given, next.day, next.time, long, CALENDAR).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
