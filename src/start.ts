import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { readConfig } from './base/config.ts';
import { createLog } from './base/log.ts';
import { readArguments, usage } from './cli/arguments.ts';
import { type CliIo, EXIT } from './cli/io.ts';
import { folderInUse, Unavailable } from './cli/unavailable.ts';
import { FolderInUse } from './db/folder-in-use.ts';
import { seedDemo } from './demo/seed.ts';
import { type Desk, openDesk, todayOf } from './desk.ts';
import { startServer } from './http/server.ts';
import { startJobs } from './jobs/start.ts';
import { SYSTEM } from './people/people.ts';
import { ensureWebClient } from './web-client.ts';

const HOST = '127.0.0.1';
const OPTIONS = { demo: 'flag', port: 'text', services: 'text' } as const;
const SERVICES = ['web', 'jobs'] as const;
type Service = (typeof SERVICES)[number];

interface Closable {
  close(): Promise<void>;
}

function portOf(io: CliIo, text = '4680'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usage(io, {
    fr: `--port ${text}\u00a0: un nombre de 0 à 65535 est attendu.`,
    en: `--port ${text}: a number from 0 to 65535 is expected.`,
  });
}

function servicesOf(io: CliIo, text = SERVICES.join()): Service[] {
  const named = text.split(',').map((name) => name.trim());
  const known = SERVICES.filter((service) => named.includes(service));
  if (known.length === named.length) return known;
  throw usage(io, {
    fr: `--services ${text}\u00a0: ${SERVICES.join(' et ')} sont attendus.`,
    en: `--services ${text}: ${SERVICES.join(' and ')} are expected.`,
  });
}

async function openKept(io: CliIo): Promise<Desk> {
  const config = readConfig();
  try {
    return await openDesk({ role: 'start', data: io.data, config, log: createLog(config.logLevel) });
  } catch (error) {
    throw error instanceof FolderInUse ? folderInUse(error) : error;
  }
}

/** Tells a taken port apart before anything long is done for nothing. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer();
  probe.listen(port, HOST);
  try {
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unavailable('port-in-use', {
      fr: `Le port ${port} n’est pas libre (${code})\u00a0: choisissez-en un autre avec --port.`,
      en: `Port ${port} is not free (${code}): choose another one with --port.`,
    });
  }
  probe.close();
  await once(probe, 'close');
}

async function seed(desk: Desk, io: CliIo): Promise<void> {
  const rows = await desk.door.pool.sql<{ any: boolean }>('select exists (select from partner) as "any"');
  if (rows[0]?.any) return;
  io.err({ fr: 'Le bureau de démonstration se remplit…', en: 'Filling the demo desk…' }[io.lang]);
  await seedDemo(desk);
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the program at once. */
function told(): Promise<void> {
  return new Promise((done) => {
    let heard = false;
    const hear = (): void => {
      if (heard) process.exit(130);
      heard = true;
      done();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}

async function serve(
  desk: Desk,
  port: number,
  services: readonly Service[],
  running: Closable[],
  io: CliIo,
): Promise<void> {
  if (services.includes('jobs')) running.push(startJobs({ ...desk, actor: SYSTEM }));
  if (!services.includes('web')) return io.out({ fr: 'Préavis travaille.', en: 'Préavis is at work.' }[io.lang]);
  const server = await startServer(desk, { port, host: HOST, log: desk.log });
  running.push(server);
  desk.database.announce(server.address);
  io.out(
    io.json
      ? JSON.stringify({ address: server.address, data: resolve(io.data) })
      : { fr: `Préavis est ouvert\u00a0: ${server.address}`, en: `Préavis is open: ${server.address}` }[io.lang],
  );
}

/**
 * `start`: keeps the data folder and serves API, pages and jobs until it is told to end. Prints its address once it
 * answers. Throws Unavailable when the folder or the port is taken.
 */
export async function start(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const port = portOf(io, options.port);
  const services = servicesOf(io, options.services);
  const end = told();
  const desk = await openKept(io);
  const running: Closable[] = [];
  try {
    if (services.includes('web')) {
      await assertFree(port);
      await ensureWebClient(() => io.err({ fr: 'Les écrans se construisent…', en: 'Building the pages…' }[io.lang]));
    }
    if (options.demo) await seed(desk, io);
    // Read before the door opens, so that the first person does not wait for the pages to be understood.
    await desk.door.books.inForce(desk.door.pool, todayOf(desk.clock));
    await serve(desk, port, services, running, io);
    await end;
  } finally {
    for (const one of running.reverse()) await one.close();
    await desk.close();
  }
  return EXIT.done;
}
