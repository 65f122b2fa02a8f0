import { z } from 'zod';
import { callAnswer } from '../../cases/call-answer.ts';
import type { Command } from '../../cases/command.ts';
import { execute } from '../../cases/execute.ts';
import { searchPartners, showPartner } from '../../cases/partners.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Api, envelopeOf, langOf, lookOf, type Routes, tellReplay } from '../app.ts';
import { previewQuery, problems, writeHeaders } from '../contract/common.ts';
import * as contract from '../contract/partners.ts';
import { NotFound, sendRefusal } from '../problems.ts';

const partnerId = z.object({ id: z.string() });

async function partnerOr404(api: Api, request: FastifyRequest, id: string) {
  const view = await showPartner(api.door, lookOf(api, request), id);
  if (!view)
    throw new NotFound(
      langOf(request) === 'fr' ? `Le partenaire ${id} n’existe pas.` : `Partner ${id} does not exist.`,
    );
  return view;
}

/** Carries out a command on a call and answers with what it changes in the evidence. */
async function onCall(api: Api, request: FastifyRequest, reply: FastifyReply, command: Command, preview?: string) {
  const envelope = envelopeOf(api, request, preview);
  const outcome = await execute(api.door, command, envelope);
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  tellReplay(reply, outcome);
  return reply.send(await callAnswer(api.door, lookOf(api, request), outcome, envelope.preview === true));
}

/** Carries out a command on a partner and answers with the partner after it. */
async function onPartner(
  api: Api,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  command: Command,
  preview?: string,
) {
  const outcome = await execute(api.door, command, envelopeOf(api, request, preview));
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  tellReplay(reply, outcome);
  return reply.send(await partnerOr404(api, request, request.params.id));
}

/** Partners: search with homonyms told apart, their account manager, calls and numbers. */
export const partnerRoutes: Routes = (app, api) => {
  app.get(
    '/api/partners',
    {
      schema: {
        summary: 'Partners by part of a name, city, reference or phone',
        tags: ['partners'],
        querystring: contract.partnerQuery,
        response: { 200: contract.partnerList, ...problems },
      },
    },
    async (request) => {
      const { q, product, limit = 20 } = request.query;
      return { partners: await searchPartners(api.door, lookOf(api, request), q, product, limit) };
    },
  );
  app.get(
    '/api/partners/:id',
    {
      schema: {
        summary: 'A partner with its cases and evidence',
        tags: ['partners'],
        params: partnerId,
        response: { 200: contract.partnerView, ...problems },
      },
    },
    async (request) => partnerOr404(api, request, request.params.id),
  );
  app.post(
    '/api/partners/:id/calls',
    {
      schema: {
        summary: 'Log a call',
        tags: ['partners'],
        params: partnerId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.logCall,
        response: { 200: contract.callAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { number, result, day, time } = request.body;
      const call = { result, ...(number ? { number } : {}), ...(day ? { day } : {}), ...(time ? { time } : {}) };
      const command = { kind: 'log-call', partner: request.params.id, call, caller: null } as const;
      return onCall(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/calls/:id/correction',
    {
      schema: {
        summary: 'Correct or withdraw a call; preview shows what it changes',
        tags: ['partners'],
        params: partnerId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.correctCall,
        response: { 200: contract.callAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const { withdraw = false, reason, number, result, day, time } = request.body;
      const change = {
        ...(number ? { number } : {}),
        ...(result ? { result } : {}),
        ...(day ? { day } : {}),
        ...(time ? { time } : {}),
      };
      const command = { kind: 'correct-call', call: request.params.id, change, withdraw, reason } as const;
      return onCall(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/partners/:id/numbers',
    {
      schema: {
        summary: 'Declare a number, or that there is none',
        tags: ['partners'],
        params: partnerId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.declareNumber,
        response: { 200: contract.partnerView, ...problems },
      },
    },
    async (request, reply) => {
      const command = { kind: 'declare-number', partner: request.params.id, ...request.body } as const;
      return onPartner(api, request, reply, command, request.query.preview);
    },
  );
  app.put(
    '/api/partners/:id/domains/:fqdn',
    {
      schema: {
        summary: 'Record a domain name as a partner’s; the registrar’s own reading comes every night',
        tags: ['partners'],
        params: z.object({ id: z.string(), fqdn: z.string() }),
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.recordDomain,
        response: { 200: contract.partnerView, ...problems },
      },
    },
    async (request, reply) => {
      const { id, fqdn } = request.params;
      const { registrar = 'gandi', expiresOn = null } = request.body;
      const name = fqdn.trim().toLowerCase();
      const told = { registrar, expiresOn, autorenew: null, status: [] };
      const command = { kind: 'record-domain', fqdn: name, partner: id, ...told } as const;
      return onPartner(api, request, reply, command, request.query.preview);
    },
  );
  app.put(
    '/api/partners/:id/manager',
    {
      schema: {
        summary: 'Give a partner another account manager; its open cases follow',
        tags: ['partners'],
        params: partnerId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.changeManager,
        response: { 200: contract.partnerView, ...problems },
      },
    },
    async (request, reply) => {
      const { manager, reason = null } = request.body;
      const command = { kind: 'change-manager', partner: request.params.id, manager, reason } as const;
      return onPartner(api, request, reply, command, request.query.preview);
    },
  );
};
