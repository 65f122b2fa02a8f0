import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Text } from '../policy/book.ts';

const DEEPEST = 20;

/** A reading that ends because the text cannot be understood; `readPage` turns it into a finding. */
export class Unreadable extends Error {
  readonly text: Text;
  readonly line: number;
  constructor(text: Text, line: number) {
    super(text.en);
    this.text = text;
    this.line = line;
  }
}

/** A YAML text as plain values, with the line of every key and list entry. */
export interface Read {
  readonly value: unknown;
  readonly lines: Record<string, number>;
}

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
    const under = (step: string | number): string => (path === '' ? String(step) : `${path}.${step}`);
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const at = lineAt((item as Node).range?.[0] ?? 0) || line;
        const place = under(index);
        lines[place] = at;
        return walk(item, place, at, depth + 1);
      });
    }
    if (isMap(node)) {
      const entries: Record<string, unknown> = {};
      for (const { key, value } of node.items) {
        const at = lineAt((key as Node).range?.[0] ?? 0) || line;
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || name === '__proto__') {
          throw new Unreadable({ fr: 'Cette clé n’est pas un mot.', en: 'This key is not a word.' }, at);
        }
        const place = under(name);
        if (Object.hasOwn(entries, name)) {
          throw new Unreadable(
            {
              fr: `La clé «\u00a0${name}\u00a0» est écrite deux fois (déjà ligne ${lines[place]}).`,
              en: `The key “${name}” is written twice (already on line ${lines[place]}).`,
            },
            at,
          );
        }
        lines[place] = at;
        entries[name] = walk(value, place, at, depth + 1);
      }
      return entries;
    }
    return isScalar(node) ? node.value : null;
  };
  return { value: walk(root, '', 0, 0), lines };
}

/** The parser's problems that it words for programmers. */
const PROBLEMS: Readonly<Record<string, Text>> = {
  MULTIPLE_DOCS: { fr: 'une ligne «\u00a0---\u00a0» coupe le bloc.', en: 'a line “---” cuts the block.' },
  RESOURCE_EXHAUSTION: { fr: 'trop de niveaux imbriqués.', en: 'too many nested levels.' },
};

/** Reads YAML whose first line is line `first + 1` of the page. Throws Unreadable. */
export function readYaml(text: string, first: number): Read {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line + first;
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    // Ours is linear and names the first of the two lines.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: counter,
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const said = PROBLEMS[problem.code] ?? { fr: problem.message, en: problem.message };
    throw new Unreadable(
      { fr: `YAML illisible\u00a0: ${said.fr}`, en: `Unreadable YAML: ${said.en}` },
      lineAt(problem.pos[0]),
    );
  }
  return plain(document.contents, lineAt);
}
