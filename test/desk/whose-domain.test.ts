/** Orders and codes are about a name of the salon, whichever way they are asked for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/ids.ts';
import { execute } from '../../src/cases/execute.ts';
import { SYSTEM } from '../../src/people/people.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';
import { ORDERS, publishTrial } from '../kit/registrar-desk.ts';

const ADMIN = 'admin@demo';
const SALES = 'sales@demo';
const MINE = 'salon-zoe.fr';
const THEIRS = 'salon-autre.fr';
const REACHING = [...ORDERS, 'reveal-code'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
  await publishTrial(desk);
  await desk.partner({ domainName: THEIRS });
});
afterAll(async () => {
  expect(await desk.problems()).toEqual([]);
  await desk.close();
});

/** A case of a salon about a name. */
async function opened(partner: string, domain: string): Promise<string> {
  const command = {
    kind: 'open-case',
    type: 'registrar-trial',
    partner,
    product: 'treatwell',
    set: { domain },
  } as const;
  return (await desk.done(ADMIN, command)).result.case ?? '';
}

const act = (id: string, action: string, set = {}) => ({ kind: 'take-action', case: id, action, set }) as const;

/** The registrar tells whose a name is: people record a name nobody has, and take none from anybody. */
async function recorded(fqdn: string, partner: string | null): Promise<void> {
  const told = { registrar: 'gandi', expiresOn: null, autorenew: null, status: [] };
  const envelope = { actor: SYSTEM, via: 'system', key: newId(), now: desk.clock.now() } as const;
  const outcome = await execute(desk.door, { kind: 'record-domain', fqdn, partner, ...told }, envelope);
  expect(outcome.refused).toBe(false);
}

/** What the case shows of an action, and what the door answers: the codes that forbid it, each time. */
async function shownAndDone(id: string, action: string): Promise<[string[], string[]]> {
  const shown = (await desk.view(id, ADMIN)).actions.find((one) => one.id === action);
  if (!shown) throw new Error(`${id} shows no ${action}`);
  const outcome = await desk.run(ADMIN, act(id, action));
  const failed = shown.reasons.map(({ code }) => code);
  expect(shown.allowed).toBe(failed.length === 0);
  return [failed, outcome.refused ? outcome.reasons.map(({ code }) => code) : []];
}

describe('about the name of another salon', () => {
  test.each(REACHING)('%s is refused at the door, asked about, proposed, and among others', async (action) => {
    const partner = await desk.partner({ domainName: MINE });
    const [own, other] = [await opened(partner, MINE), await opened(partner, THEIRS)];
    const refused = await desk.refused(ADMIN, act(other, action));
    expect(refused.reasons).toMatchObject([
      {
        code: 'condition',
        message: { fr: `${THEIRS} n’est pas un nom de domaine connu de ce salon.` },
      },
    ]);
    expect(await desk.codes(ADMIN, act(other, action), { preview: true })).toEqual(['condition']);

    const asked = { kind: 'propose-action', case: other, action, set: {}, note: null } as const;
    const { request = '' } = (await desk.done(SALES, asked)).result;
    expect((await desk.view(other, ADMIN)).requests).toMatchObject([
      { mayAnswer: true, answer: { allowed: false, completable: false, reasons: [{ code: 'condition' }] } },
    ]);
    const yes = { kind: 'approve-proposal', case: other, request, set: {} } as const;
    expect(await desk.codes(ADMIN, yes)).toEqual(['condition']);

    const many = { action, cases: [{ id: other }, { id: own }] };
    for (const preview of [true, false]) {
      const { body } = await desk.http(ADMIN, 'POST /api/bulk/actions', { ...many, preview });
      expect(body).toMatchObject({ done: 1, refused: 1, entries: [{ done: false }, { done: true }] });
      expect(body.entries[0].reasons).toMatchObject([{ code: 'condition' }]);
    }
    expect((await desk.view(other)).deliveries).toEqual([]);
    expect((await desk.view(own)).deliveries).toHaveLength(action === 'reveal-code' ? 0 : 1);
  });

  test('given with the order, over the salon’s own, it is refused as well', async () => {
    const id = await opened(await desk.partner({ domainName: MINE }), MINE);
    expect(await desk.codes(ADMIN, act(id, 'unlock-named', { domain: THEIRS }))).toEqual(['condition']);
    await desk.act(ADMIN, id, 'unlock-named', { domain: MINE });
  });

  test('it is refused where the order follows from an action on another case', async () => {
    const partner = await desk.partner({ domainName: MINE });
    const [first, second] = [await opened(partner, MINE), await opened(partner, THEIRS)];
    expect(await shownAndDone(first, 'unlock-others')).toEqual([['condition'], ['condition']]);
    expect(await shownAndDone(second, 'unlock-others')).toEqual([[], []]);
    expect((await desk.view(first)).deliveries).toMatchObject([{ order: 'unlock', target: MINE }]);
  });
});

describe('a name of the salon', () => {
  const NONE = { page: null, known: [] };
  test.each<[string, { page: string | null; known: string[] }, string, boolean]>([
    ['as its page tells it', { page: 'page-1.fr', known: [] }, 'page-1.fr', true],
    ['in other letters', { page: 'Page-2.fr', known: [] }, 'PAGE-2.FR', true],
    ['between spaces', { page: ' page-3.fr ', known: [] }, '\tpage-3.fr  ', true],
    ['recorded', { page: null, known: ['note-1.fr'] }, 'note-1.fr', true],
    ['recorded, typed as people type', { page: null, known: ['note-2.fr'] }, ' Note-2.FR ', true],
    ['recorded beside others, and beside the page', { page: 'page-4.fr', known: ['a-3.fr', 'b-3.fr'] }, 'b-3.fr', true],
    ['with an accent, as the registry writes it', { page: null, known: ['xn--caf-dma.fr'] }, 'xn--caf-dma.fr', true],
    ['with an accent, as people write it', { page: null, known: ['xn--caf-lma.fr'] }, 'cafë.fr', true],
    ['below it', { page: 'page-5.fr', known: [] }, 'www.page-5.fr', false],
    ['that begins like it', { page: 'page-6.fr', known: [] }, 'page-6.fr.example', false],
    ['that ends like it', { page: null, known: ['note-7.fr'] }, 'xnote-7.fr', false],
    ['of a salon of which none is known', NONE, 'page-8.fr', false],
  ])('%s', async (_, { page, known }, domain, ok) => {
    const partner = await desk.partner({ domainName: page });
    for (const fqdn of known) await recorded(fqdn, partner);
    const id = await opened(partner, domain);
    const expected = ok ? [] : ['condition'];
    for (const action of ['look', ...REACHING])
      expect(await shownAndDone(id, action), action).toEqual(action === 'look' ? [[], []] : [expected, expected]);
  });

  test('is so until it is recorded as another’s, or as nobody’s', async () => {
    const [partner, next] = [await desk.partner(), await desk.partner()];
    const id = await opened(partner, 'passe.fr');
    for (const [holder, codes] of [
      [null, ['condition']],
      [partner, []],
      [next, ['condition']],
      [partner, []],
      [null, ['condition']],
    ] as const) {
      await recorded('passe.fr', holder);
      expect(await shownAndDone(id, 'export-zone'), String(holder)).toEqual([codes, codes]);
    }
  });

  test('left blank is missing', async () => {
    const id = await opened(await desk.partner({ domainName: MINE }), '  ');
    for (const action of REACHING)
      expect(await shownAndDone(id, action), action).toEqual([['missing-field'], ['missing-field']]);
  });
});
