import pg from 'pg';
import type { Log } from '../base/log.ts';
import { pause } from '../base/pause.ts';
import { FolderInUse } from './folder-in-use.ts';
import { folderHolder, tryFolderLock } from './locks.ts';
import type { Holder } from './locks.ts';
import { clientConfig } from './pool.ts';
import type { Connection } from './pool.ts';
import type { Server } from './server.ts';

/** How long a passer-by may hold the lock while looking who is there. */
const lookMs = 6_000;

export interface KeeperOptions {
  folder: string;
  connection: Connection;
  self: Holder;
  log: Log;
  /** The server to keep; none when it is not ours. `restart` makes the next one after a crash. */
  launched: { server: Server; restart(): Promise<Server> } | undefined;
  /** How long the server may be away before the program gives up. */
  healMs: number;
  /** Called once when the server, or the lock, is lost for good. */
  onLost(error: unknown): void;
}

/**
 * Keeps the folder's lock on a connection of its own, from {@link hold} to {@link close}, and the server
 * alive: one that dies unasked is started again, and the lock taken again.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  #server: Server | undefined;
  #lock: pg.Client | undefined;
  #closing = false;
  #healing: Promise<void> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#server = options.launched?.server;
  }

  /** Takes the lock. Throws {@link FolderInUse} when another `start` has it. */
  async hold(): Promise<void> {
    this.#lock = await this.#takeLock();
    this.#watch();
  }

  /** Lets go: stops the server, if it is ours, then the lock goes with its connection. */
  async close(how: 'smart' | 'fast'): Promise<void> {
    this.#closing = true;
    await this.#healing;
    // The signal first: nobody should find the lock free and the server still taking them in.
    const stopped = this.#server?.stop(how);
    await this.#lock?.end().catch(() => {});
    await stopped;
  }

  async #takeLock(): Promise<pg.Client> {
    const { connection, folder, self } = this.#options;
    const client = new pg.Client(clientConfig(connection, 'preavis folder'));
    client.on('error', () => {});
    try {
      await client.connect();
      for (const end = performance.now() + lookMs; !(await tryFolderLock(client, self)); await pause(50)) {
        const holder = await folderHolder(client);
        if (holder?.role === 'start' || performance.now() > end) throw new FolderInUse(folder, holder);
      }
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    client.on('end', () => {
      if (this.#lock !== client) return;
      this.#lock = undefined;
      this.#heal();
    });
    return client;
  }

  #watch(): void {
    void this.#server?.ended.then(() => this.#heal());
  }

  #isWhole(): boolean {
    return this.#lock !== undefined && this.#server?.isAlive() !== false;
  }

  #heal(): void {
    if (this.#closing || this.#healing || this.#isWhole()) return;
    this.#healing = this.#restore().then(
      () => {
        this.#healing = undefined;
        this.#heal();
      },
      (error: unknown) => this.#options.onLost(error),
    );
  }

  async #restore(): Promise<void> {
    const { launched, log, healMs } = this.#options;
    for (const end = performance.now() + healMs; !this.#closing; await pause(100)) {
      try {
        if (launched && !this.#server?.isAlive()) {
          log.error('the database server died: starting it again');
          this.#server = await launched.restart();
          this.#watch();
        }
        this.#lock = await this.#takeLock();
        log.info('the database is back');
        return;
      } catch (error) {
        if (error instanceof FolderInUse || performance.now() > end) throw error;
      }
    }
  }
}
