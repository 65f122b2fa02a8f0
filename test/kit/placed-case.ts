import { newId } from '../../src/base/ids.ts';
import { RowCache } from '../../src/cases/context.ts';
import { type DeskEvent, streamOf } from '../../src/cases/desk-event.ts';
import { project } from '../../src/cases/project.ts';
import type { RowChange } from '../../src/cases/row-change.ts';
import { write } from '../../src/cases/write.ts';
import { inTransaction } from '../../src/db/tx.ts';
import { chain } from '../../src/journal/append.ts';
import type { NewEvent } from '../../src/journal/event.ts';
import { SYSTEM } from '../../src/people/people.ts';
import type { Fields, Relation, Value } from '../../src/policy/book.ts';
import { NO_CHANGE } from '../../src/policy/case-event.ts';
import type { TestDesk } from './desk.ts';
import { FACTS } from './rows.ts';

/** A case of any type in any state, put where no procedure would lead in a few steps, on a partner of its own. */
export interface Placing {
  readonly type: string;
  readonly product: string;
  /** Null: the partner alone, without a case. */
  readonly state: string | null;
  /** Whether cases in that state are closed. */
  readonly closed: boolean;
  /** Fields of the case, desk facts, facts of the partner and contract, as conditions name them. */
  readonly world: Fields;
  /** Who stands to the case, and how. */
  readonly person: string;
  readonly relations: readonly Relation[];
  /** Civil date the case is opened on. */
  readonly today: string;
}

export interface Placed {
  readonly id: string;
  readonly partner: string;
}

const NOBODY = 'nobody@demo';
const FIELDS_OF_DESK = ['type', 'product', 'state', 'today', 'awaiting', 'letters', 'openedOn', 'closedOn', 'parent'];

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

const factsOf = (world: Fields, owner: string): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(world).flatMap(([name, value]) =>
      name.startsWith(`${owner}.`) ? [[name.slice(owner.length + 1), value]] : [],
    ),
  );

const fieldsOf = (world: Fields): Fields =>
  Object.fromEntries(
    Object.entries(world).filter(
      ([name, value]) => !name.includes('.') && !FIELDS_OF_DESK.includes(name) && value !== null,
    ),
  );

function partnerEvents(id: string, placing: Placing): DeskEvent[] {
  const { product, world, person, relations, today } = placing;
  const { name, manager, onboardingManager, ...facts } = factsOf(world, 'partner');
  const contract = factsOf(world, 'contract');
  const managed = relations.includes('partner-manager');
  const left = relations.includes('past-owner');
  const partner = {
    ...FACTS,
    name: text(name) ?? `Salon ${id}`,
    manager: managed || left ? person : (text(manager) ?? NOBODY),
    onboardingManager: text(onboardingManager),
    domainName: null,
  };
  const recorded = {
    product,
    signedOn: text(contract['signedOn']),
    liveOn: text(contract['liveOn']),
    commitmentEndsOn: text(contract['commitmentEndsOn']),
    monthlyCents: number(contract['monthlyCents']),
  };
  const set = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const events: DeskEvent[] = [
    { on: 'partner', id, event: { kind: 'partner-recorded', partner, contracts: [recorded] } },
  ];
  const pass = (to: string): number =>
    events.push({ on: 'partner', id, event: { kind: 'manager-changed', manager: to, reason: null } });
  if (left) pass(NOBODY);
  if (left && managed) pass(person);
  if (Object.keys(set).length > 0) {
    const changed = { kind: 'partner-changed' as const, set, on: today, today, case: null, action: null };
    events.push({ on: 'partner', id, event: changed });
  }
  return events;
}

function caseEvents(id: string, partner: string, placing: Placing): DeskEvent[] {
  const { type, product, state, closed, world, person, relations, today } = placing;
  if (state === null) return [];
  const is = (relation: Relation): boolean => relations.includes(relation);
  const opened = {
    kind: 'case-opened' as const,
    ...NO_CHANGE,
    set: fieldsOf(world),
    type,
    partner,
    product,
    contract: `${partner}:${product}`,
    state,
    owner: is('owner') || is('past-owner') ? person : NOBODY,
    author: is('author') ? person : NOBODY,
    treatedBy: is('author') || is('treated-by') ? [person] : [NOBODY],
    parent: null,
    parentType: text(world['parent']),
    bookVersion: 1,
    singleKey: null,
    openedOn: text(world['openedOn']) ?? today,
  };
  const events: DeskEvent[] = [{ on: 'case', id, event: opened }];
  const tell = (event: (DeskEvent & { on: 'case' })['event']): number => events.push({ on: 'case', id, event });
  for (let nth = 0; nth < Number(world['letters'] ?? 0); nth += 1) {
    tell({ kind: 'letter-attached', letter: `${id}-L${nth}`, receivedOn: today, ...NO_CHANGE });
  }
  if (is('past-owner')) tell({ kind: 'owner-changed', owner: NOBODY, ...NO_CHANGE });
  if (is('past-owner') && is('owner')) tell({ kind: 'owner-changed', owner: person, ...NO_CHANGE });
  const awaiting = text(world['awaiting']);
  const closedOn = text(world['closedOn']) ?? (closed ? today : null);
  if (awaiting !== null || closedOn !== null || is('requester')) {
    tell({
      kind: 'action-taken',
      action: 'placed',
      from: state,
      to: state,
      awaiting,
      requester: is('requester') ? person : null,
      closedOn,
      opened: null,
      on: today,
      by: NOBODY,
      ...NO_CHANGE,
    });
  }
  return events;
}

const journalEvent = ({ on, id, event }: DeskEvent, now: string, key: string): NewEvent => {
  const { kind, ...data } = event;
  return {
    stream: streamOf(on, id),
    type: kind,
    at: now,
    actor: { email: SYSTEM.email, name: SYSTEM.name, roles: [] },
    command: key,
    via: 'system',
    bookVersion: on === 'case' ? 1 : null,
    lawVersion: 1,
    data: data as unknown as NewEvent['data'],
  };
};

let made = 0;

/**
 * Puts cases on a desk by events of the journal, all in one statement: rows are what the events say, so that the desk
 * still verifies. Each has a partner of its own. Returns their ids in order.
 */
export async function placeCases(desk: TestDesk, placings: readonly Placing[]): Promise<readonly Placed[]> {
  const placed = placings.map(() => {
    made += 1;
    return { id: `PLACED-${made}`, partner: `PLACED-P${made}` };
  });
  const now = desk.clock.now();
  const key = newId();
  const events = placings.flatMap((placing, nth) => {
    const { id = '', partner = '' } = placed[nth] ?? {};
    return [...partnerEvents(partner, placing), ...caseEvents(id, partner, placing)];
  });
  const chained = chain(
    events.map((event) => journalEvent(event, now, key)),
    new Map(),
  );
  const rows = new RowCache();
  const changes: RowChange[] = [];
  for (const event of chained.events) {
    // As the journal keeps it: what is not JSON would not come back.
    for (const change of project(JSON.parse(JSON.stringify(event)) as typeof event, rows.read)) {
      rows.put(change.table, change.key, change.row);
      changes.push(change);
    }
  }
  const answer = { actor: SYSTEM.email, key, request: key, result: {}, at: now };
  if (events.length > 0) await inTransaction(desk.pool, (tx) => write(tx, chained, changes, answer));
  return placed;
}
