import type pg from 'pg';
import { pause } from '../base/pause.ts';
import { codeOf, isConnectionError } from './errors.ts';
import type { Pool, Sql } from './pool.ts';

declare const open: unique symbol;

/**
 * An open transaction: what everything below the door receives, so that nothing there can write beside
 * it. Only {@link inTransaction} makes one.
 */
export interface Tx extends Sql {
  readonly [open]: true;
}

/** The connection was lost while committing: what was written may or may not be there. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection was lost while committing', { cause });
    this.name = 'OutcomeUnknown';
  }
}

export interface TransactionOptions {
  /** Default `read committed`. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  readOnly?: boolean;
  /** Also run again after these errors (a stream that moved, for instance). */
  retryOn?: (error: unknown) => boolean;
}

const maxConflicts = 10;
// Longer than a restart of the embedded server after its worst crash seen.
const reconnectMs = 20_000;

/**
 * Runs `fn` in one transaction and commits; any throw rolls back and is passed on. The whole of `fn` is
 * run again, so it must have no effect outside `tx`: after a deadlock or a serialization conflict (up to
 * 10 times), and when the server went away before the commit was sent (up to 20 s). Throws
 * {@link OutcomeUnknown} when it went away during the commit.
 */
export async function inTransaction<Result>(
  pool: Pool,
  fn: (tx: Tx) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const giveUpAt = performance.now() + reconnectMs;
  for (let conflicts = 0; ;) {
    try {
      return await attempt(pool, fn, beginText(options));
    } catch (error) {
      if (isConnectionError(error) && performance.now() < giveUpAt && !pool.ending) {
        await pause(50 + Math.random() * 50);
      } else if ((isConflict(error) || options.retryOn?.(error)) && ++conflicts < maxConflicts) {
        // Two commands that collided once would collide again at the same pace.
        await pause(Math.random() * 4 * conflicts);
      } else {
        throw error;
      }
    }
  }
}

async function attempt<Result>(pool: Pool, fn: (tx: Tx) => Promise<Result>, begin: string): Promise<Result> {
  const client = await pool.connect();
  const tx = new ClientTx(client);
  let committing = false;
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    // Not awaited: it travels with the first statement, and if it fails that one fails too.
    const begun = client.query(begin);
    begun.catch(() => {});
    const result = await fn(tx);
    await begun;
    tx.end();
    committing = true;
    const { command } = await client.query('commit');
    // PostgreSQL answers so when a statement failed and `fn` swallowed the error.
    if (command === 'ROLLBACK') throw new Error('the transaction had already failed: nothing was committed');
    return result;
  } catch (error) {
    tx.end();
    if (isConnectionError(error)) {
      broken ??= error as Error;
      throw committing ? new OutcomeUnknown(error) : error;
    }
    if (!committing) {
      await client.query('rollback').catch((failure: Error) => {
        broken ??= failure;
      });
    }
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

class ClientTx implements Tx {
  declare readonly [open]: true;
  readonly #client: pg.PoolClient;
  #ended = false;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }
  async sql<Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#query<Row>(text, params)).rows;
  }
  end(): void {
    this.#ended = true;
  }
  #query<Row extends object>(text: string, params: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    if (this.#ended) throw new Error('the transaction is over: a query was not awaited, or kept it');
    return this.#client.query<Row>(text, params as unknown[]);
  }
}

function beginText({ isolation, readOnly }: TransactionOptions): string {
  return `begin${isolation ? ` isolation level ${isolation}` : ''}${readOnly ? ' read only' : ''}`;
}

function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}
