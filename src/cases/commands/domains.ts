import type { DomainRow } from '../../db/rows.ts';
import { SYSTEM } from '../../people/people.ts';
import type { Book } from '../../policy/book.ts';
import { parseDay } from '../../policy/civil-date.ts';
import { quoted } from '../../policy/values.ts';
import type { CommandOf } from '../command.ts';
import type { Context, Handler } from '../context.ts';
import { streamOf } from '../desk-event.ts';
import { barred, refuse, sourceOf, unknown } from '../refuse.ts';

/** Letters, digits and hyphens in two labels or more: a name as registrars write it. */
const FQDN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Why a person may not record a name as a partner's: it is no name, the partner is not there, or it is another's. */
async function objection(context: Context, law: Book, command: CommandOf<'record-domain'>, before?: DomainRow) {
  const source = sourceOf(law, 'record-domain');
  if (!FQDN.test(command.fqdn)) {
    const message = {
      fr: `«\u00a0${quoted(command.fqdn)}\u00a0» n’est pas un nom de domaine.`,
      en: `“${quoted(command.fqdn)}” is not a domain name.`,
    };
    return refuse('record-domain', command.fqdn, source, 'bad-value', message);
  }
  if (command.expiresOn !== null && parseDay(command.expiresOn) === null) {
    const message = {
      fr: `«\u00a0${quoted(command.expiresOn)}\u00a0» n’est pas une date (AAAA-MM-JJ).`,
      en: `“${quoted(command.expiresOn)}” is not a date (YYYY-MM-DD).`,
    };
    return refuse('record-domain', command.fqdn, source, 'bad-value', message);
  }
  const rows = await context.tx.sql<{ id: string }>(
    'select id from partner where id = $1 or lower(domain_name) = $2 order by id',
    [command.partner, command.fqdn],
  );
  if (command.partner !== null && !rows.some(({ id }) => id === command.partner)) {
    return unknown('record-domain', source, 'unknown-partner', { fr: 'Le partenaire', en: 'Partner' }, command.partner);
  }
  const other = [before?.partner ?? null, ...rows.map(({ id }) => id)].find(
    (id) => id !== null && id !== command.partner,
  );
  if (other === undefined) return null;
  const message = {
    fr: `${command.fqdn} est déjà au salon ${other}\u00a0: seul le bureau d’enregistrement peut dire le contraire.`,
    en: `${command.fqdn} already belongs to partner ${other}: only the registrar may say otherwise.`,
  };
  return refuse('record-domain', command.fqdn, source, 'condition', message, { read: other });
}

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
    const against = actor.email === SYSTEM.email ? null : await objection(context, law, command, before);
    if (against) return against;
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
