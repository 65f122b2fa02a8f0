/** Several at once: proposals approved together, one action for many cases; each for itself, and nothing lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { focused, press, told, type } from './hands.ts';
import { openStage, pressedKeys, settled, type Stage } from './kit.ts';

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';
const DATES = { actBy: '2026-12-15', ped: '2026-12-31', reason: 'Courrier reçu plus tôt par l’agence' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await proposed(DATES, 'wavy');
  await proposed({}, 'wavy');
});
afterAll(() => stage?.close());

const given = new Set<string>();

/** A salon of one brand that no case runs for, given once. */
async function freeSalon(product: string): Promise<{ id: string }> {
  for (const q of ['coiffure', 'institut', 'beaut', 'barb', 'spa', 'ongles', 'cie', 'fils', 'vous']) {
    const { partners } = await stage.ask('/api/partners', { q, product, limit: '50' });
    const found = partners.find(
      ({ id, contracts }) =>
        !given.has(id) && contracts.length === 1 && contracts.every((each) => each.openCase === null),
    );
    if (found) return given.add(found.id) && found;
  }
  throw new Error(`no free salon for ${product}`);
}

/** An open churn request; a salon lost before keeps its letter on the lost case, and another one is taken. */
async function churn(product = 'treatwell'): Promise<{ id: string }> {
  const { id: partner } = await freeSalon(product);
  const letter = { receivedOn: '2026-11-16', channel: 'letter', product, partner };
  const id = String((await stage.send('/api/letters', letter, JUNIOR))['case']);
  return (await stage.case(id)).open ? { id } : churn(product);
}

/** Such a case with other dates proposed for it; without values, a proposal that is not complete. */
async function proposed(set: object = DATES, product = 'treatwell'): Promise<{ id: string }> {
  const found = await churn(product);
  await stage.send(`/api/cases/${found.id}/proposals`, { action: 'override-dates', set, note: 'Vu ce matin' }, AM);
  return found;
}

const withPave = async () => {
  const found = await churn();
  await stage.send(`/api/cases/${found.id}/actions/fill-pave`, { set: { outcome: 'unreachable' } }, JUNIOR);
  return found;
};

test.each([
  ['fr', 'light', 1280],
  ['en', 'dark', 1280],
  ['en', 'light', 360],
  ['fr', 'dark', 360],
] as const)('no barrier: %s, %s, %i px', async (lang, scheme, width) => {
  const page = await stage.as(LEADER, { lang, scheme, width });
  const clean = async (what: string) => {
    await settled(page);
    expect.soft(await violations(page), what).toEqual([]);
    expect.soft(await sidewaysOverflow(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  };
  await page.goto('/demandes');
  await page.locator('.approval').first().waitFor();
  await clean('requests');
  for (const key of ['j', 'x', 'j', 'x', 'v']) await press(page, key);
  await page.locator('.bulk-results').waitFor();
  await clean('approving together');
  await press(page, 'Escape');
  await press(page, 'Shift+R');
  await page.getByRole('dialog').locator('textarea').waitFor();
  await clean('refusing');
  await page.goto('/file?type=churn-request');
  await page.locator('[data-case]').first().waitFor();
  await settled(page);
  for (const key of ['j', 'x', 'j', 'x']) await press(page, key);
  await clean('ticked');
  await press(page, 'e');
  await page.getByRole('dialog').getByRole('combobox').first().selectOption('mark-lost');
  await page.getByRole('dialog').locator('form').press('Control+Enter');
  await page.locator('.bulk-results').waitFor();
  await clean('one action for several cases');
  await page.context().close();
});

test('nobody is waiting for an answer: the screen says so', async () => {
  const page = await stage.as('finance@demo');
  await page.goto('/demandes');
  await page.getByRole('heading', { name: 'Aucune demande ne vous attend' }).waitFor();
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await page.context().close();
});

test('requests: ticked, previewed each with its reasons, approved together, one refused with a reason', async () => {
  const [first, second, incomplete, unwanted] = [
    await proposed(DATES, 'wavy'),
    await proposed(DATES, 'wavy'),
    await proposed({}, 'wavy'),
    await proposed(DATES, 'wavy'),
  ];
  const before = await stage.case(unwanted.id);
  expect(before.ped).not.toBe(DATES.ped);
  const page = await stage.as(LEADER);
  await page.goto('/demandes');
  const row = ({ id }: { id: string }) => page.locator('.approval', { has: page.locator(`[data-case="${id}"]`) });
  await row(first).waitFor();
  await settled(page);
  await row(first).getByText('31/12/2026').first().waitFor();
  await row(first).getByText('Vu ce matin').waitFor();

  await row(first).getByRole('link').first().focus();
  await press(page, 'x');
  await row(second).getByRole('checkbox').press('Space');
  await row(incomplete).getByRole('checkbox').press('Space');
  await page.getByText('3\u00a0cochés').waitFor();
  await press(page, 'v');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2\u00a0possibles, 1\u00a0refusé. Rien n’est encore fait.').waitFor();
  await dialog.getByRole('row', { name: incomplete.id }).getByText('À donner avec la demande').waitFor();
  expect((await stage.case(first.id)).requests).toHaveLength(1);

  expect(await focused(page)).toBe('Approuver 2 demandes');
  await press(page, 'Enter');
  await dialog.getByText('2\u00a0faits, 1\u00a0refusé.').waitFor();
  expect(await focused(page)).toBe('Fermer');
  await press(page, 'Enter');
  await row(first).waitFor({ state: 'detached' });
  expect(await stage.case(first.id)).toMatchObject({ ped: '2026-12-31', requests: [] });
  expect(await stage.case(second.id)).toMatchObject({ ped: '2026-12-31', requests: [] });
  expect(await row(incomplete).getByRole('checkbox').isChecked()).toBe(true);

  await row(unwanted).getByRole('link').first().focus();
  await press(page, 'Shift+R');
  await dialog.getByLabel('Motif').waitFor();
  await type(page, 'Le courrier dit autre chose');
  await press(page, 'Control+Enter');
  await told(page, /Demande refusée/);
  await row(unwanted).waitFor({ state: 'detached' });
  expect(await stage.case(unwanted.id)).toMatchObject({ requests: [], ped: before.ped });
  await page.context().close();
});

test('one request is approved in two keys', async () => {
  const { id } = await proposed(DATES, 'wavy');
  const page = await stage.as(LEADER);
  await page.goto('/demandes');
  await page.locator(`.approval [data-case="${id}"]`).focus();
  await settled(page);
  await pressedKeys(page);
  await press(page, 'v');
  await page.locator('.bulk-results').waitFor();
  await settled(page);
  await press(page, 'Enter');
  await page.getByRole('dialog').getByText('1\u00a0fait, 0\u00a0refusé.').waitFor();
  expect(await pressedKeys(page)).toBe(2);
  expect((await stage.case(id)).requests).toEqual([]);
  await page.context().close();
});

test('one action for several cases: some possible, some refused, one changed meanwhile; what is refused stays ticked', async () => {
  const [ready, changed, empty] = [await withPave(), await withPave(), await churn()];
  const page = await stage.as(JUNIOR);
  await page.goto('/file');
  await page.locator('[data-case]').first().waitFor();
  // Ticked one view after the other: narrowing the queue forgets nothing.
  for (const { id } of [ready, changed, empty]) {
    await press(page, 'f');
    await page.getByLabel('Salon, ville ou n° de dossier').fill(id);
    await page.waitForURL(`**/file?q=${id}`);
    await page.locator(`[data-case="${id}"]`).focus();
    await press(page, 'x');
    await page.locator(`[data-row="${id}"].picked`).waitFor();
  }
  await page.getByText('3\u00a0cochés').waitFor();
  await press(page, 'e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Action', { exact: true }).selectOption({ label: 'Acter la perte' });
  await press(page, 'Control+Enter');
  await dialog.getByText('2\u00a0possibles, 1\u00a0refusé. Rien n’est encore fait.').waitFor();
  await dialog.getByRole('row', { name: empty.id }).getByText('incomplet').waitFor();
  await dialog.getByRole('row', { name: ready.id }).getByText('Possible').waitFor();
  expect((await stage.case(ready.id)).state).toBe('open');

  await stage.send(`/api/cases/${changed.id}/notes`, { text: 'Le salon a rappelé' }, AM);
  await press(page, 'Enter');
  await dialog.getByText('1\u00a0fait, 2\u00a0refusés.').waitFor();
  expect((await stage.case(ready.id)).state).toBe('lost');
  expect((await stage.case(changed.id)).state).toBe('open');
  await press(page, 'Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('2\u00a0cochés').waitFor();
  await page.context().close();
});
