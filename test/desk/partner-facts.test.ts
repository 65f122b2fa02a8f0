import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookHash, readBookFiles } from '../../src/books/read-book.ts';
import type { Command } from '../../src/cases/command.ts';
import { showPartner } from '../../src/cases/partners.ts';
import type { Value } from '../../src/policy/book.ts';
import { changed } from '../kit/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

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

const SUPPORT = 'support-agent@demo';
const AM = 'account-manager@demo';
const OTHER = 'other-manager@demo';
const LEADER = 'team-leader@demo';
const ADMIN = 'admin@demo';

/** Facts of a partner that somebody has told, by id. */
async function factsOf(partner: string): Promise<Record<string, Value>> {
  const view = await showPartner(desk.door, desk.look(AM), partner);
  const told = (view?.facts ?? []).filter((fact) => fact.value !== null);
  return Object.fromEntries(told.map((fact) => [fact.id, fact.value]));
}

const HEADER =
  'Référence;Nom du salon;Marque;Ville;AM;Page Treatwell;Boutique;Réservations à venir;Hors ligne depuis;Impayés;Impayés vérifiés le';
const importing = (text: string, ...more: string[]) => terminal.ask('import', 'partners', terminal.file(text), ...more);

/** A partner whose page is in that state, as the first import tells it. */
async function partnerWith(status: 'En ligne' | 'Désactivée' | '', shop = 'Active'): Promise<string> {
  const id = `S${(made += 1)}`;
  const said = await importing(`${HEADER}\n${id};Salon ${id};Treatwell;Paris;${AM};${status};${shop};;;;\n`);
  expect(said.json).toMatchObject({ created: 1, rejected: [] });
  return id;
}
let made = 0;

const act = (id: string, action: string, set = {}): Command => ({ kind: 'take-action', case: id, action, set });

/** An audit whose appointment was held and whose bookings were counted: its account manager may decide. */
async function readyAudit(partner: string, who: Email = SUPPORT): Promise<string> {
  const set = { request: 'opt-out', internalComment: 'Trop de commissions' };
  const open: Command = { kind: 'open-case', type: 'marketplace-audit', partner, product: 'treatwell', set };
  const { case: id = '' } = (await desk.done(who, open)).result;
  // Held at once, it leaves its slot to the next.
  await desk.act(who, id, 'book-appointment', {
    appointmentOn: TODAY,
    appointmentAt: '15:00',
    appointmentWith: LEADER,
  });
  await desk.act(AM, id, 'hold-appointment');
  await desk.act(AM, id, 'count-bookings', { pendingBookings: 2 });
  return id;
}

describe('facts that come with a file', () => {
  test('columns go by the labels of the book, cells by what each fact is', async () => {
    const { json } = await importing(
      [
        HEADER,
        `F1;Salon Un;Treatwell;Lyon;${AM};En ligne;Active;12;;1 234,50 €;20/11/2026`,
        `F2;Salon Deux;Wavy;Lyon;${AM};désactivée;ARCHIVEE;0;01/10/2026;0;`,
        `F3;Salon Trois;Wavy;Lyon;${AM};;;;;;`,
        `F4;Salon Quatre;Treatwell;Lyon;${AM};peut-être;;;;;`,
        `F5;Salon Cinq;Treatwell;Lyon;${AM};;;douze;;;`,
        `F6;Salon Six;Treatwell;Lyon;${AM};;;;31/02/2026;;`,
        `F7;Salon Sept;Treatwell;Lyon;${AM};;;;;cher;`,
      ].join('\n'),
    );
    expect(json).toMatchObject({ created: 3, updated: 0 });
    const reasons = json.rejected.map((one: { line: number; reason: string }) => [one.line, one.reason]);
    expect(reasons).toEqual([
      [5, 'unknown-value'],
      [6, 'bad-number'],
      [7, 'bad-date'],
      [8, 'bad-money'],
    ]);
    expect(await factsOf('F1')).toEqual({
      marketplaceStatus: 'on',
      shopState: 'live',
      pendingBookings: 12,
      unpaidCents: 123450,
      unpaidCheckedOn: '2026-11-20',
    });
    expect(await factsOf('F2')).toEqual({
      marketplaceStatus: 'off',
      shopState: 'archived',
      pendingBookings: 0,
      offlineSince: '2026-10-01',
      unpaidCents: 0,
    });
    expect(await factsOf('F3')).toEqual({});
  });

  test('a file without these columns tells nothing, and the same file twice changes nothing', async () => {
    const told = `${HEADER}\nF1;Salon Un;Treatwell;Lyon;${AM};En ligne;Active;12;;1234,50;20/11/2026\n`;
    const before = await desk.trace();
    expect((await importing(told)).json).toMatchObject({ unchanged: 1, rejected: [] });
    expect((await importing(`Référence;Nom;Marque;Ville;AM\nF1;Salon Un;Treatwell;Lyon;${AM}\n`)).json).toMatchObject({
      unchanged: 1,
    });
    expect(await desk.trace()).toBe(before);
    expect(await factsOf('F1')).toMatchObject({ marketplaceStatus: 'on', pendingBookings: 12 });
  });

  test('the rows of one partner are told together', async () => {
    const rows = [`G1;Salon;Treatwell;Metz;;En ligne;;3;;;`, `G1;Salon;Wavy;Metz;;;Active;5;;;`];
    const text = [HEADER, ...rows].join('\n');
    expect((await importing(text)).json).toMatchObject({ created: 1, updated: 1, rejected: [] });
    expect(await factsOf('G1')).toEqual({ marketplaceStatus: 'on', shopState: 'live', pendingBookings: 5 });
    expect((await importing(text)).json).toMatchObject({ unchanged: 2 });
  });

  test('a known page is not an administrator’s to change: the row says which line forbids it, and stops nobody', async () => {
    const id = await partnerWith('En ligne');
    const text = [
      HEADER,
      `${id};Salon ${id};Treatwell;Paris;${AM};Désactivée;;;;;`,
      `H1;Salon Voisin;Treatwell;Paris;${AM};Désactivée;;;;;`,
    ].join('\n');
    const { code, json } = await importing(text);
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { created: 1, updated: 0, rejected: [{ line: 2, reason: 'role', rule: { page: 'partner.md' } }] },
    });
    const [{ rule }] = json.rejected;
    const page = await desk.http(AM, `GET /api/book/pages/${rule.page}`);
    expect(page.body.markdown.split('\n')[rule.line - 1]).toContain('roles: [account-manager, team-leader]');
    expect(await factsOf(id)).toMatchObject({ marketplaceStatus: 'on' });
    const said = await terminal.type('import', 'partners', terminal.file(text));
    expect(said.out).toContain(`(partner.md:${rule.line})`);
  });

  test('a fact the book gains needs no code: its column, its value and its words', async () => {
    const fresh = await testDesk();
    const typed = new Terminal(fresh);
    const files = await readBookFiles(join(import.meta.dirname, '../../books/salon'));
    const page = changed(
      files['partner.md'] ?? '',
      'fields:\n  marketplaceStatus:',
      'fields:\n  keyHolder: { label: { fr: "Détient les clés", en: "Holds the keys" }, type: boolean }\n  marketplaceStatus:',
    );
    const next = { ...files, 'partner.md': page };
    const command = { version: 2, hash: bookHash(next), files: next, effectiveOn: '2026-11-01' };
    await fresh.done('operator', { kind: 'publish-book', ...command });
    const file = typed.file('Référence;Nom;Marque;Ville;Détient les clés\nK1;Salon;Wavy;Lyon;Oui\n');
    expect((await typed.ask('import', 'partners', file)).json).toMatchObject({ created: 1, rejected: [] });
    const view = await showPartner(fresh.door, fresh.look(AM), 'K1');
    expect(view?.facts[0]).toMatchObject({ id: 'keyHolder', label: 'Détient les clés', value: true, text: 'oui' });
    typed.close();
    await fresh.close();
  });
});

describe('the page of a salon is switched by its account manager, or a team leader', () => {
  test('on the effective day, not before; until then it is planned, and can be called off', async () => {
    const id = await partnerWith('En ligne');
    const audit = await readyAudit(id);
    await desk.act(AM, audit, 'switch-off', { effectiveOn: '2026-11-30', reason: 'Le salon insiste' });
    const facts = (await desk.view(audit)).partnerFacts;
    expect(facts.find((fact) => fact.id === 'marketplaceStatus')).toEqual({
      id: 'marketplaceStatus',
      label: 'Page Treatwell',
      help: expect.any(String),
      value: 'on',
      text: 'En ligne',
      planned: [{ on: '2026-11-30', value: 'off', text: 'Désactivée' }],
    });
    expect(facts.find((fact) => fact.id === 'pendingBookings')).toMatchObject({ value: 2, text: '2', planned: [] });
    const { body } = await desk.http(SUPPORT, `GET /api/partners/${id}`, undefined, { 'accept-language': 'en' });
    expect(body.facts[0]).toMatchObject({
      label: 'Treatwell page',
      text: 'Online',
      planned: [{ text: 'Switched off' }],
    });

    await desk.act(AM, audit, 'call-off', { reason: 'Le salon se ravise' });
    expect((await desk.view(audit)).partnerFacts[0]).toMatchObject({ value: 'on', planned: [] });
  });

  test('once the day has come it holds, without anybody doing anything', async () => {
    const fresh = await testDesk();
    const partner = await fresh.partner();
    const recorded = { name: 'Salon', address: '', postalCode: '', city: '', salonPhone: null, proPhone: null };
    const rest = { email: null, manager: AM, onboardingManager: null, siret: null, domainName: null };
    const facts = { marketplaceStatus: 'on' };
    await fresh.done('operator', {
      kind: 'import-partner',
      id: partner,
      partner: { ...recorded, ...rest },
      contracts: [],
      facts,
    });
    const set = { request: 'opt-out', internalComment: 'x' };
    const open: Command = { kind: 'open-case', type: 'marketplace-audit', partner, product: 'treatwell', set };
    const { case: id = '' } = (await fresh.done(SUPPORT, open)).result;
    await fresh.act(AM, id, 'book-appointment', { appointmentOn: TODAY, appointmentAt: '15:00', appointmentWith: AM });
    await fresh.act(AM, id, 'hold-appointment');
    await fresh.act(AM, id, 'count-bookings', { pendingBookings: 0 });
    await fresh.act(AM, id, 'switch-off', { effectiveOn: '2026-11-26', reason: 'x' });
    const status = async () => (await fresh.view(id)).partnerFacts[0];
    expect(await status()).toMatchObject({ value: 'on', planned: [{ on: '2026-11-26' }] });
    fresh.clock.advance(2 * 86_400_000);
    const before = await fresh.trace();
    expect(await status()).toMatchObject({ value: 'off', text: 'Désactivée', planned: [] });
    expect(await fresh.trace()).toBe(before);
    // Switching on is then a change, and switching off no more.
    const { case: again = '' } = (await fresh.done(SUPPORT, open)).result;
    const why = (await fresh.view(again, AM)).actions.find((action) => action.id === 'switch-off')?.reasons;
    expect(why?.map((found) => found.message)).toContain('La page est déjà désactivée.');
    expect(await fresh.problems()).toEqual([]);
    await fresh.close();
  });

  const BARRED: Email[] = [
    SUPPORT,
    'onboarding-manager@demo',
    'sales@demo',
    'junior-account-manager@demo',
    'finance@demo',
    ADMIN,
  ];

  test.each(BARRED)('%s is refused on every way', async (who) => {
    const id = await partnerWith('En ligne');
    // Theirs to open and to treat, all but finance.
    const audit = await readyAudit(id, who === 'finance@demo' ? SUPPORT : who);
    const set = { effectiveOn: TODAY, reason: 'Le salon l’exige' };
    const before = await desk.trace();
    // The action; through HTTP; among many; asked of others.
    for (const action of ['switch-off', 'switch-on', 'archive-shop', 'restore-shop', 'call-off']) {
      expect(await desk.codes(who, act(audit, action, action === 'call-off' ? { reason: 'x' } : set))).toContain(
        'role',
      );
      const posted = await desk.http(who, `POST /api/cases/${audit}/actions/${action}`, { set });
      expect(posted).toMatchObject({
        status: 403,
        body: {
          reasons: expect.arrayContaining([
            expect.objectContaining({ code: 'role', who: ['account-manager', 'team-leader'] }),
          ]),
        },
      });
      const propose = { kind: 'propose-action', case: audit, action, set: {}, note: null } as const;
      expect(await desk.codes(who, propose)).toContain('role');
    }
    const { body } = await desk.http(who, 'POST /api/bulk/actions', {
      action: 'switch-off',
      set,
      cases: [{ id: audit }],
    });
    expect(body.entries[0].reasons.map((found: { code: string }) => found.code)).toContain('role');
    // By a file: refused altogether, or, to who imports, for this row.
    const file = `${HEADER}\n${id};Salon ${id};Treatwell;Paris;${AM};Désactivée;;;;;\n`;
    const imported = await importing(file, '--as', who);
    if (who === ADMIN)
      expect(imported.json).toMatchObject({ rejected: [{ reason: 'role', rule: { page: 'partner.md' } }] });
    else expect(imported).toMatchObject({ code: 1, json: { refused: true, reasons: [{ code: 'role' }] } });
    // As a value of a form: no form takes it.
    const open: Command = {
      kind: 'open-case',
      type: 'marketplace-audit',
      partner: id,
      product: 'treatwell',
      set: { request: 'opt-out', internalComment: 'x', marketplaceStatus: 'off' },
    };
    expect((await desk.refused(who, open)).reasons.map((found) => found.code)).toEqual(
      expect.arrayContaining([who === 'finance@demo' ? 'role' : 'unknown-field']),
    );
    expect(await desk.trace()).toBe(before);
    expect(await factsOf(id)).toMatchObject({ marketplaceStatus: 'on', shopState: 'live' });
  });

  test('through a child case: the request support hands on opens an audit, and the page stays as it is', async () => {
    const id = await partnerWith('En ligne');
    const open: Command = {
      kind: 'open-case',
      type: 'support-request',
      partner: id,
      product: 'treatwell',
      set: { request: 'opt-out' },
    };
    const { case: request = '' } = (await desk.done(SUPPORT, open)).result;
    await desk.act(SUPPORT, request, 'book-appointment', {
      appointmentOn: TODAY,
      appointmentAt: '16:00',
      appointmentWith: AM,
    });
    const heard = { motive: 'Trop de commissions', argumentsGiven: true, managerAnnounced: true };
    const { result } = await desk.act(SUPPORT, request, 'send-opt-out', heard);
    const audit = result.opens ?? '';
    expect((await desk.view(audit, SUPPORT)).actions.find((one) => one.id === 'switch-off')).toMatchObject({
      allowed: false,
      completable: false,
      propose: null,
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'role' })]),
    });
    expect(await desk.codes(SUPPORT, act(audit, 'switch-off', { effectiveOn: TODAY, reason: 'x' }))).toContain('role');
    expect(await factsOf(id)).toMatchObject({ marketplaceStatus: 'on' });
  });

  test('a support agent who imports files is still refused on a known page', async () => {
    const id = await partnerWith('En ligne');
    const both: Command = {
      kind: 'add-person',
      email: 'both@demo',
      name: 'Both',
      roles: ['support-agent', 'admin'],
      canSignIn: true,
    };
    await desk.done('operator', both);
    const before = await desk.trace();
    const { json } = await importing(
      `${HEADER}\n${id};Salon ${id};Treatwell;Paris;${AM};Désactivée;;;;;\n`,
      '--as',
      'both@demo',
    );
    expect(json).toMatchObject({ updated: 0, rejected: [{ reason: 'role' }] });
    expect(await desk.trace()).toBe(before);
  });
});

describe('a partner passes to another account manager', () => {
  test('its open cases follow, those of their author stay, and the past owner stays barred', async () => {
    const { id: churn, partner } = await desk.opened({ of: { manager: 'owning-junior@demo' } });
    const request: Command = {
      kind: 'open-case',
      type: 'support-request',
      partner,
      product: 'treatwell',
      set: { request: 'other' },
    };
    const { case: own = '' } = (await desk.done(SUPPORT, request)).result;
    const answer = await desk.http(LEADER, `PUT /api/partners/${partner}/manager`, {
      manager: AM,
      reason: 'Portefeuilles',
    });
    expect(answer).toMatchObject({ status: 200, body: { manager: AM, managerName: 'account manager' } });
    expect(await desk.view(churn)).toMatchObject({ owner: AM });
    expect(await desk.view(own)).toMatchObject({ owner: SUPPORT });
    expect(answer.body.timeline[0]).toMatchObject({ kind: 'manager-changed', detail: 'Portefeuilles', actor: LEADER });
    await desk.act(LEADER, churn, 'set-origin', { origin: 'sales-process' });
    expect(await desk.codes('owning-junior@demo', act(churn, 'mark-lost', { outcome: 'unreachable' }))).toEqual([
      'separation',
    ]);
  });

  test.each<[Email, number]>([
    [SUPPORT, 403],
    ['onboarding-manager@demo', 403],
    ['sales@demo', 403],
    [AM, 403],
    ['junior-account-manager@demo', 403],
    ['finance@demo', 403],
    [LEADER, 200],
    [ADMIN, 200],
  ])('by %s: %i', async (who, status) => {
    const partner = await desk.partner();
    const before = await desk.trace();
    const answer = await desk.http(who, `PUT /api/partners/${partner}/manager?preview=true`, { manager: OTHER });
    expect(answer.status).toBe(status);
    expect(await desk.trace()).toBe(before);
  });

  test('to somebody the desk knows, and only if it changes anything', async () => {
    const partner = await desk.partner();
    const before = await desk.trace();
    const to = (manager: string) => desk.http(LEADER, `PUT /api/partners/${partner}/manager`, { manager });
    expect(await to('ghost@demo')).toMatchObject({ status: 404, body: { code: 'unknown-person' } });
    expect(await to('')).toMatchObject({ status: 400 });
    expect(await to(AM)).toMatchObject({ status: 200 });
    expect(await desk.http(LEADER, 'PUT /api/partners/NOBODY/manager', { manager: AM })).toMatchObject({ status: 404 });
    expect(await desk.trace()).toBe(before);
  });

  test('from a terminal', async () => {
    const partner = await desk.partner();
    const typed = (who: Email, ...words: string[]) => terminal.ask('partner', ...words, '--as', who);
    expect(await typed(AM, 'manager', partner, OTHER)).toMatchObject({
      code: 1,
      json: { refused: true, action: 'change-manager', reasons: [{ code: 'role', page: 'agenda.md' }] },
    });
    expect(await typed(LEADER, 'manager', partner, OTHER.toUpperCase(), '--reason', 'Départ')).toMatchObject({
      code: 0,
      json: { id: partner, manager: OTHER },
    });
    expect((await typed(AM, 'show', partner)).json).toMatchObject({ manager: OTHER, facts: expect.any(Array) });
    expect((await terminal.type('partner', 'show', await partnerWith('En ligne'), '--as', AM)).out).toContain(
      'Page Treatwell: En ligne',
    );
    expect(await typed(AM, 'show', 'NOBODY')).toMatchObject({
      code: 1,
      json: { reasons: [{ code: 'unknown-partner' }] },
    });
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
