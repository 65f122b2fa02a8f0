import { laidOut } from './block-lines.ts';
import { blockValue, type BlockWords } from './block-value.ts';
import type { Action, Book, CaseType, FieldDefinition, Template } from './book.ts';
import type { ReadField } from './conditions.ts';

/** Fields of a case type. */
export type FieldsById = ReadonlyMap<string, FieldDefinition>;

/** Names of people, for fields that hold one; without them a person is an e-mail. */
export type People = BlockWords['people'];

/** What a template is written and read with. */
export const wordsFor = (book: Book, template: Template, people: People): BlockWords => ({
  book,
  people,
  lang: template.lang,
});

/** A line of a block: the exact label and the words of its value, nothing for an empty one. */
export interface BlockLine {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** The text block of a case, whole and line by line: what is pasted, kept in the register and sent with an invitation. */
export interface Block {
  readonly template: Template;
  readonly lines: readonly BlockLine[];
  readonly text: string;
}

/** The block a template makes of what a case says, in the language of the template. */
export function blockOf(
  book: Book,
  template: Template,
  fields: FieldsById,
  read: ReadField,
  people: People = [],
): Block {
  const words = wordsFor(book, template, people);
  const colon = template.lang === 'fr' ? '\u00a0:' : ':';
  const lines = template.lines.map(({ field, label }) => ({
    field,
    label,
    text: blockValue(fields.get(field), read(field), words),
  }));
  const written = ({ field, label, text }: BlockLine): string =>
    text === ''
      ? `${label}${colon}`
      : `${label}${colon} ${laidOut(text, template, fields.get(field)?.type === 'long-text')}`;
  return { template, lines, text: lines.map(written).join('\n') };
}

/** The exact text of a block. `parseTemplate` reads the same values back from it. */
export const renderTemplate = (...given: Parameters<typeof blockOf>): string => blockOf(...given).text;

/** The action whose form takes every line of a template; undefined when its lines are given along the way. */
export const fillingAction = (type: CaseType, template: Template): Action | undefined =>
  [...type.actions.values()].find(({ input }) => template.lines.every(({ field }) => input.includes(field)));

/** What asks for a template: 0 closing the case, 1 some other action, 2 nothing. */
function rankOf(type: CaseType, template: Template): number {
  const asking = [...type.actions.values()].filter(({ needs }) =>
    needs.some((need) => need.kind === 'template' && need.template === template.id),
  );
  if (asking.some(({ to }) => to !== undefined && type.states.get(to)?.end === true)) return 0;
  return asking.length > 0 ? 1 : 2;
}

/**
 * Templates of a case, what closing it needs first, then what any action needs, then the rest in the order of the book.
 * One that is filled by an action of other products is not of this case.
 */
export const templatesOf = (book: Book, type: CaseType, product: string): Template[] =>
  [...book.templates.values()]
    .filter(
      (template) =>
        template.cases.includes(type.id) && (fillingAction(type, template)?.products.includes(product) ?? true),
    )
    .map((template) => ({ template, rank: rankOf(type, template) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ template }) => template);

/**
 * The block a case carries everywhere: on its screen, in the register of letters, in the invitation to its
 * appointment. It is the one closing the case needs; null when such a case has none.
 */
export function caseBlock(book: Book, type: CaseType, read: ReadField, people: People = []): Block | null {
  const [template] = templatesOf(book, type, String(read('product')));
  return template ? blockOf(book, template, type.fields, read, people) : null;
}
