/**
 * The procedure grows by typing into pages: a role, a step, a row of a deadline and a whole procedure, and not a line of
 * the program. The edited pages are proved, put in force, and done by everybody as if they had always been there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, type DayView } from '../../src/cases/day.ts';
import type { BookFiles } from '../../src/books/read-book.ts';
import type { Fields } from '../../src/policy/book.ts';
import { lineWith } from '../kit/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { editedBook, publish } from '../kit/edited-book.ts';
import { makeTestFolder } from '../kit/postgres.ts';
import { Terminal } from '../kit/terminal.ts';

const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';
/** Somebody of the new role: a person of the desk like any other, whom no test knows beforehand. */
const DESK_CLERK = 'accueil@demo' as Email;
const EVERYBODY_ELSE: Email[] = [
  'support-agent@demo',
  'onboarding-manager@demo',
  'sales@demo',
  AM,
  'junior-account-manager@demo',
  'finance@demo',
  'admin@demo',
];

let desk: TestDesk;
let terminal: Terminal;
let files: BookFiles;
const folder = makeTestFolder();
/** A request opened before the pages changed. */
let earlier: string;

beforeAll(async () => {
  files = await editedBook();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  desk = await testDesk();
  terminal = new Terminal(desk);
  earlier = (await desk.opened({ receivedOn: '2026-08-20' })).id;
  await publish(desk.desk, files, 2, TODAY);
  const joining = ['person', 'add', '--email', DESK_CLERK, '--name', 'Nour', '--role', 'front-desk'];
  const joined = await terminal.ask(...joining);
  if (joined.code !== 0) throw new Error(joined.err + joined.out);
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  terminal.close();
  fs.rmSync(folder, { recursive: true, force: true });
  await desk.close();
});

/** 1-based line of a page on which a passage stands. */
const lineOf = (page: string, passage: string): number => lineWith(files[page] ?? '', passage);

const request = async (receivedOn = '2026-11-10') => (await desk.opened({ receivedOn })).id;

/** One action by one way in: whether it was done, and why not. */
interface Tried {
  readonly done: boolean;
  readonly reasons: readonly { code: string; page: string; line: number }[];
}
type Way = (who: Email, id: string, action: string, set?: Fields) => Promise<Tried>;

const byApi: Way = async (who, id, action, set = {}) => {
  const { status, body } = await desk.http(who, `POST /api/cases/${id}/actions/${action}`, { set });
  return { done: status === 200, reasons: body.reasons ?? [] };
};
const byTerminal: Way = async (who, id, action, set = {}) => {
  const given = Object.entries(set).flatMap(([name, value]) => ['--set', `${name}=${String(value)}`]);
  const { code, json } = await terminal.ask('case', 'act', id, action, ...given, '--as', who);
  return { done: code === 0, reasons: json.reasons ?? [] };
};
const WAYS: [string, Way][] = [
  ['the API', byApi],
  ['the terminal', byTerminal],
];

test('the edited pages hold: nothing is found in them', async () => {
  expect(await terminal.ask('book', 'check', folder)).toMatchObject({ code: 0, json: { ok: true, findings: [] } });
});

describe('a step', () => {
  test('is on the case with its form, for whoever may take it', async () => {
    const id = await request();
    const { body } = await desk.http(DESK_CLERK, `GET /api/cases/${id}`);
    const action = body.actions.find((one: { id: string }) => one.id === 'promise-call-back');
    expect(action).toMatchObject({
      label: 'Promettre un rappel',
      help: 'Dites au salon quel jour on le rappellera.',
      allowed: false,
      completable: true,
      reasons: [{ code: 'missing-input', fields: ['callBackOn'] }],
      page: 'churn-request.md',
      line: lineOf('churn-request.md', '  promise-call-back:'),
    });
    expect(action.form.fields).toMatchObject([
      { id: 'callBackOn', label: 'Rappel promis pour le', type: 'date', required: true },
      { id: 'note', required: false },
    ]);
    const shown = await terminal.ask('case', 'show', id, '--as', DESK_CLERK, '--lang', 'en');
    expect(shown.json.actions).toContainEqual(
      expect.objectContaining({ id: 'promise-call-back', label: 'Promise a call back' }),
    );
  });

  test.each(WAYS)('by %s: refused without its field, with the line of the page; done with it', async (_, way) => {
    const id = await request();
    const before = await desk.trace();
    expect(await way(DESK_CLERK, id, 'promise-call-back')).toMatchObject({
      done: false,
      reasons: [
        {
          code: 'missing-input',
          page: 'churn-request.md',
          line: lineOf('churn-request.md', '  promise-call-back:'),
        },
      ],
    });
    expect(await way(DESK_CLERK, id, 'promise-call-back', { callBackOn: '2026-11-23' })).toMatchObject({
      done: false,
      reasons: [{ code: 'condition', line: lineOf('churn-request.md', '{ field: callBackOn, onOrAfter: today }') }],
    });
    expect(await desk.trace()).toBe(before);

    expect(await way(DESK_CLERK, id, 'promise-call-back', { callBackOn: '2026-11-26' })).toMatchObject({ done: true });
    const view = await desk.view(id, LEADER);
    expect(view.fields.find((field) => field.id === 'callBackOn')).toMatchObject({
      label: 'Rappel promis pour le',
      value: '2026-11-26',
    });
    expect(view.timeline[0]).toMatchObject({ title: 'Promettre un rappel', by: 'Nour' });
  });

  test.each(WAYS)('by %s: whom the page does not name is refused, by its line', async (_, way) => {
    const id = await request();
    const set = { callBackOn: '2026-11-26' };
    const before = await desk.trace();
    for (const who of EVERYBODY_ELSE) {
      expect(await way(who, id, 'promise-call-back', set), who).toMatchObject({
        done: false,
        reasons: [
          {
            code: 'role',
            page: 'churn-request.md',
            line: lineOf('churn-request.md', '[front-desk, team-leader] } ]\n    needs:'),
          },
        ],
      });
    }
    expect(await desk.trace()).toBe(before);
    expect(await way(LEADER, id, 'promise-call-back', set)).toMatchObject({ done: true });
  });

  test('the new role has what the pages give it, and nothing else', async () => {
    const id = await request();
    const { body } = await desk.http(DESK_CLERK, `GET /api/cases/${id}`);
    const may = body.actions.filter(
      (one: { allowed: boolean; completable: boolean }) => one.allowed || one.completable,
    );
    expect(may.map((one: { id: string }) => one.id)).toEqual(['promise-call-back']);
    for (const [, way] of WAYS) {
      expect(await way(DESK_CLERK, id, 'mark-lost', { outcome: 'unreachable' })).toMatchObject({
        done: false,
        reasons: [{ code: 'role' }],
      });
    }
  });

  test('a case opened before keeps the procedure it was opened under', async () => {
    expect((await desk.view(earlier)).actions.map((action) => action.id)).not.toContain('promise-call-back');
    for (const [, way] of WAYS) {
      expect(await way(LEADER, earlier, 'promise-call-back', { callBackOn: '2026-11-26' })).toMatchObject({
        done: false,
        reasons: [{ code: 'unknown-action' }],
      });
    }
  });
});

describe('a row of a deadline', () => {
  // Received, and the last day to act.
  const ROWS: [string, string][] = [
    ['2026-07-15', '2026-07-31'],
    ['2026-07-16', '2026-09-30'],
    ['2026-08-31', '2026-10-31'],
    ['2026-09-16', '2026-10-31'],
    ['2026-11-20', '2026-12-31'],
  ];

  test.each(ROWS)('a letter of %s is to be acted on by %s', async (receivedOn, actBy) => {
    const { id } = await desk.opened({ receivedOn });
    expect((await desk.view(id)).dates).toMatchObject({ actBy, ped: actBy });
    const { body } = await desk.http(AM, `GET /api/cases/${id}`);
    expect(body.dates).toMatchObject({ actBy, ped: actBy });
    const told = await terminal.ask('date', '--product', 'treatwell', '--received', receivedOn, '--book', folder);
    expect(told.json).toMatchObject({ actBy, ped: actBy });
  });

  test('the date says the line it comes from', async () => {
    const { id } = await desk.opened({ receivedOn: '2026-08-20' });
    expect((await desk.view(id)).dates?.steps).toContainEqual(
      expect.objectContaining({ page: 'churn-treatwell.md', line: lineOf('churn-treatwell.md', 'month: 7-8') }),
    );
  });

  test('a case opened before keeps its dates', async () => {
    expect((await desk.view(earlier)).dates).toMatchObject({ actBy: '2026-09-30', ped: '2026-09-30' });
  });
});

describe('a procedure', () => {
  const day = async (who: Email, roles: readonly string[], now?: string): Promise<DayView> => {
    const look = { actor: { email: who, name: 'Nour', roles }, now: now ?? desk.clock.now(), lang: 'fr' as const };
    const view = await dayOf(desk.door, look, who);
    if (!view) throw new Error(`${who} has no day`);
    return view;
  };
  const open = async (): Promise<string> => {
    const partner = await desk.partner();
    const words = [
      '--type',
      'gift-card-claim',
      '--partner',
      partner,
      '--product',
      'treatwell',
      '--set',
      'amountCents=5000',
    ];
    const { json } = await terminal.ask('case', 'open', ...words, '--as', DESK_CLERK);
    return json.id;
  };

  test('is opened by whom its page says, with what it demands', async () => {
    const partner = await desk.partner();
    const opening = (who: Email, set: Fields) =>
      desk.http(who, 'POST /api/cases', { type: 'gift-card-claim', partner, product: 'treatwell', set });
    expect((await opening(DESK_CLERK, {})).body.reasons).toMatchObject([
      { code: 'missing-input', page: 'gift-cards.md', fields: ['amountCents'] },
    ]);
    for (const who of EVERYBODY_ELSE)
      expect((await opening(who, { amountCents: 5000 })).body.reasons, who).toMatchObject([{ code: 'role' }]);
    const { status, body } = await opening(DESK_CLERK, { amountCents: 5000 });
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'claimed', stateLabel: 'Réclamée' } });
    expect(body.id).toMatch(/^GC-/);
  });

  test('is led through its steps to its end', async () => {
    const id = await open();
    const steps = async () => {
      const { checklists, next } = await desk.view(id);
      return {
        next: next?.action,
        steps: checklists.find((one) => one.id === 'gift-card')?.steps.map((step) => [step.say, step.done]),
      };
    };
    expect(await steps()).toEqual({
      next: 'see-receipt',
      steps: [
        ['Voir le reçu', false],
        ['Vérifier le solde', false],
      ],
    });
    expect(await byApi(DESK_CLERK, id, 'settle')).toMatchObject({
      done: false,
      reasons: [
        { code: 'missing-step', page: 'gift-cards.md', line: lineOf('gift-cards.md', '{ checklist: gift-card }') },
      ],
    });
    expect((await byTerminal(DESK_CLERK, id, 'see-receipt', { receiptSeen: 'oui' })).done).toBe(true);
    expect(await steps()).toMatchObject({
      next: 'settle',
      steps: [
        ['Voir le reçu', true],
        ['Vérifier le solde', false],
      ],
    });
    expect((await byApi(DESK_CLERK, id, 'check-balance')).done).toBe(true);
    expect((await byTerminal(DESK_CLERK, id, 'settle')).done).toBe(true);
    expect(await desk.view(id)).toMatchObject({ state: 'settled', stateLabel: 'Réglée', closedOn: TODAY });
  });

  test('stands in the day of the role its state names, with the line that demands it', async () => {
    const id = await open();
    const item = (await day(DESK_CLERK, ['front-desk'])).items.find((one) => one.case.id === id);
    expect(item).toMatchObject({
      section: 'next',
      say: 'Demandez le reçu.',
      action: 'see-receipt',
      why: { page: 'gift-cards.md', line: lineOf('gift-cards.md', '  - when: [ { field: state, is: claimed }') },
    });
    const said = await terminal.ask('day', '--as', DESK_CLERK);
    expect(said.json.items.map((one: { case: { id: string } }) => one.case.id)).toContain(id);
    expect((await desk.http(DESK_CLERK, 'GET /api/day')).body.items).toContainEqual(
      expect.objectContaining({ say: 'Demandez le reçu.' }),
    );
    for (const who of [AM, 'finance@demo', 'admin@demo'] as const) {
      const other = await dayOf(desk.door, desk.look(who), who);
      expect(
        other?.items.map((one) => one.case.id),
        who,
      ).not.toContain(id);
    }
  });

  const settle = async (id: string): Promise<void> => {
    for (const [action, set] of [
      ['see-receipt', { receiptSeen: true }],
      ['check-balance', {}],
      ['settle', {}],
    ] as const)
      expect(await byApi(DESK_CLERK, id, action, set)).toMatchObject({ done: true });
  };

  test('comes back to the day of whom its reminder names, when its day has come and not before', async () => {
    const id = await open();
    const shown = async (now: string, who = DESK_CLERK, role = 'front-desk') =>
      (await day(who, [role], now)).items.find((one) => one.case.id === id);
    expect(await shown('2026-11-28T09:30:00.000Z')).toMatchObject({ section: 'next' });
    expect(await shown('2026-11-29T09:30:00.000Z')).toMatchObject({
      section: 'reminder',
      say: 'Cette carte attend depuis cinq jours.',
      action: 'settle',
      due: '2026-11-29',
      why: { page: 'gift-cards.md', line: lineOf('gift-cards.md', '- id: claim-waits') },
      more: [{ section: 'next', say: 'Demandez le reçu.' }],
    });
    expect(await shown('2026-11-28T09:30:00.000Z', LEADER, 'team-leader')).toBeUndefined();
    expect(await shown('2026-11-29T09:30:00.000Z', LEADER, 'team-leader')).toMatchObject({ section: 'reminder' });
  });

  test('a reminder of a closed case speaks to the role it names, until it is cleared', async () => {
    const id = await open();
    await settle(id);
    const shown = async (now: string, who: Email, role: string) =>
      (await day(who, [role], now)).items.find((one) => one.case.id === id);
    const later = '2026-11-26T09:30:00.000Z';
    expect(await shown('2026-11-25T09:30:00.000Z', LEADER, 'team-leader')).toBeUndefined();
    expect(await shown(later, LEADER, 'team-leader')).toMatchObject({ section: 'reminder', action: 'review' });
    expect(await shown(later, DESK_CLERK, 'front-desk')).toBeUndefined();
    expect(await byTerminal(LEADER, id, 'review')).toMatchObject({ done: true });
    expect(await shown(later, LEADER, 'team-leader')).toBeUndefined();
  });

  test('keeps its separations: who opened it does not reject it', async () => {
    const words = ['--type', 'gift-card-claim', '--partner', await desk.partner(), '--product', 'treatwell'];
    const { json } = await terminal.ask('case', 'open', ...words, '--set', 'amountCents=1000', '--as', LEADER);
    for (const [, way] of WAYS) {
      expect(await way(LEADER, json.id, 'reject', { note: 'Non' })).toMatchObject({
        done: false,
        reasons: [{ code: 'separation', page: 'gift-cards.md' }],
      });
    }
    expect(await byApi('leading-manager@demo', json.id, 'reject', { note: 'Expirée' })).toMatchObject({ done: true });
  });

  test('is found, filtered and counted like every other', async () => {
    const { body } = await desk.http(LEADER, 'GET /api/cases?type=gift-card-claim&open=true');
    expect(body.cases.length).toBeGreaterThan(0);
    expect(new Set(body.cases.map((one: { typeLabel: string }) => one.typeLabel))).toEqual(new Set(['Carte cadeau']));
    const listed = await terminal.ask('case', 'list', '--type', 'gift-card-claim', '--open', '--as', LEADER);
    expect(listed.json.cases.map((one: { id: string }) => one.id)).toEqual(
      body.cases.map((one: { id: string }) => one.id),
    );
    const types = await desk.http(DESK_CLERK, 'GET /api/case-types');
    expect(types.body.caseTypes ?? types.body.types).toContainEqual(
      expect.objectContaining({ id: 'gift-card-claim', label: 'Carte cadeau' }),
    );
  });
});
