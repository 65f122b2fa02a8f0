import { dayOf } from '../../cases/day.ts';
import { langOf, lookOf, type Routes } from '../app.ts';
import { problems } from '../contract/common.ts';
import * as contract from '../contract/day.ts';
import { NotFound } from '../problems.ts';

/** What to do now, for the person who looks or for another. */
export const dayRoutes: Routes = (app, api) => {
  app.get(
    '/api/day',
    {
      schema: {
        summary: 'The day of a person: what to do, by which action, and the line that demands it',
        tags: ['day'],
        querystring: contract.dayQuery,
        response: { 200: contract.dayView, ...problems },
      },
    },
    async (request) => {
      const look = lookOf(api, request);
      const person = request.query.person ?? look.actor.email;
      const view = await dayOf(api.door, look, person);
      if (view) return view;
      throw new NotFound(
        langOf(request) === 'fr'
          ? `Le desk ne connaît personne sous ${person}.`
          : `The desk knows nobody as ${person}.`,
      );
    },
  );
};
