import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Largest file kept, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024;

/** The file goes over the limit; nothing of it was kept. */
export class FileTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`file larger than ${limit} bytes`);
    this.name = 'FileTooLarge';
    this.limit = limit;
  }
}

/**
 * Keeps a file under the hash of its content and answers once it is safely on disk. Keeping the same
 * content twice stores it once. Throws {@link FileTooLarge} past `limit` bytes.
 */
export async function putFile(
  dir: string,
  content: Buffer | AsyncIterable<Uint8Array>,
  limit: number = maxFileBytes,
): Promise<{ sha256: string; size: number }> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const draft = join(dir, `draft-${randomUUID()}`);
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
        size += chunk.byteLength;
        if (size > limit) throw new FileTooLarge(limit);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest('hex');
    const home = pathOf(dir, sha256);
    await mkdir(dirname(home), { recursive: true, mode: 0o700 });
    await rename(draft, home);
    // The name is only durable once its folder is, and the folder once its parent is.
    await syncFolder(dirname(home));
    await syncFolder(dir);
    return { sha256, size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Opens a kept file for reading; undefined when there is none of that hash. */
export async function openFile(dir: string, sha256: string): Promise<{ stream: Readable; size: number } | undefined> {
  // The hash becomes a path: anything else must not reach the file system.
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const path = pathOf(dir, sha256);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found && { stream: createReadStream(path), size: found.size };
}

/** Makes the names inside a folder survive a power cut. */
export async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function pathOf(dir: string, sha256: string): string {
  return join(dir, sha256.slice(0, 2), sha256.slice(2));
}
