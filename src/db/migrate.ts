import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './errors.ts';
import { lockKeys } from './locks.ts';
import type { Pool, Sql } from './pool.ts';
import { inTransaction } from './tx.ts';

/** The schema in the database and the files of this program do not go together. */
export class MigrationError extends Error {
  readonly code: 'changed' | 'newer-database' | 'bad-folder';
  constructor(code: MigrationError['code'], message: string) {
    super(message);
    this.name = 'MigrationError';
    this.code = code;
  }
}

interface Migration {
  number: number;
  name: string;
  sha256: string;
  text: string;
}

type Applied = Omit<Migration, 'text'>;

/** The desk's own migrations: numbered, and never changed once released. */
export const migrationsFolder = path.join(import.meta.dirname, 'migrations');

/**
 * Brings the schema up to the files `NNNN-name.sql` of a folder, all pending ones in one transaction:
 * all or nothing, however many programs do it at once. Returns the names applied. Throws
 * {@link MigrationError} when an applied file has changed or the database knows more than this program.
 */
export async function migrate(pool: Pool, folder: string = migrationsFolder): Promise<string[]> {
  const files = readMigrations(folder);
  // The usual case, an up to date schema, takes one query and no lock.
  if (pending(files, await readApplied(pool)).length === 0) return [];
  return inTransaction(pool, async (tx) => {
    await tx.sql('select pg_advisory_xact_lock($1)', [lockKeys.migration]);
    await tx.sql(`create table if not exists migration (
      number integer primary key, name text not null, sha256 text not null,
      applied_at timestamptz not null default now())`);
    const todo = pending(files, await tx.sql<Applied>(selectApplied));
    for (const { number, name, sha256, text } of todo) {
      await tx.sql(text).catch((cause: Error) => {
        throw new Error(`migration ${name}: ${cause.message}`, { cause });
      });
      await tx.sql('insert into migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    }
    return todo.map(({ name }) => name);
  });
}

const selectApplied = 'select number, name, sha256 from migration order by number';

async function readApplied(sql: Sql): Promise<Applied[]> {
  try {
    return await sql.sql<Applied>(selectApplied);
  } catch (error) {
    const undefinedTable = '42P01';
    if (codeOf(error) === undefinedTable) return [];
    throw error;
  }
}

function pending(files: Migration[], applied: Applied[]): Migration[] {
  for (const { number, name, sha256 } of applied) {
    const file = files[number - 1];
    if (!file) {
      throw new MigrationError('newer-database', `the database has ${name}, which this program does not know`);
    }
    if (file.sha256 !== sha256) {
      throw new MigrationError('changed', `${file.name} has changed since it was applied as ${name}`);
    }
  }
  return files.slice(applied.length);
}

function readMigrations(folder: string): Migration[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new MigrationError('bad-folder', `${name} is not number ${index + 1} of the migrations`);
    }
    // A check-out on Windows may change the line ends, not what they say.
    const text = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sha256: createHash('sha256').update(text).digest('hex'), text };
  });
}
