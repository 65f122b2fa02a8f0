/** A block written elsewhere, pasted on its case and read by the desk. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { press, tabTo, told } from './hands.ts';
import { openStage, settled, type Stage } from './kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const PASTED = `Bonjour,

DATE ET AM DU RDV:24/11, Camille
Raison de churn principale : la météo
Statut HS : vert
issue de l'appel : a rappeler

Merci !`;

/** A churn request that waits for its pavé, with the block pasted into its dialog. */
async function pasteOn(page: Page, text: string): Promise<string> {
  const { cases } = await stage.ask('/api/cases', { type: 'churn-request', open: 'true', product: 'treatwell' });
  const views = await Promise.all(cases.slice(0, 20).map(({ id }) => stage.case(id)));
  const id = views.find(({ templates }) => templates[0]?.done === 0)?.id ?? '';
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { name: 'Pavé de RDC / churn' }).waitFor();
  await settled(page);
  await press(page, 'p');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Coller un pavé déjà écrit');
  await press(page, 'Enter');
  await tabTo(page, 'Texte du pavé');
  await page.keyboard.insertText(text);
  await page.getByRole('dialog').locator('.stands').waitFor();
  return id;
}

test('what is read goes into the form, what is not is shown, and the rest is filled in by hand', async () => {
  const page = await stage.as('account-manager@demo');
  const id = await pasteOn(page, PASTED);
  const said = page.getByRole('dialog').locator('.stands');
  await said.getByText('3\u00a0lignes reconnues.').waitFor();
  await said.getByText('Raison de churn principale\u00a0: «\u00a0la météo\u00a0» ne convient pas').waitFor();
  expect(await said.locator('.unread li').allTextContents()).toEqual(['Bonjour,', 'Merci !']);
  expect(await page.getByRole('textbox', { name: 'Statut HS' }).inputValue()).toBe('vert');
  // Nothing is on the case until it is saved.
  expect((await stage.case(id)).templates[0]?.done).toBe(0);
  await press(page, 'Control+Enter');
  await told(page, 'Pavé enregistré\u00a0: 3/7.');
  await page.locator('.pave-text').getByText('Statu HS\u00a0: vert').waitFor();
  expect((await stage.case(id)).templates[0]?.text).toContain('Issue de l’appel\u00a0: À rappeler');
  await page.context().close();
});

test.each([
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 360 },
] as const)('reads well: $scheme, $width px', async (seat) => {
  const page = await stage.as('account-manager@demo', seat);
  await pasteOn(page, PASTED);
  expect(await violations(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});
