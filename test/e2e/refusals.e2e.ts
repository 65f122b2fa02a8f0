/** What a person may not do is on the screen with its reason and the line of the page; nothing is decided in the page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, press, tabTo, told, type } from './hands.ts';
import { openStage, settled, type Stage } from './kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const am = 'account-manager@demo';

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}

/** An open request whose origin is, or is not, the sale itself. */
async function request(salesProcess: boolean, owner: string): Promise<string> {
  const { cases } = await stage.ask('/api/cases', { type: 'churn-request', open: 'true', owner, limit: '200' });
  const found = cases.find(({ origin }) => (origin === 'sales-process') === salesProcess);
  if (!found) throw new Error('no such request in the demo');
  return found.id;
}

test('an account manager is refused the loss of a sales-process case, with the line that says so', async () => {
  const id = await request(true, am);
  const before = await stage.case(id, am);
  const reason = before.actions
    .find((action) => action.id === 'mark-lost')
    ?.reasons.find(({ code }) => code === 'role');
  const page = await stage.as(am);
  await openCase(page, id);

  const row = page.locator('[data-action=mark-lost]');
  expect(await row.getByRole('button', { name: 'Acter la perte' }).count()).toBe(0);
  await row.getByText('Réservé à\u00a0: Team leader AM, AM junior').waitFor();
  // Choosing it from the keyboard does nothing either, and says why.
  await press(page, 'e');
  await type(page, 'acter la perte');
  await page.locator('[role=option][aria-disabled=true]').getByText('Réservé à').waitFor();
  await press(page, 'Enter');
  await press(page, 'Escape');
  expect((await stage.case(id, am)).version).toBe(before.version);

  const link = row.getByRole('link').first();
  expect(await link.getAttribute('href')).toBe(`/procedures/${reason?.page.replace('.md', '')}?line=${reason?.line}`);
  await link.press('Enter');
  const cited = page.locator('.cited');
  await cited.waitFor();
  expect(await cited.textContent()).toContain(String(reason?.line));
  expect(await cited.textContent()).toContain('roles');
  await page.context().close();
});

test('an account manager is refused the origin “sales process”, in its own form', async () => {
  const id = await request(false, am);
  const before = await stage.case(id, am);
  const page = await stage.as(am);
  await openCase(page, id);
  await choose(page, 'origine');
  const dialog = page.getByRole('dialog');
  expect(await dialog.locator('option', { hasText: 'Sales process' }).getAttribute('disabled')).not.toBeNull();
  const why = dialog.locator('.option-refused', { hasText: 'Sales process' });
  await why.getByText('Réservé à').waitFor();
  expect(await why.getByRole('link').getAttribute('href')).toMatch(/^\/procedures\/[\w-]+\?line=\d+$/);
  await press(page, 'Escape');
  expect((await stage.case(id, am)).version).toBe(before.version);
  await page.context().close();
});

test('what is refused can be asked of somebody who may, and then done by the team leader', async () => {
  const id = await request(true, am);
  const page = await stage.as(am);
  await openCase(page, id);
  const view = await stage.case(id, am);
  const asked = view.actions.find((action) => action.id === 'hand-to-team-leader');
  if (asked?.allowed) {
    await page.locator('[data-action=mark-lost]').getByRole('button', { name: 'Demander' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Control+Enter');
    await told(page, /Confier au team leader\u00a0: fait/);
  }
  await page.locator('.case-name').getByText('Attend\u00a0: Team leader AM').waitFor();
  await page.context().close();

  const leader = await stage.as('team-leader@demo');
  await leader.goto('/file');
  await leader.getByRole('link', { name: /M’attend/ }).press('Enter');
  await leader.locator(`[data-case="${id}"]`).press('Enter');
  await leader.getByRole('heading', { level: 1 }).waitFor();
  await settled(leader);
  await choose(leader, 'acter la perte');
  await tabTo(leader, 'Issue de l’appel');
  await type(leader, 'Inj');
  await press(leader, 'Control+Enter');
  await told(leader, /Acter la perte\u00a0: fait/);
  expect((await stage.case(id)).state).toBe('lost');
  await leader.context().close();
});

test('a case changed under one’s eyes is not overwritten: the person is told to read it again', async () => {
  const id = await request(false, am);
  const page = await stage.as(am);
  await openCase(page, id);
  await press(page, 'n');
  await page.getByRole('dialog').waitFor();
  await type(page, 'vu au téléphone');
  await stage.send(`/api/cases/${id}/notes`, { text: 'entre-temps' }, 'team-leader@demo');
  await press(page, 'Control+Enter');
  await page.getByRole('alert').getByText('Le dossier a changé').waitFor();
  expect((await stage.case(id)).timeline.filter(({ detail }) => detail?.includes('vu au téléphone'))).toEqual([]);
  await page.context().close();
});

test('an answer lost on the way is asked for again, and the thing is done once', async () => {
  const { cases } = await stage.ask('/api/cases', { type: 'potential-churn', open: 'true' });
  const id = cases[1]!.id;
  const page = await stage.as(am);
  await openCase(page, id);
  const keys: (string | undefined)[] = [];
  await page.route('**/calls', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await route.fetch();
    if (keys.length === 1) await route.abort('connectionreset');
    else await route.continue();
  });
  const before = (await stage.case(id)).timeline.filter(({ call }) => call).length;
  await press(page, 'm');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Enter');
  await told(page, /Appel enregistré/);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  expect((await stage.case(id)).timeline.filter(({ call }) => call)).toHaveLength(before + 1);
  await page.context().close();
});
