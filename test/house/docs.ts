import { posix } from 'node:path';
import type { File, Finding } from './tree.ts';

const tops = /^(src|web|test|tools|docs|books|bench|bin|\.ci)\//;
const rootFile = /^[\w.-]+\.(md|json|ts)$|^\.(ox\w+|git\w+|editor\w+)(\.json)?$/;

/** A path as the docs write it, with the line it stands on. */
export type Mention = { path: string; line: number };

/**
 * The paths a page of documentation names: words in backticks that start with one of the project's
 * folders or are files of its root, targets of relative links, and the first word of each line of a
 * `tree` block. Words with a placeholder (`NNN`, `<name>`, `…`, `{id}`) are no path.
 */
export function mentions({ path, text }: File): Mention[] {
  const found: Mention[] = [];
  let fence: string | null = null;
  text.split('\n').forEach((content, at) => {
    const line = at + 1;
    const mark = /^\s*```(\w*)/.exec(content);
    if (mark) fence = fence === null ? (mark[1] ?? '') : null;
    else if (fence === 'tree') found.push({ path: content.trim().split(/\s/)[0] ?? '', line });
    else if (fence === null) {
      for (const [, code = ''] of content.matchAll(/`([^`]+)`/g)) {
        found.push(
          ...code
            .split(/\s+/)
            .filter(isPath)
            .map((word) => ({ path: word, line })),
        );
      }
      for (const [, target = ''] of content.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^\w+:/.test(target)) continue;
        found.push({ path: posix.join(posix.dirname(path), target), line });
      }
    }
  });
  return found.filter((each) => each.path !== '' && !/NNN|[<>{}…]/.test(each.path));
}

function isPath(word: string): boolean {
  return tops.test(word) || rootFile.test(word);
}

/** Paths named in the docs that the project does not have; `*` stands for any name within a folder. */
export function deadPaths(pages: File[], paths: string[], exists: (path: string) => boolean): Finding[] {
  return pages.flatMap((page) =>
    mentions(page)
      .filter(({ path }) => !(path.includes('*') ? paths.some(pattern(path)) : exists(path)))
      .map(({ path, line }): Finding => `${page.path}:${line}: ${path} does not exist`),
  );
}

function pattern(path: string): (candidate: string) => boolean {
  const escaped = path.replace(/[.+?^$()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('**', '§').replaceAll('*', '[^/]*').replaceAll('§', '.*')}$`);
  return (candidate) => expression.test(candidate);
}

/** Drawers of src/ that the map of the house does not name, and a map too long to be one. */
export function mapBreaches(map: File, drawers: string[]): Finding[] {
  const named = new Set(mentions(map).map(({ path }) => path.replace(/\/$/, '')));
  const length = map.text.replace(/\n$/, '').split('\n').length;
  const found = drawers
    .filter((drawer) => !named.has(`src/${drawer}`))
    .map((drawer): Finding => `${map.path}: src/${drawer} is not on the map`);
  return length > 70 ? [...found, `${map.path}: ${length} lines, 70 at most`] : found;
}
