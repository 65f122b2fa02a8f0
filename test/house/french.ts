import { parseAllDocuments, visit, isScalar } from 'yaml';
import type { Source } from './source.ts';
import { isTest, type File, type Finding } from './tree.ts';

/** French text with the line it starts on; `prose` when it is a whole line of Markdown. */
export type French = { text: string; line: number; prose?: boolean };

/** What stands in a line of Markdown and is not French: code, link targets, anchors, addresses. */
export const notFrench = /`[^`]*`|\]\([^)]*\)|\{#[^}]*\}|https?:\/\/\S+|<!--.*?-->/g;

/** The line under the head of a Markdown table. */
export const tableRule = /^\s*\|?[\s|:-]+$/;

const rules: [RegExp, string][] = [
  [/[ \t][;:!?»]|«[ \t]/, 'a breakable space beside ; : ! ? « »'],
  [/^[;!?»]|«$/m, 'a line break beside ; ! ? « »'],
  [/[\p{L}\d)][;:!?»](?=\s|$)|«[\p{L}\d]/mu, 'no space beside ; : ! ? « »'],
  [/\u00a0[;!?]/, 'U+202F, not U+00A0, before ; ! ?'],
  [/\u202f[:»]|«\u202f/, 'U+00A0, not U+202F, before : and inside « »'],
  [/\p{L}'\p{L}/u, 'the typographic apostrophe ’'],
];

/** Breaches of French typography in texts of one file: at most one finding per text. */
export function typography(path: string, texts: French[]): Finding[] {
  return texts.flatMap(({ text, line }): Finding[] => {
    const rule = rules.find(([pattern]) => pattern.test(text));
    if (!rule) return [];
    const at = rule[0].exec(text)?.index ?? 0;
    const start = line + text.slice(0, at).split('\n').length - 1;
    const around = text.slice(Math.max(0, at - 12), at + 12).replaceAll('\n', '⏎');
    return [`${path}:${start}: ${rule[1]}: “${around}”`];
  });
}

/** The French of a TypeScript file: every text of the French catalogue, elsewhere the values of `fr`. */
export function frenchOfSource({ path, literals }: Source): French[] {
  const whole = /^web\/locales\/(.*[/.-])?fr([/.-].*)?\.ts$/.test(path);
  if (!whole && (isTest(path) || !/^(src|web)\//.test(path))) return [];
  return literals.filter(({ property }) => whole || property === 'fr');
}

/** The French of a book page: its prose, and the `fr` values of its front matter and blocks. */
export function frenchOfPage({ text }: Pick<File, 'text'>): French[] {
  const found: French[] = [];
  let fence: { mark: string; language: string; start: number; lines: string[] } | null = null;
  text.split('\n').forEach((content, at) => {
    const line = at + 1;
    const mark = /^ {0,3}(```+|~~~+)\s*(\w*)/.exec(content);
    const opensFrontMatter = line === 1 && content === '---';
    if (fence) {
      const closes = fence.mark === '---' ? content === '---' : content.trim() === fence.mark;
      if (!closes) fence.lines.push(content);
      else {
        if (/^ya?ml$/.test(fence.language)) found.push(...frenchOfYaml(fence.lines, fence.start));
        fence = null;
      }
    } else if (opensFrontMatter) {
      fence = { mark: '---', language: 'yaml', start: line + 1, lines: [] };
    } else if (mark) {
      fence = { mark: mark[1] ?? '', language: mark[2] ?? '', start: line + 1, lines: [] };
    } else {
      found.push({ text: proseOf(content), line, prose: true });
    }
  });
  return found;
}

/** A line of Markdown without what is not French; a word stands for what the sentence needs. */
function proseOf(line: string): string {
  if (tableRule.test(line)) return '';
  return line.replace(notFrench, (found) => (/^[`h]/.test(found) ? 'x' : ''));
}

function frenchOfYaml(lines: string[], firstLine: number): French[] {
  const text = lines.join('\n');
  const found: French[] = [];
  for (const document of parseAllDocuments(text)) {
    if (!('contents' in document)) continue;
    visit(document, {
      Pair(_key, pair) {
        if (!isScalar(pair.key) || pair.key.value !== 'fr' || !isScalar(pair.value)) return;
        const start = pair.value.range?.[0] ?? 0;
        const line = firstLine + text.slice(0, start).split('\n').length - 1;
        found.push({ text: String(pair.value.value), line });
      },
    });
  }
  return found;
}

/** The path of the English catalogue that answers a French one, or null for another file. */
export function englishTwin(path: string): string | null {
  if (!path.startsWith('web/locales/')) return null;
  const twin = path.replace(/(^|[/.-])fr(?=[/.-])/, '$1en');
  return twin === path ? null : twin;
}

/** Keys that one catalogue has and the other has not. */
export function catalogueGaps(path: string, french: string[], twin: string, english: string[]): Finding[] {
  return [
    ...french.filter((key) => !english.includes(key)).map((key): Finding => `${twin}: ${key} is missing`),
    ...english.filter((key) => !french.includes(key)).map((key): Finding => `${path}: ${key} is missing`),
  ];
}
