/** A churn risk on both brands, walked to each of its ends (potential-churn.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
import { type Email, type PartnerGiven, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf } from '../kit/entrances.ts';

let desk: TestDesk;
let door: Entrance;
beforeAll(async () => {
  desk = await testDesk();
  door = atTheDoor(desk);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await desk.close();
});

const SUPPORT = 'support-agent@demo';
const CS = 'onboarding-manager@demo';
const SALES = 'sales@demo';
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const FINANCE = 'finance@demo';

const PAVE = { appointmentSummary: '24/11, Léa', mainReason: 'competitor', healthStatus: 'orange' };

/** An open risk of a partner that has one contract, of that brand. */
async function riskOf(product: string, of: PartnerGiven = {}): Promise<{ partner: string; id: string }> {
  const partner = await desk.partner({ products: [product], ...of });
  return { partner, id: await door.open(AM, 'potential-churn', partner, {}, product) };
}

type Call = readonly [day: string, time: string, number: 'salon' | 'pro', result?: string];

async function called(partner: string, ...calls: readonly Call[]): Promise<void> {
  for (const [day, time, number, result = 'no-answer'] of calls)
    await desk.done(AM, { kind: 'log-call', partner, call: { day, time, number, result }, caller: null });
}

/** Two weeks of calls, each half-day on each number, the last one yesterday. */
const GRID: readonly Call[] = [
  ['2026-11-10', '09:00', 'salon'],
  ['2026-11-12', '15:00', 'salon', 'voicemail'],
  ['2026-11-19', '11:59', 'pro'],
  ['2026-11-23', '12:00', 'pro', 'third-party'],
];

describe('a risk is opened by whoever hears of it', () => {
  test.each<[Email, string]>([
    [SUPPORT, 'low-nps'],
    [SUPPORT, 'customer-file'],
    [SALES, 'red-alert'],
    [SALES, 'options-to-drop'],
    [CS, 'spoken-wish'],
    [AM, 'other-channel'],
  ])('%s, alerted by %s', async (who, signal) => {
    const partner = await desk.partner({ name: 'Salon Bleu' });
    const set = { signal, mainReason: 'price', subReason: 'discount-ended', note: 'Trouve cela trop cher' };
    const id = await door.open(who, 'potential-churn', partner, set);
    const view = await door.see(id);
    expect(view).toMatchObject({ state: 'open', owner: AM });
    expect(fieldsOf(view)).toMatchObject({ title: 'RDC - Salon Bleu', ...set });
  });

  test('the support and sales say what alerted them; finance opens none', async () => {
    const partner = await desk.partner();
    const opening = (set = {}) =>
      ({ kind: 'open-case', type: 'potential-churn', partner, product: 'treatwell', set }) as const;
    for (const who of [SUPPORT, SALES] as const) expect(await desk.codes(who, opening())).toEqual(['role']);
    expect(await desk.codes(FINANCE, opening({ signal: 'low-nps' }))).toEqual(['role']);
  });
});

describe.each(['treatwell', 'wavy'])('a %s risk', (product) => {
  test('the appointment takes forty-five minutes and is held before the pavé is filled in', async () => {
    const { id } = await riskOf(product);
    const at = (time: string) => ({ appointmentOn: TODAY, appointmentAt: time, appointmentWith: AM });
    expect((await door.see(id)).next).toMatchObject({ action: 'book-appointment' });
    await door.act(SUPPORT, id, 'book-appointment', at('15:00'));
    const { id: neighbour } = await riskOf(product);
    expect(await door.refusals(SALES, neighbour, 'book-appointment', at('15:30'))).toEqual(['slot']);
    await door.act(SALES, neighbour, 'book-appointment', at('15:45'));
    await door.act(SALES, neighbour, 'cancel-appointment');

    expect(await door.refusals(SUPPORT, id, 'hold-appointment')).toEqual(['role']);
    await door.act(AM, id, 'hold-appointment', { appointmentSummary: PAVE.appointmentSummary });
    expect((await door.see(id)).next).toMatchObject({ action: 'fill-pave' });
    await door.act(AM, id, 'fill-pave', { ...PAVE, outcome: 'to-call-back' });
  });

  test.each([
    ['saved', 'saved'],
    ['saved by a plan change', 'saved-with-plan-change'],
  ])('%s: the pavé is whole and its outcome is a save', async (_, outcome) => {
    const { id } = await riskOf(product);
    expect(await door.refusals(AM, id, 'mark-recovered')).toEqual(['missing-template', 'condition']);
    await door.act(AM, id, 'fill-pave', { ...PAVE, outcome });
    expect((await door.see(id)).next).toMatchObject({ action: 'mark-recovered' });
    await door.act(AM, id, 'mark-recovered');
    expect((await door.see(id)).state).toBe('recovered');
  });

  test('not recovered: a churn request opens with what the risk knew', async () => {
    const { id } = await riskOf(product);
    await door.act(AM, id, 'fill-pave', { ...PAVE, secondaryReason: 'price', outcome: 'refused' });
    await door.act(AM, id, 'open-churn-request');
    const view = await door.see(id);
    expect(view).toMatchObject({ state: 'not-recovered', closedOn: TODAY });
    const request = await door.see(childOf(view, 'churn-request'));
    expect(request).toMatchObject({ state: 'open', owner: AM, product, parent: id });
    expect(fieldsOf(request)).toMatchObject({ priorRisk: true, outcome: 'refused', ...PAVE });
    // Without a letter no date runs yet.
    expect(request).toMatchObject({ fcr: null, actBy: null });
  });
});

describe('a save with a plan change is checked; one without is not', () => {
  test('the junior refuses it with a reason, the account manager completes, the junior validates', async () => {
    const { id } = await riskOf('treatwell');
    await door.act(AM, id, 'fill-pave', { ...PAVE, outcome: 'saved-with-plan-change' });
    await door.act(AM, id, 'mark-recovered');
    await door.act(JUNIOR, id, 'reject-closing', { closingMotive: 'unexplained-change' });
    const day = await dayOf(desk.door, desk.look(AM), AM);
    expect(day?.items.find((item) => item.case.id === id)).toMatchObject({ action: 'complete-closing' });
    await door.act(AM, id, 'complete-closing', { note: 'Remise sur la ligne récurrente' });
    await door.act(JUNIOR, id, 'validate-closing');
    expect(fieldsOf(await door.see(id))).toMatchObject({ closingCheck: 'validated', closingCheckedOn: TODAY });

    const { id: plain } = await riskOf('treatwell');
    await door.act(AM, plain, 'fill-pave', { ...PAVE, outcome: 'saved' });
    await door.act(AM, plain, 'mark-recovered');
    expect(await door.refusals(JUNIOR, plain, 'validate-closing')).toEqual(['condition']);
  });
});

describe('ghost: a salon that never answers', () => {
  test.each([
    ['treatwell', 'Recovered no action'],
    ['wavy', 'Ghost'],
  ])('%s calls the same end “%s”', async (product, label) => {
    const { partner, id } = await riskOf(product);
    await called(partner, ...GRID);
    expect(await door.see(id)).toMatchObject({ evidence: { eligible: true } });
    await door.act(AM, id, 'close-no-contact');
    expect(await door.see(id)).toMatchObject({ state: 'closed-no-contact', stateLabel: label, closedOn: TODAY });
    expect((await door.see(id)).timeline.map(({ title }) => title)).toContain(label);
  });

  test('the desk proposes it once the grid is full, and does nothing by itself', async () => {
    const { partner, id } = await riskOf('treatwell');
    await door.act(AM, id, 'fill-pave', { outcome: 'unreachable' });
    expect((await door.see(id)).next).toMatchObject({ action: 'close-no-contact' });
    await called(partner, ...GRID);
    expect(await door.see(id)).toMatchObject({ state: 'open', evidence: { eligible: true } });
  });

  const without = (nth: number): readonly Call[] => GRID.filter((_, at) => at !== nth);
  test.each<[string, readonly Call[]]>([
    ['thirteen days', [['2026-11-11', '09:00', 'salon'], ...GRID.slice(1)]],
    ['no morning call to the salon', [['2026-11-10', '14:00', 'salon'], ...without(0)]],
    ['no afternoon call to the salon', without(1)],
    ['no morning call to the mobile', without(2)],
    ['no afternoon call to the mobile', without(3)],
    ['nothing for eight days', [...GRID.slice(0, 2), ['2026-11-16', '09:00', 'pro'], ['2026-11-16', '15:00', 'pro']]],
    ['an answer in between', [...GRID, ['2026-11-23', '16:00', 'salon', 'answered']]],
    ['a written reply in between', [...GRID, ['2026-11-20', '10:00', 'pro', 'replied']]],
  ])('is refused with %s', async (_, calls) => {
    const { partner, id } = await riskOf('treatwell');
    await called(partner, ...calls);
    expect(await door.refusals(AM, id, 'close-no-contact')).toEqual(['missing-evidence']);
  });

  test('a number the salon does not have is declared, and asks for no call', async () => {
    const { partner, id } = await riskOf('wavy');
    await called(partner, ...GRID.slice(0, 2), ['2026-11-23', '09:30', 'salon']);
    expect(await door.refusals(AM, id, 'close-no-contact')).toEqual(['missing-evidence']);
    await desk.done(AM, { kind: 'declare-number', partner, number: 'pro', phone: null });
    await door.act(AM, id, 'close-no-contact');
  });

  test('the day asks for the call that is missing, at the half-day it is missing for', async () => {
    const { partner, id } = await riskOf('treatwell', { manager: 'other-manager@demo' });
    await called(partner, GRID[0]!, GRID[1]!);
    const day = await dayOf(desk.door, desk.look('other-manager@demo'), 'other-manager@demo');
    expect(day?.items.find((item) => item.case.id === id)).toMatchObject({
      section: 'call-now',
      call: { number: 'pro', half: 'morning' },
    });
  });

  test('a letter has spoken for the salon: its request is never kept “without contact”', async () => {
    const { partner } = await riskOf('treatwell');
    await called(partner, ...GRID);
    const request = await door.letter(JUNIOR, partner, '2026-11-16');
    const actions = (await door.see(request)).states.map((state) => state.id);
    expect(actions).toEqual(['open', 'recovered', 'lost']);
    await door.act(LEADER, request, 'mark-lost', { outcome: 'unreachable' });
  });
});
