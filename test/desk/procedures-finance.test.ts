/** What finance is asked for: a refund (finance.md), and a new billing after a downsell or a renegotiation (billing-change.md). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cases/day.ts';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { atTheDoor, childOf, type Entrance, fieldsOf, overHttp, partnerFactsOf } from '../kit/entrances.ts';

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
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const LEADING = 'leading-manager@demo';
const FINANCE = 'finance@demo';
const ADMIN = 'admin@demo';

const onDay = async (who: Email, id: string) =>
  (await dayOf(desk.door, desk.look(who), who))?.items.find((item) => item.case.id === id) ?? null;

/** Somebody of finance who is an account manager besides: their own requests are another’s to carry out. */
async function asFinanceAndManager(work: (entrance: Entrance) => Promise<void>): Promise<void> {
  const person = { kind: 'add-person', email: FINANCE, name: 'finance', canSignIn: true } as const;
  await desk.done('operator', { ...person, roles: ['finance', 'account-manager'] });
  await work(overHttp(desk));
  await desk.done('operator', { ...person, roles: ['finance'] });
}

describe('a refund', () => {
  const FILLED: Fields = {
    requestedChange: 'Refund November',
    billingCompany: 'Léa SARL',
    invoiceNumbers: 'F-2026-1187',
    refundCents: 5900,
    refundPeriod: 'November 2026',
    refundMethod: 'transfer',
  };

  /** A ticket asked for by the account manager from a lost request. */
  async function asked(): Promise<{ request: string; ticket: string }> {
    const request = await door.letter(JUNIOR, await desk.partner(), '2026-10-10');
    await door.act(AM, request, 'mark-lost', { outcome: 'unreachable' });
    await door.act(AM, request, 'ask-refund', { reason: 'Billed after the PED' });
    return { request, ticket: childOf(await door.see(request), 'finance-ticket') };
  }

  /** A ticket in the hands of finance. */
  async function sent(): Promise<string> {
    const { ticket } = await asked();
    await door.act(AM, ticket, 'check-unpaid', { unpaidCents: 0 });
    await door.act(AM, ticket, 'fill-ticket', FILLED);
    await door.act(AM, ticket, 'send');
    return ticket;
  }

  test('is the ticket of who asked for it, with what the request knows', async () => {
    const { ticket } = await asked();
    const view = await door.see(ticket);
    expect(view).toMatchObject({ state: 'draft', owner: AM, next: { action: 'check-unpaid' } });
    expect(fieldsOf(view)).toMatchObject({ kind: 'refund', planEndsOn: '2026-10-31', reason: 'Billed after the PED' });
    expect(await onDay(AM, ticket)).not.toBeNull();
    for (const who of [SUPPORT, FINANCE] as const)
      expect(await door.refusals(who, ticket, 'fill-ticket', FILLED), who).toEqual(['role']);
    for (const who of [CS, SALES, OTHER, JUNIOR, ADMIN] as const)
      expect(await door.refusals(who, ticket, 'fill-ticket', FILLED), who).toEqual(['separation']);
  });

  test('starts with what the salon owes, zero included, which its record keeps', async () => {
    const { ticket } = await asked();
    await door.act(AM, ticket, 'fill-ticket', FILLED);
    expect(await door.refusals(AM, ticket, 'send')).toEqual(['condition', 'missing-template']);
    await door.act(AM, ticket, 'check-unpaid', { unpaidCents: 4500 });
    expect(partnerFactsOf(await door.see(ticket))).toMatchObject({ unpaidCents: 4500, unpaidCheckedOn: TODAY });
    // A debt does not forbid the ticket; it says what becomes of it.
    expect(await door.refusals(AM, ticket, 'send')).toEqual(['missing-field']);
    await door.act(AM, ticket, 'fill-ticket', { debtNote: 'Off the refund' });
    await door.act(AM, ticket, 'send');
    expect((await door.see(ticket)).next?.say).toContain('impayé');
  });

  test('waits when the debt has grown since it was looked at', async () => {
    const { ticket, request } = await asked();
    await door.act(AM, ticket, 'fill-ticket', FILLED);
    await door.act(AM, ticket, 'check-unpaid', { unpaidCents: 0 });
    const winback = await door.open(AM, 'winback', (await door.see(request)).partner, {
      context: 'after-loss',
      workOn: TODAY,
    });
    await door.act(AM, winback, 'check-unpaid', { unpaidFoundCents: 900 });
    expect(await door.refusals(AM, ticket, 'send')).toEqual(['condition']);
  });

  test.each(Object.keys(FILLED))('does not leave without %s', async (field) => {
    const { ticket } = await asked();
    await door.act(AM, ticket, 'check-unpaid', { unpaidCents: 0 });
    const { [field]: _, ...others } = FILLED;
    await door.act(AM, ticket, 'fill-ticket', others);
    expect(await door.refusals(AM, ticket, 'send')).toEqual(['missing-template']);
  });

  test('is in English, line by line, for finance to read at once', async () => {
    const ticket = await sent();
    const text = (await door.see(ticket)).templates[0]?.text ?? '';
    expect(text).toContain('Requested change: Refund November');
    expect(text).toContain('Plan expiration date (if refund on a churn): ');
    expect(text).toContain('If it is a refund, payment method: Bank transfer');
    expect(text).toContain('Unpaid amount: ');
  });

  test('sent, it is finance’s and nobody else’s; rejected, it comes back to its author, who puts it right', async () => {
    const ticket = await sent();
    expect(await onDay(FINANCE, ticket)).toMatchObject({ action: 'execute' });
    expect(await door.refusals(AM, ticket, 'fill-ticket', FILLED)).toEqual(['state']);
    for (const who of [SUPPORT, CS, SALES, AM, JUNIOR, LEADER, ADMIN] as const) {
      expect(await door.refusals(who, ticket, 'execute'), who).toEqual(['role']);
      expect(await door.refusals(who, ticket, 'reject', { rejectionMotive: 'x' }), who).toEqual(['role']);
    }
    expect(await door.refusals(FINANCE, ticket, 'reject')).toEqual(['missing-input']);
    await door.act(FINANCE, ticket, 'reject', { rejectionMotive: 'Wrong invoice' });

    expect(await onDay(FINANCE, ticket)).toBeNull();
    expect(await onDay(AM, ticket)).toMatchObject({ section: 'returned', action: 'send-again' });
    await door.act(AM, ticket, 'fill-ticket', { invoiceNumbers: 'F-2026-1188' });
    expect(await door.refusals(AM, ticket, 'send-again')).toEqual(['missing-input']);
    await door.act(AM, ticket, 'send-again', { correction: 'Right invoice' });
    await door.act(FINANCE, ticket, 'execute', { executionNote: 'CN-77' });
    expect(await door.see(ticket)).toMatchObject({ state: 'done', closedOn: TODAY });
  });

  test('is carried out by another than who opened or sent it, whatever their roles', async () => {
    await asFinanceAndManager(async (entrance) => {
      const ticket = await entrance.open(FINANCE, 'finance-ticket', await desk.partner(), {
        kind: 'billing-correction',
        reason: 'Wrong line',
      });
      const filled = { requestedChange: 'Fix', billingCompany: 'Léa SARL', invoiceNumbers: 'F-1' };
      await entrance.act(FINANCE, ticket, 'check-unpaid', { unpaidCents: 0 });
      await entrance.act(FINANCE, ticket, 'fill-ticket', filled);
      await entrance.act(FINANCE, ticket, 'send');
      expect(await entrance.refusals(FINANCE, ticket, 'execute')).toEqual(['separation']);
      expect(await entrance.refusals(FINANCE, ticket, 'reject', { rejectionMotive: 'x' })).toEqual(['separation']);
    });
  });

  test('of Wavy: a credit note on a settled invoice takes part of the payment back first', async () => {
    const partner = await desk.partner({ products: ['wavy'] });
    const given = { kind: 'credit-note', reason: 'Double charge' };
    const ticket = await door.open(AM, 'finance-ticket', partner, given, 'wavy');
    await door.act(AM, ticket, 'check-unpaid', { unpaidCents: 0 });
    await door.act(AM, ticket, 'fill-ticket', {
      requestedChange: 'Credit note',
      billingCompany: 'Léa SARL',
      invoiceNumbers: 'F-9',
      refundCents: 4900,
    });
    await door.act(AM, ticket, 'send');
    expect((await door.see(ticket)).next?.say).toContain('Détachez une part du paiement');
  });
});

describe('a billing change', () => {
  const CHANGE: Fields = {
    beforeOffer: 'Pro + site',
    afterOffer: 'Pro',
    afterMonthlyCents: 6900,
    effectiveOn: '2026-12-01',
    reason: 'price',
    billingCompany: 'Léa SARL',
    siret: '12345678900012',
    chargeLine: 'recurring',
    explanation: 'Le site part, le prix suit',
  };
  const DOWNSELL: Fields = { kind: 'downsell-lost', droppedOption: 'Site', ...CHANGE };
  const RENEGOTIATION: Fields = { kind: 'renegotiation', discountPercent: 20, ...CHANGE };
  const FREE: Fields = { kind: 'free-months', freeMonths: 2, freeOf: 'sms', freeFrom: '2027-01-01', ...CHANGE };

  const open = async (set: Fields, who: Email = AM): Promise<string> =>
    door.open(who, 'billing-change', await desk.partner({ manager: who }), set);
  const openSigned = async (set: Fields, who: Email = AM): Promise<string> => {
    const id = await open(set, who);
    await door.attach(who, id, 'signed-contract');
    return id;
  };

  test('follows a save with a plan change: the option goes for good, finance cuts it', async () => {
    const partner = await desk.partner();
    const risk = await door.open(AM, 'potential-churn', partner, { mainReason: 'price' });
    await door.act(AM, risk, 'fill-pave', {
      appointmentSummary: '24/11, Léa',
      healthStatus: 'vert',
      outcome: 'saved-with-plan-change',
    });
    await door.act(AM, risk, 'mark-recovered');
    await door.act(AM, risk, 'open-billing-change', { billingChangeKind: 'downsell-lost' });
    const id = childOf(await door.see(risk), 'billing-change');
    expect(await door.see(id)).toMatchObject({ state: 'draft', owner: AM, parent: risk });
    expect(fieldsOf(await door.see(id))).toMatchObject({
      kind: 'downsell-lost',
      reason: 'price',
      beforeMonthlyCents: 4900,
    });
    await door.act(AM, id, 'prepare', DOWNSELL);
    expect(await door.refusals(AM, id, 'send')).toEqual(['missing-attachment']);
    await door.attach(AM, id, 'signed-contract');
    await door.act(AM, id, 'send');
    expect(await onDay(FINANCE, id)).toMatchObject({ action: 'execute' });
    expect((await door.see(id)).next?.say).toContain('Coupez l’option');
    expect(await door.refusals(AM, id, 'execute')).toEqual(['role']);
    await door.act(FINANCE, id, 'execute', { financeNote: 'BP-12' });
    expect(await door.see(id)).toMatchObject({ state: 'done', closedOn: TODAY });
    expect(fieldsOf(await door.see(id))).toMatchObject({ executedOn: TODAY });
  });

  /** A salon kept by a plan change, from a risk or from a request without a letter. */
  async function keptByChange(type: string, outcome: string): Promise<string> {
    const id = await door.open(AM, type, await desk.partner(), { mainReason: 'price' });
    await door.act(AM, id, 'fill-pave', { appointmentSummary: '24/11, Léa', healthStatus: 'vert', outcome });
    await door.act(AM, id, 'mark-recovered');
    return id;
  }
  const KIND: Fields = { billingChangeKind: 'renegotiation' };

  describe.each(['potential-churn', 'churn-request'])('a save with a plan change, of a %s', (type) => {
    test('is in its manager’s day until the change is opened, once', async () => {
      const id = await keptByChange(type, 'saved-with-plan-change');
      expect((await door.see(id)).next).toMatchObject({ action: 'open-billing-change' });
      expect(await onDay(AM, id)).toMatchObject({ section: 'reminder', action: 'open-billing-change' });
      expect(await door.refusals(JUNIOR, id, 'open-billing-change', KIND)).toEqual(['role']);
      expect(await door.refusals(AM, id, 'open-billing-change')).toEqual(['missing-input']);
      await door.act(AM, id, 'open-billing-change', KIND);
      expect(await onDay(AM, id)).toBeNull();
      expect((await door.see(id)).next?.action).not.toBe('open-billing-change');
      await door.act(AM, childOf(await door.see(id), 'billing-change'), 'cancel', { motive: 'Essai' });
      expect(await door.refusals(AM, id, 'open-billing-change', KIND)).toEqual(['condition']);
    });

    test('asks for no change any more once the closing is validated', async () => {
      const id = await keptByChange(type, 'saved-with-plan-change');
      await door.act(JUNIOR, id, 'validate-closing');
      expect(await onDay(AM, id)).toBeNull();
    });

    test.each([
      ['validate-closing', {}],
      ['reject-closing', { closingMotive: 'missing-document' }],
    ])('is in the juniors’ day from its closing until %s', async (check, set) => {
      const id = await keptByChange(type, 'saved-with-plan-change');
      expect(await onDay(JUNIOR, id)).toMatchObject({ section: 'reminder', action: 'validate-closing', due: TODAY });
      await door.act(JUNIOR, id, check, set);
      expect(await onDay(JUNIOR, id)).toBeNull();
    });
  });

  test.each([
    ['potential-churn', false],
    ['churn-request', true],
  ])('a save without a change, of a %s: no billing change; checked by the juniors: %s', async (type, checked) => {
    const id = await keptByChange(type, 'saved');
    expect(await onDay(AM, id)).toBeNull();
    expect(await door.refusals(AM, id, 'open-billing-change', KIND)).toEqual(['condition']);
    expect((await onDay(JUNIOR, id)) !== null).toBe(checked);
  });

  test('a loss is in the juniors’ day the very day it is recorded', async () => {
    const id = await door.letter(JUNIOR, await desk.partner(), '2026-11-16');
    await door.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
    expect(await onDay(JUNIOR, id)).toMatchObject({ section: 'reminder', action: 'validate-closing', due: TODAY });
    await door.act(JUNIOR, id, 'validate-closing');
    expect(await onDay(JUNIOR, id)).toBeNull();
  });

  test('saved again after a reopening, it may open a change again', async () => {
    const id = await door.letter(JUNIOR, await desk.partner(), '2026-11-16');
    const pave = { appointmentSummary: '24/11', mainReason: 'price', healthStatus: 'vert' };
    await door.act(AM, id, 'fill-pave', { ...pave, outcome: 'saved-with-plan-change' });
    await door.attach(AM, id, 'withdrawal');
    await door.act(AM, id, 'mark-recovered');
    await door.act(AM, id, 'open-billing-change', KIND);
    await door.act(AM, childOf(await door.see(id), 'billing-change'), 'cancel', { motive: 'Il part' });
    await door.act(LEADER, id, 'reopen', { reason: 'Il repart' });
    await door.act(AM, id, 'mark-recovered');
    await door.act(AM, id, 'open-billing-change', KIND);
  });

  test.each(Object.keys(CHANGE))('does not leave without %s', async (field) => {
    const { [field]: _, ...others } = DOWNSELL;
    expect(await door.refusals(AM, await openSigned(others), 'send')).toEqual(['missing-field']);
  });

  test('names the option that goes, or the discount; a reason that says nothing is in no list', async () => {
    expect(await door.refusals(AM, await openSigned({ ...DOWNSELL, droppedOption: null }), 'send')).toEqual([
      'missing-field',
    ]);
    expect(await door.refusals(AM, await openSigned({ ...RENEGOTIATION, discountPercent: null }), 'send')).toEqual([
      'missing-field',
    ]);
    const other = { kind: 'downsell-lost', reason: 'other' };
    const command = {
      kind: 'open-case',
      type: 'billing-change',
      partner: await desk.partner(),
      product: null,
    } as const;
    expect(await desk.codes(AM, { ...command, set: other })).toEqual(['bad-value']);
  });

  test.each<[string, boolean, Fields]>([
    ['a discount of 20 %', true, {}],
    ['a discount of 21 %', false, { discountPercent: 21 }],
    ['an effective date of today', true, { effectiveOn: TODAY }],
    ['an effective date of yesterday', false, { effectiveOn: '2026-11-23' }],
    ['one free month', false, { freeMonths: 1, freeOf: 'commission', freeFrom: '2027-01-01' }],
  ])('%s goes straight to finance: %j', async (_, straight, set) => {
    const id = await openSigned({ ...RENEGOTIATION, ...set });
    if (straight) return door.act(AM, id, 'send');
    expect(await door.refusals(AM, id, 'send')).toEqual(['condition']);
    await door.approve(LEADER, id, await door.propose(AM, id, 'approve'));
    expect((await door.see(id)).state).toBe('to-execute');
  });

  test('free months are proposed, completed with their first month, granted by another, executed', async () => {
    const id = await open({ ...FREE, freeFrom: null });
    expect(await door.refusals(AM, id, 'send')).toContain('condition');
    expect(await door.refusals(AM, id, 'approve')).toContain('role');
    const request = await door.propose(AM, id, 'approve');
    const approve = { kind: 'approve-proposal', case: id, request, set: {} } as const;
    expect(await desk.codes(LEADER, approve)).toEqual(['missing-field']);
    await door.act(AM, id, 'prepare', { freeFrom: '2027-01-01' });
    await door.approve(LEADER, id, request);
    await door.act(FINANCE, id, 'execute');
    expect(fieldsOf(await door.see(id))).toMatchObject({ freeMonths: 2, freeOf: 'sms', freeFrom: '2027-01-01' });
  });

  test('nobody grants what they opened or proposed, team leader or not', async () => {
    const id = await open(FREE, LEADING);
    expect(await door.refusals(LEADING, id, 'approve')).toEqual(['separation']);
    const request = await door.propose(LEADING, id, 'approve');
    const approve = { kind: 'approve-proposal', case: id, request, set: {} } as const;
    expect(await desk.codes(LEADING, approve)).toEqual(['separation']);
    await door.approve(LEADER, id, request);
  });

  test('rejected, it comes back to its author, and the same rules play again', async () => {
    const id = await openSigned(RENEGOTIATION);
    await door.act(AM, id, 'send');
    await door.act(FINANCE, id, 'reject', { motive: 'SIRET' });
    expect(await onDay(AM, id)).toMatchObject({ section: 'returned', action: 'prepare' });
    await door.act(AM, id, 'prepare', { siret: '98765432100012', discountPercent: 30 });
    expect(await door.refusals(AM, id, 'send')).toEqual(['condition']);
    await door.act(AM, id, 'prepare', { discountPercent: 15 });
    await door.act(AM, id, 'send');
    await door.act(FINANCE, id, 'execute');
  });

  test('is carried out by another than who opened or sent it, whatever their roles', async () => {
    await asFinanceAndManager(async (entrance) => {
      const id = await entrance.open(FINANCE, 'billing-change', await desk.partner(), RENEGOTIATION);
      await entrance.attach(FINANCE, id, 'signed-contract');
      await entrance.act(FINANCE, id, 'send');
      expect(await entrance.refusals(FINANCE, id, 'execute')).toEqual(['separation']);
      expect(await entrance.refusals(FINANCE, id, 'reject', { motive: 'x' })).toEqual(['separation']);
    });
  });
});
