import { z } from 'zod';
import { openFile, putFile } from '../../base/files.ts';
import { Readable } from 'node:stream';
import { langOf, lookOf, type Routes } from '../app.ts';
import { storedFile } from '../contract/book.ts';
import { problems } from '../contract/common.ts';
import { NoFile, NotFound } from '../problems.ts';

/** Kept papers. Whatever their type says, they are only ever handed out to be downloaded: a letter is not a page. */
export const fileRoutes: Routes = (app, api) => {
  app.post(
    '/api/files',
    {
      schema: {
        summary: 'Keep a file; the body is the file itself',
        tags: ['files'],
        response: { 201: storedFile, ...problems },
      },
    },
    async (request, reply) => {
      lookOf(api, request);
      if (!(request.body instanceof Readable)) throw new NoFile();
      const stored = await putFile(api.files, request.body);
      return reply.code(201).send({ file: stored.sha256, size: stored.size });
    },
  );
  app.get(
    '/api/files/:file',
    {
      schema: {
        summary: 'A kept file',
        tags: ['files'],
        params: z.object({ file: z.string() }),
        querystring: z.object({ name: z.string().max(200).optional() }),
      },
    },
    async (request, reply) => {
      lookOf(api, request);
      const found = await openFile(api.files, request.params.file);
      if (!found)
        throw new NotFound(langOf(request) === 'fr' ? 'Ce fichier n’existe pas.' : 'This file does not exist.');
      const name = encodeURIComponent(request.query.name ?? `${request.params.file.slice(0, 12)}.bin`);
      return reply
        .header('content-type', 'application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .header('content-length', found.size)
        .send(found.stream);
    },
  );
};
