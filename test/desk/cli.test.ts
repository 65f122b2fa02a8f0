import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Email, testDesk, type TestDesk } from '../kit/desk.ts';
import { makeTestFolder } from '../kit/postgres.ts';
import { Terminal } from '../kit/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

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

const as = (who: Email, ...words: string[]) => terminal.ask(...words, '--as', who);

describe('date, without a database', () => {
  const alone = new Terminal(null);
  afterAll(() => alone.close());

  // Received, act by, PED, work by.
  test.each([
    ['2023-10-05', '2023-10-31', '2023-10-31', '2023-10-31'],
    ['2023-10-15', '2023-10-31', '2023-10-31', '2023-10-31'],
    ['2023-10-16', '2023-11-30', '2023-11-30', '2023-11-30'],
    ['2023-11-16', '2023-12-31', '2023-12-31', '2023-12-29'],
    ['2023-12-31', '2024-01-31', '2024-01-31', '2024-01-31'],
    ['2023-02-15', '2023-02-28', '2023-02-28', '2023-02-28'],
    ['2024-02-29', '2024-03-31', '2024-03-31', '2024-03-29'],
    ['15/08/2024', '2024-08-31', '2024-08-31', '2024-08-30'],
  ])('a Treatwell letter of %s', async (received, actBy, ped, workBy) => {
    const { code, json } = await alone.ask('date', '--product', 'treatwell', '--received', received);
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { actBy, ped, workBy, rule: 'treatwell-letter', bookVersion: 1 },
    });
  });

  test.each([
    ['2023-01-31', '2023-02-28', '2023-02-28'],
    ['2024-01-30', '2024-02-29', '2024-02-29'],
    ['2023-02-28', '2023-03-28', '2023-03-28'],
    ['2023-03-31', '2023-04-30', '2023-04-28'],
    ['2025-04-01', '2025-05-01', '2025-04-30'],
    ['2024-10-11', '2024-11-11', '2024-11-08'],
  ])('a Wavy letter of %s has no PED until the commitment is known', async (received, actBy, workBy) => {
    const { json } = await alone.ask('date', '--product', 'Wavy', '--received', received);
    expect(json).toMatchObject({ actBy, ped: null, workBy });
  });

  test('the commitment gives a Wavy letter its PED', async () => {
    const { json } = await alone.ask('date', '--product=wavy', '--received=2026-10-15', '--commitment-ends=2026-11-14');
    expect(json).toMatchObject({ actBy: '2026-11-15', ped: '2027-11-14' });
  });

  test('every step and the next other day come with their line', async () => {
    const { json } = await alone.ask('date', '--product', 'treatwell', '--received', '2026-10-20', '--lang', 'en');
    const line = expect.any(Number);
    expect(json).toMatchObject({ page: 'churn-treatwell.md', line });
    expect(json.steps.length).toBeGreaterThanOrEqual(4);
    for (const step of json.steps)
      expect(step).toEqual({ text: expect.any(String), day: expect.any(String), page: expect.any(String), line });
    expect(json.counterfactuals[0]).toMatchObject({ given: '2026-10-15', actBy: '2026-10-31' });
    expect(json.steps.at(-1).text).toMatch(/^Work by: Monday/);
  });

  test.each([
    [['--product', 'treatwell'], '--received'],
    [['--received', '2026-10-20'], '--product'],
    [['--product', 'treatwell', '--received', '2026-02-30'], '2026-02-30'],
    [['--product', 'planity', '--received', '2026-10-20'], 'planity'],
    [['--product', 'wavy', '--received', '2026-10-20', '--commitment-ends', 'soon'], '--commitment-ends'],
    [['--product', 'wavy', '--received', '2026-10-20', '--book', '/nowhere'], '/nowhere'],
    [['--product', 'wavy', '--recieved', '2026-10-20'], '--recieved'],
    [['--product', 'wavy', '--received'], '--received'],
  ])('%j is a wrong command line that names %s', async (words, named) => {
    const { code, out, err } = await alone.type('date', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
  });

  test('a book that does not read is not counted from', async () => {
    const page = alone.file('---\nid: x\n---\n```yaml rule\ndeadlin: x\n```\n', 'x.md');
    const said = await alone.type('date', '--product', 'wavy', '--received', '2026-10-20', '--book', join(page, '..'));
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('book check');
  });

  test('from the shell: JSON alone on stdout, whatever the folder has', () => {
    const words = ['date', '--product', 'treatwell', '--received', '2026-10-20', '--json'];
    const out = execFileSync(
      process.execPath,
      [join(ROOT, 'bin', 'preavis.mjs'), ...words, '--data', makeTestFolder()],
      { cwd: ROOT },
    );
    expect(JSON.parse(out.toString())).toMatchObject({ actBy: '2026-11-30' });
  });
});

describe('the line itself', () => {
  test.each([
    [[], 'Il manque une commande'],
    [['cas', 'list'], 'Vouliez-vous dire'],
    [['case', 'liste'], 'case list'],
    [['case', 'show'], 'ID'],
    [['case', 'show', 'CR-1', 'CR-2'], 'CR-2'],
    [['case', 'open', '--partner', 'P1'], '--type'],
    [['case', 'act', 'CR-1', 'mark-lost', '--set', 'outcome'], 'CHAMP=VALEUR'],
    [['case', 'list', '--limit', 'many'], '--limit'],
    [['verify', '--data'], '--data'],
    [['verify', '--lang', 'de'], '--lang'],
    [['verify', '--as', 'nobody@demo'], 'nobody@demo'],
  ])('%j', async (words, said) => {
    const { code, out, err } = await terminal.type(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  test('help and version need nothing; global options stand anywhere', async () => {
    expect(await terminal.type('--version')).toMatchObject({ code: 0, out: '0.0.0\n' });
    expect((await terminal.type('--help', '--lang', 'en')).out).toContain('preavis case act ID ACTION');
    expect((await terminal.type('case', '--help')).out).not.toContain('preavis date');
    expect(await terminal.type('--json', 'case', '--as', AM, 'list')).toMatchObject({ code: 0, json: { cases: [] } });
  });

  test('a fault has an id and its own exit code', async () => {
    const alone = new Terminal(null);
    const { code, json, err } = await alone.ask('verify');
    expect({ code, json }).toMatchObject({ code: 70, json: { fault: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    expect(err).toContain(json.fault);
    alone.close();
  });
});

describe('cases from a terminal', () => {
  const KEYS = ['id', 'type', 'state', 'partner', 'product', 'origin', 'owner', 'fcr', 'actBy', 'ped', 'version'];

  test('a letter added is a case listed and shown', async () => {
    const partner = await desk.partner();
    const added = await as(
      JUNIOR,
      'letter',
      'add',
      '--product',
      'treatwell',
      '--received',
      '20/10/2026',
      '--partner',
      partner,
      '--channel',
      'LRAR',
    );
    expect(added).toMatchObject({
      code: 0,
      json: { opened: true, preview: false, withoutPriorRisk: true, dates: { actBy: '2026-11-30' } },
    });
    const { json } = await as(AM, 'case', 'list', '--type', 'churn-request', '--state', 'open', '--owner', AM);
    const listed = json.cases.find((one: { id: string }) => one.id === added.json.case);
    expect(Object.keys(listed)).toEqual(expect.arrayContaining(KEYS));
    expect(listed).toMatchObject({
      partner,
      product: 'treatwell',
      owner: AM,
      fcr: '2026-10-20',
      actBy: '2026-11-30',
      ped: '2026-11-30',
    });
    const shown = (await as(AM, 'case', 'show', added.json.case)).json;
    expect(Object.keys(shown)).toEqual(expect.arrayContaining([...KEYS, 'actions', 'timeline']));
    expect(shown.actions).toContainEqual(expect.objectContaining({ id: 'fill-pave', allowed: true, reasons: [] }));
    expect(shown.timeline).not.toHaveLength(0);
    expect((await terminal.type('case', 'show', added.json.case, '--as', AM)).out).toContain('+ fill-pave');
  });

  test('nobody else’s case, and no such case', async () => {
    expect((await as(LEADER, 'case', 'list', '--owner', 'other-manager@demo')).json).toEqual({ cases: [] });
    const { code, json } = await as(LEADER, 'case', 'show', 'CR-404');
    expect({ code, json }).toMatchObject({ code: 1, json: { refused: true, reasons: [{ code: 'unknown-case' }] } });
  });

  test('open, act, preview, attach, note: each prints the case after it', async () => {
    const partner = await desk.partner({ products: ['treatwell', 'wavy'] });
    const vague = await as(AM, 'case', 'open', '--type', 'churn-request', '--partner', partner);
    expect(vague).toMatchObject({
      code: 1,
      json: { refused: true, action: 'open-case', reasons: [{ code: 'missing-field' }] },
    });
    const opened = await as(
      AM,
      'case',
      'open',
      '--type',
      'churn-request',
      '--partner',
      partner,
      '--set',
      'product=wavy',
      '--set',
      'preChurn=non',
    );
    expect(opened).toMatchObject({
      code: 0,
      json: { type: 'churn-request', product: 'wavy', state: 'open', version: 1 },
    });
    const { id } = opened.json;

    const previewed = await as(
      AM,
      'case',
      'act',
      id,
      'record-dates',
      '--set',
      'fiscalChurnReceivedOn=2026-11-10',
      '--preview',
    );
    expect(previewed.json).toMatchObject({ preview: true, actBy: '2026-12-10', version: 2 });
    expect((await as(AM, 'case', 'show', id)).json).toMatchObject({ actBy: null, version: 1 });

    const dated = await as(
      AM,
      'case',
      'act',
      id,
      'record-dates',
      '--set',
      'fiscalChurnReceivedOn=2026-11-10',
      '--if-match',
      '1',
    );
    expect(dated.json).toMatchObject({
      fcr: '2026-11-10',
      actBy: '2026-12-10',
      ped: '2027-03-01',
      pedFirm: false,
      version: 2,
    });
    const stale = await as(AM, 'case', 'act', id, 'fill-pave', '--set', 'outcome=unreachable', '--if-match', '1');
    expect(stale).toMatchObject({ code: 1, json: { reasons: [{ code: 'version' }] } });

    const paper = terminal.file('Je reste.', 'retractation.txt');
    const attached = await as(AM, 'case', 'attach', id, paper, '--kind', 'withdrawal');
    expect(attached.json.attachments).toEqual([
      expect.objectContaining({ kind: 'withdrawal', name: 'retractation.txt', mediaType: 'text/plain', size: 9 }),
    ]);
    const noted = await as(AM, 'case', 'note', id, 'Rappeler', 'lundi');
    expect(noted.json.timeline[0]).toMatchObject({ kind: 'note-added', detail: 'Rappeler lundi' });

    const wrong = await as(AM, 'case', 'act', id, 'fill-pave', '--set', 'outcome=perhaps', '--set', 'colour=red');
    expect(wrong.json.reasons.map((one: { code: string }) => one.code)).toEqual(['bad-value', 'unknown-field']);
  });

  test('a refusal is the contract’s JSON, in the language asked for', async () => {
    const { id } = await desk.opened({ receivedOn: '2026-11-10' });
    const { code, json } = await as('finance@demo', 'case', 'act', id, 'mark-lost', '--lang', 'en');
    expect(code).toBe(1);
    expect(Object.keys(json)).toEqual(['refused', 'action', 'reasons']);
    expect(json).toMatchObject({ refused: true, action: 'mark-lost' });
    for (const reason of json.reasons) expect(Object.keys(reason)).toEqual(['code', 'message', 'page', 'line', 'who']);
    expect(json.reasons[0]).toMatchObject({
      code: 'role',
      page: 'churn-request.md',
      who: expect.arrayContaining(['team-leader', 'junior-account-manager']),
    });
    expect(json.reasons[0].message).toMatch(/^Reserved|^Only|may/i);
    const french = await terminal.type('case', 'act', id, 'mark-lost', '--as', 'finance@demo');
    expect(french).toMatchObject({ code: 1 });
    expect(french.out).toMatch(/^Refusé\u00a0: mark-lost\n {2}- .+\(churn-request\.md:\d+\)/);
  });
});

describe('sales-process', () => {
  test.each<[Email | null, 'refused' | 'done']>([
    [AM, 'refused'],
    ['other-manager@demo', 'refused'],
    ['admin@demo', 'refused'],
    [null, 'refused'],
    [LEADER, 'done'],
    [JUNIOR, 'done'],
  ])('%s setting the origin, then losing the case: %s', async (who, outcome) => {
    const { id } = await desk.opened({ receivedOn: '2026-11-10' });
    const typed = (...words: string[]) => (who === null ? terminal.ask(...words) : as(who, ...words));
    const attempt = async (...words: string[]) => {
      const before = await desk.trace();
      const said = await typed('case', 'act', id, ...words);
      if (outcome === 'done') return expect(said.code, said.out).toBe(0);
      expect(said).toMatchObject({ code: 1, json: { refused: true, action: words[0] } });
      const [reason] = said.json.reasons.filter((one: { code: string }) => one.code === 'role');
      expect(reason).toMatchObject({
        page: expect.stringMatching(/\.md$/),
        line: expect.any(Number),
        who: expect.arrayContaining(['team-leader']),
      });
      expect(await desk.trace()).toBe(before);
    };
    await attempt('set-origin', '--set', 'origin=sales-process');
    if (outcome === 'refused') await desk.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
    await attempt('mark-lost', '--set', 'outcome=unreachable');
    expect((await desk.view(id)).state).toBe(outcome === 'done' ? 'lost' : 'open');
  });
});

describe('letters, calls and people', () => {
  test('a letter waits, is matched, and is corrected with what it moves', async () => {
    const waiting = await as(
      JUNIOR,
      'letter',
      'add',
      '--product',
      'Treatwell',
      '--received',
      '2026-11-10',
      '--name',
      'Salon Perdu',
    );
    expect(waiting.json).toMatchObject({ case: null, letter: { unmatched: 'unknown-partner', actBy: '2026-11-30' } });
    const { id } = waiting.json.letter;
    expect(
      (await as(JUNIOR, 'letter', 'list', '--waiting')).json.letters.map((one: { id: string }) => one.id),
    ).toContain(id);
    const partner = await desk.partner();
    const matched = await as(JUNIOR, 'letter', 'match', id, partner);
    expect(matched.json).toMatchObject({ opened: true, letter: { partner, unmatched: null } });

    const correct = ['letter', 'correct', id, '--received', '2026-10-31', '--reason', 'Tampon mal lu'];
    const previewed = await as(JUNIOR, ...correct, '--preview');
    expect(previewed.json).toMatchObject({
      preview: true,
      before: { fcr: '2026-11-10' },
      dates: { actBy: '2026-11-30' },
    });
    expect((await desk.view(matched.json.case)).fcr).toBe('2026-11-10');
    await as(JUNIOR, ...correct);
    expect((await desk.view(matched.json.case)).fcr).toBe('2026-10-31');
    expect((await as(AM, ...correct)).json.reasons[0]).toMatchObject({ code: 'role', page: 'letters.md' });
  });

  test('a call fills its cell, and is withdrawn', async () => {
    const partner = await desk.partner();
    const logged = await as(
      AM,
      'call',
      'log',
      '--partner',
      partner,
      '--result',
      'messagerie',
      '--number',
      'fixe',
      '--at',
      '2026-11-20 09:15',
    );
    expect(logged.json).toMatchObject({
      partner,
      after: { missing: ['afternoon x pro', 'afternoon x salon', 'morning x pro'], firstAttempt: '2026-11-20' },
    });
    const withdrawn = await as(AM, 'call', 'correct', logged.json.call, '--withdraw', '--reason', 'Autre salon');
    expect(withdrawn).toMatchObject({ code: 0, json: { after: { firstAttempt: null } } });
    expect((await as(AM, 'call', 'log', '--partner', partner, '--result', 'no-answer', '--at', 'hier')).code).toBe(2);
    expect((await terminal.ask('evidence', '--partner', 'T404')).json).toMatchObject({
      refused: true,
      reasons: [{ code: 'unknown-partner' }],
    });
  });

  test('a first attempt on Monday 2 lets the case be closed on Monday 16, not before', async () => {
    const partner = await desk.partner();
    for (const at of [
      '02/11/2026 09:00 salon',
      '04/11/2026 15:00 salon',
      '06/11/2026 09:00 pro',
      '12/11/2026 15:00 pro',
    ]) {
      const [day, time, number] = at.split(' ');
      await as(
        AM,
        'call',
        'log',
        '--partner',
        partner,
        '--result',
        'no-answer',
        '--number',
        number!,
        '--at',
        `${day} ${time}`,
      );
    }
    const on = async (day: string) => (await terminal.ask('evidence', '--partner', partner, '--as-of', day)).json;
    expect(await on('2026-11-15')).toMatchObject({
      eligible: false,
      oldEnough: false,
      missing: [],
      earliest: '2026-11-16',
    });
    expect(await on('2026-11-16')).toMatchObject({ eligible: true, firstAttempt: '2026-11-02' });
    expect(await on('2026-11-19')).toMatchObject({ eligible: false, recentEnough: false });
  });

  test('a person joins; only an administrator adds one', async () => {
    const add = ['person', 'add', '--email', 'Zoe@exemple.fr', '--name', 'Zoé', '--role', 'sales,account-manager'];
    expect((await as(LEADER, ...add)).json).toMatchObject({ refused: true, action: 'add-person' });
    expect(await terminal.ask(...add)).toMatchObject({
      code: 0,
      json: { email: 'zoe@exemple.fr', roles: ['sales', 'account-manager'] },
    });
    expect((await terminal.ask('case', 'list', '--as', 'zoe@exemple.fr')).code).toBe(0);
  });

  test('a row changed behind the desk’s back is found', async () => {
    expect((await terminal.ask('verify')).json).toMatchObject({ ok: true, problems: [] });
    const partner = await desk.partner();
    await desk.pool.sql("update partner set city = 'Ailleurs' where id = $1", [partner]);
    const { code, json } = await terminal.ask('verify');
    expect({ code, json }).toMatchObject({ code: 1, json: { ok: false, problems: [{ code: 'row-differs' }] } });
    await desk.pool.sql("update partner set city = 'Paris' where id = $1", [partner]);
  });
});
