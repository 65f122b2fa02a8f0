import type { Source } from './source.ts';
import { isCode, isGenerated, isTest, type File, type Finding } from './tree.ts';

/** Line counts of the hand-written code, to be held: a house is judged by its tail. */
export type Sizes = { files: number; median: number; p95: number; longest: number };

export const limits = { median: 80, p95: 350, longest: 500, countFrom: 40 };

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Measures the hand-written code files. */
export function sizesOf(files: File[]): Sizes {
  const counts = files
    .filter(({ path }) => (isCode(path) || /\.(css|sql)$/.test(path)) && !isGenerated(path))
    .map(({ text }) => lines(text))
    .sort((a, b) => a - b);
  const at = (share: number) => counts[Math.ceil(counts.length * share) - 1] ?? 0;
  return { files: counts.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

/** Files over the cap, and a median or p95 over its limit once there are enough files to speak of one. */
export function sizeBreaches(files: File[]): Finding[] {
  const long = files
    .filter(({ path, text }) => isCode(path) && lines(text) > limits.longest)
    .map(({ path, text }): Finding => `${path}: ${lines(text)} lines, ${limits.longest} at most`);
  const { files: count, median, p95 } = sizesOf(files);
  if (count <= limits.countFrom) return long;
  if (median > limits.median) long.push(`(all): median ${median} lines, ${limits.median} at most`);
  if (p95 > limits.p95) long.push(`(all): p95 ${p95} lines, ${limits.p95} at most`);
  return long;
}

/** Names that hide what is inside, or that two machines would read differently. */
export function nameBreaches(paths: string[]): Finding[] {
  return paths.filter(isCode).flatMap((path): Finding[] => {
    const name = path.split('/').at(-1) ?? '';
    const found: Finding[] = [];
    if (/^index\.(ts|tsx|mjs)$/.test(name)) found.push(`${path}: no index files, import the file itself`);
    if (/(^|\/)(utils?|helpers?)(\/|\.)/.test(path)) {
      found.push(`${path}: a name that says what is inside, please`);
    }
    if (/(^|\/)types\.ts$/.test(path)) found.push(`${path}: a type lives with what it describes`);
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) found.push(`${path}: file names are kebab-case`);
    return found;
  });
}

/** Work left in the text: notes to self, tests switched off or run alone. */
export function leftovers(files: File[]): Finding[] {
  const rules: [RegExp, string][] = [
    [/\b(TODO|FIXME|XXX|HACK)\b/, 'finish it, or open an issue'],
    [/\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo)\b/, 'no test alone, none switched off'],
    [/\/(home|Users|root|work)\/\w|[A-Z]:\\\\?Users/, 'a path of one machine'],
    [/\bregistry\.[a-z0-9.-]+|\bnpm\.pkg\.|\/api\/npm\//, 'a package registry'],
  ];
  return perLine(files, (line) => rules.find(([pattern]) => pattern.test(line))?.[1] ?? null);
}

function perLine(files: File[], judge: (line: string) => string | null): Finding[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at): Finding[] => {
      const why = judge(line);
      return why ? [`${path}:${at + 1}: ${why}`] : [];
    }),
  );
}

/** Default exports, except where a tool asks for one. */
export function defaultExports(files: File[]): Finding[] {
  return perLine(
    files.filter(({ path }) => isCode(path) && !/(^|\/)(vite|vitest)\.config\.ts$/.test(path)),
    (line) => (/^export default\b|^export \{[^}]*\bas default\b/.test(line) ? 'no default export' : null),
  );
}

type Scope = (path: string) => boolean;
const inSrc: Scope = (path) => path.startsWith('src/') && !isTest(path);
const inWeb: Scope = (path) => path.startsWith('web/') && !isTest(path);
const inPure: Scope = (path) => inSrc(path) && /^src\/(policy|cases)\//.test(path);

/** Where a name may not be used, and why. */
const restricted: { names: RegExp; where: Scope; why: string }[] = [
  {
    names: /^(Date|new Date\(x?\)|Date\.\w+)$/,
    where: (path) => inSrc(path) && path !== 'src/base/clock.ts',
    why: 'time is an argument: only src/base/clock.ts knows Date',
  },
  {
    names: /^(new Date\(\)|Date\.now|performance\.now)$/,
    where: inWeb,
    why: 'a page shows the time of the server, not of the computer it is on',
  },
  {
    names: /^process\.env$/,
    where: (path) => (inSrc(path) && path !== 'src/base/config.ts') || inWeb(path),
    why: 'the environment is read once, in src/base/config.ts',
  },
  {
    names: /^(Math\.random|performance|crypto|process|fetch|setTimeout|setInterval|console)$/,
    where: inPure,
    why: 'policy and cases are given what they need',
  },
];

/** Uses of the clock, the environment or chance outside the one place that owns them. */
export function restrictedUses(sources: Source[]): Finding[] {
  return sources.flatMap(({ path, uses }) =>
    uses.flatMap(({ name, line }): Finding[] => {
      const rule = restricted.find((each) => each.where(path) && each.names.test(name));
      return rule ? [`${path}:${line}: ${name}: ${rule.why}`] : [];
    }),
  );
}

/** SQL that asks the database for the time: domain time comes with the command. */
export function sqlClockReads(sources: Source[]): Finding[] {
  return sources
    .filter(({ path }) => inSrc(path) && !path.startsWith('src/db/'))
    .flatMap(({ path, literals }) =>
      literals
        .filter(({ text }) => /\b(now\(\)|clock_timestamp\(\)|current_(timestamp|date|time)\b)/i.test(text))
        .map(({ line }): Finding => `${path}:${line}: domain time comes with the command, not from SQL`),
    );
}

const roles = /^(support-agent|onboarding-manager|account-manager|junior-account-manager|team-leader)$/;

/** Roles named in a door or a page: who may do what is asked of `decide`, never judged a second time. */
export function secondRoleChecks(sources: Source[]): Finding[] {
  const where: Scope = (path) => inSrc(path) && path.startsWith('src/http/');
  return sources
    .filter(({ path }) => where(path) || (inWeb(path) && !path.startsWith('web/locales/')))
    .flatMap(({ path, literals }) =>
      literals
        .filter(({ text }) => roles.test(text))
        .map(({ line, text }): Finding => `${path}:${line}: '${text}': rights are decided by the book`),
    );
}

/** SQL that writes, outside the drawers that own rows: a door or a connector never does. */
export function writesOutsideTheDoor(sources: Source[]): Finding[] {
  const may = /^src\/(db|journal|people|books|cases|jobs)\//;
  return sources
    .filter(({ path }) => inSrc(path) && !may.test(path))
    .flatMap(({ path, literals, uses }) => [
      ...literals
        .filter(({ text }) => /^\s*(insert\s+into|update\s+\w+\s+set|delete\s+from|truncate)\b/i.test(text))
        .map(({ line }): Finding => `${path}:${line}: rows are written by a command`),
      ...uses
        .filter(({ name }) => /\.(insertInto|updateTable|deleteFrom)$/.test(name))
        .map(({ line }): Finding => `${path}:${line}: rows are written by a command`),
    ]);
}
