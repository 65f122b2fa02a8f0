import { z } from 'zod';
import { listApprovals } from '../../cases/approvals.ts';
import { lookOf, type Routes } from '../app.ts';
import { caseAnswers, onCase } from '../case-answer.ts';
import { caseWriteHeaders, previewQuery, problems } from '../contract/common.ts';
import * as contract from '../contract/proposals.ts';

const caseId = z.object({ id: z.string() });
const proposal = z.object({ id: z.string(), request: z.string() });
const writing = { headers: caseWriteHeaders, querystring: previewQuery, response: caseAnswers };

/** Proposals: asking those who may, and answering. */
export const proposalRoutes: Routes = (app, api) => {
  app.get(
    '/api/approvals',
    {
      schema: {
        summary: 'Proposals that wait for this person, oldest first',
        tags: ['proposals'],
        querystring: contract.approvalQuery,
        response: { 200: contract.approvalPage, ...problems },
      },
    },
    async (request) => listApprovals(api.door, lookOf(api, request), request.query),
  );
  app.post(
    '/api/cases/:id/proposals',
    {
      schema: {
        summary: 'Propose an action to those who may take it',
        tags: ['proposals'],
        params: caseId,
        body: contract.propose,
        ...writing,
      },
    },
    async (request, reply) => {
      const { action, set = {}, note = null } = request.body;
      const command = { kind: 'propose-action', case: request.params.id, action, set, note } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/proposals/:request/complete',
    {
      schema: {
        summary: 'Add to a proposal of one’s own while it waits',
        tags: ['proposals'],
        params: proposal,
        body: contract.complete,
        ...writing,
      },
    },
    async (request, reply) => {
      const { id, request: waiting } = request.params;
      const command = { kind: 'complete-proposal', case: id, request: waiting, set: request.body.set } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/proposals/:request/approve',
    {
      schema: {
        summary: 'Approve a proposal: its action is taken, by who approves',
        tags: ['proposals'],
        params: proposal,
        body: contract.approve.nullish(),
        ...writing,
      },
    },
    async (request, reply) => {
      const { id, request: waiting } = request.params;
      const set = request.body?.set ?? {};
      const command = { kind: 'approve-proposal', case: id, request: waiting, set } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/proposals/:request/refuse',
    {
      schema: {
        summary: 'Refuse a proposal, and say why',
        tags: ['proposals'],
        params: proposal,
        body: contract.refuse,
        ...writing,
      },
    },
    async (request, reply) => {
      const { id, request: waiting } = request.params;
      const { reason } = request.body;
      const command = { kind: 'refuse-proposal', case: id, request: waiting, reason } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/cases/:id/proposals/:request/withdraw',
    {
      schema: {
        summary: 'Take back a proposal of one’s own',
        tags: ['proposals'],
        params: proposal,
        ...writing,
      },
    },
    async (request, reply) => {
      const { id, request: waiting } = request.params;
      const command = { kind: 'withdraw-proposal', case: id, request: waiting } as const;
      return onCase(api, request, reply, command, request.query.preview);
    },
  );
};
