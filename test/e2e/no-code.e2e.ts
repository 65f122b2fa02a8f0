/** What is typed into pages is on the screen: a step with its form and its refusals, and a procedure with its steps. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineWith } from '../kit/book.ts';
import { violations } from './axe.ts';
import { openEditedStage, SALON } from './edited-stage.ts';
import { choose, press, tabTo, told, type } from './hands.ts';
import { settled, type Stage } from './kit.ts';

const CLERK = 'accueil@demo';
const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';
const DAY = 86_400_000;

let stage: Stage;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  ({ stage, files } = await openEditedStage());
});
afterAll(() => stage?.close());

const lineOf = (page: string, passage: string): number => lineWith(files[page] ?? '', passage);

async function at(email: string, address: string): Promise<Page> {
  const page = await stage.as(email);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  return page;
}

test('a step: its button, its form, what it lacks, and the refusal of whoever its page does not name', async () => {
  const opened = await stage.send(
    '/api/cases',
    { type: 'churn-request', partner: SALON.id, product: 'treatwell', set: {} },
    LEADER,
  );
  const id = String(opened['id']);

  const refused = await at(AM, `/dossier/${id}`);
  const row = refused.locator('[data-action=promise-call-back]');
  await row.getByText('Réservé à\u00a0: Accueil, Team leader AM').waitFor();
  expect(await row.getByRole('button', { name: 'Promettre un rappel' }).count()).toBe(0);
  const line = lineOf('churn-request.md', '[front-desk, team-leader] } ]\n    needs:');
  expect(await row.getByRole('link').first().getAttribute('href')).toBe(`/procedures/churn-request?line=${line}`);
  await refused.context().close();

  const page = await at(CLERK, `/dossier/${id}`);
  await page.locator('[data-action=promise-call-back]').getByRole('button', { name: 'Promettre un rappel' }).waitFor();
  await choose(page, 'promettre');
  const form = page.getByRole('dialog');
  await form.getByText('Dites au salon quel jour on le rappellera.').waitFor();
  await form.getByLabel('Note').waitFor({ state: 'attached' });
  // Sent without its field, it is refused by the line of the page, and nothing is written.
  const { version } = await stage.case(id);
  await press(page, 'Control+Enter');
  const missing = form.getByText('À donner avec la demande\u00a0: Rappel promis pour le.').first();
  await missing.waitFor();
  const action = lineOf('churn-request.md', '  promise-call-back:');
  expect(await form.locator(`a[href="/procedures/churn-request?line=${action}"]`).count()).toBeGreaterThan(0);
  expect((await stage.case(id)).version).toBe(version);
  await settled(page);
  expect(await violations(page)).toEqual([]);

  await tabTo(page, 'Rappel promis pour le');
  await type(page, '26/11');
  await press(page, 'Control+Enter');
  await told(page, /Promettre un rappel\u00a0: fait/);
  await page.getByRole('region', { name: 'Fil du dossier' }).getByText('Promettre un rappel').first().waitFor();
  expect((await stage.case(id)).fields.find((field) => field.id === 'callBackOn')?.value).toBe('2026-11-26');
  await page.context().close();
});

test('a procedure: opened, led through its steps, closed, and read on its page', async () => {
  const page = await at(CLERK, `/nouveau?partner=${SALON.id}`);
  await page.getByLabel('Type de dossier').selectOption({ label: 'Carte cadeau' });
  await tabTo(page, 'Montant de la carte');
  await type(page, '50');
  await press(page, 'Control+Enter');
  await page.getByRole('heading', { level: 1, name: SALON.name }).waitFor();
  await settled(page);
  const id = page.url().split('/').at(-1) ?? '';
  expect(id).toMatch(/^GC-/);
  await page.getByText('Réclamée').first().waitFor();

  const list = page.getByRole('region', { name: 'Carte cadeau' });
  const current = list.locator('[aria-current=step]');
  await list.getByText('0/2').waitFor();
  await current.getByText('Voir le reçu').first().waitFor();
  await current.getByText('Une photo suffit.').waitFor();
  await current.getByRole('button').press('Enter');
  await tabTo(page, 'Reçu vu');
  await type(page, 'O');
  await press(page, 'Control+Enter');
  await told(page, /Voir le reçu\u00a0: fait/);
  await list.getByText('1/2').waitFor();
  await current.getByText('Vérifier le solde').first().waitFor();
  await choose(page, 'vérifier le solde');
  await press(page, 'Control+Enter');
  await list.getByText('2/2').waitFor();
  await choose(page, 'régler');
  await press(page, 'Control+Enter');
  await told(page, /Régler\u00a0: fait/);
  await page.getByText('Réglée').first().waitFor();
  expect((await stage.case(id)).state).toBe('settled');

  await page.goto('/procedures/gift-cards');
  await page.getByRole('heading', { level: 1, name: 'Les cartes cadeaux' }).waitFor();
  await page.getByText('On demande le reçu').waitFor();
  await page.context().close();
});

test('its day: what the page says to do now, and what it brings back five days later', async () => {
  const set = { amountCents: 3000 };
  const claim = { type: 'gift-card-claim', partner: SALON.id, product: 'treatwell', set };
  const id = String((await stage.send('/api/cases', claim, CLERK))['id']);
  const shows = async (text: string): Promise<void> => {
    const page = await at(CLERK, '/journee');
    await page.locator(`[data-row="${id}"]`).getByText(text).waitFor();
    await page.context().close();
  };
  await shows('Demandez le reçu.');
  stage.clock.advance(5 * DAY);
  await shows('Cette carte attend depuis cinq jours.');
  stage.clock.advance(-5 * DAY);
});

test('a deadline: the letter of a summer shows the date of the new row', async () => {
  const letter = { receivedOn: '2026-08-20', channel: 'letter', product: 'treatwell', partner: SALON.id };
  const id = String((await stage.send('/api/letters', letter, LEADER))['case']);
  const page = await at(AM, `/dossier/${id}`);
  await page.getByText('31/10/2026').first().waitFor();
  expect(await stage.case(id)).toMatchObject({ actBy: '2026-10-31', ped: '2026-10-31' });
  await page.context().close();
});
