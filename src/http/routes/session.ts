import { decideCommand } from '../../policy/who.ts';
import { DESK_COMMANDS, type Actor } from '../../policy/facts.ts';
import { ask } from '../../cases/asking.ts';
import { roleLabel } from '../../cases/words.ts';
import { findPerson, listPeople } from '../../people/people.ts';
import { closeSession, openSession, SESSION_HOURS } from '../../people/sessions.ts';
import { addHours } from '../../base/clock.ts';
import type { Book } from '../../policy/book.ts';
import type { FastifyRequest } from 'fastify';
import { type Api, langOf, lookOf, type Routes } from '../app.ts';
import { problems } from '../contract/common.ts';
import * as contract from '../contract/session.ts';
import { COOKIE, tokenOf } from '../identity.ts';
import { NotFound } from '../problems.ts';
import { z } from 'zod';

const nothing = z.null().meta({ description: 'Done' });

function presentPerson(book: Book, person: Actor, lang: 'fr' | 'en') {
  const { email, name, roles } = person;
  return { email, name, roles: [...roles], roleLabels: roles.map((role) => roleLabel(book, role, lang)) };
}

async function presentSession(api: Api, request: FastifyRequest) {
  const look = lookOf(api, request);
  const { book, today } = await ask(api.door, look);
  const commands = DESK_COMMANDS.map((command) => {
    const conditions = decideCommand(book, command, look.actor);
    const shown = conditions.find((found) => !found.ok) ?? conditions[0];
    const answer = {
      allowed: conditions.every((found) => found.ok),
      message: shown?.message[look.lang] ?? '',
      page: shown?.page ?? '',
      line: shown?.line ?? 1,
    };
    return [command, answer] as const;
  });
  return { person: presentPerson(book, look.actor, look.lang), today, commands: Object.fromEntries(commands) };
}

/** Who is at the desk. Until sign-in exists a person is chosen, on this machine only. */
export const sessionRoutes: Routes = (app, api) => {
  app.get(
    '/api/session',
    {
      schema: {
        summary: 'Who is at the desk, and which desk commands they may give',
        tags: ['session'],
        response: { 200: contract.session, ...problems },
      },
    },
    async (request) => presentSession(api, request),
  );
  app.get(
    '/api/people',
    {
      schema: {
        summary: 'People who can be chosen',
        tags: ['session'],
        response: { 200: contract.peopleList, ...problems },
      },
    },
    async (request) => {
      const lang = langOf(request);
      const { book } = await ask(api.door, { actor: { email: '', name: '', roles: [] }, now: api.clock.now(), lang });
      const people = await listPeople(api.door.pool);
      return { people: people.filter((person) => person.canSignIn).map((person) => presentPerson(book, person, lang)) };
    },
  );
  app.post(
    '/api/session',
    {
      schema: {
        summary: 'Choose a person',
        tags: ['session'],
        body: contract.startSession,
        response: { 200: contract.session, ...problems },
      },
    },
    async (request, reply) => {
      const person = await findPerson(api.door.pool, request.body.email);
      if (!person?.canSignIn)
        throw new NotFound(
          langOf(request) === 'fr' ? 'Cette personne ne peut pas entrer.' : 'This person cannot sign in.',
        );
      const token = await openSession(api.door.pool, person.email, addHours(api.clock.now(), SESSION_HOURS));
      request.actor = person;
      const cookie = `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_HOURS * 3600}`;
      return reply.header('set-cookie', cookie).send(await presentSession(api, request));
    },
  );
  app.delete(
    '/api/session',
    { schema: { summary: 'Leave the desk', tags: ['session'], response: { 204: nothing, ...problems } } },
    async (request, reply) => {
      const token = tokenOf(request);
      if (token !== null) await closeSession(api.door.pool, token);
      return reply
        .code(204)
        .header('set-cookie', `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`)
        .send(null);
    },
  );
};
