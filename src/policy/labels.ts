import type { CaseType, Text } from './book.ts';

/** The label of an action or state for one product: brands word the same state differently. */
export const labelFor = (named: { label: Text; labelFor: Readonly<Record<string, Text>> }, product: string): Text =>
  named.labelFor[product] ?? named.label;

/** How a state of a type reads for a product; a state the type does not know reads as its id. */
export function stateLabel(type: CaseType | undefined, id: string, product: string): Text {
  const state = type?.states.get(id);
  return state ? labelFor(state, product) : { fr: id, en: id };
}
