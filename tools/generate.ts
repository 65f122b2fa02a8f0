/**
 * Writes what is derived. From the API: docs/openapi.json, and web/api/schema.ts for the client. From the book:
 * docs/guide/reference/role-matrix.md.
 *
 * `node tools/generate.ts` writes them all; with `--check` it writes nothing and fails when one is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientTypes, openApi } from './api-schema.ts';
import { ROLE_MATRIX, roleMatrixPage, shippedBook } from './role-matrix.ts';

const root = join(import.meta.dirname, '..');

const document = await openApi();
const files: Record<string, string> = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'web/api/schema.ts': await clientTypes(document),
  [ROLE_MATRIX]: roleMatrixPage(await shippedBook()),
};

const current = (path: string): string | null => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
};

const stale = Object.keys(files).filter((path) => current(path) !== files[path]);
if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is stale: npm run gen`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const path of stale) {
    writeFileSync(join(root, path), files[path] ?? '');
    console.log(`${path} written`);
  }
}
