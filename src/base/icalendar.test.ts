import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsIn, only, readCalendar, textIn } from '../../test/kit/icalendar.ts';
import { type CalendarEvent, type CalendarFile, writeCalendar } from './icalendar.ts';

const EVENT: CalendarEvent = {
  uid: 'MA-7@preavis',
  sequence: 0,
  cancelled: false,
  from: { day: '2026-11-24', time: '10:00' },
  until: { day: '2026-11-24', time: '10:45' },
  summary: 'Opt-out : Salon Élégance',
  description: 'Motif : prix',
  location: '1 rue Neuve, 75011 Paris',
  organizer: { name: 'Claire Martin', email: 'claire@demo' },
  attendees: [{ name: 'Salon Élégance', email: 'salon@demo' }],
};
const written = (more: Partial<CalendarEvent> = {}, file: Partial<CalendarFile> = {}): string =>
  writeCalendar({
    method: 'REQUEST',
    name: 'Agenda',
    now: '2026-11-20T08:15:30.123Z',
    events: [{ ...EVENT, ...more }],
    ...file,
  });
const readBack = (more: Partial<CalendarEvent> = {}, file: Partial<CalendarFile> = {}) => {
  const calendar = readCalendar(written(more, file));
  return { calendar, event: eventsIn(calendar)[0]! };
};

test('an appointment as a calendar reads it', () => {
  const { calendar, event } = readBack();
  expect(calendar.name).toBe('VCALENDAR');
  expect(['VERSION', 'METHOD', 'NAME', 'X-WR-CALNAME'].map((name) => textIn(calendar, name))).toEqual([
    '2.0',
    'REQUEST',
    'Agenda',
    'Agenda',
  ]);
  expect(['UID', 'SEQUENCE', 'DTSTAMP', 'STATUS'].map((name) => only(event, name).raw)).toEqual([
    'MA-7@preavis',
    '0',
    '20261120T081530Z',
    'CONFIRMED',
  ]);
  expect([only(event, 'DTSTART'), only(event, 'DTEND')]).toEqual([
    { name: 'DTSTART', params: { TZID: 'Europe/Paris' }, raw: '20261124T100000' },
    { name: 'DTEND', params: { TZID: 'Europe/Paris' }, raw: '20261124T104500' },
  ]);
  expect(['SUMMARY', 'DESCRIPTION', 'LOCATION'].map((name) => textIn(event, name))).toEqual([
    EVENT.summary,
    EVENT.description,
    EVENT.location,
  ]);
  expect([only(event, 'ORGANIZER'), only(event, 'ATTENDEE')]).toEqual([
    { name: 'ORGANIZER', params: { CN: 'Claire Martin' }, raw: 'mailto:claire@demo' },
    {
      name: 'ATTENDEE',
      params: { CN: 'Salon Élégance', ROLE: 'REQ-PARTICIPANT', RSVP: 'TRUE' },
      raw: 'mailto:salon@demo',
    },
  ]);
});

test('the zone the times name is in the file, with its two changes of hour', () => {
  const zone = readBack().calendar.components.find((component) => component.name === 'VTIMEZONE')!;
  expect(textIn(zone, 'TZID')).toBe('Europe/Paris');
  const changes = zone.components.map((change) => [
    change.name,
    ...['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE'].map((name) => only(change, name).raw),
  ]);
  expect(changes).toEqual([
    ['DAYLIGHT', '19960331T020000', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ['STANDARD', '19961027T030000', '+0200', '+0100', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ]);
});

test.each<[string, Partial<CalendarEvent>, Partial<CalendarFile>, string[]]>([
  [
    'moved',
    { sequence: 2, from: { day: '2026-11-24', time: '15:30' } },
    {},
    ['REQUEST', '2', 'CONFIRMED', '20261124T153000'],
  ],
  [
    'cancelled',
    { sequence: 3, cancelled: true },
    { method: 'CANCEL' },
    ['CANCEL', '3', 'CANCELLED', '20261124T100000'],
  ],
  ['in summer', { from: { day: '2026-07-14', time: '10:00' } }, {}, ['REQUEST', '0', 'CONFIRMED', '20260714T100000']],
])('%s', (_, more, file, expected) => {
  const { calendar, event } = readBack(more, file);
  const told = [only(calendar, 'METHOD'), ...['SEQUENCE', 'STATUS', 'DTSTART'].map((name) => only(event, name))];
  expect(told.map((property) => property.raw)).toEqual(expected);
});

test('what is not known is left out, and a time that is none is a fault', () => {
  const { event } = readBack({ description: '', location: '', attendees: [] });
  expect(event.properties.map((property) => property.name)).not.toContain('DESCRIPTION');
  expect(event.properties.map((property) => property.name)).not.toContain('ATTENDEE');
  expect(() => written({ from: { day: '2026-11-24', time: 'noon' } })).toThrow(RangeError);
  expect(() => written({}, { now: 'today' })).toThrow(RangeError);
});

describe('whatever people typed', () => {
  test.each([
    ['commas, semicolons and backslashes', String.raw`a,b;c\d\n`, String.raw`a,b;c\d\n`],
    ['several lines', 'one\r\ntwo\rthree\nfour', 'one\ntwo\nthree\nfour'],
    ['a line that would end the event', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'x\nEND:VEVENT\nBEGIN:VEVENT'],
    ['control characters', 'a\u0000b\u0007c', 'a b c'],
    ['a formula', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['long text of many octets', 'é€😀'.repeat(60), 'é€😀'.repeat(60)],
  ])('%s', (_, given, expected) => {
    const { event } = readBack({ summary: given, description: given, attendees: [{ name: given, email: 'a@b' }] });
    expect([textIn(event, 'SUMMARY'), textIn(event, 'DESCRIPTION')]).toEqual([expected, expected]);
    expect(only(event, 'ATTENDEE').params['CN']).toBe(expected);
  });

  test('comes back as it was written, on lines of 75 octets at most', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(anything, anything, (summary, name) => {
        const { event } = readBack({ summary, organizer: { name, email: 'a@b' } });
        // oxlint-disable-next-line no-control-regex
        const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(textIn(event, 'SUMMARY')).toBe(kept(summary));
        expect(only(event, 'ORGANIZER').params['CN']).toBe(kept(name));
      }),
    );
  });

  test('an address cannot break out of its line', () => {
    const { event } = readBack({ organizer: { name: 'x', email: 'a@b\r\nSTATUS:CANCELLED' } });
    expect(only(event, 'ORGANIZER').raw).toBe('mailto:a@b%0D%0ASTATUS:CANCELLED');
  });
});

test('no event is a calendar too', () => {
  expect(eventsIn(readCalendar(written({}, { method: 'PUBLISH', events: [] })))).toEqual([]);
});
