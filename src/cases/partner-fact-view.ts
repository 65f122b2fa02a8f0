import type { PartnerRow } from '../db/rows.ts';
import type { Value } from '../policy/book.ts';
import type { Asking } from './asking.ts';
import { partnerFacts } from './load.ts';
import { valueText } from './value-text.ts';

/** A fact of a partner that the book defines: what holds today, and what is planned. */
export interface PartnerFactView {
  id: string;
  label: string;
  help: string | null;
  value: Value;
  text: string;
  planned: { on: string; value: Value; text: string }[];
}

/** Every fact the book in force defines, in its order; one nobody has told is null. */
export function partnerFactViews(partner: PartnerRow, asking: Asking): PartnerFactView[] {
  const { book, today, lang } = asking;
  const known = partnerFacts(partner, today);
  return [...book.partnerFacts.values()].map((fact) => {
    const value = known[fact.id] ?? null;
    return {
      id: fact.id,
      label: fact.label[lang],
      help: fact.help?.[lang] ?? null,
      value,
      text: valueText(asking, fact, value),
      planned: partner.planned
        .filter((one) => one.fact === fact.id && one.on > today)
        .map((one) => ({ on: one.on, value: one.value, text: valueText(asking, fact, one.value) })),
    };
  });
}
