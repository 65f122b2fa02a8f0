import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/base/ids.ts';
import { actOnMany, approveMany } from '../../src/cases/bulk.ts';
import { caseOfRow } from '../../src/cases/case-row.ts';
import type { Command } from '../../src/cases/command.ts';
import { execute } from '../../src/cases/execute.ts';
import type { CaseRow } from '../../src/db/rows.ts';
import type { Action, Book, FieldDefinition, Fields, Value } from '../../src/policy/book.ts';
import { openForm } from '../../src/policy/decide-open.ts';
import type { Actor, CaseState } from '../../src/policy/facts.ts';
import { formFields } from '../../src/policy/propose.ts';
import { testDesk, type TestDesk, TODAY } from '../kit/desk.ts';

/** Everybody who tries: most hold two offices, which is how separations are got round. */
const WALKERS: readonly Actor[] = (
  [
    ['ada@walk', ['account-manager']],
    ['bea@walk', ['account-manager', 'team-leader']],
    ['cleo@walk', ['account-manager', 'junior-account-manager', 'finance']],
    ['dora@walk', ['admin', 'account-manager']],
    ['eve@walk', ['team-leader', 'finance']],
    ['flo@walk', ['junior-account-manager']],
    ['gus@walk', ['support-agent', 'finance']],
    ['hal@walk', ['support-agent', 'onboarding-manager']],
    ['ida@walk', ['support-agent', 'sales', 'junior-account-manager', 'admin']],
    ['jon@walk', ['admin', 'finance']],
  ] as const
).map(([email, roles]) => ({ email, name: email, roles }));

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;
const MANAGERS = WALKERS.slice(0, 5).map(({ email }) => email);

let desk: TestDesk;
let book: Book;

const run = (actor: Actor, command: Command, key = newId()) =>
  execute(desk.door, command, { actor, via: 'http', key, now: desk.clock.now() });

beforeAll(async () => {
  desk = await testDesk({ max: 4 });
  book = await desk.door.books.version(desk.pool, 1);
  for (const { email, roles } of WALKERS) {
    await desk.done('operator', { kind: 'add-person', email, name: email, roles, canSignIn: true });
  }
  // Everybody who looks after partners is away today and covered by somebody who would like to be them.
  for (const [at, person] of MANAGERS.entries()) {
    const cover = pick(WALKERS, at + 4).email;
    const day = { from: TODAY, until: TODAY, fromHalf: 'morning', untilHalf: 'afternoon' } as const;
    await desk.done('team-leader@demo', { kind: 'record-absence', person, absenceKind: 'leave', cover, ...day });
  }
});
afterAll(() => desk.close());

const DAYS = [TODAY, '2026-11-10', '2026-11-20', '2026-12-05', '2027-03-01'];
/** Values on which much hangs come more often than chance would have it. */
const LIKELY: Readonly<Record<string, readonly Value[]>> = {
  origin: ['sales-process', 'client-request', null],
  outcome: ['unreachable', 'unreachable', 'saved', 'refused'],
  preChurn: [true, false, null],
  onboarding: [true, false, null],
  unpaidCents: [0],
  pendingBookings: [0],
  effectiveOn: [TODAY, '2026-12-01'],
  appointmentOn: [TODAY],
  fiscalChurnReceivedOn: [TODAY, '2026-11-10'],
  argumentsGiven: [true],
  managerAnnounced: [true],
};

function aValue(field: FieldDefinition, at: number): Value {
  const likely = LIKELY[field.id];
  if (likely) return pick(likely, at);
  switch (field.type) {
    case 'date':
      return pick(DAYS, at);
    case 'list':
      return pick([...(book.lists.get(field.list ?? '')?.values.keys() ?? [])], at);
    case 'boolean':
      return at % 3 !== 0;
    case 'number':
    case 'money':
      return at % 4;
    case 'time':
      return pick(['09:30', '10:15', '11:00', '14:00', '15:30', '16:45'], at);
    case 'person':
      return pick(WALKERS, at).email;
    default:
      return 'x';
  }
}

/** A form filled in; on some days only with what it demands, on others with all it takes. */
function aForm(type: string, names: readonly string[], required: readonly string[], at: number): Record<string, Value> {
  const fields = book.caseTypes.get(type)?.fields;
  const taken = names.filter((name, nth) => required.includes(name) || (at + nth) % 3 !== 0);
  const given = taken.flatMap((name, nth) => {
    const field = fields?.get(name);
    return field ? [[name, aValue(field, at + nth)] as const] : [];
  });
  return Object.fromEntries(given);
}

const casesOf = async (partner: string): Promise<CaseState[]> => {
  const rows = await desk.pool.sql<{ case: CaseRow }>(
    'select to_jsonb(c) as "case" from cases c where partner = $1 order by opened_on, id',
    [partner],
  );
  return rows.map((row) => caseOfRow(row.case));
};

/** One thing somebody tries, as numbers that are read against what there is at that moment. */
interface Try {
  readonly who: number;
  readonly what: number;
  readonly on: number;
  readonly action: number;
  readonly form: number;
}

/** Actions on which the laws turn are tried more often than their number would have it. */
const TEMPTING = [
  'mark-lost',
  'set-origin',
  'reopen',
  'execute',
  'approve',
  'grant',
  'switch-off',
  'hand-to-team-leader',
];

function anAction(state: CaseState, { action: at, form }: Try, only: (action: Action) => boolean = () => true) {
  const type = book.caseTypes.get(state.type)!;
  const all = [...type.actions.values()];
  const starting = all.filter((one) => (at % 11 === 0 || one.from.includes(state.state)) && only(one));
  const tempting = starting.filter((one) => TEMPTING.includes(one.id));
  const among = tempting.length > 0 && at % 2 === 0 ? tempting : starting;
  const action = pick(among.length > 0 ? among : all, Math.floor(at / 2));
  return { action: action.id, set: aForm(type.id, formFields(book, action), action.requires, form) };
}

/** The way a try takes: one command, or many in one call. */
function commandOf(partner: string, cases: readonly CaseState[], one: Try): Command {
  const state = pick(cases, one.on);
  const waiting = cases.flatMap((of) => of.requests.map((request) => ({ of, request })));
  const proposal = waiting.length === 0 ? null : pick(waiting, one.action);
  const about = proposal && { case: proposal.of.id, request: proposal.request.id };
  const wanted = anAction(state, one);
  const take: Command = { kind: 'take-action', case: state.id, ...wanted };
  const what = one.what % 100;
  if (what < 55) return take;
  if (what < 64) {
    const proposed = anAction(state, one, (action) => action.proposals.length > 0);
    return { kind: 'propose-action', case: state.id, ...proposed, note: null };
  }
  if (what < 72) return about ? { kind: 'approve-proposal', ...about, set: {} } : take;
  if (what < 75) return about ? { kind: 'withdraw-proposal', ...about } : take;
  if (what < 77) return about ? { kind: 'refuse-proposal', ...about, reason: 'x' } : take;
  if (what < 79 && proposal) {
    const action = book.caseTypes.get(proposal.of.type)?.actions.get(proposal.request.action);
    const names = action ? formFields(book, action) : [];
    return {
      kind: 'complete-proposal',
      case: proposal.of.id,
      request: proposal.request.id,
      set: aForm(proposal.of.type, names, [], one.form),
    };
  }
  if (what < 87) {
    const type = pick([...book.caseTypes.values()], one.action);
    const set = aForm(type.id, openForm(type), type.open.requires, one.form);
    return { kind: 'open-case', type: type.id, partner, product: pick(['treatwell', 'wavy'], one.form), set };
  }
  if (what < 91) return { kind: 'change-manager', partner, manager: pick(MANAGERS, one.action), reason: null };
  if (what < 95) return imported(partner, one);
  return { kind: 'add-note', case: state.id, text: 'x' };
}

function imported(partner: string, { action, form }: Try): Command {
  const contract = { signedOn: '2026-11-12', liveOn: null, commitmentEndsOn: '2027-03-01', monthlyCents: 4900 };
  return {
    kind: 'import-partner',
    id: partner,
    partner: {
      name: `Salon ${partner}`,
      address: '1 rue Neuve',
      postalCode: '75011',
      city: 'Paris',
      salonPhone: '01 40 00 00 00',
      proPhone: null,
      email: null,
      manager: pick(MANAGERS, form),
      onboardingManager: null,
      siret: null,
      domainName: null,
    },
    contracts: ['treatwell', 'wavy'].map((product) => ({ product, ...contract })),
    facts: pick<Fields>(
      [{}, { marketplaceStatus: 'on' }, { marketplaceStatus: 'off' }, { shopState: 'archived' }],
      action,
    ),
  };
}

/** What the adversary must not manage, told from the events alone and from what stood before them. */
interface Before {
  readonly cases: ReadonlyMap<string, CaseState>;
  readonly manager: string | null;
  readonly pastManagers: readonly string[];
  readonly facts: Fields;
}

interface Event {
  readonly stream: string;
  readonly type: string;
  readonly actor: Actor;
  readonly via: string;
  // An event is read for what the laws are about, whatever its kind.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

const JUDGES = ['team-leader', 'junior-account-manager'];
/** Who may decide alone is not who opened or sent: the actions in which that is the point. */
const NOT_ONES_OWN: Readonly<Record<string, readonly string[]>> = {
  'finance-ticket': ['execute', 'reject'],
  'billing-change': ['approve', 'execute', 'reject'],
  'dormant-offer': ['grant', 'execute', 'reject'],
  'saas-migration': ['undo-migration'],
  'domain-task': ['confirm'],
};

function* broken(event: Event, before: Before): Generator<string> {
  const { actor, data, stream, type } = event;
  const holds = (...roles: string[]): boolean => roles.some((role) => actor.roles.includes(role));
  const id = stream.slice(stream.indexOf(':') + 1);
  const was = before.cases.get(id);
  const isTheirs =
    actor.email === before.manager ||
    before.pastManagers.includes(actor.email) ||
    was?.owner === actor.email ||
    was?.pastOwners.includes(actor.email) === true;
  if (type === 'partner-changed') {
    for (const [fact, value] of Object.entries(data.set as Fields)) {
      if (fact !== 'marketplaceStatus' && fact !== 'shopState') continue;
      const first = data.action === null && holds('admin') && (before.facts[fact] ?? null) === null;
      if (!first && !holds('account-manager', 'team-leader')) yield `${fact} became ${String(value)}`;
    }
  }
  if (type === 'case-opened' && data.type === 'churn-request' && data.parent === null) {
    const judged = data.set.origin === 'sales-process' || (data.set.preChurn === true && data.set.origin != null);
    if (judged && (isTheirs || !holds(...JUDGES))) yield 'opened with the origin of a sales process';
  }
  if (type !== 'action-taken' || !was) return;
  const asked = was.requests.some((one) => one.action === data.action && one.by === actor.email);
  if (asked || data.request?.by === actor.email) yield 'answered their own request';
  if (was.type === 'churn-request') {
    const origins = [was.fields['origin'] ?? null, data.set.origin ?? was.fields['origin'] ?? null];
    const guarded = origins.includes('sales-process') || was.fields['preChurn'] === true;
    const judge = !isTheirs && holds(...JUDGES) && was.requester !== actor.email;
    if (was.fields['preChurn'] === true && (data.set.preChurn ?? true) !== true) yield 'a pre-churn no more';
    if (data.to === 'lost' && data.from !== 'lost' && guarded && !judge) yield 'lost a sales process or a pre-churn';
    if ('origin' in data.set && origins[0] !== data.set.origin) {
      const moved = data.set.origin === 'sales-process' || guarded;
      if (moved && !judge) yield 'set or cleared the origin of a sales process';
    }
  }
  if (NOT_ONES_OWN[was.type]?.includes(data.action)) {
    if (was.author === actor.email || was.requester === actor.email) yield 'decided on what they asked for';
    if (data.action === 'execute' && !holds('finance')) yield 'executed without being finance';
  }
}

async function standing(partner: string, cases: readonly CaseState[]): Promise<Before> {
  const [row] = await desk.pool.sql<{ manager: string | null; past_managers: string[]; facts: Fields }>(
    'select manager, past_managers, facts from partner where id = $1',
    [partner],
  );
  return {
    cases: new Map(cases.map((one) => [one.id, one])),
    manager: row?.manager ?? null,
    pastManagers: row?.past_managers ?? [],
    facts: row?.facts ?? {},
  };
}

const eventsOf = (key: string): Promise<Event[]> =>
  desk.pool.sql<Event>(
    "select stream, type, actor, via, data from event where command = $1 or command like $1 || ':%' order by stream, version",
    [key],
  );

/** Cases in which something may be won, made by people who do not walk. */
const STORIES: readonly ((partner: string, at: number) => Promise<unknown>)[] = [
  async (partner, at) => {
    const { case: id = '' } = await desk.letter(partner);
    await desk.act('junior-account-manager@demo', id, 'fill-pave', { outcome: 'unreachable' });
    if (at % 2) await desk.act('team-leader@demo', id, 'set-origin', { origin: 'sales-process' });
  },
  async (partner) => {
    const set = { preChurn: true, fiscalChurnReceivedOn: TODAY, outcome: 'unreachable' };
    await desk.done('admin@demo', { kind: 'open-case', type: 'churn-request', partner, product: 'treatwell', set });
  },
  async (partner, at) => {
    const open = { kind: 'open-case', partner, product: 'treatwell' } as const;
    const ticket = { ...open, type: 'finance-ticket', set: { kind: 'refund' } };
    const who = pick([WALKERS[1]!, WALKERS[4]!, WALKERS[2]!], at);
    const opened = await run(who, ticket);
    const id = opened.refused ? '' : (opened.result.case ?? '');
    await run(who, { kind: 'take-action', case: id, action: 'check-unpaid', set: { unpaidCents: 0 } });
    const fill = book.caseTypes.get('finance-ticket')!.actions.get('fill-ticket')!;
    const names = formFields(book, fill);
    const set = { ...aForm('finance-ticket', names, names, at), kind: 'refund', refundCents: 1200 };
    await run(who, { kind: 'take-action', case: id, action: 'fill-ticket', set });
    await run(who, { kind: 'take-action', case: id, action: 'send', set: {} });
  },
  async (partner) => {
    const AM = 'account-manager@demo';
    const set = { request: 'opt-out', internalComment: 'x' };
    const open: Command = { kind: 'open-case', type: 'marketplace-audit', partner, product: 'treatwell', set };
    const { case: id = '' } = (await desk.done(AM, open)).result;
    const slot = { appointmentOn: TODAY, appointmentAt: '11:00', appointmentWith: `${partner.toLowerCase()}@walk` };
    await desk.act(AM, id, 'book-appointment', slot);
    await desk.act(AM, id, 'hold-appointment');
    await desk.act(AM, id, 'count-bookings', { pendingBookings: 0 });
  },
];

/** Who tries: often somebody the laws keep apart from this very case. */
function whoTries({ who, form }: Try, state: CaseState, { manager, pastManagers }: Before): Actor {
  const { author, owner, pastOwners, requester, requests } = state;
  const tied = [author, owner, requester, manager, ...pastOwners, ...pastManagers, ...requests.map(({ by }) => by)];
  const among = WALKERS.filter(({ email }) => tied.includes(email));
  return among.length > 0 && form % 2 === 0 ? pick(among, who) : pick(WALKERS, who);
}

/** Tries one thing: refused, it leaves no trace; carried out, it breaks no law. */
async function attempt(partner: string, one: Try): Promise<void> {
  const cases = await casesOf(partner);
  const before = await standing(partner, cases);
  const actor = whoTries(one, pick(cases, one.on), before);
  const trace = one.form % 5 === 0 ? await desk.trace() : null;
  const key = newId();
  const envelope = { actor, via: 'http', key, now: desk.clock.now(), lang: 'fr' } as const;
  if (one.what % 100 > 96) {
    const wanted = anAction(pick(cases, one.on), one);
    await actOnMany(desk.door, envelope, { ...wanted, cases: cases.map(({ id }) => ({ id })) });
  } else if (one.what % 100 > 95) {
    const requests = cases.flatMap((of) => of.requests.map(({ id }) => ({ case: of.id, request: id })));
    await approveMany(desk.door, envelope, { requests });
  } else {
    const outcome = await run(actor, commandOf(partner, cases, one), key);
    if (outcome.refused && trace !== null) expect(await desk.trace()).toBe(trace);
  }
  for (const event of await eventsOf(key)) {
    expect(
      [...broken(event, before)],
      JSON.stringify({ actor, event, before: [...before.cases], of: before.manager }),
    ).toEqual([]);
  }
}

const aTry: fc.Arbitrary<Try> = fc.record({
  who: fc.nat(9),
  what: fc.nat(99),
  on: fc.nat(7),
  action: fc.nat(1000),
  form: fc.nat(1000),
});

test(
  'whoever tries whatever, by whichever way, breaks no law and leaves no trace of what was refused',
  { timeout: 400_000 },
  async () => {
    let walks = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(MANAGERS.length - 1),
        fc.nat(20),
        fc.array(aTry, { minLength: 30, maxLength: 45 }),
        async (manager, story, tries) => {
          walks += 1;
          const partner = `W${walks}`;
          await desk.partner({ id: partner, manager: MANAGERS[manager] ?? null, products: ['treatwell', 'wavy'] });
          await pick(STORIES, story)(partner, manager + story);
          const next: Command = { kind: 'change-manager', partner, manager: pick(MANAGERS, manager + 1), reason: null };
          if (story % 3 > 0) await desk.done('team-leader@demo', next);
          for (const one of tries) await attempt(partner, one);
        },
      ),
      { numRuns: 16, endOnFailure: true },
    );
    expect(await desk.problems()).toEqual([]);
  },
);
