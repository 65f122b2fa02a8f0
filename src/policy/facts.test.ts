import { describe, expect, test } from 'vitest';
import { caseOf, lettersOn, SALON, sceneOf, TODAY } from '../../test/kit/salon.ts';
import type { Value } from './book.ts';
import { DESK_COMMANDS, DESK_FACTS, readFact } from './facts.ts';

const CASE = caseOf({
  product: 'wavy',
  state: 'lost',
  awaiting: 'team-leader',
  letters: lettersOn('2026-10-20', '2026-10-25'),
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

test('every command of the desk is granted by exactly one page', () => {
  for (const command of DESK_COMMANDS)
    expect(
      SALON.rights.filter((right) => right.commands.includes(command)),
      command,
    ).toHaveLength(1);
});
