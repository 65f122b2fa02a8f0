import { posix } from 'node:path';
import type { Source } from './source.ts';
import { isTest, type Finding } from './tree.ts';

/**
 * Who may import whom, one way down. A folder may always import itself. The reasons are those of
 * ARCHITECTURE.md; the same law stands in .oxlintrc.json for the editor.
 */
export const law: Record<string, readonly string[]> = {
  policy: [],
  base: [],
  // Row types name the shapes their JSON columns hold.
  db: ['base', 'policy'],
  journal: ['db', 'base', 'policy'],
  people: ['journal', 'db', 'base', 'policy'],
  books: ['policy', 'journal', 'db', 'base'],
  cases: ['policy', 'books', 'people', 'journal', 'db', 'base'],
  connectors: ['base', 'policy'],
  jobs: ['cases', 'journal', 'connectors', 'db', 'base'],
  http: ['cases', 'books', 'people', 'policy', 'base'],
  cli: ['cases', 'books', 'people', 'policy', 'base'],
  // Sends commands as the people it invents; a door without anybody at it.
  demo: ['cases', 'people', 'policy', 'base'],
};

/** The roots of the program: they put everything together, so they may see everything. */
const roots = ['src/desk.ts', 'src/main.ts', 'src/start.ts', 'src/web-client.ts'];

/** The drawer a path belongs to: `policy` for src/policy/x.ts, `web`, `test`, or the path itself. */
function drawerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'src') return path.split('/').length > 2 ? second : path;
  return top;
}

/**
 * Breaches of the import law: a relative import that leaves the drawers its folder may see, a
 * package or Node module that is not for it.
 *
 * @param sources the files to judge; tests may import anything
 * @param dependencies the packages installed where the program runs
 */
export function importBreaches(sources: Source[], dependencies: readonly string[]): Finding[] {
  return sources.flatMap((source) =>
    isTest(source.path) || roots.includes(source.path)
      ? []
      : source.imports.flatMap(({ specifier, line, typeOnly, dynamic }): Finding[] => {
          const why = specifier.startsWith('.')
            ? relativeBreach(source.path, specifier)
            : packageBreach(source.path, specifier, typeOnly || dynamic, dependencies);
          return why ? [`${source.path}:${line}: ${why}`] : [];
        }),
  );
}

function relativeBreach(path: string, specifier: string): string | null {
  const target = posix.join(posix.dirname(path), specifier);
  const from = drawerOf(path);
  const to = drawerOf(target);
  if (isTest(target) && /^(src|web)\//.test(path)) return `${specifier}: the program does not import its tests`;
  if (from === to) return null;
  if (from === 'web') return to === 'policy' ? null : `a page may share src/policy only, not ${to}`;
  if (path.startsWith('src/')) {
    const may = law[from];
    if (!may) return `src/${from} is not in the import law (test/house/import-law.ts)`;
    return may.includes(to) ? null : `${from} may not import ${to}`;
  }
  return null;
}

function packageBreach(
  path: string,
  specifier: string,
  unneeded: boolean,
  dependencies: readonly string[],
): string | null {
  const from = drawerOf(path);
  const isNode = specifier.startsWith('node:');
  if (from === 'policy') return specifier === 'zod' ? null : `policy may import zod only, not ${specifier}`;
  if (from === 'web') return isNode && !path.endsWith('vite.config.ts') ? 'there is no Node in a page' : null;
  // Types vanish; a dynamic import is for what a development install alone has, the page builder say.
  if (!path.startsWith('src/') || isNode || unneeded) return null;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return dependencies.includes(name) ? null : `${name} is not among the program's dependencies`;
}

/** Each import cycle once, as `a → b → a`; imports of types alone do not count. */
export function importCycles(sources: Source[]): Finding[] {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports
        .filter((each) => each.specifier.startsWith('.') && !each.typeOnly && !each.dynamic)
        .map((each) => posix.join(posix.dirname(path), each.specifier)),
    ]),
  );
  const done = new Set<string>();
  const found: Finding[] = [];
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`${path}: cycle ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
