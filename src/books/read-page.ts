import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Heading, Nodes } from 'mdast';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding, Text } from '../policy/book.ts';
import type { RawBlock, RawPage } from '../policy/compile/raw.ts';
import { didYouMean, suggest } from '../policy/suggest.ts';

/** Most a page may weigh, in UTF-16 units: reading it stays well under a second. */
export const LARGEST_PAGE = 256 * 1024;
export const MOST_BLOCKS = 200;
export const DEEPEST = 20;

/** A reading that ends because the text cannot be understood; never leaves this module. */
class Unreadable extends Error {
  readonly text: Text;
  readonly line: number;
  constructor(text: Text, line: number) {
    super(text.en);
    this.text = text;
    this.line = line;
  }
}

interface Read {
  readonly value: unknown;
  readonly lines: Record<string, number>;
}

const finding = (
  code: string,
  message: Text,
  page: string,
  line: number,
  example: Finding['example'] = null,
): Finding => ({ code, message, page, line, example });

/** Turns the nodes of a YAML text into plain values, noting the line of every key and list entry. */
function plain(root: Node | null, lineAt: (offset: number) => number): Read {
  const lines: Record<string, number> = Object.create(null);
  const walk = (node: unknown, path: string, line: number, depth: number): unknown => {
    if (depth > DEEPEST) {
      throw new Unreadable(
        { fr: `Plus de ${DEEPEST} niveaux imbriqués.`, en: `More than ${DEEPEST} nested levels.` },
        line,
      );
    }
    if (isAlias(node)) {
      throw new Unreadable(
        {
          fr: 'Les renvois YAML (*nom) ne sont pas admis.',
          en: 'YAML aliases (*name) are not allowed.',
        },
        line,
      );
    }
    const under = (step: string | number): string =>
      path === '' ? String(step) : `${path}.${step}`;
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const at = lineAt((item as Node).range?.[0] ?? 0) || line;
        lines[under(index)] = at;
        return walk(item, under(index), at, depth + 1);
      });
    }
    if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const { key, value } of node.items) {
        const at = lineAt((key as Node).range?.[0] ?? 0) || line;
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === '__proto__') {
          throw new Unreadable(
            { fr: 'Cette clé n’est pas un mot.', en: 'This key is not a word.' },
            at,
          );
        }
        const first = lines[under(name)];
        if (entries.has(name)) {
          throw new Unreadable(
            {
              fr: `La clé «\u00a0${name}\u00a0» est écrite deux fois (déjà ligne ${first}).`,
              en: `The key “${name}” is written twice (already on line ${first}).`,
            },
            at,
          );
        }
        lines[under(name)] = at;
        entries.set(name, walk(value, under(name), at, depth + 1));
      }
      return Object.fromEntries(entries);
    }
    return isScalar(node) ? node.value : null;
  };
  return { value: walk(root, '', 0, 0), lines };
}

/** Reads YAML whose first line is line `first + 1` of the page. Throws Unreadable. */
function readYaml(text: string, first: number): Read {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + first;
  let document;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      // Ours is linear and names the first of the two lines.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: counter,
    });
  } catch (error) {
    // A tower of brackets exhausts the parser's stack before our own depth limit can see it.
    if (error instanceof RangeError) {
      throw new Unreadable(
        { fr: 'Trop de niveaux imbriqués.', en: 'Too many nested levels.' },
        first + 1,
      );
    }
    throw error;
  }
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw new Unreadable(
      { fr: `YAML illisible\u00a0: ${problem.message}`, en: `Unreadable YAML: ${problem.message}` },
      lineAt(problem.pos[0]),
    );
  }
  return plain(document.contents, lineAt);
}

/** Front matter stands between two lines of three dashes at the very top. */
function splitFront(lines: readonly string[]): {
  front: string | null;
  prose: string;
  unclosed: boolean;
} {
  if (lines[0]?.trimEnd() !== '---')
    return { front: null, prose: lines.join('\n'), unclosed: false };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return { front: null, prose: lines.join('\n'), unclosed: true };
  const empty = lines.slice(0, end + 1).map(() => '');
  return {
    front: lines.slice(1, end).join('\n'),
    prose: [...empty, ...lines.slice(end + 1)].join('\n'),
    unclosed: false,
  };
}

/** Every code block and heading, in the order of the page. */
function collect(prose: string): { codes: Code[]; headings: Heading[] } {
  const codes: Code[] = [];
  const headings: Heading[] = [];
  const pending: Nodes[] = [fromMarkdown(prose)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'code') codes.push(node);
    if (node.type === 'heading') headings.push(node);
    if ('children' in node) pending.push(...node.children.toReversed());
  }
  return { codes, headings };
}

const KINDS = ['rule', 'examples'] as const;
const isKind = (word: string): word is (typeof KINDS)[number] =>
  KINDS.some((kind) => kind === word);

class PageReader {
  readonly problems: Finding[] = [];
  readonly blocks: RawBlock[] = [];
  readonly anchors = new Map<string, number>();
  readonly file: string;
  readonly lines: readonly string[];

  constructor(file: string, lines: readonly string[]) {
    this.file = file;
    this.lines = lines;
  }

  broken(message: Text, line: number): void {
    this.problems.push(finding('broken-page', message, this.file, line));
  }

  /** Runs a reading; what cannot be read becomes a finding and `otherwise` stands in its place. */
  attempt<T>(reading: () => T, otherwise: T): T {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.broken(error.text, error.line);
      return otherwise;
    }
  }

  heading(node: Heading): void {
    const line = node.position?.start.line ?? 1;
    const anchor = /\{#([^\s{}]+)\}\s*#*\s*$/.exec(this.lines[line - 1] ?? '')?.[1];
    if (anchor === undefined) return;
    const first = this.anchors.get(anchor);
    if (first === undefined) {
      this.anchors.set(anchor, line);
      return;
    }
    const message = {
      fr: `L’ancre «\u00a0${anchor}\u00a0» existe déjà ligne ${first}.`,
      en: `The anchor “${anchor}” exists already on line ${first}.`,
    };
    const example = { name: anchor, first: `${this.file}:${first}` };
    this.problems.push(finding('duplicate', message, this.file, line, example));
  }

  code(node: Code): void {
    const line = node.position?.start.line ?? 1;
    const end = node.position?.end.line ?? line;
    const word = node.meta?.trim() ?? '';
    if ((node.lang !== 'yaml' && node.lang !== 'yml') || word === '') return;
    if (!isKind(word)) {
      const suggestion = suggest(word, KINDS);
      const hint = didYouMean(suggestion);
      const message = {
        fr: `Un bloc est «\u00a0rule\u00a0» ou «\u00a0examples\u00a0», pas «\u00a0${word}\u00a0».${hint.fr}`,
        en: `A block is “rule” or “examples”, not “${word}”.${hint.en}`,
      };
      const example = { found: word, ...(suggestion === undefined ? {} : { suggestion }) };
      this.problems.push(finding('unknown-word', message, this.file, line, example));
      return;
    }
    if (end === line || !/^[\s>]*(`{3,}|~{3,})\s*$/.test(this.lines[end - 1] ?? '')) {
      this.broken({ fr: 'Ce bloc n’est jamais fermé.', en: 'This block is never closed.' }, line);
      return;
    }
    const read = this.attempt(() => readYaml(node.value, line), null);
    if (read) this.blocks.push({ page: this.file, kind: word, line, ...read });
  }
}

/**
 * Reads one page of a book: front matter, heading anchors `{#id}` and the fenced `yaml rule` and `yaml examples`
 * blocks with the line of every key. What cannot be read is a finding of the page (`broken-page`), never an exception:
 * broken or oversized text, a key written twice, an alias, a block that is never closed.
 */
export function readPage(file: string, text: string): RawPage {
  const tooLarge = text.length > LARGEST_PAGE;
  const source = tooLarge ? '' : text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const reader = new PageReader(file, lines);
  if (tooLarge) {
    const size = `${LARGEST_PAGE / 1024}\u00a0ko`;
    reader.broken(
      { fr: `La page dépasse ${size}.`, en: `The page is larger than ${LARGEST_PAGE / 1024} kB.` },
      1,
    );
  }
  const { front, prose, unclosed } = splitFront(lines);
  if (unclosed) {
    reader.broken(
      {
        fr: 'L’en-tête n’est jamais fermé par «\u00a0---\u00a0».',
        en: 'The front matter is never closed by “---”.',
      },
      1,
    );
  }
  const head = reader.attempt(() => readYaml(front ?? '', 1), { value: null, lines: {} });
  const isTable =
    typeof head.value === 'object' && head.value !== null && !Array.isArray(head.value);
  if (head.value !== null && !isTable) {
    reader.broken(
      { fr: 'L’en-tête est une table de clés.', en: 'The front matter is a map of keys.' },
      2,
    );
  }
  const { codes, headings } = collect(prose);
  for (const node of headings) reader.heading(node);
  for (const node of codes.slice(0, MOST_BLOCKS)) reader.code(node);
  if (codes.length > MOST_BLOCKS) {
    const line = codes[MOST_BLOCKS]?.position?.start.line ?? 1;
    reader.broken(
      {
        fr: `Plus de ${MOST_BLOCKS} blocs sur une page.`,
        en: `More than ${MOST_BLOCKS} blocks on a page.`,
      },
      line,
    );
  }
  return {
    file,
    front: isTable ? (head.value as Record<string, unknown>) : {},
    frontLines: head.lines,
    markdown: prose,
    anchors: reader.anchors,
    blocks: reader.blocks,
    problems: reader.problems,
  };
}
