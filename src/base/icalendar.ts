/** Writing iCalendar files (RFC 5545) of events on the Paris wall clock. */

/** A moment in Paris: `YYYY-MM-DD` and `HH:MM`. */
export interface WallClock {
  readonly day: string;
  readonly time: string;
}

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

export interface CalendarEvent {
  /** The same for ever: a calendar that knows it replaces what it has. */
  readonly uid: string;
  /** Grows with each change that people must hear of. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly from: WallClock;
  readonly until: WallClock;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
}

export interface CalendarFile {
  /** `REQUEST` and `CANCEL` invite and withdraw (RFC 5546); `PUBLISH` is only to be read. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly name: string;
  /** ISO instant in UTC at which the file is written. */
  readonly now: string;
  readonly events: readonly CalendarEvent[];
}

const LINE_OCTETS = 75;

/**
 * The wall clock is what was agreed with the partner, so times name their zone instead of being turned into UTC. The
 * rule is the European one in force since 1996: the last Sundays of March and October at 01:00 UTC.
 */
const PARIS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A TEXT value: whatever people typed stays one value on one line. */
const textValue = (text: string): string =>
  withoutControls(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll('\n', '\\n');

/** A quoted parameter value cannot hold quotes or breaks: RFC 6868 writes them with carets. */
const parameterValue = (text: string): string =>
  `"${withoutControls(text.replace(/\r\n?/g, '\n'))
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll('\n', '^n')}"`;

// oxlint-disable-next-line no-control-regex
const withoutControls = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');

/** Cuts a line after at most 75 octets and goes on behind a space, never inside a character. */
function fold(line: string): string {
  const folded: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...folded, piece].join('\r\n');
}

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** `20261124T100000` of `2026-11-24T10:00:00`. Throws RangeError on anything else. */
function compact(moment: string): string {
  if (!WALL.test(moment)) throw new RangeError(`${moment} is not a date and time`);
  return moment.replace(/[-:]/g, '');
}

const utcStamp = (instant: string): string => `${compact(instant.slice(0, 19))}Z`;

const wallClock = ({ day, time }: WallClock): string => compact(`${day}T${time}:00`);

/** An address in a URI holds no space or break, or it would end the line. */
const mailto = (email: string): string => `mailto:${encodeURI(email.trim())}`;

const person = (property: string, { name, email }: CalendarPerson, more = ''): string =>
  `${property};CN=${parameterValue(name)}${more}:${mailto(email)}`;

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const optional: [string, string][] = [
    ['DESCRIPTION', event.description],
    ['LOCATION', event.location],
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=Europe/Paris:${wallClock(event.from)}`,
    `DTEND;TZID=Europe/Paris:${wallClock(event.until)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${textValue(event.summary)}`,
    ...optional.filter(([, text]) => text !== '').map(([name, text]) => `${name}:${textValue(text)}`),
    person('ORGANIZER', event.organizer),
    ...event.attendees.map((attendee) => person('ATTENDEE', attendee, ';ROLE=REQ-PARTICIPANT;RSVP=TRUE')),
    'END:VEVENT',
  ];
}

/**
 * Writes an iCalendar file, CRLF at the end of each line. Throws RangeError when an event is not at a date and time.
 */
export function writeCalendar({ method, name, now, events }: CalendarFile): string {
  const stamp = utcStamp(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Préavis//Préavis//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    // RFC 7986 has NAME; most calendars still read the older word.
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    ...PARIS,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
