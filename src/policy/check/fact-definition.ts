import type { Book, CaseType, FieldDefinition } from '../book.ts';
import { CONTRACT_FACTS, PARTNER_FACTS } from '../facts.ts';

const plain = (id: string, type: FieldDefinition['type'], of: CaseType): FieldDefinition => ({
  id,
  label: { fr: id, en: id },
  type,
  source: of.source,
});

/** What a name a condition may read holds: a field of the case, a fact of its partner or contract, a date of the desk. */
export function definitionOf(book: Book, type: CaseType, name: string): FieldDefinition | undefined {
  const [owner = '', fact = ''] = name.split('.');
  if (fact === '')
    return name === 'openedOn' || name === 'closedOn' ? plain(name, 'date', type) : type.fields.get(name);
  if (owner === 'contract') {
    if (!CONTRACT_FACTS.some((known) => known === fact)) return undefined;
    return plain(name, fact === 'monthlyCents' ? 'money' : 'date', type);
  }
  if (PARTNER_FACTS.some((known) => known === fact)) return plain(name, 'text', type);
  return book.partnerFacts.get(fact);
}
