/** What the pages of the book say, done from the case: checklists, requests, tickets, an order, a code shown once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { choose, focused, press, tabTo, told, type } from './hands.ts';
import { type Seat, settled, type Stage } from './kit.ts';
import { openRegistrarStage } from './registrar-stage.ts';

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const SUPPORT = 'support-agent@demo';
const FINANCE = 'finance@demo';
const DAY = 86_400_000;

let stage: Stage;
let fake: Awaited<ReturnType<typeof openRegistrarStage>>['fake'];
let carry: () => Promise<number>;
beforeAll(async () => {
  ({ stage, fake, carry } = await openRegistrarStage());
});
afterAll(() => stage?.close());

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}

/** A page with that person before that case. */
async function at(email: string, id: string, seat: Seat = {}): Promise<Page> {
  const page = await stage.as(email, seat);
  await openCase(page, id);
  return page;
}

const act = (email: string, id: string, action: string, set: object = {}) =>
  stage.send(`/api/cases/${id}/actions/${action}`, { set }, email);

const field = async (id: string, name: string) => (await stage.case(id)).fields.find((one) => one.id === name)?.value;

/** Cases handed out: each is given once. */
const given = new Set<string>();

/** An open, dated churn request of the account manager that no sale is at the origin of. */
async function churnRequest(): Promise<string> {
  const { cases } = await stage.ask('/api/cases', { type: 'churn-request', open: 'true', owner: AM, limit: '200' });
  const found = cases.find(
    ({ id, origin, fcr, ped, awaiting }) =>
      fcr !== null && ped !== null && awaiting === null && origin !== 'sales-process' && !given.has(id),
  );
  if (!found) throw new Error('no such request in the demo');
  given.add(found.id);
  return found.id;
}

/** One that a sale is at the origin of: its loss is the team leader's, and lacks only the outcome of the call. */
async function salesRequest(): Promise<string> {
  const id = await churnRequest();
  await act(LEADER, id, 'set-origin', { origin: 'sales-process' });
  const pave = { appointmentSummary: '24/11, Camille', mainReason: 'price', healthStatus: 'vert', outcome: null };
  await act(AM, id, 'fill-pave', pave);
  return id;
}

describe('asked from the refusal itself', () => {
  test('completed by who asked, approved by the team leader', async () => {
    const id = await salesRequest();
    const page = await at(AM, id);
    await page.locator('[data-action=mark-lost]').getByRole('button', { name: 'Demander…' }).press('Enter');
    await tabTo(page, 'Mot à qui répond');
    await type(page, 'Vente forcée');
    await press(page, 'Control+Enter');
    await told(page, 'Demande envoyée\u00a0: Acter la perte.');
    const waiting = page.locator('[data-request=mark-lost]');
    await waiting.getByText('Vente forcée').waitFor();
    expect(await waiting.getByRole('button', { name: 'Approuver' }).count()).toBe(0);
    await waiting.getByRole('button', { name: 'Compléter, Acter la perte' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Issue de l’appel');
    await type(page, 'Inj');
    await press(page, 'Control+Enter');
    await told(page, 'Demande complétée\u00a0: Acter la perte.');
    await waiting.getByRole('row', { name: /Issue de l’appel .* Injoignable/ }).waitFor();
    await page.context().close();

    const leader = await at(LEADER, id);
    await leader.getByRole('button', { name: 'Approuver, Acter la perte' }).press('Enter');
    await leader.getByRole('dialog').getByText('Le dossier passera à «\u00a0Perdu\u00a0».').waitFor();
    await leader.getByRole('dialog').getByText('Rien ne s’y oppose').waitFor();
    expect((await stage.case(id)).state).toBe('open');
    await press(leader, 'Enter');
    await told(leader, /Approuvé\u00a0: Acter la perte/);
    expect(await stage.case(id)).toMatchObject({ state: 'lost', requests: [] });
    await leader.context().close();
  });

  test('a value kept from somebody is asked for from its form, and refused with a reason', async () => {
    const id = await churnRequest();
    const page = await at(AM, id);
    await choose(page, 'origine');
    await tabTo(page, 'Demander une valeur refusée');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Demander\u00a0: Choisir l’origine' }).waitFor();
    await tabTo(page, 'Origine');
    await type(page, 'Sales');
    await press(page, 'Control+Enter');
    await told(page, /Demande envoyée/);
    await page.locator('[data-request=set-origin]').getByRole('cell', { name: 'Sales process' }).waitFor();
    await page.context().close();

    const leader = await at(LEADER, id);
    await leader.getByRole('button', { name: 'Refuser, Choisir l’origine' }).press('Enter');
    await leader.getByRole('dialog').waitFor();
    await type(leader, 'La vente n’y est pour rien');
    await press(leader, 'Control+Enter');
    await told(leader, /Demande refusée/);
    await leader.getByRole('region', { name: 'Fil du dossier' }).getByText('La vente n’y est pour rien').waitFor();
    expect((await stage.case(id)).requests).toEqual([]);
    await leader.context().close();
  });

  test('taken back by who asked', async () => {
    const id = await salesRequest();
    await stage.send(`/api/cases/${id}/proposals`, { action: 'mark-lost' }, AM);
    const page = await at(AM, id);
    await page.getByRole('button', { name: 'Retirer, Acter la perte' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Enter');
    await told(page, /Demande retirée/);
    expect((await stage.case(id)).requests).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['fr', 'light', 1280],
    ['en', 'dark', 1280],
    ['fr', 'dark', 360],
    ['en', 'light', 360],
  ] as const)('reads well in %s, %s, %i px', async (lang, scheme, width) => {
    const id = await salesRequest();
    const page = await at(AM, id, { lang, scheme, width });
    const reads = async (what: string) => {
      await settled(page);
      expect.soft(await violations(page), what).toEqual([]);
      expect.soft(await sidewaysOverflow(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.locator('[data-action=mark-lost] button').first().click();
    await page.getByRole('dialog').waitFor();
    await reads('asking');
    await press(page, 'Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await reads('waiting');
    await page.locator('.request button').first().click();
    await reads('completing');
    await page.context().close();
    const leader = await at(LEADER, id, { lang, scheme, width });
    await leader.locator('.request button').first().click();
    await leader.getByRole('dialog').waitFor();
    await settled(leader);
    expect.soft(await violations(leader), 'approving').toEqual([]);
    expect.soft(await sidewaysOverflow(leader), 'approving scrolls sideways').toBeLessThanOrEqual(0);
    await leader.context().close();
  });
});

test('a ticket finance rejects goes back to its author, is put right and sent again', async () => {
  const { id: partner } = await stage.freeSalon('treatwell');
  const set = {
    kind: 'refund',
    requestedChange: 'Refund the invoice of October',
    reason: 'Billed twice',
    billingCompany: 'Salon SARL',
    invoiceNumbers: 'F-2026-1001',
    refundCents: 8200,
    refundPeriod: 'October 2026',
    refundMethod: 'transfer',
  };
  const opened = await stage.send('/api/cases', { type: 'finance-ticket', partner, product: 'treatwell', set }, AM);
  const id = String(opened['id']);
  const page = await at(AM, id);
  await choose(page, 'noter les impayés');
  await tabTo(page, 'Montant impayé');
  await type(page, '0');
  await press(page, 'Control+Enter');
  await told(page, /Noter les impayés\u00a0: fait/);
  await choose(page, 'envoyer à la finance');
  await press(page, 'Control+Enter');
  await told(page, /Envoyer à la finance\u00a0: fait/);

  const finance = await at(FINANCE, id);
  await choose(finance, 'rejeter');
  await tabTo(finance, 'Motif du rejet');
  await type(finance, 'Le numéro de facture est faux');
  await press(finance, 'Control+Enter');
  await told(finance, /Rejeter\u00a0: fait/);

  await openCase(page, id);
  await page.locator('.case-name').getByText('Attend').waitFor({ state: 'detached' });
  await page.getByText('Le numéro de facture est faux').first().waitFor();
  await choose(page, 'remplir le ticket');
  await tabTo(page, 'Factures concernées');
  await press(page, 'Control+a');
  await type(page, 'F-2026-1010');
  await press(page, 'Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(page, 'corriger et renvoyer');
  await tabTo(page, 'Ce qui a été corrigé');
  await type(page, 'Numéro corrigé');
  await press(page, 'Control+Enter');
  await told(page, /Corriger et renvoyer\u00a0: fait/);
  await page.context().close();

  await openCase(finance, id);
  await finance.getByText('F-2026-1010').first().waitFor();
  await choose(finance, 'marquer exécuté');
  await press(finance, 'Control+Enter');
  await told(finance, /Marquer exécuté\u00a0: fait/);
  expect((await stage.case(id)).state).toBe('done');
  await finance.context().close();
});

describe('a transfer code', () => {
  const FQDN = 'salon-zoe.fr';

  /** A domain task whose code was asked for anew and has come. */
  async function taskWithCode(domain: string): Promise<string> {
    fake.add(domain);
    const { cases } = await stage.ask('/api/cases', { type: 'churn-request', state: 'lost', limit: '200' });
    const lost = cases.find(({ id }) => !given.has(id))?.id ?? '';
    given.add(lost);
    const { partner } = await stage.case(lost);
    await stage.send(`/api/partners/${partner}/domains/${domain}`, {}, JUNIOR, 'PUT');
    await act(LEADER, lost, 'open-domain-task', { domain });
    const task = (await stage.case(lost)).children.at(-1) ?? '';
    await act(LEADER, task, 'request');
    await act(JUNIOR, task, 'check-owner-contact', { ownerContact: 'Mme Roy, gérante' });
    for (const action of ['confirm', 'unlock', 'reset-code']) await act(JUNIOR, task, action);
    await carry();
    return task;
  }

  test('is shown once to who asks for it, is copied, and is gone with its window; the journal keeps the asking', async () => {
    const id = await taskWithCode(FQDN);
    const { code } = fake.domains.get(FQDN) ?? {};
    const page = await at(JUNIOR, id);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const orders = page.getByRole('region', { name: 'Ordres au bureau d’enregistrement' });
    expect(await orders.locator('[data-delivery=done]').count()).toBe(2);
    await choose(page, 'lire le code');
    await page.getByRole('dialog').getByText('montré une fois').waitFor();
    await press(page, 'Enter');
    const shown = page.getByRole('dialog', { name: `Code de transfert de ${FQDN}` });
    await shown.getByText(code ?? '', { exact: true }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await focused(page)).toBe('Copier le code');
    await press(page, 'Enter');
    await told(page, 'Code copié.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await press(page, 'Escape');
    await shown.waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.content()).not.toContain(code);
    await page.getByRole('region', { name: 'Fil du dossier' }).getByText('Lire le code').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await page.content()).not.toContain(code);
    await page.context().close();
  });

  test('that the registrar does not give is told, and may be asked for again', async () => {
    const domain = 'salon-lea.fr';
    const id = await taskWithCode(domain);
    const known = fake.domains.get(domain);
    fake.domains.delete(domain);
    const page = await at(JUNIOR, id, { scheme: 'dark', width: 360 });
    await choose(page, 'lire le code');
    await press(page, 'Enter');
    await page.getByRole('alert').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    if (known) fake.domains.set(domain, known);
    await page.getByRole('dialog').getByRole('button', { name: 'Lire le code' }).press('Enter');
    await page.getByRole('dialog', { name: `Code de transfert de ${domain}` }).waitFor();
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

// Last: it lets days go by.
test('an opt-out, step by step, from the call to the support to the page that is off', async () => {
  const { id: partner, name } = await stage.freeSalon('treatwell');
  const page = await stage.as(SUPPORT);
  await page.goto(`/nouveau?partner=${partner}`);
  await page.getByLabel('Type de dossier').selectOption({ label: 'Demande au support' });
  await tabTo(page, 'Demande (manque)');
  await type(page, 'Opt-o');
  await press(page, 'Control+Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
  const request = page.url().split('/').at(-1) ?? '';

  const list = page.getByRole('region', { name: 'Opt-out' });
  const current = list.locator('[aria-current=step]');
  await list.getByText('0/6').waitFor();
  await current.getByText('Demander pourquoi').waitFor();
  await current.getByRole('button').focus();
  await press(page, 'Enter');
  // The form opens where the step stands: no dialog is over the page.
  expect(await page.getByRole('dialog').count()).toBe(0);
  await tabTo(page, 'Motifs');
  await type(page, 'Trop de commissions');
  await tabTo(page, 'Page défendue');
  await type(page, 'O');
  await tabTo(page, 'Appel de l’AM annoncé');
  await type(page, 'O');
  await press(page, 'Control+Enter');
  await told(page, /Noter l’échange\u00a0: fait/);
  await list.getByText('3/6').waitFor();
  // The keyboard is led to the next step, which books half an hour where the account manager is free.
  await expect.poll(() => focused(page)).toBe('Prendre un rendez-vous');
  await press(page, 'Enter');
  await current.getByRole('radio', { checked: true }).waitFor();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('Transmettre l’opt-out à l’AM');
  await press(page, 'Enter');
  await press(page, 'Control+Enter');
  await expect.poll(() => focused(page)).toBe('Résoudre');
  await press(page, 'Enter');
  await press(page, 'Enter');
  await list.getByText('Toutes les étapes sont faites.').waitFor();
  expect((await stage.case(request)).state).toBe('resolved');

  await page
    .getByRole('region', { name: 'Dossiers liés' })
    .getByRole('link', { name: /AM-Marketplace Audit/ })
    .press('Enter');
  await page.getByText('AM-Marketplace Audit').first().waitFor();
  await settled(page);
  const audit = page.url().split('/').at(-1) ?? '';
  const row = page.locator('[data-action=switch-off]');
  // Twice: the action is not theirs, and neither is the status of the page, whatever the action.
  await row
    .getByText(/Réservé à/)
    .first()
    .waitFor();
  expect(await row.getByRole('link').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('marketplace-audit'), expect.stringContaining('partner')]),
  );
  expect(await row.getByRole('button', { name: 'Désactiver la page' }).count()).toBe(0);
  await page.context().close();

  const { manager } = await stage.case(audit);
  const days = (Date.parse(String(await field(audit, 'appointmentOn'))) - Date.parse('2026-11-24')) / DAY;
  stage.clock.advance(days * DAY);
  const managing = await at(manager ?? AM, audit);
  await choose(managing, 'rendez-vous tenu');
  await press(managing, 'Control+Enter');
  await told(managing, /Rendez-vous tenu\u00a0: fait/);
  await choose(managing, 'compter');
  await tabTo(managing, 'Réservations à venir');
  await type(managing, '4');
  await press(managing, 'Control+Enter');
  await told(managing, /Compter les réservations\u00a0: fait/);
  await choose(managing, 'désactiver');
  await tabTo(managing, 'Jour d’effet');
  await type(managing, '+3j');
  await tabTo(managing, 'Motif');
  await type(managing, 'Le salon y tient');
  await press(managing, 'Control+Enter');
  await told(managing, /Désactiver la page\u00a0: fait/);
  const salon = managing.getByRole('region', { name: 'État du salon' });
  await salon.getByText(/à partir du .*\u00a0: désactivée/i).waitFor();
  await salon.locator('div', { hasText: 'Réservations à venir' }).getByText('4').first().waitFor();
  await managing.context().close();
  stage.clock.advance(3 * DAY);
  const later = await at(manager ?? AM, audit);
  await later
    .getByRole('region', { name: 'État du salon' })
    .locator('dd', { hasText: /^désactivée/i })
    .waitFor();
  await later.context().close();
});
