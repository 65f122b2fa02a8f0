import { describe, expect, test } from 'vitest';
import { differences, readRoleTable, type TableRow } from '../../test/kit/role-table.ts';
import { SALON, small } from '../../test/kit/salon.ts';
import type { Book } from './book.ts';
import { type Cell, deedsOf, roleMatrix } from './role-matrix.ts';

const table = readRoleTable(new URL('../../test/fixtures/role-matrix.tsv', import.meta.url));
const matrix = roleMatrix(SALON);

function cellsOf(book: Book, name: string): readonly Cell[] {
  const found = [...roleMatrix(book)].find(([deed]) => deed.name === name);
  if (!found) throw new Error(`${name} is not in the matrix`);
  return found[1];
}

/** `open origin=walk-in owner: lead` for each cell whose answer is yes. */
const allowed = (cells: readonly Cell[]): string[] =>
  cells
    .filter(({ may }) => may)
    .map(({ circumstance: { state, world, relations }, role }) => {
      const facts = Object.entries(world).filter(([field]) => field !== 'product' && field !== 'state');
      const told = [state ?? '-', ...facts.map(([field, value]) => `${field}=${value}`), ...relations];
      return `${told.join(' ')}: ${role}`;
    });

describe('the matrix of a small book', () => {
  test('has every opening, action, guarded value and command', () => {
    const names = deedsOf(small()).map(({ about, name }) => `${about} ${name}`);
    expect(names.filter((name) => !name.startsWith('desk '))).toEqual([
      'request open',
      'request wait',
      'request set-origin',
      'request finish',
      'request set origin = sales-process',
      'request leave origin = sales-process',
    ]);
    expect(names).toContain('desk add-person');
  });

  test('an action starts from its states, whatever else holds', () => {
    expect(allowed(cellsOf(small(), 'wait'))).toEqual(['open: agent']);
    const states = cellsOf(small(), 'wait').map(({ circumstance }) => circumstance.state);
    expect([...new Set(states)]).toEqual(['open', 'waiting', 'done']);
  });

  test('origin and ownership are told apart where the page looks at them', () => {
    const told = allowed(cellsOf(small(), 'finish')).filter((one) => one.startsWith('open'));
    expect(told).toEqual([
      'open origin=null: agent',
      'open origin=null owner: agent',
      'open origin=sales-process: lead',
      'open origin=walk-in: agent',
      'open origin=walk-in owner: agent',
    ]);
  });

  test('and nowhere else', () => {
    const worlds = cellsOf(small(), 'wait').map(({ circumstance: { world, relations } }) => ({ ...world, relations }));
    expect(worlds.every(({ relations, ...world }) => relations.length === 0 && !('origin' in world))).toBe(true);
  });

  test('a guarded value is set and left by the same people', () => {
    expect(allowed(cellsOf(small(), 'set origin = sales-process'))).toEqual(['-: lead']);
    expect(allowed(cellsOf(small(), 'leave origin = sales-process'))).toEqual(['-: lead']);
  });

  /** The small book with an action that writes, opens or may be proposed. */
  const waiting = (more: string): Book => {
    const who = 'to: waiting\n    who: [ { roles: [agent] } ]';
    return small([who, `to: waiting\n    who: [ { roles: [agent, lead] } ]\n    ${more}`]);
  };

  test('a value an action writes by itself takes the right to write it', () => {
    expect(allowed(cellsOf(waiting('sets: { origin: sales-process }'), 'wait'))).toEqual([
      'open origin=null: lead',
      // The value is there already: nothing is written.
      'open origin=sales-process: agent',
      'open origin=sales-process: lead',
      'open origin=sales-process owner: agent',
      'open origin=sales-process owner: lead',
      'open origin=walk-in: lead',
    ]);
  });

  test('so does a value handed to the case an action opens', () => {
    const cells = cellsOf(waiting('opens: { type: request, carry: [origin], set: {} }'), 'wait');
    expect(allowed(cells).filter((one) => one.includes('sales-process'))).toEqual(['open origin=sales-process: lead']);
    expect(allowed(cells)).toContain('open origin=walk-in owner: agent');
  });

  test('who may propose is told apart from who may', () => {
    const book = waiting('proposals: [ { roles: [agent], not: [owner] } ]');
    expect(allowed(cellsOf(book, 'propose wait'))).toEqual(['open: agent']);
  });

  const standing = (who: string): string[] => {
    const book = small(['to: waiting\n    who: [ { roles: [agent] } ]', `to: waiting\n    who: [ ${who} ]`]);
    return allowed(cellsOf(book, 'wait'));
  };

  test('relations that must be and must not be are told apart together', () => {
    expect(standing('{ roles: [agent], only: [owner, author], not: [requester] }')).toEqual([
      'open owner: agent',
      'open author: agent',
      'open owner author: agent',
    ]);
  });

  test('whoever opened a case has treated it', () => {
    expect(standing('{ roles: [agent], only: [treated-by], not: [author] }')).toEqual(['open treated-by: agent']);
    expect(standing('{ roles: [agent], not: [treated-by, author] }')).toEqual(['open: agent']);
  });

  test('every answer says why, with a place', () => {
    for (const cells of roleMatrix(small()).values()) {
      for (const { may, reasons } of cells) {
        expect(reasons.some(({ ok }) => ok) || !may).toBe(true);
        expect(reasons.every(({ page, line }) => page !== '' && line > 0)).toBe(true);
      }
    }
  });
});

describe('the matrix of the salons and the table typed by hand', () => {
  test('say the same, both ways', () => {
    expect(differences(table, matrix).slice(0, 20)).toEqual([]);
  });

  const [first] = table.filter(({ deed }) => deed === 'mark-lost') as [TableRow, ...TableRow[]];
  const without = table.filter((row) => row !== first);
  const turned = (role: string): TableRow => ({
    ...first,
    may: new Map([...first.may, [role, !first.may.get(role)]]),
  });

  test.each<[string, readonly TableRow[], RegExp]>([
    [
      'an answer turned round',
      [...without, turned('sales')],
      /mark-lost from open .* sales: line \d+ says Y, churn-request\.md:\d+ says N$/,
    ],
    [
      'an answer turned round the other way',
      [...without, turned('admin')],
      /admin: line \d+ says N, churn-request\.md:\d+ says Y$/,
    ],
    ['a line less', without, /mark-lost from open .*: no line speaks of it$/],
    ['a line that says the contrary of another', [...table, turned('sales')], /sales: lines \d+, \d+ disagree$/],
    [
      'a state too many',
      [...without, { ...first, states: ['open', 'lost'] }],
      /mark-lost from lost \[.*\] admin: line \d+ says Y/,
    ],
    ['a state that is none', [...table, { ...first, states: ['gone'] }], /no state gone$/],
    ['a deed that is none', [...table, { ...first, deed: 'lose' }], /churn-request lose: no such thing in the book$/],
    [
      'a condition the book does not look at',
      [...without, { ...first, when: [...first.when, { ...first.when[0]!, field: 'competitor' }] }],
      /the book does not look at competitor$/,
    ],
    [
      'a relation the book does not look at',
      [...without, { ...first, as: [{ oneOf: ['self'], barred: true }] }],
      /the book does not look at self$/,
    ],
    [
      'a circumstance that cannot be',
      [...table, { ...first, when: [{ ...first.when[0]!, test: 'is', value: 'nowhere' }] }],
      /mark-lost: tells no cell of the book$/,
    ],
    [
      'a deed without a line',
      table.filter(({ deed }) => deed !== 'reopen'),
      /^churn-request reopen: no line speaks of it/,
    ],
  ])('%s is found', (_, doctored, found) => {
    expect(differences(doctored, matrix)).toContainEqual(expect.stringMatching(found));
  });
});
