import { decideOpen } from '../../policy/decide-open.ts';
import type { Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { aroundOf, loadPartner, relationsToPartner } from '../load.ts';
import { alreadyOpen, nextCaseId } from '../opening.ts';
import { NOWHERE, unknown } from '../refuse.ts';

/** A person opens a case on a partner; the case belongs to the partner's account manager. */
export const openCase: Handler<'open-case'> = {
  streams: async (_, command) => [streamOf('partner', command.partner)],

  async handle(context, command) {
    const file = await loadPartner(context.tx, context.today, command.partner, context.rows);
    const law = await context.law;
    if (!file) {
      return unknown('open-case', NOWHERE, 'unknown-partner', { fr: 'Le partenaire', en: 'Partner' }, command.partner);
    }
    const products = file.contracts.map((contract) => contract.product);
    const type = law.caseTypes.get(command.type);
    const concerned = products.filter((product) => type?.products.includes(product));
    const product = command.product ?? (concerned.length === 1 ? (concerned[0] ?? null) : null);
    const contract = file.contracts.find((one) => one.product === product) ?? null;
    const verdict = decideOpen(
      { pinned: law, law },
      {
        type: command.type,
        partner: command.partner,
        product,
        contract: contract?.id ?? null,
        owner: file.partner.manager,
        relations: relationsToPartner(context.envelope.actor, file.partner),
        given: command.set,
        known: { commitmentEndsOn: contract?.commitment_ends_on ?? null },
        parent: null,
        around: aroundOf(file.partner, contract, context.today),
        alreadyOpen: type
          ? alreadyOpen(type, { contract: contract?.id ?? null, partner: command.partner }, file.cases)
          : null,
        partnerProducts: products,
      },
      context.envelope.actor,
      context.today,
      true,
    );
    if (!verdict.event) return { action: 'open-case', target: command.partner, refuse: verdict.conditions };
    const id = await nextCaseId(context, law, command.type);
    return {
      events: [{ on: 'case', id, event: verdict.event }],
      result: { case: id, version: 1, opened: true },
    };
  },
};
