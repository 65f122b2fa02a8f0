import type { Holder } from './locks.ts';
import { readRunning } from './running-file.ts';

/** Another program keeps the data folder; `pid` and `address` name it when they are known. */
export class FolderInUse extends Error {
  readonly folder: string;
  readonly role: Holder['role'] | undefined;
  readonly pid: number | undefined;
  readonly address: string | undefined;
  constructor(folder: string, holder: Holder | undefined) {
    const running = readRunning(folder);
    const address = running?.pid === holder?.pid ? running?.address : undefined;
    const who = holder ? `process ${holder.pid}${address ? `, at ${address}` : ''}` : 'another program';
    super(`the data folder ${folder} is in use by ${who}`);
    this.name = 'FolderInUse';
    this.folder = folder;
    this.role = holder?.role;
    this.pid = holder?.pid;
    this.address = address;
  }
}
