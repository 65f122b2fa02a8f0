import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCase } from '../../src/cases/load.ts';
import type { Fields } from '../../src/policy/book.ts';
import { NOTHING_AROUND, readFact } from '../../src/policy/facts.ts';
import { caseBlock } from '../../src/policy/template-text.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const FINANCE = 'finance@demo';

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

const FILLED: Fields = {
  appointmentSummary: '24/11 : Camille\nStatu HS : rouge, dit-elle',
  mainReason: 'competitor',
  secondaryReason: 'care-noreply',
  healthStatus: ' vert ',
  competitor: 'Planity : moins cher',
  outcome: 'to-call-back',
};

const parse = (id: string, template: string, text: string, who: Email = AM) =>
  desk.http(who, `POST /api/cases/${id}/templates/${template}/parse`, { text });

describe('the blocks of a case', () => {
  test('are all shown, what closing needs first; one of another product is not', async () => {
    const blocks = async (id: string) =>
      (await desk.view(id, AM, 'en')).templates.map(({ id: name, label, action, done, total, complete }) => [
        name,
        label,
        action,
        `${done}/${total}`,
        complete,
      ]);
    const { id } = await desk.opened();
    expect(await blocks(id)).toEqual([
      ['pave', 'Churn pavé', 'fill-pave', '0/7', false],
      ['pave-b', 'Detailed pavé', 'fill-pave-b', '0/8', true],
    ]);
    const wavy = await desk.opened({ product: 'wavy' });
    expect((await blocks(wavy.id)).map(([name]) => name)).toEqual(['pave']);
  });

  test('what is written out is read back, on another case and in any language', async () => {
    const { id } = await desk.opened();
    await desk.act(AM, id, 'fill-pave', FILLED);
    await desk.act(AM, id, 'fill-pave-b', { departureReasons: 'Trop cher\n\n#PRICE', comeback: 'comeback' });
    const [pave, detailed] = (await desk.view(id, JUNIOR, 'en')).templates;
    expect(pave?.text.split('\n').slice(0, 5)).toEqual([
      'Date et AM du RDV\u00a0: 24/11 : Camille',
      '|Statu HS : rouge, dit-elle|',
      'Raison de churn principale\u00a0: Concurrent choisi',
      'Raison de churn secondaire (optionnel)\u00a0: Suivi\u00a0: demandes sans réponse',
      'Statu HS\u00a0: | vert |',
    ]);
    expect(detailed?.text).toContain('Est-ce un retour à son ancien fournisseur\u00a0: #COMEBACK');
    const other = await desk.opened();
    const { status, body } = await parse(other.id, 'pave', pave?.text ?? '', JUNIOR);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        template: 'pave',
        label: 'Pavé de RDC / churn',
        action: 'fill-pave',
        set: FILLED,
        found: [...Object.keys(FILLED).slice(0, 5), 'missingFeature', 'outcome'],
        unread: [],
        problems: [],
      },
    });
    expect((await parse(other.id, 'pave-b', detailed?.text ?? '')).body.set).toEqual({
      departureReasons: 'Trop cher\n\n#PRICE',
      comeback: 'comeback',
    });
    await desk.act(JUNIOR, other.id, 'fill-pave', body.set);
    expect((await desk.view(other.id)).templates[0]?.text).toBe(pave?.text);
  });

  test('the block a case carries is the one on its screen', async () => {
    const { id } = await desk.opened();
    await desk.act(AM, id, 'fill-pave', FILLED);
    const view = await desk.view(id);
    const { state } = (await loadCase(desk.pool, TODAY, id))!;
    const book = await desk.door.books.version(desk.pool, state.bookVersion);
    const scene = { case: state, today: TODAY, around: NOTHING_AROUND };
    const block = caseBlock(book, book.caseTypes.get(state.type)!, (name) => readFact(scene, name));
    expect(block?.text).toBe(view.templates[0]?.text);
    expect(block?.lines.map(({ text }) => text)).toContain(FILLED['appointmentSummary']);
  });
});

describe('a pasted block', () => {
  test('is read without writing anything, whoever asks; unknown lines and wrong values are answered', async () => {
    const { id } = await desk.opened();
    const before = await desk.trace();
    const text =
      "Bonjour,\n\nSTATUT HS:vert\nraison de churn principale: la météo\nissue de l'appel : refus\n\nMerci !";
    const { status, body } = await parse(id, 'pave', text, FINANCE);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      set: { healthStatus: 'vert', outcome: 'refused' },
      unread: [
        { line: 1, text: 'Bonjour,' },
        { line: 7, text: 'Merci !' },
      ],
      problems: [{ code: 'bad-value', ok: false, page: 'pave.md', fields: ['mainReason'] }],
    });
    expect(body.problems[0].message).toMatch(
      /^Raison de churn principale\u00a0: «\u00a0la météo\u00a0» ne convient pas/,
    );
    expect(await desk.trace()).toBe(before);
  });

  test('is refused where there is nothing to read it by', async () => {
    const { id } = await desk.opened({ product: 'wavy' });
    const status = async (line: string, body: unknown = { text: 'x' }): Promise<[number, string]> => {
      const answer = await desk.http(AM, `POST /api/cases/${line}/parse`, body);
      return [answer.status, answer.body.detail];
    };
    expect(await status('CR-0/templates/pave')).toEqual([404, 'Le dossier CR-0 n’existe pas.']);
    expect(await status(`${id}/templates/memo`)).toEqual([
      404,
      `Le dossier ${id} n’a pas de pavé memo. Il a\u00a0: pave.`,
    ]);
    expect(await status(`${id}/templates/pave-b`)).toEqual([404, expect.any(String)]);
    expect(await status(`${id}/templates/pave`, { text: 'x'.repeat(20_001) })).toEqual([400, expect.any(String)]);
    expect(await status(`${id}/templates/pave`, {})).toEqual([400, expect.any(String)]);
    expect((await desk.http(null, `POST /api/cases/${id}/templates/pave/parse`, { text: 'x' })).status).toBe(401);
  });
});

describe('case paste', () => {
  const paste = (id: string, text: string, ...words: string[]) =>
    terminal.ask('case', 'paste', id, '--file', terminal.file(text, 'pave.txt'), '--as', AM, ...words);

  test('reads by the block the text is written on, and writes nothing', async () => {
    const { id } = await desk.opened();
    const before = await desk.trace();
    const pave = await paste(id, 'Statut HS : vert\nMerci\n\nbien à vous');
    expect(pave).toMatchObject({
      code: 0,
      json: { template: 'pave', set: { healthStatus: 'vert\nMerci' }, unread: [{ line: 4, text: 'bien à vous' }] },
    });
    const detailed = await paste(id, 'Chez qui il part : #PLANITY\nContexte de signature : #SALON');
    expect(detailed.json).toMatchObject({ template: 'pave-b', action: 'fill-pave-b', set: { leavingFor: '#PLANITY' } });
    const forced = await paste(id, 'Chez qui il part : #PLANITY', '--template', 'pave');
    expect(forced.json).toMatchObject({ template: 'pave', set: {}, unread: [{ line: 1 }] });
    expect(await desk.trace()).toBe(before);
  });

  test('with --act puts it on the case', async () => {
    const { id } = await desk.opened();
    const done = await paste(id, 'Issue de l’appel : Injoignable\n\nMerci', '--act', 'fill-pave');
    expect(done).toMatchObject({ code: 0, json: { id, pasted: { unread: [{ line: 3, text: 'Merci' }] } } });
    expect((await desk.view(id)).templates[0]).toMatchObject({ done: 1, complete: true });
  });

  test('with --act writes nothing when a value does not fit, or the action is not this person’s', async () => {
    const { id } = await desk.opened();
    const before = await desk.trace();
    const wrong = await paste(id, 'Statu HS : vert\nIssue de l’appel : peut-être', '--act', 'fill-pave');
    expect(wrong).toMatchObject({
      code: 1,
      json: { set: { healthStatus: 'vert' }, problems: [{ code: 'bad-value' }] },
    });
    const file = terminal.file('Issue de l’appel : Refus', 'pave.txt');
    const refused = await terminal.ask('case', 'paste', id, '--file', file, '--act', 'fill-pave', '--as', FINANCE);
    expect(refused).toMatchObject({ code: 1, json: { refused: true, reasons: [{ code: 'role' }] } });
    expect(await desk.trace()).toBe(before);
  });

  test('tells people what it read', async () => {
    const { id } = await desk.opened();
    const file = terminal.file('Statu HS : vert\nIssue de l’appel : bof\n\nMerci', 'pave.txt');
    const said = await terminal.type('case', 'paste', id, '--file', file, '--as', AM, '--lang', 'en');
    expect(said.code).toBe(1);
    expect(said.out.split('\n').filter((line) => !line.startsWith('  -'))).toEqual([
      'Churn pavé',
      'Read:',
      '  healthStatus = vert',
      'Not recognised:',
      '  line 4: Merci',
      'To be put right:',
      '',
    ]);
    expect(said.out).toContain('“bof” does not fit, a choice is expected (Saved,');
  });

  test.each<[string, number, string[]]>([
    ['no such case', 1, ['CR-0']],
    ['no such template', 2, ['{case}', '--template', 'memo']],
    ['no such file', 2, ['{case}', '--file', '/nowhere/pave.txt']],
    ['no case at all', 2, []],
  ])('%s: exit code %i', async (_, code, words) => {
    const { id } = await desk.opened();
    const file = terminal.file('Statu HS : vert', 'pave.txt');
    const given = words.map((word) => word.replace('{case}', id));
    const said = await terminal.ask('case', 'paste', '--file', file, ...given, '--as', AM);
    expect(said.code).toBe(code);
    expect(said.json).toMatchObject(
      code === 1 ? { refused: true, reasons: [{ code: 'unknown-case' }] } : { usage: true },
    );
  });

  test('the program names it in its help', () => {
    const bin = join(import.meta.dirname, '..', '..', 'bin', 'preavis.mjs');
    expect(execFileSync(process.execPath, [bin, 'help', 'case', 'paste'], { encoding: 'utf8' })).toContain(
      '--act ACTION',
    );
  });
});
