/** No barrier on any screen: languages, colours and widths each in turn, and what can be open over a screen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { openStage, settled, type Stage } from './kit.ts';

let stage: Stage;
let churn: string;
let risk: string;

beforeAll(async () => {
  stage = await openStage();
  const open = async (type: string) => {
    const { cases } = await stage.ask('/api/cases', { type, open: 'true', owner: 'account-manager@demo' });
    return cases[0]?.id ?? '';
  };
  [churn, risk] = await Promise.all([open('churn-request'), open('potential-churn')]);
});
afterAll(() => stage?.close());

const screens = [
  ['sign-in', () => '/entrer'],
  ['file', () => '/file'],
  ['churn request', () => `/dossier/${churn}`],
  ['potential churn', () => `/dossier/${risk}`],
  ['letters', () => '/courriers'],
  ['procedure', () => '/procedures/churn-treatwell?line=24'],
] as const;

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    test.each([1280, 360])('%i px', async (width) => {
      const page = await stage.as('junior-account-manager@demo', { lang, scheme, width });
      for (const [name, path] of screens) {
        await page.goto(path());
        await page.locator('h1').first().waitFor();
        await settled(page);
        expect.soft(await violations(page), name).toEqual([]);
        expect.soft(await sidewaysOverflow(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        expect.soft(await page.locator('html').getAttribute('lang')).toBe(lang);
      }
      await page.context().close();
    });
  });
});

/** What can be open over a screen, and the keys that open it. */
const states: [name: string, path: () => string, open: (page: Page) => Promise<unknown>][] = [
  ['palette', () => '/file', (page) => page.keyboard.press('Control+k')],
  [
    'palette with cases found',
    () => '/file',
    (page) => page.keyboard.press('Control+k').then(() => page.keyboard.type('salon')),
  ],
  ['shortcut sheet', () => '/file', (page) => page.keyboard.press('Shift+?')],
  ['all cases', () => '/file?closed=true', async () => {}],
  ['new case', () => '/nouveau', async () => {}],
  ['procedures', () => '/procedures', async () => {}],
  ['empty queue', () => '/file?q=zzzz', async () => {}],
  ['action chooser', () => `/dossier/${churn}`, (page) => page.keyboard.press('e')],
  ['missed call', () => `/dossier/${risk}`, (page) => page.keyboard.press('m')],
  ['why these dates', () => `/dossier/${churn}`, (page) => page.keyboard.press('d')],
  ['pavé', () => `/dossier/${churn}`, (page) => page.keyboard.press('p')],
  ['note', () => `/dossier/${churn}`, (page) => page.keyboard.press('n')],
  ['attachment', () => `/dossier/${churn}`, (page) => page.keyboard.press('a')],
  ['appointment', () => `/dossier/${churn}?action=book-appointment`, async () => {}],
  [
    'call correction',
    () => `/dossier/${churn}`,
    (page) => page.getByRole('button', { name: 'Corriger l’appel' }).first().click(),
  ],
  [
    'receipt correction',
    () => `/dossier/${churn}`,
    (page) => page.getByRole('button', { name: 'Corriger la date' }).first().click(),
  ],
  ['salon found', () => '/courriers', (page) => page.getByLabel('Salon').first().fill('beaut')],
  ['letter matched', () => '/courriers', (page) => page.getByRole('button', { name: 'Rattacher' }).first().click()],
  ['letter with its dates', () => '/courriers', typedLetter],
  ['toast', () => `/dossier/${risk}`, (page) => page.keyboard.press('y')],
  ['not found', () => '/dossier/CR-0', async () => {}],
];

async function typedLetter(page: Page): Promise<void> {
  await page.getByLabel('Reçu le').fill('hier');
  await page.getByLabel('Salon').first().fill('Salon inconnu');
  await page.locator('[role=option]').last().click();
  await page.getByLabel('Treatwell').check();
  await page.getByText('À agir avant').first().waitFor();
}

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('open over a screen: %s, %i px', async (scheme, width) => {
  const page = await stage.as('junior-account-manager@demo', { scheme, width });
  for (const [name, path, open] of states) {
    await page.goto(path());
    await page.locator('h1').first().waitFor();
    await settled(page);
    await open(page);
    await settled(page);
    expect.soft(await violations(page), name).toEqual([]);
    expect.soft(await sidewaysOverflow(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
