import { Readable } from 'node:stream';
import { parisCivil } from '../../base/clock.ts';
import { followfile } from '../../cases/followfile.ts';
import { followfileCsv } from '../../cases/followfile-csv.ts';
import { lookOf, type Routes } from '../app.ts';
import { problems } from '../contract/common.ts';
import * as contract from '../contract/followfile.ts';

/** The register of letters: read and exported, never written. */
export const followfileRoutes: Routes = (app, api) => {
  app.get(
    '/api/followfile',
    {
      schema: {
        summary: 'The register of letters, newest receipt first',
        tags: ['letters'],
        querystring: contract.followfileQuery,
        response: { 200: contract.followfilePage, ...problems },
      },
    },
    async (request) => followfile(api.door, lookOf(api, request), request.query),
  );
  app.get(
    '/api/followfile.csv',
    {
      schema: {
        summary: 'The same register as a CSV file for French spreadsheets',
        tags: ['letters'],
        querystring: contract.followfileFilter,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const look = lookOf(api, request);
      const pieces = followfileCsv(api.door, look, request.query);
      // The first piece is made before the answer begins: what fails then is a problem, not half a file.
      const first = await pieces.next();
      async function* texts() {
        if (!first.done) yield first.value.text;
        for await (const { text } of pieces) yield text;
      }
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="followfile-${parisCivil(look.now).day}.csv"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(texts()));
    },
  );
};
