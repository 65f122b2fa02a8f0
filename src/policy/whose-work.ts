import type { CaseType, Relation } from './book.ts';
import type { CaseState, Scene } from './facts.ts';
import { type DueReminder, dueReminders } from './next-step.ts';

/** Who a case waits for, as its page and its state say. */
export interface Worker {
  readonly roles: readonly string[];
  readonly relations: readonly Relation[];
}

/** By what a case stands in somebody's day: a role or relation that its state names, or the role it awaits. */
export function worksBy(type: CaseType, state: CaseState, worker: Worker): readonly string[] {
  const works = type.states.get(state.state)?.works ?? [];
  const held: readonly string[] = [...worker.roles, ...worker.relations];
  const awaited = state.awaiting !== null && worker.roles.includes(state.awaiting) ? [state.awaiting] : [];
  return [...works.filter((who) => held.includes(who)), ...awaited];
}

/** What stands in for somebody in particular: a case that only these await is nobody's when there is no such person. */
const PERSONAL: readonly Relation[] = ['owner', 'partner-manager'];

/**
 * The worker that whoever may give a partner to somebody is for its cases meanwhile: an open case without owner, of a
 * partner without manager, would stand in nobody's day. Other cases leave the worker as they are.
 */
export function asSteward(worker: Worker, state: CaseState, manager: string | null): Worker {
  if (state.closedOn !== null || state.owner !== null || manager !== null) return worker;
  return { ...worker, relations: [...new Set([...worker.relations, ...PERSONAL])] };
}

/** Whoever works a case is reminded of it, when the reminder names nobody. */
const USUAL = ['owner', 'partner-manager'];

/** The reminders of a case that have come and that are somebody's. */
export function remindersFor(type: CaseType, scene: Scene, worker: Worker): DueReminder[] {
  const held: readonly string[] = [...worker.roles, ...worker.relations];
  return dueReminders(type, scene).filter(({ reminder }) =>
    (reminder.works ?? USUAL).some((who) => held.includes(who)),
  );
}
