import type { Page } from 'playwright-core';

/** What has the focus, as somebody would name it: its label, its text, or its kind. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return '';
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element.labels
        : null;
    const label = labels?.[0]?.textContent ?? element.getAttribute('aria-label');
    return (label ?? element.textContent ?? element.tagName).replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until what has the focus begins with `name`. Throws when it is never met. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const here = await focused(page);
    if (here.startsWith(name)) return;
    met.push(here.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reaches ${name}: ${met.join(' > ')}`);
}

/** Types into what has the focus, as fingers do. */
export const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text);

export const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

/** Takes an action of the case from the keyboard: `e`, part of its name, Enter. Its form is then open. */
export async function choose(page: Page, action: string): Promise<void> {
  await press(page, 'e');
  await page.getByRole('combobox', { name: 'Choisir une action' }).waitFor();
  await type(page, action);
  await press(page, 'Enter');
  await page.getByRole('dialog').getByText('procédure').or(page.getByRole('dialog').locator('form')).first().waitFor();
}

/** The one message of the region where results are told. */
export const told = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.toasts').getByText(text).waitFor();
