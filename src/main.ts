import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { systemClock } from './base/clock.ts';
import type { OpenedDesk, CliIo } from './cli/io.ts';
import type { GlobalOptions } from './cli/global-options.ts';

const ROOT = join(import.meta.dirname, '..');

// Stripping types and compiling cost more than most commands: what one run has done, the next finds.
enableCompileCache(join(ROOT, 'node_modules', '.cache', 'preavis'));

const { run } = await import('./cli/run.ts');

/** Desks this process has open, to be closed in order when it is told to end. */
const open = new Set<OpenedDesk>();

/** Opens the desk of a command: the running one, or one started for its duration; and finds who acts. */
async function openForCommand({ data, as, lang }: GlobalOptions): ReturnType<CliIo['open']> {
  const [{ openDesk }, { readConfig }, { createLog }, { findPerson, OPERATOR }, { usage }] = await Promise.all([
    import('./desk.ts'),
    import('./base/config.ts'),
    import('./base/log.ts'),
    import('./people/people.ts'),
    import('./cli/arguments.ts'),
  ]);
  const config = readConfig();
  // A command speaks by its answer; what the database does for it is not news.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const desk = await openDesk({ role: 'command', data, config, log });
  open.add(desk);
  const close = async (): Promise<void> => {
    open.delete(desk);
    await desk.close();
  };
  const actor = as === undefined ? OPERATOR : await findPerson(desk.door.pool, as.toLowerCase());
  if (actor) return { door: desk.door, files: desk.files, actor, close };
  await close();
  throw usage(
    { lang },
    { fr: `--as ${as}\u00a0: personne n’a cette adresse.`, en: `--as ${as}: nobody has this address.` },
  );
}

async function start(args: readonly string[], io: CliIo): Promise<number> {
  return (await import('./start.ts')).start(args, io);
}

/** A command told to end closes its desk first; `start` installs its own, longer goodbye. */
function endInOrder(signal: NodeJS.Signals, code: number): void {
  process.on(signal, () => {
    if (open.size === 0) return;
    void Promise.allSettled([...open].map((desk) => desk.close())).then(() => process.exit(code));
  });
}

const version = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

// Whoever reads us may stop reading (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => systemClock.now(),
  version,
  open: async (globals) => {
    endInOrder('SIGINT', 130);
    endInOrder('SIGTERM', 143);
    return openForCommand(globals);
  },
  start,
});
