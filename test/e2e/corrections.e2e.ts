/** Mistakes are put right in the open: what a correction changes is shown before it is made. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, tabTo, told, type } from './hands.ts';
import { openStage, settled, type Stage } from './kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('a receipt date: the dates it moves are shown, then moved', async () => {
  const { id: partner } = await stage.freeSalon('treatwell');
  const letter = { receivedOn: '2026-11-16', channel: 'registered-letter', product: 'treatwell', partner };
  const id = String((await stage.send('/api/letters', letter, 'junior-account-manager@demo'))['case']);
  const page = await stage.as('junior-account-manager@demo');
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Corriger la date de réception' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Control+a');
  await type(page, '15/11');
  await tabTo(page, 'Motif');
  await type(page, 'cachet mal lu');
  await press(page, 'Control+Enter');

  const actBy = page.getByRole('dialog').getByRole('row', { name: /À agir avant/ });
  await actBy.getByText('jeu.\u00a031/12/2026').waitFor();
  await actBy.getByText('lun.\u00a030/11/2026').waitFor();
  expect((await stage.case(id)).actBy).toBe('2026-12-31');
  await press(page, 'Control+Enter');
  await told(page, 'Date de réception corrigée.');
  expect(await stage.case(id)).toMatchObject({ fcr: '2026-11-15', actBy: '2026-11-30', ped: '2026-11-30' });
  await page.context().close();
});

test('a call: the proof before and after stand side by side, then the call is withdrawn', async () => {
  const { cases } = await stage.ask('/api/cases', { type: 'potential-churn', open: 'true', limit: '200' });
  const views = await Promise.all(cases.slice(0, 12).map(({ id }) => stage.case(id)));
  const view = views.find(({ evidence }) => evidence?.cells.some(({ status }) => status === 'done'));
  const id = view!.id;
  const page = await stage.as('team-leader@demo');
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Corriger l’appel' }).first().press('Enter');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Space');
  await tabTo(page, 'Motif');
  await type(page, 'mauvais salon');
  await press(page, 'Control+Enter');
  const sides = page.getByRole('dialog').locator('.side-by-side .evidence-table');
  await sides.nth(1).waitFor();
  const filled = (side: number) => sides.nth(side).locator('.cell-done').count();
  expect(await filled(1)).toBeLessThanOrEqual(await filled(0));
  await press(page, 'Control+Enter');
  await told(page, 'Appel corrigé.');
  await page.locator('.entry.withdrawn').first().waitFor();
  await page.context().close();
});
