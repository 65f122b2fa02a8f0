import { z } from 'zod';
import { openFile } from '../../base/files.ts';
import type { CommandOf } from '../../cases/command.ts';
import { execute } from '../../cases/execute.ts';
import { caseBefore, letterAnswer } from '../../cases/letter-answer.ts';
import { receiptDates } from '../../cases/letter-view.ts';
import { listLetters } from '../../cases/letters.ts';
import { ask } from '../../cases/asking.ts';
import type { Attachment } from '../../policy/facts.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Api, envelopeOf, langOf, lookOf, type Routes, tellReplay } from '../app.ts';
import { dateExplanation } from '../contract/cases.ts';
import { previewQuery, problems, writeHeaders } from '../contract/common.ts';
import * as contract from '../contract/letters.ts';
import { NotFound, sendRefusal } from '../problems.ts';

const letterId = z.object({ id: z.string() });
const answers = { 200: contract.letterAnswer, ...problems };

async function onLetter(
  api: Api,
  request: FastifyRequest,
  reply: FastifyReply,
  command: CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>,
  preview: string | undefined,
) {
  const envelope = envelopeOf(api, request, preview);
  const stood = await caseBefore(api.door, lookOf(api, request), command);
  const outcome = await execute(api.door, command, envelope);
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  tellReplay(reply, outcome);
  return reply.send(await letterAnswer(api.door, lookOf(api, request), outcome, envelope.preview === true, stood));
}

async function scanOf(
  api: Api,
  request: FastifyRequest,
  scan: { file: string; name: string } | null,
): Promise<Attachment | null> {
  if (!scan) return null;
  const stored = await openFile(api.files, scan.file);
  stored?.stream.destroy();
  if (!stored)
    throw new NotFound(langOf(request) === 'fr' ? 'Ce fichier n’a pas été déposé.' : 'This file was not uploaded.');
  return { ...scan, mediaType: 'application/octet-stream', size: stored.size, kind: 'scan' };
}

/** Letters: register, match, correct, the tray, and the dates a receipt would give. */
export const letterRoutes: Routes = (app, api) => {
  app.get(
    '/api/letters',
    {
      schema: {
        summary: 'Letters, or the tray of those that wait for a partner',
        tags: ['letters'],
        querystring: contract.letterQuery,
        response: { 200: contract.letterList, ...problems },
      },
    },
    async (request) => {
      const { unmatched, limit = 100 } = request.query;
      return listLetters(api.door, lookOf(api, request), unmatched === 'true', limit);
    },
  );
  app.post(
    '/api/letters',
    {
      schema: {
        summary: 'Register a letter; preview shows its dates first',
        tags: ['letters'],
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.registerLetter,
        response: answers,
      },
    },
    async (request, reply) => {
      const {
        number,
        receivedOn,
        writtenOn = null,
        channel,
        product,
        partner = null,
        named = null,
        city = null,
        scan = null,
        note = null,
        asks = [],
        also = [],
      } = request.body;
      const paper = await scanOf(api, request, scan);
      const letter = {
        number: number?.trim() || null,
        receivedOn,
        writtenOn,
        registeredOn: null,
        channel,
        product,
        named,
        city,
        ...(asks.length > 0 ? { asks: [...new Set(asks)] } : {}),
        scan: paper,
        note,
      };
      const command = { kind: 'register-letter', letter, partner, ...(also.length > 0 ? { also } : {}) } as const;
      return onLetter(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/letters/:id/match',
    {
      schema: {
        summary: 'Give a letter of the tray its partner',
        tags: ['letters'],
        params: letterId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.matchLetter,
        response: answers,
      },
    },
    async (request, reply) => {
      const command = { kind: 'match-letter', letter: request.params.id, partner: request.body.partner } as const;
      return onLetter(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/letters/:id/correction',
    {
      schema: {
        summary: 'Correct a receipt date; preview shows what moves',
        tags: ['letters'],
        params: letterId,
        headers: writeHeaders,
        querystring: previewQuery,
        body: contract.correctLetter,
        response: answers,
      },
    },
    async (request, reply) => {
      const command = { kind: 'correct-letter', letter: request.params.id, ...request.body } as const;
      return onLetter(api, request, reply, command, request.query.preview);
    },
  );
  app.get(
    '/api/date',
    {
      schema: {
        summary: 'The dates a receipt gives, and why',
        tags: ['letters'],
        querystring: contract.dateQuery,
        response: { 200: dateExplanation, ...problems },
      },
    },
    async (request) => {
      const look = lookOf(api, request);
      const { book } = await ask(api.door, look);
      const { product, received, commitmentEnds = null } = request.query;
      const found = receiptDates(book, product, received, commitmentEnds, look.lang);
      if (!found)
        throw new NotFound(
          look.lang === 'fr'
            ? 'Aucune règle ne parle de ce produit à cette date.'
            : 'No rule speaks of this product on that date.',
        );
      return found;
    },
  );
};
