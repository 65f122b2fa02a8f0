import { ConfigError } from '../base/config.ts';
import { didYouMean, suggest } from '../policy/suggest.ts';
import { COMMANDS } from './commands.ts';
import { type GlobalOptions, readGlobals } from './global-options.ts';
import { helpText } from './help.ts';
import { type CliCommand, type CliIo, EXIT, UsageError } from './io.ts';
import { Unavailable } from './unavailable.ts';

/** What the program gives the command line: its streams, its clock, and the ways into the desk. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => string;
  readonly version: () => string;
  readonly open: (globals: GlobalOptions) => ReturnType<CliIo['open']>;
  /** `start`, which is the program itself rather than a command of it. */
  readonly start: CliCommand;
}

/** A fault: something no rule foresaw. The id is also in the log. */
export const EXIT_FAULT = 70;

const line = (write: (text: string) => void) => (text: string) => write(text.endsWith('\n') ? text : `${text}\n`);

/** The longest command the words begin with, and what follows it. */
function findCommand(words: readonly string[]): { name: string; args: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (words.length >= length && (name === 'start' || name in COMMANDS)) return { name, args: words.slice(length) };
  }
  return null;
}

function unknownCommand(words: readonly string[], lang: GlobalOptions['lang']): UsageError {
  const typed = words
    .slice(0, 2)
    .filter((word) => !word.startsWith('-'))
    .join(' ');
  const near = didYouMean(suggest(typed, ['start', ...Object.keys(COMMANDS)]));
  const text = typed
    ? { fr: `Commande inconnue\u00a0: ${typed}.${near.fr}`, en: `Unknown command: ${typed}.${near.en}` }
    : { fr: 'Il manque une commande.', en: 'A command is missing.' };
  return new UsageError(`${text[lang]} preavis --help`);
}

async function dispatch(globals: GlobalOptions, words: string[], around: Surroundings, io: CliIo): Promise<number> {
  if (globals.version) {
    io.out(globals.json ? JSON.stringify({ version: around.version() }) : around.version());
    return EXIT.done;
  }
  if (globals.help || words[0] === 'help') {
    io.out(helpText(globals.lang, words.filter((word) => word !== 'help' && !word.startsWith('-')).join(' ')));
    return EXIT.done;
  }
  const found = findCommand(words);
  if (!found) throw unknownCommand(words, globals.lang);
  const entry = COMMANDS[found.name];
  const command = entry ? await entry.load() : around.start;
  return command(found.args, io);
}

function wrongLine(error: UsageError, json: boolean, around: Surroundings): number {
  if (json) line(around.out)(JSON.stringify({ usage: true, message: error.message }));
  line(around.err)(error.message);
  return EXIT.usage;
}

function unavailable({ code, text, details }: Unavailable, io: CliIo): number {
  const reasons = [{ code, message: text[io.lang], page: null, line: null, who: [] }];
  if (io.json) io.out(JSON.stringify({ refused: true, action: 'start', reasons, ...details }));
  io.err(text[io.lang]);
  return EXIT.refused;
}

async function fault(thrown: unknown, io: CliIo): Promise<number> {
  const { toFault } = await import('../base/fault.ts');
  const { id, message, cause } = toFault(thrown);
  const stack = cause instanceof Error ? cause.stack : thrown instanceof Error ? thrown.stack : undefined;
  if (io.json) io.out(JSON.stringify({ fault: id, message }));
  const said = { fr: `Erreur imprévue ${id}\u00a0: ${message}`, en: `Unexpected error ${id}: ${message}` };
  io.err([said[io.lang], ...(stack ? [stack] : [])].join('\n'));
  return EXIT_FAULT;
}

/**
 * Carries out one command line (without `node` and the script) and gives its exit code: 0 done, 1 refused or found
 * something, 2 a wrong command line, 70 a fault.
 */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const json = argv.includes('--json');
  let read;
  try {
    read = readGlobals(argv);
  } catch (error) {
    if (error instanceof UsageError) return wrongLine(error, json, around);
    throw error;
  }
  const { globals, rest } = read;
  const { data, as, lang } = globals;
  const out = line(around.out);
  const io: CliIo = {
    out,
    err: line(around.err),
    json,
    lang,
    data,
    as,
    now: around.now,
    open: () => around.open(globals),
  };
  try {
    return await dispatch(globals, rest, around, io);
  } catch (error) {
    if (error instanceof UsageError) return wrongLine(error, json, around);
    if (error instanceof Unavailable) return unavailable(error, io);
    if (error instanceof ConfigError) return wrongLine(new UsageError(error.message), json, around);
    return fault(error, io);
  }
}
