import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Command } from '../cases/command.ts';
import { type Done, execute } from '../cases/execute.ts';
import { showCase } from '../cases/present.ts';
import { actionAsked } from '../cases/proposal-view.ts';
import { revealCode } from '../cases/reveal.ts';
import { type Api, envelopeOf, langOf, lookOf, tellReplay, wantsMinimal } from './app.ts';
import { caseChanged, caseView } from './contract/cases.ts';
import { problems } from './contract/common.ts';
import { NotFound, sendNotRevealed, sendRefusal } from './problems.ts';

/** What a command on a case may answer. */
export const caseAnswers = { 200: z.union([caseView, caseChanged]), ...problems };

/** Carries out a command on a case and answers with the case after it. */
export async function onCase(
  api: Api,
  request: FastifyRequest,
  reply: FastifyReply,
  command: Command,
  preview?: string,
) {
  const action = await actionOf(api, command);
  const outcome = await execute(api.door, command, envelopeOf(api, request, preview));
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  const { case: id = '', version = 0 } = outcome.result;
  tellReplay(reply, outcome);
  const shown = preview === 'true' ? null : await revealed(api, action, outcome);
  if (shown) void reply.header('cache-control', 'no-store');
  if (shown && 'problem' in shown) {
    // The connector's messages hold neither token nor code.
    if (shown.cause) request.log.warn({ case: id, err: shown.cause }, 'the transfer code could not be read');
    return sendNotRevealed(reply.header('etag', `"${version}"`), shown, langOf(request));
  }
  // Names that are right by construction: trying them against the whole view first would cost more than the rest.
  if (preview === 'true' || wantsMinimal(request)) {
    const minimal = { id, version, ...(shown && { revealed: shown }) };
    return reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(minimal);
  }
  return reply.send({ ...(await caseOr404(api, request, reply, id)), ...(shown && { revealed: shown }) });
}

/** The action a command takes, itself or by approving a proposal of it; null when it takes none. */
async function actionOf(api: Api, command: Command): Promise<string | null> {
  if (command.kind === 'take-action') return command.action;
  return command.kind === 'approve-proposal' ? actionAsked(api.door, command) : null;
}

/** What the action shows once to who took it; null when it shows nothing. */
const revealed = async (api: Api, action: string | null, done: Done): ReturnType<typeof revealCode> =>
  action === null ? null : revealCode(api.door, api.registrar ?? null, action, done);

/** The case as who asks sees it, with its version as the tag. Throws NotFound when there is none of that number. */
export async function caseOr404(api: Api, request: FastifyRequest, reply: FastifyReply, id: string) {
  const view = await showCase(api.door, lookOf(api, request), id);
  if (!view)
    throw new NotFound(langOf(request) === 'fr' ? `Le dossier ${id} n’existe pas.` : `Case ${id} does not exist.`);
  void reply.header('etag', `"${view.version}"`);
  return view;
}
