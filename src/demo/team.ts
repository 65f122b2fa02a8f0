import type { WrittenHours } from '../policy/week-hours.ts';
import { readWeekHours } from '../policy/week-hours.ts';
import type { Diary } from './diary.ts';
import { actor } from './people.ts';
import type { Script } from './script.ts';

const LEADER = 'team-leader@demo';

const DAY = ['09:00-12:30', '14:00-18:00'];

/** Those who work otherwise than the book says. */
const HOURS: Readonly<Record<string, WrittenHours>> = {
  'elodie.hoarau@demo': { tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY, saturday: ['09:30-13:00'] },
  'karim.benali@demo': { monday: DAY, tuesday: DAY, wednesday: ['08:30-12:30'], thursday: DAY, friday: DAY },
  'nina.roche@demo': { monday: DAY, tuesday: DAY, thursday: DAY, friday: ['09:00-12:30'] },
};

/** Leave everybody knew of: its days counted from today, and who covers. */
const LEAVE = { person: 'lea.moreau@demo', from: -1, until: 7, cover: 'account-manager@demo' } as const;

const WHOLE_DAYS = { fromHalf: 'morning', untilHalf: 'afternoon' } as const;

const leave = ({ days }: Script) => ({
  from: days.ahead(LEAVE.from),
  until: days.ahead(LEAVE.until),
  ...WHOLE_DAYS,
});

/** Fills the diary with what was known long before, so that no story takes an hour nobody had. */
export function plan(diary: Diary, script: Script): void {
  for (const [person, written] of Object.entries(HOURS)) {
    const read = readWeekHours(written);
    if ('problem' in read) throw new Error(read.problem.en);
    diary.works(person, read.hours);
  }
  diary.away(LEAVE.person, { id: '', kind: 'leave', cover: LEAVE.cover, ...leave(script) });
}

/** Own hours, and leave that was asked for three weeks ago and covered since. */
export async function settleIn(script: Script): Promise<void> {
  const { days } = script;
  for (const [person, hours] of Object.entries(HOURS)) {
    await script.give(actor(person), days.workday(180), '09:15', { kind: 'set-hours', person, hours });
  }
  const { person, cover } = LEAVE;
  const asked = { kind: 'record-absence', person, absenceKind: 'leave', cover: null, ...leave(script) } as const;
  const { absence = '' } = await script.give(actor(person), days.workday(21), '17:40', asked);
  await script.give(actor(LEADER), days.workday(19), '09:20', { kind: 'set-cover', absence, cover });
}

/**
 * What came up today: somebody called in sick, whose appointments stand and have to be moved, and somebody is at a
 * training tomorrow afternoon.
 */
export async function callIn(script: Script): Promise<void> {
  const { days } = script;
  const sick = 'thomas.girard@demo';
  const ill = { kind: 'record-absence', person: sick, absenceKind: 'sick', cover: null } as const;
  await script.give(actor(LEADER), days.today, '08:50', {
    ...ill,
    from: days.today,
    until: days.ahead(3),
    ...WHOLE_DAYS,
  });
  const trained = 'yanis.colonna@demo';
  await script.give(actor(trained), days.workday(2), '11:30', {
    kind: 'record-absence',
    person: trained,
    absenceKind: 'training',
    cover: null,
    from: days.ahead(1),
    until: days.ahead(1),
    fromHalf: 'afternoon',
    untilHalf: 'afternoon',
  });
}
