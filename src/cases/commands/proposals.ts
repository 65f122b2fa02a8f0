import { newId } from '../../base/ids.ts';
import { NO_CHANGE, type CaseEvent } from '../../policy/case-event.ts';
import type { WaitingRequest } from '../../policy/facts.ts';
import { decideProposal, weighOwn, weighRefusal } from '../../policy/proposals.ts';
import { formFields, readInput } from '../../policy/propose.ts';
import { reason } from '../../policy/reason.ts';
import { isBlank } from '../../policy/values.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler, Plan, Refusal } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { refuse } from '../refuse.ts';
import { carryOut, type Opened, openFile, situationFor } from './take-action.ts';

type Answering = 'complete-proposal' | 'approve-proposal' | 'refuse-proposal' | 'withdraw-proposal';

interface Waiting extends Opened {
  readonly request: WaitingRequest;
  /** Where the page speaks of the action proposed. */
  readonly source: { readonly page: string; readonly line: number };
}

const said = ({ file }: Opened, event: CaseEvent, request: string): Plan => ({
  events: [{ on: 'case', id: file.state.id, event }],
  result: { case: file.state.id, version: file.state.version + 1, request },
});

/** The case and the proposal a command answers, or why not. */
async function openWaiting(context: Context, command: CommandOf<Answering>): Promise<Waiting | Refusal> {
  const opened = await openFile(context, { case: command.case, action: command.kind });
  if ('refuse' in opened) return opened;
  const { state } = opened.file;
  const request = state.requests.find((one) => one.id === command.request);
  const type = opened.books.pinned.caseTypes.get(state.type);
  const source = type?.actions.get(request?.action ?? '')?.source ?? type?.source ?? { page: 'roles.md', line: 1 };
  if (request) return { ...opened, request, source };
  const message = {
    fr: 'Cette demande n’attend plus de réponse sur ce dossier.',
    en: 'This request is no longer waiting on this case.',
  };
  return refuse(command.kind, command.case, source, 'unknown-request', message, { read: command.request });
}

const answering = <Kind extends Answering>(
  handle: (context: Context, waiting: Waiting, command: CommandOf<Kind>) => Promise<Plan | Refusal>,
): Handler<Kind> => ({
  streams: async (_, command: CommandOf<Answering>) => [streamOf('case', command.case)],
  async handle(context, command) {
    const waiting = await openWaiting(context, command);
    return 'refuse' in waiting ? waiting : handle(context, waiting, command);
  },
});

/** One who may not take an action proposes it to those who may. */
export const proposeAction: Handler<'propose-action'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const opened = await openFile(context, command);
    if ('refuse' in opened) return opened;
    const situation = await situationFor(context, opened, { action: command.action, set: {} });
    const { conditions, set } = decideProposal(opened.books, situation, command);
    if (!set) return { action: command.action, target: command.case, refuse: conditions };
    const { actor } = context.envelope;
    const note = isBlank(command.note) ? null : command.note;
    const request = { id: newId(), action: command.action, set, note, by: actor.email, on: context.today };
    return said(opened, { kind: 'action-proposed', request, ...NO_CHANGE }, request.id);
  },
};

/** What a proposal lacks is added while it waits, by who made it. */
export const completeProposal = answering<'complete-proposal'>(async (context, waiting, command) => {
  const { file, books, request, source } = waiting;
  const type = books.pinned.caseTypes.get(file.state.type);
  const action = type?.actions.get(request.action);
  const mine = request.by === context.envelope.actor.email;
  const message = {
    fr: 'Seule la personne qui a fait la demande la complète.',
    en: 'Only the person who made the request completes it.',
  };
  if (!type || !action || !mine) return refuse(request.action, command.case, source, 'separation', message);
  const input = readInput(books.pinned, type, formFields(books.pinned, action), command.set, action.source);
  if (input.reasons.length > 0) return { action: request.action, target: command.case, refuse: input.reasons };
  const event = { kind: 'proposal-completed' as const, request: request.id, given: input.set, ...NO_CHANGE };
  return said(waiting, event, request.id);
});

/** Approving is taking the action oneself, with what was proposed and what one adds. */
export const approveProposal = answering<'approve-proposal'>(async (context, waiting, command) => {
  const { request, source } = waiting;
  const own = weighOwn(context.envelope, request, source);
  if (own.length > 0) return { action: request.action, target: command.case, refuse: own };
  const set = { ...request.set, ...command.set };
  return carryOut(context, waiting, { case: command.case, action: request.action, set }, request);
});

/** One who may take the action says no, and why. */
export const refuseProposal = answering<'refuse-proposal'>(async (context, waiting, command) => {
  const { books, request, source } = waiting;
  const situation = await situationFor(context, waiting, { action: request.action, set: request.set });
  const conditions = weighRefusal(books, situation, request);
  if (isBlank(command.reason)) {
    const message = { fr: 'Dites pourquoi la demande est refusée.', en: 'Say why the request is refused.' };
    conditions.push(reason('missing-input', false, message, source, { fields: ['reason'] }));
  }
  if (conditions.some((found) => !found.ok)) {
    return { action: request.action, target: command.case, refuse: conditions };
  }
  const event = { kind: 'proposal-refused' as const, request: request.id, action: request.action };
  return said(waiting, { ...event, reason: command.reason, ...NO_CHANGE }, request.id);
});

/** Who made a proposal takes it back. */
export const withdrawProposal = answering<'withdraw-proposal'>(async (context, waiting, command) => {
  const { request, source } = waiting;
  if (request.by !== context.envelope.actor.email) {
    const message = {
      fr: 'Seule la personne qui a fait la demande la retire.',
      en: 'Only the person who made the request withdraws it.',
    };
    return refuse(request.action, command.case, source, 'separation', message);
  }
  const event = { kind: 'proposal-withdrawn' as const, request: request.id, action: request.action };
  return said(waiting, { ...event, reason: null, ...NO_CHANGE }, request.id);
});
