import { language } from '../locales/language.ts';
import type { Schema } from './client.ts';
import { errorOf, Unreachable } from './problem.ts';

/** Stores a file as it is and answers its name in the store; the same bytes are kept once. */
export async function storeFile(file: File): Promise<Schema<'StoredFile'>> {
  const response = await fetch('/api/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'accept-language': language(),
    },
    body: file,
  }).catch((cause: unknown) => {
    throw new Unreachable('no answer', { cause });
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw errorOf(response.status, body);
  return body as Schema<'StoredFile'>;
}

/** Where a stored file is downloaded under its own name. */
export const fileAddress = (file: string, name: string): string =>
  `/api/files/${encodeURIComponent(file)}?name=${encodeURIComponent(name)}`;
