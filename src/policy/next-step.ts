import type { CaseType, NextStep, Reminder } from './book.ts';
import { allHold, dayOfFact, type ReadField } from './conditions.ts';
import { readFact, type Scene } from './facts.ts';

/** What to do now on a case, by its page: the first entry that speaks of the case as it is, or null. */
export const nextStep = (type: CaseType, read: ReadField): NextStep | null =>
  type.next.find((step) => allHold(step.when, read)) ?? null;

/** A reminder that has come, and since when. */
export interface DueReminder {
  readonly reminder: Reminder;
  readonly due: string;
}

/**
 * Reminders whose day has come and which nothing has cleared. By level: a day nobody looked loses none of them.
 */
export function dueReminders(type: CaseType, scene: Scene): DueReminder[] {
  const read: ReadField = (name) => readFact(scene, name);
  return type.reminders.flatMap((reminder) => {
    const due = dayOfFact(reminder.on, read);
    const stands = reminder.states.includes(scene.case.state) && allHold(reminder.when, read);
    return stands && typeof due === 'string' && due <= scene.today ? [{ reminder, due }] : [];
  });
}
