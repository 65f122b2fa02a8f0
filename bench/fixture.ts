import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { newId } from '../src/base/ids.ts';
import { createLog } from '../src/base/log.ts';
import type { Command, Envelope } from '../src/cases/command.ts';
import { type Door, execute } from '../src/cases/execute.ts';
import { verify } from '../src/cases/verify.ts';
import { openDatabase } from '../src/db/open.ts';
import { type Connection, openPool } from '../src/db/pool.ts';
import { assemble } from '../src/desk.ts';
import { OPERATOR } from '../src/people/people.ts';
import type { Actor } from '../src/policy/facts.ts';

export const PARTNERS = 300;
/** Closed cases per contract beside the two open ones. */
const CLOSED = 3;
/** Who sends the requests. */
export const MANAGER: Actor = { email: 'lea@bench', name: 'Léa', roles: ['account-manager'] };

/** Two databases with equal content on one embedded server that flushes every commit. */
export interface Fixture {
  readonly desk: Connection;
  readonly bare: Connection;
  readonly cases: number;
  readonly open: readonly string[];
  /** Statements of a guarded command, in order. */
  readonly statements: readonly string[];
  /** Whether the desk's journal and rows agree. */
  verifyDesk(): Promise<boolean>;
  close(): Promise<void>;
}

async function run(door: Door, command: Command, actor: Actor = OPERATOR): Promise<string> {
  const envelope: Envelope = { actor, via: 'cli', key: newId(), now: systemClock.now() };
  const outcome = await execute(door, command, envelope);
  if (outcome.refused)
    throw new Error(`${command.kind}: ${outcome.reasons.map((found) => found.message.en).join(' ')}`);
  return outcome.result.case ?? '';
}

const pave = (outcome: string) => ({
  outcome,
  appointmentSummary: '04/11, Léa',
  mainReason: 'price',
  healthStatus: 'vert',
});

async function seedPartner(door: Door, nth: number): Promise<string[]> {
  const id = `P${nth}`;
  const facts = {
    name: `Salon ${nth}`,
    address: `${nth} rue des Lilas`,
    postalCode: '75011',
    city: 'Paris',
    salonPhone: '01 40 00 00 00',
    proPhone: '06 00 00 00 00',
  };
  const partner = {
    ...facts,
    email: `salon${nth}@exemple.fr`,
    manager: MANAGER.email,
    onboardingManager: null,
    siret: null,
    domainName: null,
  };
  const products = ['treatwell', 'wavy'];
  const contracts = products.map((product) => ({
    product,
    signedOn: '2024-03-01',
    liveOn: '2024-04-01',
    commitmentEndsOn: '2027-03-01',
    monthlyCents: 4900,
  }));
  await run(door, { kind: 'import-partner', id, partner, contracts });
  const open: string[] = [];
  const set = { fiscalChurnReceivedOn: systemClock.now().slice(0, 10), priorRisk: false };
  for (const product of products) {
    for (let nthClosed = 0; nthClosed < CLOSED; nthClosed += 1) {
      const closed = await run(
        door,
        { kind: 'open-case', type: 'churn-request', partner: id, product, set: { ...set, ...pave('saved') } },
        MANAGER,
      );
      await run(door, { kind: 'take-action', case: closed, action: 'mark-recovered', set: {} }, MANAGER);
    }
    open.push(await run(door, { kind: 'open-case', type: 'churn-request', partner: id, product, set }, MANAGER));
    open.push(await run(door, { kind: 'open-case', type: 'potential-churn', partner: id, product, set: {} }, MANAGER));
  }
  for (const result of ['no-answer', 'voicemail', 'no-answer', 'third-party']) {
    await run(door, { kind: 'log-call', partner: id, call: { result }, caller: null }, MANAGER);
  }
  return open;
}

async function seed(door: Door): Promise<string[]> {
  await run(door, {
    kind: 'add-person',
    email: MANAGER.email,
    name: MANAGER.name,
    roles: MANAGER.roles,
    canSignIn: true,
  });
  const open: string[] = [];
  const waiting = Array.from({ length: PARTNERS }, (_, nth) => nth + 1);
  const seeder = async (): Promise<void> => {
    for (let nth = waiting.pop(); nth !== undefined; nth = waiting.pop()) open.push(...(await seedPartner(door, nth)));
  };
  await Promise.all(Array.from({ length: 8 }, seeder));
  return open.sort();
}

/** Carries out one guarded command and notes the statements it sends between `begin` and `commit`. */
async function statementsOf(connection: Connection, id: string): Promise<string[]> {
  const pool = await openPool(connection, { log: createLog('warn'), max: 1, applicationName: 'bench' });
  const { door } = await assemble({ pool } as never, tmpdir(), systemClock, createLog('warn'));
  const command = { kind: 'take-action', case: id, action: 'fill-pave', set: { outcome: 'to-call-back' } } as const;
  // Twice: the first one also reads the book.
  await run(door, command, MANAGER);
  const client = await pool.connect();
  const seen: string[] = [];
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((text: unknown, ...more: unknown[]) => {
    if (typeof text === 'string' && more.length > 0) seen.push(text);
    return query(text, ...more);
  }) as never;
  client.release();
  await run(door, command, MANAGER);
  await pool.end();
  return seen;
}

/** Builds both databases in a private folder; {@link Fixture.close} removes everything. */
export async function makeFixture(): Promise<Fixture> {
  const log = createLog('error');
  const folder = mkdtempSync(join(tmpdir(), 'preavis-bench-'));
  chmodSync(folder, 0o711);
  const server = await openDatabase(folder, { role: 'start', log, max: 1 });
  const named = (database: string): Connection => ({ ...server.connection, database });
  await server.pool.query('create database desk');
  const pool = await openPool(named('desk'), { log, max: 8, applicationName: 'bench' });
  const { door } = await assemble({ pool } as never, join(folder, 'files'), systemClock, log);
  const open = await seed(door);
  const cases = (await pool.sql<{ n: number }>('select count(*)::integer as n from cases'))[0]?.n ?? 0;
  await verify(door);
  await pool.query('vacuum analyze');
  await pool.end();
  const statements = await statementsOf(named('desk'), open[0] ?? '');
  await server.pool.query('create database bare template desk');
  await server.pool.query('checkpoint');
  return {
    desk: named('desk'),
    bare: named('bare'),
    cases,
    open,
    statements,
    async verifyDesk() {
      const checking = await openPool(named('desk'), { log, max: 2, applicationName: 'bench' });
      const { ok } = await verify({ pool: checking, books: door.books });
      await checking.end();
      return ok;
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
