import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Text } from '../policy/book.ts';
import { type CliIo, UsageError } from './io.ts';

/** An option takes one value, several, or none. */
export type OptionKind = 'text' | 'many' | 'flag';
export type OptionKinds = Readonly<Record<string, OptionKind>>;

type Given<Kind extends OptionKind> = Kind extends 'text'
  ? string | undefined
  : Kind extends 'many'
    ? string[]
    : boolean;

/** What a command was given, its own options apart from those every command has. */
export interface Arguments<Kinds extends OptionKinds> {
  readonly positionals: readonly string[];
  readonly options: { readonly [Name in keyof Kinds]: Given<Kinds[Name]> };
}

/** A wrong command line, said in the language of whoever typed it. */
export const usage = (io: Pick<CliIo, 'lang'>, message: Text): UsageError => new UsageError(message[io.lang]);

const UNKNOWN = 'ERR_PARSE_ARGS_UNKNOWN_OPTION';

function explain(error: Error & { code?: string }, kinds: OptionKinds): Text {
  const known = Object.keys(kinds).map((name) => `--${name}`);
  const named = /'(-[^\s']*)/.exec(error.message)?.[1] ?? '';
  if (error.code === UNKNOWN) {
    return {
      fr: `Option inconnue\u00a0: ${named}. Cette commande prend\u00a0: ${known.join(', ') || 'aucune option'}.`,
      en: `Unknown option: ${named}. This command takes: ${known.join(', ') || 'no option'}.`,
    };
  }
  return {
    fr: `Option ${named}\u00a0: sa valeur manque ou n’est pas attendue.`,
    en: `Option ${named}: its value is missing or not expected.`,
  };
}

/**
 * Reads the arguments of a command. `positionals` names the words it needs, in order; the last may be marked `…` for
 * "and what follows". Throws UsageError naming what is unknown, missing or too much.
 */
export function readArguments<const Kinds extends OptionKinds>(
  args: readonly string[],
  io: Pick<CliIo, 'lang'>,
  kinds: Kinds,
  positionals: readonly string[] = [],
): Arguments<Kinds> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: kind === 'many' };
  }
  let read;
  try {
    read = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw usage(io, explain(error as Error & { code?: string }, kinds));
  }
  const missing = positionals.slice(read.positionals.length);
  if (missing.length > 0) {
    throw usage(io, { fr: `Il manque\u00a0: ${missing.join(', ')}.`, en: `Missing: ${missing.join(', ')}.` });
  }
  const extra = positionals.at(-1)?.endsWith('…') ? [] : read.positionals.slice(positionals.length);
  if (extra.length > 0) {
    throw usage(io, { fr: `De trop\u00a0: ${extra.join(' ')}.`, en: `Too much: ${extra.join(' ')}.` });
  }
  const values = read.values as Record<string, unknown>;
  const all = Object.entries(kinds).map(([name, kind]) => {
    const fallback = kind === 'flag' ? false : kind === 'many' ? [] : undefined;
    return [name, values[name] ?? fallback];
  });
  return { positionals: read.positionals, options: Object.fromEntries(all) as Arguments<Kinds>['options'] };
}

/** The value of an option the command cannot do without. Throws UsageError when it is absent or empty. */
export function needed(io: Pick<CliIo, 'lang'>, name: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value;
  throw usage(io, { fr: `L’option --${name} est nécessaire.`, en: `Option --${name} is required.` });
}
