import { NO_CHANGE } from '../../policy/case-event.ts';
import { SYSTEM } from '../../people/people.ts';
import type { Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { loadCase } from '../load.ts';
import { NOWHERE, refuse, unknown } from '../refuse.ts';

/** What another system answered to an order, told by the desk itself: once is enough. */
export const recordReceipt: Handler<'record-receipt'> = {
  streams: async (_, command) => [streamOf('case', command.case)],

  async handle(context, command) {
    const file = await loadCase(context.tx, context.today, command.case, context.rows);
    const what = { fr: 'Le dossier', en: 'Case' };
    if (!file) return unknown('record-receipt', NOWHERE, 'unknown-case', what, command.case);
    if (context.envelope.actor.email !== SYSTEM.email) {
      const message = { fr: 'Le desk seul consigne un reçu.', en: 'The desk alone records a receipt.' };
      return refuse('record-receipt', command.case, NOWHERE, 'role', message);
    }
    const { state } = file;
    const ordered = state.deliveries.find((one) => one.id === command.delivery);
    if (!ordered || ordered.state !== 'ordered') {
      return { events: [], result: { case: state.id, version: state.version, outcome: 'unchanged' } };
    }
    const { delivery, ok, note, attachment } = command;
    const of = { on: 'case', id: state.id } as const;
    const paper = attachment && { ...of, event: { kind: 'file-attached' as const, attachment, ...NO_CHANGE } };
    const receipt = { kind: 'receipt-recorded' as const, delivery, ok, note, on: context.today, ...NO_CHANGE };
    const events = [...(paper ? [paper] : []), { ...of, event: receipt }];
    return { events, result: { case: state.id, version: state.version + events.length } };
  },
};
