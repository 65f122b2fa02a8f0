/**
 * What the desk is compared with: a plain Fastify route, validated by zod, that sends the statements of a guarded
 * command through the same driver and pool, in the same flights. It computes no hash, asks no book, decides nothing.
 */
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newId } from '../src/base/ids.ts';
import { createLog } from '../src/base/log.ts';
import { openPool } from '../src/db/pool.ts';
import type { CaseRow } from '../src/db/rows.ts';
import { inTransaction } from '../src/db/tx.ts';
import { findPerson } from '../src/people/people.ts';
import { readTask } from './servers.ts';

const { connection, pool: max, statements } = await readTask(close);
const pool = await openPool(connection, { log: createLog('warn'), max, applicationName: 'bench bare' });

interface Read {
  readonly version?: number;
  readonly head?: string;
  readonly case?: CaseRow;
}

const today = new Date().toISOString().slice(0, 10);
const write = statements.at(-1) ?? '';
const REQUEST = '0'.repeat(64);

/** The values of a reading statement, told apart by how many it takes and what it reads. */
function valuesFor(statement: string, id: string): unknown[] {
  if (/\bfrom stream\b/.test(statement)) return [[`case:${id}`]];
  if (/\bfrom book_version\b/.test(statement)) return [today];
  // The case itself: by its number, with calls since a day and, where it is asked for, who is away today.
  return [id, '2020-01-01', today].slice(0, /\$3\b/.test(statement) ? 3 : 2);
}

async function fillIn(
  id: string,
  action: string,
  set: Record<string, unknown>,
  actor: { email: string; name: string; roles: readonly string[] },
) {
  return inTransaction(pool, async (tx) => {
    const found = await Promise.all(
      statements.slice(0, -1).map((statement) => tx.sql<Read>(statement, valuesFor(statement, id))),
    );
    const read: Read = Object.assign({}, ...found.map((rows) => rows[0] ?? {}));
    const { head = '', case: row } = read;
    if (!row) return null;
    const version = row.version + 1;
    const key = newId();
    const at = new Date().toISOString();
    const stream = `case:${id}`;
    const data = {
      action,
      from: row.state,
      to: row.state,
      awaiting: row.awaiting,
      requester: row.requester,
      closedOn: null,
      opened: null,
      on: today,
      set,
      firm: {},
    };
    const event = {
      stream,
      type: 'action-taken',
      at,
      actor,
      command: key,
      via: 'http',
      bookVersion: 1,
      lawVersion: 1,
      data,
      version,
      prev: head,
      hash: head,
    };
    await tx.sql(write, [
      actor.email,
      key,
      REQUEST,
      JSON.stringify({ case: id, version }),
      at,
      JSON.stringify([event]),
      JSON.stringify([{ id: stream, expected: row.version, version, head }]),
      JSON.stringify([{ ...row, fields: { ...row.fields, ...set }, version }]),
    ]);
    return { id, version };
  });
}

const app = fastify({ logger: false, forceCloseConnections: true }).withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
app.post(
  '/api/cases/:id/actions/:action',
  {
    schema: {
      params: z.object({ id: z.string(), action: z.string() }),
      headers: z.object({ 'preavis-as': z.string() }),
      body: z.strictObject({ set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }),
      response: { 200: z.object({ id: z.string(), version: z.number().int() }) },
    },
  },
  async (request) => {
    const actor = await findPerson(pool, request.headers['preavis-as']);
    if (!actor?.canSignIn) throw new Error('nobody');
    const done = await fillIn(request.params.id, request.params.action, request.body.set, actor);
    if (!done) throw new Error('no such case');
    return done;
  },
);
const bodies = new Map<number, string>();
app.get(
  '/constant/:size',
  { schema: { params: z.object({ size: z.coerce.number().int().min(2) }) } },
  (request, reply) => {
    const { size } = request.params;
    let body = bodies.get(size);
    if (body === undefined) bodies.set(size, (body = `"${'x'.repeat(size - 2)}"`));
    return reply.type('application/json').send(body);
  },
);
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));

async function close(): Promise<void> {
  await app.close();
  await pool.end();
}
