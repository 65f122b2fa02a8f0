import { z } from 'zod';
import type { Domain, DomainOwner, DomainSummary, Redirection } from '../registrar.ts';

// What the desk does not use may change shape without breaking it; what is only shown may be missing.
const moment = z.iso.datetime({ offset: true }).nullish().catch(null);
const word = z.string().nullish().catch(null);

const dates = z.object({ created_at: moment, registry_ends_at: moment, authinfo_expires_at: moment }).partial();

const common = {
  fqdn: z.string(),
  fqdn_unicode: word,
  tags: z.array(z.string()).nullish(),
  status: z.array(z.string()).nullish(),
  dates: dates.nullish(),
};

const LOCK = 'clientTransferProhibited';

/** An entry of the list of domains. */
export const listed = z.object({ ...common, autorenew: z.boolean().nullish() });
export const listedPage = z.array(listed);

const contact = z
  .object({ type: z.union([z.string(), z.number()]).nullish(), given: word, family: word })
  .extend({ orgname: word, email: word, siren: word });

/** A domain's own page. */
export const detailed = z.object({
  ...common,
  autorenew: z.object({ enabled: z.boolean().nullish() }).nullish(),
  can_tld_lock: z.boolean().nullish(),
  nameservers: z.array(z.string()).nullish(),
  contacts: z.object({ owner: contact.nullish() }).nullish(),
});

/** The transfer code, from the same page: read on its own, so that nothing else ever holds it. */
export const coded = z.object({ authinfo: z.string().nullish(), dates: dates.nullish() });

export const redirectionPage = z.array(z.object({ host: z.string(), url: z.string() }));

/** What `check` says; without products the name cannot be had. */
export const checked = z.object({
  products: z.array(z.object({ process: word, status: z.string() })).nullish(),
});

/** The two ways it tells an error. */
export const complaint = z.object({
  message: z.string().nullish(),
  errors: z.array(z.object({ name: word, description: word })).nullish(),
});

function summary(from: z.infer<typeof listed> | z.infer<typeof detailed>, autorenew: boolean): DomainSummary {
  return {
    fqdn: from.fqdn.toLowerCase(),
    name: from.fqdn_unicode ?? from.fqdn,
    tags: from.tags ?? [],
    autorenew,
    status: from.status ?? [],
    locked: from.status?.includes(LOCK) ?? false,
    createdAt: from.dates?.created_at ?? null,
    expiresAt: from.dates?.registry_ends_at ?? null,
  };
}

export const summaryOf = (from: z.infer<typeof listed>): DomainSummary => summary(from, from.autorenew ?? false);

function ownerOf(owner: z.infer<typeof contact>): DomainOwner {
  const person = [owner.given, owner.family].filter((part) => part).join(' ');
  return {
    kind: owner.type == null ? null : String(owner.type),
    name: owner.orgname || person,
    email: owner.email ?? null,
    siren: owner.siren ?? null,
  };
}

export function domainOf(from: z.infer<typeof detailed>): Domain {
  return {
    ...summary(from, from.autorenew?.enabled ?? false),
    canLock: from.can_tld_lock ?? true,
    nameservers: from.nameservers ?? [],
    owner: from.contacts?.owner ? ownerOf(from.contacts.owner) : null,
    codeExpiresAt: from.dates?.authinfo_expires_at ?? null,
  };
}

export const redirectionOf = ({ host, url }: z.infer<typeof redirectionPage>[number]): Redirection => ({ host, url });
