import type { CaseType } from '../policy/book.ts';
import { addDays } from '../policy/civil-date.ts';
import { factDayOf } from '../policy/conditions.ts';
import type { Situation } from '../policy/facts.ts';
import type { Relation } from '../policy/book.ts';
import type { DueReminder } from '../policy/next-step.ts';
import { decideCommand } from '../policy/who.ts';
import { asSteward, remindersFor, worksBy } from '../policy/whose-work.ts';
import type { Asking } from './asking.ts';
import {
  aroundOf,
  callsSince,
  type CaseFile,
  caseFileColumns,
  caseFileOf,
  type CaseFileRow,
  contactOf,
  relationsOf,
} from './load.ts';

/** A case that stands in somebody's day, and why. */
export interface WorkFile extends CaseFile {
  readonly type: CaseType;
  readonly situation: Situation;
  /** The person whose day it is: the reader, or somebody they cover. */
  readonly person: string;
  /** Roles and relations by which it is theirs. */
  readonly by: readonly string[];
  readonly reminders: readonly DueReminder[];
}

/** States in which a case waits for a role, by the law in force: `type state`. */
function statesFor(asking: Asking): string[] {
  const { book, actor } = asking;
  return [...book.caseTypes.values()].flatMap((type) =>
    [...type.states.values()]
      .filter((state) => state.works.some((who) => actor.roles.includes(who)))
      .map((state) => `${type.id} ${state.id}`),
  );
}

interface ReminderDue {
  readonly type: string;
  readonly states: readonly string[];
  readonly field: string;
  readonly until: string;
  readonly works: readonly string[];
}

/** Fields of a closed case that a reminder counts from, with the last day they may hold to be due today. */
function remindersDue({ book, today, actor }: Asking): ReminderDue[] {
  return [...book.caseTypes.values()].flatMap((type) =>
    type.reminders.flatMap((reminder) => {
      const { field, days } = factDayOf(reminder.on);
      // An open case is read anyway by those it belongs to; a role that a reminder names may own none of it.
      const isRole = reminder.works?.some((who) => actor.roles.includes(who)) === true;
      const ended = reminder.states.filter((state) => isRole || type.states.get(state)?.end === true);
      // What the case does not hold itself (`partner.…`) is looked at for open cases alone.
      return ended.length === 0 || field.includes('.')
        ? []
        : [{ type: type.id, states: ended, field, until: addDays(today, -days), works: reminder.works ?? [] }];
    }),
  );
}

const OPEN = `c.closed_on is null and (c.owner = any($2) or c.author = any($2) or c.requester = any($2)
  or p.manager = any($2) or c.awaiting = any($3) or (c.type || ' ' || c.state) = any($4)
  or ($5 and c.owner is null and p.manager is null))`;

/** Whether they may give a partner to somebody: until they have, its cases without owner are theirs. */
const isSteward = ({ book, actor }: Asking): boolean =>
  decideCommand(book, 'change-manager', actor).every((found) => found.ok);

/** Dates of a case that are columns, not fields of its page. */
const COLUMNS: Readonly<Record<string, string>> = { openedOn: 'c.opened_on::text', closedOn: 'c.closed_on::text' };

/** Reminders outlive their day by so long: then nobody is told any more. Days. */
const REMIND_FOR = 400;

/** The cases of some people's day: one statement for what is open, and one for each reminder on what is closed. */
export async function workFiles(asking: Asking, people: readonly string[]): Promise<WorkFile[]> {
  const { door, actor, today } = asking;
  const { pool } = door;
  const columns = caseFileColumns('$1');
  const from = `from cases c join partner p on p.id = c.partner`;
  const since = callsSince(today);
  const [open, ...reminded] = await Promise.all([
    pool.sql<CaseFileRow>(`select ${columns} ${from} where ${OPEN}`, [
      since,
      people,
      actor.roles,
      statesFor(asking),
      isSteward(asking),
    ]),
    ...remindersDue(asking).map(({ type, states, field, until, works }) => {
      const counted = COLUMNS[field] ?? 'c.fields ->> $4';
      const whole = works.some((who) => actor.roles.includes(who));
      return pool.sql<CaseFileRow>(
        `select ${columns} ${from} where c.type = $2 and c.state = any($3) and ($4::text is not null)
           and ${counted} <= $5 and ${counted} >= $6
           and ($8 or c.owner = any($7) or p.manager = any($7) or c.author = any($7))`,
        [since, type, states, field, until, addDays(until, -REMIND_FOR), people, whole],
      );
    }),
  ]);
  const byId = new Map<string, CaseFile>();
  for (const row of [...open, ...reminded.flat()]) byId.set(row.case.id, caseFileOf(row));
  const files = await Promise.all([...byId.values()].map((file) => asWork(asking, file, people)));
  return files.filter((file) => file !== null);
}

/** The relations of one person to a case, whoever looks. */
function relationsFor(file: CaseFile, email: string): Relation[] {
  return relationsOf({ email, name: '', roles: [] }, file.state, file.partner);
}

async function asWork(asking: Asking, file: CaseFile, people: readonly string[]): Promise<WorkFile | null> {
  const { door, actor, today } = asking;
  const pinned = await door.books.version(door.pool, file.state.bookVersion);
  const type = pinned.caseTypes.get(file.state.type);
  if (!type) return null;
  const { state, partner, contract, calls } = file;
  const situation: Situation = {
    case: state,
    actor,
    relations: relationsOf(actor, state, partner),
    contact: contactOf(partner, calls),
    today,
    around: { ...aroundOf(partner, contract, today), family: [], agenda: null },
  };
  for (const person of people) {
    // The roles of the person looked for count once: what an absent colleague's roles bring stays with the colleague.
    const own = person === actor.email;
    const held = { roles: own ? actor.roles : [], relations: relationsFor(file, person) };
    const worker = own && isSteward(asking) ? asSteward(held, state, partner.manager) : held;
    const reminders = remindersFor(type, situation, worker);
    const by = worksBy(type, state, worker);
    if (by.length > 0 || reminders.length > 0) return { ...file, type, situation, person, by, reminders };
  }
  return null;
}
