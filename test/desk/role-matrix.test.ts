import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reason } from '../../src/policy/reason.ts';
import { AUTHORITY, type Cell, roleMatrix } from '../../src/policy/role-matrix.ts';
import { MATRIX_DAY } from '../../src/policy/role-matrix/circumstance.ts';
import { type Email, testDesk, type TestDesk } from '../kit/desk.ts';
import { COMMANDS, type Given, importOf, refusalsOf, type Targets, targetsOf } from '../kit/desk-commands.ts';
import { placeCases, type Placed, type Placing } from '../kit/placed-case.ts';
import { readRoleTable, says } from '../kit/role-table.ts';
import { keyOf, personOf, tellTrial, type Trial, trialsOf } from '../kit/role-trial.ts';
import { ROLES, SALON } from '../kit/salon.ts';

const AT_ONCE = 8;
const OTHER = 'other-manager@demo';

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

describe('every command of the desk and every fact of a partner', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await targetsOf(desk, [...ROLES.map(personOf), OTHER] as Email[]);
  });

  /** Tries cells one by one; may not is really attempted. Nothing may have changed. */
  async function tellWrong(cells: readonly Cell[], may: (cell: Cell) => boolean, give: (cell: Cell) => Given) {
    const wrong: string[] = [];
    const before = await desk.trace();
    for (const cell of cells) {
      const found = await refusalsOf(desk, personOf(cell.role) as Email, give(cell), may(cell));
      const bars = barring(found);
      if (isRight(may(cell), bars)) continue;
      const { deed, role, circumstance } = cell;
      const as = circumstance.relations.join(', ');
      wrong.push(
        `${role} ${deed.name} ${JSON.stringify(circumstance.world)} ${as}: ${bars.map(({ code }) => code).join(' ')}`,
      );
    }
    if ((await desk.trace()) !== before) wrong.push('a refused or previewed request changed something');
    return wrong;
  }

  test('commands', async () => {
    const cells = cellsOf(({ deed }) => deed.kind === 'command');
    const give = ({ deed, role, circumstance }: Cell): Given => {
      const person = circumstance.relations.includes('self') ? personOf(role) : OTHER;
      return COMMANDS[deed.name as keyof typeof COMMANDS](targets, person);
    };
    expect(await tellWrong(cells, (cell) => says(table, cell), give)).toEqual([]);
  });

  test('facts, by import', async () => {
    const cells = cellsOf(({ deed }) => deed.kind === 'fact');
    const placings = cells.map(({ deed: { type }, circumstance: { world } }): Placing => {
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
    });
    const placed = await placeCases(desk, placings);
    const partners = new Map(cells.map((cell, nth) => [cell, placed[nth]?.partner ?? '']));
    const imports = cellsOf(({ deed }) => deed.name === 'import-partners');
    const mayImport = (role: string) => imports.some((cell) => cell.role === role && says(table, cell));
    const give = (cell: Cell): Given => {
      const { field = '', after = null } = cell.deed.write?.(cell.circumstance.world) ?? {};
      return importOf(partners.get(cell) ?? '', { [field]: after });
    };
    expect(await tellWrong(cells, (cell) => says(table, cell) && mayImport(cell.role), give)).toEqual([]);
  });
});

test('after all this, the journal still says what the rows say', async () => {
  expect(await desk.problems()).toEqual([]);
});
