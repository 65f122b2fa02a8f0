/** The desk as `start` serves it, over a database that is already there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { createLog } from '../src/base/log.ts';
import { BookLibrary } from '../src/books/library.ts';
import { openPool } from '../src/db/pool.ts';
import { startServer } from '../src/http/server.ts';
import { startJobs } from '../src/jobs/start.ts';
import { SYSTEM } from '../src/people/people.ts';
import { readTask } from './servers.ts';

const log = createLog('warn');
const { connection, pool: max } = await readTask(close);
const pool = await openPool(connection, { log, max, applicationName: 'bench desk' });
const files = await mkdtemp(join(tmpdir(), 'preavis-bench-files-'));
const desk = { door: { pool, books: new BookLibrary() }, files, clock: systemClock, registrar: null, log };
const jobs = startJobs({ ...desk, actor: SYSTEM });
const server = await startServer(desk, { port: 0, host: '127.0.0.1', log });
console.log(server.address);

async function close(): Promise<void> {
  await server.close();
  await jobs.close();
  await pool.end();
  await rm(files, { recursive: true });
}
