import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseTypes } from '../../src/cases/case-types.ts';
import type { Command } from '../../src/cases/command.ts';
import { type CaseFilter, countCases, listCases } from '../../src/cases/queries.ts';
import { type Email, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
const AM = 'account-manager@demo';
const LEADER = 'team-leader@demo';
const OTHER = 'other-manager@demo';

/** Cases by what they are, and what each is. */
const ids: Record<string, string> = {};
const nameOf = (id: string): string => Object.keys(ids).find((name) => ids[name] === id) ?? id;

/** In the order the queue must show them: what is billed wrongly, then by the last working day to act, then the rest. */
const QUEUE = [
  'billed since September',
  'billed since October',
  'overdue',
  'today',
  'this week',
  'later',
  'undated',
  'risk',
  'lost',
];

beforeAll(async () => {
  desk = await testDesk();
  // Opened in another order than the one expected.
  const letters: [string, string, string, Email][] = [
    ['later', 'treatwell', '2026-11-16', AM],
    ['this week', 'treatwell', '2026-11-03', AM],
    ['billed since October', 'treatwell', '2026-10-05', OTHER],
    ['today', 'wavy', '2026-10-24', AM],
    ['lost', 'treatwell', '2026-09-01', AM],
    ['overdue', 'wavy', '2026-10-10', AM],
    ['billed since September', 'treatwell', '2026-09-10', AM],
  ];
  for (const [name, product, receivedOn, manager] of letters) {
    ids[name] = (await desk.opened({ product, receivedOn, of: { name: `Salon ${name}`, manager } })).id;
  }
  await desk.act(LEADER, ids['lost'] ?? '', 'mark-lost', { outcome: 'unreachable' });
  const open = async (name: string, type: string): Promise<void> => {
    const partner = await desk.partner({ name: `Chez ${name}`, city: 'Besançon' });
    ids[name] = (await desk.done(AM, { kind: 'open-case', type, partner, product: null, set: {} })).result.case ?? '';
  };
  await open('undated', 'churn-request');
  await open('risk', 'potential-churn');
  await desk.act(AM, ids['later'] ?? '', 'hand-to-team-leader', { note: 'À voir' });
});
afterAll(() => desk.close());

const list = async (filter: CaseFilter, who: Email = AM): Promise<string[]> =>
  (await listCases(desk.door, desk.look(who), filter)).cases.map((one) => nameOf(one.id));

describe('the queue', () => {
  test('puts what is billed wrongly first, then the nearest day to act, then what has no date, then what is closed', async () => {
    const { cases, next, today } = await listCases(desk.door, desk.look(AM), {});
    expect(cases.map((one) => nameOf(one.id))).toEqual(QUEUE);
    expect({ next, today }).toEqual({ next: null, today: TODAY });
    expect(cases.map((one) => [one.alert, one.daysLeft])).toEqual([
      ['ped-passed', -55],
      ['ped-passed', -24],
      ['overdue', -14],
      ['today', 0],
      ['this-week', 6],
      [null, 37],
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test.each([1, 2, 3, 4, 9])('read %i at a time, shows every case once and in the same order', async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page <= QUEUE.length; page += 1) {
      const { cases, next } = await listCases(desk.door, desk.look(AM), { limit, cursor });
      expect(cases.length).toBeLessThanOrEqual(limit);
      seen.push(...cases.map((one) => nameOf(one.id)));
      if (next === null) break;
      cursor = next;
    }
    expect(seen).toEqual(QUEUE);
  });

  test('read by pages, misses nothing and repeats nothing when a case closes meanwhile', async () => {
    const first = await listCases(desk.door, desk.look(AM), { limit: 3, open: true });
    const { id } = await desk.opened({ receivedOn: '2026-09-11', of: { name: 'Comptoir' } });
    const rest = await listCases(desk.door, desk.look(AM), { open: true, cursor: first.next ?? '' });
    expect(rest.cases.map((one) => nameOf(one.id))).toEqual(QUEUE.slice(3, 8));
    await desk.act(AM, id, 'mark-lost', { outcome: 'unreachable' });
  });

  const filters: [CaseFilter, string[]][] = [
    [{ alert: 'ped-passed' }, ['billed since September', 'billed since October']],
    [{ alert: 'overdue' }, ['overdue']],
    [{ alert: 'today' }, ['today']],
    [{ alert: 'this-week' }, ['this week']],
    [{ open: false, q: 'Salon lost' }, ['lost']],
    [{ type: 'potential-churn' }, ['risk']],
    [{ open: false, state: 'lost', q: 'salon' }, ['lost']],
    [{ owner: OTHER }, ['billed since October']],
    [{ owner: 'me', alert: 'ped-passed' }, ['billed since September']],
    [{ product: 'wavy' }, ['overdue', 'today']],
    [{ awaiting: 'team-leader' }, ['later']],
    [{ awaiting: 'me' }, []],
    [{ q: 'besancon' }, ['undated', 'risk']],
    [{ q: 'BESANÇON', type: 'churn-request' }, ['undated']],
    [{ q: 'chez risk besançon' }, ['risk']],
    // Marks that mean something to a database mean nothing to people.
    [{ q: '%' }, []],
    [{ q: '_' }, []],
    [{ q: '’' }, []],
    [{ q: '\\' }, []],
    [{ q: 'nothing of the kind' }, []],
  ];
  test.each(filters)('%j', async (filter, expected) => {
    expect(await list({ open: true, ...filter })).toEqual(expected);
  });

  test('finds a case by its number, whole or not', async () => {
    expect(await list({ q: ids['risk'] ?? '' })).toEqual(['risk']);
    expect(await list({ q: (ids['risk'] ?? '').toLowerCase() })).toEqual(['risk']);
    expect(await list({ q: 'PC-' })).toEqual(['risk']);
  });

  test('a team leader finds what awaits them', async () => {
    expect(await list({ awaiting: 'me' }, LEADER)).toEqual(['later']);
  });

  test('the counts are those of the list', async () => {
    const counts = await countCases(desk.door, desk.look(AM));
    const size = async (filter: CaseFilter): Promise<number> => (await list({ open: true, ...filter })).length;
    expect(counts).toEqual({
      open: await size({}),
      mine: await size({ owner: 'me' }),
      pedPassed: await size({ alert: 'ped-passed' }),
      overdue: await size({ alert: 'overdue' }),
      today: await size({ alert: 'today' }),
      thisWeek: await size({ alert: 'this-week' }),
      awaitingMe: 0,
      awaiting: [{ role: 'team-leader', label: 'Team leader AM', count: 1 }],
      tray: 0,
    });
    expect(counts).toMatchObject({ open: 8, mine: 7, pedPassed: 2, overdue: 1, today: 1, thisWeek: 1 });
    await desk.letter(null, { named: 'Inconnu' });
    expect(await countCases(desk.door, desk.look(LEADER, 'en'))).toMatchObject({
      tray: 1,
      awaitingMe: 1,
      mine: 0,
      awaiting: [{ label: 'Team leader' }],
    });
  });

  test('a day later the alerts are those of that day', async () => {
    desk.clock.advance(24 * 3_600_000);
    expect(await list({ alert: 'overdue' })).toEqual(['overdue', 'today']);
    desk.clock.advance(-24 * 3_600_000);
  });
});

describe('a case', () => {
  test('says the next thing to do, the loudest first', async () => {
    const next = async (name: string) => (await desk.view(ids[name] ?? '')).next?.action ?? null;
    expect(
      await Promise.all(['billed since October', 'overdue', 'this week', 'later', 'undated', 'risk', 'lost'].map(next)),
    ).toEqual(['mark-lost', 'fill-pave', 'book-appointment', null, null, 'book-appointment', 'ask-refund']);
    expect(await desk.view(ids['billed since October'] ?? '', AM, 'en')).toMatchObject({
      next: { say: 'The PED is past and the case is open: record the loss today.', page: 'churn-request.md' },
    });
  });

  test('lists every action of its procedure, for its product, with its form, whether allowed or not', async () => {
    const { actions } = await desk.view(ids['this week'] ?? '', AM);
    const lose = actions.find((action) => action.id === 'mark-lost');
    expect(lose).toMatchObject({
      label: 'Acter la perte',
      tone: 'bad',
      allowed: false,
      completable: true,
      to: 'lost',
      toLabel: 'Perdu',
      ask: null,
    });
    expect(
      lose?.form.fields
        .filter((field) => field.missing)
        .map((field) => field.id)
        .sort(),
    ).toEqual(['appointmentSummary', 'healthStatus', 'mainReason', 'outcome']);
    expect(lose?.form.fields.find((field) => field.id === 'outcome')?.options?.map((option) => option.value)).toContain(
      'unreachable',
    );
    const origin = actions.find((action) => action.id === 'set-origin')?.form.fields[0];
    const refusedOf = (value: string) =>
      origin?.options?.find((option) => option.value === value)?.refused?.code ?? null;
    expect([refusedOf('sales-process'), refusedOf('billing')]).toEqual(['role', null]);
    expect(actions.find((action) => action.id === 'confirm-ped')).toMatchObject({
      allowed: false,
      completable: false,
      ask: 'hand-to-team-leader',
    });
  });

  test('renders its pavé as it is pasted, in French whatever the screen', async () => {
    const { id } = await desk.opened({ of: { name: 'Salon du pavé' } });
    await desk.act(AM, id, 'fill-pave', { outcome: 'refused', mainReason: 'competitor', competitor: 'Planity' });
    for (const lang of ['fr', 'en'] as const) {
      const [template] = (await desk.view(id, AM, lang)).templates;
      expect(template).toMatchObject({ id: 'pave', done: 3, total: 7, complete: false, action: 'fill-pave' });
      expect(template?.text.split('\n')).toEqual([
        'Date et AM du RDV\u00a0:',
        'Raison de churn principale\u00a0: Concurrent choisi',
        'Raison de churn secondaire (optionnel)\u00a0:',
        'Statu HS\u00a0:',
        'Concurrent actuel ou nouvelle solution\u00a0: Planity',
        'Fonctionnalité manquante ou inadaptée\u00a0:',
        'Issue de l’appel\u00a0: Refus',
      ]);
    }
  });

  test('tells what happened, newest first, corrections beside what they correct, in both languages', async () => {
    const { id, partner, letter } = await desk.opened({
      receivedOn: '2026-11-15',
      number: 'STORY',
      of: { name: 'Salon du récit' },
    });
    const minute = (): void => desk.clock.advance(60_000);
    minute();
    const call: Command = {
      kind: 'log-call',
      partner,
      call: { result: 'no-answer', day: '2026-11-23', time: '17:45', number: 'salon' },
      caller: null,
    };
    const { result } = await desk.done(AM, call);
    minute();
    await desk.done(AM, {
      kind: 'correct-call',
      call: result.call ?? '',
      change: { number: 'pro', result: 'voicemail' },
      withdraw: false,
      reason: 'C’était le portable',
    });
    minute();
    await desk.done('junior-account-manager@demo', {
      kind: 'correct-letter',
      letter,
      receivedOn: '2026-11-16',
      reason: 'Cachet',
    });
    minute();
    await desk.act(AM, id, 'fill-pave', { outcome: 'unreachable' });
    minute();
    await desk.act(AM, id, 'mark-lost');
    const told = async (lang: 'fr' | 'en') =>
      (await desk.view(id, AM, lang)).timeline.map(({ title, detail }) => [title, detail]);
    expect(await told('fr')).toEqual([
      ['Acter la perte', '→ Perdu'],
      ['Remplir le pavé', null],
      ['Date de réception corrigée', 'STORY\u00a0: 15/11/2026 → 16/11/2026 — Cachet'],
      [
        'Appel corrigé',
        'Ligne du salon, Sans réponse (23/11/2026 17:45) → Portable pro, Messagerie (23/11/2026 17:45) — C’était le portable',
      ],
      ['Appel\u00a0: Ligne du salon, Sans réponse (23/11/2026 17:45)', null],
      ['Courrier rattaché, reçu le 15/11/2026', 'STORY'],
      ['Dossier ouvert', 'Demande de résiliation'],
    ]);
    expect(await told('en')).toEqual([
      ['Mark as lost', '→ Lost'],
      ['Fill in the pavé', null],
      ['Receipt date corrected', 'STORY: 15/11/2026 → 16/11/2026 — Cachet'],
      [
        'Call corrected',
        'Salon line, No answer (23/11/2026 17:45) → Professional mobile, Voicemail (23/11/2026 17:45) — C’était le portable',
      ],
      ['Call: Salon line, No answer (23/11/2026 17:45)', null],
      ['Letter attached, received on 15/11/2026', 'STORY'],
      ['Case opened', 'Churn request'],
    ]);
    const { timeline } = await desk.view(id);
    expect(timeline[0]).toMatchObject({
      kind: 'action-taken',
      actorName: 'account manager',
      roles: ['account-manager'],
      day: TODAY,
      time: '10:35',
      changes: [
        { field: 'pedAtLoss', label: 'PED à la perte', value: '31/12/2026' },
        { field: 'lettersSeen', label: 'Courriers déjà traités', value: '1' },
        { field: 'lettersAtLoss', label: 'Courriers à la perte', value: '1' },
        { field: 'lossRecordedOn', label: 'Perte actée le', value: '24/11/2026' },
      ],
    });
    expect(timeline.find((entry) => entry.kind === 'call-logged')).toMatchObject({
      day: '2026-11-23',
      time: '17:45',
      call: { half: 'afternoon', late: true, withdrawn: false },
    });
    desk.clock.advance(-5 * 60_000);
  });

  test('offers the number a call would go to now', async () => {
    const { id, partner } = await desk.opened({ of: { name: 'Salon à appeler' } });
    expect((await desk.view(id)).nextCall).toEqual({ number: 'salon', half: 'morning' });
    await desk.done(AM, { kind: 'log-call', partner, call: { result: 'no-answer' }, caller: null });
    expect((await desk.view(id)).nextCall).toEqual({ number: 'pro', half: 'morning' });
    desk.clock.advance(90 * 60_000);
    expect((await desk.view(id)).nextCall).toEqual({ number: 'salon', half: 'afternoon' });
    desk.clock.advance(-90 * 60_000);
  });

  test('words states, roles, dates and yes or no in the language asked for', async () => {
    const view = (lang: 'fr' | 'en') => desk.view(ids['later'] ?? '', AM, lang);
    expect(await view('fr')).toMatchObject({
      typeLabel: 'Demande de résiliation',
      stateLabel: 'Ouvert',
      productLabel: 'Treatwell',
      awaitingLabel: 'Team leader AM',
      ownerName: 'account manager',
    });
    expect(await view('en')).toMatchObject({
      typeLabel: 'Churn request',
      stateLabel: 'Open',
      awaitingLabel: 'Team leader',
      ownerName: 'account manager',
    });
    const text = async (lang: 'fr' | 'en', field: string) =>
      (await view(lang)).fields.find((one) => one.id === field)?.text;
    expect(
      await Promise.all([text('fr', 'priorRisk'), text('en', 'priorRisk'), text('en', 'ped'), text('fr', 'origin')]),
    ).toEqual(['non', 'no', '31/12/2026', '—']);
  });

  test('that does not exist is nothing, not an error', async () => {
    await expect(desk.view('CR-0')).rejects.toThrow('no case CR-0');
  });
});

describe('the form that opens a case', () => {
  const salesProcess = async (who: Email): Promise<string | null> => {
    const types = await caseTypes(desk.door, desk.look(who));
    const fields = types.find((type) => type.id === 'churn-request')?.open.fields;
    const option = fields
      ?.find((field) => field.id === 'origin')
      ?.options?.find((choice) => choice.value === 'sales-process');
    return option?.refused?.code ?? null;
  };

  test('says beforehand which choices are not for whom', async () => {
    expect(await salesProcess(AM)).toBe('role');
    expect(await salesProcess(LEADER)).toBeNull();
  });

  // Who, which kind, and what the page asks of them before it lets them in.
  test.each<[Email, string, boolean, string[]]>([
    [AM, 'potential-churn', true, []],
    ['support-agent@demo', 'potential-churn', true, ['signal']],
    ['finance@demo', 'potential-churn', false, []],
    ['support-agent@demo', 'support-request', true, ['request']],
    ['finance@demo', 'support-request', false, ['request']],
  ])('%s opens a %s: %j, with %j', async (who, id, allowed, required) => {
    const type = (await caseTypes(desk.door, desk.look(who))).find((one) => one.id === id);
    expect(type?.open.allowed).toBe(allowed);
    expect(type?.open.fields.filter((field) => field.required).map((field) => field.id)).toEqual(required);
  });
});
