import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { systemClock } from './base/clock.ts';
import type { CliIo } from './cli/io.ts';
import type { GlobalOptions } from './cli/global-options.ts';

const ROOT = join(import.meta.dirname, '..');

// Stripping types and compiling cost more than most commands: what one run has done, the next finds.
enableCompileCache(join(ROOT, 'node_modules', '.cache', 'preavis'));

const [{ run }, { usage }, { folderInUse }] = await Promise.all([
  import('./cli/run.ts'),
  import('./cli/arguments.ts'),
  import('./cli/unavailable.ts'),
]);

/** Desks this process has open, to be closed in order when it is told to end. */
const open = new Set<() => Promise<void>>();

/** Exit code of a process that was told to end; what it was doing then has nothing more to say. */
let ending: number | null = null;

/** Opens the desk of a command: the running one, or one started for its duration; and finds who acts. */
async function openForCommand({ data, as, lang }: GlobalOptions): ReturnType<CliIo['open']> {
  const [{ openDesk }, { FolderInUse }, { readConfig }, { createLog }, { findPerson, OPERATOR }] = await Promise.all([
    import('./desk.ts'),
    import('./db/folder-in-use.ts'),
    import('./base/config.ts'),
    import('./base/log.ts'),
    import('./people/people.ts'),
  ]);
  const config = readConfig();
  // A command speaks by its answer; what the database does for it is not news.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const desk = await openDesk({ role: 'command', data, config, log }).catch((error: unknown) => {
    throw error instanceof FolderInUse ? folderInUse(error) : error;
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    open.delete(close);
    return (closing ??= desk.close());
  };
  open.add(close);
  if (ending !== null) await leave();
  const actor = as === undefined ? OPERATOR : await findPerson(desk.door.pool, as.toLowerCase());
  if (actor) return { door: desk.door, files: desk.files, registrar: desk.registrar, actor, close };
  await close();
  throw usage(
    { lang },
    { fr: `--as ${as}\u00a0: personne n’a cette adresse.`, en: `--as ${as}: nobody has this address.` },
  );
}

async function start(args: readonly string[], io: CliIo): Promise<number> {
  return (await import('./start.ts')).start(args, io);
}

/** Closes what is open and ends. */
async function leave(): Promise<never> {
  await Promise.allSettled([...open].map((close) => close()));
  process.exit(ending ?? 0);
}

/** A command told to end closes its desk first; one that is still opening it does so as soon as it is open. */
function endInOrder(signal: NodeJS.Signals, code: number): void {
  process.on(signal, () => {
    ending = code;
    if (open.size > 0) void leave();
  });
}

const version = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

// Whoever reads us may stop reading (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void (ending === null && process.stdout.write(text)),
  err: (text) => void (ending === null && process.stderr.write(text)),
  now: () => systemClock.now(),
  version,
  open: async (globals) => {
    endInOrder('SIGINT', 130);
    endInOrder('SIGTERM', 143);
    return openForCommand(globals);
  },
  start,
});
