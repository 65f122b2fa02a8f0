import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AgendaView } from '../../src/cases/agenda.ts';
import type { Command, CommandResult } from '../../src/cases/command.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, type PartnerGiven, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { eventsIn, only, readCalendar, textIn } from '../kit/icalendar.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
});
afterAll(() => desk.close());
// Agendas are the journal's shadow like everything else.
afterEach(async () => expect(await desk.problems()).toEqual([]));

const AM: Email = 'account-manager@demo';
const OTHER: Email = 'other-manager@demo';
const LEADER: Email = 'team-leader@demo';
const SUPPORT: Email = 'support-agent@demo';

/** An audit of a partner of its own, for appointments to hang on. */
async function audit(given: PartnerGiven = {}): Promise<string> {
  const partner = await desk.partner(given);
  const set = { request: 'opt-out', internalComment: 'Trop de commissions' };
  const open: Command = { kind: 'open-case', type: 'marketplace-audit', partner, product: 'treatwell', set };
  return (await desk.done(SUPPORT, open)).result.case ?? '';
}

const at = (day: string, time: string, person: Email = AM): Fields => ({
  appointmentOn: day,
  appointmentAt: time,
  appointmentWith: person,
});
const acting = (id: string, action: string, set: Fields = {}): Command => ({
  kind: 'take-action',
  case: id,
  action,
  set,
});
const away = (person: Email, from: string, until = from, more: Partial<Command> = {}): Command =>
  ({
    kind: 'record-absence',
    person,
    from,
    until,
    fromHalf: 'morning',
    untilHalf: 'afternoon',
    absenceKind: 'leave',
    cover: null,
    ...more,
  }) as Command;

async function agenda(person: Email, from: string, to = from, who: Email = SUPPORT): Promise<AgendaView> {
  const found = await desk.http(who, `GET /api/agendas/${person}?from=${from}&to=${to}`);
  expect(found.status).toBe(200);
  return found.body as AgendaView;
}
async function freeTimes(person: Email, day: string): Promise<string> {
  return (await agenda(person, day)).days.flatMap(({ free }) => free).join(' ');
}
const refusalOf = async (who: Email, command: Command): Promise<string> =>
  (await desk.refused(who, command)).reasons.map(({ code, message }) => `${code}: ${message.en}`).join(' | ');

describe('an appointment takes its slot', () => {
  test('booked, moved, given back: the agenda follows, and says nothing of cancelled ones', async () => {
    const day = '2026-12-01';
    const id = await audit();
    await desk.act(SUPPORT, id, 'book-appointment', at(day, '10:00'));
    expect(await freeTimes(AM, day)).toBe('09:00-10:00 10:30-12:30 14:00-18:00');
    await desk.act(SUPPORT, id, 'move-appointment', at(day, '15:00'));
    expect(await freeTimes(AM, day)).toBe('09:00-12:30 14:00-15:00 15:30-18:00');
    const [standing, ...more] = (await agenda(AM, day)).appointments;
    expect(more).toEqual([]);
    expect(standing).toMatchObject({ case: id, time: '15:00', until: '15:30', state: 'booked', clash: null });
    await desk.act(SUPPORT, id, 'cancel-appointment');
    expect(await freeTimes(AM, day)).toBe('09:00-12:30 14:00-18:00');
    expect((await agenda(AM, day)).appointments).toEqual([]);
  });

  test('moved to a colleague, it leaves the first agenda for the second', async () => {
    const day = '2026-12-02';
    const id = await audit();
    await desk.act(SUPPORT, id, 'book-appointment', at(day, '10:00'));
    await desk.act(SUPPORT, id, 'move-appointment', at(day, '10:00', OTHER));
    expect(await freeTimes(AM, day)).toBe('09:00-12:30 14:00-18:00');
    expect(await freeTimes(OTHER, day)).toBe('09:00-10:00 10:30-12:30 14:00-18:00');
  });

  test('it may be moved by a quarter of an hour: it is not in its own way', async () => {
    const id = await audit();
    await desk.act(SUPPORT, id, 'book-appointment', at('2026-12-03', '10:00'));
    await desk.act(SUPPORT, id, 'move-appointment', at('2026-12-03', '10:15'));
    expect(await freeTimes(AM, '2026-12-03')).toBe('09:00-10:15 10:45-12:30 14:00-18:00');
  });

  test.each([
    ['lunch', at('2026-12-04', '12:15'), /appointments are taken from 09:00 to 12:30 and from 14:00 to 18:00/],
    ['a Sunday', at('2026-12-06', '10:00'), /Sunday 6 December 2026: a day off. Next free slot: Monday 7 December/],
    ['Christmas', at('2026-12-25', '10:00'), /is a holiday \(Christmas Day\)/],
  ])('refused at %s, with the line of the page and a way out', async (_, set, said) => {
    const id = await audit();
    const refused = await desk.refused(SUPPORT, acting(id, 'book-appointment', set));
    expect(refused.reasons.map(({ code }) => code)).toEqual(['slot']);
    expect(refused.reasons[0]).toMatchObject({ page: 'marketplace-audit.md' });
    expect(refused.reasons[0]?.message.en).toMatch(said);
  });

  test('what is offered can be booked, the first and the last', async () => {
    const { body } = await desk.http(SUPPORT, `GET /api/agendas/${AM}/slots?minutes=30&from=2027-01-11&to=2027-01-12`);
    expect(body.slots).toHaveLength(30);
    for (const slot of [body.slots[0], body.slots.at(-1)]) {
      await desk.act(SUPPORT, await audit(), 'book-appointment', at(slot.day, slot.time));
    }
    const after = await desk.http(SUPPORT, `GET /api/agendas/${AM}/slots?minutes=30&from=2027-01-11&to=2027-01-12`);
    expect(after.body.slots).toEqual(body.slots.slice(1, -1));
  });

  test('a case that moves its appointment is offered its own slot too', async () => {
    const id = await audit();
    await desk.act(SUPPORT, id, 'book-appointment', at('2027-01-13', '10:00'));
    const offered = async (more: string) => {
      const { body } = await desk.http(SUPPORT, `GET /api/agendas/${AM}/slots?from=2027-01-13&to=2027-01-13${more}`);
      return body.slots.some((slot: { time: string }) => slot.time === '10:00');
    };
    expect([await offered(''), await offered(`&moving=${id}`)]).toEqual([false, true]);
  });

  test('slots of today begin after now', async () => {
    const { body } = await desk.http(SUPPORT, `GET /api/agendas/${OTHER}/slots?from=2026-11-20&limit=2`);
    expect(body.slots).toEqual([
      { day: TODAY, time: '11:00', minutes: 45 },
      { day: TODAY, time: '11:30', minutes: 45 },
    ]);
  });
});

test('handed on with the case it opens, an appointment is that case’s to move and to hold', async () => {
  const partner = await desk.partner();
  const set = { request: 'opt-out', requestedBy: 'salon' };
  const open: Command = { kind: 'open-case', type: 'support-request', partner, product: 'treatwell', set };
  const { case: request = '' } = (await desk.done(SUPPORT, open)).result;
  const day = '2027-01-25';
  await desk.act(SUPPORT, request, 'book-appointment', at(day, '10:00'));
  const told = { motive: 'Trop de commissions', argumentsGiven: true, managerAnnounced: true };
  const { opens = '' } = (await desk.act(SUPPORT, request, 'send-opt-out', told)).result;
  expect((await agenda(AM, day)).appointments.map((slot) => slot.case)).toEqual([opens]);
  await desk.act(AM, opens, 'move-appointment', at(day, '10:15'));
  expect((await agenda(AM, day)).appointments.map(({ time, state }) => [time, state])).toEqual([['10:15', 'booked']]);
});

describe('two who want the same slot at once', () => {
  test('one gets it; the other is told, and where else', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => audit()));
    const wish = at('2026-12-08', '10:00');
    const outcomes = await Promise.all(cases.map((id) => desk.run(SUPPORT, acting(id, 'book-appointment', wish))));
    const refused = outcomes.filter((outcome) => outcome.refused);
    expect(refused).toHaveLength(7);
    for (const { reasons } of refused) {
      expect(reasons.map(({ code }) => code)).toEqual(['slot']);
      expect(reasons[0]?.message.en).toMatch(
        /already taken from 10:00 to 10:30 .* Next free slot: Tuesday 8 December 2026 at 10:30/,
      );
    }
    expect((await agenda(AM, '2026-12-08')).appointments).toHaveLength(1);
  });

  test('sixteen at minutes of their own choosing never overlap', async () => {
    const cases = await Promise.all(Array.from({ length: 16 }, () => audit()));
    const minute = (nth: number): string => String((nth * 7) % 60).padStart(2, '0');
    await Promise.all(
      cases.map((id, nth) =>
        desk.run(SUPPORT, acting(id, 'book-appointment', at('2026-12-09', `${nth % 2 ? '09' : '10'}:${minute(nth)}`))),
      ),
    );
    const taken = (await agenda(AM, '2026-12-09')).appointments;
    expect(taken.length).toBeGreaterThan(1);
    taken.slice(1).forEach((slot, nth) => expect(slot.time >= taken[nth]!.until).toBe(true));
  });
});

describe('absences', () => {
  test('close the agenda; what already stood is kept, and shown as clashing until it moves', async () => {
    const day = '2026-12-14';
    const id = await audit();
    await desk.act(SUPPORT, id, 'book-appointment', at(day, '10:00'));
    const { result } = await desk.done(AM, away(AM, day, '2026-12-16', { untilHalf: 'morning' }));
    expect(await freeTimes(AM, day)).toBe('');
    expect(await freeTimes(AM, '2026-12-16')).toBe('12:00-12:30 14:00-18:00');
    const [kept] = (await agenda(AM, day)).appointments;
    expect(kept?.clash).toMatch(/^Absence du 14 décembre 2026 au 16 décembre 2026/);
    const refused = await refusalOf(SUPPORT, acting(await audit(), 'book-appointment', at(day, '14:00')));
    expect(refused).toMatch(/slot: Absent from 14 December 2026 to 16 December 2026/);
    await desk.done(AM, { kind: 'withdraw-absence', absence: result.absence ?? '' });
    expect((await agenda(AM, day)).appointments[0]?.clash).toBeNull();
    expect(await desk.codes(AM, { kind: 'withdraw-absence', absence: result.absence ?? '' })).toEqual([
      'unknown-absence',
    ]);
  });

  test('who covers is named by those who may, and offered to whoever looks for a slot', async () => {
    const day = '2026-12-17';
    const { result } = await desk.done(AM, away(AM, day));
    const absence = result.absence ?? '';
    expect(await desk.codes(AM, { kind: 'set-cover', absence, cover: OTHER })).toEqual(['role']);
    await desk.done(LEADER, { kind: 'set-cover', absence, cover: OTHER });
    const slots = await desk.http(SUPPORT, `GET /api/agendas/${AM}/slots?from=${day}&to=${day}`);
    expect(slots.body).toMatchObject({ slots: [], cover: { email: OTHER, name: 'other manager' } });
    expect((await agenda(AM, day)).days[0]?.cover).toBe(OTHER);
    await desk.done(LEADER, { kind: 'set-cover', absence, cover: null });
    expect((await agenda(AM, day)).days[0]?.cover).toBeNull();
    expect(await desk.codes(LEADER, { kind: 'set-cover', absence, cover: AM })).toEqual(['bad-value']);
    expect(await desk.codes(LEADER, { kind: 'set-cover', absence, cover: 'ghost@demo' })).toEqual(['unknown-person']);
  });

  test('cover moves work, never rights: whoever covers may not set the hours of the absent', async () => {
    await desk.done(LEADER, away(AM, '2026-12-18', '2026-12-18', { cover: OTHER }));
    expect(await desk.codes(OTHER, { kind: 'set-hours', person: AM, hours: null })).toEqual(['separation']);
  });

  test('why somebody is away is theirs and their leader’s', async () => {
    await desk.done(OTHER, away(OTHER, '2026-12-21', '2026-12-21', { absenceKind: 'sick' }));
    const kinds = await Promise.all(
      [OTHER, LEADER, SUPPORT, AM].map(
        async (who) => (await agenda(OTHER, '2026-12-21', '2026-12-21', who)).absences[0]?.kindLabel,
      ),
    );
    expect(kinds).toEqual(['Maladie', 'Maladie', null, null]);
  });

  test('recorded twice, it is one', async () => {
    const first = await desk.done(AM, away(AM, '2026-12-22'));
    const again = await desk.done(AM, away(AM, '2026-12-22'));
    expect(again.result).toEqual({ ...first.result, outcome: 'unchanged' });
  });

  test.each<[string, Email, Command, string]>([
    ['of somebody else', AM, away(OTHER, TODAY), 'separation'],
    ['of nobody', LEADER, away('ghost@demo' as Email, TODAY), 'unknown-person'],
    ['on a day that does not exist', AM, away(AM, '2026-02-30'), 'not-a-date'],
    ['in the year nought', AM, away(AM, '0000-01-01', TODAY), 'not-a-date'],
    ['the wrong way round', AM, away(AM, TODAY, '2026-11-23'), 'bad-value'],
    ['of no half-day', AM, away(AM, TODAY, TODAY, { fromHalf: 'afternoon', untilHalf: 'morning' }), 'bad-value'],
    ['of a kind the book does not know', AM, away(AM, TODAY, TODAY, { absenceKind: 'sabbatical' }), 'bad-value'],
    ['with a cover one may not name', AM, away(AM, TODAY, TODAY, { cover: OTHER }), 'role'],
  ])('refused: %s', async (_, who, command, code) => {
    expect(await desk.codes(who, command)).toEqual([code]);
  });
});

describe('hours of one’s own', () => {
  const ghosts: Email = 'owning-junior@demo';
  const hours = (person: Email, given: Record<string, string[]> | null): Command => ({
    kind: 'set-hours',
    person,
    hours: given,
  });

  test('replace those of the book until they are given up', async () => {
    await desk.done(ghosts, hours(ghosts, { saturday: ['10:00-12:00'] }));
    expect(await freeTimes(ghosts, '2026-11-28')).toBe('10:00-12:00');
    expect(await freeTimes(ghosts, '2026-11-27')).toBe('');
    expect(await agenda(ghosts, '2026-11-28')).toMatchObject({ ownHours: true, hours: { saturday: ['10:00-12:00'] } });
    expect((await desk.done(ghosts, hours(ghosts, { saturday: ['10:00-12:00'] }))).result.outcome).toBe('unchanged');
    await desk.done(LEADER, hours(ghosts, null));
    expect(await freeTimes(ghosts, '2026-11-28')).toBe('');
    expect((await agenda(ghosts, '2026-11-28')).ownHours).toBe(false);
  });

  test.each<[string, Email, Command, string]>([
    ['a role without an agenda', SUPPORT, hours(SUPPORT, {}), 'role'],
    ['somebody else’s', AM, hours(OTHER, {}), 'separation'],
    ['nobody’s', LEADER, hours('ghost@demo' as Email, {}), 'unknown-person'],
    ['hours that overlap', AM, hours(AM, { monday: ['09:00-12:00', '11:00-13:00'] }), 'bad-value'],
    ['a day that is none', AM, hours(AM, { lundi: ['09:00-12:00'] }), 'bad-value'],
  ])('refused: %s', async (_, who, command, code) => {
    expect(await desk.codes(who, command)).toEqual([code]);
  });
});

describe('through HTTP', () => {
  test('what may be done is told with the agenda, by the same rule that refuses it', async () => {
    for (const who of [SUPPORT, AM, LEADER, 'admin@demo' as const]) {
      const { rights } = await agenda(AM, TODAY, TODAY, who);
      const tried: Record<string, Command> = {
        'set-hours': { kind: 'set-hours', person: AM, hours: null },
        'record-absence': away(AM, '2027-03-01'),
        'set-cover': away(AM, '2027-03-02', '2027-03-02', { cover: OTHER }),
      };
      for (const { command, allowed, reasons } of rights) {
        const outcome = await desk.run(who, tried[command]!, { preview: true });
        // To name a cover with an absence one must also be able to record it.
        if (command !== 'set-cover' || rights[1]?.allowed)
          expect([who, command, !outcome.refused]).toEqual([who, command, allowed]);
        expect(reasons.length > 0).toBe(!allowed);
      }
    }
  });

  test('an absence from its recording to its withdrawal', async () => {
    const person = 'onboarding-manager@demo';
    const recorded = await desk.http(person, `POST /api/agendas/${person}/absences`, {
      from: '2027-02-01',
      until: '2027-02-05',
      kind: 'training',
    });
    expect(recorded).toMatchObject({ status: 200, body: { person, outcome: 'created' } });
    const { absence } = recorded.body;
    expect((await desk.http(LEADER, `POST /api/absences/${absence}/cover`, { cover: OTHER })).status).toBe(200);
    expect((await agenda(person, '2027-02-03', '2027-02-03', person)).absences).toEqual([
      {
        id: absence,
        from: '2027-02-01',
        until: '2027-02-05',
        fromHalf: 'morning',
        untilHalf: 'afternoon',
        kind: 'training',
        kindLabel: 'Formation',
        cover: OTHER,
        coverName: 'other manager',
      },
    ]);
    expect((await desk.http(SUPPORT, `POST /api/absences/${absence}/withdrawal`)).status).toBe(403);
    expect((await desk.http(person, `POST /api/absences/${absence}/withdrawal`)).status).toBe(200);
    expect((await agenda(person, '2027-02-03')).absences).toEqual([]);
    expect((await desk.http(person, `POST /api/absences/${absence}/withdrawal`)).status).toBe(404);
  });

  test('a preview of hours writes nothing', async () => {
    const before = await desk.trace();
    const asked = await desk.http(AM, `POST /api/agendas/${AM}/hours?preview=true`, {
      hours: { monday: ['10:00-11:00'] },
    });
    expect(asked).toMatchObject({ status: 200, body: { outcome: 'updated' } });
    expect(await desk.trace()).toBe(before);
  });

  test.each([
    ['GET /api/agendas/ghost@demo', 404],
    ['GET /api/agendas/ghost@demo/slots', 404],
    ['GET /api/agendas/ghost@demo.ics', 404],
    ['GET /api/appointments/none.ics', 404],
    [`GET /api/agendas/${AM}?from=2026-02-30`, 400],
    [`GET /api/agendas/${AM}/slots?minutes=0`, 400],
  ])('%s answers %i', async (line, status) => {
    expect((await desk.http(SUPPORT, line)).status).toBe(status);
  });

  test('a taken slot is a conflict', async () => {
    await desk.act(SUPPORT, await audit(), 'book-appointment', at('2027-01-18', '10:00'));
    const id = await audit();
    const answer = await desk.http(SUPPORT, `POST /api/cases/${id}/actions/book-appointment`, {
      set: at('2027-01-18', '10:15'),
    });
    expect(answer).toMatchObject({ status: 409, body: { reasons: [{ code: 'slot' }] } });
  });

  test('an agenda of a century is cut short', async () => {
    const long = await agenda(AM, '2026-01-01', '2126-01-01');
    expect([long.days.length, long.to]).toEqual([62, '2026-03-03']);
  });
});

describe('calendar files', () => {
  const idOf = async (of: string): Promise<string> =>
    (await desk.pool.sql<{ id: string }>('select id from appointment where case_id = $1', [of]))[0]?.id ?? '';
  const fileOf = async (id: string) => {
    const found = await desk.http(AM, `GET /api/appointments/${id}.ics`);
    expect(found.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = readCalendar(String(found.body));
    return { calendar, event: eventsIn(calendar)[0]! };
  };

  test('an invitation that moves and is withdrawn keeps its name and counts its changes', async () => {
    const id = await audit({ name: 'Coiffure; Barbe, “L’Écrin”', email: 'salon@exemple.fr' });
    await desk.act(SUPPORT, id, 'book-appointment', at('2027-01-20', '10:00'));
    const appointment = await idOf(id);
    const told: (string | undefined)[][] = [];
    const look = async () => {
      const { calendar, event } = await fileOf(appointment);
      const said = ['UID', 'SEQUENCE', 'STATUS', 'DTSTART', 'DTEND'].map((name) => only(event, name).raw);
      told.push([only(calendar, 'METHOD').raw, ...said]);
      return event;
    };
    const event = await look();
    expect(textIn(event, 'SUMMARY')).toBe(`Rendez-vous\u00a0: Coiffure; Barbe, “L’Écrin” (${id})`);
    expect(textIn(event, 'DESCRIPTION')).toContain('Salon\u00a0: 01 40 00 00 00\nPortable\u00a0: 06 40 00 00 00');
    expect(only(event, 'ORGANIZER').raw).toBe(`mailto:${AM}`);
    expect(only(event, 'ATTENDEE')).toMatchObject({ raw: 'mailto:salon@exemple.fr' });
    await desk.act(SUPPORT, id, 'move-appointment', at('2027-01-21', '14:15'));
    await look();
    await desk.act(SUPPORT, id, 'cancel-appointment');
    await look();
    const uid = `${appointment}@preavis`;
    expect(told).toEqual([
      ['REQUEST', uid, '0', 'CONFIRMED', '20270120T100000', '20270120T103000'],
      ['REQUEST', uid, '1', 'CONFIRMED', '20270121T141500', '20270121T144500'],
      ['CANCEL', uid, '2', 'CANCELLED', '20270121T141500', '20270121T144500'],
    ]);
  });

  test('the block of the case comes with the invitation, as its screen shows it', async () => {
    const { id } = await desk.opened();
    await desk.act(AM, id, 'book-appointment', at('2027-01-22', '10:00'));
    await desk.act(AM, id, 'fill-pave', { mainReason: 'price', competitor: 'Planity; Kiute, et d’autres' });
    const { event } = await fileOf(await idOf(id));
    const [block] = (await desk.view(id)).templates;
    expect(block?.text).toContain('Planity; Kiute, et d’autres');
    expect(textIn(event, 'DESCRIPTION')).toContain(block?.text);
  });

  test('held, it is an event like any other', async () => {
    const id = await audit();
    await desk.act(AM, id, 'book-appointment', at(TODAY, '11:00'));
    await desk.act(AM, id, 'hold-appointment');
    const { calendar, event } = await fileOf(await idOf(id));
    expect([only(calendar, 'METHOD').raw, only(event, 'STATUS').raw]).toEqual(['PUBLISH', 'CONFIRMED']);
    expect((await agenda(AM, TODAY)).appointments.map(({ state }) => state)).toEqual(['held']);
  });

  test('the calendar of a person holds what stands, without inviting anybody', async () => {
    const person: Email = 'leading-manager@demo';
    const [kept, given] = [await audit(), await audit()];
    await desk.act(SUPPORT, kept, 'book-appointment', at('2026-11-26', '10:00', person));
    await desk.act(SUPPORT, given, 'book-appointment', at('2026-11-26', '11:00', person));
    await desk.act(SUPPORT, given, 'cancel-appointment');
    const found = await desk.http(SUPPORT, `GET /api/agendas/${person}.ics`, undefined, { 'accept-language': 'en' });
    const calendar = readCalendar(String(found.body));
    expect([textIn(calendar, 'METHOD'), textIn(calendar, 'NAME')]).toEqual(['PUBLISH', 'leading manager']);
    const [event, ...more] = eventsIn(calendar);
    expect(more).toEqual([]);
    expect(textIn(event!, 'SUMMARY')).toMatch(new RegExp(`^Appointment: Salon T\\d+ \\(${kept}\\)$`));
    expect(event!.properties.map(({ name }) => name)).not.toContain('ATTENDEE');
  });
});

test('the same request twice acts once', async () => {
  const command = away(AM, '2027-04-01');
  const [first, second]: CommandResult[] = [
    (await desk.done(AM, command, { key: 'once' })).result,
    (await desk.done(AM, command, { key: 'once' })).result,
  ];
  expect(second).toEqual(first);
});
