import { parisCivil, type Clock } from '../base/clock.ts';
import type { Door } from '../cases/execute.ts';
import { OPERATOR } from '../people/people.ts';
import { castAll } from './casting.ts';
import { chanceOf } from './chance.ts';
import { Diary } from './diary.ts';
import { demoPartners, type DemoPartner, EARLIEST } from './partners.ts';
import { PEOPLE } from './people.ts';
import { programme } from './programme.ts';
import { Script } from './script.ts';
import { stray, strays } from './strays.ts';
import { callIn, plan, settleIn } from './team.ts';
import { Telling } from './telling.ts';

const SEED = 20_261_387;
/** Commands in flight: the database flushes several commits at once. */
const AT_ONCE = 6;
/** Salons at the end of the list that no story takes: they share their names with others. */
const HOMONYMS = 8;

/** Runs tasks several at a time, in order. */
async function several<T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const task of waiting) await run(task);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function recordPeople(script: Script): Promise<void> {
  const day = script.days.workday(EARLIEST);
  await several(PEOPLE, async ({ email, name, roles }) => {
    await script.give(OPERATOR, day, '08:30', { kind: 'add-person', email, name, roles, canSignIn: true }, 'cli');
  });
}

/** A salon comes with the CRM on the day it signs, or on the first day when it had signed before. */
async function recordPartner(script: Script, { contracts, facts = {}, ...partner }: DemoPartner): Promise<void> {
  const first = script.days.workday(EARLIEST);
  const days = new Set(contracts.map(({ signedOn }) => (signedOn !== null && signedOn > first ? signedOn : first)));
  for (const [nth, day] of [...days].sort().entries()) {
    const known = contracts.filter(({ signedOn }) => signedOn === null || signedOn <= day);
    const command = { kind: 'import-partner', ...partner, contracts: known, facts: nth === 0 ? facts : {} } as const;
    await script.give(OPERATOR, day, '09:00', command, 'import');
  }
}

/**
 * Fills an empty desk with three hundred believable salons, a team with its agendas, and cases of every procedure at
 * every stage, on days counted back from today. Every row goes through the door. Throws a fault when the book in force
 * refuses any of it.
 */
export async function seedDemo(desk: {
  readonly door: Door;
  readonly files: string;
  readonly clock: Clock;
}): Promise<void> {
  const { door, files, clock } = desk;
  const now = clock.now();
  const { day: today } = parisCivil(now);
  const { calendar } = await door.books.inForce(door.pool, today);
  const script = new Script({ door, files, now, calendar, diary: new Diary(calendar) });
  plan(script.diary, script);
  const salons = demoPartners(chanceOf(SEED), today);
  const roles = castAll(programme(), salons.slice(0, -HOMONYMS), SEED, today);
  const played = new Map(roles.map(({ cast }) => [cast.partner.id, cast.partner]));
  await recordPeople(script);
  await several(salons, (salon) => recordPartner(script, played.get(salon.id) ?? salon));
  await settleIn(script);
  await several(roles, async ({ turn: { story }, cast }) => {
    const telling = new Telling(script, cast, story.since);
    for (const step of story.steps) await step(telling);
  });
  await several(strays(salons), (one) => stray(script, one));
  await callIn(script);
}
