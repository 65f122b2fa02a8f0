import { join } from 'node:path';
import { loadBook, readBookFiles } from '../src/books/read-book.ts';
import type { Book, Source } from '../src/policy/book.ts';
import { type Cell, conditionsOf, relationsOf, roleMatrix } from '../src/policy/role-matrix.ts';
import type { Circumstance } from '../src/policy/role-matrix/circumstance.ts';
import type { Deed } from '../src/policy/role-matrix/deed.ts';
import { atomsOf, patternsOf, sayPattern } from '../src/policy/role-matrix/patterns.ts';

const BOOKS = join(import.meta.dirname, '..', 'books', 'salon');
const FROM_DOCS = '../../../books/salon';

/** Where the page of the shipped book is kept. */
export const ROLE_MATRIX = 'docs/guide/reference/role-matrix.md';

/** What every role may do in one circumstance. */
interface Group {
  readonly circumstance: Circumstance;
  readonly cells: ReadonlyMap<string, Cell>;
}

interface Letter {
  readonly letter: 'Y' | 'N' | 'C';
  readonly note: string | null;
}

/** One deed as it is printed: a letter for each role, what the letter C depends on, and the situations one by one. */
interface Line {
  readonly deed: Deed;
  readonly letters: ReadonlyMap<string, Letter>;
  readonly situations: readonly { readonly say: string; readonly may: ReadonlyMap<string, boolean> }[];
}

const place = ({ page, line }: Pick<Source, 'page' | 'line'>): string =>
  `[${page}, line ${line}](${FROM_DOCS}/${page}#L${line})`;

/** Answers where the deed starts, circumstance by circumstance: elsewhere nobody may. */
function groupsOf(cells: readonly Cell[]): readonly Group[] {
  const groups = new Map<Circumstance, Map<string, Cell>>();
  for (const cell of cells) {
    const { deed, circumstance, role } = cell;
    if (circumstance.state !== null && !deed.states?.includes(circumstance.state)) continue;
    const of = groups.get(circumstance) ?? new Map<string, Cell>();
    groups.set(circumstance, of.set(role, cell));
  }
  return [...groups].map(([circumstance, of]) => ({ circumstance, cells: of }));
}

/** The lines of the page that let somebody through. */
function placesOf(cells: readonly Cell[]): string {
  const places = cells.flatMap(({ reasons }) =>
    reasons.filter(({ code, ok }) => ok && code === 'role').map((found) => place(found)),
  );
  return [...new Set(places)].join(', ');
}

function lineOf(book: Book, deed: Deed, cells: readonly Cell[]): Line {
  const groups = groupsOf(cells);
  const atoms = atomsOf(conditionsOf(deed), relationsOf(deed));
  const roles = [...book.roles.keys()];
  const may = (group: Group, role: string): boolean => group.cells.get(role)?.may === true;
  const letters = roles.map((role): [string, Letter] => {
    const allowed = groups.filter((group) => may(group, role)).length;
    if (allowed === groups.length) return [role, { letter: 'Y', note: null }];
    if (allowed === 0) return [role, { letter: 'N', note: null }];
    const found = patternsOf(groups, atoms, (group) => String(may(group, role)));
    const said = found
      .filter(({ covers }) => covers.some((group) => may(group, role)))
      .map(({ pattern, covers }) => {
        const passing = covers.flatMap((group) => group.cells.get(role) ?? []);
        return `${sayPattern(pattern)} (${placesOf(passing)})`;
      });
    return [role, { letter: 'C', note: said.join('; or ') }];
  });
  const vector = (group: Group): string => roles.map((role) => (may(group, role) ? 'Y' : 'N')).join('');
  const situations = patternsOf(groups, atoms, vector).map(({ pattern, covers }) => ({
    say: sayPattern(pattern),
    may: new Map(roles.map((role) => [role, covers.some((group) => may(group, role))])),
  }));
  return { deed, letters: new Map(letters), situations };
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const statesOf = ({ states, type }: Deed): string =>
  states === null ? '' : states.length === type.states.size ? 'any' : states.join(', ');

const nameOf = ({ name, source }: Deed): string => `[${name}](${FROM_DOCS}/${source.page}#L${source.line})`;

function summary(lines: readonly Line[], roles: readonly string[], heads: readonly string[]): string[] {
  const notes: string[] = [];
  const body = lines.map(({ deed, letters }) => {
    const cells = roles.map((role) => {
      const { letter = 'N', note = null } = letters.get(role) ?? {};
      if (note === null) return letter;
      if (!notes.includes(note)) notes.push(note);
      return `${letter} ${notes.indexOf(note) + 1}`;
    });
    return row([nameOf(deed), statesOf(deed), ...cells]);
  });
  const listed = notes.map((note, nth) => `${nth + 1}. ${note}`);
  return [
    row(['', 'from states', ...heads]),
    row(['---', '---', ...heads.map(() => ':-:')]),
    ...body,
    ...(listed.length > 0 ? ['', 'C, may when:', '', ...listed] : []),
  ];
}

function situations(lines: readonly Line[], roles: readonly string[], heads: readonly string[]): string[] {
  const several = lines.filter((line) => line.situations.length > 1);
  if (several.length === 0) return [];
  return [
    '',
    'Situation by situation:',
    '',
    row(['', 'when', ...heads]),
    row(['---', '---', ...heads.map(() => ':-:')]),
    ...several.flatMap((line) =>
      line.situations.map(({ say, may }) =>
        row([line.deed.name, say, ...roles.map((role) => (may.get(role) ? 'Y' : 'N'))]),
      ),
    ),
  ];
}

function titleOf(book: Book, about: string): string {
  if (about === 'partner') return 'Facts of a partner';
  if (about === 'desk') return 'Commands of the desk';
  return book.caseTypes.get(about)?.label.en ?? about;
}

const HEAD = `# Who may do what

Written from the book by tools/role-matrix.ts: \`npm run gen\` writes it again. Who may is decided by the pages linked
here; this page only tells it.

Y: may. N: may not, in any situation. C: may in some situations, those of the note. Each column is somebody with that
role alone; several roles unite their rights, and no role lifts a separation of duty. An action starts from the states
named; in any other state nobody may take it. Forms, evidence and papers that an action also asks for are not told
here: the case shows them. Openings are told as somebody's own command: a case may also be opened by an action of
another.

To set or leave a value is told apart from the action whose form holds it: both must be allowed.
`;

/** The role matrix of a book as a page: a table per case type, its notes, and the situations that tell apart. */
export function roleMatrixPage(book: Book): string {
  const roles = [...book.roles.keys()];
  const heads = [...book.roles.values()].map(({ label }) => label.en);
  const sections = new Map<string, Line[]>();
  for (const [deed, cells] of roleMatrix(book)) {
    const lines = sections.get(deed.about) ?? [];
    sections.set(deed.about, [...lines, lineOf(book, deed, cells)]);
  }
  const printed = [...sections].map(([about, lines]) =>
    [`## ${titleOf(book, about)}`, '', ...summary(lines, roles, heads), ...situations(lines, roles, heads)].join('\n'),
  );
  return `${[HEAD, ...printed].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** The book the desk starts from. */
export async function shippedBook(): Promise<Book> {
  return loadBook(await readBookFiles(BOOKS), 1).book;
}
