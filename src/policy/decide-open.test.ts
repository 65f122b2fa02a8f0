import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someFields } from '../../test/kit/asked.ts';
import { attemptOpen, failing, failure, ROLES, SALON, small, TODAY, typeOf } from '../../test/kit/salon.ts';
import type { Fields, Relation } from './book.ts';
import { evolve } from './case-event.ts';
import { openForm, type OpenRequest, singleKeyOf } from './decide-open.ts';

const FCR = 'fiscalChurnReceivedOn';

/** A risk that an onboarding manager opened and an account manager followed. */
const RISK = {
  id: 'PC-3',
  type: 'potential-churn',
  author: 'cs@exemple.fr',
  treatedBy: ['cs@exemple.fr', 'am@exemple.fr'],
};

describe('who opens what', () => {
  const FOLLOWING = ['onboarding-manager', 'account-manager', 'junior-account-manager', 'team-leader', 'admin'];
  test.each<[string, Fields, readonly string[]]>([
    ['churn-request', {}, FOLLOWING],
    ['potential-churn', {}, FOLLOWING],
    // Those who do not follow the salon say what alerted them.
    ['potential-churn', { signal: 'low-nps' }, ROLES.filter((role) => role !== 'finance')],
  ])('%s %j', (type, given, may) => {
    expect(ROLES.filter((by) => attemptOpen(by, { type, given }).allowed)).toEqual(may);
  });

  test('an effect of another command is not asked again who may', () => {
    expect(attemptOpen('finance', {}, { asCommand: false }).allowed).toBe(true);
    expect(attemptOpen([], { type: 'potential-churn' }, { asCommand: false }).allowed).toBe(true);
  });

  test('the refusal names the line of the page and who may', () => {
    expect(failure(attemptOpen('finance'), 'role')).toMatchObject({
      page: 'churn-request.md',
      who: expect.arrayContaining(['team-leader']),
      read: ['finance'],
    });
  });

  test('a row may be kept for somebody tied to the partner', () => {
    const book = small([
      'who: [ { roles: [agent, lead] } ]\n  input: [receivedOn, urgent]',
      'who: [ { roles: [agent], only: [partner-manager] }, { roles: [lead], not: [author] } ]\n  input: [receivedOn, urgent]',
    ]);
    const open = (by: string, more: Partial<OpenRequest> = {}) =>
      failing(attemptOpen(by, { type: 'request', product: 'basic', partnerProducts: ['basic'], ...more }, { book }));
    expect(open('agent', { owner: 'lea@exemple.fr' })).toEqual([]);
    expect(open('agent', { relations: ['partner-manager'] })).toEqual([]);
    expect(open('agent')).toEqual(['separation']);
    expect(open('lead', { relations: ['author'] })).toEqual(['separation']);
  });
});

describe('on which contract', () => {
  test.each<[string, Partial<OpenRequest>, readonly string[]]>([
    ['one of the partner’s', { product: 'wavy' }, []],
    ['none named', { product: null }, ['missing-field']],
    ['one the partner does not have', { product: 'wavy', partnerProducts: ['treatwell'] }, ['product']],
    ['one the procedure does not speak of', { product: 'store', partnerProducts: ['store', 'treatwell'] }, ['product']],
    ['a partner without contract', { product: null, partnerProducts: [] }, ['missing-field']],
    ['a case is open there already', { alreadyOpen: 'CR-7' }, ['already-open']],
    [
      'everything at once',
      { product: null, alreadyOpen: 'CR-7', given: { nope: 1 } },
      ['missing-field', 'already-open', 'unknown-field'],
    ],
  ])('%s', (_, request, codes) => {
    const verdict = attemptOpen('team-leader', request);
    expect(failing(verdict)).toEqual(codes);
    expect(verdict.event === null).toBe(codes.length > 0);
  });

  test.each<[Partial<OpenRequest>, string, string, string]>([
    [
      { product: null },
      'missing-field',
      'Quel produit\u202f? Ce partenaire a\u00a0: treatwell, wavy.',
      'Which product? This partner has: treatwell, wavy.',
    ],
    [
      { product: null, partnerProducts: [] },
      'missing-field',
      'Quel produit\u202f? Ce partenaire a\u00a0: aucun contrat concerné.',
      'Which product? This partner has: no such contract.',
    ],
    [
      { product: 'wavy', partnerProducts: ['treatwell', 'store'] },
      'product',
      'Ce partenaire n’a pas de contrat wavy. Il a\u00a0: treatwell.',
      'This partner has no wavy contract. It has: treatwell.',
    ],
    [
      { alreadyOpen: 'CR-7' },
      'already-open',
      'Le dossier CR-7 est déjà ouvert pour ce contrat.',
      'Case CR-7 is already open for this contract.',
    ],
  ])('the refusal says so: %j', (request, code, fr, en) => {
    expect(failure(attemptOpen('team-leader', request), code).message).toEqual({ fr, en });
  });

  test.each<[string, string | null, string | null]>([
    ['churn-request', 'P1:wavy', 'churn-request:P1:wavy'],
    ['churn-request', null, 'churn-request:P1'],
  ])('one open %s per contract %j: %s', (type, contract, key) => {
    expect(singleKeyOf(typeOf(SALON, type), { contract, partner: 'P1' })).toBe(key);
  });

  test('per partner, or without limit', () => {
    const { oneOpenPer: _, ...free } = typeOf(SALON, 'churn-request');
    expect(singleKeyOf({ ...free, oneOpenPer: 'partner' }, { contract: 'P1:wavy', partner: 'P1' })).toBe(
      'churn-request:P1',
    );
    expect(singleKeyOf(free, { contract: 'P1:wavy', partner: 'P1' })).toBeNull();
  });
});

describe('a type the book does not have', () => {
  test.each(['complaint', '', '__proto__', 'constructor'])('%j', (type) => {
    const verdict = attemptOpen(ROLES, { type });
    expect(verdict).toMatchObject({ allowed: false, event: null, conditions: [{ code: 'unknown-type', ok: false }] });
    expect(verdict.conditions[0]?.message.fr).toMatch(/Types\u00a0: .*churn-request/);
  });

  test('is quoted short, and so that it can be stored', () => {
    const { message } = attemptOpen(ROLES, { type: `\u0000${'x'.repeat(5000)}` }).conditions[0]!;
    expect(message.fr.length + message.en.length).toBeLessThan(600);
    expect(message.fr).not.toContain('\u0000');
  });
});

describe('with what', () => {
  const open = (
    given: Fields,
    by: string | readonly string[] = 'account-manager',
    request: Partial<OpenRequest> = {},
  ) => attemptOpen(by, { given, ...request });

  test('nothing at all', () => {
    expect(open({}).event).toEqual({
      kind: 'case-opened',
      type: 'churn-request',
      partner: 'P1',
      product: 'treatwell',
      contract: 'P1:treatwell',
      state: 'open',
      owner: 'am@exemple.fr',
      author: 'lea@exemple.fr',
      treatedBy: ['lea@exemple.fr'],
      parent: null,
      parentType: null,
      bookVersion: 1,
      singleKey: 'churn-request:P1:treatwell',
      openedOn: TODAY,
      set: {},
      firm: {},
    });
  });

  test('an FCR: the dates come with it, firm', () => {
    expect(open({ [FCR]: '2026-10-20' }).event).toMatchObject({
      set: { [FCR]: '2026-10-20', actBy: '2026-11-30', ped: '2026-11-30' },
      firm: { ped: true },
      dates: { workBy: '2026-11-30', overridden: false, origin: { deadline: 'treatwell-letter' } },
    });
  });

  test.each<[string, Fields, readonly string[]]>([
    ['a list value that is not', { origin: 'vente' }, ['bad-value']],
    ['a day that is not', { [FCR]: '2026-02-31' }, ['bad-value']],
    ['a field that is the desk’s', { lossRecordedOn: '2026-10-20' }, ['unknown-field']],
    ['a state', { state: 'lost' }, ['unknown-field']],
    ['an act-by date', { actBy: '2030-01-01' }, ['unknown-field']],
    ['the prototype', JSON.parse('{"__proto__": "x"}') as Fields, ['unknown-field']],
    // A date typed beside the rule that gives another would be an override that nobody reasoned.
    ['a PED that is not the rule’s', { [FCR]: '2026-10-20', ped: '2027-10-20' }, ['computed']],
    ['the rule’s own PED', { [FCR]: '2026-10-20', ped: '2026-11-30' }, []],
    ['a PED left blank', { [FCR]: '2026-10-20', ped: '' }, []],
    ['a PED where no rule speaks', { ped: '2027-10-20' }, []],
    ['blanks', { [FCR]: '', origin: null, note: ' ' }, []],
  ])('%s', (_, given, codes) => {
    expect(failing(open(given))).toEqual(codes);
  });

  test('blanks keep nothing from being computed', () => {
    expect(open({ [FCR]: '2026-10-20', ped: '' }).event).toMatchObject({
      set: { ped: '2026-11-30' },
      firm: { ped: true },
      dates: { overridden: false },
    });
  });

  test.each<[string, string | readonly string[], boolean]>([
    ['a draft of the account manager', 'account-manager', false],
    ['a draft of the administrator', 'admin', false],
    ['firm of the junior', 'junior-account-manager', true],
    ['firm of the leader', ['account-manager', 'team-leader'], true],
  ])('a Wavy PED is %s', (_, by, firm) => {
    const wavy = { product: 'wavy', contract: 'P1:wavy' };
    expect(open({ [FCR]: '2026-10-15', ped: '2027-03-01' }, by, wavy).event).toMatchObject({
      set: { actBy: '2026-11-15', ped: '2027-03-01' },
      firm: { ped: firm },
    });
  });

  test('a pre-churn has its own dates', () => {
    expect(open({ [FCR]: '2026-11-10', preChurn: 'oui' }, 'account-manager').event).toMatchObject({
      set: { preChurn: true, actBy: '2026-11-10', ped: '2027-11-10' },
      dates: { origin: { deadline: 'onboarding-ghost' } },
    });
  });
});

describe('what the desk brings', () => {
  const known = (fields: Fields, given: Fields = {}, product = 'wavy') =>
    attemptOpen('junior-account-manager', { product, known: fields, given }, { asCommand: given !== undefined }).event;

  test('the end of the commitment gives the PED, as a proposal', () => {
    expect(known({ commitmentEndsOn: '2027-03-01', [FCR]: '2026-10-15' })).toMatchObject({
      set: { commitmentEndsOn: '2027-03-01', actBy: '2026-11-15', ped: '2027-03-01' },
      firm: { ped: false },
    });
  });

  test('what is not known, or is no field of the type, is left out', () => {
    expect(known({ commitmentEndsOn: null, onboarding: true, [FCR]: '2026-10-15' })?.set).toEqual({
      [FCR]: '2026-10-15',
      actBy: '2026-11-15',
    });
    const risk = {
      type: 'potential-churn',
      given: { signal: 'low-nps' },
      known: { commitmentEndsOn: '2027-03-01' },
      around: { partner: { name: 'Salon Léa' }, contract: {} },
    };
    expect(attemptOpen('sales', risk).event?.set).toEqual({ signal: 'low-nps', title: 'RDC - Salon Léa' });
  });

  test('what a person gives wins over it', () => {
    expect(
      known({ commitmentEndsOn: '2027-03-01' }, { [FCR]: '2026-10-15', commitmentEndsOn: '2027-06-01' }),
    ).toMatchObject({
      set: { commitmentEndsOn: '2027-06-01', ped: '2027-06-01' },
    });
  });

  test('a child case takes its reasons, its mark and its day', () => {
    const { event } = attemptOpen(
      'account-manager',
      { parent: RISK, known: { mainReason: 'price', preChurn: true, [FCR]: TODAY } },
      { asCommand: false },
    );
    expect(event).toMatchObject({
      parent: 'PC-3',
      parentType: 'potential-churn',
      treatedBy: ['cs@exemple.fr', 'am@exemple.fr', 'lea@exemple.fr'],
      author: 'lea@exemple.fr',
      owner: 'am@exemple.fr',
      set: { mainReason: 'price', preChurn: true, actBy: TODAY, ped: '2027-11-10' },
    });
  });
});

describe('the guarded origin is guarded from the first minute', () => {
  const origin = (by: string | readonly string[], more: Partial<OpenRequest> = {}) =>
    failing(attemptOpen(by, { given: { origin: 'sales-process' }, ...more }));
  test.each(ROLES)('%s', (by) => {
    expect(origin(by).filter((code) => code === 'role').length === 0).toBe(
      ['junior-account-manager', 'team-leader'].includes(by),
    );
    expect(attemptOpen(by, { given: { origin: 'billing' } }).allowed).toBe(attemptOpen(by).allowed);
  });

  test.each<[string, Partial<OpenRequest>]>([
    ['the partner’s manager', { owner: 'lea@exemple.fr' }],
    ['the partner’s manager, told by the desk', { relations: ['partner-manager', 'owner'] }],
    ['a past manager of the partner', { relations: ['past-owner'] }],
  ])('nor by a leader who is %s', (_, more) => {
    for (const by of [['team-leader'], ['junior-account-manager', 'account-manager'], ROLES]) {
      expect(origin(by, more)).toEqual(['separation']);
      expect(failing(attemptOpen(by, { given: { origin: 'billing' }, ...more }))).toEqual([]);
    }
  });
});

describe('always', () => {
  const types = [...SALON.caseTypes.values()];
  const asIf = (type: string) => ({
    type: fc.constant(type),
    product: fc.constantFrom('treatwell', 'wavy', 'store', null),
    owner: fc.constantFrom(null, 'lea@exemple.fr', 'am@exemple.fr'),
    relations: fc.subarray<Relation>(['owner', 'partner-manager', 'past-owner', 'author']),
    alreadyOpen: fc.constantFrom(null, null, 'CR-7'),
  });
  const junk = fc.dictionary(
    fc.constantFrom(FCR, 'ped', 'origin', 'preChurn', 'note', 'onboarding', 'mainReason', 'nope', '__proto__'),
    fc.constantFrom<Fields[string][]>(
      '2026-10-20',
      '2027-03-01',
      '',
      null,
      'oui',
      'sales-process',
      'price',
      'x',
      3,
      true,
    ),
    { maxKeys: 4 },
  );
  const request = fc.oneof(
    ...types.map((type) =>
      fc.record({
        ...asIf(type.id),
        given: fc.oneof(junk, someFields(type, openForm(type), type.open.requires.length)),
      }),
    ),
    fc.record({ ...asIf('complaint'), given: junk }),
  );

  test('allowed, an event, and no failing condition are one and the same; twice gives the same', () => {
    let opened = 0;
    fc.assert(
      fc.property(request, fc.subarray(ROLES, { maxLength: 3 }), fc.boolean(), (asked, by, asCommand) => {
        const verdict = attemptOpen(by, asked, { asCommand });
        expect(verdict.event !== null).toBe(verdict.allowed);
        expect(verdict.conditions.every((found) => found.ok)).toBe(verdict.allowed);
        expect(attemptOpen(by, asked, { asCommand })).toEqual(verdict);
        if (!verdict.event) return;
        opened += 1;
        const { kind: _, ...data } = verdict.event;
        const state = evolve(null, 'X-1', verdict.event);
        expect(state).toMatchObject({
          id: 'X-1',
          version: 1,
          overridden: false,
          openedOn: TODAY,
          closedOn: null,
          pastOwners: [],
        });
        expect(typeOf(SALON, asked.type).states.get(state.state)).toMatchObject({ initial: true, end: false });
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        const trusted = by.some((role) => role === 'team-leader' || role === 'junior-account-manager');
        if (state.fields['origin'] === 'sales-process') expect(trusted).toBe(true);
      }),
      { numRuns: 800, seed: 20261110 },
    );
    expect(opened).toBeGreaterThan(50);
  });
});
