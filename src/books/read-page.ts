import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Heading, Html } from 'mdast';
import type { Finding, Text } from '../policy/book.ts';
import type { RawBlock, RawPage } from '../policy/compile/raw.ts';
import { didYouMean, suggest } from '../policy/suggest.ts';
import { readYaml, Unreadable } from './read-yaml.ts';

/** Most a page may weigh, in UTF-16 units: reading it stays well under a second. */
export const LARGEST_PAGE = 256 * 1024;
export const MOST_BLOCKS = 200;

const finding = (
  code: string,
  message: Text,
  page: string,
  line: number,
  example: Finding['example'] = null,
): Finding => ({ code, message, page, line, example });

/** Front matter stands between two lines of three dashes at the very top. */
function splitFront(lines: readonly string[]): {
  front: string | null;
  prose: string;
  unclosed: boolean;
} {
  if (lines[0]?.trimEnd() !== '---') return { front: null, prose: lines.join('\n'), unclosed: false };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return { front: null, prose: lines.join('\n'), unclosed: true };
  const empty = lines.slice(0, end + 1).map(() => '');
  return {
    front: lines.slice(1, end).join('\n'),
    prose: [...empty, ...lines.slice(end + 1)].join('\n'),
    unclosed: false,
  };
}

/**
 * Markdown as far as blocks go. Without quotes, lists and everything inside a paragraph no page can be made slow to
 * read, and a rule stands at the left margin, where people look for it.
 */
const BLOCKS_ONLY = {
  disable: {
    null: [
      'attention',
      'autolink',
      'blockQuote',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'list',
    ],
  },
};

/** Code blocks, headings and raw HTML, in the order of the page. */
function collect(prose: string): { codes: Code[]; headings: Heading[]; html: Html[] } {
  const { children } = fromMarkdown(prose, { extensions: [BLOCKS_ONLY] });
  return {
    codes: children.filter((node) => node.type === 'code'),
    headings: children.filter((node) => node.type === 'heading'),
    html: children.filter((node) => node.type === 'html'),
  };
}

const INDENTED = /^(?: {4}|\t)/;
const HIDDEN_RULE = /^[\s>*+\d.)-]*(?:`{3,}|~{3,})\s*ya?ml\s+(?:rule|examples)\s*$/;

const KINDS = ['rule', 'examples'] as const;
const isKind = (word: string): word is (typeof KINDS)[number] => KINDS.some((kind) => kind === word);

/** Examples prove a book and decide nothing; they are most of what there is to parse. */
export type Reads = 'everything' | 'rules';

class PageReader {
  readonly problems: Finding[] = [];
  readonly blocks: RawBlock[] = [];
  readonly anchors = new Map<string, number>();
  readonly unread: string[] = [];
  readonly file: string;
  readonly lines: readonly string[];
  readonly reads: Reads;

  constructor(file: string, lines: readonly string[], reads: Reads) {
    this.file = file;
    this.lines = lines;
    this.reads = reads;
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

  /** Reads a code block; one that is marked as a rule and cannot be read is remembered by its first line. */
  code(node: Code): void {
    const before = this.problems.length;
    this.fence(node);
    const declares = node.meta?.trim() !== 'examples';
    if (declares && this.problems.length > before) this.unread.push(node.value.split('\n', 1)[0] ?? '');
  }

  fence(node: Code): void {
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
    if (end === line || !/^ {0,3}(`{3,}|~{3,})\s*$/.test(this.lines[end - 1] ?? '')) {
      this.broken({ fr: 'Ce bloc n’est jamais fermé.', en: 'This block is never closed.' }, line);
      return;
    }
    if (word === 'examples' && this.reads === 'rules') return;
    const read = this.attempt(() => readYaml(node.value, line), null);
    if (read) this.blocks.push({ page: this.file, kind: word, line, ...read });
  }

  /** A fence the desk would pass over is said: nobody should believe in a rule that is not one. */
  misplaced(read: readonly (Code | Html)[]): void {
    const spans = read
      .map(({ position }) => ({ from: position?.start.line ?? 0, to: position?.end.line ?? 0 }))
      .filter(({ from }) => !INDENTED.test(this.lines[from - 1] ?? ''));
    const text = {
      fr: 'Ce bloc ne compte pas\u00a0: il doit commencer au bord gauche de la page.',
      en: 'This block does not count: it has to start at the left margin of the page.',
    };
    this.lines.forEach((content, index) => {
      const line = index + 1;
      const isRead = spans.some(({ from, to }) => from <= line && line <= to);
      if (isRead || !HIDDEN_RULE.test(content)) return;
      this.broken(text, line);
      this.unread.push('');
    });
  }
}

/**
 * Reads one page of a book: front matter, heading anchors `{#id}` and the fenced `yaml rule` and `yaml examples`
 * blocks with the line of every key. What cannot be read is a finding of the page (`broken-page`), never an exception:
 * broken or oversized text, a key written twice, an alias, a block that is never closed.
 */
export function readPage(file: string, text: string, reads: Reads = 'everything'): RawPage {
  const tooLarge = text.length > LARGEST_PAGE;
  const source = tooLarge ? '' : text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const reader = new PageReader(file, lines, reads);
  if (tooLarge) {
    const size = `${LARGEST_PAGE / 1024}\u00a0ko`;
    reader.broken({ fr: `La page dépasse ${size}.`, en: `The page is larger than ${LARGEST_PAGE / 1024} kB.` }, 1);
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
  const isTable = typeof head.value === 'object' && head.value !== null && !Array.isArray(head.value);
  if (head.value !== null && !isTable) {
    reader.broken({ fr: 'L’en-tête est une table de clés.', en: 'The front matter is a map of keys.' }, 2);
  }
  const { codes, headings, html } = collect(prose);
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
  reader.misplaced([...codes, ...html]);
  return {
    file,
    front: isTable ? (head.value as Record<string, unknown>) : {},
    frontLines: head.lines,
    markdown: prose,
    anchors: reader.anchors,
    blocks: reader.blocks,
    problems: reader.problems,
    unread: reader.unread,
  };
}
