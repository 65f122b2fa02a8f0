import { z } from 'zod';
import type { Routes } from '../app.ts';

const health = z.object({ ok: z.boolean(), version: z.string() });

/** Is the program alive, and is it ready to work. */
export const healthRoutes: Routes = (app, api) => {
  app.get('/healthz', { schema: { summary: 'Alive', tags: ['health'], response: { 200: health } } }, async () => ({
    ok: true,
    version: '0.1.0',
  }));
  app.get(
    '/readyz',
    { schema: { summary: 'Ready to work', tags: ['health'], response: { 200: health, 503: health } } },
    async (_, reply) => {
      const ok = await api.door.pool.sql('select 1').then(
        () => true,
        () => false,
      );
      return reply.code(ok ? 200 : 503).send({ ok, version: '0.1.0' });
    },
  );
};
