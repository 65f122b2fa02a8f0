import type { z } from 'zod';
import type { Finding, Text } from '../book.ts';
import { didYouMean, suggest } from '../suggest.ts';
import { EXPECTED } from '../vocabulary/words.ts';
import { lineOf, type Path } from './raw.ts';

/** A value as read, with where each part of it stands. */
export interface Located {
  readonly page: string;
  readonly line: number;
  readonly value: unknown;
  readonly lines: Readonly<Record<string, number>>;
  /** Where the value stands in its block, when it is only a part of it. */
  readonly base?: Path;
}

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, Text>> = {
  string: EXPECTED.text,
  number: { fr: 'un nombre', en: 'a number' },
  int: EXPECTED.whole,
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'une table «\u00a0clé\u00a0: valeur\u00a0»', en: 'a map of keys and values' },
  record: { fr: 'une table «\u00a0clé\u00a0: valeur\u00a0»', en: 'a map of keys and values' },
};

/** A value for people: as written on one line, cut when long. */
export function shown(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (typeof found === 'object' && found !== null) found = (found as Record<string, unknown>)[step];
    else if (step !== 0) return undefined;
  }
  return found;
}

const placeOf = (at: Located, path: Path): number => lineOf(at.lines, [...(at.base ?? []), ...path], at.line);

const join = (at: Located, path: Path): string => [...(at.base ?? []), ...path].join('.');

/** Says that a word is not of the vocabulary; `known` are the words that could stand there. */
export function unknownWord(at: Located, path: Path, word: string, known: readonly string[]): Finding {
  const suggestion = suggest(word, known);
  const hint = didYouMean(suggestion);
  return {
    code: 'unknown-word',
    message: {
      fr: `Le mot «\u00a0${shown(word)}\u00a0» n’existe pas ici.${hint.fr || ` Mots possibles\u00a0: ${known.join(', ')}.`}`,
      en: `The word “${shown(word)}” does not exist here.${hint.en || ` Possible words: ${known.join(', ')}.`}`,
    },
    page: at.page,
    line: placeOf(at, path),
    example: { found: word, ...(suggestion === undefined ? {} : { suggestion }) },
  };
}

/** Says that a required word is absent from the map at `path`; several words mean that one of them would do. */
export function missingWord(at: Located, path: Path, words: readonly string[]): Finding {
  return {
    code: 'missing-word',
    message: {
      fr: `Il manque ici le mot ${words.map((word) => `«\u00a0${word}\u00a0»`).join(' ou ')}.`,
      en: `The word ${words.map((word) => `“${word}”`).join(' or ')} is missing here.`,
    },
    page: at.page,
    line: placeOf(at, path),
    example: { missing: words.length === 1 ? words[0] : words },
  };
}

/** Says that a value is not of the kind its place takes. */
export function wrongType(at: Located, path: Path, expected: Text, found: unknown): Finding {
  return {
    code: 'wrong-type',
    message: {
      fr: `Il faudrait ici ${expected.fr}\u202f; la page dit «\u00a0${shown(found)}\u00a0».`,
      en: `This should be ${expected.en}; the page says “${shown(found)}”.`,
    },
    page: at.page,
    line: placeOf(at, path),
    example: { path: join(at, path), expected: expected.en, found: found ?? null },
  };
}

function excluded(at: Located, path: Path, words: readonly string[]): Finding {
  const list = words.join(', ');
  return {
    code: 'wrong-type',
    message: {
      fr: `Un seul de ces mots peut tenir ici\u00a0: ${list}.`,
      en: `Only one of these words may stand here: ${list}.`,
    },
    page: at.page,
    line: placeOf(at, path),
    example: { path: join(at, path), expected: 'one of them', found: words },
  };
}

function expectedBy(issue: Issue): Text {
  const named = /^expected:(\w+)$/.exec(issue.message)?.[1];
  if (named !== undefined && Object.hasOwn(EXPECTED, named)) return EXPECTED[named as keyof typeof EXPECTED];
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? EXPECTED.value;
  if (issue.code === 'invalid_key') return EXPECTED.id;
  return EXPECTED.value;
}

function findingsOfIssue(at: Located, issue: Issue): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const found = valueAt(at.value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.startsWith('keys:') ? issue.message.slice(5).split(',') : [];
    return issue.keys.map((key) => unknownWord(at, [...path, key], key, known));
  }
  if (issue.code === 'custom' && issue.params !== undefined) {
    const words = issue.params['words'] as readonly string[];
    return [issue.message === 'lacks' ? missingWord(at, path, words) : excluded(at, path, words)];
  }
  if (issue.code === 'invalid_key') return [wrongType(at, path, EXPECTED.id, path.at(-1))];
  const last = path.at(-1);
  if (found === undefined && typeof last === 'string') return [missingWord(at, path.slice(0, -1), [last])];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    if (typeof found === 'string') return [unknownWord(at, path, found, known)];
    const list = known.join(', ');
    return [wrongType(at, path, { fr: `un de ces mots\u00a0: ${list}`, en: `one of these words: ${list}` }, found)];
  }
  return [wrongType(at, path, expectedBy(issue), found)];
}

/**
 * What a schema says of a value, as findings with the line of each place. A misspelt key is reported once: the key
 * it stands for is not reported missing beside it.
 */
export function findingsOf(at: Located, error: z.ZodError): Finding[] {
  const findings = error.issues.flatMap((issue) => findingsOfIssue(at, issue));
  const meant = new Set(findings.map((finding) => finding.example?.['suggestion']));
  return findings.filter(
    ({ code, example }) => code !== 'missing-word' || ![example?.['missing']].flat().some((word) => meant.has(word)),
  );
}
