import { describe, expect, test } from 'vitest';
import { caseOf, lettersOn, SALON, sceneOf, TODAY } from '../../test/kit/salon.ts';
import type { Value } from './book.ts';
import { DESK_COMMANDS, DESK_FACTS, readFact } from './facts.ts';

const CASE = caseOf({
  product: 'wavy',
  state: 'lost',
  awaiting: 'team-leader',
  letters: lettersOn('2026-10-20', '2026-10-25'),
  closedOn: '2026-11-02',
  parent: 'PC-1',
  parentType: 'potential-churn',
  fields: { ped: '2026-11-30', preChurn: false, note: '', origin: null, count: 0 },
});

describe('what a condition may read', () => {
  test.each<[string, Value]>([
    ['type', 'churn-request'],
    ['product', 'wavy'],
    ['state', 'lost'],
    ['today', TODAY],
    ['awaiting', 'team-leader'],
    ['letters', 2],
    ['ped', '2026-11-30'],
    ['preChurn', false],
    ['count', 0],
    ['note', ''],
    ['origin', null],
    ['healthStatus', null],
    ['openedOn', '2026-10-20'],
    ['closedOn', '2026-11-02'],
    ['parent', 'potential-churn'],
    ['owner', null],
    ['version', null],
  ])('%s: %j', (name, value) => {
    expect(readFact(sceneOf(CASE), name)).toBe(value);
  });

  test('nobody awaited, no letter', () => {
    expect(readFact(sceneOf(caseOf()), 'awaiting')).toBeNull();
    expect(readFact(sceneOf(caseOf()), 'letters')).toBe(0);
  });

  test('a desk fact is never taken from a field of the same name', () => {
    const posing = caseOf({ fields: Object.fromEntries(DESK_FACTS.map((name) => [name, 'posing'])) });
    for (const name of DESK_FACTS) expect(readFact(sceneOf(posing), name)).not.toBe('posing');
  });

  test('no case type of the book gives a field the name of a desk fact', () => {
    for (const type of SALON.caseTypes.values()) expect(DESK_FACTS.filter((name) => type.fields.has(name))).toEqual([]);
  });
});

describe('what a condition may read of the partner and the contract', () => {
  const scene = {
    ...sceneOf(caseOf({ fields: { name: 'posing', 'partner.name': 'posing', signedOn: '2020-01-01' } })),
    around: {
      partner: { name: 'L’Écrin', manager: null, marketplaceStatus: 'off', unpaidCents: 0 },
      contract: { signedOn: '2026-11-01', monthlyCents: 4900 },
    },
  };
  test.each<[string, Value]>([
    ['partner.name', 'L’Écrin'],
    ['partner.manager', null],
    ['partner.marketplaceStatus', 'off'],
    ['partner.unpaidCents', 0],
    ['partner.offlineSince', null],
    ['partner.', null],
    ['contract.signedOn', '2026-11-01'],
    ['contract.monthlyCents', 4900],
    ['contract.liveOn', null],
    // A field of the case is never taken for a fact of its partner, nor the other way round.
    ['name', 'posing'],
    ['signedOn', '2020-01-01'],
    ['marketplaceStatus', null],
  ])('%s: %j', (name, value) => {
    expect(readFact(scene, name)).toBe(value);
  });

  test('nothing is known of a partner nobody told', () => {
    for (const name of ['partner.name', 'contract.signedOn']) expect(readFact(sceneOf(CASE), name)).toBeNull();
  });
});

test('every command of the desk is granted by exactly one page', () => {
  for (const command of DESK_COMMANDS)
    expect(
      SALON.rights.filter((right) => right.commands.includes(command)),
      command,
    ).toHaveLength(1);
});
