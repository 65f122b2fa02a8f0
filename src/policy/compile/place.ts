import type { Condition, Source, WhoRow } from '../book.ts';
import { type RawCondition, type RawWhoRow, TESTS } from '../vocabulary/words.ts';
import type { Located } from './problems.ts';
import { lineOf, type Path } from './raw.ts';

/** Kinds of names a book declares. */
export type NameKind =
  | 'role'
  | 'calendar'
  | 'list'
  | 'case-type'
  | 'deadline'
  | 'evidence'
  | 'template'
  | 'checklist'
  | 'partner'
  | 'rights'
  | 'claim';

/** Stands among dropped names for those of a block that cannot be read at all: any name may be one of them. */
export const ANY_NAME = '*';

/** What the compiled book no longer tells: exact lines, and names that stand on a page but did not compile. */
export interface Trace {
  /** Line of a place inside the map a source speaks of, or of the nearest place above it. */
  readonly lineOf: (source: Source, ...path: Path) => number;
  /** Whether some block of this kind stands on a page, readable or not. */
  readonly has: (kind: NameKind) => boolean;
  /** Whether a name is that of a block that did not compile: naming it is not a second mistake. */
  readonly dropped: (kind: NameKind, name: string) => boolean;
  /** Whether every block of these kinds compiled; a proof over half a book would blame the half that is right. */
  readonly whole: (...kinds: readonly NameKind[]) => boolean;
  /** Line of a word of the front matter of a page. */
  readonly frontLine: (page: string, word: string) => number;
  /** Every anchor a block cites, as written, with its line. */
  readonly cited: readonly { readonly anchor: string; readonly source: Source }[];
}

/** What is known of a book that did not come from pages read here: its own lines, and nothing else. */
export const NO_TRACE: Trace = {
  lineOf: (source) => source.line,
  has: () => true,
  dropped: () => false,
  whole: () => true,
  frontLine: () => 1,
  cited: [],
};

/** Where the parts of one block stand. */
export interface Place {
  readonly at: (path: Path) => Source;
  /** The block itself: its line is that of its first word, and places inside it start at its top. */
  readonly block: (kind: string) => Source;
}

/** Remembers where each source came from, so that a check can point inside it. */
export function tracer(): {
  place: (block: Located, cites: string | undefined) => Place;
  note: (kind: NameKind, name: string, compiled: boolean) => void;
  front: (page: string, lines: Readonly<Record<string, number>>) => void;
  trace: Trace;
} {
  const origins = new Map<Source, { lines: Readonly<Record<string, number>>; path: Path }>();
  const seen = new Map<NameKind, Set<string>>();
  const fronts = new Map<string, Readonly<Record<string, number>>>();
  const cited: { anchor: string; source: Source }[] = [];
  const place = (block: Located, cites: string | undefined): Place => {
    const anchor = anchorOf(cites);
    const line = lineOf(block.lines, ['cites'], block.line);
    if (cites !== undefined) cited.push({ anchor: cites, source: { page: block.page, line } });
    const source = (path: Path, inside: Path): Source => {
      const found: Source = {
        page: block.page,
        line: lineOf(block.lines, path, block.line),
        ...(anchor === undefined ? {} : { anchor }),
      };
      origins.set(found, { lines: block.lines, path: inside });
      return found;
    };
    return { at: (path) => source(path, path), block: (kind) => source([kind], []) };
  };
  return {
    place,
    front: (page, lines) => void fronts.set(page, lines),
    note: (kind, name, compiled) => {
      const names = seen.get(kind) ?? new Set<string>();
      seen.set(kind, names);
      if (!compiled) names.add(name);
    },
    trace: {
      lineOf: (source, ...path) => {
        const origin = origins.get(source);
        return origin ? lineOf(origin.lines, [...origin.path, ...path], source.line) : source.line;
      },
      has: (kind) => seen.has(kind),
      dropped: (kind, name) => seen.get(kind)?.has(name) === true || seen.get(kind)?.has(ANY_NAME) === true,
      whole: (...kinds) => kinds.every((kind) => (seen.get(kind)?.size ?? 0) === 0),
      frontLine: (page, word) => fronts.get(page)?.[word] ?? 1,
      cited,
    },
  };
}

/** `#dates` speaks of the page it stands on; another page keeps its name: `calendar.md#bridges`. */
export const anchorOf = (cites: string | undefined): string | undefined =>
  cites?.startsWith('#') ? cites.slice(1) : cites;

export function conditionOf(raw: RawCondition, place: Place, path: Path): Condition {
  const test = TESTS.find((name) => name in raw) ?? 'is';
  return { field: raw.field, test, value: raw[test] ?? null, source: place.at(path) };
}

export const conditionsOf = (raw: readonly RawCondition[] | undefined, place: Place, path: Path): Condition[] =>
  (raw ?? []).map((condition, index) => conditionOf(condition, place, [...path, index]));

export const whoOf = (raw: readonly RawWhoRow[], place: Place, path: Path): WhoRow[] =>
  raw.map((row, index) => ({
    roles: row.roles,
    when: conditionsOf(row.when, place, [...path, index, 'when']),
    only: row.only ?? [],
    not: row.not ?? [],
    source: place.at([...path, index]),
  }));
