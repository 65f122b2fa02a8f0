import type { Book } from '../../src/policy/book.ts';
import type { File, Finding } from './tree.ts';

/** What a table of procedures may name. */
export interface Known {
  /** Examples under each anchor, by `page.md#anchor`. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Rules of the book, as the table writes them. */
  readonly rules: ReadonlySet<string>;
  /** Test files by path. */
  readonly tests: ReadonlyMap<string, string>;
}

/** A step is told absent in so many letters at least: fewer say nothing. */
const SHORTEST_REASON = 20;

function anchorsOf(book: Book): Map<string, number> {
  const found = new Map<string, number>();
  for (const page of book.pages.values()) {
    const places = [...page.anchors].toSorted(([, left], [, right]) => left - right);
    places.forEach(([anchor, line], at) => {
      const end = places[at + 1]?.[1] ?? Infinity;
      const under = book.examples.filter(({ source }) => source.page === page.file && source.line > line);
      found.set(`${page.file}#${anchor}`, under.filter(({ source }) => source.line < end).length);
    });
  }
  return found;
}

function rulesOf(book: Book): Set<string> {
  const named = (kind: string, ids: Iterable<string>): string[] => [...ids].map((id) => `${kind} ${id}`);
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  return new Set([
    ...named('deadline', ids(book.deadlines)),
    ...named('claim', ids(book.claims)),
    ...named('rights', ids(book.rights)),
    ...named('evidence', book.evidence.keys()),
    ...named('template', book.templates.keys()),
    ...named('list', book.lists.keys()),
    ...[...book.checklists.values()].flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
    ...[...book.caseTypes.values()].flatMap((type) => [
      ...['open', ...type.actions.keys()].map((action) => `${type.id}.${action}`),
      ...named(
        'field',
        [...type.fields.keys()].map((field) => `${type.id}.${field}`),
      ),
      ...named(
        'state',
        [...type.states.keys()].map((state) => `${type.id}.${state}`),
      ),
      ...named(
        'reminder',
        ids(type.reminders).map((reminder) => `${type.id}.${reminder}`),
      ),
    ]),
  ]);
}

/** What the book and the test files hold, to be named. */
export const knownFrom = (book: Book, files: readonly File[]): Known => ({
  anchors: anchorsOf(book),
  rules: rulesOf(book),
  tests: new Map(
    files.filter(({ path }) => /^test\/desk\/.*\.test\.ts$/.test(path)).map(({ path, text }) => [path, text]),
  ),
});

/** True when a file has a test of that very title, or a table of tests. */
function hasTest(text: string, title: string): boolean {
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`[)t]\(\s*(['"\`])${literal}\1,\s*(?:async )?\(`).test(text);
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Section {
  readonly line: number;
  readonly number: string;
  readonly tests: string[];
  readonly rows: Row[];
}

function sectionsOf({ text }: File): Section[] {
  const sections: Section[] = [];
  text.split('\n').forEach((content, at) => {
    const heading = /^## (\d+)\. /.exec(content);
    if (heading) sections.push({ line: at + 1, number: heading[1] ?? '', tests: [], rows: [] });
    const section = sections.at(-1);
    if (!section) return;
    for (const [, target = ''] of content.matchAll(/\]\(\.\.\/\.\.\/\.\.\/(test\/[^)]+)\)/g))
      section.tests.push(target);
    if (/^\| \d/.test(content)) {
      const cells = content.split('|').slice(1, -1);
      section.rows.push({ line: at + 1, cells: cells.map((cell) => cell.trim()) });
    }
  });
  return sections;
}

/** Why a place is none: a page without that anchor, or a link that shows another. */
function placeBreach(cell: string, known: Known): string | null {
  const [, shown = '', target = ''] = /^\[([^\]]+)\]\([./]*books\/salon\/([^)]+)\)$/.exec(cell) ?? [];
  if (shown === '' || shown !== target) return `“${cell}” is not a link that shows its page and anchor`;
  return known.anchors.has(shown) ? null : `${shown} does not exist`;
}

function ruleBreaches(cell: string, place: string, known: Known): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, rule = '']) => {
    const nth = /^example (\d+)$/.exec(rule)?.[1];
    if (nth === undefined) return known.rules.has(rule) ? [] : [`${rule} is no rule of the book`];
    const count = known.anchors.get(place) ?? 0;
    return Number(nth) >= 1 && Number(nth) <= count ? [] : [`${place} has ${count} examples, none is number ${nth}`];
  });
}

function rowBreaches({ cells }: Row, section: Section, known: Known): string[] {
  const [, step = '', where = '', rules = '', quoted = ''] = cells;
  if (cells.length !== 5 || step === '') return [`a row has five cells, its step told; this one has ${cells.length}`];
  if (where === 'absent') {
    const told = rules.length >= SHORTEST_REASON && quoted === '';
    return told ? [] : ['an absent step says why, and names no test'];
  }
  const place = /^\[([^\]]+)\]/.exec(where)?.[1] ?? '';
  const title = /^“(.*)”$/.exec(quoted)?.[1];
  const walked = title !== undefined && section.tests.some((path) => hasTest(known.tests.get(path) ?? '', title));
  return [
    ...[placeBreach(where, known)].filter((found) => found !== null),
    ...ruleBreaches(rules, place, known),
    ...(rules.includes('`') ? [] : ['a step that is held names its rule']),
    ...(quoted === '' || walked ? [] : [`no test ${quoted} in ${section.tests.join(', ') || 'any file named above'}`]),
  ];
}

/** What the table of procedures names and does not exist, rows out of order, and steps told absent without a reason. */
export function tableBreaches(page: File, known: Known): Finding[] {
  return sectionsOf(page).flatMap((section) => [
    ...section.rows.flatMap((row, at): Finding[] => {
      const expected = `${section.number}.${at + 1}`;
      const found = rowBreaches(row, section, known);
      if (row.cells[0] !== expected) found.unshift(`row ${row.cells[0]} stands where ${expected} is expected`);
      return found.map((why): Finding => `${page.path}:${row.line}: ${why}`);
    }),
    ...(section.rows.length > 0 ? [] : [`${page.path}:${section.line}: a procedure without a step` as const]),
  ]);
}
