import type { Sql } from '../db/pool.ts';
import type { Text } from '../policy/book.ts';
import { searchKey } from './search-key.ts';

export type Unmatched = 'unknown-partner' | 'several-partners';

/** Whom a letter comes from, or why nobody can say yet. */
export type Match =
  | { readonly partner: string }
  | { readonly unmatched: Unmatched; readonly message: Text; readonly candidates: readonly string[] };

interface Named {
  readonly partner: string | null;
  readonly named: string | null;
  readonly city: string | null;
  readonly product: string;
}

interface Candidate {
  id: string;
  product: string | null;
}

async function byReference(sql: Sql, reference: string, product: string): Promise<Match> {
  const rows = await sql.sql<Candidate>(
    'select p.id, t.product from partner p left join contract t on t.partner = p.id and t.product = $2 where p.id = $1',
    [reference, product],
  );
  const found = rows[0];
  if (found?.product) return { partner: found.id };
  const message = found
    ? {
        fr: `Le partenaire ${reference} n’a pas de contrat ${product}.`,
        en: `Partner ${reference} has no ${product} contract.`,
      }
    : { fr: `Aucun partenaire n’a la référence ${reference}.`, en: `No partner has the reference ${reference}.` };
  return { unmatched: 'unknown-partner', message, candidates: found ? [found.id] : [] };
}

/**
 * Finds the partner of a letter: by its reference, else by name and city among those with a contract for the product.
 * Homonyms are never guessed between: the letter waits for a person, with its date.
 */
export async function matchPartner(sql: Sql, letter: Named): Promise<Match> {
  if (letter.partner) return byReference(sql, letter.partner, letter.product);
  const name = searchKey(letter.named ?? '');
  const city = searchKey(letter.city ?? '');
  const rows = name
    ? await sql.sql<Candidate>(
        `select p.id, t.product from partner p left join contract t on t.partner = p.id and t.product = $3
         where p.search_name = $1 and ($2 = '' or p.search_city = $2) order by p.id`,
        [name, city, letter.product],
      )
    : [];
  const contracted = rows.filter((row) => row.product !== null);
  const only = contracted[0];
  if (only && contracted.length === 1) return { partner: only.id };
  const said = [letter.named, letter.city].filter(Boolean).join(', ') || '—';
  if (contracted.length > 1) {
    const candidates = contracted.map((row) => row.id);
    const message = {
      fr: `Plusieurs salons répondent à «\u00a0${said}\u00a0»\u00a0: ${candidates.join(', ')}. Vérifiez l’adresse et le nom du gérant.`,
      en: `Several salons answer to “${said}”: ${candidates.join(', ')}. Check the address and the owner’s name.`,
    };
    return { unmatched: 'several-partners', message, candidates };
  }
  const message = {
    fr: `Aucun salon ne répond à «\u00a0${said}\u00a0» pour ce produit.`,
    en: `No salon answers to “${said}” for this product.`,
  };
  return { unmatched: 'unknown-partner', message, candidates: rows.map((row) => row.id) };
}
