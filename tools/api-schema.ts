import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { systemClock } from '../src/base/clock.ts';
import { buildServer } from '../src/http/server.ts';

/** The API as the server describes itself; no database is opened, no request is made. */
export async function openApi(): Promise<OpenAPI3> {
  const app = await buildServer({ door: undefined as never, files: '', clock: systemClock });
  try {
    await app.ready();
    return JSON.parse(JSON.stringify(app.swagger())) as OpenAPI3;
  } finally {
    await app.close();
  }
}

/** The types of the web client, one per schema and route of the API. */
export async function clientTypes(document: OpenAPI3): Promise<string> {
  const nodes = await openapiTS(document, { alphabetize: true });
  return `// Written by tools/generate.ts from docs/openapi.json.\n${astToString(nodes)}`;
}
