import type { ContractFacts, PartnerFacts } from '../../cases/desk-event.ts';
import type { Book, Fields } from '../../policy/book.ts';
import { readDay } from '../given-date.ts';
import type { Lang } from '../io.ts';
import { orNull, readCents, readListValue, readPhone, readSiret } from './cell-values.ts';
import type { Column, NamedRow } from './columns.ts';
import { badShape, emptyCell, notADate, type Rejected, unknownWord, unreadable } from './rejected.ts';

/** The columns of a CRM export of partners, with the names they go by. */
export const PARTNER_COLUMNS = {
  id: {
    headers: ['Référence', 'Réf. salon', 'Réf', 'Réf. partenaire', 'ID salon', 'Reference', 'Ref', 'Partner', 'ID'],
    required: true,
  },
  name: { headers: ['Nom du salon', 'Nom', 'Salon', 'Enseigne', 'Partenaire', 'Name', 'Partner name'], required: true },
  product: { headers: ['Marque', 'Produit', 'Brand', 'Product'], required: true },
  address: { headers: ['Adresse', 'Rue', 'Address'] },
  postalCode: { headers: ['Code postal', 'CP', 'Postal code', 'Postcode', 'Zip'] },
  city: { headers: ['Ville', 'City', 'Commune'] },
  salonPhone: {
    headers: ['Téléphone salon', 'Tél. salon', 'Tél salon', 'Téléphone', 'Tél', 'Fixe', 'Salon phone', 'Phone'],
  },
  proPhone: { headers: ['Téléphone pro', 'Tél. pro', 'Tél pro', 'Portable pro', 'Portable', 'Mobile', 'Pro phone'] },
  email: { headers: ['E-mail', 'Mail', 'Email', 'Courriel', 'Adresse e-mail'] },
  manager: { headers: ['AM', 'Account manager', 'E-mail AM', 'Gestionnaire'] },
  onboardingManager: { headers: ['CSM', 'CS', 'Onboarding', 'Onboarding manager', 'E-mail CSM'] },
  signedOn: { headers: ['Signé le', 'Date de signature', 'Signature', 'Signed on'] },
  liveOn: { headers: ['Mise en service', 'Mise en service le', 'Date de mise en service', 'Starting date', 'Live on'] },
  commitmentEndsOn: {
    headers: ['Fin d’engagement', 'Fin engagement', 'Engagement jusqu’au', 'Commitment ends on', 'Commitment end'],
  },
  monthlyCents: { headers: ['MRR HT', 'MRR', 'Abonnement HT', 'Abonnement', 'Mensualité HT', 'Monthly'] },
  siret: { headers: ['SIRET', 'N° SIRET', 'Numéro SIRET'] },
  domainName: { headers: ['Nom de domaine', 'Domaine', 'Domain', 'Domain name', 'Site'] },
} satisfies Record<string, Column>;

export type PartnerCells = NamedRow<keyof typeof PARTNER_COLUMNS>;

/** What one row says: a partner and one of its contracts. */
export interface PartnerLine {
  readonly id: string;
  readonly partner: PartnerFacts;
  readonly contract: ContractFacts;
  /** Facts of the partner that the book defines, those the row tells. */
  readonly facts: Fields;
}

const DATES = ['signedOn', 'liveOn', 'commitmentEndsOn'] as const;
const PEOPLE = ['manager', 'onboardingManager'] as const;

const title = (name: keyof typeof PARTNER_COLUMNS): string => PARTNER_COLUMNS[name].headers[0]!;

function objection(row: PartnerCells, product: string | null, book: Book, lang: Lang): Rejected | null {
  const { cells } = row;
  const shape = badShape(row, lang);
  if (shape) return shape;
  if (cells.id === '') return emptyCell('missing-reference', title('id'), lang);
  if (cells.name === '') return emptyCell('missing-name', title('name'), lang);
  if (product === null) {
    const known = [...(book.lists.get('products')?.values.values() ?? [])].map((value) => value.label[lang]);
    return unknownWord('unknown-product', title('product'), cells.product, known, lang);
  }
  for (const name of DATES) {
    if (cells[name] !== '' && readDay(cells[name]) === null) return notADate(title(name), cells[name], lang);
  }
  for (const name of PEOPLE) {
    if (cells[name] !== '' && !/^[^\s@]+@[^\s@]+$/.test(cells[name])) {
      return unreadable('not-an-email', title(name), cells[name], lang);
    }
  }
  const amount = cells.monthlyCents;
  return amount === '' || readCents(amount) !== null
    ? null
    : unreadable('bad-amount', title('monthlyCents'), amount, lang);
}

/** Reads a row of the export, with the facts it tells, or says why it cannot be. */
export function readPartner(
  row: PartnerCells,
  told: { readonly facts: Fields } | { readonly rejected: Rejected },
  book: Book,
  lang: Lang,
): PartnerLine | { readonly rejected: Rejected } {
  const { cells } = row;
  const product = readListValue(book, 'products', cells.product);
  const rejected = objection(row, product, book, lang);
  if (rejected || product === null) return { rejected: rejected! };
  if ('rejected' in told) return told;
  const person = (email: string): string | null => orNull(email)?.toLowerCase() ?? null;
  return {
    id: cells.id,
    partner: {
      name: cells.name,
      address: cells.address,
      postalCode: cells.postalCode,
      city: cells.city,
      salonPhone: readPhone(cells.salonPhone),
      proPhone: readPhone(cells.proPhone),
      email: orNull(cells.email),
      manager: person(cells.manager),
      onboardingManager: person(cells.onboardingManager),
      siret: readSiret(cells.siret),
      domainName: orNull(cells.domainName),
    },
    contract: {
      product,
      signedOn: readDay(cells.signedOn),
      liveOn: readDay(cells.liveOn),
      commitmentEndsOn: readDay(cells.commitmentEndsOn),
      monthlyCents: cells.monthlyCents === '' ? null : readCents(cells.monthlyCents),
    },
    facts: told.facts,
  };
}
