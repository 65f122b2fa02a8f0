import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallAnswer, callAnswer } from '../../src/cases/call-answer.ts';
import type { Command } from '../../src/cases/command.ts';
import type { CallFacts } from '../../src/cases/desk-event.ts';
import { evidenceOf, showPartner } from '../../src/cases/partners.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const CS = 'onboarding-manager@demo';
const LEADER = 'team-leader@demo';

const log = (partner: string, facts: Partial<CallFacts> = {}, caller: string | null = null): Command => ({
  kind: 'log-call',
  partner,
  call: { result: 'no-answer', ...facts },
  caller,
});
const correct = (call: string, change: Partial<CallFacts>, withdraw = false): Command => ({
  kind: 'correct-call',
  call,
  change,
  withdraw,
  reason: 'Erreur',
});

async function answer(command: Command, preview = false): Promise<CallAnswer> {
  return callAnswer(desk.door, desk.look(AM), await desk.done(AM, command, { preview }), preview);
}

const cells = (of: CallAnswer['after']): string[] =>
  (of?.cells ?? []).map((cell) => `${cell.half} ${cell.number}: ${cell.attempt?.day ?? cell.status}`);

/** The grid of an unreachable salon: four cells over the fortnight before today, 24 November. */
const FORTNIGHT = [
  ['2026-11-10', '09:00', 'salon'],
  ['2026-11-12', '15:00', 'salon'],
  ['2026-11-16', '11:59', 'pro'],
  ['2026-11-20', '12:00', 'pro'],
] as const;

async function unreachable(partner: string, skip = -1): Promise<void> {
  for (const [place, [day, time, number]] of FORTNIGHT.entries()) {
    if (place !== skip) await desk.done(AM, log(partner, { day, time, number }));
  }
}

async function risk(
  of: { skip?: number; products?: string[]; onboarding?: boolean } = {},
): Promise<{ partner: string; id: string }> {
  const partner = await desk.partner({ products: of.products ?? ['treatwell'] });
  const set = of.onboarding ? { onboarding: true } : {};
  const { result } = await desk.done(AM, { kind: 'open-case', type: 'potential-churn', partner, product: null, set });
  await unreachable(partner, of.skip);
  return { partner, id: result.case ?? '' };
}

const act = (id: string, action: string, set = {}): Command => ({ kind: 'take-action', case: id, action, set });

describe('a call', () => {
  test('needs one word: it is logged now, by whoever says so, to the number the evidence lacks', async () => {
    const partner = await desk.partner();
    const logged = await answer(log(partner));
    expect(cells(logged.after)).toEqual([
      'morning salon: 2026-11-24',
      'morning pro: missing',
      'afternoon salon: missing',
      'afternoon pro: missing',
    ]);
    const next = await answer(log(partner));
    expect(cells(next.after).slice(0, 2)).toEqual(['morning salon: 2026-11-24', 'morning pro: 2026-11-24']);
    const { timeline = [] } = (await showPartner(desk.door, desk.look(), partner)) ?? {};
    expect(timeline).toMatchObject([
      { call: { number: 'pro', half: 'morning', late: false }, day: '2026-11-24', time: '10:30', actor: AM },
      { call: { number: 'salon' } },
    ]);
  });

  test.each([
    [{ salonPhone: null }, 'pro'],
    [{ proPhone: null }, 'salon'],
    [{ salonPhone: null, proPhone: null }, 'salon'],
  ])('to a partner with %j goes to the %s number', async (phones, number) => {
    const partner = await desk.partner(phones);
    const call = (await answer(log(partner))).call;
    const [row] = await desk.pool.sql('select number from call where id = $1', [call]);
    expect(row).toEqual({ number });
  });

  test('shown first, changes nothing and tells the grid before and after', async () => {
    const partner = await desk.partner();
    const trace = await desk.trace();
    const shown = await answer(log(partner), true);
    expect(await desk.trace()).toBe(trace);
    expect(cells(shown.before)[0]).toBe('morning salon: missing');
    expect(cells(shown.after)[0]).toBe('morning salon: 2026-11-24');
  });

  test('imported twice is there once, however old it is', async () => {
    const partner = await desk.partner();
    for (const day of ['2026-11-20', '2024-05-02']) {
      const command = log(partner, { day, time: '09:00', number: 'salon' }, AM);
      const outcomes = [];
      for (const _ of [1, 2]) outcomes.push((await desk.done('operator', command, { via: 'import' })).result.outcome);
      expect(outcomes).toEqual(['created', 'duplicate']);
    }
  });

  test('counts for the roles of who made it, not of who entered it', async () => {
    const partner = await desk.partner();
    await desk.done('operator', log(partner, { day: '2026-11-20', time: '09:00' }, CS), { via: 'import' });
    const [row] = await desk.pool.sql('select caller, caller_roles from call where partner = $1', [partner]);
    expect(row).toEqual({ caller: CS, caller_roles: ['onboarding-manager'] });
  });
});

describe('evidence', () => {
  test('of fourteen days, four cells and a call this week lets a risk be closed without contact', async () => {
    const { id, partner } = await risk();
    expect(await evidenceOf(desk.door, desk.look(), partner, '2026-11-24')).toMatchObject({
      eligible: true,
      missing: [],
      firstAttempt: '2026-11-10',
      daysSinceFirst: 14,
    });
    await desk.act(AM, id, 'close-no-contact');
    expect(await desk.view(id, AM, 'en')).toMatchObject({
      state: 'closed-no-contact',
      stateLabel: 'Recovered no action',
    });
  });

  test('a Wavy one is called Ghost', async () => {
    const { id } = await risk({ products: ['wavy'] });
    await desk.act(AM, id, 'close-no-contact');
    expect((await desk.view(id)).stateLabel).toBe('Ghost');
  });

  test.each([0, 1, 2, 3])('a cell without a call (%i) refuses it, and the page says which', async (skip) => {
    const { id } = await risk({ skip });
    const refused = await desk.refused(AM, act(id, 'close-no-contact'));
    expect(refused.reasons).toMatchObject([{ code: 'missing-evidence', page: 'potential-churn.md' }]);
    expect(refused.reasons[0]?.read).toHaveLength(1);
  });

  test('an answer wipes the attempts before it, also when it is found out by a correction', async () => {
    const { id, partner } = await risk();
    const rows = await desk.pool.sql<{ id: string }>('select id from call where partner = $1 order by day', [partner]);
    const fix = correct(rows[1]?.id ?? '', { result: 'answered' });
    const shown = await answer(fix, true);
    expect([shown.before?.eligible, shown.after?.eligible]).toEqual([true, false]);
    await answer(fix);
    expect(await desk.codes(AM, act(id, 'close-no-contact'))).toEqual(['missing-evidence']);
    await answer(correct(rows[1]?.id ?? '', { result: 'no-answer' }));
    await desk.act(AM, id, 'close-no-contact');
  });

  test('a withdrawn call counts no more, until it is corrected back', async () => {
    const { id, partner } = await risk();
    const rows = await desk.pool.sql<{ id: string }>('select id from call where partner = $1 order by day', [partner]);
    const last = rows[3]?.id ?? '';
    await desk.done(AM, correct(last, {}, true));
    expect(await desk.codes(AM, act(id, 'close-no-contact'))).toEqual(['missing-evidence']);
    const shown = async () => (await desk.view(id)).timeline.find((entry) => entry.call?.id === last)?.call?.withdrawn;
    expect(await shown()).toBe(true);
    await desk.done(AM, correct(last, {}));
    expect(await shown()).toBe(false);
    await desk.act(AM, id, 'close-no-contact');
  });

  test('a number declared missing waives its cells, and one found asks for them again', async () => {
    const { id, partner } = await risk({ skip: 2 });
    const declare = (phone: string | null): Command => ({ kind: 'declare-number', partner, number: 'pro', phone });
    await desk.done(AM, declare(null));
    expect((await desk.view(id)).evidence?.cells.filter((cell) => cell.status === 'waived')).toMatchObject([
      { half: 'morning', number: 'pro' },
    ]);
    await desk.done(AM, declare('06 11 22 33 44'));
    expect(await desk.codes(AM, act(id, 'close-no-contact'))).toEqual(['missing-evidence']);
  });

  test('is told as of any day, past ones with the calls of their time', async () => {
    const partner = await desk.partner();
    const old = ['2024-05-02', '2024-05-06', '2024-05-10', '2024-05-16'];
    for (const [place, day] of old.entries()) {
      await desk.done(
        'operator',
        log(partner, { day, time: place % 2 ? '15:00' : '09:00', number: place < 2 ? 'salon' : 'pro' }, AM),
        { via: 'import' },
      );
    }
    const asOf = (day: string) => evidenceOf(desk.door, desk.look(), partner, day);
    expect(await asOf('2024-05-15')).toMatchObject({
      eligible: false,
      missing: ['afternoon x pro'],
      oldEnough: false,
      earliest: '2024-05-16',
    });
    expect(await asOf('2024-05-16')).toMatchObject({ eligible: true, missing: [], firstAttempt: '2024-05-02' });
    expect(await asOf('2024-05-23')).toMatchObject({ eligible: false, recentEnough: false });
  });

  test('an old call can still be corrected', async () => {
    const partner = await desk.partner();
    const { result } = await desk.done('operator', log(partner, { day: '2024-05-02', time: '09:00' }, AM), {
      via: 'import',
    });
    await desk.done(AM, correct(result.call ?? '', { time: '10:00' }));
    expect(await desk.pool.sql('select time, corrected from call where id = $1', [result.call])).toEqual([
      { time: '10:00', corrected: true },
    ]);
  });

  test('during onboarding both the account manager and onboarding must have called', async () => {
    const { id, partner } = await risk({ onboarding: true });
    await desk.act(AM, id, 'fill-pave', { outcome: 'unreachable' });
    expect(await desk.codes(AM, act(id, 'close-no-contact'))).toEqual(['condition']);
    expect(await desk.codes(AM, act(id, 'mark-not-recovered'))).toEqual(['missing-evidence']);
    await desk.done(CS, log(partner));
    await desk.act(AM, id, 'mark-not-recovered');
    const { children, state } = await desk.view(id);
    expect({ children: children.length, state }).toEqual({ children: 1, state: 'not-recovered' });
    const child = await desk.view(children[0] ?? '');
    expect(child).toMatchObject({
      type: 'churn-request',
      parent: id,
      fcr: '2026-11-24',
      actBy: '2026-11-24',
      ped: '2027-11-24',
      origin: null,
    });
    expect(child.fields.find((field) => field.id === 'preChurn')).toMatchObject({ value: true, text: 'oui' });
  });

  test('never stands in the way of a loss after a letter', async () => {
    const { id } = await desk.opened();
    await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    expect(await desk.view(id, LEADER)).toMatchObject({ state: 'lost', evidence: { eligible: false } });
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
