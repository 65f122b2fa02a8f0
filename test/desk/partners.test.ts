import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchPartners } from '../../src/cases/partners.ts';
import { testDesk, type TestDesk } from '../kit/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.close());

const AM = 'account-manager@demo';

describe('searching a partner', () => {
  beforeAll(async () => {
    const twin = { name: 'L’Écrin de Zoé', city: 'Orléans', postalCode: '45000' };
    await desk.partner({
      id: 'Z1',
      ...twin,
      address: '1 rue Haute',
      siret: '33333333300033',
      salonPhone: '02 38 11 22 33',
    });
    await desk.partner({ id: 'Z2', ...twin, address: '8 rue Basse', products: ['wavy'] });
    await desk.partner({
      id: 'Z3',
      name: 'Écrin & Cœur',
      city: 'Le Mans',
      salonPhone: null,
      proPhone: '06 55 44 33 22',
    });
  });
  test.each([
    ['ecrin', ['Z3', 'Z1', 'Z2']],
    ['ÉCRIN de zoe', ['Z1', 'Z2']],
    ["l'ecrin", ['Z1', 'Z2']],
    ['écrin cœur', ['Z3']],
    ['ecrin coeur le mans', ['Z3']],
    ['zoe orleans', ['Z1', 'Z2']],
    ['z2', ['Z2']],
    ['02 38 11', ['Z1']],
    ['0655443322', ['Z3']],
    ['33333333300033', ['Z1']],
    ['%', []],
    ['_', []],
    ['\\', []],
    [' ', []],
    ['’', []],
  ])('by %s', async (q, expected) => {
    expect((await searchPartners(desk.door, desk.look(AM), q, undefined, 20)).map((one) => one.id)).toEqual(expected);
  });

  test('for a product, and no more than asked', async () => {
    const found = (product: string | undefined, limit: number) =>
      searchPartners(desk.door, desk.look(AM), 'ecrin', product, limit);
    expect((await found('wavy', 20)).map((one) => one.id)).toEqual(['Z2']);
    expect(await found(undefined, 2)).toHaveLength(2);
  });

  test('homonyms come with what tells them apart', async () => {
    const found = await searchPartners(desk.door, desk.look(AM), 'zoé', undefined, 20);
    expect(found).toMatchObject([
      {
        id: 'Z1',
        homonyms: 1,
        address: '1 rue Haute',
        siret: '33333333300033',
        contracts: [{ product: 'treatwell', productLabel: 'Treatwell', openCase: null }],
      },
      { id: 'Z2', homonyms: 1, address: '8 rue Basse', contracts: [{ product: 'wavy' }] },
    ]);
    expect((await searchPartners(desk.door, desk.look(AM), 'Z3', undefined, 20))[0]?.homonyms).toBe(0);
  });

  test('tells which contract has an open case', async () => {
    const { case: id } = await desk.letter('Z1');
    const [found] = await searchPartners(desk.door, desk.look(AM), 'Z1', undefined, 20);
    expect(found?.contracts[0]?.openCase).toBe(id);
  });
});
