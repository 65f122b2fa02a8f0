/** The keyboard: every layout, nothing while typing, and a way to switch the letters off. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { focused, press, tabTo, type } from './hands.ts';
import { openStage, settled, type Stage } from './kit.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  page = await stage.as('account-manager@demo');
});
afterAll(() => stage?.close());

/** A press as a keyboard reports it: what the key writes, where it is, what is held. */
async function strike(
  key: string,
  code: string,
  held: { shiftKey?: true; altKey?: true; ctrlKey?: true } = {},
): Promise<string | null> {
  await page.evaluate(
    ([k, c, h]) =>
      void document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: k, code: c, bubbles: true, cancelable: true, ...h }),
      ),
    [key, code, held] as const,
  );
  await settled(page);
  const dialog = page.getByRole('dialog');
  const title = (await dialog.count()) > 0 ? await dialog.getByRole('heading').first().textContent() : null;
  if (title !== null) {
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return title;
}

test('letters count by what they write, not by where they are', async () => {
  const { cases } = await stage.ask('/api/cases', { type: 'potential-churn', open: 'true' });
  await page.goto(`/dossier/${cases[0]!.id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  const missed = /^Appel à/;
  // AZERTY: m stands where QWERTY has the semicolon; the key where QWERTY has m writes a comma.
  expect(await strike('m', 'Semicolon')).toMatch(missed);
  expect(await strike(',', 'KeyM')).toBeNull();
  // QWERTY, and caps lock on any of them.
  expect(await strike('m', 'KeyM')).toMatch(missed);
  expect(await strike('M', 'KeyM')).toMatch(missed);
  // bépo: m stands on the key of the comma, the key of m writes an h… and nothing answers to h.
  expect(await strike('m', 'Comma')).toMatch(missed);
  expect(await strike('h', 'KeyM')).toBeNull();
  // The sheet of shortcuts: Maj+, on AZERTY, Maj+ß on QWERTZ, Maj+/ on QWERTY.
  for (const code of ['KeyM', 'Minus', 'Slash'])
    expect(await strike('?', code, { shiftKey: true })).toBe('Raccourcis clavier');
  // AltGr and Alt write characters or open menus: they never act.
  expect(await strike('€', 'KeyE', { ctrlKey: true, altKey: true })).toBeNull();
  expect(await strike('m', 'KeyM', { altKey: true })).toBeNull();
  expect(await strike('m', 'KeyM', { ctrlKey: true })).toBeNull();
  for (const [key, code] of [
    ['&', 'Digit1'],
    ['é', 'Digit2'],
    ['!', 'Slash'],
    [':', 'Period'],
    ['ù', 'Quote'],
  ] as const) {
    expect(await strike(key, code), key).toBeNull();
  }
});

test('nothing answers while somebody types, nor behind an open dialog', async () => {
  await page.goto('/file');
  await page.getByRole('heading', { name: 'File' }).waitFor();
  await settled(page);
  await press(page, 'f');
  expect(await focused(page)).toBe('Salon, ville ou n° de dossier');
  await type(page, 'lmc');
  expect(new URL(page.url()).pathname).toBe('/file');
  await press(page, 'Control+k');
  await type(page, 'g');
  await type(page, 'l');
  expect(new URL(page.url()).pathname).toBe('/file');
  await press(page, 'Escape');
});

test('the queue from the keyboard: down, up, open, and back where one was', async () => {
  await page.goto('/file');
  await page.locator('[data-case]').first().waitFor();
  await settled(page);
  await page.locator('h1').focus();
  await press(page, 'j');
  await press(page, 'j');
  await press(page, 'j');
  await press(page, 'k');
  const second = await page.locator('[data-case]').nth(1).textContent();
  expect(await focused(page)).toBe(second);
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: second ?? '' }).waitFor();
  expect(await focused(page)).toBe(second);
  await page.goBack();
  await page.locator('[data-case]').first().waitFor();
  await settled(page);
  expect(await focused(page)).toBe(second);
});

test('any case in a few keys, from anywhere', async () => {
  const { cases } = await stage.ask('/api/cases', { open: 'true' });
  await page.goto('/procedures');
  await page.getByRole('heading', { name: 'Procédures' }).waitFor();
  await press(page, 'Control+k');
  await type(page, cases[0]!.id);
  await page.locator('[role=option]').getByText(cases[0]!.id).waitFor();
  await press(page, 'Enter');
  await page.waitForURL(`**/dossier/${cases[0]!.id}`);
});

test('letters can be switched off; Tab still reaches everything', async () => {
  await page.goto('/file');
  await page.getByRole('heading', { name: 'File' }).waitFor();
  await press(page, 'Shift+?');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('switch').press('Space');
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press(page, 'l');
  await settled(page);
  expect(new URL(page.url()).pathname).toBe('/file');
  await page.locator('h1').focus();
  await tabTo(page, 'Raccourcis clavier', 'Shift+Tab');
  await press(page, 'Enter');
  await page.getByRole('switch').press('Space');
  await press(page, 'Escape');
});

test('the skip link leads past the rail', async () => {
  await page.goto('/file');
  await page.locator('[data-case]').first().waitFor();
  await press(page, 'Tab');
  expect(await focused(page)).toBe('Aller au contenu');
  await press(page, 'Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the other language at once, server’s words included, and kept', async () => {
  await page.goto('/file');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  await page.locator('.queue').getByText('Churn request').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
