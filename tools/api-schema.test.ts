import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientTypes, openApi } from './api-schema.ts';

const root = join(import.meta.dirname, '..');
const written = (path: string): string => readFileSync(join(root, path), 'utf8');

test('what is derived from the API is what the server says today: npm run gen', async () => {
  const document = await openApi();
  expect(JSON.parse(written('docs/openapi.json'))).toEqual(document);
  expect(written('web/api/schema.ts') === (await clientTypes(document))).toBe(true);
});
