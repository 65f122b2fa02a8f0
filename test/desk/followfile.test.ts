/** The register of letters: every column comes from where it is written, and nothing in it can be written twice. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { followfile, type FollowfileFilter, type FollowfileRow } from '../../src/cases/followfile.ts';
import { letterOf, testDesk, TODAY, type TestDesk } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const SUPPORT = 'support-agent@demo';

const PAVE = {
  appointmentSummary: '20/11, Anne',
  mainReason: 'price',
  healthStatus: '=1+1',
  competitor: 'Planity; "Pro"',
  outcome: 'refused',
};

let desk: TestDesk;
let terminal: Terminal;
/** Case of each letter. */
const cases: Record<string, string> = {};
beforeAll(async () => {
  desk = await testDesk();
  terminal = new Terminal(desk);
  const add = async (number: string, partner: string | null, given = {}): Promise<void> => {
    const { result } = await desk.done(JUNIOR, letterOf(partner, { number, ...given }));
    if (result.case) cases[number] = result.case;
  };
  const formula = await desk.partner({ name: '=cmd()', city: 'Besançon' });
  const known = await desk.partner({ name: 'Chez Zoé', city: 'Lyon', manager: OTHER });
  const wavy = await desk.partner({ products: ['wavy'], name: 'Le Peigne', city: 'Metz' });
  const risk: Command = { kind: 'open-case', type: 'potential-churn', partner: known, product: 'treatwell', set: {} };
  await desk.done(AM, risk);
  await add('F1', formula, { receivedOn: '2026-10-10', asks: ['domain-name', 'customer-file'] });
  await desk.act(AM, cases['F1'] ?? '', 'fill-pave', PAVE);
  await desk.act(AM, cases['F1'] ?? '', 'mark-lost');
  await add('F2', known, { receivedOn: '2026-11-16', writtenOn: '2026-11-12', channel: 'registered-letter' });
  await add('F3', wavy, { receivedOn: '2026-11-15', product: 'wavy' });
  await add('F4', null, { receivedOn: '2026-11-20', named: '+Inconnu', city: 'Nancy' });
});
afterAll(async () => {
  terminal.close();
  await desk.close();
});

const rows = async (filter: FollowfileFilter = {}): Promise<FollowfileRow[]> =>
  (await followfile(desk.door, desk.look(AM), filter)).rows;
const ids = async (filter: FollowfileFilter): Promise<string[]> => (await rows(filter)).map((row) => row.letter);

describe('a line of the register', () => {
  test('says what the letter, its case, its partner and its pavé say', async () => {
    const page = await followfile(desk.door, desk.look(AM), { q: 'F1' });
    expect(page.pave).toEqual([
      'Date et AM du RDV',
      'Raison de churn principale',
      'Raison de churn secondaire (optionnel)',
      'Statu HS',
      'Concurrent actuel ou nouvelle solution',
      'Fonctionnalité manquante ou inadaptée',
      'Issue de l’appel',
    ]);
    expect(page.rows).toEqual([
      {
        letter: 'F1',
        receivedOn: '2026-10-10',
        registeredOn: TODAY,
        product: 'treatwell',
        productLabel: 'Treatwell',
        partner: expect.any(String),
        salon: '=cmd()',
        city: 'Besançon',
        manager: AM,
        managerName: 'account manager',
        priorRisk: false,
        pave: ['20/11, Anne', 'Prix', '', '=1+1', 'Planity; "Pro"', '', 'Refus'],
        fcr: '2026-10-10',
        actBy: '2026-10-31',
        ped: '2026-10-31',
        pedFirm: true,
        asks: ['Nom de domaine', 'Fichier client'],
        registeredBy: 'junior account manager',
        case: cases['F1'],
        state: 'lost',
        stateLabel: 'Perdu',
        stateTone: 'bad',
      },
    ]);
  });

  test('of a letter after a followed risk says so; a proposed PED is not firm', async () => {
    expect(await rows({ q: 'F2' })).toMatchObject([{ priorRisk: true, managerName: 'other manager', pedFirm: true }]);
    expect(await rows({ q: 'F3' })).toMatchObject([{ priorRisk: false, ped: '2027-03-01', pedFirm: false }]);
  });

  test('of a letter that waits shows what it says, with the dates it will give', async () => {
    expect(await rows({ state: 'waiting' })).toMatchObject([
      {
        letter: 'F4',
        salon: '+Inconnu',
        city: 'Nancy',
        partner: null,
        case: null,
        priorRisk: null,
        fcr: '2026-11-20',
        actBy: '2026-12-31',
        ped: '2026-12-31',
        state: 'waiting',
        stateLabel: 'En attente d’un salon',
      },
    ]);
  });

  test('holds the very block of the case', async () => {
    const { pave } = (await rows({ q: 'F1' }))[0] ?? { pave: [] };
    const { text } = (await desk.view(cases['F1'] ?? '')).templates[0] ?? { text: '' };
    for (const line of pave) expect(text).toContain(line);
  });

  test('follows what is written elsewhere, at once', async () => {
    const before = (await rows({ q: 'F2' }))[0];
    expect(before).toMatchObject({ pave: ['', '', '', '', '', '', ''], fcr: '2026-11-16', ped: '2026-12-31' });
    await desk.act(AM, cases['F2'] ?? '', 'fill-pave', { mainReason: 'competitor' });
    const correct: Command = { kind: 'correct-letter', letter: 'F2', receivedOn: '2026-11-15', reason: 'Cachet' };
    await desk.done(JUNIOR, correct);
    const after = (await rows({ q: 'F2' }))[0];
    expect(after).toMatchObject({ fcr: '2026-11-15', receivedOn: '2026-11-15', ped: '2026-11-30' });
    expect(after?.pave[1]).toBe('Concurrent choisi');
    await desk.done(JUNIOR, { ...correct, receivedOn: '2026-11-16' });
  });

  test('is worded in the language asked for', async () => {
    const page = await followfile(desk.door, desk.look(AM, 'en'), { q: 'F1' });
    expect(page.rows).toMatchObject([{ stateLabel: 'Lost', asks: ['Domain name', 'Customer file'] }]);
    // The pavé stays as it is pasted, whoever reads it.
    expect([page.pave[6], page.rows[0]?.pave[6]]).toEqual(['Issue de l’appel', 'Refus']);
  });
});

describe('the register is narrowed', () => {
  test.each<[FollowfileFilter, string[]]>([
    [{}, ['F4', 'F2', 'F3', 'F1']],
    [{ from: '2026-11-15' }, ['F4', 'F2', 'F3']],
    [{ to: '2026-11-15' }, ['F3', 'F1']],
    [{ from: '2026-11-16', to: '2026-11-16' }, ['F2']],
    [{ from: '2026-11-17', to: '2026-11-16' }, []],
    [{ brand: 'wavy' }, ['F3']],
    [{ brand: 'treatwell' }, ['F4', 'F2', 'F1']],
    [{ manager: OTHER }, ['F2']],
    [{ manager: 'me' }, ['F3', 'F1']],
    [{ state: 'open' }, ['F2', 'F3']],
    [{ state: 'lost' }, ['F1']],
    [{ state: 'waiting' }, ['F4']],
    [{ q: 'zoe lyon' }, ['F2']],
    [{ q: 'besancon' }, ['F1']],
    [{ q: 'inconnu' }, ['F4']],
    [{ q: 'f3' }, ['F3']],
    [{ q: '%' }, []],
    [{ q: 'e', brand: 'wavy', state: 'open' }, ['F3']],
    [{ manager: 'nobody@demo' }, []],
  ])('%j', async (filter, then) => {
    expect(await ids(filter)).toEqual(then);
  });

  test('by the number of its case', async () => {
    expect(await ids({ q: cases['F3'] ?? '' })).toEqual(['F3']);
  });

  test.each([1, 2, 3, 4])('read %i at a time, shows every letter once, newest receipt first', async (limit) => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await followfile(desk.door, desk.look(), { limit, ...(cursor ? { cursor } : {}) });
      seen.push(...page.rows.map((row) => row.letter));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['F4', 'F2', 'F3', 'F1']);
  });

  test('offers the managers and states there are', async () => {
    const page = await followfile(desk.door, desk.look(), {});
    expect(page.managers).toEqual([
      { email: AM, name: 'account manager' },
      { email: OTHER, name: 'other manager' },
    ]);
    expect(page.states.map((state) => state.id)).toEqual(['waiting', 'open', 'recovered', 'lost']);
  });
});

/** A file as a French spreadsheet opens it. */
const opened = (text: string): string[][] => parse(text, { delimiter: ';', bom: true });

describe('the file', () => {
  test('is French: its mark, semicolons, days as people write them, yes and no', async () => {
    const { body, headers, status } = await desk.http(AM, 'GET /api/followfile.csv', undefined, {
      'accept-language': 'en',
    });
    const text = String(body);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="followfile-2026-11-24.csv"',
    });
    expect(text.startsWith('\uFEFFN° du courrier;Reçu le;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [head = [], ...lines] = opened(text);
    expect(head).toHaveLength(24);
    const told = Object.fromEntries(head.map((name, at) => [name, lines[3]?.[at]]));
    expect(told).toEqual({
      'N° du courrier': 'F1',
      'Reçu le': '10/10/2026',
      'Enregistré le': '24/11/2026',
      Marque: 'Treatwell',
      'Réf. salon': expect.any(String),
      Salon: "'=cmd()",
      Ville: 'Besançon',
      AM: 'account manager',
      'RDC antérieur': 'non',
      'Date et AM du RDV': '20/11, Anne',
      'Raison de churn principale': 'Prix',
      'Raison de churn secondaire (optionnel)': '',
      'Statu HS': "'=1+1",
      'Concurrent actuel ou nouvelle solution': 'Planity; "Pro"',
      'Fonctionnalité manquante ou inadaptée': '',
      'Issue de l’appel': 'Refus',
      FCR: '10/10/2026',
      'À agir avant': '31/10/2026',
      PED: '31/10/2026',
      'PED ferme': 'oui',
      Demandes: 'Nom de domaine, Fichier client',
      'Enregistré par': 'junior account manager',
      Dossier: cases['F1'],
      État: 'Perdu',
    });
    // Nothing a partner, or anybody, wrote is computed by the spreadsheet that opens it.
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
  });

  test('holds what the screen shows under the same filters, page after page', async () => {
    const { body } = await desk.http(AM, 'GET /api/followfile.csv?brand=treatwell&from=2026-11-01');
    expect(
      opened(String(body))
        .slice(1)
        .map(([id]) => id),
    ).toEqual(await ids({ brand: 'treatwell', from: '2026-11-01' }));
  });

  test('of no letter is a head alone', async () => {
    const { body } = await desk.http(AM, 'GET /api/followfile.csv?manager=nobody@demo');
    expect(opened(String(body))).toHaveLength(1);
  });
});

describe('at the doors', () => {
  test('everybody at the desk reads it, nobody else', async () => {
    expect(await desk.http(SUPPORT, 'GET /api/followfile?limit=1')).toMatchObject({
      status: 200,
      body: { rows: [{ letter: 'F4' }], next: expect.any(String), today: TODAY },
    });
    for (const path of ['/api/followfile', '/api/followfile.csv'])
      expect((await desk.http(null, `GET ${path}`)).status).toBe(401);
  });

  test.each(['from=2026-02-30', 'to=hier', 'limit=0', 'limit=501'])(
    'a question that means nothing, %s, is a 400',
    async (query) => {
      expect((await desk.http(AM, `GET /api/followfile?${query}`)).status).toBe(400);
    },
  );

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is not a thing one does to it', async (method) => {
    const before = await desk.trace();
    expect((await desk.http(JUNIOR, `${method} /api/followfile`, {})).status).toBe(404);
    expect(await desk.trace()).toBe(before);
  });

  test('reading and exporting write nothing', async () => {
    const before = await desk.trace();
    await desk.http(AM, 'GET /api/followfile');
    await desk.http(AM, 'GET /api/followfile.csv');
    expect(await desk.trace()).toBe(before);
  });
});

describe('export followfile', () => {
  const type = (...words: string[]) => terminal.type('export', 'followfile', ...words, '--as', AM);

  test('prints the file', async () => {
    const { code, out } = await type('--from', '16/11/2026');
    expect(code).toBe(0);
    expect(
      opened(out)
        .slice(1)
        .map(([id]) => id),
    ).toEqual(['F4', 'F2']);
  });

  test('writes it where asked, and says how many letters', async () => {
    const file = terminal.file('', 'register.csv');
    const { code, json } = await terminal.ask('export', 'followfile', '--to', '2026-11-16', '--out', file, '--as', AM);
    expect({ code, json }).toEqual({ code: 0, json: { file, rows: 3 } });
    const { body } = await desk.http(AM, 'GET /api/followfile.csv?to=2026-11-16');
    expect(readFileSync(file, 'utf8')).toBe(String(body));
  });

  test('gives its rows to a program', async () => {
    const { json } = await terminal.ask('export', 'followfile', '--brand', 'wavy', '--as', AM);
    expect(json).toEqual({ rows: await rows({ brand: 'wavy' }) });
  });

  test.each([
    ['a day that is none', ['--from', '31/02/2026']],
    ['a place where no file can be', ['--out', '/nowhere/at/all.csv']],
    ['an option it does not take', ['--since', '2026-11-01']],
  ])('with %s is a wrong command line', async (_, words) => {
    expect((await type(...words)).code).toBe(2);
  });
});
