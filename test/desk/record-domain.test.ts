import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/cases/command.ts';
import { showPartner } from '../../src/cases/partners.ts';
import { verify } from '../../src/cases/verify.ts';
import { type TestDesk, testDesk } from '../kit/desk.ts';

let desk: TestDesk;
let mine = '';
let other = '';
const JUNIOR = 'junior-account-manager@demo';
const AM = 'account-manager@demo';

beforeAll(async () => {
  desk = await testDesk();
  mine = await desk.partner({ name: 'Chez Zoé', domainName: 'chez-zoe.fr' });
  other = await desk.partner({ name: 'Chez Léa', domainName: 'Chez-Lea.fr' });
});
afterAll(() => desk.close());

const record = (fqdn: string, partner: string | null, expiresOn: string | null = null): Command => ({
  kind: 'record-domain',
  fqdn,
  partner,
  registrar: 'gandi',
  expiresOn,
  autorenew: null,
  status: [],
});

test('a name becomes a partner’s, and is shown with it', async () => {
  await desk.done(JUNIOR, record('salon-zoe.fr', mine, '2027-03-01'));
  const view = await showPartner(desk.door, desk.look(AM), mine);
  expect(view?.domains).toMatchObject([{ fqdn: 'salon-zoe.fr', registrar: 'gandi', expiresOn: '2027-03-01' }]);
});

test.each<[string, () => Command, string]>([
  ['recorded for another salon', () => record('salon-zoe.fr', other), 'condition'],
  ['the CRM gives it to another salon', () => record('chez-lea.fr', mine), 'condition'],
  ['no name at all', () => record('pas un nom', mine), 'bad-value'],
  ['a single label', () => record('localhost', mine), 'bad-value'],
  ['no such partner', () => record('neuf.fr', 'P-none'), 'unknown-partner'],
  ['a day that does not exist', () => record('neuf.fr', mine, '2027-02-30'), 'bad-value'],
])('refused: %s', async (_, command, code) => {
  const before = await desk.trace();
  expect(await desk.codes(JUNIOR, command())).toContain(code);
  expect(await desk.trace()).toEqual(before);
});

test('an account manager records none', async () => {
  expect(await desk.codes(AM, record('neuf.fr', mine))).toContain('role');
});

test('over HTTP and from the page of the partner', async () => {
  const answer = await desk.http(JUNIOR, `PUT /api/partners/${mine}/domains/Autre-Zoe.FR`, {});
  expect(answer.status).toBe(200);
  expect(answer.body.domains).toMatchObject([{ fqdn: 'autre-zoe.fr' }, { fqdn: 'salon-zoe.fr' }]);
  expect((await verify(desk.door)).problems).toEqual([]);
});
