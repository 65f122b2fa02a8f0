/**
 * A program that opens a data folder and does what its standard input says, one line at a time, so that
 * tests can start several and kill them: `node test/kit/launch.ts FOLDER ROLE [unsafe]`. Each answer is
 * one line of JSON on standard output. Lines: `close`, `announce ADDRESS`, or SQL.
 */
import { createInterface } from 'node:readline';
import { createLog } from '../../src/base/log.ts';
import { FolderInUse } from '../../src/db/folder-in-use.ts';
import { openDatabase } from '../../src/db/open.ts';
import { inTransaction } from '../../src/db/tx.ts';

const [folder, role, safety] = process.argv.slice(2);
if (!folder || (role !== 'start' && role !== 'command')) throw new Error('launch.ts FOLDER start|command [unsafe]');

const say = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

try {
  const log = createLog('silent');
  const database = await openDatabase(folder, { role, log, unsafe: safety === 'unsafe' });
  say({ opened: true, owned: database.owned });
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, rest] = line.split(' ', 2);
    if (word === 'close') break;
    if (word === 'announce') {
      database.announce(rest ?? '');
      say({ announced: rest });
    } else {
      say({ rows: await inTransaction(database.pool, (tx) => tx.sql(line)) });
    }
  }
  await database.close();
  // An open standard input would keep this process waiting for a next line.
  process.stdin.destroy();
} catch (error) {
  const { name, message } = error as Error;
  say({ failed: name, message, ...(error instanceof FolderInUse && { pid: error.pid, address: error.address }) });
  process.exitCode = 1;
}
