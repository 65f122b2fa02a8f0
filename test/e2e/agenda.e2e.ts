/** Somebody's week, and an appointment booked in it: at every width, in both languages and colours, by keyboard. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sidewaysOverflow, violations } from './axe.ts';
import { openStage, pressedKeys, settled, type Stage } from './kit.ts';

const AM = 'account-manager@demo';
const SUPPORT = 'support-agent@demo';
const LEADER = 'team-leader@demo';
/** A week the demo says nothing of. */
const WEEK = '2027-02-01';

let stage: Stage;

/** An audit of a salon nobody writes about yet, opened by the support. */
async function audit(): Promise<string> {
  const { id: partner } = await stage.freeSalon('treatwell');
  const set = { request: 'opt-out', internalComment: 'Trop de commissions' };
  const opened = await stage.send(
    '/api/cases',
    { type: 'marketplace-audit', partner, product: 'treatwell', set },
    SUPPORT,
  );
  return String(opened['id']);
}

const book = (id: string, day: string, time: string, person = AM) =>
  stage.send(
    `/api/cases/${id}/actions/book-appointment`,
    { set: { appointmentOn: day, appointmentAt: time, appointmentWith: person } },
    SUPPORT,
  );

beforeAll(async () => {
  stage = await openStage();
  await book(await audit(), '2027-02-03', '10:00');
  await book(await audit(), '2027-02-03', '15:15');
  await book(await audit(), '2027-02-04', '09:00');
  // Recorded after the appointment was booked: it stands, and must be moved.
  const away = {
    from: '2027-02-04',
    until: '2027-02-05',
    untilHalf: 'morning',
    kind: 'leave',
    cover: 'team-leader@demo',
  };
  await stage.send(`/api/agendas/${AM}/absences`, away, LEADER);
});
afterAll(() => stage?.close());

describe.each(['fr', 'en'] as const)('no barrier in %s', (lang) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('%s, %i px', async (scheme, width) => {
    const page = await stage.as(AM, { lang, scheme, width });
    const dialogs =
      lang === 'fr' ? ['Déclarer une absence', 'Changer les heures'] : ['Record an absence', 'Change the hours'];
    await page.goto(`/agenda?week=${WEEK}`);
    await page.locator('.agenda-day').first().waitFor();
    await settled(page);
    expect.soft(await violations(page), 'week').toEqual([]);
    expect.soft(await sidewaysOverflow(page), 'week scrolls sideways').toBeLessThanOrEqual(0);
    for (const name of dialogs) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await settled(page);
      expect.soft(await violations(page), name).toEqual([]);
      expect.soft(await sidewaysOverflow(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
});

test('a week read as a list: what is free, what is taken, what is to be moved', async () => {
  const page = await stage.as(AM);
  await page.goto(`/agenda?week=${WEEK}`);
  const wednesday = page.getByRole('region', { name: 'mer. 03/02/2027' });
  await wednesday.waitFor();
  const parts = await wednesday.getByRole('listitem').allTextContents();
  expect(parts.map((text) => text.replace(/\s+/g, ' ').slice(0, 11))).toEqual([
    '09:00–10:00',
    '10:00–10:30',
    '10:30–12:30',
    '14:00–15:15',
    '15:15–15:45',
    '15:45–18:00',
  ]);
  expect(await page.getByRole('region', { name: 'jeu. 04/02/2027' }).innerText()).toContain('À déplacer');
  const clashes = await page.getByRole('region', { name: '1\u00a0rendez-vous à déplacer ou à confier' }).innerText();
  expect(clashes).toMatch(/jeu\.\s04\/02\/2027 09:00 Absence du 4 février 2027 au 5 février 2027/);
  await page.context().close();
});

test('weeks pass by the arrows, and the address keeps the one on screen', async () => {
  const page = await stage.as(LEADER);
  await page.goto(`/agenda?person=${AM}`);
  await page.locator('.agenda-day').first().waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Semaine 49, du lun.').waitFor();
  expect(page.url()).toContain('week=2026-11-30');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.getByText('Semaine 47, du lun.').waitFor();
  await page.reload();
  await page.getByText('Semaine 47, du lun.').waitFor();
  await page.context().close();
});

test('an appointment is booked in four keys: r, down, Enter; the earliest slot is ready', async () => {
  const id = await audit();
  const page = await stage.as(SUPPORT);
  await page.goto(`/dossier/${id}`);
  await page.locator('h1').first().waitFor();
  await settled(page);
  await pressedKeys(page);
  await page.keyboard.press('r');
  await page.getByRole('radio', { checked: true }).waitFor();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  const slots = await page.getByRole('radio').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await pressedKeys(page)).toBeLessThanOrEqual(4);
  const { fields } = await stage.case(id);
  const at = Object.fromEntries(fields.map((field) => [field.id, field.value]));
  expect(slots[1]).toContain(`${at['appointmentAt']}, `);
  expect(at['appointmentState']).toBe('booked');
  await page.context().close();
});

test('an appointment moves from where it stands', async () => {
  const id = await audit();
  await book(id, '2026-12-01', '10:00');
  const page = await stage.as(SUPPORT);
  await page.goto(`/dossier/${id}?action=move-appointment`);
  await page.getByRole('dialog').waitFor();
  await page.getByText('Un autre moment').click();
  await page.getByLabel('Jour du rendez-vous').fill('02/12');
  await page.getByLabel('Heure du rendez-vous').fill('11h15');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { appointments } = await stage.ask(`/api/agendas/${AM}` as '/api/agendas/{person}', {
    from: '2026-12-01',
    to: '2026-12-02',
  });
  expect(appointments.filter((slot) => slot.case === id).map(({ day, time }) => `${day} ${time}`)).toEqual([
    '2026-12-02 11:15',
  ]);
  await page.context().close();
});

test('own hours, as people type them', async () => {
  const page = await stage.as('junior-account-manager@demo');
  await page.goto('/agenda');
  await page.getByRole('button', { name: 'Changer les heures' }).click();
  const monday = page.getByLabel('Lundi');
  await monday.fill('de 9h à 12h30 et de 14h');
  await page.getByText('Ce ne sont pas des heures').waitFor();
  await monday.fill('de 9h à 12h30 et de 14h à 17h');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Heures propres à cette personne.').waitFor();
  await page.getByText('09:00-12:30 · 14:00-17:00').first().waitFor();
  await page.context().close();
});

test('who may not change an agenda is told who may', async () => {
  const page = await stage.as('finance@demo');
  await page.goto(`/agenda?person=${AM}`);
  await page
    .getByText(/Réservé à/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Changer les heures' }).count()).toBe(0);
  expect(await page.getByText('Congés').count()).toBe(0);
  await page.context().close();
});
