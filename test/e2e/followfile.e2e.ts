/** The register of letters on screen, and the post room when a letter is not a simple one. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { focused, press, tabTo, told, type } from './hands.ts';
import { openStage, settled, type Stage } from './kit.ts';

const JUNIOR = 'junior-account-manager@demo';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each([1280, 360])('%i px: no barrier, nothing wider than the window', async (width) => {
      const page = await stage.as(JUNIOR, { lang, scheme, width });
      for (const path of ['/followfile', '/followfile?state=waiting', '/followfile?q=zzzz']) {
        await page.goto(path);
        await page.locator('.register tbody tr, .empty').first().waitFor();
        await settled(page);
        expect.soft(await violations(page), path).toEqual([]);
        expect.soft(await sidewaysOverflow(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    });
  });
});

test('the register is reached, narrowed, walked and left by the keyboard', async () => {
  const page = await stage.as(JUNIOR);
  await page.goto('/file');
  await settled(page);
  await press(page, 'g');
  await press(page, 's');
  await page.getByRole('heading', { name: 'Followfile' }).waitFor();
  await page.locator('.register tbody tr').first().waitFor();
  await settled(page);
  expect(await focused(page)).toBe('Followfile');

  const { rows } = await stage.ask('/api/followfile', { limit: '100' }, JUNIOR);
  const wanted = rows.find((row) => row.case !== null);
  await press(page, 'f');
  expect(await focused(page)).toBe('Salon, ville, courrier ou dossier');
  await type(page, wanted?.letter ?? '');
  await page.waitForURL(/q=/);
  await settled(page);
  expect(await page.locator('.register tbody tr').count()).toBe(1);

  // The frame that scrolls takes the focus, then each salon in turn.
  await tabTo(page, 'Registre des courriers');
  await press(page, 'j');
  expect(await focused(page)).toBe(wanted?.salon);
  await press(page, 'Enter');
  await page.waitForURL(`**/dossier/${wanted?.case}`);
  await page.goBack();
  expect(new URL(page.url()).searchParams.get('q')).toBe(wanted?.letter);
  await page.context().close();
});

test('what is on screen is taken away as a file', async () => {
  const page = await stage.as(JUNIOR);
  await page.goto('/followfile?brand=wavy');
  await page.locator('.register tbody tr').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('followfile-2026-11-24.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const { rows } = await stage.ask('/api/followfile', { brand: 'wavy', limit: '500' }, JUNIOR);
  expect(lines).toHaveLength(rows.length + 1);
  await page.context().close();
});

test.each([
  [1280, 'light'],
  [360, 'dark'],
] as const)('a letter of two salons that asks for the domain name, %i px', async (width, scheme) => {
  const [first, second] = [await stage.freeSalon('treatwell'), await stage.freeSalon('treatwell')];
  const page = await stage.as(JUNIOR, { width, scheme });
  await page.goto('/courriers');
  await page.getByLabel('Reçu le').fill('16/11');
  const pick = async (label: string, salon: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).fill(salon);
    await page.locator('[role=option]').first().getByText(salon).waitFor();
    await page.getByRole('combobox', { name: label, exact: true }).press('Enter');
  };
  await pick('Salon', first.name);
  await page.getByLabel('Nom de domaine').check();
  await page.getByText('Date écrite, numéro, autres salons').click();
  await pick('Ajouter un salon nommé', second.name);
  await page.locator('.outlook .other-lines').getByText(second.name).waitFor();
  expect(await focused(page)).toBe('Ajouter un salon nommé');
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  expect.soft(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Enregistrer et suivant' }).click();
  await told(page, /Courrier enregistré, dossier/);
  await page.locator('.registered').getByText('le RDV avec l’AM d’abord').waitFor();
  for (const { name } of [first, second]) {
    const { rows } = await stage.ask('/api/followfile', { q: name, limit: '1' }, JUNIOR);
    expect(rows).toMatchObject([
      { salon: name, asks: ['Nom de domaine'], case: expect.stringMatching(/^CR-/), ped: '2026-12-31' },
    ]);
  }
  await page.context().close();
});

test('a letter after the loss shows both PEDs on its case and waits for the team leader', async () => {
  const salon = await stage.freeSalon('treatwell');
  const page = await stage.as(JUNIOR);
  const send = async (receivedOn: string) => {
    const data = { receivedOn, channel: 'letter', product: 'treatwell', partner: salon.id };
    return (await page.request.post('/api/letters', { data })).json();
  };
  const { case: lost } = await send('2026-11-16');
  for (const [action, set] of [
    ['fill-pave', { outcome: 'unreachable' }],
    ['mark-lost', {}],
  ] as const) {
    expect((await page.request.post(`/api/cases/${lost}/actions/${action}`, { data: { set } })).ok()).toBe(true);
  }
  expect(await send('2026-11-02')).toMatchObject({
    situation: 'after-loss',
    case: lost,
    awaiting: 'team-leader',
    would: { ped: '2026-11-30' },
  });
  await page.goto(`/dossier/${lost}`);
  const card = page.locator('section', { has: page.getByRole('heading', { name: 'Courriers reçus' }) });
  await card.getByText('Arrivé après la perte').waitFor();
  expect(await card.textContent()).toContain('30/11/2026');
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await page.context().close();

  const leader = await stage.as('team-leader@demo');
  await leader.goto('/file?awaiting=me');
  await leader.getByRole('link', { name: salon.name }).first().waitFor();
  await leader.context().close();
});
