import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import type { Outcome } from '../../src/cases/execute.ts';
import { type Email, letterOf, testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: 8 });
});
afterAll(() => desk.close());
afterEach(async () => expect(await desk.problems()).toEqual([]));

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

const open = (partner: string, type = 'churn-request'): Command => ({
  kind: 'open-case',
  type,
  partner,
  product: null,
  set: {},
});
const act = (id: string, action: string, set = {}): Command =>
  ({ kind: 'take-action', case: id, action, set }) as Command;
const call = (partner: string): Command => ({ kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });

/** Gives commands all at once; returns `done` or the failed codes of each. */
async function atOnce(commands: readonly [Email | 'operator', Command][]): Promise<string[]> {
  const outcomes = await Promise.all(commands.map(([who, command]) => desk.run(who, command)));
  return outcomes.map((outcome: Outcome) =>
    outcome.refused ? outcome.reasons.map((found) => found.code).join() : 'done',
  );
}

const tally = (answers: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(answers)].sort().map((answer) => [answer, answers.filter((one) => one === answer).length]),
  );

const casesOf = (partner: string) =>
  desk.pool.sql<{
    id: string;
    state: string;
    fcr: string | null;
    version: number;
    letters: { id: string }[];
    owner: string;
  }>('select id, state, fcr, version, letters, owner from cases where partner = $1', [partner]);

describe('there is one open case per contract', () => {
  test('opened by thirty at once: one opens, the others are told which', async () => {
    const partner = await desk.partner();
    expect(tally(await atOnce(Array.from({ length: 30 }, () => [AM, open(partner)])))).toEqual({
      done: 1,
      'already-open': 29,
    });
    expect(await casesOf(partner)).toHaveLength(1);
  });

  test('opened by hand, by a letter and by another case at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const partner = await desk.partner();
      const { result } = await desk.done(AM, open(partner, 'potential-churn'));
      const child = act(result.case ?? '', 'open-churn-request', { mainReason: 'price' });
      const [letter, ...others] = await atOnce([
        [JUNIOR, letterOf(partner)],
        [AM, open(partner)],
        [AM, child],
      ]);
      // The letter always finds its place; of the two others at most one may have come before it.
      expect(letter).toBe('done');
      expect(others.filter((answer) => answer === 'done').length).toBeLessThanOrEqual(1);
      expect(others.filter((answer) => answer !== 'done').every((answer) => answer === 'already-open')).toBe(true);
      const requests = (await casesOf(partner)).filter((one) => one.id.startsWith('CR-'));
      expect(requests).toMatchObject([{ letters: [{}], fcr: '2026-11-24' }]);
    }
  });

  test('reopened while a letter comes: either it joins the case reopened, or opens another', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, partner } = await desk.opened();
      await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
      expect(
        await atOnce([
          [JUNIOR, letterOf(partner)],
          [LEADER, act(id, 'reopen', { reason: 'Erreur' })],
        ]),
      ).toEqual(['done', 'done']);
      expect(await casesOf(partner)).toMatchObject([{ id, state: 'open', letters: [{}, {}] }]);
    }
  });
});

describe('letters of one contract at once', () => {
  test('make one case, dated by the earliest', async () => {
    const partner = await desk.partner();
    const days = ['2026-11-18', '2026-11-12', '2026-11-20', '2026-11-16', '2026-11-22'];
    expect(tally(await atOnce(days.map((receivedOn) => [JUNIOR, letterOf(partner, { receivedOn })])))).toEqual({
      done: 5,
    });
    const [one, ...others] = await casesOf(partner);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ fcr: '2026-11-12' });
    expect(one?.letters).toHaveLength(5);
  });

  test('with the same number: one is registered', async () => {
    const partners = await Promise.all(Array.from({ length: 6 }, () => desk.partner()));
    const answers = await atOnce(partners.map((partner) => [JUNIOR, letterOf(partner, { number: 'SAME' })]));
    expect(tally(answers)).toEqual({ done: 1, 'already-imported': 5 });
  });

  test('of the tray, given to two partners: one gets it', async () => {
    const { letter = '' } = await desk.letter(null, { named: 'Inconnu' });
    const partners = await Promise.all([desk.partner(), desk.partner()]);
    const answers = await atOnce(partners.map((partner) => [JUNIOR, { kind: 'match-letter', letter, partner }]));
    expect(tally(answers)).toEqual({ done: 1, state: 1 });
    expect((await Promise.all(partners.map(casesOf))).flat()).toHaveLength(1);
  });

  test('corrected while it is matched: the dates follow the correction', async () => {
    for (let round = 0; round < 5; round += 1) {
      const partner = await desk.partner();
      const { letter = '' } = await desk.letter(null, { named: 'Inconnu', receivedOn: '2026-11-20' });
      const answers = await atOnce([
        [JUNIOR, { kind: 'match-letter', letter, partner }],
        [JUNIOR, { kind: 'correct-letter', letter, receivedOn: '2026-11-10', reason: 'Cachet' }],
      ]);
      expect(answers).toEqual(['done', 'done']);
      expect(await casesOf(partner)).toMatchObject([{ fcr: '2026-11-10' }]);
    }
  });

  test('and a loss: the letter joins the case, open or lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, partner } = await desk.opened();
      expect(
        await atOnce([
          [AM, act(id, 'mark-lost', { outcome: 'unreachable' })],
          [JUNIOR, letterOf(partner)],
        ]),
      ).toEqual(['done', 'done']);
      expect(await casesOf(partner)).toMatchObject([{ id, state: 'lost', letters: [{}, {}] }]);
    }
  });
});

describe('one case, several hands', () => {
  test('lost and recovered at once: one ending, the other finds the case closed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const partner = await desk.partner();
      const { result } = await desk.done(AM, open(partner));
      const id = result.case ?? '';
      await desk.act(AM, id, 'record-dates', { fiscalChurnReceivedOn: '2026-11-20' });
      await desk.act(AM, id, 'fill-pave', {
        outcome: 'saved',
        appointmentSummary: 'x',
        mainReason: 'price',
        healthStatus: 'vert',
      });
      const answers = await atOnce([
        [AM, act(id, 'mark-recovered')],
        [LEADER, act(id, 'mark-lost')],
      ]);
      expect(tally(answers)).toEqual({ done: 1, state: 1 });
    }
  });

  test('notes and papers at once are all kept, in one order', async () => {
    const { id, partner } = await desk.opened();
    const paper: Command = {
      kind: 'attach-file',
      case: id,
      file: 'c'.repeat(64),
      name: 'c.pdf',
      mediaType: 'application/pdf',
      size: 1,
      attachmentKind: 'other',
    };
    const commands = Array.from({ length: 20 }, (_, place): [Email, Command] => [
      AM,
      place % 2 ? paper : { kind: 'add-note', case: id, text: String(place) },
    ]);
    expect(tally(await atOnce(commands))).toEqual({ done: 20 });
    expect(await casesOf(partner)).toMatchObject([{ version: 22 }]);
    const { attachments, timeline } = await desk.view(id);
    expect([attachments.length, timeline.filter((entry) => entry.kind === 'note-added').length]).toEqual([10, 10]);
  });

  test('of those who looked at the same version, one acts', async () => {
    const { id } = await desk.opened();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        desk.run(AM, act(id, 'fill-pave', { competitor: String(place) }), { ifMatch: 2 }),
      ),
    );
    expect(outcomes.filter((outcome) => !outcome.refused)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.refused ? outcome.reasons.map((found) => found.code) : []))).toEqual(
      Array(9).fill('version'),
    );
  });

  test('handed to another account manager while it is worked on: everything ends with the new owner', async () => {
    const { id, partner } = await desk.opened();
    const facts = await desk.pool.sql<{ name: string }>('select name from partner where id = $1', [partner]);
    const answers = await Promise.all([
      desk.partner({ id: partner, manager: 'other-manager@demo', name: facts[0]?.name ?? '' }),
      ...Array.from({ length: 10 }, () => desk.done(AM, { kind: 'add-note', case: id, text: 'Vu' })),
      desk.done(JUNIOR, letterOf(partner)),
      desk.done(AM, call(partner)),
    ]);
    expect(answers).toHaveLength(13);
    expect(await casesOf(partner)).toMatchObject([{ owner: 'other-manager@demo', letters: [{}, {}] }]);
  });
});

test('thirty calls to one partner at once are thirty calls', async () => {
  const partner = await desk.partner();
  expect(tally(await atOnce(Array.from({ length: 30 }, () => [AM, call(partner)])))).toEqual({ done: 30 });
  const [row] = await desk.pool.sql(
    'select version, (select count(*)::integer from call where partner = $1) as calls from partner where id = $1',
    [partner],
  );
  expect(row).toEqual({ version: 31, calls: 30 });
});

test('the same new account manager in ten imports at once becomes one person', async () => {
  const ids = Array.from({ length: 10 }, (_, place) => `N${place}`);
  await Promise.all(
    ids.map((id) => desk.partner({ id, manager: 'nadia.am@exemple.fr', onboardingManager: 'paul.cs@exemple.fr' })),
  );
  const people = await desk.pool.sql(
    'select email, name, roles, can_sign_in, version from person where email like $1 order by email',
    ['%@exemple.fr'],
  );
  expect(people).toEqual([
    { email: 'nadia.am@exemple.fr', name: 'Nadia Am', roles: ['account-manager'], can_sign_in: false, version: 1 },
    { email: 'paul.cs@exemple.fr', name: 'Paul Cs', roles: ['onboarding-manager'], can_sign_in: false, version: 1 },
  ]);
});

test('everything at once on a few partners: nothing fails, nothing is lost', async () => {
  const partners = await Promise.all(
    Array.from({ length: 4 }, () => desk.partner({ products: ['treatwell', 'wavy'] })),
  );
  const commands = Array.from({ length: 120 }, (_, place): [Email | 'operator', Command] => {
    const partner = partners[place % 4] ?? '';
    const product = place % 3 ? 'treatwell' : 'wavy';
    return (
      [
        [JUNIOR, letterOf(partner, { product, receivedOn: `2026-11-${String(10 + (place % 14))}` })],
        [AM, call(partner)],
        [AM, { ...open(partner), product } as Command],
        [LEADER, { ...open(partner, 'potential-churn'), product } as Command],
        [AM, { kind: 'declare-number', partner, number: 'pro', phone: place % 2 ? null : '06 00 00 00 00' }],
      ] as [Email, Command][]
    )[place % 5]!;
  });
  const answers = tally(await atOnce(commands));
  expect(Object.keys(answers).sort()).toEqual(['already-open', 'done']);
  expect(answers['done']).toBeGreaterThanOrEqual(72);
});
