import { newId } from '../base/ids.ts';
import type { Agenda } from '../policy/agenda.ts';
import { APPOINTMENT_FIELDS } from '../policy/appointment.ts';
import { type ActionTaken, NO_CHANGE } from '../policy/case-event.ts';
import type { ActionEffect } from '../policy/decide.ts';
import { decideOpen } from '../policy/decide-open.ts';
import type { CaseState, Situation, WaitingRequest } from '../policy/facts.ts';
import type { CommandOf } from './command.ts';
import type { Context, Plan, Refusal } from './context.ts';
import type { DeskEvent } from './desk-event.ts';
import { type CaseFile, relationsToPartner } from './load.ts';
import { nextCaseId } from './opening.ts';

/** An allowed action, with all that its plan needs. */
export interface Taking {
  readonly file: CaseFile;
  readonly situation: Situation;
  readonly command: Pick<CommandOf<'take-action'>, 'case' | 'action'>;
  readonly request: WaitingRequest | null;
  /** The agenda that holds the case's appointment so far. */
  readonly former: Agenda | null;
}

/** The events of an allowed action: on its case, on agendas, on the partner, and on the cases it also moves. */
export async function planAction(context: Context, taking: Taking, effect: ActionEffect): Promise<Plan | Refusal> {
  const { file, command, request } = taking;
  const { state, partner } = file;
  const child = effect.opens ? await openChild(context, taking, effect.opens) : null;
  if (child && 'refuse' in child) return child;
  const slot = appointmentEvents(taking, effect);
  const event: ActionTaken = {
    ...takenEvent(context, state, command.action, effect),
    opened: child?.id ?? null,
    ...(request && { request: { id: request.id, by: request.by } }),
    ...(slot && { appointment: slot.appointment }),
  };
  const events: DeskEvent[] = [{ on: 'case', id: state.id, event }];
  // A closed case keeps its owner; reopened, it belongs to whoever looks after the partner now, or to its author still.
  const owner = partner.manager;
  const isTheirs = (await context.law).caseTypes.get(state.type)?.ownedBy === 'author';
  const follows = state.closedOn !== null && !effect.closes && !isTheirs && state.owner !== owner;
  if (follows) events.push({ on: 'case', id: state.id, event: { kind: 'owner-changed', owner, ...NO_CHANGE } });
  const version = state.version + events.length;
  events.push(...(slot?.events ?? []));
  for (const { case: other, action, effect: then } of effect.also) {
    const following = { case: state.id, action: command.action };
    events.push({ on: 'case', id: other.id, event: { ...takenEvent(context, other, action, then), following } });
    events.push(...partnerEvents(context, other, action, then));
  }
  events.push(...partnerEvents(context, state, command.action, effect));
  if (child) events.push(child, ...handedOver(taking, child));
  const opened = child ? { opens: child.id } : {};
  return { events, result: { case: state.id, version, ...opened } };
}

function takenEvent(context: Context, state: CaseState, action: string, effect: ActionEffect): ActionTaken {
  const { from, to, awaiting, requester, closes, change, delivers } = effect;
  return {
    kind: 'action-taken',
    action,
    from,
    to,
    awaiting,
    requester,
    // Confirming the dates of a lost case does not move the day it was lost.
    closedOn: closes ? ((to === from ? state.closedOn : null) ?? context.today) : null,
    opened: null,
    on: context.today,
    by: context.envelope.actor.email,
    ...(delivers && { delivers: { ...delivers, id: newId() } }),
    ...change,
  };
}

function partnerEvents(context: Context, state: CaseState, action: string, { changes }: ActionEffect): DeskEvent[] {
  if (!changes) return [];
  const { set, on } = changes;
  const event = { kind: 'partner-changed' as const, set, on, today: context.today, case: state.id, action };
  return [{ on: 'partner', id: state.partner, event }];
}

const ENDED = { hold: 'held', miss: 'missed', cancel: 'cancelled' } as const;

/** What an action does to agendas. An appointment that moves to another person is given up by the first. */
function appointmentEvents(
  { file, former }: Taking,
  { appointment: order }: ActionEffect,
): { appointment: { id: string; person: string }; events: DeskEvent[] } | null {
  if (!order) return null;
  const { act, person, day, time, minutes } = order;
  const standing = former?.appointments.find((slot) => slot.case === file.state.id);
  const ended = (state: 'held' | 'missed' | 'cancelled'): DeskEvent[] =>
    former && standing
      ? [{ on: 'agenda', id: former.person, event: { kind: 'appointment-ended', appointment: standing.id, state } }]
      : [];
  if (act === 'hold' || act === 'miss' || act === 'cancel') {
    if (!former || !standing) return null;
    return { appointment: { id: standing.id, person: former.person }, events: ended(ENDED[act]) };
  }
  if (standing && former?.person === person) {
    const event = { kind: 'appointment-moved' as const, appointment: standing.id, day, time, minutes };
    return { appointment: { id: standing.id, person }, events: [{ on: 'agenda', id: person, event }] };
  }
  const id = newId();
  const appointment = { id, case: file.state.id, partner: file.state.partner, day, time, minutes };
  const booked: DeskEvent = { on: 'agenda', id: person, event: { kind: 'appointment-booked', appointment } };
  return { appointment: { id, person }, events: [...ended('cancelled'), booked] };
}

/** A child case that was handed the appointment holds its slot from now on. */
function handedOver({ file, former }: Taking, child: DeskEvent & { on: 'case' }): DeskEvent[] {
  const { event } = child;
  const person = event.kind === 'case-opened' ? event.set[APPOINTMENT_FIELDS.person] : undefined;
  const standing = former?.appointments.find((slot) => slot.case === file.state.id);
  if (!former || !standing || person !== former.person) return [];
  const handed = { kind: 'appointment-handed' as const, appointment: standing.id, case: child.id };
  return [{ on: 'agenda', id: former.person, event: handed }];
}

/** The child case an action opens: whether it may be open beside the others was weighed with the action. */
async function openChild(
  context: Context,
  { file, situation, command }: Taking,
  opens: NonNullable<ActionEffect['opens']>,
): Promise<(DeskEvent & { on: 'case' }) | Refusal> {
  const law = await context.law;
  const { state } = file;
  const verdict = decideOpen(
    { pinned: law, law },
    {
      type: opens.type,
      partner: state.partner,
      product: state.product,
      contract: state.contract,
      owner: file.partner.manager,
      relations: relationsToPartner(context.envelope.actor, file.partner),
      given: {},
      known: opens.set,
      parent: state,
      around: situation.around,
      alreadyOpen: null,
      partnerProducts: [state.product],
    },
    context.envelope.actor,
    context.today,
    false,
  );
  if (verdict.event) return { on: 'case', id: await nextCaseId(context, law, opens.type), event: verdict.event };
  return { action: command.action, target: command.case, refuse: verdict.conditions };
}
