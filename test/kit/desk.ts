import fs from 'node:fs';
import path from 'node:path';
import { fixedClock } from '../../src/base/clock.ts';
import { createLog } from '../../src/base/log.ts';
import { newId } from '../../src/base/ids.ts';
import type { Look } from '../../src/cases/asking.ts';
import type { Command, CommandResult, Envelope, Refused } from '../../src/cases/command.ts';
import type { ContractFacts, LetterFacts, PartnerFacts } from '../../src/cases/desk-event.ts';
import { type Done, type Door, execute, type Outcome } from '../../src/cases/execute.ts';
import { type CaseView, showCase } from '../../src/cases/present.ts';
import { verify } from '../../src/cases/verify.ts';
import type { Pool } from '../../src/db/pool.ts';
import { SHADOW_TABLES } from '../../src/db/rows.ts';
import { assemble, type Desk } from '../../src/desk.ts';
import type { App } from '../../src/http/app.ts';
import { buildServer } from '../../src/http/server.ts';
import { OPERATOR } from '../../src/people/people.ts';
import type { Fields } from '../../src/policy/book.ts';
import type { Actor } from '../../src/policy/facts.ts';
import { createTestDatabase, makeTestFolder } from './postgres.ts';

/** Tuesday 24 November 2026, 10:30 in Paris: a working morning late in a month. */
export const NOW = '2026-11-24T09:30:00.000Z';
export const TODAY = '2026-11-24';

/** Who is at the desk: one person per role, and those whose position rather than role decides. */
const PEOPLE = {
  'support-agent@demo': ['support-agent'],
  'onboarding-manager@demo': ['onboarding-manager'],
  'sales@demo': ['sales'],
  'account-manager@demo': ['account-manager'],
  'junior-account-manager@demo': ['junior-account-manager'],
  'team-leader@demo': ['team-leader'],
  'finance@demo': ['finance'],
  'admin@demo': ['admin'],
  // Looks after partners of her own, and is a team leader besides.
  'leading-manager@demo': ['account-manager', 'team-leader'],
  // A junior with a portfolio.
  'owning-junior@demo': ['junior-account-manager'],
  'other-manager@demo': ['account-manager'],
} as const;

export type Email = keyof typeof PEOPLE;

const nameOf = (email: string): string => email.replace(/@.*/, '').replaceAll('-', ' ');

const person = (email: Email): Actor => ({ email, name: nameOf(email), roles: PEOPLE[email] });

/** The person of that e-mail, or the command line's own actor. */
export const actor = (email: Email | 'operator'): Actor => (email === 'operator' ? OPERATOR : person(email));

const PARTNER: PartnerFacts = {
  name: 'Salon',
  address: '1 rue Neuve',
  postalCode: '75011',
  city: 'Paris',
  salonPhone: '01 40 00 00 00',
  proPhone: '06 40 00 00 00',
  email: null,
  manager: 'account-manager@demo',
  onboardingManager: null,
  siret: null,
  domainName: null,
};

const contractOf = (product: string, commitmentEndsOn: string | null): ContractFacts => ({
  product,
  signedOn: '2024-03-01',
  liveOn: '2024-03-15',
  commitmentEndsOn,
  monthlyCents: 4900,
});

export type PartnerGiven = Partial<PartnerFacts> & {
  readonly id?: string;
  readonly products?: readonly string[];
  readonly commitmentEndsOn?: string | null;
};

export type LetterGiven = Partial<LetterFacts> & { readonly partner?: string | null };

type Who = Email | 'operator';
type More = Partial<Envelope>;

/** The answer of a request to the HTTP door. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | number | string[] | undefined>;
  // A test reads what it expects to find; a shape that is not there fails it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** A desk of its own for one test file: fresh database, fixed clock, people of every role, no partner yet. */
export class TestDesk {
  readonly desk: Desk;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly #drop: () => Promise<void>;
  #app: App | undefined;
  #made = 0;

  constructor(desk: Desk, clock: ReturnType<typeof fixedClock>, drop: () => Promise<void>) {
    this.desk = desk;
    this.clock = clock;
    this.#drop = drop;
  }

  get door(): Door {
    return this.desk.door;
  }

  get pool(): Pool {
    return this.desk.door.pool;
  }

  /** Gives a command as somebody; the key is new unless one is given. */
  run(who: Who, command: Command, more: More = {}): Promise<Outcome> {
    return execute(this.door, command, {
      actor: actor(who),
      via: 'http',
      key: newId(),
      now: this.clock.now(),
      ...more,
    });
  }

  /** Gives a command that must be carried out. Throws with its reasons when it is refused. */
  async done(who: Who, command: Command, more: More = {}): Promise<Done> {
    const outcome = await this.run(who, command, more);
    if (!outcome.refused) return outcome;
    throw new Error(`refused: ${outcome.reasons.map((found) => `${found.code} ${found.message.en}`).join(' | ')}`);
  }

  /** Gives a command that must be refused and must leave everything as it was. Throws when it does not. */
  async refused(who: Who, command: Command, more: More = {}): Promise<Refused> {
    const before = await this.trace();
    const outcome = await this.run(who, command, more);
    if (!outcome.refused) throw new Error(`carried out: ${JSON.stringify(outcome.result)}`);
    if ((await this.trace()) !== before) throw new Error('a refused command changed something');
    return outcome;
  }

  /** Failed codes of a refusal, after checking that it changed nothing. */
  async codes(who: Who, command: Command, more: More = {}): Promise<string[]> {
    return (await this.refused(who, command, more)).reasons.map((found) => found.code);
  }

  /** A digest of all that a command may change: journal, order, heads, answers kept, rows of every table. */
  async trace(): Promise<string> {
    const tables = ['stream', 'event', 'sequence', 'unsequenced', 'command', ...SHADOW_TABLES];
    const digests = tables.map(
      (table) => `(select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from ${table} t)`,
    );
    const rows = await this.pool.sql<{ trace: string }>(`select concat_ws('.', ${digests.join(', ')}) as trace`);
    return rows[0]?.trace ?? '';
  }

  /** Imports a partner under a reference of its own; returns the reference. */
  async partner(given: PartnerGiven = {}): Promise<string> {
    const { id = `T${++this.#made}`, products = ['treatwell'], commitmentEndsOn = '2027-03-01', ...facts } = given;
    const partner = { ...PARTNER, name: `Salon ${id}`, ...facts };
    const contracts = products.map((product) => contractOf(product, commitmentEndsOn));
    await this.done('operator', { kind: 'import-partner', id, partner, contracts });
    return id;
  }

  /** Registers a letter as the junior does. */
  async letter(
    partner: string | null,
    given: LetterGiven = {},
    who: Who = 'junior-account-manager@demo',
  ): Promise<CommandResult> {
    return (await this.done(who, letterOf(partner, given))).result;
  }

  /** A partner with a case opened by a letter; returns both and the letter. */
  async opened(
    given: LetterGiven & { of?: PartnerGiven } = {},
  ): Promise<{ partner: string; id: string; letter: string }> {
    const { of = {}, ...facts } = given;
    const partner = await this.partner({ products: [facts.product ?? 'treatwell'], ...of });
    const { case: id = '', letter = '' } = await this.letter(partner, facts);
    return { partner, id, letter };
  }

  /** Takes an action that must be carried out. */
  act(who: Who, id: string, action: string, set: Fields = {}, more: More = {}): Promise<Done> {
    return this.done(who, { kind: 'take-action', case: id, action, set }, more);
  }

  look(who: Who = 'team-leader@demo', lang: 'fr' | 'en' = 'fr'): Look {
    return { actor: actor(who), now: this.clock.now(), lang };
  }

  /** The case as somebody sees it. Throws when it is not there. */
  async view(id: string, who: Who = 'team-leader@demo', lang: 'fr' | 'en' = 'fr'): Promise<CaseView> {
    const view = await showCase(this.door, this.look(who, lang), id);
    if (!view) throw new Error(`no case ${id}`);
    return view;
  }

  /** Sends a request to the HTTP door as somebody, without a socket: `GET /api/cases`. */
  async http(who: Email | null, line: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const app = await this.app();
    const [method = '', url = ''] = line.split(' ');
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(who ? { 'preavis-as': who } : {}),
        ...(body === undefined || headers['content-type'] ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { payload: Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json = /json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers,
      body: json ? response.json() : response.rawPayload,
    };
  }

  /** The HTTP door over this desk. */
  async app(): Promise<App> {
    this.#app ??= await buildServer({ door: this.door, files: this.desk.files, clock: this.clock });
    return this.#app;
  }

  /** What replaying the journal finds wrong: nothing, on a desk left alone. */
  async problems(): Promise<string[]> {
    const { problems } = await verify(this.door);
    return problems.map(({ code, message }) => `${code}: ${message}`);
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.#drop();
  }
}

/** The command that registers a letter; received today on paper for Treatwell unless said otherwise. */
export function letterOf(partner: string | null, given: LetterGiven = {}): Command & { kind: 'register-letter' } {
  const { partner: named, ...facts } = given;
  return {
    kind: 'register-letter',
    partner: named ?? partner,
    letter: {
      number: null,
      receivedOn: TODAY,
      writtenOn: null,
      registeredOn: null,
      channel: 'letter',
      product: 'treatwell',
      named: null,
      city: null,
      scan: null,
      note: null,
      ...facts,
    },
  };
}

/** Opens a desk over a fresh database; `max` connections for those who come at once. */
export async function testDesk(options: { max?: number; now?: string } = {}): Promise<TestDesk> {
  const database = await createTestDatabase({ max: options.max ?? 4 });
  const folder = makeTestFolder();
  const clock = fixedClock(options.now ?? NOW);
  const open = {
    pool: database.pool,
    connection: database.connection,
    owned: false,
    announce() {},
    close: () => database.drop(),
  };
  const desk = await assemble(open, path.join(folder, 'files'), clock, createLog('error'));
  const test = new TestDesk(desk, clock, async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  for (const email of Object.keys(PEOPLE) as Email[]) {
    const { name, roles } = person(email);
    await test.done('operator', { kind: 'add-person', email, name, roles, canSignIn: true });
  }
  return test;
}
