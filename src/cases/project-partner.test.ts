import { describe, expect, test } from 'vitest';
import { FACTS, partnerRecorded, Rows, WAVY } from '../../test/kit/rows.ts';
import type { CallRow, ContractRow, PartnerRow } from '../db/rows.ts';
import type { DeskEvent } from './desk-event.ts';

describe('a partner', () => {
  test('is one row, and one for each of its contracts', () => {
    const changes = new Rows().tell(partnerRecorded({}, [WAVY, { ...WAVY, product: 'treatwell' }]));
    expect(changes.map(({ table, key }) => `${table} ${key}`)).toEqual([
      'partner P1',
      'contract P1:wavy',
      'contract P1:treatwell',
    ]);
    expect(changes[0]?.row).toEqual({
      id: 'P1',
      name: 'L’Atelier Zoé',
      search_name: 'latelier zoe',
      address: '1 rue des Lilas',
      postal_code: '67000',
      city: 'Saint-Étienne',
      search_city: 'saint etienne',
      salon_phone: '01 00 00 00 00',
      pro_phone: null,
      email: null,
      manager: 'lea@exemple.fr',
      past_managers: [],
      onboarding_manager: null,
      siret: '123',
      domain_name: null,
      facts: {},
      planned: [],
      version: 1,
    });
    expect(changes[1]?.row).toEqual({
      id: 'P1:wavy',
      partner: 'P1',
      product: 'wavy',
      signed_on: '2024-01-01',
      live_on: null,
      commitment_ends_on: '2027-03-01',
      monthly_cents: 4900,
    });
  });

  test.each<[string, readonly (string | null)[], readonly string[]]>([
    ['never changed', ['a'], []],
    ['the same again', ['a', 'a'], []],
    ['changed', ['a', 'b'], ['a']],
    ['changed twice', ['a', 'b', 'c'], ['a', 'b']],
    ['and back: who left once has been there', ['a', 'b', 'a'], ['a', 'b']],
    ['to and fro counts once', ['a', 'b', 'a', 'b', 'c'], ['a', 'b']],
    ['none, then one', [null, 'a'], []],
    ['one, then none, then another', ['a', null, 'b'], ['a']],
  ])('remembers its past managers: %s', (_, managers, past) => {
    const rows = new Rows();
    for (const manager of managers) rows.tell(partnerRecorded({ manager }));
    expect(rows.of<PartnerRow>('partner', 'P1')).toMatchObject({
      manager: managers.at(-1),
      past_managers: past,
      version: managers.length,
    });
  });

  test('recorded again is replaced whole; a contract that is not told stays', () => {
    const rows = new Rows();
    rows.tell(partnerRecorded());
    rows.tell(partnerRecorded({ name: 'Zoé & Cie', siret: null }, []));
    expect(rows.of<PartnerRow>('partner', 'P1')).toMatchObject({
      name: 'Zoé & Cie',
      search_name: 'zoe cie',
      siret: null,
    });
    expect(rows.of<ContractRow>('contract', 'P1:wavy').monthly_cents).toBe(4900);
  });

  test.each<['salon' | 'pro', string | null, Partial<PartnerRow>]>([
    ['pro', '06 00 00 00 00', { salon_phone: '01 00 00 00 00', pro_phone: '06 00 00 00 00' }],
    ['salon', null, { salon_phone: null, pro_phone: null }],
  ])('its %s number is declared: %j', (number, phone, expected) => {
    const rows = new Rows();
    rows.tell(partnerRecorded());
    rows.tell({ on: 'partner', id: 'P1', event: { kind: 'number-declared', number, phone } });
    expect(rows.of<PartnerRow>('partner', 'P1')).toMatchObject({ ...expected, name: FACTS.name, version: 2 });
  });

  test.each<DeskEvent['event'] & { kind: 'number-declared' | 'call-corrected' }>([
    { kind: 'number-declared', number: 'pro', phone: null },
    { kind: 'call-corrected', call: 'C1', before: {} as never, facts: {} as never, withdrawn: true, reason: 'x' },
  ])('that is not there cannot change: $kind is a fault', (event) => {
    expect(() => new Rows().tell({ on: 'partner', id: 'P9', event })).toThrow('partner P9 is not there to be changed');
  });
});

describe('a call', () => {
  const facts = { day: '2026-11-10', time: '09:30', number: 'salon', result: 'no-answer' } as const;
  const logged: DeskEvent = {
    on: 'partner',
    id: 'P1',
    event: { kind: 'call-logged', call: 'C1', facts, caller: 'lea@exemple.fr', callerRoles: ['account-manager'] },
  };
  const corrected = (withdrawn: boolean): DeskEvent => ({
    on: 'partner',
    id: 'P1',
    event: {
      kind: 'call-corrected',
      call: 'C1',
      before: facts,
      facts: { ...facts, number: 'pro', time: '10:00' },
      withdrawn,
      reason: 'Mauvais numéro',
    },
  });

  test('is logged with the roles its caller had, at the instant it was written', () => {
    const rows = new Rows();
    rows.tell(partnerRecorded());
    rows.tell(logged, 'junior@exemple.fr');
    expect(rows.of<CallRow>('call', 'C1')).toEqual({
      id: 'C1',
      partner: 'P1',
      ...facts,
      caller: 'lea@exemple.fr',
      caller_roles: ['account-manager'],
      logged_at: '2026-11-10T09:00:02.000Z',
      corrected: false,
      withdrawn: false,
    });
    expect(rows.of<PartnerRow>('partner', 'P1').version).toBe(2);
  });

  test.each([false, true])('is corrected, never erased (withdrawn: %j)', (withdrawn) => {
    const rows = new Rows();
    rows.tell(partnerRecorded());
    rows.tell(logged);
    rows.tell(corrected(withdrawn));
    expect(rows.of<CallRow>('call', 'C1')).toMatchObject({
      number: 'pro',
      time: '10:00',
      day: '2026-11-10',
      caller: 'lea@exemple.fr',
      corrected: true,
      withdrawn,
    });
  });

  test('that was never logged cannot be corrected', () => {
    const rows = new Rows();
    rows.tell(partnerRecorded());
    expect(() => rows.tell(corrected(false))).toThrow('call C1 is not there to be changed');
  });
});
