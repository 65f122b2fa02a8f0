import type { Finding } from '../book.ts';

/** A fenced block of a page, read but not understood yet. Lines are 1-based and counted in the whole page. */
export interface RawBlock {
  readonly page: string;
  readonly kind: 'rule' | 'examples';
  /** Line of the opening fence. */
  readonly line: number;
  readonly value: unknown;
  /** Path of keys and list positions joined by dots (`rows.0.actBy`) to the line where it stands. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A page as read: prose, front matter, blocks, and what could not be read at all. */
export interface RawPage {
  /** File name inside the book folder. */
  readonly file: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly frontLines: Readonly<Record<string, number>>;
  /** The page without its front matter, whose lines are left empty so that every line keeps its number. */
  readonly markdown: string;
  /** Anchors of headings, with their line. */
  readonly anchors: ReadonlyMap<string, number>;
  readonly blocks: readonly RawBlock[];
  readonly problems: readonly Finding[];
  /** First lines of the blocks that could not be read: as far as can be told, what they would have declared. */
  readonly unread: readonly string[];
}

/** A step into a block: a key, or a position in a list. */
export type Path = readonly (string | number)[];

/**
 * Line of the place a path leads to, or of the nearest place above it that has one.
 * A list may be written as its single entry, so a position 0 that is not on the page is passed over.
 */
export function lineOf(lines: Readonly<Record<string, number>>, path: Path, fallback: number): number {
  let known = '';
  let line = fallback;
  for (const step of path) {
    const next = known === '' ? String(step) : `${known}.${step}`;
    const found = lines[next];
    if (found === undefined) {
      if (step === 0) continue;
      break;
    }
    known = next;
    line = found;
  }
  return line;
}
