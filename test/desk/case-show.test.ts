import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fields } from '../../src/policy/book.ts';
import { type Email, testDesk, type TestDesk, TODAY } from '../kit/desk.ts';
import { Terminal } from '../kit/terminal.ts';

/** A case in the terminal says what its page says: steps, requests, orders, the salon, the cases near it. */

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
const JUNIOR = 'junior-account-manager@demo';
const LEADER = 'team-leader@demo';

async function open(who: Email, type: string, set: Fields, partner: string): Promise<string> {
  const command = { kind: 'open-case', type, partner, product: 'treatwell', set } as const;
  return (await desk.done(who, command)).result.case ?? '';
}

/** Lines of the case as the terminal prints it to somebody, without their margins. */
async function shown(id: string, as: Email, lang = 'fr'): Promise<string[]> {
  const { out } = await terminal.type('case', 'show', id, '--as', as, '--lang', lang);
  return out.split('\n').map((line) => line.trim());
}

test('steps with their marks, the salon, and the case that was opened', async () => {
  const partner = await desk.partner({ manager: AM });
  const request = await open(SUPPORT, 'support-request', { request: 'opt-out', motive: 'Commissions' }, partner);
  expect(await shown(request, SUPPORT)).toEqual(
    expect.arrayContaining([
      'Opt-out: 1/6',
      '[x] Demander pourquoi le salon veut désactiver sa page',
      '[ ] Défendre la page, une fois (note-request)',
    ]),
  );
  expect(await shown(request, SUPPORT, 'en')).toContain('[ ] Argue for the page, once (note-request)');
  const slot = { appointmentOn: TODAY, appointmentAt: '11:00', appointmentWith: AM };
  await desk.act(SUPPORT, request, 'book-appointment', slot);
  await desk.act(SUPPORT, request, 'send-opt-out', { argumentsGiven: true, managerAnnounced: true });
  const [audit = ''] = (await desk.view(request)).children;
  expect(await shown(request, SUPPORT)).toContain(`a ouvert ${audit} AM-Marketplace Audit (Ouvert)`);

  await desk.act(AM, audit, 'hold-appointment');
  await desk.act(AM, audit, 'count-bookings', { pendingBookings: 3 });
  await desk.act(AM, audit, 'switch-off', { effectiveOn: '2026-12-01', reason: 'Le salon y tient' });
  const lines = await shown(audit, AM);
  expect(lines).toContain(`né de ${request} Demande au support (Transmise à l’AM)`);
  expect(lines).toContain('Réservations à venir: 3');
  expect(lines.find((line) => line.startsWith('Page Treatwell:'))).toMatch(/, à partir du 2026-12-01: Désactivée$/);
});

test('what waits, with its values and its note', async () => {
  const { id } = await desk.opened({ of: { manager: AM } });
  await desk.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
  const set = { outcome: 'unreachable' };
  const note = 'Vente forcée';
  const { result } = await desk.done(AM, { kind: 'propose-action', case: id, action: 'mark-lost', set, note });
  const lines = await shown(id, LEADER);
  const at = lines.findIndex((line) => line.startsWith(`+ ${result.request} Acter la perte`));
  expect(lines.slice(at + 1, at + 3)).toEqual(['Issue de l’appel: — → Injoignable', note]);
});

test('orders to the registrar, each with where it stands', async () => {
  const { id } = await desk.opened({ of: { domainName: 'salon-zoe.fr' } });
  await desk.act(LEADER, id, 'set-origin', { origin: 'sales-process' });
  await desk.act(LEADER, id, 'mark-lost', { outcome: 'unreachable' });
  const { result } = await desk.act(LEADER, id, 'open-domain-task', { domain: 'salon-zoe.fr' });
  const task = result.opens ?? '';
  await desk.act(LEADER, task, 'request');
  await desk.act(JUNIOR, task, 'confirm');
  await desk.act(JUNIOR, task, 'export-zone');
  expect(await shown(task, JUNIOR)).toContain(
    `Enregistrer la zone salon-zoe.fr: En attente du bureau d’enregistrement (${TODAY})`,
  );
});
