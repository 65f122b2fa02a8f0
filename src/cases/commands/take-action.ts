import type { ActionTaken } from '../../policy/case-event.ts';
import { decide, type ActionEffect } from '../../policy/decide.ts';
import { decideOpen } from '../../policy/decide-open.ts';
import type { CaseState } from '../../policy/facts.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Plan, Refusal } from '../context.ts';
import { type DeskEvent, streamOf } from '../desk-event.ts';
import { type CaseFile, contactOf, loadCase, loadPartner, relationsOf } from '../load.ts';
import { NOWHERE, refuse, unknown } from '../refuse.ts';
import { alreadyOpen, nextCaseId } from '../opening.ts';

const openBeside = (id: string) => ({
  fr: `Le dossier ${id} est déjà ouvert pour ce contrat.`,
  en: `Case ${id} is already open for this contract.`,
});

const CASE = { fr: 'Le dossier', en: 'Case' };

/** A stale screen must not act on what it did not see: null when the version matches or none was given. */
export function staleVersion(context: Context, action: string, file: CaseFile, page: { page: string; line: number }): Refusal | null {
  const { ifMatch } = context.envelope;
  if (ifMatch === undefined || ifMatch === file.state.version) return null;
  return refuse(
    action,
    file.state.id,
    page,
    'version',
    {
      fr: `Le dossier a changé depuis que vous l’avez ouvert (version ${file.state.version}, vous aviez la ${ifMatch}).`,
      en: `The case has changed since you opened it (version ${file.state.version}, you had ${ifMatch}).`,
    },
    { read: file.state.version },
  );
}

/** Book actions: the only way a case moves. */
export const takeAction: Handler<'take-action'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await loadCase(context.tx, context.today, command.case, context.rows);
    const law = await context.law;
    if (!file) return unknown(command.action, NOWHERE, 'unknown-case', CASE, command.case);
    const { state } = file;
    const pinned = state.bookVersion === law.version ? law : await context.books.version(context.tx, state.bookVersion);
    const source = pinned.caseTypes.get(state.type)?.actions.get(command.action)?.source ?? NOWHERE;
    const stale = staleVersion(context, command.action, file, source);
    if (stale) return stale;
    const { actor } = context.envelope;
    const situation = {
      case: state,
      actor,
      relations: relationsOf(actor, state, file.partner),
      contact: contactOf(file.partner, file.calls),
      today: context.today,
    };
    const verdict = decide({ pinned, law }, situation, command);
    if (!verdict.effect) return { action: command.action, target: command.case, refuse: verdict.conditions };
    const beside = state.closedOn !== null && !verdict.effect.closes ? await reopenedBeside(context, state) : null;
    if (beside) return refuse(command.action, state.id, source, 'already-open', openBeside(beside), { read: beside });
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
    closedOn: effect.closes ? context.today : null,
    opened: child?.id ?? null,
    on: context.today,
    ...effect.change,
  };
  const events: DeskEvent[] = [{ on: 'case', id: file.state.id, event }];
  if (child) events.push(child);
  return { events, result: { case: file.state.id, version: file.state.version + 1 } };
}

async function openChild(
  context: Context,
  command: CommandOf<'take-action'>,
  file: CaseFile,
  opens: NonNullable<ActionEffect['opens']>,
): Promise<(DeskEvent & { on: 'case' }) | Refusal> {
  const law = await context.law;
  const { state } = file;
  const partner = await loadPartner(context.tx, context.today, state.partner, context.rows);
  const type = law.caseTypes.get(opens.type);
  const verdict = decideOpen(
    { pinned: law, law },
    {
      type: opens.type,
      partner: state.partner,
      product: state.product,
      contract: state.contract,
      owner: file.partner.manager,
      given: {},
      known: opens.set,
      parent: state.id,
      alreadyOpen: type ? alreadyOpen(type, state, partner?.cases ?? []) : null,
      partnerProducts: partner?.contracts.map((contract) => contract.product) ?? [],
    },
    context.envelope.actor,
    context.today,
    false,
  );
  if (verdict.event) return { on: 'case', id: await nextCaseId(context.tx, law, opens.type), event: verdict.event };
  return { action: command.action, target: command.case, refuse: verdict.conditions };
}

/** Reopening meets the same "one open case" as opening. */
async function reopenedBeside(context: Context, state: CaseState): Promise<string | null> {
  if (state.singleKey === null) return null;
  const rows = await context.tx.sql<{ id: string }>(
    'select id from cases where single_key = $1 and closed_on is null and id <> $2',
    [state.singleKey, state.id],
  );
  return rows[0]?.id ?? null;
}
