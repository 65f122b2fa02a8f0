/** From the envelope to the outcome, in a real browser, hands on the keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choose, focused, press, tabTo, told, type } from './hands.ts';
import { openStage, pressedKeys, settled, type Stage } from './kit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Registers a letter from the keyboard, hands already on the letters screen; answers the case it opened. */
async function registerLetter(page: Page, salon: string, receivedOn: string): Promise<string> {
  await page.getByRole('heading', { name: 'Enregistrer un courrier' }).waitFor();
  expect(await focused(page)).toMatch(/^Reçu le/);
  await pressedKeys(page);
  await type(page, receivedOn);
  await press(page, 'Tab');
  await type(page, salon);
  await page.locator('[role=option]').first().getByText(salon).waitFor();
  await press(page, 'Enter');
  await page.locator('.outlook').getByText('À agir avant').waitFor();
  await press(page, 'Control+Enter');
  // Beyond the date and the name read off the envelope: Tab, Enter to take the salon, Ctrl Enter.
  expect((await pressedKeys(page)) - receivedOn.length - salon.length).toBeLessThanOrEqual(5);
  const opened = page.locator('.registered').getByRole('link').first();
  await opened.waitFor();
  return (await opened.textContent()) ?? '';
}

test('letter, calls, lost: a silent salon, from sign-in to loss without the mouse', async () => {
  const salon = await stage.freeSalon('treatwell');
  const page = await stage.page();
  await page.goto('/entrer');
  await page.getByText('Noé Besson').waitFor();
  await tabTo(page, 'Noé Besson');
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Ma journée' }).waitFor();
  await settled(page);

  await press(page, 'l');
  const id = await registerLetter(page, salon.name, '20/10');
  expect(await stage.case(id)).toMatchObject({
    fcr: '2026-10-20',
    actBy: '2026-11-30',
    ped: '2026-11-30',
    state: 'open',
  });

  // Nobody saw it coming: the appointment is one key away. Nobody answers either.
  expect(await focused(page)).toMatch(/^Prendre le rendez-vous/);
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: 'Prendre un rendez-vous' }).waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  for (const calls of [1, 2]) {
    await press(page, 'm');
    await page.getByRole('dialog', { name: `Appel à ${salon.name}` }).waitFor();
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect((await stage.case(id)).timeline.filter(({ call }) => call)).toHaveLength(calls);
  }

  await choose(page, 'perte');
  await tabTo(page, 'Issue de l’appel');
  await type(page, 'Inj');
  await page.getByRole('dialog').getByText('Il manque encore').waitFor({ state: 'detached' });
  await press(page, 'Control+Enter');
  await told(page, 'Acter la perte\u00a0: fait.');
  await page.locator('.state-line [aria-current=step]').getByText('Perdu').waitFor();
  expect(await stage.case(id)).toMatchObject({ state: 'lost', open: false });
  await page.context().close();
});

test('letter, saved: the pavé, the written withdrawal, recovered', async () => {
  const salon = await stage.freeSalon('wavy');
  const page = await stage.as('junior-account-manager@demo');
  await page.goto('/courriers');
  const id = await registerLetter(page, salon.name, 'hier');
  await press(page, 'o');
  await page.getByRole('heading', { name: salon.name }).waitFor();
  await settled(page);

  await press(page, 'p');
  await page.getByRole('dialog').waitFor();
  await type(page, '24/11, Camille');
  await tabTo(page, 'Raison principale');
  await type(page, 'Prix');
  await tabTo(page, 'Statut HS');
  await type(page, 'vert');
  await tabTo(page, 'Issue de l’appel');
  await type(page, 'Sauv');
  await press(page, 'Control+Enter');
  await told(page, /Pavé enregistré/);
  await settled(page);

  // Saved by word of mouth is not enough: the salon's letter stands until it is taken back in writing.
  const row = page.locator('[data-action=mark-recovered]');
  await row.getByText('Rétractation écrite').waitFor();
  await press(page, 'a');
  await page.getByRole('dialog', { name: 'Joindre une pièce' }).waitFor();
  await page
    .getByLabel('Fichier')
    .setInputFiles({ name: 'retractation.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 retrait') });
  await tabTo(page, 'Nature de la pièce');
  await type(page, 'Rét');
  await press(page, 'Control+Enter');
  await told(page, /Pièce jointe/);
  await settled(page);

  await choose(page, 'récup');
  await press(page, 'Control+Enter');
  await told(page, /Marquer récupéré\u00a0: fait/);
  expect(await stage.case(id)).toMatchObject({
    state: 'recovered',
    open: false,
    attachments: [{ name: 'retractation.pdf', kind: 'withdrawal' }],
  });
  await page.context().close();
});

test('a missed call is two keys, and one more takes it back', async () => {
  const { cases } = await stage.ask('/api/cases', { type: 'potential-churn', open: 'true' });
  const id = cases[0]!.id;
  const page = await stage.as('account-manager@demo');
  await page.goto(`/dossier/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  const calls = async () => (await stage.case(id)).timeline.filter(({ call }) => call && !call.withdrawn).length;
  const before = await calls();

  await pressedKeys(page);
  await press(page, 'm');
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).waitFor();
  await press(page, 'Enter');
  await told(page, /Appel enregistré/);
  expect(await pressedKeys(page)).toBe(2);
  expect(await calls()).toBe(before + 1);

  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, 'Control+z');
  await told(page, 'Appel retiré.');
  expect(await calls()).toBe(before);
  await page.context().close();
});

test('a letter nobody is known for waits in the tray, dated, and finds its salon', async () => {
  const salon = await stage.freeSalon('treatwell');
  const page = await stage.as('junior-account-manager@demo');
  await page.goto('/courriers');
  await page.getByRole('heading', { name: 'Enregistrer un courrier' }).waitFor();
  await type(page, 'auj');
  await press(page, 'Tab');
  await type(page, 'Zzz Inconnu');
  await page.locator('[role=option]').getByText('Aucun de ces salons').waitFor();
  await press(page, 'Enter');
  await tabTo(page, 'Treatwell');
  await press(page, 'Space');
  await page.locator('.outlook').getByText('Aucun salon reconnu').waitFor();
  await press(page, 'Control+Enter');
  await told(page, /en attente de son salon/);

  const waiting = page.locator('.tray li').filter({ hasText: 'Zzz Inconnu' });
  await waiting.getByText('jeu.\u00a031/12/2026').waitFor();
  await waiting.getByRole('button', { name: 'Rattacher' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await type(page, salon.name);
  await page.getByRole('dialog').locator('[role=option]').first().waitFor();
  await press(page, 'Enter');
  await press(page, 'Control+Enter');
  await page.getByRole('heading', { name: 'Ce que cela change' }).waitFor();
  await press(page, 'Control+Enter');
  await told(page, /Courrier enregistré, dossier/);
  expect((await stage.ask('/api/letters', { unmatched: 'true' })).letters.map(({ named }) => named)).not.toContain(
    'Zzz Inconnu',
  );
  await page.context().close();
});
