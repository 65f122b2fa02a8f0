import { NO_CHANGE } from '../../policy/case-event.ts';
import type { Context, Handler } from '../context.ts';
import { type DeskEvent, streamOf } from '../desk-event.ts';
import { loadPartner, openCasesOf, type PartnerFile } from '../load.ts';
import { barred, NOWHERE, refuse, sourceOf, unknown } from '../refuse.ts';

/** Open cases that belong to the partner's manager follow the partner; those of their author do not. */
export async function casesFollow(
  context: Pick<Context, 'law'>,
  file: PartnerFile,
  manager: string | null,
): Promise<DeskEvent[]> {
  const law = await context.law;
  return file.cases
    .filter((one) => one.closedOn === null && law.caseTypes.get(one.type)?.ownedBy !== 'author')
    .map((one) => ({ on: 'case', id: one.id, event: { kind: 'owner-changed', owner: manager, ...NO_CHANGE } }));
}

/** A partner passes to another account manager, and its open cases with it. */
export const changeManager: Handler<'change-manager'> = {
  async streams({ tx }, command) {
    const open = await openCasesOf(tx, command.partner);
    return [streamOf('partner', command.partner), ...open.map((id) => streamOf('case', id))];
  },

  async handle(context, command) {
    const file = await loadPartner(context.tx, context.today, command.partner, context.rows);
    const law = await context.law;
    const what = { fr: 'Le partenaire', en: 'Partner' };
    if (!file) return unknown('change-manager', NOWHERE, 'unknown-partner', what, command.partner);
    const no = barred(law, 'change-manager', context.envelope.actor, command.partner);
    if (no) return no;
    const known = await context.tx.sql<{ email: string }>('select email from person where email = $1', [
      command.manager,
    ]);
    if (known.length === 0) {
      const message = {
        fr: `Le desk ne connaît personne sous ${command.manager}.`,
        en: `The desk knows nobody as ${command.manager}.`,
      };
      return refuse('change-manager', command.partner, sourceOf(law, 'change-manager'), 'unknown-person', message);
    }
    if (file.partner.manager === command.manager) {
      return { events: [], result: { partner: command.partner, outcome: 'unchanged' } };
    }
    const event = { kind: 'manager-changed' as const, manager: command.manager, reason: command.reason };
    const follow = await casesFollow(context, file, command.manager);
    return {
      events: [{ on: 'partner', id: command.partner, event }, ...follow],
      result: { partner: command.partner, outcome: 'updated' },
    };
  },
};
