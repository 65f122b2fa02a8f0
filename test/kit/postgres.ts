import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { openPool } from '../../src/db/pool.ts';
import type { Connection, Pool } from '../../src/db/pool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connection;
  }
}

const log = createLog('error');
const template = 'template_desk';

/** A folder of its own under the system's temporary one, open to the server's user. */
export function makeTestFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'preavis-test-'));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Starts a database server that trusts the disk with nothing, with a migrated database to clone. */
export async function startTestServer(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const folder = makeTestFolder();
  const server = await openDatabase(folder, { role: 'start', log, unsafe: true, max: 1 });
  await server.pool.query(`create database ${template}`);
  const pool = await openPool({ ...server.connection, database: template }, { log, max: 1, applicationName: 'test' });
  await migrate(pool);
  await pool.end();
  return {
    connection: server.connection,
    async stop() {
      await server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database of one test file: its pool, its address, and its end. */
export interface TestDatabase {
  pool: Pool;
  connection: Connection;
  drop(): Promise<void>;
}

/** A fresh database of the test server, migrated; `empty` leaves even the schema out. */
export async function createTestDatabase(options: { empty?: boolean; max?: number } = {}): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const from = options.empty ? 'template0' : template;
  await administer(server, `create database ${name} template ${from} strategy file_copy`);
  const connection = { ...server, database: name };
  const pool = await openPool(connection, { log, max: options.max ?? 4, applicationName: 'test' });
  return {
    pool,
    connection,
    async drop() {
      await pool.end();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

async function administer(server: Connection, statement: string): Promise<void> {
  const pool = await openPool(server, { log, max: 1, applicationName: 'test' });
  await pool.query(statement);
  await pool.end();
}
