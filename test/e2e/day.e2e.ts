/** What to do now, and the salon behind a case: at every width, in both languages and colours, by keyboard. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { focused, press, tabTo, told } from './hands.ts';
import { openStage, pressedKeys, settled, type Stage } from './kit.ts';

const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';
const JUNIOR = 'junior-account-manager@demo';

let stage: Stage;
let salon: string;
beforeAll(async () => {
  stage = await openStage();
  const { cases } = await stage.ask('/api/cases', { type: 'churn-request', open: 'true', owner: AM });
  salon = cases[0]?.partner ?? '';
});
afterAll(() => stage?.close());

const day = (as: string) => stage.ask('/api/day', {}, as);

describe.each(['fr', 'en'] as const)('no barrier in %s', (lang) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('%s, %i px', async (scheme, width) => {
    const page = await stage.as(AM, { lang, scheme, width });
    for (const path of ['/journee', `/salon/${salon}`]) {
      await page.goto(path);
      await page.locator('.day-item, .partner-list').first().waitFor();
      await settled(page);
      expect.soft(await violations(page), path).toEqual([]);
      expect.soft(await sidewaysOverflow(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});

test('the day comes first, in the order of the desk, with its counts', async () => {
  const page = await stage.as(AM);
  await page.goto('/');
  await page.waitForURL('**/journee');
  await page.locator('.day-item').first().waitFor();
  const { items, counts } = await day(AM);
  const shown = await page
    .locator('.day-item [data-case]')
    .evaluateAll((links) => links.map((link) => link.dataset['case']));
  const appointments = (await day(AM)).appointments.map((each) => each.case);
  expect(shown.filter((id) => !appointments.includes(id ?? ''))).toEqual(
    items.map((item) => item.case.id).filter((id) => !appointments.includes(id)),
  );
  expect(await page.locator('.day-next .count').textContent()).toBe(String(counts['next']));
  await page.context().close();
});

test('j and k walk, Enter opens, and coming back finds the line', async () => {
  const page = await stage.as(AM);
  await page.goto('/journee');
  await page.locator('.day-item').first().waitFor();
  await settled(page);
  for (const key of ['j', 'j', 'j', 'k']) await press(page, key);
  const second = await page.locator('.day-item [data-case]').nth(1).textContent();
  expect(await focused(page)).toBe(second);
  await press(page, 'Enter');
  await page.waitForURL('**/dossier/*');
  await page.goBack();
  await page.locator('.day-item').first().waitFor();
  await settled(page);
  expect(await focused(page)).toBe(second);
  await page.context().close();
});

test('a missed call is logged in two keys, and the work goes on from there', async () => {
  const { items } = await day(AM);
  const wanted = items.find((item) => item.section === 'call-now');
  expect(wanted?.call).not.toBeNull();
  const page = await stage.as(AM);
  await page.goto('/journee');
  const line = page.locator(`.day-call-now [data-case="${wanted?.case.id}"]`);
  await line.focus();
  await settled(page);
  await pressedKeys(page);
  await press(page, 'm');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer l’appel' }).waitFor();
  await press(page, 'Enter');
  await told(page, /Appel enregistré/);
  expect(await pressedKeys(page)).toBe(2);
  await settled(page);
  // The salon may still lack a call to its other number in this half-day: the line then stays, and asks for that one.
  const after = (await day(AM)).items.find((item) => item.case.id === wanted?.case.id);
  expect(after?.call?.number).not.toBe(wanted?.call?.number);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-case'))).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/journee');
  const { evidence } = await stage.case(wanted?.case.id ?? '', AM);
  expect(evidence?.cells.filter(({ attempt }) => attempt?.day === '2026-11-24')).toMatchObject([
    { number: wanted?.call?.number, half: wanted?.call?.half },
  ]);
  await page.context().close();
});

test('e opens the form of what is asked, over the day; the cited line is one link away', async () => {
  const { items } = await day(AM);
  const wanted = items.find((item) => item.action === 'book-appointment');
  const page = await stage.as(AM);
  await page.goto('/journee');
  await page.locator(`[data-case="${wanted?.case.id}"]`).first().focus();
  await settled(page);
  await press(page, 'e');
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: wanted?.actionLabel ?? '' })
    .waitFor();
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator(`[data-row="${wanted?.case.id}"] .page-link`).first().click();
  await page.waitForURL(/\/procedures\/.*line=\d+/);
  await page.context().close();
});

test('what is asked but refused is proposed from the day to those who may', async () => {
  const { items } = await day(AM);
  const views = await Promise.all(
    items.filter(({ action }) => action !== null).map(({ case: { id } }) => stage.case(id, AM)),
  );
  const refused = items.find(({ action, case: { id } }) => {
    const found = views.find((view) => view.id === id)?.actions.find((each) => each.id === action);
    return found && !found.allowed && !found.completable && found.propose?.allowed;
  });
  expect(refused).toBeDefined();
  const page = await stage.as(AM);
  await page.goto('/journee');
  await page.locator(`[data-case="${refused?.case.id}"]`).first().focus();
  await settled(page);
  await press(page, 'e');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.reasons').getByText('Réservé à').waitFor();
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await press(page, 'Enter');
  await dialog.locator('form').waitFor();
  await settled(page);
  await press(page, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await stage.case(refused?.case.id ?? '')).requests).toMatchObject([{ action: refused?.action, by: AM }]);
  expect(new URL(page.url()).pathname).toBe('/journee');
  await page.context().close();
});

test('nothing to do says so', async () => {
  const { people } = await stage.ask('/api/people');
  const days = await Promise.all(people.map(({ email }) => day(email)));
  const idle = days.find(({ items, appointments }) => items.length + appointments.length === 0);
  expect(idle).toBeDefined();
  const page = await stage.as(idle?.person ?? '');
  await page.goto('/journee');
  await page.getByRole('heading', { name: 'Rien ne vous attend' }).waitFor();
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await page.context().close();
});

test('the work of an absent colleague is there, and marked', async () => {
  const away = { from: '2026-11-24', until: '2026-11-25', kind: 'leave', cover: LEADER };
  await stage.send(`/api/agendas/${AM}/absences`, away, LEADER);
  const page = await stage.as(LEADER, { width: 360 });
  await page.goto('/journee');
  await page.getByText(/Vous remplacez .* jusqu’au/).waitFor();
  const { items } = await day(LEADER);
  const covered = items.filter((item) => item.forPerson !== null);
  expect(covered.length).toBeGreaterThan(0);
  await settled(page);
  expect(await page.locator('.day-item .covered').count()).toBeGreaterThanOrEqual(covered.length);
  expect.soft(await violations(page)).toEqual([]);
  expect.soft(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('an appointment of tomorrow stands in the day with its time', async () => {
  const { id } = await stage.freeSalon('treatwell');
  const letter = { receivedOn: '2026-11-23', channel: 'letter', product: 'treatwell', partner: id };
  const { case: opened } = await stage.send('/api/letters', letter, JUNIOR);
  const set = { appointmentOn: '2026-11-25', appointmentAt: '09:30', appointmentWith: LEADER };
  await stage.send(`/api/cases/${String(opened)}/actions/book-appointment`, { set }, JUNIOR);
  const page = await stage.as(LEADER);
  await page.goto('/journee');
  const line = page.locator('.day-item', { has: page.locator('.day-time') }).filter({ hasText: String(opened) });
  await line.getByText('09:30').waitFor();
  await page.context().close();
});

test('the salon of a case: reached by keyboard, handed to another account manager where allowed', async () => {
  const { cases } = await stage.ask('/api/cases', { type: 'churn-request', open: 'true', owner: AM });
  const seen = cases[0]!;
  const own = await stage.as(AM);
  await own.goto(`/dossier/${seen.id}`);
  await own.getByRole('heading', { level: 1 }).waitFor();
  await settled(own);
  await press(own, 'g');
  await press(own, 'o');
  await own.waitForURL(`**/salon/${seen.partner}`);
  await own.getByRole('heading', { level: 1, name: seen.partnerName }).waitFor();
  await settled(own);
  expect(await own.getByRole('button', { name: 'Changer d’AM' }).count()).toBe(0);
  await own
    .locator('section', { has: own.locator('#identity') })
    .getByText('Réservé à')
    .waitFor();
  await own.context().close();

  const page = await stage.as(LEADER);
  await page.goto(`/salon/${seen.partner}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  await tabTo(page, 'Changer d’AM');
  await press(page, 'Enter');
  await page.getByRole('dialog').getByLabel('Account manager').selectOption('karim.benali@demo');
  await settled(page);
  expect.soft(await violations(page)).toEqual([]);
  await press(page, 'Control+Enter');
  await told(page, 'Salon confié à Karim Benali.');
  expect((await stage.case(seen.id)).owner).toBe('karim.benali@demo');
  await page.context().close();
});
