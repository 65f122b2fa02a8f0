import { decideBeside, looksBeside, openBeside } from '../beside.ts';
import { agendaOf, loadAround, OPEN_APPOINTMENTS_SINCE, reachOf } from '../around.ts';
import type { CommandOf } from '../command.ts';
import { type Context, type Handler, hold, type Plan, type Refusal } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { type CaseFile, contactOf, loadCase, relationsOf } from '../load.ts';
import { planAction } from '../plan-action.ts';
import { NOWHERE, staleVersion, unknown } from '../refuse.ts';
import type { Books } from '../../policy/decide.ts';
import type { Situation, WaitingRequest } from '../../policy/facts.ts';

const CASE = { fr: 'Le dossier', en: 'Case' };

/** A case under the locks of a command, with the procedures it is decided by. */
export interface Opened {
  readonly file: CaseFile;
  readonly books: Books;
}

/** Reads a case and its books for a command about one of its actions, or says why that cannot be. */
export async function openFile(context: Context, of: { case: string; action: string }): Promise<Opened | Refusal> {
  const file = await loadCase(context.tx, context.today, of.case, context.rows);
  const law = await context.law;
  if (!file) return unknown(of.action, NOWHERE, 'unknown-case', CASE, of.case);
  const { state } = file;
  const pinned = state.bookVersion === law.version ? law : await context.books.version(context.tx, state.bookVersion);
  const source = pinned.caseTypes.get(state.type)?.actions.get(of.action)?.source ?? NOWHERE;
  return staleVersion(context.envelope, of.action, state, source) ?? { file, books: { pinned, law } };
}

/** The situation an action is decided in: everything it reaches is locked first, then read. */
export async function situationFor(
  context: Context,
  { file, books }: Opened,
  request: Pick<CommandOf<'take-action'>, 'action' | 'set'>,
): Promise<Situation> {
  const { state, partner, calls } = file;
  const { actor } = context.envelope;
  const action = books.pinned.caseTypes.get(state.type)?.actions.get(request.action);
  const reach = action
    ? reachOf(action, state, request.set)
    : { family: false, person: null, partner: false, registrar: false };
  const look = { actor, today: context.today, rows: context.rows };
  const around = await loadAround(context.tx, context.books, file, reach, look);
  hold(context, [
    ...around.family.map((relative) => streamOf('case', relative.case.id)),
    ...(reach.person === null ? [] : [streamOf('agenda', reach.person)]),
    ...(reach.partner ? [streamOf('partner', state.partner)] : []),
  ]);
  return {
    case: state,
    actor,
    relations: relationsOf(actor, state, partner),
    contact: contactOf(partner, calls),
    today: context.today,
    around,
  };
}

/** Decides an action and plans what it writes; `request` is the proposal it answers. */
export async function carryOut(
  context: Context,
  opened: Opened,
  command: Pick<CommandOf<'take-action'>, 'case' | 'action' | 'set'>,
  request: WaitingRequest | null,
): Promise<Plan | Refusal> {
  const { file, books } = opened;
  const situation = await situationFor(context, opened, command);
  const beside = looksBeside(books, file.state, command.action) ? await openBeside(context.tx, file.state.partner) : [];
  const verdict = decideBeside(books, situation, command, beside);
  if (!verdict.effect) return { action: command.action, target: command.case, refuse: verdict.conditions };
  // Moved to somebody else's agenda: the slot in the old one is given up, under its lock too.
  const former = await formerAgenda(context, file, situation, verdict.effect.appointment?.person ?? null);
  return planAction(context, { file, situation, command, request, former }, verdict.effect);
}

async function formerAgenda(context: Context, file: CaseFile, situation: Situation, person: string | null) {
  const before = file.state.fields['appointmentWith'];
  if (person === null || typeof before !== 'string' || before === person) return situation.around.agenda;
  hold(context, [streamOf('agenda', before)]);
  return agendaOf(context.tx, before, OPEN_APPOINTMENTS_SINCE, context.rows);
}

/** Book actions: the only way a case moves. */
export const takeAction: Handler<'take-action'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const opened = await openFile(context, command);
    return 'refuse' in opened ? opened : carryOut(context, opened, command, null);
  },
};
