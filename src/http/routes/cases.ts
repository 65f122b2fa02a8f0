import { z } from 'zod';
import { countCases, listCases } from '../../cases/queries.ts';
import { caseTypes } from '../../cases/case-types.ts';
import type { Command } from '../../cases/command.ts';
import { execute } from '../../cases/execute.ts';
import { showCase } from '../../cases/present.ts';
import { readPasted } from '../../cases/pasted-template.ts';
import { openFile } from '../../base/files.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Api, envelopeOf, langOf, lookOf, type Routes, tellReplay, wantsMinimal } from '../app.ts';
import * as contract from '../contract/cases.ts';
import { caseWriteHeaders, previewQuery, problems, writeHeaders } from '../contract/common.ts';
import { NotFound, sendRefusal } from '../problems.ts';

const caseId = z.object({ id: z.string() });
const caseAnswers = { 200: z.union([contract.caseView, contract.caseChanged]), ...problems };

/** Carries out a command on a case and answers with the case after it. */
async function onCase(api: Api, request: FastifyRequest, reply: FastifyReply, command: Command, preview?: string) {
  const outcome = await execute(api.door, command, envelopeOf(api, request, preview));
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  const { case: id = '', version = 0 } = outcome.result;
  tellReplay(reply, outcome);
  // Two names that are right by construction: trying them against the whole view first would cost more than the rest.
  if (preview === 'true' || wantsMinimal(request)) return reply.serializer(JSON.stringify).send({ id, version });
  return reply.send(await caseOr404(api, request, reply, id));
}

async function caseOr404(api: Api, request: FastifyRequest, reply: FastifyReply, id: string) {
  const view = await showCase(api.door, lookOf(api, request), id);
  if (!view)
    throw new NotFound(langOf(request) === 'fr' ? `Le dossier ${id} n’existe pas.` : `Case ${id} does not exist.`);
  void reply.header('etag', `"${view.version}"`);
  return view;
}

/** Cases: lists, one case, opening, actions, notes and papers. */
export const caseRoutes: Routes = (app, api) => {
  app.get(
    '/api/cases',
    {
      schema: {
        summary: 'Cases, deadlines first',
        tags: ['cases'],
        querystring: contract.caseQuery,
        response: { 200: contract.casePage, ...problems },
      },
    },
    async (request) => {
      const { open, ...filter } = request.query;
      return listCases(api.door, lookOf(api, request), {
        ...filter,
        ...(open === undefined ? {} : { open: open === 'true' }),
      });
    },
  );
  app.get(
    '/api/cases/counts',
    {
      schema: { summary: 'How many cases call', tags: ['cases'], response: { 200: contract.caseCounts, ...problems } },
    },
    async (request) => countCases(api.door, lookOf(api, request)),
  );
  app.get(
    '/api/case-types',
    {
      schema: {
        summary: 'Kinds of case, and whether this person may open one',
        tags: ['cases'],
        querystring: z.object({ partner: z.string().optional() }),
        response: { 200: contract.caseTypeList, ...problems },
      },
    },
    async (request) => ({ types: await caseTypes(api.door, lookOf(api, request), request.query.partner) }),
  );
  app.get(
    '/api/cases/:id',
    {
      schema: {
        summary: 'A case, its dates, actions and reasons',
        tags: ['cases'],
        params: caseId,
        response: { 200: contract.caseView, ...problems },
      },
    },
    async (request, reply) => caseOr404(api, request, reply, request.params.id),
  );
  app.post(
    '/api/cases',
    {
      schema: {
        summary: 'Open a case',
        tags: ['cases'],
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.openCase,
        response: caseAnswers,
      },
    },
    async (request, reply) => {
      const { type, partner, product = null, set = {} } = request.body;
      return onCase(api, request, reply, { kind: 'open-case', type, partner, product, set }, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/actions/:action',
    {
      schema: {
        summary: 'Take an action of the procedure',
        tags: ['cases'],
        params: z.object({ id: z.string(), action: z.string() }),
        headers: caseWriteHeaders,
        querystring: previewQuery,
        body: contract.takeAction.nullish(),
        response: caseAnswers,
      },
    },
    async (request, reply) => {
      const { id, action } = request.params;
      const command = { kind: 'take-action', case: id, action, set: request.body?.set ?? {} } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/templates/:template/parse',
    {
      schema: {
        summary: 'Read a pasted block back into fields; writes nothing',
        tags: ['cases'],
        params: z.object({ id: z.string(), template: z.string() }),
        headers: z.object({ 'accept-language': z.string().optional() }),
        body: contract.pasteTemplate,
        response: { 200: contract.pastedTemplate, ...problems },
      },
    },
    async (request) => {
      const { id, template } = request.params;
      const look = lookOf(api, request);
      const read = await readPasted(api.door, look, { case: id, template, text: request.body.text });
      if (read === 'no-case') throw new NotFound(noCase(id)[look.lang]);
      if (read === 'no-template') throw new NotFound(noTemplate(id, template)[look.lang]);
      return { ...read, set: { ...read.set }, found: [...read.found], unread: [...read.unread] };
    },
  );
  app.post(
    '/api/cases/:id/notes',
    {
      schema: {
        summary: 'Add a note',
        tags: ['cases'],
        params: caseId,
        headers: caseWriteHeaders,
        querystring: previewQuery,
        body: contract.addNote,
        response: caseAnswers,
      },
    },
    async (request, reply) => {
      const command = { kind: 'add-note', case: request.params.id, text: request.body.text } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/files',
    {
      schema: {
        summary: 'Attach a stored file',
        tags: ['cases'],
        params: caseId,
        headers: caseWriteHeaders,
        querystring: previewQuery,
        body: contract.attachFile,
        response: caseAnswers,
      },
    },
    async (request, reply) => {
      const { file, name, kind, mediaType = 'application/octet-stream' } = request.body;
      const stored = await openFile(api.files, file);
      stored?.stream.destroy();
      if (!stored)
        throw new NotFound(langOf(request) === 'fr' ? 'Ce fichier n’a pas été déposé.' : 'This file was not uploaded.');
      const { id } = request.params;
      const { size } = stored;
      const command = { kind: 'attach-file', case: id, file, name, mediaType, size, attachmentKind: kind } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
};
