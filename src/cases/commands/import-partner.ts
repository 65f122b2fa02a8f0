import type { ContractRow, PartnerRow } from '../../db/rows.ts';
import type { Book, Fields, Relation, Value } from '../../policy/book.ts';
import type { Actor } from '../../policy/facts.ts';
import { reason, type Reason } from '../../policy/reason.ts';
import { parseValue } from '../../policy/values.ts';
import { weighWho } from '../../policy/who.ts';
import type { ContractFacts, DeskEvent, PartnerFacts } from '../desk-event.ts';
import { streamOf } from '../desk-event.ts';
import type { Context, Handler } from '../context.ts';
import { loadPartner, openCasesOf, partnerFacts, type PartnerFile } from '../load.ts';
import { casesFollow } from './change-manager.ts';
import { barred, sourceOf } from '../refuse.ts';

const factsOf = (row: PartnerRow): PartnerFacts => ({
  name: row.name,
  address: row.address,
  postalCode: row.postal_code,
  city: row.city,
  salonPhone: row.salon_phone,
  proPhone: row.pro_phone,
  email: row.email,
  manager: row.manager,
  onboardingManager: row.onboarding_manager,
  siret: row.siret,
  domainName: row.domain_name,
});

const contractFacts = (row: ContractRow): ContractFacts => ({
  product: row.product,
  signedOn: row.signed_on,
  liveOn: row.live_on,
  commitmentEndsOn: row.commitment_ends_on,
  monthlyCents: row.monthly_cents,
});

const same = (left: object, right: object): boolean =>
  Object.entries(left).every(([name, value]) => (right as Record<string, unknown>)[name] === value);

/** People an import names become people with that role, who cannot sign in until somebody invites them. */
async function newPeople(context: Context, partner: PartnerFacts): Promise<DeskEvent[]> {
  const roles = new Map<string, string[]>();
  if (partner.manager) roles.set(partner.manager, ['account-manager']);
  const onboarding = partner.onboardingManager;
  if (onboarding) roles.set(onboarding, [...(roles.get(onboarding) ?? []), 'onboarding-manager']);
  const known = await context.tx.sql<{ email: string }>('select email from person where email = any($1)', [
    [...roles.keys()],
  ]);
  for (const { email } of known) roles.delete(email);
  return [...roles].map(([email, held]) => ({
    on: 'person',
    id: email,
    event: { kind: 'person-recorded', name: nameOf(email), roles: held, canSignIn: false },
  }));
}

/** `lea.am@exemple.fr` reads « Lea Am » until somebody gives the name. */
const nameOf = (email: string): string =>
  (email.split('@')[0] ?? email)
    .split(/[._-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Facts the import tells otherwise than the desk knows them; what it does not tell stays. */
function changedFacts(told: Fields, file: PartnerFile | null, today: string): Fields {
  const known = file ? partnerFacts(file.partner, today) : {};
  return Object.fromEntries(Object.entries(told).filter(([fact, value]) => (known[fact] ?? null) !== value));
}

/** Facts as the import tells them, read like the values of a form. */
function readFacts(law: Book, facts: Fields): { set: Fields; reasons: Reason[] } {
  const set: Record<string, Value> = {};
  const reasons: Reason[] = [];
  for (const [fact, given] of Object.entries(facts)) {
    const definition = law.partnerFacts.get(fact);
    if (!definition) {
      const message = { fr: `Le fait «\u00a0${fact}\u00a0» est inconnu.`, en: `The fact “${fact}” is unknown.` };
      reasons.push(reason('unknown-field', false, message, sourceOf(law, 'import-partners'), { fields: [fact] }));
      continue;
    }
    const parsed = parseValue(law, definition, given);
    if ('problem' in parsed) {
      reasons.push(reason('bad-value', false, parsed.problem, definition.source, { fields: [fact] }));
    } else set[fact] = parsed.value;
  }
  return { set, reasons };
}

/** How whoever imports stands to the partner, by what is known of it and by what the import itself tells. */
function relationsOfImport({ envelope }: Context, told: PartnerFacts, file: PartnerFile | null): Relation[] {
  const { email } = envelope.actor;
  const relations: Relation[] = [];
  if (told.manager === email || file?.partner.manager === email) relations.push('partner-manager');
  if (file?.partner.past_managers.includes(email)) relations.push('past-owner');
  return relations;
}

/** An import passes no door that a person may not: rights are weighed as for an action. */
function weighFacts(
  law: Book,
  facts: Fields,
  file: PartnerFile | null,
  { actor, relations, today }: { actor: Actor; relations: readonly Relation[]; today: string },
): Reason[] {
  const known = file ? partnerFacts(file.partner, today) : {};
  const read = (name: string): Value => known[name.replace(/^partner\./, '')] ?? null;
  return Object.entries(facts).flatMap(([fact, value]) =>
    law.rights
      .filter((right) => right.partner === fact)
      .filter((right) => right.value === undefined || right.value === value || right.value === read(fact))
      .flatMap((right) => weighWho(law, right.who, actor, relations, read, right.source))
      .filter((found) => !found.ok)
      .map((found) => ({ ...found, fields: [fact] })),
  );
}

/** One partner of the CRM's export: created, updated, or found as it was. Its open cases follow its account manager. */
export const importPartner: Handler<'import-partner'> = {
  async streams({ tx }, command) {
    const open = await openCasesOf(tx, command.id);
    const people = [command.partner.manager, command.partner.onboardingManager].filter((email) => email !== null);
    return [
      streamOf('partner', command.id),
      ...open.map((id) => streamOf('case', id)),
      ...people.map((email) => streamOf('person', email)),
    ];
  },

  async handle(context, command) {
    const file = await loadPartner(context.tx, context.today, command.id, context.rows);
    const law = await context.law;
    const no = barred(law, 'import-partners', context.envelope.actor, command.id);
    if (no) return no;
    const told = readFacts(law, command.facts ?? {});
    const facts = changedFacts(told.set, file, context.today);
    const relations = relationsOfImport(context, command.partner, file);
    const asker = { actor: context.envelope.actor, relations, today: context.today };
    const refused = [...told.reasons, ...weighFacts(law, facts, file, asker)];
    if (refused.length > 0) return { action: 'import-partners', target: command.id, refuse: refused };
    const unchanged =
      file !== null &&
      Object.keys(facts).length === 0 &&
      same(command.partner, factsOf(file.partner)) &&
      command.contracts.every((contract) =>
        file.contracts.some((row) => row.product === contract.product && same(contract, contractFacts(row))),
      );
    if (unchanged) return { events: [], result: { partner: command.id, outcome: 'unchanged' } };
    const { partner, contracts } = command;
    const events: DeskEvent[] = await newPeople(context, partner);
    events.push({ on: 'partner', id: command.id, event: { kind: 'partner-recorded', partner, contracts } });
    if (Object.keys(facts).length > 0) {
      const { today } = context;
      const said = { kind: 'partner-changed' as const, set: facts, on: today, today, case: null, action: null };
      events.push({ on: 'partner', id: command.id, event: said });
    }
    if (file && file.partner.manager !== partner.manager) {
      events.push(...(await casesFollow(context, file, partner.manager)));
    }
    return { events, result: { partner: command.id, outcome: file ? 'updated' : 'created' } };
  },
};
