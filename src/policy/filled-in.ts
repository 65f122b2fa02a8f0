import type { Book, CaseType, Fields, Value } from './book.ts';
import type { ReadField } from './conditions.ts';

const BRACES = /\{([^{}]+)\}/g;
const ALONE = /^\{([^{}]+)\}$/;

/** Facts that a fixed value of a page names between braces. */
export const namedIn = (value: Value): string[] =>
  typeof value === 'string' ? [...value.matchAll(BRACES)].map(([, name = '']) => name) : [];

/** The one fact a value consists of, as in `{motive}`, or null. */
export const soleFact = (value: Value): string | null =>
  typeof value === 'string' ? (ALONE.exec(value)?.[1] ?? null) : null;

/**
 * Fixed values of a page made into values of a case: `today` is the day of the action, `{field}` the field as it is,
 * and braces inside a sentence are filled in with the words of the fact, as in `Opt-out : {partner.name}`.
 */
export function filledIn(set: Fields, read: ReadField, today: string, say: SayFact = String): Record<string, Value> {
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [name, fill(value, read, today, say)]));
}

/** How a fact reads inside a sentence. */
export type SayFact = (value: Value, name: string) => string;

/** Facts of a case inside a sentence: values of lists by their French label, the language cases are written in. */
export function sayFacts(book: Book, type: CaseType): SayFact {
  return (value, name) => {
    const field = name.startsWith('partner.') ? book.partnerFacts.get(name.slice(8)) : type.fields.get(name);
    const label = field?.list === undefined ? undefined : book.lists.get(field.list)?.values.get(String(value))?.label;
    return label?.fr ?? String(value);
  };
}

function fill(value: Value, read: ReadField, today: string, say: SayFact): Value {
  if (value === 'today') return today;
  const sole = soleFact(value);
  if (sole !== null) return read(sole);
  if (typeof value !== 'string') return value;
  return value.replace(BRACES, (_, name: string) => {
    const fact = read(name);
    return fact === null ? '' : say(fact, name);
  });
}
