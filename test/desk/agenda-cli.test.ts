import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Email, testDesk, type TestDesk } from '../kit/desk.ts';
import { eventsIn, readCalendar, textIn } from '../kit/icalendar.ts';
import { Terminal } from '../kit/terminal.ts';

const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';

let desk: TestDesk;
let terminal: Terminal;
beforeAll(async () => {
  desk = await testDesk();
  terminal = new Terminal(desk);
});
afterAll(async () => {
  terminal.close();
  await desk.close();
});

const as = (who: Email, ...words: string[]) => terminal.ask('agenda', ...words, '--as', who);

test('a week, for people: hours, what is taken, what is left', async () => {
  const partner = await desk.partner({ name: 'Coiffure Lune' });
  const set = { request: 'opt-out', internalComment: 'Trop de commissions' };
  const opened = await desk.done(AM, {
    kind: 'open-case',
    type: 'marketplace-audit',
    partner,
    product: 'treatwell',
    set,
  });
  const { case: id = '' } = opened.result;
  const slot = { appointmentOn: '2026-11-26', appointmentAt: '10:00', appointmentWith: AM };
  await desk.act(AM, id, 'book-appointment', slot);
  const { code, out } = await terminal.type('agenda', 'show', '--as', AM);
  expect(code).toBe(0);
  expect(out).toContain('account manager <account-manager@demo>');
  expect(out).toContain(
    'jeudi 26 novembre 2026  09:00-12:30 14:00-18:00  (libre\u00a0: 09:00-10:00 10:30-12:30 14:00-18:00)',
  );
  expect(out).toMatch(new RegExp(`10:00-10:30 {2}Coiffure Lune \\(${id}\\) {2}Pris`));
  const file = terminal.file('', 'mine.ics');
  expect(await as(AM, 'ics', '--out', file)).toMatchObject({ code: 0, json: { out: file } });
  const [event] = eventsIn(readCalendar(fs.readFileSync(file, 'utf8')));
  expect(textIn(event!, 'SUMMARY')).toContain('Coiffure Lune');
  const { json } = await as(AM, 'show');
  const one = await terminal.type('agenda', 'ics', '--appointment', json.appointments[0].id, '--as', AM);
  expect(textIn(readCalendar(one.out), 'METHOD')).toBe('REQUEST');
});

test('free slots by day', async () => {
  const { code, out } = await terminal.type(
    ...'agenda slots --person other-manager@demo --from 27/11/2026 --to 2026-11-30 --minutes 180'.split(' '),
    ...`--as ${AM} --lang en`.split(' '),
  );
  expect([code, out.trimEnd().split('\n')]).toEqual([
    0,
    [
      'other manager, 180 min',
      '  Friday 27 November 2026  09:00 09:30 14:00 14:30 15:00',
      '  Monday 30 November 2026  09:00 09:30 14:00 14:30 15:00',
    ],
  ]);
});

test('own hours, and back to those of the book', async () => {
  const set = await as(AM, 'hours', '--set', 'monday=09:00-12:00,13:00-17:00', '--set', 'friday=09:00-12:00');
  expect(set).toMatchObject({
    code: 0,
    json: { ownHours: true, hours: { monday: ['09:00-12:00', '13:00-17:00'], friday: ['09:00-12:00'] } },
  });
  expect(await as(LEADER, 'hours', '--person', AM, '--default')).toMatchObject({ code: 0, json: { ownHours: false } });
  expect(await as(AM, 'hours', '--set', 'monday=9-12')).toMatchObject({
    code: 1,
    json: { refused: true, action: 'set-hours', reasons: [{ code: 'bad-value', page: 'agenda.md' }] },
  });
});

test('an absence by the words of the list, covered, then withdrawn', async () => {
  const recorded = await as(
    AM,
    'absence',
    '--from',
    '2026-12-21',
    '--until',
    '24/12/2026',
    '--until-half',
    'morning',
    '--kind',
    'Congés',
  );
  expect(recorded).toMatchObject({
    code: 0,
    json: { from: '2026-12-21', absences: [{ kind: 'leave', until: '2026-12-24', untilHalf: 'morning', cover: null }] },
  });
  const { absence } = recorded.json;
  expect(await as(LEADER, 'cover', absence, '--by', 'other-manager@demo')).toMatchObject({
    code: 0,
    json: { outcome: 'updated' },
  });
  const { out } = await terminal.type('agenda', 'show', '--from', '2026-12-21', '--as', AM);
  expect(out).toContain(
    'absent\u00a0: 21 décembre 2026 au 24 décembre 2026 12:00 (Congés, remplacement\u00a0: other manager)',
  );
  expect(await as(LEADER, 'cover', absence, '--nobody')).toMatchObject({ code: 0 });
  expect(await as(AM, 'absence', '--withdraw', absence)).toMatchObject({ code: 0 });
  expect(await as(AM, 'absence', '--withdraw', absence)).toMatchObject({
    code: 1,
    json: { reasons: [{ code: 'unknown-absence' }] },
  });
});

describe('refused or mistyped', () => {
  test.each<[string[], number]>([
    [['show', '--person', 'ghost@demo'], 1],
    [['slots', '--person', 'ghost@demo'], 1],
    [['ics', '--person', 'ghost@demo'], 1],
    [['ics', '--appointment', 'none'], 1],
    [['absence', '--person', LEADER, '--from', '2026-12-21', '--kind', 'leave'], 1],
    [['slots', '--minutes', 'forty'], 2],
    [['show', '--from', 'tomorrow'], 2],
    [['absence', '--from', '2026-12-21'], 2],
    [['absence', '--from', '2026-12-21', '--kind', 'leave', '--from-half', 'noon'], 2],
    [['cover', 'x'], 2],
    [['cover', 'x', '--by', LEADER, '--nobody'], 2],
    [['hours'], 2],
    [['hours', '--default', '--set', 'monday=09:00-12:00'], 2],
  ])('%j exits %i', async (words, code) => {
    expect((await as(AM, ...words)).code).toBe(code);
  });

  test('the operator has no agenda of its own', async () => {
    expect((await terminal.ask('agenda', 'show')).code).toBe(2);
  });
});
