import { parseArgs } from 'node:util';
import { usage } from './arguments.ts';
import type { Lang } from './io.ts';

/** Options every command takes, wherever they stand on the line. */
export interface GlobalOptions {
  readonly data: string;
  readonly as: string | undefined;
  readonly json: boolean;
  readonly lang: Lang;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  data: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const isGlobal = (name: string): boolean => name in OPTIONS;

/** Takes the global options out of a command line; what is left is the command's own. */
function split(argv: readonly string[]): { values: Map<string, string | true | undefined>; rest: string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true | undefined>();
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !isGlobal(token.name)) continue;
    const isFlag = OPTIONS[token.name as keyof typeof OPTIONS].type === 'boolean';
    values.set(token.name, isFlag ? true : token.value);
    taken.add(token.index);
    if (!isFlag && token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
  }
  return { values, rest: argv.filter((_, at) => !taken.has(at)) };
}

/**
 * Reads `--data DIR` (default `./data`), `--as EMAIL`, `--json`, `--lang fr|en` (default fr), `--help` and `--version`.
 * Throws UsageError when one lacks its value or the language is unknown.
 */
export function readGlobals(argv: readonly string[]): { globals: GlobalOptions; rest: string[] } {
  const { values, rest } = split(argv);
  const given = values.get('lang');
  const lang: Lang = given === 'en' ? 'en' : 'fr';
  if (values.has('lang') && given !== 'fr' && given !== 'en') {
    throw usage({ lang }, { fr: '--lang\u00a0: fr ou en est attendu.', en: '--lang: fr or en is expected.' });
  }
  const text = (name: 'data' | 'as'): string | undefined => {
    const value = values.get(name);
    if (!values.has(name)) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw usage({ lang }, { fr: `--${name}\u00a0: sa valeur manque.`, en: `--${name}: its value is missing.` });
  };
  const globals: GlobalOptions = {
    data: text('data') ?? './data',
    as: text('as'),
    json: values.has('json'),
    lang,
    help: values.has('help'),
    version: values.has('version'),
  };
  return { globals, rest };
}
