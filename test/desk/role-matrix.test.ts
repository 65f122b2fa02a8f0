import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reason } from '../../src/policy/reason.ts';
import { AUTHORITY, type Cell, roleMatrix } from '../../src/policy/role-matrix.ts';
import { MATRIX_DAY } from '../../src/policy/role-matrix/circumstance.ts';
import { type Email, testDesk, type TestDesk } from '../kit/desk.ts';
import { COMMANDS, importOf, type Targets, targetsOf } from '../kit/desk-commands.ts';
import { placeCases, type Placed, type Placing } from '../kit/placed-case.ts';
import { readRoleTable, says } from '../kit/role-table.ts';
import { keyOf, personOf, tellTrial, type Trial, trialsOf } from '../kit/role-trial.ts';
import { ROLES, SALON } from '../kit/salon.ts';

const AT_ONCE = 8;

const table = readRoleTable(new URL('../fixtures/role-matrix.tsv', import.meta.url));
const matrix = roleMatrix(SALON);
const cellsOf = (wanted: (cell: Cell) => boolean): Cell[] => [...matrix.values()].flat().filter(wanted);

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({ max: AT_ONCE, now: `${MATRIX_DAY}T08:30:00.000Z` });
});
afterAll(() => desk.close());

type Found = Pick<Reason, 'code' | 'page' | 'line' | 'fields'>;

/** Refused on grounds of authority; over one value alone when one is tried. */
const barring = (reasons: readonly Found[], field: string | null = null): readonly Found[] =>
  reasons.filter(({ code, fields }) => AUTHORITY.includes(code) && (field === null || fields.includes(field)));

/** A refusal of authority cites a line of a page. */
const isCited = ({ page, line }: Found): boolean => {
  const lines = SALON.pages.get(page)?.markdown.split('\n').length ?? 0;
  return line >= 1 && line <= lines;
};

const isRight = (may: boolean, bars: readonly Found[]): boolean =>
  may ? bars.length === 0 : bars.length > 0 && bars.every(isCited);

/** Does all of the work, some at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function place(trials: readonly Trial[]): Promise<(trial: Trial) => Placed> {
  const wanted = new Map<string, Placing>(trials.map((trial) => [keyOf(trial), trial.on]));
  const placed = await placeCases(desk, [...wanted.values()]);
  const where = new Map([...wanted.keys()].map((key, nth) => [key, placed[nth]]));
  return (trial) => where.get(keyOf(trial)) ?? { id: '', partner: '' };
}

const ask = (trial: Trial, at: Placed, query = '', headers: Record<string, string> = {}) =>
  desk.http(trial.who as Email, `${trial.line.replace('{id}', at.id)}${query}`, trial.body(at), headers);

/** Everything is asked: what may not be is really attempted, what may is only asked. Nothing may have changed. */
async function tried(trials: readonly Trial[]): Promise<{ wrong: string[]; carriedOut: Trial[] }> {
  const where = await place(trials);
  const wrong: string[] = [];
  const carriedOut: Trial[] = [];
  const before = await desk.trace();
  await each(trials, async (trial) => {
    const may = says(table, trial.cell);
    const { status, body } = await ask(trial, where(trial), may ? '?preview=true' : '');
    const bars = barring(body.reasons ?? [], trial.field);
    const answered = status === 200 || Array.isArray(body.reasons);
    if (!answered || !isRight(may, bars)) {
      wrong.push(
        `${tellTrial(trial)}: ${may ? 'may' : 'may not'}, but ${status} ${bars.map(({ code }) => code).join(' ')}`,
      );
    }
    if (status === 200) carriedOut.push(trial);
  });
  if ((await desk.trace()) !== before) wrong.push('a refused or previewed request changed something');
  return { wrong, carriedOut };
}

/** What was allowed without a form is done, each on a case of its own. */
async function done(trials: readonly Trial[]): Promise<string[]> {
  const placed = await placeCases(
    desk,
    trials.map(({ on }) => on),
  );
  const wrong: string[] = [];
  await each([...trials.entries()], async ([nth, trial]) => {
    const { status } = await ask(trial, placed[nth] ?? { id: '', partner: '' }, '', { prefer: 'return=minimal' });
    if (status !== 200) wrong.push(`${tellTrial(trial)}: allowed when asked, ${status} when done`);
  });
  return wrong;
}

describe('every cell of the table, tried through the API', () => {
  test.each([...SALON.caseTypes.keys()])('%s', async (about) => {
    const cells = cellsOf(({ deed }) => deed.about === about);
    const { wrong, carriedOut } = await tried(cells.flatMap((cell) => trialsOf(SALON, cell)));
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(carriedOut.length).toBeGreaterThan(0);
    expect(await done(carriedOut)).toEqual([]);
  });
});

/** A command given at the door, really attempted when it may not be given. */
async function barredAtTheDoor(who: string, given: ReturnType<(typeof COMMANDS)[keyof typeof COMMANDS]>, may: boolean) {
  const outcome = await desk.run(who as Email, given.command, { preview: may, via: given.via ?? 'http' });
  return barring(outcome.refused ? outcome.reasons : []);
}

describe('every command of the desk and every fact of a partner, tried at the door', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await targetsOf(desk, [...ROLES.map(personOf), 'other-manager@demo'] as Email[]);
  });

  test.each(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])('%s', async (command) => {
    const before = await desk.trace();
    for (const cell of cellsOf(({ deed }) => deed.kind === 'command' && deed.name === command)) {
      const who = personOf(cell.role);
      const person = cell.circumstance.relations.includes('self') ? who : 'other-manager@demo';
      const may = says(table, cell);
      const bars = await barredAtTheDoor(who, COMMANDS[command](targets, person), may);
      expect({ who, person, right: isRight(may, bars), bars }).toMatchObject({ right: true });
    }
    expect(await desk.trace()).toBe(before);
  });

  const facts = [...matrix.keys()].filter(({ kind }) => kind === 'fact');
  test.each(facts.map((deed) => [deed.name, deed] as const))('%s, by import', async (_, deed) => {
    const cells = matrix.get(deed) ?? [];
    const placed = await placeCases(
      desk,
      cells.map(({ circumstance: { world } }): Placing => {
        const { type } = deed;
        const product = type.products[0] ?? '';
        return {
          type: type.id,
          product,
          state: null,
          closed: false,
          world,
          person: '',
          relations: [],
          today: MATRIX_DAY,
        };
      }),
    );
    const imports = cellsOf(({ deed: { name } }) => name === 'import-partners');
    const before = await desk.trace();
    for (const [nth, cell] of cells.entries()) {
      const importing = imports.find(({ role }) => role === cell.role);
      const may = says(table, cell) && importing !== undefined && says(table, importing);
      const { field, after } = deed.write?.(cell.circumstance.world) ?? { field: '', after: null };
      const command = importOf(placed[nth]?.partner ?? '', { [field]: after });
      const bars = await barredAtTheDoor(personOf(cell.role), { command, via: 'import' }, may);
      expect({ cell: cell.role, right: isRight(may, bars), bars }).toMatchObject({ right: true });
    }
    expect(await desk.trace()).toBe(before);
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
