/** A salon that leaves while it is being set up, by each of its paths (pre-churn.md, sales-process.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf } from '../kit/entrances.ts';
import { FACTS } from '../kit/rows.ts';

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
const LEADING = 'leading-manager@demo';

/** Fifteen days ago, and sixteen: the last day inside the window and the first outside. */
const INSIDE = '2026-11-09';
const OUTSIDE = '2026-11-08';

let made = 0;
/** A partner whose contract was signed on that day, in the hands of onboarding and of that manager. */
async function signed(signedOn: string | null, product = 'treatwell', manager: Email = AM): Promise<string> {
  made += 1;
  const contract = { product, signedOn, liveOn: null, commitmentEndsOn: '2027-11-30', monthlyCents: 4900 };
  const partner = { ...FACTS, name: `Salon ${made}`, domainName: null, manager, onboardingManager: CS };
  await desk.done('operator', { kind: 'import-partner', id: `N${made}`, partner, contracts: [contract] });
  return `N${made}`;
}

const SAID_NO = {
  appointmentSummary: '20/11, Inès',
  mainReason: 'pre-panic',
  healthStatus: 'rouge',
  outcome: 'refused',
};
const FPC = {
  fpcCause: 'Vente trop pressée',
  fpcTrigger: 'Première facture',
  fpcNeed: 'Un agenda en ligne',
  fpcTried: 'Deux appels, une formation offerte',
  fpcHelp: 'Le commercial a rappelé',
};

/** A risk during onboarding, opened by onboarding, with a training stage still to be done. */
async function leaving(partner: string, product = 'treatwell'): Promise<{ risk: string; stage: string }> {
  const stage = await door.open(CS, 'onboarding-case', partner, { stage: 'to-train' }, product);
  const set = { onboarding: true, signal: 'spoken-wish', mainReason: 'pre-panic', note: 'Veut annuler' };
  return { risk: await door.open(CS, 'potential-churn', partner, set, product), stage };
}

const onDay = async (who: Email, day: string, id: string) => {
  const view = await dayOf(desk.door, { ...desk.look(who), now: `${day}T08:00:00.000Z` }, who);
  return view?.items.find((item) => item.case.id === id) ?? null;
};

/** All that the day of somebody says of a case. */
const said = async (who: Email, day: string, id: string): Promise<string> => {
  const item = await onDay(who, day, id);
  return item ? [item.say, ...item.more.map(({ say }) => say)].join(' ') : '';
};

describe('the effort to keep it', () => {
  test('onboarding opens the risk and follows it; sales, onboarding and the team leader lend a hand', async () => {
    const { risk } = await leaving(await signed(INSIDE));
    for (const who of [SALES, CS, LEADER] as const) await door.act(who, risk, 'offer-help', { note: 'J’ai appelé' });
    expect(await door.refusals(SUPPORT, risk, 'offer-help', { note: 'Moi aussi' })).toEqual(['role']);
  });

  test('a salon that hesitates is called again the next day, and the thirtieth day concludes', async () => {
    const { risk } = await leaving(await signed(INSIDE));
    await door.act(CS, risk, 'check-legal-right', { note: 'Trois salariés, signé au salon' });
    await door.act(CS, risk, 'note-hesitation');
    for (const who of [AM, CS] as const) {
      expect(await onDay(who, '2026-11-25', risk), who).toMatchObject({ section: 'reminder', action: 'fill-pave' });
      expect(await said(who, '2026-12-23', risk), who).not.toContain('Trente jours d’effort');
      expect(await said(who, '2026-12-24', risk), who).toContain('Trente jours d’effort');
    }
  });

  test('saved by training: onboarding itself says so', async () => {
    const { risk, stage } = await leaving(await signed(INSIDE));
    await door.act(CS, risk, 'fill-pave', { ...SAID_NO, outcome: 'saved' });
    await door.act(CS, risk, 'mark-recovered');
    expect((await door.see(risk)).state).toBe('recovered');
    expect((await door.see(stage)).state).toBe('open');
  });

  test.each<[string, string, boolean]>([
    ['fourteen days after signature', '2026-11-10', true],
    ['fifteen', INSIDE, false],
  ])('%s, the law is looked at: %s, %j', async (_, signedOn, reminded) => {
    const { risk } = await leaving(await signed(signedOn));
    expect((await said(AM, TODAY, risk)).includes('droit légal de rétractation')).toBe(reminded);
    // It warns and judges nothing: writing nothing stops nobody.
    if (reminded) await door.act(CS, risk, 'check-legal-right', { note: 'Six salariés : non' });
  });
});

describe('within fifteen days of signature', () => {
  test('the team leader alone acts it, on the FPC; the onboarding stage closes with it', async () => {
    const { risk, stage } = await leaving(await signed(INSIDE));
    await door.act(CS, risk, 'fill-pave', SAID_NO);
    expect(await door.refusals(CS, risk, 'hand-to-team-leader', { note: 'À vous' })).toEqual(['missing-template']);
    await door.act(CS, risk, 'write-fpc', FPC);
    await door.act(CS, risk, 'hand-to-team-leader', { note: 'À vous' });
    expect(await onDay(LEADER, TODAY, risk)).toMatchObject({ section: 'to-approve', action: 'act-early-departure' });
    for (const who of [AM, JUNIOR, CS] as const)
      expect(await door.refusals(who, risk, 'act-early-departure'), who).toEqual(['role']);

    await door.act(LEADER, risk, 'act-early-departure');
    const view = await door.see(risk);
    expect(view).toMatchObject({ state: 'not-recovered', closedOn: TODAY });
    expect(await door.see(stage)).toMatchObject({ state: 'not-possible', closedOn: TODAY });
    expect((await door.see(stage)).timeline[0]).toMatchObject({ detail: '→ Impossible', actor: LEADER });
    const request = await door.see(childOf(view, 'churn-request'));
    expect(request).toMatchObject({ fcr: TODAY, actBy: TODAY, ped: TODAY, origin: null, owner: AM });
    expect(fieldsOf(request)).toMatchObject({ preChurn: true, preChurnPath: 'early', priorRisk: true });
  });

  test('a departure with the form is refused there: none is needed', async () => {
    const { risk } = await leaving(await signed(INSIDE));
    await door.act(AM, risk, 'fill-pave', SAID_NO);
    await door.attach(AM, risk, 'cancellation-form');
    const form = { formReceivedOn: TODAY };
    expect(await door.refusals(AM, risk, 'act-departure-with-form', form)).toContain('condition');
  });
});

describe('past fifteen days', () => {
  test.each([
    // The day the form came back, act by, PED; a Wavy PED is the end of commitment and waits for its confirmation.
    ['treatwell', '2026-11-20', '2026-12-31', '2026-12-31'],
    ['treatwell', '2026-11-14', '2026-11-30', '2026-11-30'],
    ['wavy', '2026-11-20', '2026-12-20', '2027-11-30'],
  ])('%s: the form is sent, kept, and its return on %s dates the request', async (product, back, actBy, ped) => {
    const { risk, stage } = await leaving(await signed(OUTSIDE, product), product);
    await door.act(CS, risk, 'fill-pave', SAID_NO);
    expect((await door.see(risk)).next).toMatchObject({ action: 'send-cancellation-form' });
    await door.act(CS, risk, 'send-cancellation-form');
    expect(await door.refusals(LEADER, risk, 'act-early-departure')).toEqual(['condition']);
    const form = { formReceivedOn: back };
    expect(await door.refusals(AM, risk, 'act-departure-with-form', form)).toEqual(['missing-attachment']);
    await door.attach(CS, risk, 'cancellation-form');
    const tomorrow = { formReceivedOn: '2026-11-25' };
    expect(await door.refusals(AM, risk, 'act-departure-with-form', tomorrow)).toEqual(['condition']);
    await door.act(AM, risk, 'act-departure-with-form', form);
    const request = await door.see(childOf(await door.see(risk), 'churn-request'));
    expect(request).toMatchObject({ fcr: back, actBy, ped });
    expect((await door.see(stage)).state).toBe('not-possible');
  });
});

describe('silence during onboarding', () => {
  const halves = (caller: Email) =>
    [
      ['2026-11-10', '09:00', 'salon'],
      ['2026-11-12', '15:00', 'salon'],
      ['2026-11-19', '11:00', 'pro'],
      ['2026-11-23', '16:00', 'pro'],
    ].map(([day, time, number]) => [caller, day, time, number] as const);

  async function called(partner: string, calls: readonly (readonly (string | undefined)[])[]): Promise<void> {
    for (const [who, day, time, number] of calls) {
      const call = { day, time, number, result: 'no-answer' } as { day: string; result: string };
      await desk.done(who as Email, { kind: 'log-call', partner, call, caller: null });
    }
  }

  /** A silent salon whose risk became a pre-churn by its account manager. */
  async function silent(manager: Email = AM): Promise<{ risk: string; request: string; stage: string }> {
    const partner = await signed(OUTSIDE, 'treatwell', manager);
    const { risk, stage } = await leaving(partner);
    await called(partner, [...halves(CS).slice(0, 2), ...halves(manager).slice(2)]);
    await door.act(manager, risk, 'fill-pave', { outcome: 'unreachable' });
    await door.act(manager, risk, 'mark-not-recovered');
    return { risk, stage, request: childOf(await door.see(risk), 'churn-request') };
  }

  test.each<[string, Email[]]>([
    ['the account manager', [AM]],
    ['onboarding', [CS]],
  ])('is not proved by the calls of %s alone', async (_, [caller = AM]) => {
    const partner = await signed(OUTSIDE);
    const { risk } = await leaving(partner);
    await called(partner, halves(caller));
    await door.act(AM, risk, 'fill-pave', { outcome: 'unreachable' });
    expect(await door.refusals(AM, risk, 'mark-not-recovered')).toEqual(['missing-evidence']);
    // Nor is it closed as an ordinary ghost: during onboarding nobody is kept that way.
    expect(await door.refusals(AM, risk, 'close-no-contact')).toContain('condition');
  });

  test('two weeks in vain by both: a request opens, dated today, due for a year, without an origin', async () => {
    const { risk, request, stage } = await silent();
    expect((await door.see(risk)).state).toBe('not-recovered');
    expect((await door.see(stage)).state).toBe('not-possible');
    const view = await door.see(request);
    expect(view).toMatchObject({ state: 'open', fcr: TODAY, actBy: TODAY, ped: '2027-11-24', origin: null });
    expect(fieldsOf(view)).toMatchObject({ preChurn: true, priorRisk: true });
    expect(fieldsOf(view)).not.toHaveProperty('preChurnPath');
  });

  test('the account manager hands it over; the team leader sets the origin and records the loss', async () => {
    const { request } = await silent();
    const sales = { origin: 'sales-process' };
    for (const set of [sales, { origin: 'billing' }])
      expect(await door.refusals(AM, request, 'set-origin', set)).toContain('role');
    expect(await door.refusals(AM, request, 'mark-lost')).toContain('role');
    expect((await door.see(request)).next).toMatchObject({ action: 'hand-to-team-leader' });
    await door.act(AM, request, 'hand-to-team-leader', { note: 'Pré-churn' });
    expect(await onDay(LEADER, TODAY, request)).not.toBeNull();
    // No loss before its origin is set, whatever it is.
    expect(await door.refusals(LEADER, request, 'mark-lost')).toEqual(['missing-field']);
    await door.act(LEADER, request, 'set-origin', sales);
    await door.act(LEADER, request, 'mark-lost');
    const view = await door.see(request);
    expect(view).toMatchObject({ state: 'lost', origin: 'sales-process', ped: '2027-11-24' });
    // The salon still pays its year: the screen says the risk, and the case comes back thirty days before the end.
    expect(view.next?.say).toContain('Risque juridique');
    expect(await onDay(AM, '2027-10-24', request)).toBeNull();
    expect(await onDay(AM, '2027-10-25', request)).toMatchObject({ section: 'reminder', action: 'note-ped-review' });
    await door.act(AM, request, 'note-ped-review', { note: 'Laisser courir' });
    expect(await onDay(AM, '2027-10-25', request)).toBeNull();
  });

  test('a team leader who looks after the salon leaves it to another', async () => {
    const { request } = await silent(LEADING);
    const set = { origin: 'sales-process' };
    expect(await door.refusals(LEADING, request, 'set-origin', set)).toEqual(['separation']);
    await door.act(JUNIOR, request, 'set-origin', set);
    expect(await door.refusals(LEADING, request, 'mark-lost')).toEqual(['separation']);
    await door.act(JUNIOR, request, 'mark-lost');
  });
});

describe('money that goes back', () => {
  test('is asked for by onboarding or sales who worked on it, never by the account manager', async () => {
    const { risk } = await leaving(await signed(INSIDE));
    const reason = { reason: 'Mise en service facturée' };
    expect(await door.refusals(SALES, risk, 'ask-refund', reason)).toEqual(['separation']);
    await door.act(SALES, risk, 'offer-help', { note: 'J’ai rappelé la gérante' });
    await door.act(CS, risk, 'fill-pave', SAID_NO);
    await door.act(LEADER, risk, 'act-early-departure');
    const request = childOf(await door.see(risk), 'churn-request');
    await door.act(LEADER, request, 'set-origin', { origin: 'sales-process' });
    await door.act(LEADER, request, 'mark-lost');
    expect(await door.refusals(AM, request, 'ask-refund', reason)).toEqual(['role']);
    await door.act(SALES, request, 'ask-refund', reason);
    const ticket = await door.see(childOf(await door.see(request), 'finance-ticket'));
    expect(ticket).toMatchObject({ state: 'draft', owner: SALES });
    expect(fieldsOf(ticket)).toMatchObject({ kind: 'refund', preChurn: true, planEndsOn: TODAY, ...reason });
    // The account manager cannot finish it either.
    expect(await door.refusals(AM, ticket.id, 'check-unpaid', { unpaidCents: 0 })).toContain('role');
  });
});
