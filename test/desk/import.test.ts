import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import expectedCalls from '../fixtures/calls.expected.json' with { type: 'json' };
import expectedLetters from '../fixtures/letters.expected.json' with { type: 'json' };
import { testDesk, type TestDesk } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', name);

let desk: TestDesk;
let terminal: Terminal;

beforeAll(async () => {
  desk = await testDesk();
  terminal = new Terminal(desk);
});
afterAll(async () => {
  terminal.close();
  await desk.close();
});

interface Row {
  line: number;
  unmatched?: { reason: string };
  rejected?: { reason: string };
}

const bare = ({ unmatched, rejected, ...row }: Row) => ({
  ...row,
  ...(unmatched && { unmatched: unmatched.reason }),
  ...(rejected && { rejected: rejected.reason }),
});

const HEADER = 'Référence;Nom du salon;Marque;Ville;Téléphone pro;AM;Signé le;Fin d’engagement;MRR HT';
const LETTERS = 'N°;Reçue le;Écrite le;Enregistrée le;Canal;Marque;Réf. salon;Nom du salon;Ville';

const importing = async (what: string, text: string | Uint8Array) => terminal.ask('import', what, terminal.file(text));

/** Codes of the rejected rows by line. */
const rejections = (rows: Row[] | { line: number; reason: string }[]): Record<number, string | undefined> =>
  Object.fromEntries(rows.map((row) => [row.line, 'reason' in row ? row.reason : row.rejected?.reason]));

async function partnerRow(id: string): Promise<Record<string, unknown>> {
  const rows = await desk.pool.sql<Record<string, unknown>>('select * from partner where id = $1', [id]);
  return rows[0] ?? {};
}

describe('the files of a post room', () => {
  test('partners, letters and calls go in, each row for the right reason', async () => {
    const partners = await terminal.ask('import', 'partners', fixture('partners.csv'));
    expect(partners).toMatchObject({ code: 0, err: '', json: { created: 300, updated: 0, rejected: [] } });

    const letters = await terminal.ask('import', 'letters', fixture('letters.csv'));
    expect(letters.code).toBe(0);
    const rows: Row[] = letters.json.rows.map(bare);
    expect(rows).toHaveLength(120);
    expect(rows).toEqual(expectedLetters.map((row) => expect.objectContaining(row)));
    const count = (key: string) => rows.filter((row) => key in row).length;
    expect([count('case'), count('unmatched'), count('rejected')]).toEqual([101, 6, 13]);

    const calls = await terminal.ask('import', 'calls', fixture('calls.csv'));
    expect(calls.json).toEqual({ created: 343, duplicates: 0, rejected: [] });
  });

  test('a PED that follows a commitment is only proposed', async () => {
    const { json } = await terminal.ask('case', 'list', '--product', 'wavy');
    const dated = json.cases.filter((one: { ped: string | null }) => one.ped !== null);
    expect(dated.length).toBeGreaterThan(20);
    expect(dated.every((one: { pedFirm: boolean }) => !one.pedFirm)).toBe(true);
  });

  test.each(expectedCalls)('evidence of $partner on $asOf', async ({ partner, asOf, ...expected }) => {
    const { code, json } = await terminal.ask('evidence', '--partner', partner, '--as-of', asOf);
    expect({ code, json }).toMatchObject({ code: 0, json: expected });
    expect(Object.keys(json)).toContain('earliest');
  });

  test('the same files a second time change nothing', async () => {
    const before = await desk.trace();
    const partners = await terminal.ask('import', 'partners', fixture('partners.csv'));
    expect(partners.json).toMatchObject({ created: 0, updated: 0, unchanged: 300, rejected: [] });
    const letters = await terminal.ask('import', 'letters', fixture('letters.csv'));
    const again = letters.json.rows.filter((row: Row) => row.rejected?.reason === 'already-imported');
    expect(again).toHaveLength(107);
    const calls = await terminal.ask('import', 'calls', fixture('calls.csv'));
    expect(calls.json).toEqual({ created: 0, duplicates: 343, rejected: [] });
    expect(await desk.trace()).toBe(before);
  });

  test('people a file names exist, and cannot sign in', async () => {
    const rows = await desk.pool.sql('select roles, can_sign_in from person where email = $1', ['lea.am@exemple.fr']);
    expect(rows).toEqual([{ roles: ['account-manager'], can_sign_in: false }]);
  });

  test('replaying the journal gives the same rows', async () => {
    const { code, json } = await terminal.ask('verify');
    expect({ code, json }).toEqual({ code: 0, json: { ok: true, events: expect.any(Number), problems: [] } });
  });
});

describe('partners', () => {
  test('bad rows are named and stop nobody', async () => {
    const text = [
      HEADER,
      'B1;Salon Un;Treatwell;Lyon;;;;;',
      ';Sans référence;Treatwell;Lyon;;;;;',
      'B3;;Treatwell;Lyon;;;;;',
      'B4;Salon Quatre;Planity;Lyon;;;;;',
      'B5;Salon Cinq;Wavy;Lyon;;;31/02/2024;;',
      'B6;Salon Six;Wavy;Lyon;;;;;douze euros',
      'B7;Salon Sept;Wavy;Lyon;;Léa;;;',
      'B8;Salon "ouvert;Wavy;Lyon;;;;;',
      '"B9;Salon Neuf;Wavy;Lyon;;;;;',
      'B10;Salon;Dix;Wavy;Lyon;;;;;;trop',
      '',
      'B11;"Salon ""Onze""\r\nsur deux lignes";Wavy;Lyon;;;;;',
      'B12;Salon Douze;Treatwell;Lyon;;;;;',
    ].join('\r\n');
    const { code, json } = await importing('partners', text);
    expect(code).toBe(0);
    expect(json).toMatchObject({ created: 4, updated: 0 });
    expect(rejections(json.rejected)).toEqual({
      3: 'missing-reference',
      4: 'missing-name',
      5: 'unknown-product',
      6: 'not-a-date',
      7: 'bad-amount',
      8: 'not-an-email',
      10: 'open-quote',
      11: 'too-many-cells',
    });
    expect(await partnerRow('B11')).toMatchObject({ name: 'Salon "Onze"\nsur deux lignes' });
  });

  test('a reference that returns with another product gains a contract', async () => {
    const first = await importing('partners', `${HEADER}\nD1;Salon Double;Treatwell;Metz;;;;;\n`);
    expect(first.json).toMatchObject({ created: 1, updated: 0 });
    const both = `${HEADER}\nD1;Salon Double;Treatwell;Metz;;;;;\nD1;Salon Double;Wavy;Metz;;;;14/03/2027;59,00 €\n`;
    expect((await importing('partners', both)).json).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const rows = await desk.pool.sql(
      'select product, commitment_ends_on, monthly_cents from contract where partner = $1 order by 1',
      ['D1'],
    );
    expect(rows).toEqual([
      { product: 'treatwell', commitment_ends_on: null, monthly_cents: null },
      { product: 'wavy', commitment_ends_on: '2027-03-14', monthly_cents: 5900 },
    ]);
  });

  test('rows that differ about one partner do not undo one another at each import', async () => {
    const text = `${HEADER}\nE1;Salon;Treatwell;Metz;0639980001;;;;\nE1;Salon;Wavy;Metz;0639980002;;;;\n`;
    await importing('partners', text);
    const before = await desk.trace();
    expect((await importing('partners', text)).json).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await desk.trace()).toBe(before);
    expect(await partnerRow('E1')).toMatchObject({ pro_phone: '06 39 98 00 02' });
  });

  test.each([
    [
      'windows-1252',
      Buffer.from(
        'R\u00e9f\u00e9rence;Nom;Marque;Ville;AM\nW1;\u00c9clat d\u0092\u00e9t\u00e9;Wavy;N\u00eemes;\n',
        'latin1',
      ),
      'W1',
      'Éclat d’été',
      'Nîmes',
    ],
    [
      'a comma, straight apostrophes',
      'reference,"NOM DU SALON",marque,ville,"Fin d\'engagement"\nW2,"Coupe, couleur",WAVY,Pau,2027-03-01\n',
      'W2',
      'Coupe, couleur',
      'Pau',
    ],
    ['tabs, no accents', 'Reference\tNom du Salon\tMARQUE\tVILLE\nW3\tSalon\ttreatwell\tSète\n', 'W3', 'Salon', 'Sète'],
    ['old Mac lines, spreadsheet hint', 'sep=;\rRéf.;Enseigne;Brand;City\rW4;Salon;Wavy;Lens\r', 'W4', 'Salon', 'Lens'],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('Référence\tNom\tMarque\tVille\nW5\tŒil\tWavy\tNîmes\n', 'utf16le'),
      ]),
      'W5',
      'Œil',
      'Nîmes',
    ],
    [
      'decomposed accents',
      'Re\u0301fe\u0301rence;Nom;Marque;Ville\nW6;E\u0301clat;Wavy;Ni\u0302mes\n',
      'W6',
      'Éclat',
      'Nîmes',
    ],
  ])('a file in %s', async (_, bytes, id, name, city) => {
    expect((await importing('partners', bytes)).json).toMatchObject({ created: 1, rejected: [] });
    expect(await partnerRow(id)).toMatchObject({ name, city });
  });

  test('a required column that is missing is named, with those found', async () => {
    const before = await desk.trace();
    const said = await terminal.type('import', 'partners', terminal.file('Référence;Ville\nX1;Lyon\n'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(
      'Colonne manquante\u00a0: Nom du salon, Marque. Colonnes trouvées\u00a0: Référence, Ville.',
    );
    expect((await terminal.type('import', 'letters', '/nowhere.csv')).code).toBe(2);
    expect(await desk.trace()).toBe(before);
  });
});

describe('letters', () => {
  test('each row for itself, and the dates are those of the case after it', async () => {
    await desk.partner({ id: 'N1', name: 'Salon Numéro', city: 'Tours', products: ['treatwell', 'wavy'] });
    const { json } = await importing(
      'letters',
      [
        LETTERS,
        'A1;18/10/2026;;;LRAR;Treatwell;N1;;',
        'A2;12-10-2026;;;E-mail;Treatwell;N1;;',
        'A3;2026-10-20;;;Pigeon voyageur;Treatwell;N1;;',
        'A1;20/10/2026;;;LRAR;Treatwell;N1;;',
        ';05/11/2026;;;LRAR;Wavy;;SALON NUMERO;tours',
        ';05/11/2026;;;LRAR;Wavy;;SALON NUMERO;tours',
        'A7;05/11/2026;;04/11/2026;LRAR;Treatwell;N1;;',
        'A8;05/11/2026;;;LRAR;;N1;;',
        'A9;25/11/2026;;;LRAR;Treatwell;N1;;',
      ].join('\n'),
    );
    const rows = json.rows.map(bare);
    expect(rows[0]).toMatchObject({
      line: 2,
      letter: 'A1',
      fcr: '2026-10-18',
      actBy: '2026-11-30',
      ped: '2026-11-30',
      opened: true,
    });
    // The earlier written request sets the date; a later one is attached and moves nothing.
    expect(rows[1]).toMatchObject({ case: rows[0].case, opened: false, fcr: '2026-10-12', actBy: '2026-10-31' });
    expect(rows[2]).toMatchObject({ case: rows[0].case, fcr: '2026-10-12', actBy: '2026-10-31' });
    expect(rows[4]).toMatchObject({ partner: 'N1', fcr: '2026-11-05', actBy: '2026-12-05' });
    expect(rows[4].letter).toMatch(/^X-[0-9a-f]{12}$/);
    expect(rejections(json.rows)).toMatchObject({
      5: 'already-imported',
      7: 'already-imported',
      8: 'receipt-in-future',
      9: 'unknown-product',
      10: 'receipt-in-future',
    });
    const kept = await desk.pool.sql('select channel, note from letter where id = $1', ['A3']);
    expect(kept).toEqual([{ channel: 'letter', note: 'Canal\u00a0: Pigeon voyageur' }]);
  });

  test('who may not import is refused once, and nothing changed', async () => {
    const before = await desk.trace();
    const file = terminal.file(
      `${LETTERS}\nZ1;18/10/2026;;;LRAR;Treatwell;N1;;\nZ2;18/10/2026;;;LRAR;Treatwell;N1;;\n`,
    );
    const { code, json } = await terminal.ask(
      'import',
      'letters',
      file,
      '--as',
      'account-manager@demo',
      '--lang',
      'en',
    );
    expect(code).toBe(1);
    expect(json).toMatchObject({
      refused: true,
      action: 'import-letters',
      reasons: [{ code: 'role', page: 'roles.md', who: ['admin'] }],
    });
    expect(await desk.trace()).toBe(before);
  });
});

test('calls: words people use, and rows that cannot be', async () => {
  await desk.partner({ id: 'K1' });
  const { json } = await importing(
    'calls',
    [
      'Réf. salon;Appelé le;Numéro;Résultat;Par',
      'K1;06/11/2026 14:12;Pro;Sans réponse;Lea.AM@exemple.fr',
      'K1;06/11/2026 14:12;pro;sans reponse;lea.am@exemple.fr',
      'K1;2026-11-07 9h05;Fixe;Répondeur;',
      'K1;07/11/2026;Pro;Messagerie;',
      'K1;31/11/2026 10:00;Pro;Messagerie;',
      'K1;01/12/2026 10:00;Pro;Messagerie;',
      'K1;07/11/2026 10:00;Fax;Messagerie;',
      'K1;07/11/2026 10:00;Pro;Peut-être;',
      'K404;07/11/2026 10:00;Pro;A répondu;',
    ].join('\n'),
  );
  expect(json).toMatchObject({ created: 2, duplicates: 1 });
  expect(rejections(json.rejected)).toEqual({
    5: 'not-a-date',
    6: 'not-a-date',
    7: 'in-future',
    8: 'unknown-number',
    9: 'unknown-result',
    10: 'unknown-partner',
  });
  const calls = await desk.pool.sql(
    'select day, time, number, result, caller from call where partner = $1 order by day',
    ['K1'],
  );
  expect(calls).toEqual([
    { day: '2026-11-06', time: '14:12', number: 'pro', result: 'no-answer', caller: 'lea.am@exemple.fr' },
    { day: '2026-11-07', time: '09:05', number: 'salon', result: 'voicemail', caller: 'operator' },
  ]);
});

test('a log of years ago counts on its day, and is recognised when it comes again', async () => {
  await desk.partner({ id: 'G1' });
  const text = [
    'Réf. salon;Appelé le;Numéro;Résultat;Par',
    'G1;02/10/2023 09:00;Salon;Sans réponse;',
    'G1;04/10/2023 15:00;Salon;Sans réponse;',
    'G1;09/10/2023 09:00;Pro;Sans réponse;',
    'G1;13/10/2023 15:00;Pro;Sans réponse;',
  ].join('\n');
  expect((await importing('calls', text)).json).toMatchObject({ created: 4, duplicates: 0 });
  expect((await importing('calls', text)).json).toMatchObject({ created: 0, duplicates: 4 });
  const on = async (day: string) => (await terminal.ask('evidence', '--partner', 'G1', '--as-of', day)).json;
  expect(await on('2023-10-15')).toMatchObject({ eligible: false, earliest: '2023-10-16' });
  expect(await on('2023-10-16')).toMatchObject({ eligible: true, firstAttempt: '2023-10-02' });
});
