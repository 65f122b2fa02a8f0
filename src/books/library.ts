import type { Sql } from '../db/pool.ts';
import type { Book } from '../policy/book.ts';
import { Fault } from '../base/fault.ts';
import { loadBook } from './read-book.ts';

/** Published versions of the book. They never change, so each is read and compiled once. */
export class BookLibrary {
  readonly #versions = new Map<number, Promise<Book>>();

  /** Version of the book in force on a civil day (Europe/Paris), 0 when none was published. */
  async lawVersion(sql: Sql, today: string): Promise<number> {
    const rows = await sql.sql<{ version: number | null }>(
      'select max(version) as version from book_version where effective_on <= $1',
      [today],
    );
    return rows[0]?.version ?? 0;
  }

  /** A published version, compiled. Throws a Fault when it does not exist: cases are pinned to versions that do. */
  version(sql: Sql, version: number): Promise<Book> {
    const known = this.#versions.get(version);
    if (known) return known;
    const reading = read(sql, version);
    this.#versions.set(version, reading);
    reading.catch(() => this.#versions.delete(version));
    return reading;
  }

  /** The book in force on a civil day. */
  async inForce(sql: Sql, today: string): Promise<Book> {
    return this.version(sql, await this.lawVersion(sql, today));
  }
}

async function read(sql: Sql, version: number): Promise<Book> {
  const rows = await sql.sql<{ files: Record<string, string> }>('select files from book_version where version = $1', [
    version,
  ]);
  const files = rows[0]?.files;
  if (!files) throw new Fault(`book version ${version} is not published`);
  return loadBook(files, version, 'rules').book;
}
