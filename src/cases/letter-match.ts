import type { Sql } from '../db/pool.ts';
import type { Text } from '../policy/book.ts';
import { searchKey } from './search-key.ts';

export type Unmatched = 'unknown-partner' | 'several-partners';

/** Whom a letter comes from, or why nobody can say yet. */
export type Match =
  | { readonly partner: string }
  | { readonly unmatched: Unmatched; readonly message: Text; readonly candidates: readonly string[] };

/** What a letter says of its sender: a reference, or a name and perhaps a city, and the product it leaves. */
export interface Named {
  readonly partner: string | null;
  readonly named: string | null;
  readonly city: string | null;
  readonly product: string;
}

/** A partner somebody may have meant, with the products it has contracts for. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly products: readonly string[];
}

/** The partners that letters could name, in one query: by reference, or by name in any city. */
export async function candidatesFor(sql: Sql, letters: readonly Named[]): Promise<Candidate[]> {
  const references = letters.flatMap((letter) => (letter.partner ? [letter.partner] : []));
  const names = letters.flatMap((letter) => (letter.partner ? [] : [searchKey(letter.named ?? '')]));
  const asked = [[...new Set(references)], [...new Set(names)].filter(Boolean)];
  if (asked.every((list) => list.length === 0)) return [];
  return sql.sql(
    `select p.id, p.search_name as name, p.search_city as city,
       coalesce((select jsonb_agg(t.product) from contract t where t.partner = p.id), '[]'::jsonb) as products
     from partner p where p.id = any($1) or p.search_name = any($2) order by p.id`,
    asked,
  );
}

function byReference(reference: string, product: string, candidates: readonly Candidate[]): Match {
  const found = candidates.find((one) => one.id === reference);
  if (found?.products.includes(product)) return { partner: found.id };
  const message = found
    ? {
        fr: `Le partenaire ${reference} n’a pas de contrat ${product}.`,
        en: `Partner ${reference} has no ${product} contract.`,
      }
    : { fr: `Aucun partenaire n’a la référence ${reference}.`, en: `No partner has the reference ${reference}.` };
  return { unmatched: 'unknown-partner', message, candidates: found ? [found.id] : [] };
}

function byName({ named, city, product }: Named, candidates: readonly Candidate[]): Match {
  const [name, town] = [searchKey(named ?? ''), searchKey(city ?? '')];
  const alike = name ? candidates.filter((one) => one.name === name && (town === '' || one.city === town)) : [];
  const contracted = alike.filter((one) => one.products.includes(product));
  const only = contracted[0];
  if (only && contracted.length === 1) return { partner: only.id };
  const said = [named, city].filter(Boolean).join(', ') || '—';
  if (contracted.length > 1) {
    const ids = contracted.map((one) => one.id);
    const message = {
      fr: `Plusieurs salons répondent à «\u00a0${said}\u00a0»\u00a0: ${ids.join(', ')}. Vérifiez l’adresse et le nom du gérant.`,
      en: `Several salons answer to “${said}”: ${ids.join(', ')}. Check the address and the owner’s name.`,
    };
    return { unmatched: 'several-partners', message, candidates: ids };
  }
  const message = {
    fr: `Aucun salon ne répond à «\u00a0${said}\u00a0» pour ce produit.`,
    en: `No salon answers to “${said}” for this product.`,
  };
  return { unmatched: 'unknown-partner', message, candidates: alike.map((one) => one.id) };
}

/**
 * Whom a letter means among the partners it could name: by its reference, else by name and city among those with a
 * contract for the product. Homonyms are never guessed between: the letter waits for a person, with its date.
 */
export const matchAmong = (letter: Named, candidates: readonly Candidate[]): Match =>
  letter.partner ? byReference(letter.partner, letter.product, candidates) : byName(letter, candidates);

/** Finds the partner of one letter. */
export const matchPartner = async (sql: Sql, letter: Named): Promise<Match> =>
  matchAmong(letter, await candidatesFor(sql, [letter]));
