import { readFileSync } from 'node:fs';
import type { Condition, ConditionTest, Relation } from '../../src/policy/book.ts';
import { holds } from '../../src/policy/conditions.ts';
import { type Cell, conditionsOf, relationsOf, type roleMatrix } from '../../src/policy/role-matrix.ts';
import type { Circumstance } from '../../src/policy/role-matrix/circumstance.ts';
import type { Deed } from '../../src/policy/role-matrix/deed.ts';

/** One line typed by hand: who may do a deed in the circumstances it names. */
export interface TableRow {
  readonly line: number;
  readonly about: string;
  readonly deed: string;
  /** States it starts from; null where no state matters. */
  readonly states: readonly string[] | null;
  /** All must hold: relations one of which is needed, or one that must not be. */
  readonly as: readonly { readonly oneOf: readonly Relation[]; readonly barred: boolean }[];
  readonly when: readonly Condition[];
  readonly may: ReadonlyMap<string, boolean>;
}

type Matrix = ReturnType<typeof roleMatrix>;

const HEAD = ['about', 'deed', 'states', 'as', 'when'];
const NOWHERE = { page: 'role-matrix.tsv', line: 1 };
const SIGNS: readonly (readonly [string, ConditionTest])[] = [
  [' <= ', 'onOrBefore'],
  [' >= ', 'onOrAfter'],
  [' < ', 'before'],
  [' > ', 'after'],
];

const valueOf = (word: string): string | number | boolean =>
  word === 'true' || word === 'false' ? word === 'true' : /^\d+$/.test(word) ? Number(word) : word;

/** Reads `origin = sales-process`, `origin != a`, `origin = a or b`, `ped empty`, `ped filled`, `today <= ped + 3 days`. */
function conditionOf(text: string): Condition {
  const bare = /^(\S+) (empty|filled)$/.exec(text);
  if (bare) return { field: bare[1] ?? '', test: 'empty', value: bare[2] === 'empty', source: NOWHERE };
  const unequal = text.split(' != ');
  if (unequal.length === 2) {
    return { field: unequal[0] ?? '', test: 'isNot', value: valueOf(unequal[1] ?? ''), source: NOWHERE };
  }
  const equal = text.split(' = ');
  if (equal.length === 2) {
    return { field: equal[0] ?? '', test: 'in', value: (equal[1] ?? '').split(' or ').map(valueOf), source: NOWHERE };
  }
  for (const [sign, test] of SIGNS) {
    const [field = '', value] = text.split(sign);
    if (value !== undefined) return { field, test, value: valueOf(value), source: NOWHERE };
  }
  throw new Error(`“${text}” is no condition`);
}

const list = (cell: string): readonly string[] => cell.split(', ');

const asOf = (cell: string): TableRow['as'] =>
  cell === 'any'
    ? []
    : list(cell).map((word) =>
        word.startsWith('not ')
          ? { oneOf: [word.slice(4) as Relation], barred: true }
          : { oneOf: word.split(' or ') as Relation[], barred: false },
      );

/** Reads the table typed by hand; lines that start with `#` are for people. Throws on a line it cannot read. */
export function readRoleTable(file: URL): readonly TableRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  let roles: readonly string[] = [];
  return lines.flatMap((text, index): TableRow[] => {
    if (text === '' || text.startsWith('#')) return [];
    const cells = text.split('\t');
    const [about = '', deed = '', states = '', as = '', when = ''] = cells;
    if (about === HEAD[0]) {
      roles = cells.slice(HEAD.length, -1);
      return [];
    }
    const answers = cells.slice(HEAD.length, -1);
    const wrong = answers.find((answer) => answer !== 'Y' && answer !== 'N');
    if (answers.length !== roles.length || wrong !== undefined) {
      throw new Error(`line ${index + 1}: ${answers.length} answers for ${roles.length} roles, ${wrong ?? ''}`);
    }
    return [
      {
        line: index + 1,
        about,
        deed,
        states: states === '-' ? null : list(states),
        as: asOf(as),
        when: when === 'any' ? [] : list(when).map(conditionOf),
        may: new Map(roles.map((role, nth) => [role, answers[nth] === 'Y'])),
      },
    ];
  });
}

function speaksOf(row: TableRow, { world, relations }: Circumstance): boolean {
  const stands = row.as.every(({ oneOf, barred }) => oneOf.some((one) => relations.includes(one)) !== barred);
  return stands && row.when.every((condition) => holds(condition, (field) => world[field] ?? null));
}

/** The rows that speak of a cell; none where the table says that the deed does not start. */
const speaking = (rows: readonly TableRow[], { circumstance }: Cell): readonly TableRow[] =>
  rows.filter(
    (row) =>
      (circumstance.state === null || row.states?.includes(circumstance.state) === true) && speaksOf(row, circumstance),
  );

const isAbout = (row: TableRow, { about, name }: Deed): boolean => row.about === about && row.deed === name;

/** What the table says of a cell: nobody may start a deed from a state that no row of it names. */
export const says = (table: readonly TableRow[], cell: Cell): boolean =>
  speaking(
    table.filter((row) => isAbout(row, cell.deed)),
    cell,
  )[0]?.may.get(cell.role) ?? false;

function tell({ deed, circumstance, role }: Cell): string {
  const { state, world, relations } = circumstance;
  const facts = Object.entries(world).filter(([name]) => name !== 'product' && name !== 'state');
  const told = [...facts.map(([name, value]) => `${name} ${value === null ? 'empty' : `= ${value}`}`), ...relations];
  return `${deed.about} ${deed.name}${state === null ? '' : ` from ${state}`} [${told.join(', ')}] ${role}`;
}

function ofCell(rows: readonly TableRow[], cell: Cell, told: Set<TableRow>): string[] {
  const found = speaking(rows, cell);
  for (const row of found) told.add(row);
  const named = rows.some((row) => row.states?.includes(cell.circumstance.state ?? '') !== false);
  if (found.length === 0 && named) return [`${tell(cell)}: no line speaks of it`];
  const answers = found.length === 0 ? [false] : found.map((row) => row.may.get(cell.role) ?? false);
  if (new Set(answers).size > 1) return [`${tell(cell)}: lines ${found.map(({ line }) => line).join(', ')} disagree`];
  if (answers[0] === cell.may) return [];
  const why = cell.reasons.find(({ ok }) => ok === cell.may);
  const said = (may: boolean | undefined): string => (may ? 'Y' : 'N');
  return [
    `${tell(cell)}: line ${found[0]?.line ?? '-'} says ${said(answers[0])}, ${why?.page}:${why?.line} says ${said(cell.may)}`,
  ];
}

/** What a row tells apart and the book does not. */
function idle(row: TableRow, deed: Deed): string[] {
  const fields = new Set(conditionsOf(deed).map(({ field }) => field));
  const relations = relationsOf(deed);
  return [
    ...row.when.filter(({ field }) => !fields.has(field)).map(({ field }) => field),
    ...row.as.flatMap(({ oneOf }) => oneOf.filter((relation) => !relations.includes(relation))),
  ].map((name) => `line ${row.line}: ${row.about} ${row.deed}: the book does not look at ${name}`);
}

/** Where a table typed by hand and the matrix of a book differ: every cell, every line, both ways. */
export function differences(table: readonly TableRow[], matrix: Matrix): readonly string[] {
  const told = new Set<TableRow>();
  const ofDeeds = [...matrix].flatMap(([deed, cells]) => {
    const rows = table.filter((row) => isAbout(row, deed));
    if (rows.length === 0)
      return [`${deed.about} ${deed.name}: no line speaks of it (${deed.source.page}:${deed.source.line})`];
    const strange = rows.flatMap((row) =>
      (row.states ?? [])
        .filter((state) => !deed.type.states.has(state))
        .map((state) => `line ${row.line}: no state ${state}`),
    );
    return [
      ...strange,
      ...rows.flatMap((row) => idle(row, deed)),
      ...cells.flatMap((cell) => ofCell(rows, cell, told)),
    ];
  });
  const deeds = [...matrix.keys()];
  const ofLines = table
    .filter((row) => !told.has(row))
    .map((row) =>
      deeds.some((deed) => isAbout(row, deed))
        ? `line ${row.line}: ${row.about} ${row.deed}: tells no cell of the book`
        : `line ${row.line}: ${row.about} ${row.deed}: no such thing in the book`,
    );
  return [...new Set([...ofDeeds, ...ofLines])];
}
