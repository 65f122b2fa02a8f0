import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Api, App } from './app.ts';
import { langOf } from './app.ts';
import { identify, isLocal } from './identity.ts';
import { storable } from '../cases/storable.ts';
import { NotStorable, problem, problemOf, PROBLEM_JSON } from './problems.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { bookRoutes } from './routes/book.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { caseRoutes } from './routes/cases.ts';
import { dayRoutes } from './routes/day.ts';
import { fileRoutes } from './routes/files.ts';
import { followfileRoutes } from './routes/followfile.ts';
import { healthRoutes } from './routes/health.ts';
import { letterRoutes } from './routes/letters.ts';
import { partnerRoutes } from './routes/partners.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { sessionRoutes } from './routes/session.ts';

const ROUTES = [
  healthRoutes,
  sessionRoutes,
  caseRoutes,
  proposalRoutes,
  bulkRoutes,
  partnerRoutes,
  letterRoutes,
  followfileRoutes,
  agendaRoutes,
  dayRoutes,
  bookRoutes,
];

/** The built web client. */
export const WEB_DIST = join(import.meta.dirname, '..', '..', 'web', 'dist');

/** A letter is text: a megabyte of it is a mistake. Files go through their own route, with their own limit. */
const BODY_LIMIT = 1024 * 1024;

function guard(app: App, api: Api): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    if (!isLocal(request)) {
      const lang = langOf(request);
      const detail = lang === 'fr' ? 'Le bureau n’écoute que cette machine.' : 'The desk listens to this machine only.';
      return reply
        .code(403)
        .header('content-type', PROBLEM_JSON)
        .send(problem(403, 'not-local', detail, lang));
    }
    if (request.url.startsWith('/api/')) request.actor = await identify(api, request);
  });
  app.addHook('preValidation', async (request) => {
    // The body of a file is a stream of bytes, not text.
    const texts = [request.params, request.query, request.body instanceof Readable ? null : request.body];
    if (!texts.every(storable)) throw new NotStorable();
  });
  app.setErrorHandler((error, request, reply) => {
    const answer = problemOf(error, request, langOf(request));
    if (answer.status === 503) void reply.header('retry-after', '2');
    return reply.code(answer.status).header('content-type', PROBLEM_JSON).send(answer);
  });
  app.setNotFoundHandler((request, reply) => {
    if (
      request.method === 'GET' &&
      !/^\/(api|assets)\//.test(request.url) &&
      existsSync(join(WEB_DIST, 'index.html'))
    ) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    }
    const lang = langOf(request);
    const answer = problem(404, 'not-found', `${request.method} ${request.url}`, lang);
    return reply.code(404).header('content-type', PROBLEM_JSON).send(answer);
  });
}

async function describe(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Préavis',
        version: '0.1.0',
        description:
          'The desk’s API. Refusals are problem+json and carry every failed condition with the line of the page.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'preavis_session' },
          as: {
            type: 'apiKey',
            in: 'header',
            name: 'Preavis-As',
            description: 'E-mail of a person; loopback only, until sign-in exists',
          },
        },
      },
      security: [{ session: [] }, { as: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** Builds the HTTP door, without listening. */
export async function buildServer(api: Api, log?: FastifyBaseLogger): Promise<App> {
  const app: App = fastify({
    // What a request did is in the journal; the log is for what went wrong.
    ...(log ? { loggerInstance: log.child({}, { level: 'warn' }) } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  guard(app, api);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The component library writes its colours as inline styles; no script is ever inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await describe(app);
  await app.register(async (scope) => {
    for (const routes of ROUTES) routes(scope as unknown as App, api);
  });
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    fileRoutes(scope as unknown as App, api);
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  if (existsSync(WEB_DIST)) {
    await app.register(fastifyStatic, {
      root: WEB_DIST,
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      setHeaders: fresh,
    });
  }
  return app;
}

/** Hashed files may be kept for ever; the page that names them may not. */
function fresh(reply: { header(name: string, value: string): unknown }, path: string): void {
  if (/\.html(\.\w+)?$/.test(path)) void reply.header('cache-control', 'no-cache');
}

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on a port of this machine. Throws when the port is taken. */
export async function startServer(
  api: Api,
  options: { port: number; host: string; log?: FastifyBaseLogger },
): Promise<RunningServer> {
  const app = await buildServer(api, options.log);
  const address = await app.listen({ port: options.port, host: options.host });
  return { address, close: () => app.close() };
}
