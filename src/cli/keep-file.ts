import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { FileTooLarge, putFile } from '../base/files.ts';
import { usage } from './arguments.ts';
import type { CliIo, OpenedDesk } from './io.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
  '.eml': 'message/rfc822',
};

/** A file of this computer, kept with the desk under the hash of its content. */
export interface KeptFile {
  readonly file: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Keeps a file with the desk. Throws UsageError when it cannot be read or is too large. */
export async function keepFile(io: Pick<CliIo, 'lang'>, desk: OpenedDesk, path: string): Promise<KeptFile> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw usage(io, { fr: `Le fichier ${path} ne peut pas être lu.`, en: `The file ${path} cannot be read.` });
  }
  try {
    const { sha256, size } = await putFile(desk.files, createReadStream(path));
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { file: sha256, name: basename(path), mediaType, size };
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    const limit = Math.floor(error.limit / 1024 / 1024);
    throw usage(io, { fr: `Le fichier ${path} dépasse ${limit} Mo.`, en: `The file ${path} is over ${limit} MB.` });
  }
}
