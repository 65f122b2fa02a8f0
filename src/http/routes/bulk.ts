import type { FastifyRequest } from 'fastify';
import { actOnMany, approveMany, type BulkEnvelope } from '../../cases/bulk.ts';
import { type Api, envelopeOf, langOf, type Routes } from '../app.ts';
import * as contract from '../contract/bulk.ts';
import { problems, writeHeaders } from '../contract/common.ts';

/** One key for the whole; each case gets its own from it. A version is given by case, never for all. */
function bulkEnvelope(api: Api, request: FastifyRequest, preview: boolean): BulkEnvelope {
  const { ifMatch: _, ...envelope } = envelopeOf(api, request);
  return { ...envelope, lang: langOf(request), ...(preview ? { preview } : {}) };
}

/** Many cases at once: each carried out or refused for itself, in the order given. */
export const bulkRoutes: Routes = (app, api) => {
  app.post(
    '/api/bulk/actions',
    {
      schema: {
        summary: 'Take an action on many cases, or see what would come of it',
        tags: ['bulk'],
        headers: writeHeaders,
        body: contract.manyActions,
        response: { 200: contract.bulkAnswer, ...problems },
      },
    },
    async (request) => {
      const { action, set = {}, cases, preview = false } = request.body;
      return actOnMany(api.door, bulkEnvelope(api, request, preview), { action, set, cases });
    },
  );
  app.post(
    '/api/bulk/approvals',
    {
      schema: {
        summary: 'Approve many proposals, or see what would come of it',
        tags: ['bulk'],
        headers: writeHeaders,
        body: contract.manyApprovals,
        response: { 200: contract.bulkAnswer, ...problems },
      },
    },
    async (request) => {
      const { requests, preview = false } = request.body;
      return approveMany(api.door, bulkEnvelope(api, request, preview), { requests });
    },
  );
};
