import { type ActionTaken, NO_CHANGE } from '../../policy/case-event.ts';
import type { ActionEffect } from '../../policy/decide.ts';
import { decideOpen } from '../../policy/decide-open.ts';
import { decideBeside, looksBeside, openBeside } from '../beside.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Plan, Refusal } from '../context.ts';
import { type DeskEvent, streamOf } from '../desk-event.ts';
import { type CaseFile, contactOf, loadCase, relationsOf, relationsToPartner } from '../load.ts';
import { nextCaseId } from '../opening.ts';
import { NOWHERE, staleVersion, unknown } from '../refuse.ts';

const CASE = { fr: 'Le dossier', en: 'Case' };

/** Book actions: the only way a case moves. */
export const takeAction: Handler<'take-action'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await loadCase(context.tx, context.today, command.case, context.rows);
    const law = await context.law;
    if (!file) return unknown(command.action, NOWHERE, 'unknown-case', CASE, command.case);
    const { state } = file;
    const pinned = state.bookVersion === law.version ? law : await context.books.version(context.tx, state.bookVersion);
    const books = { pinned, law };
    const source = pinned.caseTypes.get(state.type)?.actions.get(command.action)?.source ?? NOWHERE;
    const stale = staleVersion(context.envelope, command.action, state, source);
    if (stale) return stale;
    const { actor } = context.envelope;
    const situation = {
      case: state,
      actor,
      relations: relationsOf(actor, state, file.partner),
      contact: contactOf(file.partner, file.calls),
      today: context.today,
    };
    const beside = looksBeside(books, state, command.action) ? await openBeside(context.tx, state.partner) : [];
    const verdict = decideBeside(books, situation, command, beside);
    if (!verdict.effect) return { action: command.action, target: command.case, refuse: verdict.conditions };
    return plan(context, command, file, verdict.effect);
  },
};

async function plan(
  context: Context,
  command: CommandOf<'take-action'>,
  file: CaseFile,
  effect: ActionEffect,
): Promise<Plan | Refusal> {
  const child = effect.opens ? await openChild(context, command, file, effect.opens) : null;
  if (child && 'refuse' in child) return child;
  const event: ActionTaken = {
    kind: 'action-taken',
    action: command.action,
    from: effect.from,
    to: effect.to,
    awaiting: effect.awaiting,
    requester: effect.requester,
    // Confirming the dates of a lost case does not move the day it was lost.
    closedOn: effect.closes ? ((effect.to === effect.from ? file.state.closedOn : null) ?? context.today) : null,
    opened: child?.id ?? null,
    on: context.today,
    ...effect.change,
  };
  const events: DeskEvent[] = [{ on: 'case', id: file.state.id, event }];
  // A closed case keeps its owner; reopened, it belongs to whoever looks after the partner now.
  const owner = file.partner.manager;
  const follows = file.state.closedOn !== null && !effect.closes && file.state.owner !== owner;
  if (follows) events.push({ on: 'case', id: file.state.id, event: { kind: 'owner-changed', owner, ...NO_CHANGE } });
  const version = file.state.version + events.length;
  if (child) events.push(child);
  return { events, result: { case: file.state.id, version } };
}

/** The child case an action opens: whether it may be open beside the others was weighed with the action. */
async function openChild(
  context: Context,
  command: CommandOf<'take-action'>,
  file: CaseFile,
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
      parent: state.id,
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
