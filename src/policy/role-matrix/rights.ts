import type { Book, CaseType, FieldDefinition, Right, Value } from '../book.ts';
import type { World } from '../check/worlds.ts';
import { DESK_COMMANDS, type DeskCommand } from '../facts.ts';
import { weighPartnerRights, weighRights } from '../propose.ts';
import type { Reason } from '../reason.ts';
import { decideCommand } from '../who.ts';
import { type Circumstance, MATRIX_DAY, personAs, situationIn } from './circumstance.ts';
import { type Deed, isConsistent, rowsOf, type Write } from './deed.ts';

/** Rights over a field of cases of a type. */
export const rightsOn = (book: Book, type: CaseType, field: string): readonly Right[] =>
  book.rights.filter((right) => right.field === field && (right.case === undefined || right.case === type.id));

/** Rights over a fact of the partner. */
export const rightsOnFact = (book: Book, fact: string): readonly Right[] =>
  book.rights.filter((right) => right.partner === fact);

/** A value that the field may hold and that is none of these. */
function another(book: Book, field: FieldDefinition, not: readonly Value[]): Value {
  const other = (values: readonly Value[]): Value => values.find((value) => !not.includes(value)) ?? null;
  switch (field.type) {
    case 'boolean':
      return other([true, false]);
    case 'list':
      return other([...(book.lists.get(field.list ?? '')?.values.keys() ?? [])]);
    case 'number':
    case 'money':
      return other(not.map((_, nth) => nth + 1));
    case 'date':
      return other([MATRIX_DAY]);
    case 'time':
      return other(['10:00', '11:00']);
    default:
      return other(not.map((_, nth) => `other ${nth}`));
  }
}

/** Setting any value, setting the guarded one, leaving the guarded one: what is written over what stood before. */
interface Way {
  readonly name: string;
  readonly canBe: (before: Value) => boolean;
  readonly write: (before: Value) => Pick<Write, 'before' | 'after'>;
}

function waysOf(book: Book, field: FieldDefinition, right: Right, rights: readonly Right[]): readonly Way[] {
  const { value } = right;
  // What another right reserves is told by that right.
  const reserved = rights.flatMap((one) => (one.value === undefined ? [] : [one.value]));
  if (value === undefined) {
    const write: Way['write'] = (before) => ({ before, after: another(book, field, [before, ...reserved]) });
    return [{ name: `set ${field.id}`, canBe: () => true, write }];
  }
  return [
    {
      name: `set ${field.id} = ${String(value)}`,
      canBe: (before) => before !== value,
      write: (before) => ({ before, after: value }),
    },
    {
      name: `leave ${field.id} = ${String(value)}`,
      canBe: (before) => before === value,
      write: () => ({ before: value, after: another(book, field, reserved) }),
    },
  ];
}

interface Guarded {
  readonly about: string;
  readonly kind: 'field' | 'fact';
  readonly type: CaseType;
  readonly definition: FieldDefinition;
  /** How conditions name it. */
  readonly named: string;
  readonly rights: readonly Right[];
  readonly weigh: (role: string, circumstance: Circumstance, write: Write) => readonly Reason[];
}

function valueDeeds(book: Book, right: Right, guarded: Guarded): readonly Deed[] {
  const { about, kind, type, definition, named, rights, weigh } = guarded;
  const { label, id: field } = definition;
  const speaking = rights.filter(({ value }) => value === undefined || value === right.value);
  return waysOf(book, definition, right, rights).map((way): Deed => {
    const write = (world: World): Write => ({ field, ...way.write(world[named] ?? null) });
    return {
      about,
      name: way.name,
      kind,
      label,
      source: right.source,
      type,
      products: type.products,
      states: null,
      rows: rowsOf(speaking),
      guards: [],
      write,
      canBe: (world) => !(named in world) || way.canBe(world[named] ?? null),
      canStand: isConsistent,
      weigh(role, { state, world, relations }) {
        const written = write(world);
        return weigh(role, { state, world: { ...world, [named]: written.before }, relations }, written);
      },
    };
  });
}

/** Values of forms that rights reserve, on the cases of a type. */
export const deedsOfFields = (book: Book, type: CaseType): readonly Deed[] =>
  book.rights
    .filter((right) => right.case === undefined || right.case === type.id)
    .flatMap((right) => {
      const definition = type.fields.get(right.field ?? '');
      if (!definition) return [];
      return valueDeeds(book, right, {
        about: type.id,
        kind: 'field',
        type,
        definition,
        named: definition.id,
        rights: rightsOn(book, type, definition.id),
        weigh: (role, circumstance, { field, after }) =>
          weighRights(book, situationIn(book, type, role, circumstance), (name) => circumstance.world[name] ?? null, {
            [field]: after,
          }),
      });
    });

/** Facts of the partner, whoever changes them and by whatever way; `type` lends its fields to conditions. */
export const deedsOfPartner = (book: Book, type: CaseType): readonly Deed[] =>
  book.rights.flatMap((right) => {
    const definition = book.partnerFacts.get(right.partner ?? '');
    if (!definition) return [];
    return valueDeeds(book, right, {
      about: 'partner',
      kind: 'fact',
      type,
      definition,
      named: `partner.${definition.id}`,
      rights: rightsOnFact(book, definition.id),
      weigh: (role, circumstance, { field, after }) =>
        weighPartnerRights(book, situationIn(book, type, role, circumstance), { [field]: after }),
    });
  });

function commandDeed(book: Book, type: CaseType, command: DeskCommand): Deed {
  const right = book.rights.find(({ commands }) => commands.includes(command));
  return {
    about: 'desk',
    name: command,
    kind: 'command',
    label: { fr: command, en: command },
    source: right?.source ?? { page: 'roles.md', line: 1 },
    type,
    products: type.products,
    states: null,
    rows: right?.who ?? [],
    guards: [],
    canBe: () => true,
    canStand: () => true,
    weigh: (role, { relations }) => decideCommand(book, command, personAs(role), relations),
  };
}

/** The desk's own commands; one that no page grants is nobody's. */
export const deedsOfDesk = (book: Book, type: CaseType): readonly Deed[] =>
  DESK_COMMANDS.map((command) => commandDeed(book, type, command));
