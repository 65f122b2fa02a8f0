import type { DomainRow } from '../../db/rows.ts';
import { SYSTEM } from '../../people/people.ts';
import type { Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { barred } from '../refuse.ts';

/** A domain name as the registrar tells it (the desk's own reading) or as a person records it. */
export const recordDomain: Handler<'record-domain'> = {
  streams: async (_, command) => [streamOf('domain', command.fqdn)],

  async handle(context, command) {
    const { actor } = context.envelope;
    const law = await context.law;
    const no = actor.email === SYSTEM.email ? null : barred(law, 'record-domain', actor, command.fqdn);
    if (no) return no;
    const { fqdn, partner, registrar, expiresOn, autorenew, status } = command;
    const found = await context.tx.sql<{ domain: DomainRow }>(
      'select to_jsonb(d) as domain from domain d where fqdn = $1',
      [fqdn],
    );
    const before = found[0]?.domain;
    const same =
      before?.partner === partner &&
      before.expires_on === expiresOn &&
      before.autorenew === autorenew &&
      before.registrar === registrar &&
      JSON.stringify(before.status) === JSON.stringify(status);
    if (same) return { events: [], result: { outcome: 'unchanged' } };
    const event = { kind: 'domain-recorded' as const, partner, registrar, expiresOn, autorenew, status };
    return { events: [{ on: 'domain', id: fqdn, event }], result: { outcome: before ? 'updated' : 'created' } };
  },
};
