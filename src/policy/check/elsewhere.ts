import type { Action, Book, Condition, Value } from '../book.ts';
import type { DeskCommand } from '../facts.ts';
import { namedIn } from '../filled-in.ts';
import type { Landscape } from './landscape.ts';
import { type Position, type Walker, mayHold } from './moves.ts';
import { fieldsRead, type World } from './worlds.ts';

/** What the same person brings about for a case without an action on it: a followed fact of it, and what it becomes. */
interface Aside {
  readonly by: string;
  readonly field: string;
  readonly value: Value;
}

const grants = (book: Book, walker: Walker, commands: readonly string[]): boolean =>
  book.rights
    .filter((right) => right.commands.some((command) => commands.includes(command)))
    .some((right) => right.who.some((row) => row.roles.some((role) => walker.roles.includes(role))));

const takes = (action: Action, walker: Walker): boolean =>
  action.who.some((row) => row.roles.some((role) => walker.roles.includes(role)));

/** Conditions on facts of the partner say the same wherever they are asked; those on another case's fields may hold. */
const mayHoldThere = (condition: Condition, world: World): boolean =>
  [...fieldsRead([condition])].some((field) => !field.startsWith('partner.')) || mayHold(condition, world);

/** Whether the rights over a fact of the partner leave the walker a way to write it, on some case or by an import. */
function mayWriteFact(book: Book, walker: Walker, world: World, fact: string, after: Value): boolean {
  const before = world[`partner.${fact}`] ?? null;
  return book.rights
    .filter((right) => right.partner === fact)
    .filter(({ value }) => value === undefined || value === after || value === before)
    .every((right) =>
      right.who.some(
        (row) =>
          row.roles.some((role) => walker.roles.includes(role)) &&
          row.when.every((condition) => mayHoldThere(condition, world)),
      ),
    );
}

/** Facts of the partner that actions change, on this case's neighbours too, and what an import tells. */
function* factsChanged(book: Book, domain: readonly Value[], fact: string, walker: Walker): Generator<Aside> {
  const field = `partner.${fact}`;
  for (const type of book.caseTypes.values()) {
    for (const action of type.actions.values()) {
      const value = action.changes?.set[fact];
      if (value === undefined || !takes(action, walker)) continue;
      const exact = value !== 'today' && namedIn(value).length === 0;
      for (const one of exact ? [value] : domain) yield { by: `${type.id}/${action.id}`, field, value: one };
    }
  }
  if (!grants(book, walker, ['import-partners'])) return;
  for (const one of domain) yield { by: 'import-partners', field, value: one };
}

/** What the desk itself knows of a partner, a contract or the letters of a case: commands change it, actions do not. */
function commandsOn(field: string): readonly DeskCommand[] {
  if (field === 'partner.manager') return ['change-manager', 'import-partners'];
  if (field.includes('.')) return ['import-partners'];
  return field === 'letters' ? ['register-letter', 'match-letter'] : [];
}

function* asides(book: Book, land: Landscape, { type, world }: Position, walker: Walker): Generator<Aside> {
  for (const [field, domain] of land.domains.get(type) ?? []) {
    const fact = field.startsWith('partner.') ? field.slice('partner.'.length) : '';
    if (book.partnerFacts.has(fact)) {
      for (const aside of factsChanged(book, domain, fact, walker)) {
        if (mayWriteFact(book, walker, world, fact, aside.value)) yield aside;
      }
      continue;
    }
    const commands = commandsOn(field);
    if (!grants(book, walker, commands)) continue;
    for (const value of domain) yield { by: commands[0] ?? '', field, value };
  }
}

/**
 * Where the walker brings the case without touching it: facts of the partner change on every case of the partner at
 * once, by any action of theirs on another or by an import, and letters join it.
 */
export function* movesElsewhere(book: Book, land: Landscape, position: Position, walker: Walker): Generator<Position> {
  const { type, world } = position;
  for (const { by, field, value } of asides(book, land, position, walker)) {
    if (world[field] === value) continue;
    const step = { type, action: by, set: { [field]: value } };
    yield { type, world: { ...world, [field]: value }, from: { position, step } };
  }
}

/** Facts of the partner that decide whether such a step is the walker's to take. */
export const factsDeciding = (book: Book, set: World): string[] =>
  book.rights
    .filter((right) => right.partner !== undefined && `partner.${right.partner}` in set)
    .flatMap((right) => right.who.flatMap((row) => [...fieldsRead(row.when)]))
    .filter((field) => field.startsWith('partner.'));
