import { z } from 'zod';
import { countCases, listCases } from '../../cases/queries.ts';
import { caseTypes } from '../../cases/case-types.ts';
import { readPasted } from '../../cases/pasted-template.ts';
import { openFile } from '../../base/files.ts';
import { langOf, lookOf, type Routes } from '../app.ts';
import { caseAnswers, caseOr404, onCase } from '../case-answer.ts';
import * as contract from '../contract/cases.ts';
import { caseWriteHeaders, previewQuery, problems, writeHeaders } from '../contract/common.ts';
import { NotFound } from '../problems.ts';

const caseId = z.object({ id: z.string() });

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
      if ('missing' in read) throw new NotFound(read.message[look.lang]);
      return read;
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
