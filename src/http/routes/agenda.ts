import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parisCivil } from '../../base/clock.ts';
import { findSlots, LONGEST_AGENDA, showAgenda } from '../../cases/agenda.ts';
import { agendaCalendar, appointmentCalendar, type CalendarDocument } from '../../cases/appointment-calendar.ts';
import type { Command } from '../../cases/command.ts';
import { execute } from '../../cases/execute.ts';
import type { Text } from '../../policy/book.ts';
import { mondayOf } from '../../policy/agenda.ts';
import { addDays } from '../../policy/civil-date.ts';
import { type Api, envelopeOf, langOf, lookOf, type Routes, tellReplay } from '../app.ts';
import * as contract from '../contract/agenda.ts';
import { previewQuery, problems, writeHeaders } from '../contract/common.ts';
import { NotFound, sendRefusal } from '../problems.ts';

const personOf = z.object({ person: z.string() });
const idOf = z.object({ id: z.string() });

const USUAL_MINUTES = 45;
const USUAL_SLOTS = 100;
const calendar = z.string().meta({ description: 'iCalendar (RFC 5545)' });

const today = (api: Api): string => parisCivil(api.clock.now()).day;
const earlier = (one: string, other: string): string => (one < other ? one : other);

function orMissing<View>(request: FastifyRequest, view: View | null, message: Text): View {
  if (view === null) throw new NotFound(message[langOf(request)]);
  return view;
}

const nobody = (person: string): Text => ({
  fr: `Le bureau ne connaît personne sous ${person}.`,
  en: `The desk knows nobody as ${person}.`,
});

const sendCalendar = (reply: FastifyReply, { name, text }: CalendarDocument) =>
  reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-cache')
    .send(text);

async function change(api: Api, request: FastifyRequest, reply: FastifyReply, command: Command, preview?: string) {
  const outcome = await execute(api.door, command, envelopeOf(api, request, preview));
  if (outcome.refused) return sendRefusal(reply, outcome, langOf(request));
  tellReplay(reply, outcome);
  const { person = '', absence = null, outcome: happened } = outcome.result;
  return reply.send({
    person,
    absence,
    outcome: happened === 'created' || happened === 'unchanged' ? happened : 'updated',
  });
}

const writing = {
  headers: writeHeaders,
  querystring: previewQuery,
  response: { 200: contract.agendaAnswer, ...problems },
};
const tags = ['agendas'];

/** Somebody's time: what is taken, what is free, and files for their own calendar. */
export const agendaRoutes: Routes = (app, api) => {
  app.get(
    '/api/agendas/:person',
    {
      schema: {
        summary: 'Hours, absences, appointments and free time of somebody',
        tags,
        params: personOf,
        querystring: contract.agendaQuery,
        response: { 200: contract.agendaView, ...problems },
      },
    },
    async (request) => {
      const { person } = request.params;
      const { from = mondayOf(today(api)), to = addDays(from, 6) } = request.query;
      return orMissing(request, await showAgenda(api.door, lookOf(api, request), person, { from, to }), nobody(person));
    },
  );
  app.get(
    '/api/agendas/:person/slots',
    {
      schema: {
        summary: 'Where an appointment fits, earliest first',
        tags,
        params: personOf,
        querystring: contract.slotsQuery,
        response: { 200: contract.slotsView, ...problems },
      },
    },
    async (request) => {
      const { person } = request.params;
      const { minutes = USUAL_MINUTES, from = today(api), moving = null, limit = USUAL_SLOTS } = request.query;
      const to = earlier(request.query.to ?? addDays(from, 14), addDays(from, LONGEST_AGENDA - 1));
      const found = await findSlots(api.door, lookOf(api, request), person, { from, to, minutes, moving, limit });
      return orMissing(request, found, nobody(person));
    },
  );
  app.get(
    '/api/agendas/:person.ics',
    {
      schema: {
        summary: 'The appointments of somebody, to subscribe to',
        tags,
        params: personOf,
        response: { 200: calendar, ...problems },
      },
    },
    async (request, reply) => {
      const { person } = request.params;
      const file = await agendaCalendar(api.door, lookOf(api, request), person);
      return sendCalendar(reply, orMissing(request, file, nobody(person)));
    },
  );
  app.get(
    '/api/appointments/:id.ics',
    {
      schema: {
        summary: 'An appointment as an invitation, or as its withdrawal once cancelled',
        tags,
        params: idOf,
        response: { 200: calendar, ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const file = await appointmentCalendar(api.door, lookOf(api, request), id);
      const missing = { fr: `Le rendez-vous ${id} n’existe pas.`, en: `Appointment ${id} does not exist.` };
      return sendCalendar(reply, orMissing(request, file, missing));
    },
  );
  app.post(
    '/api/agendas/:person/hours',
    {
      schema: {
        summary: 'Set somebody’s hours, or go back to those of the book',
        tags,
        params: personOf,
        body: contract.setHours,
        ...writing,
      },
    },
    async (request, reply) => {
      const command = { kind: 'set-hours', person: request.params.person, hours: request.body.hours } as const;
      return change(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/agendas/:person/absences',
    { schema: { summary: 'Record an absence', tags, params: personOf, body: contract.recordAbsence, ...writing } },
    async (request, reply) => {
      const { kind, cover = null, fromHalf = 'morning', untilHalf = 'afternoon', from, until } = request.body;
      const away = { from, until, fromHalf, untilHalf, cover };
      const { person } = request.params;
      const command = { kind: 'record-absence', person, absenceKind: kind, ...away } as const;
      return change(api, request, reply, command, request.query.preview);
    },
  );
  app.post(
    '/api/absences/:id/withdrawal',
    { schema: { summary: 'Withdraw an absence', tags, params: idOf, ...writing } },
    async (request, reply) =>
      change(api, request, reply, { kind: 'withdraw-absence', absence: request.params.id }, request.query.preview),
  );
  app.post(
    '/api/absences/:id/cover',
    { schema: { summary: 'Say who covers an absence', tags, params: idOf, body: contract.setCover, ...writing } },
    async (request, reply) => {
      const command = { kind: 'set-cover', absence: request.params.id, cover: request.body.cover } as const;
      return change(api, request, reply, command, request.query.preview);
    },
  );
};
