import { createRequire } from 'node:module';
import type { DatabaseConnection, Dialect, Driver, Kysely } from 'kysely';
import type pg from 'pg';
import type { Pool } from './pool.ts';
import type { Database } from './rows.ts';

type KyselyModule = typeof import('kysely');

const require = createRequire(import.meta.url);
let loaded: KyselyModule | undefined;

/** Its three hundred files take as long to load as a command takes to answer: only for who composes. */
function kysely(): KyselyModule {
  loaded ??= require('kysely') as KyselyModule;
  return loaded;
}

/** Composed queries outside any transaction: for reading. */
export function kyselyOver(pool: Pool): Kysely<Database> {
  const { Kysely, PostgresDialect } = kysely();
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

type Run = (text: string, params: readonly unknown[]) => Promise<pg.QueryResult<object>>;

/** Composed queries through one given connection, whose transaction somebody else begins and ends. */
export function kyselyOn(run: Run): Kysely<Database> {
  const connection: DatabaseConnection = {
    async executeQuery(query) {
      const { rows, rowCount } = await run(query.sql, query.parameters);
      return { rows: rows as never[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('a transaction does not stream: read it in pages');
    },
  };
  const { Kysely } = kysely();
  return new Kysely({ dialect: borrowedDialect(connection) });
}

function borrowedDialect(connection: DatabaseConnection): Dialect {
  const { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } = kysely();
  const refuse = async (): Promise<void> => {
    throw new Error('already in a transaction');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
