import type { Condition, Relation, Value } from '../book.ts';
import { holds } from '../conditions.ts';
import type { Circumstance } from './circumstance.ts';

/** Something about a circumstance that holds or not: a condition of the page, or how the person stands to the case. */
export type Atom =
  | { readonly kind: 'condition'; readonly condition: Condition; readonly text: string }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly text: string };

/** Circumstances told together: what must hold and what must not; whatever is not named makes no difference. */
export interface Pattern {
  readonly holds: readonly Atom[];
  readonly lacks: readonly Atom[];
}

const OPERATORS = { before: '<', onOrBefore: '≤', after: '>', onOrAfter: '≥' } as const;

const word = (value: Value): string => (value === null ? 'empty' : String(value));

/** A condition the way round that holds: `isNot` is told by the `is` it denies. */
function positive(condition: Condition): Condition {
  if (condition.test === 'isNot') return { ...condition, test: 'is' };
  if (condition.test === 'empty') return { ...condition, value: true };
  return condition;
}

function wordsOf({ field, test, value }: Condition): string {
  switch (test) {
    case 'is':
    case 'isNot':
      return `${field} = ${word(value as Value)}`;
    case 'in':
      return `${field} = ${(value as readonly Value[]).map(word).join(' or ')}`;
    case 'empty':
      return `${field} empty`;
    default:
      return `${field} ${OPERATORS[test]} ${word(value as Value)}`;
  }
}

/** What circumstances are told apart by, each once: conditions in the order of the page, then relations. */
export function atomsOf(conditions: readonly Condition[], relations: readonly Relation[]): readonly Atom[] {
  const told = new Map<string, Atom>();
  for (const condition of conditions.map(positive)) {
    const text = wordsOf(condition);
    if (!told.has(text)) told.set(text, { kind: 'condition', condition, text });
  }
  return [...told.values(), ...relations.map((relation): Atom => ({ kind: 'relation', relation, text: relation }))];
}

const isTrue = (atom: Atom, { world, relations }: Circumstance): boolean =>
  atom.kind === 'relation' ? relations.includes(atom.relation) : holds(atom.condition, (field) => world[field] ?? null);

/** Whether a circumstance is one of those the pattern tells. */
export const matches = ({ holds: all, lacks }: Pattern, circumstance: Circumstance): boolean =>
  all.every((atom) => isTrue(atom, circumstance)) && !lacks.some((atom) => isTrue(atom, circumstance));

const without = ({ holds: all, lacks }: Pattern, gone: Atom): Pattern => ({
  holds: all.filter((atom) => atom !== gone),
  lacks: lacks.filter((atom) => atom !== gone),
});

/**
 * The fewest words that tell the circumstances with one answer from those with another: each pattern drops everything
 * that makes no difference. Circumstances that cannot be are nobody's concern.
 */
export function patternsOf<Found extends { readonly circumstance: Circumstance }>(
  found: readonly Found[],
  atoms: readonly Atom[],
  answerOf: (one: Found) => string,
): { readonly pattern: Pattern; readonly covers: readonly Found[] }[] {
  const patterns: { pattern: Pattern; covers: Found[] }[] = [];
  const told = new Set<Found>();
  for (const one of found) {
    if (told.has(one)) continue;
    const answer = answerOf(one);
    const others = found.filter((other) => answerOf(other) !== answer);
    let pattern: Pattern = {
      holds: atoms.filter((atom) => isTrue(atom, one.circumstance)),
      lacks: atoms.filter((atom) => !isTrue(atom, one.circumstance)),
    };
    // What is lacking goes first: a row reads better by what is the case.
    for (const atom of [...pattern.lacks, ...pattern.holds]) {
      const wider = without(pattern, atom);
      if (!others.some((other) => matches(wider, other.circumstance))) pattern = wider;
    }
    const covers = found.filter((other) => matches(pattern, other.circumstance));
    if (covers.some((other) => answerOf(other) !== answer)) {
      throw new Error('circumstances that read the same have different answers');
    }
    for (const other of covers) told.add(other);
    patterns.push({ pattern, covers });
  }
  return patterns;
}

/** A pattern in words: `origin = sales-process, not partner-manager, not past-owner`; `always` when nothing is named. */
export function sayPattern({ holds: all, lacks }: Pattern): string {
  const named = new Set(all.flatMap((atom) => (atom.kind === 'condition' ? [atom.condition.field] : [])));
  // A field that is one thing need not be said to be no other.
  const denied = lacks.filter(
    (atom) => atom.kind === 'relation' || atom.condition.test !== 'is' || !named.has(atom.condition.field),
  );
  const words = [
    ...all.filter((atom) => atom.kind === 'condition').map(({ text }) => text),
    ...denied.filter((atom) => atom.kind === 'condition').map(deny),
    ...all.filter((atom) => atom.kind === 'relation').map(({ text }) => text),
    ...denied.filter((atom) => atom.kind === 'relation').map(deny),
  ];
  return words.join(', ') || 'always';
}

function deny(atom: Atom): string {
  if (atom.kind === 'relation') return `not ${atom.text}`;
  if (atom.condition.test === 'is' || atom.condition.test === 'in') return atom.text.replace(' = ', ' ≠ ');
  if (atom.condition.test === 'empty') return `${atom.condition.field} filled in`;
  return `not ${atom.text}`;
}
