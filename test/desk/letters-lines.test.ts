/** One letter, several contracts; a receipt date that was wrong; the doors by which letters come in and are listed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterAnswer } from '../../src/cases/letter-answer.ts';
import { listLetters } from '../../src/cases/letters.ts';
import { letterOf, testDesk, type TestDesk } from '../kit/desk.ts';
import { codes, PostRoom } from '../kit/post-room.ts';
import { Terminal } from '../kit/terminal.ts';

let desk: TestDesk;
let room: PostRoom;
beforeAll(async () => {
  desk = await testDesk();
  room = new PostRoom(desk);
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';

describe('one letter that names several contracts', () => {
  test('gives each a case of its own, in one go, and leaves the others alone', async () => {
    const [first, second, third] = (await Promise.all([
      desk.partner(),
      desk.partner({ products: ['treatwell', 'wavy'] }),
      desk.partner(),
    ])) as [string, string, string];
    const also = [
      { partner: second, product: 'treatwell' },
      { partner: second, product: 'wavy' },
    ];
    const command = { ...letterOf(first, { number: 'TROIS', receivedOn: '2026-11-16' }), also };
    const before = await desk.trace();
    const asked = await room.answer(command, true);
    expect(await desk.trace()).toBe(before);
    expect(asked).toMatchObject({ preview: true, case: null, others: [{ case: null }, { case: null }] });
    expect(asked.others.map((line) => line.letter.ped)).toEqual(['2026-12-31', '2027-03-01']);
    const told = await room.answer(command);
    const lines = [told, ...told.others];
    expect(lines.map((line) => [line.letter.id, line.letter.partner, line.letter.product, line.opened])).toEqual([
      ['TROIS', first, 'treatwell', true],
      ['TROIS~2', second, 'treatwell', true],
      ['TROIS~3', second, 'wavy', true],
    ]);
    expect(new Set(lines.map((line) => line.case)).size).toBe(3);
    for (const line of lines) {
      const view = await desk.view(line.case ?? '');
      expect(view).toMatchObject({ partner: line.letter.partner, product: line.letter.product, fcr: '2026-11-16' });
      expect(view.letters).toMatchObject([{ number: 'TROIS' }]);
    }
    const untouched = await desk.pool.sql('select 1 from cases where partner = $1', [third]);
    expect(untouched).toEqual([]);
  });

  test('is one letter: its receipt date is corrected once, for all its cases', async () => {
    const [first, second] = (await Promise.all([desk.partner(), desk.partner()])) as [string, string];
    const also = [{ partner: second, product: 'treatwell' }];
    const told = await room.answer({ ...letterOf(first, { receivedOn: '2026-11-15' }), also });
    const ids = [told, ...told.others].map((line) => line.case ?? '');
    const reason = 'Cachet de la Poste';
    await room.answer({
      kind: 'correct-letter',
      letter: told.others[0]?.letter.id ?? '',
      receivedOn: '2026-11-16',
      reason,
    });
    for (const id of ids) expect(await room.dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31']);
  });

  test('joins the cases that are open, opens the others, and lets a reference nobody has wait', async () => {
    const [first, second] = (await Promise.all([desk.partner(), desk.partner()])) as [string, string];
    const open = await room.arrives(second, '2026-11-05');
    const also = [
      { partner: second, product: 'treatwell' },
      { partner: 'NOBODY', product: 'treatwell' },
    ];
    const told = await room.answer({ ...letterOf(first, { receivedOn: '2026-11-16' }), also });
    expect(told.others).toMatchObject([
      { situation: 'joins', case: open.case, opened: false },
      { situation: 'waits', case: null, letter: { unmatched: 'unknown-partner', actBy: '2026-12-31' } },
    ]);
    expect(await room.dates(open.case ?? '')).toEqual(['2026-11-05', '2026-11-30', '2026-11-30']);
  });

  test.each([
    ['the same contract twice', (partner: string) => [{ partner, product: 'treatwell' }]],
    ['a product that does not exist', (partner: string) => [{ partner, product: 'connect' }]],
  ])('is refused whole when it names %s', async (_, also) => {
    const partner = await desk.partner();
    expect(await desk.codes(JUNIOR, { ...letterOf(partner), also: also(partner) })).toEqual(['bad-value']);
  });

  test('the same request sent twice registers it once', async () => {
    const [first, second] = (await Promise.all([desk.partner(), desk.partner()])) as [string, string];
    const command = { ...letterOf(first), also: [{ partner: second, product: 'treatwell' }] };
    const one = await desk.done(JUNIOR, command, { key: 'several' });
    const two = await desk.done(JUNIOR, command, { key: 'several' });
    expect(two).toMatchObject({ replayed: true, result: one.result });
    const told = await letterAnswer(desk.door, desk.look(JUNIOR), two, false, null);
    expect(told.others).toMatchObject([{ letter: { partner: second }, opened: true }]);
  });
});

describe('a receipt date that was wrong', () => {
  const reason = 'Cachet de la Poste';

  test('is told once on the timeline, with what it was, why, and what was done meanwhile', async () => {
    const { id, letter } = await desk.opened({ receivedOn: '2026-11-15' });
    await desk.act(AM, id, 'fill-pave', { outcome: 'to-call-back' });
    await room.answer({ kind: 'correct-letter', letter, receivedOn: '2026-11-16', reason });
    const told = (lang: 'fr' | 'en') =>
      desk.view(id, AM, lang).then(({ timeline }) => timeline.filter(({ kind }) => /correct/.test(kind)));
    expect((await told('fr')).map(({ title, detail }) => [title, detail])).toEqual([
      [
        'Date de réception corrigée',
        `${letter}\u00a0: 15/11/2026 → 16/11/2026 — ${reason}. Fait sur l’ancienne date\u00a0: Remplir le pavé (24/11/2026)`,
      ],
    ]);
    expect((await told('en')).map(({ title }) => title)).toEqual(['Receipt date corrected']);
  });

  test('while the letter waited for its salon is told by the letter alone', async () => {
    const partner = await desk.partner();
    const { letter = '' } = await desk.letter(null, { named: 'Inconnu', receivedOn: '2026-11-15' });
    await room.answer({ kind: 'correct-letter', letter, receivedOn: '2026-11-16', reason });
    const told = await room.answer({ kind: 'match-letter', letter, partner });
    const { timeline } = await desk.view(told.case ?? '');
    expect(timeline.filter(({ kind }) => kind === 'letter-corrected').map(({ detail }) => detail)).toEqual([
      `15/11/2026 → 16/11/2026 — ${reason}`,
    ]);
  });

  test('follows the version of the book the case was opened under', async () => {
    const { id, letter } = await desk.opened({
      product: 'wavy',
      receivedOn: '2026-10-31',
      of: { commitmentEndsOn: null },
    });
    const told = await room.answer({ kind: 'correct-letter', letter, receivedOn: '2026-11-01', reason });
    expect(told).toMatchObject({
      situation: 'joins',
      notices: [],
      before: { fcr: '2026-10-31', actBy: '2026-11-30' },
      after: { fcr: '2026-11-01', actBy: '2026-12-01' },
      dates: { bookVersion: 1, rule: 'wavy-letter' },
    });
    expect(await room.dates(id)).toEqual(['2026-11-01', '2026-12-01', null]);
  });

  test('of the letter a loss was dated by: the case stays, the team leader is told, with what was done', async () => {
    const { id, letter } = await room.lost('2026-11-16');
    const told = await room.answer({ kind: 'correct-letter', letter, receivedOn: '2026-11-15', reason });
    expect(told).toMatchObject({
      after: { fcr: '2026-11-16', ped: '2026-12-31' },
      awaiting: 'team-leader',
      doneOnWrongDate: [{ what: 'Acter la perte', on: expect.any(String) }],
    });
    expect(codes(told)).toEqual(['after-loss']);
    expect(await room.dates(id)).toEqual(['2026-11-16', '2026-12-31', '2026-12-31']);
  });

  test('of a letter that came too late is weighed again', async () => {
    const { partner, id } = await room.lost('2026-10-10');
    const { letter } = await room.arrives(partner, '2026-11-05');
    await room.answer({ kind: 'correct-letter', letter: letter.id, receivedOn: '2026-10-30', reason });
    expect((await desk.view(id)).letters.map((one) => one.apart)).toEqual([null, 'after-loss']);
  });
});

describe('at the doors', () => {
  test('over HTTP: what the letter asks for and the other contracts it names come with it', async () => {
    const [first, second] = (await Promise.all([desk.partner(), desk.partner()])) as [string, string];
    const body = {
      receivedOn: '2026-11-16',
      channel: 'registered-letter',
      product: 'treatwell',
      partner: first,
      asks: ['domain-name'],
      also: [{ partner: second, product: 'treatwell' }],
    };
    const answered = await desk.http(JUNIOR, 'POST /api/letters', body, { 'accept-language': 'en' });
    expect(answered).toMatchObject({
      status: 200,
      body: {
        situation: 'opens',
        letter: { asks: ['Domain name'] },
        notices: [{ code: 'risk-none', page: 'letters.md' }],
        others: [{ situation: 'opens', opened: true, letter: { partner: second, asks: ['Domain name'] } }],
      },
    });
    const view = await desk.http(JUNIOR, `GET /api/cases/${answered.body.case}`);
    expect(view.body.letters).toMatchObject([{ asks: ['Nom de domaine'], apart: null, would: null }]);
    expect((await desk.http(JUNIOR, 'POST /api/letters', { ...body, asks: ['money'] })).status).toBe(400);
  });

  test('from the terminal: the same words, the same answer', async () => {
    const terminal = new Terminal(desk);
    const [first, second] = (await Promise.all([
      desk.partner(),
      desk.partner({ products: ['treatwell', 'wavy'] }),
    ])) as [string, string];
    const words = ['letter', 'add', '--product', 'Treatwell', '--received', '16/11/2026', '--partner', first];
    const add = (...more: string[]) => terminal.ask(...words, ...more, '--as', JUNIOR);
    const { code, json } = await add('--also', `${second}:wavy`, '--also', second, '--asks', 'Fichier client');
    expect({ code, json }).toMatchObject({
      code: 0,
      json: {
        letter: { asks: ['Fichier client'] },
        others: [
          { letter: { partner: second, product: 'wavy' }, opened: true },
          { letter: { partner: second, product: 'treatwell' }, opened: true },
        ],
      },
    });
    expect((await add('--asks', 'money')).code).toBe(2);
    const { out } = await terminal.type(...words, '--preview', '--as', JUNIOR);
    expect(out).toContain('aucune date ne bouge');
    terminal.close();
  });
});

test('letters are listed with as many questions to the database for one as for many', async () => {
  const twins = { name: 'Chez Zoé', city: 'Nantes' };
  await desk.partner(twins);
  await desk.partner(twins);
  const asked = async (waiting: boolean): Promise<number> => {
    let count = 0;
    const pool = new Proxy(desk.pool, {
      get: (target, name) => {
        if (name === 'sql') return (...given: Parameters<typeof target.sql>) => (count++, target.sql(...given));
        return Reflect.get(target, name, target) as unknown;
      },
    });
    const { letters } = await listLetters({ ...desk.door, pool }, desk.look(), waiting, 500);
    expect(letters.length).toBeGreaterThan(0);
    return count;
  };
  await desk.letter(null, { named: 'Chez Zoé', city: 'Nantes' });
  const few = [await asked(true), await asked(false)];
  for (let more = 0; more < 8; more += 1)
    await desk.letter(null, { named: 'Chez Zoé', city: more % 2 ? 'Nantes' : null });
  expect([await asked(true), await asked(false)]).toEqual(few);
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
