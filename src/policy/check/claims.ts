import type { Book, Claim, Condition, Finding, Value } from '../book.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { namedIn } from '../filled-in.ts';
import { factsDeciding, movesElsewhere } from './elsewhere.ts';
import { type ActionClaim, type Landscape, landscapeOf } from './landscape.ts';
import { fieldsDeciding, movesFrom, type Position, type Step, type Walker } from './moves.ts';
import { mayBothHold } from './overlap.ts';
import { report } from './report.ts';
import { fieldsRead, type World } from './worlds.ts';

/** Above this many positions the search stops and says so: an unfinished proof proves nothing. */
export const MOST_POSITIONS = 50_000;

type Search = Position | 'none' | 'unfinished';

const keyOf = ({ type, world }: Position): string => `${type} ${JSON.stringify(world)}`;

/** The shortest path on which the walker takes the action the claim forbids. */
function walk(book: Book, land: Landscape, claim: ActionClaim, walker: Walker): Search {
  const { never } = claim;
  let pending: Position[] = land.starts.map(({ type, world }) => ({ type, world, from: null }));
  const seen = new Set(pending.map(keyOf));
  while (pending.length > 0) {
    const next: Position[] = [];
    for (const position of pending) {
      for (const found of [
        ...movesFrom(book, land, position, walker),
        ...movesElsewhere(book, land, position, walker),
      ]) {
        if (position.type === never.case && found.from?.step.action === never.action) return found;
        const key = keyOf(found);
        if (seen.has(key)) continue;
        seen.add(key);
        if (seen.size > MOST_POSITIONS) return 'unfinished';
        next.push(found);
      }
    }
    pending = next;
  }
  return 'none';
}

function pathOf(end: Position): { start: Position; steps: Step[] } {
  const steps: Step[] = [];
  let position = end;
  while (position.from) {
    steps.unshift(position.from.step);
    position = position.from.position;
  }
  return { start: position, steps };
}

/**
 * Searches first as if every field the claim does not name could hold anything: no path then is no path at all.
 * A path found that way may owe its steps to fields that were not followed; these are followed and the search repeated.
 */
function search(book: Book, claim: ActionClaim, walker: Walker): Search {
  const followed = fieldsRead(claim.never.when);
  for (;;) {
    const land = landscapeOf(book, claim, followed);
    const found = land ? walk(book, land, claim, walker) : 'unfinished';
    if (found === 'none' || found === 'unfinished') return found;
    const before = followed.size;
    for (const step of pathOf(found).steps) {
      for (const field of [...fieldsDeciding(book, step, walker), ...factsDeciding(book, step.set)])
        followed.add(field);
    }
    if (followed.size === before) return found;
  }
}

const filled = (world: World): World => Object.fromEntries(Object.entries(world).filter(([, value]) => value !== null));

function tell(step: Step): string {
  const set = Object.entries(step.set).map(([field, value]) => `${field} = ${value === null ? '∅' : String(value)}`);
  return set.length === 0 ? step.action : `${step.action} (${set.join(', ')})`;
}

function broken(claim: ActionClaim, walker: Walker, end: Position): Finding {
  const { start, steps } = pathOf(end);
  const roles = walker.roles.join(', ');
  const path = steps.map(tell).join(' → ');
  return report(
    'claim-broken',
    claim.source,
    {
      fr: `«\u00a0${claim.say.fr}\u00a0» Pourtant ${roles} le peut\u00a0: ${path}.`,
      en: `“${claim.say.en}” Yet ${roles} can: ${path}.`,
    },
    {
      actor: walker.roles.length === 1 ? walker.roles[0] : walker.roles,
      ...(walker.as === null ? {} : { as: walker.as }),
      start: { case: start.type, ...filled(start.world) },
      path: steps.map(({ action, set, opens }) => ({ action, set, ...(opens ? { opens } : {}) })),
    },
  );
}

function unfinished(claim: ActionClaim): Finding {
  const message = {
    fr: `Trop de situations pour prouver «\u00a0${claim.say.fr}\u00a0».`,
    en: `Too many situations to prove “${claim.say.en}”.`,
  };
  return report('claim-broken', claim.source, message, { positions: MOST_POSITIONS });
}

/** Roles that some action names; only these can move a case. */
const rolesAtWork = (book: Book): string[] => [
  ...new Set(
    [...book.caseTypes.values()].flatMap((type) =>
      [...type.actions.values()].flatMap((action) => action.who.flatMap((row) => row.roles)),
    ),
  ),
];

function checkClaim(book: Book, claim: ActionClaim): Finding[] {
  const { never } = claim;
  if (!book.caseTypes.get(never.case)?.actions.has(never.action)) return [];
  const as = never.as ?? null;
  const roles = never.actor === undefined ? rolesAtWork(book) : [never.actor];
  // Several roles unite their rights: when all roles together find no path, no role alone does.
  const together = search(book, claim, { roles, as });
  if (together === 'none') return [];
  if (together === 'unfinished') return [unfinished(claim)];
  for (const role of roles) {
    const alone = search(book, claim, { roles: [role], as });
    if (alone !== 'none' && alone !== 'unfinished') return [broken(claim, { roles: [role], as }, alone)];
  }
  return [broken(claim, { roles, as }, together)];
}

/** A change of a fact of the partner is the work of some action, or of an import of partners. */
function actionsChanging(book: Book, claim: Claim, fact: string): ActionClaim[] {
  return [...book.caseTypes.values()].flatMap((type) =>
    [...type.actions.values()]
      .filter((action) => action.changes !== undefined && fact in action.changes.set)
      // Whoever the rights over the fact keep out cannot take the action, whatever the page says of the action itself.
      .filter((action) => mayChange(book, claim, fact, action.changes?.set[fact] ?? null))
      .map((action) => ({ ...claim, never: { ...claim.never, case: type.id, action: action.id } })),
  );
}

/**
 * Whether the rights leave somebody the claim speaks of a way to write a fact of the partner for the first time on a
 * path: until then the fact itself is what the claim says of it, everything else may have changed.
 */
function mayChange(book: Book, { never }: Claim, fact: string, value: Value): boolean {
  const isOpen = value === 'today' || namedIn(value).length > 0;
  const ofFact = (condition: Condition): boolean => [...fieldsRead([condition])].every((f) => f === `partner.${fact}`);
  const told = never.when.filter(ofFact);
  return book.rights
    .filter((right) => right.partner === fact)
    .filter((right) => right.value === undefined || (!isOpen && right.value === value))
    .every((right) =>
      right.who.some(
        (row) =>
          mayBothHold(row.when.filter(ofFact), told) &&
          (never.actor === undefined || row.roles.includes(never.actor)) &&
          (never.as === undefined || !row.not.includes(never.as)),
      ),
    );
}

/** Braces: whatever the import tells. */
const ANY = '{import}';

/** Importing partners writes their facts too: whoever may import must not be who the claim speaks of. */
function checkImport(book: Book, claim: Claim, fact: string): Finding[] {
  const imports = book.rights.filter((right) => right.commands.includes('import-partners'));
  const rows = imports.flatMap((right) => right.who);
  const may = rows.some((row) => claim.never.actor === undefined || row.roles.includes(claim.never.actor));
  if (!may || !mayChange(book, claim, fact, ANY)) return [];
  const message = {
    fr: `«\u00a0${claim.say.fr}\u00a0» Pourtant ${claim.never.actor ?? 'un import'} le peut par un import.`,
    en: `“${claim.say.en}” Yet ${claim.never.actor ?? 'an import'} can by importing.`,
  };
  return [
    report('claim-broken', claim.source, message, { actor: claim.never.actor ?? null, path: ['import-partners'] }),
  ];
}

function checkAny(book: Book, claim: Claim): Finding[] {
  const { case: type, action, change } = claim.never;
  if (change !== undefined) {
    const actions = actionsChanging(book, claim, change).flatMap((one) => checkClaim(book, one));
    return [...actions, ...checkImport(book, claim, change)];
  }
  if (type === undefined || action === undefined) return [];
  return checkClaim(book, { ...claim, never: { ...claim.never, case: type, action } });
}

/**
 * Claims hold on every path one person can walk alone: from every situation a claim speaks of, through every action,
 * every value a form takes and every case an action opens. Needs other than conditions are taken to be met.
 */
export const checkClaims = (book: Book, trace: Trace = NO_TRACE): Finding[] =>
  trace.whole('case-type', 'rights') ? book.claims.flatMap((claim) => checkAny(book, claim)) : [];
